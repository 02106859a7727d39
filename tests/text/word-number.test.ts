import { expect, test } from 'vitest';
import { MOST_NUMBERED, onceAWord, wordNumber } from '../../src/text/word-number.js';

test('a word keeps its number, and what is made of it is made once', () => {
  const made: string[] = [];
  const lengthOf = onceAWord((word) => {
    made.push(word);
    return word.length;
  });
  expect(wordNumber('Ruiz')).toBe(wordNumber('Ruiz'));
  expect(wordNumber('Ruiz')).not.toBe(wordNumber('ruiz'));
  for (const word of ['harbour', 'quay', 'harbour', 'quay']) expect(lengthOf(word, wordNumber(word))).toBe(word.length);
  expect(made).toEqual(['harbour', 'quay']);
});

test('words that come too late have no number, and the same is made of them', () => {
  for (let i = 0; i < MOST_NUMBERED; i++) wordNumber(`word ${i}`);
  const number = wordNumber('latecomer');
  expect(number).toBe(0);
  expect(onceAWord((word) => word.length)('latecomer', number)).toBe(9);
});
