import { hashString } from '../text/hash.js';
import { type BigramCounts, clusterForm, exchangeClasses } from './clusters.js';
import { type TableData, tableData } from './hash-table.js';
import { anyCaseHash } from './word-classes.js';

export interface WordClassOptions {
  readonly coarse: number;
  readonly fine: number;
  readonly rounds: number;
  readonly onRound?: (classes: number, round: number, moved: number) => void;
}

/** How often a word is written with and without a capital where the place does not ask for one. */
export type Casing = ReadonlyMap<string, { small: number; capital: number }>;

/** Sentences of capitals and headlines in title case tell nothing and are left out, as are first words. */
export function countCasing(sentences: Iterable<readonly string[]>): Casing {
  const casing = new Map<string, { small: number; capital: number }>();
  for (const sentence of sentences) {
    let small = 0;
    let capital = 0;
    for (const word of sentence) {
      if (/^\p{Ll}{4}/u.test(word)) small++;
      else if (/^\p{Lu}\p{L}{3}/u.test(word)) capital++;
    }
    if (small < capital) continue;
    for (let i = 1; i < sentence.length; i++) {
      const word = sentence[i]!;
      const isCapital = /^\p{Lu}/u.test(word);
      if (!isCapital && !/^\p{Ll}/u.test(word)) continue;
      const form = clusterForm(word).toLowerCase();
      const counts = casing.get(form) ?? { small: 0, capital: 0 };
      if (isCapital) counts.capital++;
      else counts.small++;
      casing.set(form, counts);
    }
  }
  return casing;
}

/** The table `words` of the lexicon (see {@link WordClasses}). */
export function buildWordClasses(bigrams: BigramCounts, casing: Casing, options: WordClassOptions): TableData {
  const classesOf = (classes: number) =>
    exchangeClasses(bigrams, classes, options.rounds, (round, moved) => options.onRound?.(classes, round, moved));
  return wordTable(bigrams, casing, classesOf(options.coarse), classesOf(options.fine));
}

export function wordTable(
  bigrams: Pick<BigramCounts, 'words' | 'frequency'>,
  casing: Casing,
  coarse: Uint16Array,
  fine: Uint16Array,
): TableData {
  const { words, frequency } = bigrams;
  const entries = new Map<number, number[]>();
  const commonest = new Map<string, number>();
  for (let w = 2; w < words.length; w++) {
    const lower = words[w]!.toLowerCase();
    const before = commonest.get(lower);
    if (before === undefined || frequency[w]! > frequency[before]!) commonest.set(lower, w);
  }
  const columnsOf = (w: number) => [coarse[w]!, fine[w]! & 255, fine[w]! >> 8];
  for (const [lower, w] of commonest)
    entries.set(anyCaseHash(hashString(lower)), [...columnsOf(w), capitalsBucket(casing, lower)]);
  for (let w = 2; w < words.length; w++) {
    const main = commonest.get(words[w]!.toLowerCase())!;
    if (fine[w] !== fine[main] || coarse[w] !== coarse[main]) entries.set(hashString(words[w]!), [...columnsOf(w), 0]);
  }
  return tableData(entries, 4);
}

function capitalsBucket(casing: Casing, lower: string): number {
  const counts = casing.get(lower);
  if (!counts) return 0;
  const share = counts.capital / (counts.small + counts.capital);
  return 1 + [0.02, 0.2, 0.5, 0.8, 0.98].filter((limit) => share >= limit).length;
}
