// Calls everything that a transpiled pantry exports: `node test.js` beside the output of `jco transpile`.

import assert from 'node:assert/strict';
import { ShoppingList, lists, log } from './household.js';
import { keeping, language } from './pantry/pantry.js';

assert.equal(language(), 'Rust');

const flour = {
  name: 'flour',
  amount: 1000n,
  unit: 'gram',
  price: undefined,
  marks: { frozen: false, opened: false, gift: false },
  tags: ['baking', 'dry'],
};
const cheese = {
  name: 'Käse 🧀',
  amount: 2n,
  unit: 'piece',
  price: 2.5,
  marks: { frozen: false, opened: true, gift: true },
  tags: [],
};
const much = 2n ** 64n - 2n;

const first = new keeping.Shelf('left');
const second = new keeping.Shelf('right ✓');
assert.equal(second.label(), 'right ✓');
first.put(flour);
first.put(cheese);
second.put(cheese);
assert.deepEqual(first.items(), [flour, cheese]);

assert.deepEqual(first.take('flour', 400n), { ...flour, amount: 400n });
const refused = (call, payload) =>
  assert.throws(call, (error) => {
    assert.deepEqual(error.payload, payload);
    return true;
  });
refused(() => first.take('water', 1n), { tag: 'unknown', val: 'water' });
refused(() => first.take('flour', much), { tag: 'too-little', val: [600n, much] });
second.lock();
refused(() => second.take('Käse 🧀', 1n), { tag: 'locked' });

const both = keeping.Shelf.merge(first, second);
assert.deepEqual(both.items(), [{ ...flour, amount: 600n }, { ...cheese, amount: 4n }]);

assert.deepEqual(keeping.worth(both), [['flour', 300], ['Käse 🧀', undefined]]);
assert.deepEqual(log, ['shelf left', 'shelf right ✓', 'nobody sells Käse 🧀']);

const errands = new ShoppingList('errands');
errands.add('post');
assert.equal(keeping.restock(both, 601n, errands), 3);
assert.deepEqual(lists, [
  ['errands', ['post', '1 flour', '597 Käse 🧀']],
  ['left', ['flour', 'Käse 🧀']],
]);

const ends = [255, -128, 65535, -32768, 2 ** 32 - 1, -(2 ** 31), 2n ** 64n - 1n, -(2n ** 63n), 0.5, 0.1, true, '🧀'];
assert.deepEqual(keeping.echoNumbers(...ends), ends);
assert.deepEqual(keeping.reverse(new Uint8Array([1, 2, 255])), new Uint8Array([255, 2, 1]));
console.log('all well');
