import type { Document } from '../document/document.js';
import type { Columns } from '../tagger/index.js';
import { combine } from '../text/hash.js';
import { CASING } from './casing.js';
import { COLUMN } from './features.js';
import { isAllCapitals, startsWithCapital, startsWithSmall } from './word-shape.js';

/**
 * What a document says of a word elsewhere: names are introduced in full once and then shortened, and a word that is hard
 * to judge in one place ("Washington said") is easy in another ("flew to Washington").
 */

/** Small words and marks that a name may have inside. */
const JOINS_NAMES = new Set(
  'of the and for de la le du des da do dos di del della van von der den ter al el bin ibn ben bint y e & - – /'.split(
    ' ',
  ),
);
const OTHERS = 3;
const LONGEST_RUN = 12;

const BEFORE = [1, 2, 3].map((n) => COLUMN[`otherBefore#${n as 1}`]);
const BEFORE_CLASS = [1, 2, 3].map((n) => COLUMN[`otherBeforeClass#${n as 1}`]);
const BEFORE_LISTS = [1, 2, 3].map((n) => COLUMN[`otherBeforeLists#${n as 1}`]);
const AFTER = [1, 2, 3].map((n) => COLUMN[`otherAfter#${n as 1}`]);
const AFTER_CLASS = [1, 2, 3].map((n) => COLUMN[`otherAfterClass#${n as 1}`]);

/** Stand for the ends of a sentence. */
const SENTENCE_START = 3;
const SENTENCE_END = 5;

interface Group {
  /** Tokens where the word stands as a name may: capitalised, in a sentence whose capitals mean something. */
  readonly occurrences: number[];
  /** It also stands without a capital. */
  small: boolean;
  /** Longest run that it stands in. */
  runFirst: number;
  runLast: number;
  token: number;
  acronymOf: number;
}

/**
 * Fills the columns that depend on the document; those of the word types must be there. All tokens of the document are read.
 *
 * @param casing of each sentence
 */
export function fillDocumentColumns(document: Document, casing: Uint8Array, columns: Columns): void {
  const { tokens, sentences } = document;
  const { value } = columns;
  for (const column of DOCUMENT_COLUMNS) value[column]!.fill(0, 0, tokens.count);
  const lower = value[COLUMN.lower]!;
  const candidate = new Uint8Array(tokens.count);
  const groups = new Map<number, Group>();
  const groupOf = (hash: number) => {
    let group = groups.get(hash);
    if (!group) {
      group = { occurrences: [], small: false, runFirst: 0, runLast: -1, token: -1, acronymOf: 0 };
      groups.set(hash, group);
    }
    return group;
  };
  for (let s = 0; s < sentences.count; s++) {
    for (let i = sentences.firstToken[s]!; i < sentences.endToken[s]!; i++) {
      const word = tokens.text[i]!;
      if (!startsWithCapital(word)) continue;
      const share = value[COLUMN.capitals]![i]! - 1;
      const mostlySmall = share === 1 || share === 2;
      if (mostlySmall && (casing[s] !== CASING.normal || i === sentences.firstToken[s])) candidate[i] = 2;
      else {
        candidate[i] = 1;
        if (casing[s] === CASING.normal) groupOf(lower[i]!).occurrences.push(i);
      }
    }
  }
  const hasNormal = casing.includes(CASING.normal);
  for (let s = 0; s < sentences.count; s++) {
    const isNormal = casing[s] === CASING.normal;
    for (let i = sentences.firstToken[s]!; i < sentences.endToken[s]!; i++) {
      if (isNormal && candidate[i] === 0 && startsWithSmall(tokens.text[i]!)) {
        const group = groups.get(lower[i]!);
        if (group) group.small = true;
      } else if (!hasNormal && candidate[i] === 1) groupOf(lower[i]!).occurrences.push(i);
    }
    fillRuns(document, s, candidate, columns, isNormal || !hasNormal ? groups : undefined);
  }
  for (let i = 0; i < tokens.count; i++) {
    if (candidate[i] === 0) continue;
    const group = groups.get(lower[i]!);
    if (group) readGroup(document, columns, i, group);
  }
}

const DOCUMENT_COLUMNS = [
  ...BEFORE,
  ...BEFORE_CLASS,
  ...BEFORE_LISTS,
  ...AFTER,
  ...AFTER_CLASS,
  COLUMN.runFirst,
  COLUMN.runLast,
  COLUMN.runFirstLists,
  COLUMN.runLastLists,
  COLUMN.runPlace,
  COLUMN.runBefore,
  COLUMN.runAfter,
  COLUMN.longRunFirst,
  COLUMN.longRunLast,
  COLUMN.longRunPlace,
  COLUMN.longRunFirstLists,
  COLUMN.longRunLastLists,
  COLUMN.seen,
  COLUMN.acronym,
];

