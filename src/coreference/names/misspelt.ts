import { distance } from 'fastest-levenshtein';

/** Below this many letters one letter makes another name: "Hall" and "Hill". */
const SHORTEST = 6;
/** From this many letters on two may be wrong. */
const LONG = 8;

/**
 * Whether a surname is another with a slip of the pen: a letter wrong, left out, doubled or swapped with its neighbour, two in
 * a long name; the first letter is right. "The Waters" are a family, not a slip. (Damerau's four kinds of misspelling, 1964.)
 *
 * @param surname @param other lower case, without accents
 */
export function isMisspelt(surname: string, other: string): boolean {
  const length = Math.max(surname.length, other.length);
  const slips = length >= LONG ? 2 : 1;
  if (length < SHORTEST || surname[0] !== other[0] || surname === `${other}s`) return false;
  if (Math.abs(surname.length - other.length) > slips) return false;
  return distance(surname, other) <= slips || isSwapped(surname, other);
}

/** Two neighbours that changed places, and nothing else: Levenshtein's distance counts that as two. */
function isSwapped(a: string, b: string): boolean {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
