import { expect, test } from 'vitest';
import { readTokens } from '../../src/attributions/reading.js';
import { createWordTypes } from '../../src/attributions/word-types.js';
import { PARTS_OF_SPEECH } from '../../src/document/document.js';
import { documentOf } from './attribute.js';

test('a word is one type for each part of speech', () => {
  const types = createWordTypes();
  const [verb, noun] = [PARTS_OF_SPEECH.indexOf('VERB'), PARTS_OF_SPEECH.indexOf('NOUN')];
  const [claims, said, reports] = [
    types.numberOf('Claims', 1, noun),
    types.numberOf('said', 2, verb),
    types.numberOf('claims', 3, verb),
  ];
  expect(types.numberOf('Claims', 1, noun)).toBe(claims);
  expect([claims, said, reports].map((type) => types.lemma[type])).toEqual(['claim', 'say', 'claim']);
  expect(types.act[said]).not.toBe(types.act[claims]);
  expect(types.wordHash[claims]).toBe(types.wordHash[reports]);
});

test('a word without a number is found, too', () => {
  const types = createWordTypes();
  const verb = PARTS_OF_SPEECH.indexOf('VERB');
  const first = types.numberOf('grows', 0, verb);
  expect(types.numberOf('falls', 0, verb)).not.toBe(first);
  expect(types.numberOf('grows', 0, verb)).toBe(first);
});

test('a reading holds what it read, however many words are read after it', () => {
  const early = readTokens(documentOf('The mayor said it rained.'), []);
  const wordAt = (i: number) => early.types.lower[early.type[i]!];
  const first = early.types;
  let last = early;
  for (let round = 0; last.types === first && round < 40; round++)
    last = readTokens(documentOf(Array.from({ length: 1000 }, (_, i) => `w${round}x${i}`).join(' ')), []);
  expect(last.types).not.toBe(first);
  expect(early.lower.map((_, i) => wordAt(i))).toEqual(early.lower);
});
