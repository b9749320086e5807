// A pantry in JavaScript, for jco and componentize-js.

import log from 'log';
import { ShoppingList, price } from 'interop:pantry/household@0.1.0';

export function language() {
  return 'JavaScript';
}

class Shelf {
  #label;
  #items = new Map();
  #locked = false;

  constructor(label) {
    this.#label = label;
    log(`shelf ${label}`);
  }

  label() {
    return this.#label;
  }

  put(item) {
    const known = this.#items.get(item.name);
    if (known === undefined) {
      this.#items.set(item.name, item);
    } else {
      known.amount += item.amount;
    }
  }

  take(name, amount) {
    if (this.#locked) {
      throw { tag: 'locked' };
    }
    const known = this.#items.get(name);
    if (known === undefined) {
      throw { tag: 'unknown', val: name };
    }
    if (known.amount < amount) {
      throw { tag: 'too-little', val: [known.amount, amount] };
    }
    known.amount -= amount;
    if (known.amount === 0n) {
      this.#items.delete(name);
    }
    return { ...known, amount };
  }

  items() {
    return [...this.#items.values()];
  }

  lock() {
    this.#locked = true;
  }

  static merge(first, second) {
    second.items().forEach((item) => first.put(item));
    return first;
  }
}

function priceOf(name) {
  try {
    return price(name);
  } catch (error) {
    log(error.payload);
    return undefined;
  }
}

export const keeping = {
  Shelf,

  worth(shelf) {
    return shelf.items().map(({ name, amount }) => {
      const each = priceOf(name);
      return [name, each === undefined ? undefined : each * Number(amount)];
    });
  },

  restock(shelf, least, onto) {
    const own = new ShoppingList(shelf.label());
    let lines = 0;
    for (const { name, amount } of shelf.items()) {
      if (amount < least) {
        own.add(name);
        lines = onto.add(`${least - amount} ${name}`);
      }
    }
    return lines;
  },

  echoNumbers: (...numbers) => numbers,

  reverse: (bytes) => bytes.slice().reverse(),
};
