import { type CrfOptions, type LinearModel, trainingSetBuilder } from '../../tagger/index.js';
import type { CueCandidate } from '../cue-tagger.js';
import { neighbourhoodOf } from '../neighbourhood.js';
import type { TokenRange } from '../reading.js';
import { roleColumns } from '../role-columns.js';
import { ROLE_WIDTH, writeRoleFeatures } from '../role-features.js';
import { ROLE_LABELS } from '../role-tagger.js';
import { createRoleView, prepare } from '../role-view.js';
import type { GoldAttribution, GoldDocument } from './gold.js';
import { type MeanOptions, trainMean } from './mean.js';

export const ROLE_TRAINING: CrfOptions = { passes: 5, rate: 0.03, dropout: 0.4, minCount: 1, averaged: 2 };

/** A feature counts once a cue: its neighbours share most of them, so tokens would count one cue many times. */
const LEAST_CUES = 6;

/** Candidates below this are not learned from. */
const LEAST_PROBABILITY = 0.2;
/** A false candidate counts less: that it is false is for the judge to see. */
const WEIGHT_OF_FALSE = 0.3;

/**
 * Source and content of a cue. Learned from predicted cues, as decoding will see them (predicted by models that have not
 * seen the document), and from the gold cues that prediction missed.
 *
 * @param candidates of each document, jackknifed
 */
export function trainRoles(
  documents: readonly GoldDocument[],
  candidates: readonly (readonly CueCandidate[])[],
  options: MeanOptions,
): LinearModel {
  const builder = trainingSetBuilder(ROLE_LABELS.length, ROLE_WIDTH);
  const known = frequentFeatures(documents, candidates);
  forEachInstance(documents, candidates, ({ range, cue, gold, write }) => {
    builder.add(
      range.end - range.first,
      (i, out) => keepOnly(known, out, write(i, out)),
      roleLabels(range, cue, gold),
      { weight: gold ? 1 : WEIGHT_OF_FALSE },
    );
  });
  return trainMean(builder.build(), ROLE_LABELS, { ...ROLE_TRAINING, ...options });
}

interface Instance {
  readonly range: TokenRange;
  readonly cue: TokenRange;
  readonly gold: GoldAttribution | undefined;
  /** Writes the features of token i of the range. */
  readonly write: (i: number, out: Int32Array) => number;
}

function forEachInstance(
  documents: readonly GoldDocument[],
  candidates: readonly (readonly CueCandidate[])[],
  visit: (instance: Instance) => void,
): void {
  const view = createRoleView();
  for (const [d, { reading, clauses, attributions }] of documents.entries()) {
    const predicted = candidates[d]!.filter((cue) => cue.probability >= LEAST_PROBABILITY);
    const columns = roleColumns(reading, clauses, predicted);
    for (const [cue, gold] of instances(predicted, attributions)) {
      const range = neighbourhoodOf(reading, cue);
      prepare(view, reading, columns, cue, range);
      const write = (i: number, out: Int32Array) => writeRoleFeatures(view, reading, columns, range.first + i, out);
      visit({ range, cue, gold, write });
    }
  }
}

function frequentFeatures(
  documents: readonly GoldDocument[],
  candidates: readonly (readonly CueCandidate[])[],
): ReadonlySet<number> {
  const cuesOf = new Map<number, { count: number; last: number }>();
  const out = new Int32Array(ROLE_WIDTH);
  let instance = 0;
  forEachInstance(documents, candidates, ({ range, write }) => {
    instance++;
    for (let i = 0; i < range.end - range.first; i++) {
      const count = write(i, out);
      for (let f = 0; f < count; f++) {
        const seen = cuesOf.get(out[f]!);
        if (!seen) cuesOf.set(out[f]!, { count: 1, last: instance });
        else if (seen.last !== instance) {
          seen.last = instance;
          seen.count++;
        }
      }
    }
  });
  const frequent = new Set<number>();
  for (const [hash, { count }] of cuesOf) if (count >= LEAST_CUES) frequent.add(hash);
  return frequent;
}

function keepOnly(known: ReadonlySet<number>, out: Int32Array, count: number): number {
  let kept = 0;
  for (let f = 0; f < count; f++) if (known.has(out[f]!)) out[kept++] = out[f]!;
  return kept;
}

function instances(
  predicted: readonly CueCandidate[],
  attributions: readonly GoldAttribution[],
): [TokenRange, GoldAttribution | undefined][] {
  const meets = (cue: TokenRange, gold: GoldAttribution) =>
    gold.cue !== undefined && gold.cue.first < cue.end && cue.first < gold.cue.end;
  const found = predicted.map((cue): [TokenRange, GoldAttribution | undefined] => [
    cue,
    attributions.find((gold) => meets(cue, gold)),
  ]);
  for (const gold of attributions)
    if (gold.cue && !predicted.some((cue) => meets(cue, gold))) found.push([gold.cue, gold]);
  return found;
}

/** Labels of {@link ROLE_LABELS}. */
function roleLabels(range: TokenRange, cue: TokenRange, gold: GoldAttribution | undefined): Uint8Array {
  const labels = new Uint8Array(range.end - range.first);
  if (!gold) return labels;
  const fill = (ranges: readonly TokenRange[], label: number) => {
    for (const { first, end } of ranges)
      for (let i = Math.max(first, range.first); i < Math.min(end, range.end); i++) labels[i - range.first] = label;
  };
  fill(gold.source, 1);
  fill(gold.content, 2);
  fill([cue], 0);
  for (let i = labels.length - 1; i >= 0; i--)
    if (labels[i] !== 0 && (i === 0 || labels[i - 1] !== labels[i])) labels[i] = labels[i]! + 2;
  return labels;
}
