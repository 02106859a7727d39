import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileTemplates, createTokenFeatures, writeTokenFeatures } from '../../src/tagger/index.js';

const COLUMNS = [
  { name: 'word', ofType: true, boundary: true },
  { name: 'shape', ofType: true },
  { name: 'place', ofType: false },
  { name: 'quoted', ofType: false, boundary: true },
] as const;
const TEMPLATES = compileTemplates(COLUMNS, [
  'word[0]',
  'word[-2] word[-1]',
  'word[-1] word[0] word[1]',
  'place[0]',
  'shape[0] place[1]',
  'quoted[-1] quoted[2]',
  'quoted[0] word[1] shape[-1] place[0]',
]);

const sequence = fc.integer({ min: 1, max: 12 }).chain((length) =>
  fc.record({
    length: fc.constant(length),
    first: fc.nat(3),
    value: fc.array(fc.array(fc.oneof(fc.constant(0), fc.integer()), { minLength: 20, maxLength: 20 }), {
      minLength: COLUMNS.length,
      maxLength: COLUMNS.length,
    }),
  }),
);

test('the same features as written one by one, sequence after sequence', () => {
  const features = createTokenFeatures(TEMPLATES);
  const [written, expected] = [new Int32Array(TEMPLATES.width), new Int32Array(TEMPLATES.width)];
  fc.assert(
    fc.property(sequence, ({ length, first, value }) => {
      const columns = { value: value.map((column) => Int32Array.from(column)), first };
      features.begin(columns, length);
      for (let i = 0; i < length; i++) {
        const count = writeTokenFeatures(TEMPLATES, columns, i, length, expected);
        expect([...written.subarray(0, features.write(i, written))]).toEqual([...expected.subarray(0, count)]);
      }
    }),
  );
});
