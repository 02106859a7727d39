import { createTagger, createTokenFeatures, type Tagger, type TaggerModel } from '../tagger/index.js';
import type { ClauseView } from './clause.js';
import { CUE_TEMPLATES, createCueTypes, cueColumns, hasContext } from './cue-features.js';
import type { Reading, TokenRange } from './reading.js';

export const CUE_LABELS = ['O', 'C'] as const;

/** A stretch that may be a cue, and how likely. */
export interface CueCandidate extends TokenRange {
  readonly probability: number;
}

export type CueFinder = (reading: Reading, clauses: ClauseView) => CueCandidate[];

/** A token belongs to a cue while its probability is at least this share of the highest around it. */
const SHARE_OF_PEAK = 0.5;

/** Cues sentence by sentence, every one whose probability reaches the (low) threshold: what follows sorts them out. */
export function createCueFinder(model: TaggerModel, threshold: number): CueFinder {
  const tagger = createTagger(model);
  const types = createCueTypes();
  const features = createTokenFeatures(CUE_TEMPLATES);
  const least = Math.log(threshold / (1 - threshold)) - mostFromNeighbours(tagger) - ROUNDING;
  return (reading, clauses) => {
    types.trim();
    const { columns, types: ids } = cueColumns(reading, clauses, types);
    const { firstToken, endToken, count } = reading.document.sentences;
    const found: CueCandidate[] = [];
    for (let s = 0; s < count; s++) {
      const first = firstToken[s]!;
      const length = endToken[s]! - first;
      columns.first = first;
      tagger.begin(length);
      types.addEmissions(tagger, ids, first, length);
      features.begin(columns, length);
      for (let i = 0; i < length; i++) {
        if (hasContext(reading.pos[first + i]!)) tagger.addFeatures(i, features.write(i, tagger.features));
      }
      if (!reaches(tagger.lattice.emissions, length, least)) continue;
      readCandidates(tagger.marginals(length), first, length, threshold, found);
    }
    return found;
  };
}

/** Far above what rounding does to a sum of scores. */
const ROUNDING = 1e-3;

/** What a token's neighbours can add at most to the log odds that it belongs to a cue. */
function mostFromNeighbours({ lattice: { edges }, model: { transitions } }: Tagger): number {
  const weight = (from: number, to: number) => {
    for (let edge = 0; edge < edges.count; edge++)
      if (edges.from[edge] === from && edges.to[edge] === to) return transitions[edge]!;
    return Number.NaN;
  };
  const [oo, oc, co, cc] = [weight(0, 0), weight(0, 1), weight(1, 0), weight(1, 1)];
  return Math.max(0, oc - oo, cc - co) + Math.max(0, co - oo, cc - oc);
}

/** Whether a token's own score leaves it a chance: half of all sentences have no candidate, and need no probabilities. */
function reaches(emissions: Float32Array, length: number, least: number): boolean {
  for (let cell = 0; cell < 2 * length; cell += 2) if (emissions[cell + 1]! - emissions[cell]! >= least) return true;
  return false;
}

/** @param marginals `[i * 2 + 1]` is the probability that token i belongs to a cue */
function readCandidates(
  marginals: Float32Array,
  first: number,
  length: number,
  threshold: number,
  found: CueCandidate[],
): void {
  const probability = (i: number) => marginals[i * 2 + 1]!;
  let i = 0;
  while (i < length) {
    if (probability(i) < threshold) {
      i++;
      continue;
    }
    let end = i;
    let peak = 0;
    for (; end < length && probability(end) >= threshold; end++) peak = Math.max(peak, probability(end));
    const least = peak * SHARE_OF_PEAK;
    while (i < end) {
      if (probability(i) < least) {
        i++;
        continue;
      }
      let stop = i;
      let highest = 0;
      for (; stop < end && probability(stop) >= least; stop++) highest = Math.max(highest, probability(stop));
      found.push({ first: first + i, end: first + stop, probability: highest });
      i = stop;
    }
  }
}
