import { describe, expect, test } from 'vitest';
import { PATTERN_TAGS, patternFault } from '../../src/record/entity-pattern.js';

describe('patterns that wink-nlp reads as they are meant', () => {
  test.each([
    'flight CARDINAL',
    '[operation|exercise] [PROPN]',
    '[operation|exercise] [PROPN] [|PROPN] [|PROPN|CARDINAL]',
    '[|flight] [NUM]',
    'NATO PROPN',
    '^PERSON of the year',
    'the White House',
    'F-16 [|C|D]',
  ])('%s', (pattern) => expect(patternFault(pattern)).toBeUndefined());
});

describe('what is wrong with a pattern', () => {
  test.each([
    ['  ', /empty/],
    ['[operation|exercise PROPN', /square bracket has no partner/],
    ['operation] PROPN', /square bracket has no partner/],
    ['[[operation] PROPN]', /square bracket has no partner/],
    ['[] PROPN', /\[\] is empty/],
    ['[|] PROPN', /\[\|\] is empty/],
    ['[two words|three] PROPN', /one word or tag, without blanks/],
    ['[operation|exercise]-PROPN', /leave a blank before and after/],
    ['operation|exercise PROPN', /alternatives stand in square brackets/],
    ['(operation|exercise) PROPN', /alternatives stand in square brackets/],
    ['operation PROPN+', /there is no \+; write \[PROPN\] \[\|PROPN\]/],
    ['operation [PROPM]', /unknown tag PROPM; did you mean PROPN\?/],
    ['operation NNP', /unknown tag NNP; there are ADJ, /],
    ['[|operation] [|PROPN]', /each of its parts may be left out/],
    [Array(5).fill('[a|b|c|d|e]').join(' '), /3125 combinations/],
  ])('%s', (pattern, fault) => expect(patternFault(pattern)).toMatch(fault));
});

test('tags are named once', () => expect(new Set(PATTERN_TAGS).size).toBe(PATTERN_TAGS.length));
