import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inBatches } from '../../src/batch/batches.js';
import { SeenTexts } from '../../src/batch/duplicates.js';
import { ofShard } from '../../src/batch/plan.js';
import { sha256 } from '../../src/read/hash.js';

async function* stream<T>(items: readonly T[]) {
  yield* items;
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}

test('batches hold every item once, in order, and end with the one that fills them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(9)), fc.integer({ min: 1, max: 20 }), async (sizes, limit) => {
      const batches = await all(inBatches(stream(sizes), limit, (size) => size));
      expect(batches.flatMap(({ items }) => items)).toEqual(sizes);
      for (const [i, { items, size }] of batches.entries()) {
        expect(items.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBeLessThan(limit);
        if (i < batches.length - 1) expect(size).toBeGreaterThanOrEqual(limit);
      }
    }),
  );
});

test('a source that pauses gets its answer', async () => {
  let release = () => {};
  const paused = new Promise<void>((resolve) => {
    release = resolve;
  });
  async function* slow() {
    yield 1;
    await paused;
    yield 2;
  }
  const batches = inBatches(slow(), 100, () => 1);
  expect((await batches.next()).value).toEqual({ items: [1], size: 1, paused: true });
  release();
  expect((await batches.next()).value).toEqual({ items: [2], size: 1, paused: false });
});

test('texts that were seen, as many as there are', () => {
  const seen = new SeenTexts();
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < 5000; i++) expect(seen.firstWith(sha256(`text ${i}`))).toBe(round === 0 ? undefined : i);
  }
});

test('shards take every input once', async () => {
  const inputs = Array.from({ length: 20 }, (_, i) => i);
  const shards = await Promise.all([1, 2, 3].map((index) => all(ofShard(stream(inputs), { index, of: 3 }))));
  expect(shards[2]).toEqual([2, 5, 8, 11, 14, 17]);
  expect(shards.flat().sort((a, b) => a - b)).toEqual(inputs);
});
