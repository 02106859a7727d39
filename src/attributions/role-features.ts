import { ACT_OF_VERB, ATTRIBUTION_NOUNS, SAYING_VERBS } from '../lexicon/attribution-verbs.js';
import { combine, finish, hashString } from '../text/hash.js';
import type { ClauseView } from './clause.js';
import { POS, type Reading, type TokenRange } from './reading.js';

/**
 * Features of a token relative to one cue: on which side, how far, what lies between, in which segment of the sentence,
 * and how the cue sits among quotation marks. Changing anything here means training again: raise the version.
 */
export const ROLE_FEATURES_VERSION = 'roles-3';

/** The most features that a token has. */
export const ROLE_WIDTH = 64;

/** Columns over the whole document that features of any cue read. */
export interface RoleColumns {
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly act: Int32Array;
  /** 1 outside quotation marks, 2 on a mark, 3 inside. */
  readonly quoted: Uint8Array;
  /** 1 for verbs and auxiliaries, 2 for those that can be finite. */
  readonly verb: Uint8Array;
  /** 1 at commas, 2 at dashes, brackets, colons and semicolons, 3 at the stop of a sentence, 4 at quotation marks. */
  readonly cut: Uint8Array;
  /** Where a clause may begin: 0 or a code for the word that opens it. */
  readonly opens: Int32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly auxiliary: Int32Array;
  /** 1 where a cue was found. */
  readonly isCue: Uint8Array;
}

export function roleColumns(reading: Reading, clauses: ClauseView, cues: readonly TokenRange[]): RoleColumns {
  const { count, lower, lemma, pos, quotation, isMark } = reading;
  const column = () => new Int32Array(count);
  const columns: RoleColumns = {
    word: column(),
    lemma: column(),
    act: column(),
    quoted: new Uint8Array(count),
    verb: new Uint8Array(count),
    cut: new Uint8Array(count),
    opens: column(),
    left: column(),
    right: column(),
    auxiliary: column(),
    isCue: new Uint8Array(count),
  };
  for (let i = 0; i < count; i++) {
    const word = lower[i]!;
    columns.word[i] = hashString(word);
    columns.lemma[i] = hashString(lemma[i]!);
    columns.act[i] = actOf(lemma[i]!, pos[i]!);
    columns.quoted[i] = quotation[i]! < 0 ? 1 : isMark[i] === 1 ? 2 : 3;
    if (pos[i] === POS.AUX) columns.verb[i] = 2;
    else if (pos[i] === POS.VERB) columns.verb[i] = word.endsWith('ing') || lower[i - 1] === 'to' ? 1 : 2;
    columns.cut[i] = isMark[i] === 1 ? 4 : cutOf(word);
    columns.opens[i] = opensClause(reading, i) ? columns.word[i]! : 0;
    columns.left[i] = hashString(clauses.left[i]!);
    columns.right[i] = hashString(clauses.right[i]!);
    columns.auxiliary[i] = hashString(clauses.auxiliary[i]!);
  }
  for (const cue of cues) columns.isCue.fill(1, cue.first, cue.end);
  return columns;
}

const CLAUSE_WORDS = new Set([
  'who',
  'whom',
  'whose',
  'which',
  'that',
  'where',
  'when',
  'while',
  'what',
  'how',
  'why',
  'whether',
]);

/** Relative and subordinating words, and a conjunction that joins a second verb to a subject. */
function opensClause({ lower, pos }: Reading, i: number): boolean {
  if (CLAUSE_WORDS.has(lower[i]!) || pos[i] === POS.SCONJ) return true;
  if (pos[i] !== POS.CCONJ) return false;
  let next = i + 1;
  while (pos[next] === POS.ADV) next++;
  return pos[next] === POS.VERB || pos[next] === POS.AUX || pos[next] === POS.PRON;
}

function actOf(lemma: string, pos: number): number {
  if (pos === POS.NOUN) return lemma in ATTRIBUTION_NOUNS ? 9 : 1;
  const act = ACT_OF_VERB.get(lemma);
  if (!act) return 2;
  const code = { communication: 3, belief: 4, factive: 5, control: 6 }[act];
  return SAYING_VERBS.has(lemma) ? code + 10 : code;
}

