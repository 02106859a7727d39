import { type CrfOptions, type LinearModel, trainingSetBuilder } from '../../tagger/index.js';
import { CUE_TEMPLATES, createCueTypes, cueColumns, writeCueFeatures } from '../cue-features.js';
import { CUE_LABELS } from '../cue-tagger.js';
import type { GoldDocument } from './gold.js';
import { type MeanOptions, trainMean } from './mean.js';

export const CUE_TRAINING: CrfOptions = { passes: 5, rate: 0.03, dropout: 0.5, minCount: 8, averaged: 2 };

/** Cues, a sentence a sequence. */
export function trainCues(documents: readonly GoldDocument[], options: MeanOptions): LinearModel {
  const builder = trainingSetBuilder(CUE_LABELS.length, CUE_TEMPLATES.width);
  const types = createCueTypes();
  for (const { reading, clauses, attributions } of documents) {
    types.trim();
    const { columns } = cueColumns(reading, clauses, types);
    const labels = new Uint8Array(reading.count);
    for (const { cue } of attributions) if (cue) labels.fill(1, cue.first, cue.end);
    const { firstToken, endToken, count } = reading.document.sentences;
    for (let s = 0; s < count; s++) {
      const first = firstToken[s]!;
      const length = endToken[s]! - first;
      columns.first = first;
      builder.add(
        length,
        (i, out) => writeCueFeatures(columns, reading.pos[first + i]!, i, length, out),
        labels.subarray(first, first + length),
      );
    }
  }
  return trainMean(builder.build(), CUE_LABELS, { ...CUE_TRAINING, ...options });
}
