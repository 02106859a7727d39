import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSummation, createWeightTable, scaleOf, type WeightTable } from '../../src/tagger/weights.js';

/** Few high halves and few low ones: buckets of many hashes, and hashes that a bucket cannot tell apart by itself. */
const hash = fc
  .tuple(
    fc.constantFrom(0, 1, 0x7fff, 0xffff),
    fc.oneof(
      fc.constantFrom(0, 1, 2),
      fc.nat(63).map((n) => n << 10),
    ),
  )
  .map(([high, low]) => (high << 16) | low);
const rowsOf = (labels: number) =>
  fc
    .uniqueArray(
      fc.record({
        hash: hash.filter((h) => h !== 0),
        scale: fc.integer({ min: 1, max: 255 }),
        cells: fc.uniqueArray(fc.tuple(fc.nat(labels - 1), fc.integer({ min: -128, max: 127 })), {
          minLength: 1,
          maxLength: labels,
          selector: ([label]) => label,
        }),
      }),
      { selector: ({ hash }) => hash, maxLength: 60 },
    )
    .map((rows) => rows.sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0)));

type Rows = ReturnType<typeof rowsOf> extends fc.Arbitrary<infer R> ? R : never;

function tableOf(labels: number, model: Rows): WeightTable {
  const bytes: number[] = [];
  const offsets = model.map(({ scale, cells }) => {
    const at = bytes.length;
    bytes.push(cells.length, scale, ...cells.flatMap(([label, weight]) => [label, weight & 255]));
    return at;
  });
  return createWeightTable(labels, {
    hashes: Int32Array.from(model, ({ hash }) => hash),
    offset: Uint32Array.from(offsets),
    rows: Uint8Array.from(bytes),
  });
}

test.each([1, 2, 5, 7, 8, 15, 16, 29])(
  'sums of %i labels are those of the rows, in the order of the features',
  (labels) => {
    fc.assert(
      fc.property(rowsOf(labels), fc.array(hash, { maxLength: 80 }), (model, asked) => {
        const { features, sums, sum } = createSummation(tableOf(labels, model));
        const expected = new Float32Array(labels);
        for (const hash of asked) {
          const row = model.find((other) => other.hash === hash);
          for (const [label, weight] of row?.cells ?? [])
            expected[label] = expected[label]! + Math.fround(Math.fround(scaleOf(row!.scale)) * weight);
        }
        for (const others of [asked.slice(1), asked]) {
          features.set(others);
          sum(others.length);
        }
        expect([...sums]).toEqual([...expected]);
      }),
      { numRuns: 60 },
    );
  },
);

const ONE: Rows = [{ hash: 7, scale: 160, cells: [[0, 5]] }];

function weightOf(table: WeightTable, hash: number) {
  const { features, sums, sum } = createSummation(table);
  features[0] = hash;
  return () => {
    sum(1);
    return sums[0];
  };
}

test('those who share a table do not write over each other, however many they are', () => {
  const table = tableOf(2, ONE);
  const known = Array.from({ length: 1030 }, (_, i) => weightOf(table, i % 2 === 0 ? 7 : 8));
  expect(known.map((weight) => weight())).toEqual(known.map((_, i) => (i % 2 === 0 ? 5 : 0)));
});

test('a bucket may be full', () => {
  const rows = Array.from({ length: 15 }, (_, i): Rows[number] => ({ hash: i, scale: 160, cells: [[0, i + 1]] }));
  const table = tableOf(2, rows.slice(1));
  expect(table.bucketBits).toBe(16);
  expect(Array.from({ length: 15 }, (_, i) => weightOf(table, i)())).toEqual([
    0,
    ...rows.slice(1).map((_, i) => i + 2),
  ]);
});

test('hashes that no training makes are refused, not laid out for ever', () => {
  const rows = Array.from({ length: 300 }, (_, i): Rows[number] => ({ hash: i + 1, scale: 160, cells: [[0, 1]] }));
  expect(() => tableOf(2, rows)).toThrow(/damaged tagger model/);
});