function cutOf(word: string): number {
  switch (word) {
    case ',':
      return 1;
    case ':':
    case ';':
    case '(':
    case ')':
    case '--':
    case '-':
    case '—':
    case '–':
      return 2;
    case '.':
    case '?':
    case '!':
      return 3;
    default:
      return 0;
  }
}

/** The view of a neighbourhood from one cue; reused buffers, so one view at a time. */
export interface RoleView {
  first: number;
  end: number;
  cueFirst: number;
  cueEnd: number;
  readonly cueHash: Int32Array; // see prepare
  side: Uint8Array;
  distance: Uint8Array;
  sentence: Uint8Array;
  commas: Uint8Array;
  verbs: Uint8Array;
  marks: Uint8Array;
  cues: Uint8Array;
  clauses: Uint8Array;
  clauseWord: Int32Array;
  segment: Uint8Array;
  segmentFirst: Int32Array;
  segmentShape: Int32Array;
  subject: Uint8Array;
}

export function createRoleView(): RoleView {
  return {
    first: 0,
    end: 0,
    cueFirst: 0,
    cueEnd: 0,
    cueHash: new Int32Array(9),
    ...buffers(256),
  };
}

function buffers(size: number) {
  return {
    side: new Uint8Array(size),
    distance: new Uint8Array(size),
    sentence: new Uint8Array(size),
    commas: new Uint8Array(size),
    verbs: new Uint8Array(size),
    marks: new Uint8Array(size),
    cues: new Uint8Array(size),
    clauses: new Uint8Array(size),
    clauseWord: new Int32Array(size),
    segment: new Uint8Array(size),
    segmentFirst: new Int32Array(size),
    segmentShape: new Int32Array(size),
    subject: new Uint8Array(size),
  };
}

const [LEFT, CUE, RIGHT] = [1, 2, 3];

/** Index of the cue's values in `cueHash`. */
const [LEMMA, ACT, FRAME, TAG, LAST, LEFT_OF, RIGHT_OF, VOICE, PLACE] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** Looks at the neighbourhood `range` from a cue. */
export function prepare(
  view: RoleView,
  reading: Reading,
  columns: RoleColumns,
  cue: TokenRange,
  range: TokenRange,
): void {
  const length = range.end - range.first;
  if (length > view.side.length) Object.assign(view, buffers(length * 2));
  view.first = range.first;
  view.end = range.end;
  view.cueFirst = cue.first;
  view.cueEnd = cue.end;
  const sentenceOf = reading.document.tokens.sentence;
  const own = sentenceOf[cue.first]!;
  for (let at = 0; at < length; at++) {
    const i = range.first + at;
    view.side[at] = i < cue.first ? LEFT : i < cue.end ? CUE : RIGHT;
    view.distance[at] = distanceBucket(i < cue.first ? cue.first - i : i < cue.end ? 0 : i - cue.end + 1);
    view.sentence[at] = Math.max(0, Math.min(7, sentenceOf[i]! - own + 2));
    view.subject[at] = 0;
  }
  walk(view, columns, cue.first - 1, -1);
  walk(view, columns, cue.end, 1);
  for (let i = cue.first; i < cue.end; i++) {
    const at = i - range.first;
    view.commas[at] =
      view.verbs[at] =
      view.marks[at] =
      view.cues[at] =
      view.segment[at] =
      view.clauses[at] =
      view.clauseWord[at] =
        0;
  }
  segments(view, columns, cue);
  markSubject(view, reading, columns, cue);
  describeCue(view, reading, columns, cue);
}

function distanceBucket(d: number): number {
  return d <= 5 ? d : d <= 7 ? 6 : d <= 10 ? 7 : d <= 15 ? 8 : d <= 24 ? 9 : d <= 40 ? 10 : 11;
}

