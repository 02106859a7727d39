import { describe, expect, test } from 'vitest';
import { sentencesOf } from './make.js';

describe('sentences', () => {
  test.each([
    [
      'a quotation inside a sentence',
      'He said "I am here. We won." and left.',
      ['He said "I am here. We won." and left.'],
    ],
    ['the closing mark belongs to its sentence', '“We won.” He left.', ['“We won.”', 'He left.']],
    ['a quotation of several sentences', '“We won. It was hard,” he said.', ['“We won.', 'It was hard,” he said.']],
    ['a name with an exclamation mark', 'Shares of Yahoo! rose on Monday.', ['Shares of Yahoo! rose on Monday.']],
    [
      'abbreviations',
      'Gen. Ruiz met Dr. Hall in the U.S. on Jan. 5.',
      ['Gen. Ruiz met Dr. Hall in the U.S. on Jan. 5.'],
    ],
    [
      'paragraphs end sentences',
      'A headline without a stop\n\nThe lead follows.',
      ['A headline without a stop', 'The lead follows.'],
    ],
    [
      'the dateline stands apart',
      'Talks\n\nROME (Northwire) - It rained.',
      ['Talks', 'ROME (Northwire) -', 'It rained.'],
    ],
    [
      'shares with their market in brackets',
      'Shares of Norvik ( NVK.N ) fell. Tarn Oil (TRNb.ST: Quote, Profile) said it would wait.',
      ['Shares of Norvik ( NVK.N ) fell.', 'Tarn Oil (TRNb.ST: Quote, Profile) said it would wait.'],
    ],
    [
      'brackets inside a sentence',
      'Profit (it was put at $2m. No reason was given.) fell. It rained.',
      ['Profit (it was put at $2m. No reason was given.) fell.', 'It rained.'],
    ],
    [
      'brackets that open a sentence',
      'Profit fell. (It was put at two million. No reason was given.) It rained.',
      ['Profit fell.', '(It was put at two million.', 'No reason was given.)', 'It rained.'],
    ],
    [
      'a country after a hyphen',
      'They led anti-U.S. protests. It rained.',
      ['They led anti-U.S. protests.', 'It rained.'],
    ],
  ])('%s', (_, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});
