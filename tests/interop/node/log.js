// The function `log` of the world.

import { log } from './household.js';

export default (line) => {
  log.push(line);
};