/** Counts what lies between the cue and each token, going outwards. */
function walk(view: RoleView, columns: RoleColumns, start: number, step: 1 | -1): void {
  let commas = 0;
  let verbs = 0;
  let marks = 0;
  let cues = 0;
  let segment = 1;
  let inCue = 0;
  let clauses = 0;
  let clauseWord = 1;
  for (let i = start; i >= view.first && i < view.end; i += step) {
    const at = i - view.first;
    const cut = columns.cut[i]!;
    if (cut !== 0 && segment < 9) segment++;
    view.commas[at] = commas;
    view.verbs[at] = verbs;
    view.marks[at] = marks;
    view.cues[at] = cues;
    view.segment[at] = segment;
    const opens = columns.opens[i]!;
    // Going right, the word that opens a clause belongs to it; going left, what is before it lies beyond.
    if (step === 1 && opens !== 0) {
      if (clauses < 3) clauses++;
      clauseWord = opens;
    }
    view.clauses[at] = clauses;
    view.clauseWord[at] = clauseWord;
    if (step === -1 && opens !== 0) {
      if (clauses < 3) clauses++;
      clauseWord = opens;
    }
    if (cut === 1 && commas < 3) commas++;
    if (cut === 4 && marks < 3) marks++;
    if (columns.verb[i] === 2 && verbs < 3) verbs++;
    const isCue = columns.isCue[i]!;
    if (isCue === 1 && inCue === 0 && cues < 2) cues++;
    inCue = isCue;
  }
}

/** Segments between commas, marks, dashes and stops: the first word, whether there is a verb, and how they end. */
function segments(view: RoleView, columns: RoleColumns, cue: TokenRange): void {
  let first = view.first;
  while (first < view.end) {
    let end = first;
    let verb = 0;
    while (end < view.end && (end === first || columns.cut[end] === 0)) {
      if (columns.verb[end]! > verb && !(end >= cue.first && end < cue.end)) verb = columns.verb[end]!;
      end++;
    }
    const word = columns.cut[first] !== 0 && first + 1 < end ? columns.word[first + 1]! : columns.word[first]!;
    const length = end - first;
    const size = length <= 2 ? 0 : length <= 5 ? 1 : length <= 12 ? 2 : 3;
    const closing = end < view.end ? columns.cut[end]! : 5;
    const holdsCue = first <= cue.first && cue.first < end ? 1 : 0;
    const shape = 1 + columns.cut[first]! + closing * 5 + verb * 30 + size * 90 + holdsCue * 360;
    for (let i = first; i < end; i++) {
      view.segmentFirst[i - view.first] = word;
      view.segmentShape[i - view.first] = shape;
    }
    first = end;
  }
}

/** The noun phrase that ends where the verb group of the cue begins. */
function markSubject(view: RoleView, { pos, lower }: Reading, columns: RoleColumns, cue: TokenRange): void {
  let i = cue.first - 1;
  while (i >= view.first && (pos[i] === POS.ADV || pos[i] === POS.AUX || lower[i] === 'not')) i--;
  let depth = 1;
  for (; i >= view.first; i--) {
    const p = pos[i]!;
    if (columns.cut[i] !== 0 || p === POS.VERB || p === POS.AUX || p === POS.SCONJ) break;
    if (p === POS.ADP || p === POS.CCONJ) depth = 2;
    view.subject[i - view.first] = depth;
  }
}

function describeCue(view: RoleView, { pos }: Reading, columns: RoleColumns, cue: TokenRange): void {
  let head = cue.end - 1;
  for (let i = cue.end - 1; i >= cue.first; i--) {
    if (pos[i] === POS.VERB) {
      head = i;
      break;
    }
  }
  const hash = view.cueHash;
  const last = cue.end - 1;
  const at = cue.first - view.first;
  hash[LEMMA] = columns.lemma[head]!;
  hash[ACT] = columns.act[head]! + 20 * Math.min(2, pos[head] === POS.VERB ? 0 : pos[head] === POS.NOUN ? 1 : 2);
  hash[LEFT_OF] = columns.left[cue.first]!;
  hash[RIGHT_OF] = columns.right[last]!;
  hash[FRAME] = finish(combine(columns.left[cue.first]!, columns.right[last]!));
  hash[TAG] = view.segmentShape[at]!;
  hash[LAST] = columns.word[last]!;
  hash[PLACE] = placeOf(view, columns, cue);
  hash[VOICE] = finish(combine(columns.auxiliary[head]!, columns.word[head]!));
}

