import { combine, finish } from '../text/hash.js';
import type { Reading } from './reading.js';
import type { RoleColumns } from './role-columns.js';
import {
  ACT,
  CUE,
  FRAME,
  LAST,
  LEFT,
  LEFT_OF,
  LEMMA,
  PLACE,
  RIGHT_OF,
  type RoleView,
  TAG,
  VOICE,
} from './role-view.js';

/**
 * Features of a token relative to one cue: on which side, how far, what lies between, in which segment of the sentence,
 * and how the cue sits among quotation marks. Changing anything here means training again: raise the version.
 */
export const ROLE_FEATURES_VERSION = 'roles-3';

/** The most features that a token has. */
export const ROLE_WIDTH = 64;

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
