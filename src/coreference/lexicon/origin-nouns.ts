import { countryIndex } from '../places/countries.js';
import type { NounEntry } from './nouns.js';

const PARTISANS = new Set(
  'democrat republican tory conservative liberal socialist communist islamist nationalist centrist'.split(' '),
);

/**
 * "the Norwegian", "a Democrat": one person by origin or party. Words that are the same for one and for all ("the
 * British", "the Chinese") are none.
 *
 * @param written as in the text, with its capital
 */
export function originNoun(written: string): NounEntry | undefined {
  if (!/^\p{Lu}\p{L}{3,}$/u.test(written) || /(?:ese|ish|ss|french|dutch)$/i.test(written)) return undefined;
  const word = written.toLowerCase();
  const plural = word.endsWith('s');
  const lemma = plural ? word.slice(0, -1) : word;
  if (!PARTISANS.has(lemma) && !countryIndex.byDemonym(word)) return undefined;
  return { kind: 'person', lemma, plural, byOrigin: true };
}
