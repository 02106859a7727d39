import { combine, finish } from '../text/hash.js';
import type { HashTable } from './hash-table.js';
import type { Lexicon } from './lexicon-file.js';

/** What a gazetteer says of a word or phrase; a class is a bit, in this order. */
export const NAME_CLASSES = [
  'given',
  'surname',
  'person',
  'city',
  'town',
  'country',
  'region',
  'group',
  'organization',
  'organizationWord',
  'facilityWord',
  'placeWord',
  'title',
  'role',
  'eventWord',
  'productWord',
  'calendar',
] as const;
export type NameClass = (typeof NAME_CLASSES)[number];

/** The bits of classes, as {@link Gazetteer} gives them. */
export function classBits(...names: readonly NameClass[]): number {
  return names.reduce((bits, name) => bits | (1 << NAME_CLASSES.indexOf(name)), 0);
}

export interface Gazetteer {
  /** Classes of one word, as bits; 0 where it is not listed. @param hash `hashString` of the word in lower case */
  ofWord(hash: number): number;
  /**
   * Length in tokens of the longest listed phrase of two words or more that starts at a token, 0 where there is none; its classes
   * are then in `classes`.
   *
   * @param hashes of the tokens in lower case
   * @param end index after the last token that it may reach
   */
  phraseAt(hashes: Int32Array, first: number, end: number): number;
  classes: number;
}

export function createGazetteer(lexicon: Lexicon): Gazetteer {
  const names = tableOf(lexicon, 'names');
  const starts = tableOf(lexicon, 'phraseStarts');
  const classesOf = (entry: number) =>
    names.column[0]![entry]! | (names.column[1]![entry]! << 8) | (names.column[2]![entry]! << 16);
  const gazetteer: Gazetteer = {
    classes: 0,
    ofWord(hash) {
      const entry = names.find(finish(hash));
      return entry < 0 ? 0 : classesOf(entry);
    },
    phraseAt(hashes, first, end) {
      const start = starts.find(finish(hashes[first]!));
      if (start < 0) return 0;
      const limit = Math.min(end, first + starts.column[0]![start]!);
      let hash = hashes[first]!;
      let length = 0;
      for (let i = first + 1; i < limit; i++) {
        hash = combine(hash, hashes[i]!);
        const entry = names.find(finish(hash));
        if (entry < 0) continue;
        length = i - first + 1;
        gazetteer.classes = classesOf(entry);
      }
      return length;
    },
  };
  return gazetteer;
}

export function tableOf(lexicon: Lexicon, name: string): HashTable {
  const table = lexicon.table[name];
  if (!table) throw new Error(`the lexicon file has no table "${name}"`);
  return table;
}
