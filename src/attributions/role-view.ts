import { combine, finish, hashString } from '../text/hash.js';
import { POS, type Reading, type TokenRange } from './reading.js';
import type { RoleColumns } from './role-columns.js';

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

/** Sides of a cue. */
export const [LEFT, CUE, RIGHT] = [1, 2, 3];

/** Index of the cue's values in `cueHash`. */
export const [LEMMA, ACT, FRAME, TAG, LAST, LEFT_OF, RIGHT_OF, VOICE, PLACE] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

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
  const { clauses } = columns;
  const [left, right] = [hashString(clauses.left[cue.first]!), hashString(clauses.right[last]!)];
  hash[LEMMA] = columns.lemma[head]!;
  hash[ACT] = columns.act[head]! + 20 * Math.min(2, pos[head] === POS.VERB ? 0 : pos[head] === POS.NOUN ? 1 : 2);
  hash[LEFT_OF] = left;
  hash[RIGHT_OF] = right;
  hash[FRAME] = finish(combine(left, right));
  hash[TAG] = view.segmentShape[at]!;
  hash[LAST] = columns.word[last]!;
  hash[PLACE] = placeOf(view, columns, cue);
  hash[VOICE] = finish(combine(hashString(clauses.auxiliary[head]!), columns.word[head]!));
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
