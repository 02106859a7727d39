/** How words are written: plain letters are settled by their code, the rest of Unicode by one shared pattern each. */

const CAPITAL = /^\p{Lu}/u;
const CAPITALISED = /^\p{Lu}\p{Ll}/u;
const LETTER = /^\p{L}/u;

const isUpper = (code: number) => code >= 65 && code <= 90;
const isLower = (code: number) => code >= 97 && code <= 122;

/** "Monday", "GMT". */
export function startsWithCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 128 ? isUpper(first) : CAPITAL.test(word);
}

/** "Monday", not "GMT". */
export function isCapitalised(word: string): boolean {
  const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
  return first < 128 && second < 128 ? isUpper(first) && isLower(second) : CAPITALISED.test(word);
}

export function startsWithLetter(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 128 ? isUpper(first) || isLower(first) : LETTER.test(word);
}

/** "Monday", "McBain", "US": a capital and another letter. */
export function isNameLike(word: string): boolean {
  return startsWithCapital(word) && startsWithLetter(word.slice(1));
}
