import { combine, finish, hashString } from '../text/hash.js';
import { tableOf } from './gazetteer.js';
import type { Lexicon } from './lexicon-file.js';

/** What a large text says of a word: two classes of words that are used alike, and how it is mostly written. */
export interface WordClasses {
  /** Index of an entry for this very form, else -1. @param hash `hashString` of the cluster form */
  find(hash: number): number;
  /** The same for any way of writing it: the entry of the commonest. @param hash of the form in lower case */
  findAnyCase(hash: number): number;
  /** Coarse and fine class of an entry. */
  coarse(entry: number): number;
  fine(entry: number): number;
  /** 1 (never) to 6 (always) with a capital inside sentences, of an entry of `findAnyCase`; 0 for an unknown word. */
  capitals(entry: number): number;
}

const ANY_CASE = hashString('any case');

/** The key under which `findAnyCase` looks a word up. */
export function anyCaseHash(lower: number): number {
  return finish(combine(ANY_CASE, lower));
}

/** Columns of the table `words`. */
export const WORD_COLUMNS = { coarse: 0, fineLow: 1, fineHigh: 2, capitals: 3 } as const;

export function createWordClasses(lexicon: Lexicon): WordClasses {
  const table = tableOf(lexicon, 'words');
  const [coarse, fineLow, fineHigh, capitals] = table.column as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  return {
    find: (hash) => table.find(hash),
    findAnyCase: (hash) => table.find(anyCaseHash(hash)),
    coarse: (entry) => coarse[entry]!,
    fine: (entry) => fineLow[entry]! | (fineHigh[entry]! << 8),
    capitals: (entry) => (entry < 0 ? 0 : capitals[entry]!),
  };
}
