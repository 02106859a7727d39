import { createTagger, type TaggerModel } from '../tagger/index.js';
import { closeGaps, withoutDay, withoutHearer, withPreposition } from './content-bounds.js';
import type { CueCandidate } from './cue-tagger.js';
import { neighbourhoodOf } from './neighbourhood.js';
import { trimContent } from './proposal.js';
import type { Reading, TokenRange } from './reading.js';
import type { RoleColumns } from './role-columns.js';
import { samePlace, writePlaceFeatures, writeWordFeatures } from './role-features.js';
import { createRoleView, prepare } from './role-view.js';
import { sourcePhrase } from './source-phrase.js';

/** None, source, content; the first token of a source or content has a label of its own. */
export const ROLE_LABELS = ['O', 'S', 'C', 'BS', 'BC'] as const;
const [SOURCE, CONTENT] = [1, 2];

/** A cue with its source and content, and how sure the tagger was of each of their tokens on average. */
export interface Linked {
  readonly cue: CueCandidate;
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  readonly sourceConfidence: number;
  readonly contentConfidence: number;
}

export type RoleLinker = (reading: Reading, columns: RoleColumns, cue: CueCandidate) => Linked | undefined;

/**
 * Source and content of one cue.
 *
 * @param bias added to the labels none and source (first and later tokens alike)
 */
export function createRoleLinker(model: TaggerModel, bias: { none: number; source: number }): RoleLinker {
  const tagger = createTagger(model);
  const view = createRoleView();
  const placeSums = new Float32Array(ROLE_LABELS.length);
  const biases = Float32Array.from([bias.none, bias.source, 0, bias.source, 0]);
  const boundBiases = Float32Array.from([BOUNDS.none, BOUNDS.source, 0, BOUNDS.source, 0]);
  return (reading, columns, cue) => {
    const range = neighbourhoodOf(reading, cue);
    prepare(view, reading, columns, cue, range);
    const length = range.end - range.first;
    tagger.begin(length);
    const labels = ROLE_LABELS.length;
    for (let i = 0; i < length; i++) {
      const token = range.first + i;
      if (samePlace(view, columns, token)) tagger.addSums(i, placeSums, 0);
      else {
        tagger.addFeatures(i, writePlaceFeatures(view, columns, token, tagger.features));
        placeSums.set(tagger.lattice.emissions.subarray(i * labels, (i + 1) * labels));
      }
      tagger.addFeatures(i, writeWordFeatures(view, reading, columns, token, tagger.features));
    }
    const path = tagger.decode(length, biases).slice(0, length);
    if (!holdsContent(path)) return undefined;
    moveBounds(path, tagger.decode(length, boundBiases), reading, range.first);
    const pieces = wholeQuotations(reading, runs(path, length, CONTENT, range.first), cue, range);
    if (pieces.length === 0) return undefined;
    const sources = runs(path, length, SOURCE, range.first).flatMap((run) => sourcePhrase(reading, run, cue) ?? []);
    const marginals = tagger.marginals(length);
    const source = surest(sources, (run) => meanOf(marginals, [run], SOURCE, range.first));
    const content = closeGaps(reading, pieces, [cue, ...source]).map((piece) =>
      withoutDay(reading, withoutHearer(reading, piece, cue), cue),
    );
    const own = withPreposition(reading, cue, content);
    return {
      cue: own.cue,
      source,
      content: own.content,
      sourceConfidence: meanOf(marginals, source, SOURCE, range.first),
      contentConfidence: meanOf(marginals, content, CONTENT, range.first),
    };
  };
}

/** Whether there is a content is asked with a bias against "none"; where it begins and ends, nearly without. */
const BOUNDS = { none: -0.2, source: 0.2 };

/** Where the second opinion has a content too, it takes its bounds from there; inside quotation marks it stays as it was. */
function moveBounds(path: Uint8Array, second: Uint8Array, { quotation }: Reading, offset: number): void {
  if (!holdsContent(second.subarray(0, path.length))) return;
  for (let i = 0; i < path.length; i++) {
    if (quotation[offset + i]! >= 0) continue;
    if (roleOf(second[i]!) === CONTENT) path[i] = second[i]!;
    else if (roleOf(path[i]!) === CONTENT) path[i] = 0;
  }
}

function holdsContent(path: Uint8Array): boolean {
  return path.some((label) => roleOf(label) === CONTENT);
}

/** A source is one piece: the surest. */
function surest(sources: readonly TokenRange[], confidence: (source: TokenRange) => number): TokenRange[] {
  if (sources.length <= 1) return [...sources];
  const [best] = [...sources].sort((a, b) => confidence(b) - confidence(a));
  return [best!];
}

/** A content that holds most of a quotation holds all of it: the tagger may slip at a mark. */
const MOST = 0.7;

function wholeQuotations(
  reading: Reading,
  content: readonly TokenRange[],
  cue: TokenRange,
  neighbourhood: TokenRange,
): TokenRange[] {
  const grown = content.map((run) => {
    let { first, end } = run;
    for (const q of new Set([reading.quotation[first]!, reading.quotation[end - 1]!])) {
      if (q < 0) continue;
      const quotation = reading.quotations[q]!;
      const common = Math.min(end, quotation.end) - Math.max(first, quotation.first);
      if (common < MOST * (quotation.end - quotation.first)) continue;
      if (quotation.first < cue.end && cue.first < quotation.end) continue;
      if (quotation.first < neighbourhood.first || quotation.end > neighbourhood.end) continue;
      first = Math.min(first, quotation.first);
      end = Math.max(end, quotation.end);
    }
    return { first, end };
  });
  const merged: { first: number; end: number }[] = [];
  for (const run of grown) {
    const last = merged.at(-1);
    if (last && run.first <= last.end) last.end = Math.max(last.end, run.end);
    else merged.push(run);
  }
  return merged.flatMap((run) => trimContent(reading, run) ?? []);
}

function roleOf(label: number): number {
  return label > CONTENT ? label - 2 : label;
}

function runs(path: Uint8Array, length: number, role: number, offset: number): TokenRange[] {
  const found: TokenRange[] = [];
  let first = -1;
  for (let i = 0; i <= length; i++) {
    const inside = i < length && roleOf(path[i]!) === role;
    if (inside && first < 0) first = i;
    if (!inside && first >= 0) {
      found.push({ first: offset + first, end: offset + i });
      first = -1;
    }
  }
  return found;
}

function meanOf(marginals: Float32Array, ranges: readonly TokenRange[], role: number, offset: number): number {
  let sum = 0;
  let count = 0;
  const labels = ROLE_LABELS.length;
  for (const { first, end } of ranges) {
    for (let i = first; i < end; i++) {
      const row = (i - offset) * labels;
      sum += marginals[row + role]! + marginals[row + role + 2]!;
      count++;
    }
  }
  return count === 0 ? 0 : sum / count;
}