/** Runs of capitalised words of a sentence, with small words inside; `groups` learn their longest run. */
function fillRuns(
  { tokens, sentences }: Document,
  s: number,
  candidate: Uint8Array,
  columns: Columns,
  groups: Map<number, Group> | undefined,
): void {
  const { value } = columns;
  const lower = value[COLUMN.lower]!;
  const lists = value[COLUMN.lists]!;
  const end = sentences.endToken[s]!;
  const begin = sentences.firstToken[s]!;
  for (let first = begin; first < end; first++) {
    if (candidate[first] !== 1) continue;
    let last = first;
    for (let i = first + 1; i < end && i - first < LONGEST_RUN; i++) {
      if (candidate[i] === 1) last = i;
      else if (i - last > 2 || !JOINS_NAMES.has(tokens.text[i]!)) break;
    }
    const before = first > begin ? lower[first - 1]! : SENTENCE_START;
    const after = last + 1 < end ? lower[last + 1]! : SENTENCE_END;
    const acronymOf = acronymOfRun(tokens.text, first, last, end) ? lower[last]! : 0;
    for (let i = first; i <= last; i++) {
      value[COLUMN.runFirst]![i] = lower[first]!;
      value[COLUMN.runLast]![i] = lower[last]!;
      value[COLUMN.runFirstLists]![i] = lists[first]! || 1;
      value[COLUMN.runLastLists]![i] = lists[last]! || 1;
      value[COLUMN.runPlace]![i] = placeIn(first, last, i);
      value[COLUMN.runBefore]![i] = before;
      value[COLUMN.runAfter]![i] = after;
      const group = candidate[i] === 1 ? groups?.get(lower[i]!) : undefined;
      if (group && last - first > group.runLast - group.runFirst) {
        group.runFirst = first;
        group.runLast = last;
        group.token = i;
      }
    }
    if (acronymOf !== 0) {
      const group = groups?.get(lower[last + 2]!);
      if (group) group.acronymOf = acronymOf;
    }
    first = last;
  }
}

/** Place in a run, 1 to 12: alone, first, inside or last, of two words or three or more. */
function placeIn(first: number, last: number, i: number): number {
  const length = last - first + 1;
  if (length === 1) return 1;
  const place = i === first ? 0 : i === last ? 2 : 1;
  return 2 + place + (length === 2 ? 0 : length === 3 ? 3 : 6);
}

/** "Mining Workers Union (MWU)": the capitals of the run begin with the letters in brackets. */
function acronymOfRun(words: readonly string[], first: number, last: number, end: number): boolean {
  if (last + 3 >= end + 1 || words[last + 1] !== '(' || last === first) return false;
  const acronym = words[last + 2];
  if (acronym === undefined || acronym.length < 2 || !isAllCapitals(acronym)) return false;
  let letters = 0;
  for (let i = first; i <= last; i++) if (startsWithCapital(words[i]!)) letters++;
  return letters >= 2 && words[last]!.charAt(0) !== '' && acronym.includes(words[last]!.charAt(0));
}

function readGroup({ tokens }: Document, { value }: Columns, i: number, group: Group): void {
  const lower = value[COLUMN.lower]!;
  const fine = value[COLUMN.fine]!;
  const lists = value[COLUMN.lists]!;
  let n = 0;
  for (const j of group.occurrences) {
    if (j === i) continue;
    const opens = j === 0 || tokens.sentence[j - 1] !== tokens.sentence[j];
    const closes = j + 1 >= tokens.count || tokens.sentence[j + 1] !== tokens.sentence[j];
    value[BEFORE[n]!]![i] = opens ? SENTENCE_START : lower[j - 1]!;
    value[BEFORE_CLASS[n]!]![i] = opens ? SENTENCE_START : combine(1, fine[j - 1]!);
    if (!opens) value[BEFORE_LISTS[n]!]![i] = lists[j - 1]!;
    value[AFTER[n]!]![i] = closes ? SENTENCE_END : lower[j + 1]!;
    value[AFTER_CLASS[n]!]![i] = closes ? SENTENCE_END : combine(1, fine[j + 1]!);
    if (++n === OTHERS) break;
  }
  value[COLUMN.seen]![i] = (group.small ? 1 : 2) + 2 * n;
  if (group.acronymOf !== 0) value[COLUMN.acronym]![i] = group.acronymOf;
  const { runFirst, runLast, token } = group;
  if (token < 0 || token === i || runLast === runFirst) return;
  value[COLUMN.longRunFirst]![i] = lower[runFirst]!;
  value[COLUMN.longRunLast]![i] = lower[runLast]!;
  value[COLUMN.longRunFirstLists]![i] = lists[runFirst]! || 1;
  value[COLUMN.longRunLastLists]![i] = lists[runLast]! || 1;
  value[COLUMN.longRunPlace]![i] = placeIn(runFirst, runLast, token);
}