/** Whether a quotation stands on either side of the cue, and how much of its sentence is left on either side. */
function placeOf(view: RoleView, columns: RoleColumns, cue: TokenRange): number {
  let [quoteLeft, quoteRight, before, after] = [0, 0, 0, 0];
  for (let i = view.first; i < view.end; i++) {
    const own = view.sentence[i - view.first] === 2;
    if (i < cue.first) {
      if (columns.quoted[i] === 2) quoteLeft = own ? 2 : Math.max(quoteLeft, 1);
      if (own && columns.cut[i] === 0) before++;
    } else if (i >= cue.end) {
      if (columns.quoted[i] === 2) quoteRight = own ? 2 : Math.max(quoteRight, 1);
      if (own && columns.cut[i] === 0) after++;
    }
  }
  const size = (n: number) => (n === 0 ? 0 : n <= 2 ? 1 : n <= 6 ? 2 : 3);
  return 1 + quoteLeft + 3 * quoteRight + 9 * size(before) + 36 * size(after);
}

/** Writes the hashes of token i (of the document) as seen from the prepared cue; returns how many. */
export function writeRoleFeatures(
  view: RoleView,
  reading: Reading,
  columns: RoleColumns,
  i: number,
  out: Int32Array,
): number {
  const count = writePlaceFeatures(view, columns, i, out);
  return count + writeWordFeatures(view, reading, columns, i, out, count);
}

/** Whether token i has the same place features as the one before: most neighbours do, and share their sums. */
export function samePlace(view: RoleView, columns: RoleColumns, i: number): boolean {
  const at = i - view.first;
  return (
    at > 0 &&
    view.side[at] === view.side[at - 1] &&
    view.segment[at] === view.segment[at - 1] &&
    view.segmentFirst[at] === view.segmentFirst[at - 1] &&
    view.segmentShape[at] === view.segmentShape[at - 1] &&
    view.verbs[at] === view.verbs[at - 1] &&
    view.commas[at] === view.commas[at - 1] &&
    view.marks[at] === view.marks[at - 1] &&
    view.cues[at] === view.cues[at - 1] &&
    view.clauses[at] === view.clauses[at - 1] &&
    view.clauseWord[at] === view.clauseWord[at - 1] &&
    view.sentence[at] === view.sentence[at - 1] &&
    columns.quoted[i] === columns.quoted[i - 1]
  );
}

/** What a token shares with its neighbours: side, sentence, segment, clause, what lies between it and the cue. */
export function writePlaceFeatures(view: RoleView, columns: RoleColumns, i: number, out: Int32Array): number {
  const at = i - view.first;
  const side = view.side[at]!;
  if (side === CUE) {
    out[0] = 11;
    return 1;
  }
  const { cueHash } = view;
  const lemma = cueHash[LEMMA]!;
  const act = cueHash[ACT]!;
  const frame = cueHash[FRAME]!;
  const place = cueHash[PLACE]!;
  const tag = cueHash[TAG]!;
  const neighbour = side === LEFT ? cueHash[LEFT_OF]! : cueHash[RIGHT_OF]!;
  const commas = view.commas[at]!;
  const verbs = view.verbs[at]!;
  const marks = view.marks[at]!;
  const cues = view.cues[at]!;
  const segment = view.segment[at]!;
  const near = Math.min(segment, 3);
  const segmentFirst = view.segmentFirst[at]!;
  const segmentShape = view.segmentShape[at]!;
  const clauses = view.clauses[at]!;
  const clauseWord = view.clauseWord[at]!;
  const quoted = columns.quoted[i]!;
  const sentence = view.sentence[at]!;
  const between = commas + 4 * verbs + 16 * marks + 64 * cues;
  const s = side << 8;
  let n = 0;
  out[n++] = pair(s + 2, sentence, quoted);
  out[n++] = pair(s + 3, lemma, sentence);
  out[n++] = pair(s + 4, act, neighbour);
  out[n++] = pair(s + 5, frame, Math.min(segment, 4));
  out[n++] = pair(s + 8, between, quoted);
  out[n++] = triple(s + 9, frame, quoted, marks);
  out[n++] = triple(s + 10, neighbour, quoted, segment);
  out[n++] = pair(s + 12, lemma, neighbour);
  out[n++] = triple(s + 13, lemma, neighbour, near);
  out[n++] = pair(s + 14, lemma, quoted + 4 * near);
  out[n++] = pair(s + 15, segmentFirst, segment);
  out[n++] = triple(s + 18, segmentFirst, act, near);
  out[n++] = triple(s + 19, tag, segment, quoted);
  out[n++] = triple(s + 20, tag, frame, Math.min(segment, 2));
  out[n++] = triple(s + 21, tag, segmentShape, segment);
  out[n++] = triple(s + 38, cueHash[LAST]!, near, verbs);
  out[n++] = triple(s + 40, act, between, quoted);
  out[n++] = triple(s + 43, cues, commas, frame);
  out[n++] = triple(s + 47, clauses, clauseWord, near);
  out[n++] = triple(s + 48, clauses, clauseWord, neighbour);
  out[n++] = triple(s + 50, clauses, clauseWord, act);
  out[n++] = triple(s + 52, clauses, commas, verbs + 4 * quoted);
  out[n++] = triple(s + 54, place, quoted, Math.min(segment, 4));
  out[n++] = triple(s + 55, place, sentence, marks + 4 * commas);
  out[n++] = triple(s + 56, place, frame, quoted);
  out[n++] = triple(s + 57, place, act, near);
  return n;
}

