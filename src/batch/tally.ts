import type { Failure } from './articles.js';
import type { Extracted } from './outcome.js';

/** Counts of a run; they go into the journal, so that a resumed run reports on the whole. */
export interface Tally {
  /** Records that are written, those that were kept from an earlier run among them. */
  documents: number;
  words: number;
  failed: number;
  /** Documents left out because their text was there before. */
  duplicates: number;
  /** Documents whose record holds an issue, by the code of the issue. */
  issues: Record<string, number>;
}

export function emptyTally(): Tally {
  return { documents: 0, words: 0, failed: 0, duplicates: 0, issues: {} };
}

export function copyOf(tally: Tally): Tally {
  return { ...tally, issues: { ...tally.issues } };
}

export function countRecord(tally: Tally, { words, issues }: Pick<Extracted, 'words' | 'issues'>): void {
  tally.documents++;
  tally.words += words;
  for (const code of issues) tally.issues[code] = (tally.issues[code] ?? 0) + 1;
}

/** A failure and its place in the input, counted from 0. */
export interface PlacedFailure extends Failure {
  readonly at: number;
}
