import { expect, test } from 'vitest';
import {
  closeGaps,
  upToMark,
  withoutDay,
  withoutHearer,
  withPreposition,
} from '../../src/attributions/content-bounds.js';
import { type Reading, readTokens, spanOf, type TokenRange } from '../../src/attributions/reading.js';
import { documentOf } from './attribute.js';

/** A cue in {braces}, pieces of a content in [brackets]. */
function read(marked: string) {
  const text = marked.replace(/[[\]{}]/g, '');
  const document = documentOf(text);
  const at = (index: number) => marked.slice(0, index).replace(/[[\]{}]/g, '').length;
  const ranges = (pattern: RegExp) =>
    [...marked.matchAll(pattern)].map(({ index, 0: found }): TokenRange => {
      const [start, end] = [at(index), at(index + found.length)];
      const inside = document.tokens.text
        .map((_, i) => i)
        .filter((i) => document.tokens.start[i]! >= start && document.tokens.end[i]! <= end);
      return { first: inside[0]!, end: inside.at(-1)! + 1 };
    });
  const reading: Reading = readTokens(document, []);
  return { reading, cue: ranges(/\{[^}]*\}/g)[0]!, content: ranges(/\[[^\]]*\]/g) };
}

function textOf(reading: Reading, range: TokenRange): string {
  const { start, end } = spanOf(reading.document, range);
  return reading.document.text.slice(start, end);
}

test.each([
  ['Ruiz {told} [AFP the bridge was lost].', 'the bridge was lost'],
  ['Ruiz {told} [them that the bridge was lost].', 'that the bridge was lost'],
  ['Ruiz {told} [reporters on Friday she would go].', 'she would go'],
  ['As Ruiz {told} [The Kelby Gazette, the bridge was lost].', 'the bridge was lost'],
  ['Ruiz {told} [the truth].', 'the truth'],
  ['Ruiz {said} [the bridge was lost].', 'the bridge was lost'],
])('who is told: %s', (marked, expected) => {
  const { reading, cue, content } = read(marked);
  expect(textOf(reading, withoutHearer(reading, content[0]!, cue))).toBe(expected);
});

test.each([
  ['The yard {said} [Thursday it had sold two ships].', 'it had sold two ships'],
  ['The yard {said} [on Thursday it had sold two ships].', 'it had sold two ships'],
  ['The yard {said} on [Thursday it had sold two ships].', 'it had sold two ships'],
  ['The yard {said} [Thursday was a holiday].', 'Thursday was a holiday'],
])('when it was said: %s', (marked, expected) => {
  const { reading, cue, content } = read(marked);
  expect(textOf(reading, withoutDay(reading, content[0]!, cue))).toBe(expected);
});

test.each([
  ['Hall {said}: [“We will see.” His wife], Ana Hall, nodded.', '“We will see.”'],
  ['Hall {called} it [“a start” and no more].', '“a start” and no more'],
  // a mark that opens
  ['Hall {said} [it rained. “We saw it,”] he went on.', 'it rained. “We saw it,”'],
])('what follows a whole quotation: %s', (marked, expected) => {
  const { reading, cue, content } = read(marked);
  expect(
    textOf(reading, upToMark(reading, { cue: [cue], source: [], content, confidence: 0.9, rule: 'test' }).content[0]!),
  ).toBe(expected);
});

test('a preposition behind a verb goes with it', () => {
  const { reading, cue, content } = read('The bishop {called} [for calm in the city].');
  const moved = withPreposition(reading, cue, content);
  expect([moved.cue, ...moved.content].map((range) => textOf(reading, range))).toEqual([
    'called for',
    'calm in the city',
  ]);
});

test.each([
  ['She {said} [that the dam], built in a hurry, [was not safe].', ['that the dam, built in a hurry, was not safe']],
  ['[The dam], she {said}, [was not safe].', ['The dam', 'was not safe']],
])('asides close, tags do not: %s', (marked, expected) => {
  const { reading, cue, content } = read(marked);
  expect(closeGaps(reading, content, [cue]).map((range) => textOf(reading, range))).toEqual(expected);
});
