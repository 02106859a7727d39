import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapOrdered } from '../../src/batch/ordered.js';

test('results come in the order of the input, and the source is never read further ahead than the slots', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 30 }), fc.integer({ min: 1, max: 6 }), async (delays, limit) => {
      let read = 0;
      let taken = 0;
      let furthest = 0;
      function* source() {
        for (const delay of delays) {
          read++;
          furthest = Math.max(furthest, read - taken);
          yield delay;
        }
      }
      const results: number[] = [];
      const later = async (delay: number) => {
        for (let i = 0; i < delay; i++) await Promise.resolve();
        return delay;
      };
      for await (const result of mapOrdered(source(), limit, later)) {
        results.push(result);
        taken++;
      }
      expect(results).toEqual(delays);
      expect(furthest).toBeLessThanOrEqual(limit + 1);
    }),
  );
});

test('a call that fails ends the stream at its place', async () => {
  const call = async (n: number) => {
    if (n === 2) throw new Error('two');
    return n;
  };
  const results: number[] = [];
  await expect(async () => {
    for await (const n of mapOrdered([0, 1, 2, 3, 4], 3, call)) results.push(n);
  }).rejects.toThrow('two');
  expect(results).toEqual([0, 1]);
});
