import { averageModels, type CrfOptions, type LinearModel, type TrainingSet, trainCrf } from '../../tagger/index.js';

export interface MeanOptions extends CrfOptions {
  /** Models of so many seeds, one after the other from `seed` on, are averaged: the order of the data matters less. */
  readonly seeds?: number;
}

export function trainMean(set: TrainingSet, labels: readonly string[], options: MeanOptions): LinearModel {
  const { seed = 1, seeds = 1, ...others } = options;
  if (seeds === 1) return trainCrf(set, labels, { ...others, seed });
  return averageModels(Array.from({ length: seeds }, (_, i) => trainCrf(set, labels, { ...others, seed: seed + i })));
}
