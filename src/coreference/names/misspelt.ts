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
  return Math.abs(surname.length - other.length) <= slips && editDistance(surname, other) <= slips;
}

/** Letters wrong, left out, added, or swapped with their neighbours. */
function editDistance(a: string, b: string): number {
  let [older, old]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const edits = [old[j - 1]! + (same ? 0 : 1), old[j]! + 1, row[j - 1]! + 1];
      if (swapped) edits.push(older[j - 2]! + 1);
      row.push(Math.min(...edits));
    }
    [older, old] = [old, row];
  }
  return old[b.length]!;
}
