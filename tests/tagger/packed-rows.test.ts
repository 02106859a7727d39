import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packRows, type SparseRows, unpackRows } from '../../src/tagger/packed-rows.js';
import type { StoredRows } from '../../src/tagger/weights.js';

const LABELS = 29;

const rows: fc.Arbitrary<SparseRows> = fc
  .uniqueArray(
    fc.record({
      hash: fc.integer().filter((hash) => hash !== 0),
      scale: fc.nat(255),
      cells: fc.uniqueArray(
        fc.tuple(
          fc.nat(LABELS - 1),
          fc.integer({ min: -127, max: 127 }).filter((weight) => weight !== 0),
        ),
        { minLength: 1, maxLength: LABELS, selector: ([label]) => label },
      ),
    }),
    { selector: ({ hash }) => hash, maxLength: 40 },
  )
  .map((list) => {
    const sorted = [...list].sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0));
    const cells = sorted.flatMap((row) => [...row.cells].sort(([a], [b]) => a - b));
    return {
      hashes: Int32Array.from(sorted, ({ hash }) => hash),
      scales: Uint8Array.from(sorted, ({ scale }) => scale),
      sizes: Uint8Array.from(sorted, (row) => row.cells.length),
      labels: Uint8Array.from(cells, ([label]) => label),
      weights: Int8Array.from(cells, ([, weight]) => weight),
    };
  });

/** What stands in memory, as the columns it was packed from. */
function columnsOf({ hashes, offset, rows: bytes }: StoredRows): SparseRows {
  const sizes = Uint8Array.from(offset, (at) => bytes[at]!);
  const cells = [...offset].flatMap((at, row) => Array.from({ length: sizes[row]! }, (_, cell) => at + 2 + 2 * cell));
  return {
    hashes,
    sizes,
    scales: Uint8Array.from(offset, (at) => bytes[at + 1]!),
    labels: Uint8Array.from(cells, (at) => bytes[at]!),
    weights: Int8Array.from(cells, (at) => bytes[at + 1]!),
  };
}

test('rows come back as they were when no step is lost', () => {
  fc.assert(
    fc.property(rows, (list) => {
      expect(columnsOf(unpackRows(packRows(list, 127), list.hashes.length, 127))).toEqual(list);
    }),
  );
});

test('with 15 steps a weight is off by half a step at most and never lost', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const { weights, ...exact } = columnsOf(unpackRows(packRows(list, 15), list.hashes.length, 15));
      const { weights: before, ...others } = list;
      expect(exact).toEqual(others);
      for (const [cell, weight] of weights.entries()) {
        expect(Math.sign(weight)).toBe(Math.sign(before[cell]!));
        expect(Math.abs(weight - before[cell]!)).toBeLessThanOrEqual(127 / 15);
      }
    }),
  );
});

test('rows cut short are refused', () => {
  const list = {
    hashes: Int32Array.of(7),
    scales: Uint8Array.of(1),
    sizes: Uint8Array.of(1),
    labels: Uint8Array.of(3),
    weights: Int8Array.of(5),
  };
  expect(() => unpackRows(packRows(list, 15), 2, 15)).toThrow(/damaged/);
});
