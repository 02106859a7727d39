/**
 * Numbers for words, so that what depends on a word alone is worked out once and found by number. A number holds for this
 * thread, and for good. The first 65,535 words have one: nearly every word of a text, since frequent words come early.
 */
export const MOST_NUMBERED = 65_535;

const numbers = new Map<string, number>();

/** From 1 on; 0 for a word that came too late to get one. */
export function wordNumber(word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  if (numbers.size === MOST_NUMBERED) return 0;
  const number = numbers.size + 1;
  numbers.set(word, number);
  return number;
}

/** What a pure function makes of a word, asked once a word. */
export function onceAWord<T>(make: (word: string) => T): (word: string, number: number) => T {
  const made: T[] = [];
  const isMade = new Uint8Array(MOST_NUMBERED + 1);
  return (word, number) => {
    if (number === 0) return make(word);
    if (isMade[number] === 0) {
      while (made.length <= number) made.push(undefined as T);
      made[number] = make(word);
      isMade[number] = 1;
    }
    return made[number]!;
  };
}
