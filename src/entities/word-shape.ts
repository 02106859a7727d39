import { onceAWord } from '../text/word-number.js';

/** How a word is written. */

/** Letters by case, digits and marks, runs of the same kind shortened to two: "McDonald" XxXx, "F-35" X-dd, "2021" dd. */
export function shapeOf(word: string): string {
  let shape = '';
  let run = 0;
  let last = '';
  const end = Math.min(word.length, 24);
  for (let i = 0; i < end; i++) {
    const kind = kindOf(word.charCodeAt(i), word[i]!);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) shape += kind;
  }
  return shape;
}

function kindOf(code: number, character: string): string {
  if (code >= 0x61 && code <= 0x7a) return 'x';
  if (code >= 0x41 && code <= 0x5a) return 'X';
  if (code >= 0x30 && code <= 0x39) return 'd';
  if (code < 0x80) return character;
  if (character === '’') return "'";
  if (character.toLowerCase() !== character) return 'X';
  return character.toUpperCase() !== character ? 'x' : character;
}

export function startsWithCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code >= 0x41 && code <= 0x5a) return true;
  if (code < 0x80) return false;
  const first = word.charAt(0);
  return first.toLowerCase() !== first;
}

export function startsWithSmall(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code >= 0x61 && code <= 0x7a) return true;
  if (code < 0x80) return false;
  const first = word.charAt(0);
  return first.toUpperCase() !== first;
}

/** {@link startsWithCapital} for the words of a document, by number: its text need not be looked at. */
export const isCapitalised = onceAWord(startsWithCapital);

/** All letters are capitals, and there are two of them at least. */
export function isAllCapitals(word: string): boolean {
  let letters = 0;
  for (let i = 0; i < word.length; i++) {
    const c = word[i]!;
    if (c.toUpperCase() !== c) return false;
    if (c.toLowerCase() !== c) letters++;
  }
  return letters >= 2;
}
