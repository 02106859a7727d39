import type { Gazetteer } from '../lexicon/gazetteer.js';
import type { WordClasses } from '../lexicon/word-classes.js';
import { finish, hashString } from '../text/hash.js';
import { CASING } from './casing.js';
import { COLUMN } from './features.js';
import { shapeOf } from './word-shape.js';

const SHAPE_OF_CAPITALS = hashString('capitals');

/**
 * Writes what is to be said of a word type alone (see `createTypeTable`).
 *
 * @param casing of its sentence: where capitals mean nothing, a word is described by what does not depend on them
 */
export function describeWord(
  word: string,
  casing: number,
  classes: WordClasses,
  gazetteer: Gazetteer,
  out: Int32Array,
): void {
  const lower = word.toLowerCase();
  const form = /\d/.test(word) ? word.replace(/\d/g, '0') : word;
  const lowerForm = form.toLowerCase();
  const lowerHash = hashString(lower);
  const isDigits = form !== word;

  if (casing === CASING.normal) out[COLUMN.word] = hashString(word);
  out[COLUMN.lower] = isDigits ? hashString(lowerForm) : lowerHash;
  out[COLUMN.shape] =
    casing === CASING.capitals
      ? SHAPE_OF_CAPITALS
      : hashString(casing === CASING.title ? `t${shapeOf(word)}` : shapeOf(word));
  if (!isDigits) {
    for (const [column, length] of PREFIXES) if (lower.length > length) out[column] = hashString(lower, 0, length);
    for (const [column, length] of SUFFIXES)
      if (lower.length > length) out[column] = hashString(lower, lower.length - length);
  }
  const anyCase = classes.findAnyCase(hashString(lowerForm));
  const exact = casing === CASING.normal ? classes.find(hashString(form)) : -1;
  const entry = exact >= 0 ? exact : anyCase;
  // 1 stands for a word that the large text does not have.
  out[COLUMN.coarse] = entry >= 0 ? classes.coarse(entry) + 2 : 1;
  out[COLUMN.fine] = entry >= 0 ? classes.fine(entry) + 2 : 1;
  out[COLUMN.capitals] = classes.capitals(anyCase) + 1;

  let lists = gazetteer.ofWord(lowerHash);
  if (lists === 0) return;
  out[COLUMN.lists] = finish(lists);
  for (const column of LISTED) {
    if (lists === 0) break;
    const bit = lists & -lists;
    out[column] = bit;
    lists &= ~bit;
  }
}

const PREFIXES = [
  [COLUMN.prefix2, 2],
  [COLUMN.prefix3, 3],
  [COLUMN.prefix4, 4],
] as const;
const SUFFIXES = [
  [COLUMN.suffix2, 2],
  [COLUMN.suffix3, 3],
  [COLUMN.suffix4, 4],
] as const;
const LISTED = [COLUMN['listed#1'], COLUMN['listed#2'], COLUMN['listed#3']];
