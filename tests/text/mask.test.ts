import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_RUN, maskForTokeniser } from '../../src/text/mask.js';

test.each([
  ['a run that is long enough', 'x'.repeat(LONGEST_RUN), 1],
  ['one that is not', 'x'.repeat(LONGEST_RUN - 1), 0],
  ['two among words', `so ${'y'.repeat(350)}\tand ${'z'.repeat(900)}.`, 2],
  ['a wide space ends a run', `${'x'.repeat(200)}\u3000${'x'.repeat(200)}`, 0],
  ['so does one that is not ASCII', `${'x'.repeat(200)}\u00a0${'x'.repeat(200)}`, 0],
  ['nothing', '', 0],
])('%s', (_, text, runs) => {
  const masked = maskForTokeniser(text);
  expect(masked.runs).toBe(runs);
  expect(masked.text).toHaveLength(text.length);
});

test('exactly the runs without white space are masked, wherever they stand', () => {
  const piece = fc.oneof(
    fc.nat(2 * LONGEST_RUN).map((length) => 'w'.repeat(length)),
    fc.constantFrom(' ', '\n', '\u00a0', '\u2003', '\u0085', '\u200b'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const expected = text.replace(/\S{300,}/g, (run) => ' '.repeat(run.length));
      expect(maskForTokeniser(text).text).toBe(expected);
    }),
  );
});
