import { describe, expect, test } from 'vitest';
import { createStateMachine } from '../../src/document/state-machine.js';

/**
 * "5 6" says 8 at its second symbol; "5" alone says 3 where no 6 or 7 follows; "5 7 9" says -2 of its 7; "4 4" says nothing, and keeps
 * others from beginning in it.
 */
const find = createStateMachine(
  JSON.stringify([
    100,
    7,
    {
      0: { 4: 1, 5: 2 },
      1: { 4: 3 },
      2: { 6: 4, 7: 5, 2070003: 7 },
      5: { 9: 6 },
    },
    { 3: '0', 4: '8', 6: '-2', 7: '3' },
    { 4: [1, 0], 6: [1, 1] },
  ]),
);

describe('state machines', () => {
  test.each([
    { symbols: [], found: [] },
    { symbols: [1, 2, 3], found: [] },
    { symbols: [1, 5, 6, 1], found: [[2, 2, 8]] },
    { symbols: [5, 7, 9], found: [[1, 1, -2]] },
    {
      name: 'what began a longer pattern counts by itself',
      symbols: [5, 7, 5],
      found: [
        [0, 0, 3],
        [2, 2, 3],
      ],
    },
    { name: 'a pattern that says nothing is passed over whole', symbols: [4, 4, 5], found: [[2, 2, 3]] },
    { name: 'none of these', symbols: [4, 5, 6], found: [[2, 2, 8]] },
  ])('$symbols', ({ symbols, found }) => {
    expect(find(symbols)).toEqual(found);
  });
});