/** What is the token's own: its word, its distance, its part in the subject. */
export function writeWordFeatures(
  view: RoleView,
  { pos }: Reading,
  columns: RoleColumns,
  i: number,
  out: Int32Array,
  from = 0,
): number {
  const at = i - view.first;
  const side = view.side[at]!;
  if (side === CUE) return 0;
  const { cueHash } = view;
  const act = cueHash[ACT]!;
  const neighbour = side === LEFT ? cueHash[LEFT_OF]! : cueHash[RIGHT_OF]!;
  const distance = view.distance[at]!;
  const commas = view.commas[at]!;
  const verbs = view.verbs[at]!;
  const cues = view.cues[at]!;
  const near = Math.min(view.segment[at]!, 3);
  const subject = view.subject[at]!;
  const quoted = columns.quoted[i]!;
  const between = commas + 4 * verbs + 16 * view.marks[at]! + 64 * cues;
  const p = pos[i]!;
  const p1 = i > 0 ? pos[i - 1]! : 31;
  const p2 = i + 1 < pos.length ? pos[i + 1]! : 31;
  const word = columns.word[i]!;
  const before = i > 0 ? columns.word[i - 1]! : 1;
  const after = i + 1 < pos.length ? columns.word[i + 1]! : 1;
  const isCue = columns.isCue[i]!;
  const s = side << 8;
  let n = from;
  out[n++] = pair(s + 1, distance, view.sentence[at]!);
  out[n++] = pair(s + 6, p, distance);
  out[n++] = pair(s + 7, between, subject);
  out[n++] = triple(s + 11, p, verbs, commas);
  out[n++] = pair(s + 22, word, near);
  out[n++] = pair(s + 23, word, distance);
  out[n++] = pair(s + 26, word, act);
  out[n++] = pair(s + 27, word, neighbour);
  out[n++] = pair(s + 29, p, after);
  out[n++] = triple(s + 30, p1, p, p2);
  out[n++] = triple(s + 32, before, p, near);
  out[n++] = triple(s + 33, subject, p, neighbour);
  out[n++] = triple(s + 34, subject, cueHash[LEMMA]!, p);
  out[n++] = triple(s + 35, subject, distance, p);
  out[n++] = triple(s + 36, cueHash[VOICE]!, subject, near);
  out[n++] = triple(s + 37, cueHash[LAST]!, distance, p);
  out[n++] = triple(s + 39, act, distance, p);
  out[n++] = triple(s + 42, isCue, cues, word);
  out[n++] = triple(s + 44, columns.cut[i]!, view.segment[at]!, quoted);
  out[n++] = triple(s + 45, columns.cut[i]!, after, near);
  out[n++] = triple(s + 46, columns.act[i]!, p, verbs);
  out[n++] = triple(s + 49, view.clauses[at]!, view.clauseWord[at]!, subject + 4 * verbs);
  out[n++] = triple(s + 51, view.clauses[at]!, between, p);
  out[n++] = triple(s + 53, columns.opens[i]!, view.segment[at]!, after);
  return n - from;
}

function pair(seed: number, a: number, b: number): number {
  return finish(combine(combine(seed * 0x9e3779b1, a), b));
}

function triple(seed: number, a: number, b: number, c: number): number {
  return finish(combine(combine(combine(seed * 0x9e3779b1, a), b), c));
}
