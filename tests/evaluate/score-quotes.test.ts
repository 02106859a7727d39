import { expect, test } from 'vitest';
import { scoreQuotes } from '../../src/evaluate/score-quotes.js';

const text = '“We go,” she said. “Tomorrow.” He called it “a farce” and read “The Long Field”.';
const quote = (written: string, kind: string) => {
  const start = text.indexOf(written);
  return { start, end: start + written.length, kind };
};
const gold = [
  quote('“We go,”', 'direct'),
  quote('“Tomorrow.”', 'direct'),
  quote('“a farce”', 'partial'),
  quote('“The Long Field”', 'nonspeech'),
];

test('quotes are compared stretch by stretch, with and without their kind', () => {
  const predicted = [
    quote('“We go,”', 'direct'),
    quote('“Tomorrow.', 'direct'), // the closing mark is missing
    quote('“a farce”', 'nonspeech'),
    quote('she said', 'direct'),
  ];
  const { figures, errors } = scoreQuotes(text, gold, predicted);
  expect(figures.spans).toEqual({ tp: 2, fp: 2, fn: 2 });
  expect(figures.kind).toEqual({ tp: 1, fp: 3, fn: 3 });
  expect(errors.map(({ kind, gold }) => [kind, gold])).toEqual([
    ['boundary', 'direct “Tomorrow.”'],
    ['type', 'partial “a farce”'],
    ['missed', 'nonspeech “The Long Field”'],
    ['spurious', undefined],
  ]);
});
