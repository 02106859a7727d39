import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addWeights, createWeightTable, scaleOf } from '../../src/tagger/weights.js';

const rowsOf = (labels: number) =>
  fc.uniqueArray(
    fc.record({
      // Many hashes with the same high bits, so that they share slots.
      hash: fc.integer({ min: 1, max: 40 }).map((n) => (n % 2 === 0 ? n << 24 : n)),
      scale: fc.nat(255),
      cells: fc.uniqueArray(fc.tuple(fc.nat(labels - 1), fc.integer({ min: -128, max: 127 })), {
        minLength: 1,
        maxLength: labels,
        selector: ([label]) => label,
      }),
    }),
    { selector: ({ hash }) => hash, maxLength: 30 },
  );
const asked = fc.array(fc.integer({ min: 1, max: 44 }).map((n) => (n % 2 === 0 ? n << 24 : n)));

test.each([1, 2, 3, 4, 5, 7, 8, 29])(
  'sums of %i labels are those of the rows, added in the order of the features',
  (labels) => {
    fc.assert(
      fc.property(rowsOf(labels), asked, (model, hashes) => {
        const bytes: number[] = [];
        const offsets = model.map(({ scale, cells }) => {
          const at = bytes.length;
          bytes.push(cells.length, scale, ...cells.flatMap(([label, weight]) => [label, weight & 255]));
          return at;
        });
        const table = createWeightTable(labels, {
          hashes: Int32Array.from(model, ({ hash }) => hash),
          offset: Uint32Array.from(offsets),
          rows: Uint8Array.from(bytes),
        });
        const expected = new Float32Array(labels + 1);
        for (const hash of hashes) {
          const row = model.find((other) => other.hash === hash);
          for (const [label, weight] of row?.cells ?? [])
            expected[1 + label] = expected[1 + label]! + Math.fround(scaleOf(row!.scale)) * weight;
        }
        const sum = new Float32Array(labels + 1);
        addWeights(table, Int32Array.from([7, ...hashes, 9]), 1, hashes.length + 1, sum, 1);
        expect([...sum]).toEqual([...expected]);
      }),
    );
  },
);
