import type { Document } from '../document/document.js';
import { isAllCapitals, startsWithCapital, startsWithSmall } from './word-shape.js';

/** How a sentence is written: its capitals say something, or all words have them, or all letters. */
export const CASING = { normal: 0, capitals: 1, title: 2 } as const;
export type Casing = (typeof CASING)[keyof typeof CASING];

/** The casing of each sentence, from its own words. */
export function sentenceCasing({ sentences, tokens }: Document): Uint8Array {
  const casing = new Uint8Array(sentences.count);
  for (let s = 0; s < sentences.count; s++) {
    let words = 0;
    let allCapitals = 0;
    let long = 0;
    let longCapital = 0;
    for (let i = sentences.firstToken[s]!; i < sentences.endToken[s]!; i++) {
      const word = tokens.text[i]!;
      if (word.length < 2) continue;
      const capital = startsWithCapital(word);
      if (!capital && !startsWithSmall(word)) continue;
      words++;
      if (capital && isAllCapitals(word)) allCapitals++;
      if (word.length < 4) continue;
      long++;
      if (capital) longCapital++;
    }
    if (words >= 3 && allCapitals >= 0.8 * words) casing[s] = CASING.capitals;
    else if (long >= 4 && longCapital >= 0.85 * long) casing[s] = CASING.title;
  }
  return casing;
}
