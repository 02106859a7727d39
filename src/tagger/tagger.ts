import { type LabelScheme, schemeOf } from './labels.js';
import { clear, createLattice, forwardBackward, type Lattice, viterbi } from './lattice.js';
import type { TaggerModel } from './model-file.js';
import { addWeights } from './weights.js';

/**
 * Decoding with a trained model. A tagger holds buffers for the sequence at hand, so it is used by one caller at a time:
 * `begin`, add what each token's features weigh, then `decode` and, where wanted, `marginals`.
 */
export interface Tagger {
  readonly model: TaggerModel;
  readonly scheme: LabelScheme;
  readonly lattice: Lattice;
  begin(length: number): void;
  /** Adds the weights of features `hashes[from … to)` to token i. */
  addFeatures(i: number, hashes: Int32Array, from: number, to: number): void;
  /** Adds a ready sum of weights, `sums[at … at + labels)`, to token i. */
  addSums(i: number, sums: Float32Array, at: number): void;
  /**
   * Label index by token: a view that the next sequence overwrites.
   *
   * @param bias added to each label at each token: positive against a label's threshold, negative for it
   */
  decode(length: number, bias?: Float32Array): Uint8Array;
  /**
   * Probability by token and label, `[i * labels + label]`: a view that the next call overwrites.
   *
   * @param first where to begin: of a long sequence a window around what matters is enough; token 0 is then this one
   */
  marginals(length: number, first?: number): Float64Array;
}

export function createTagger(model: TaggerModel): Tagger {
  const scheme = schemeOf(model.metadata.labels);
  const lattice = createLattice(scheme);
  const { table, transitions } = model;
  const count = table.labelCount;
  return {
    model,
    scheme,
    lattice,
    begin: (length) => clear(lattice, length),
    addFeatures(i, hashes, from, to) {
      addWeights(table, hashes, from, to, lattice.emissions, i * count);
    },
    addSums(i, sums, at) {
      const { emissions } = lattice;
      const to = i * count;
      for (let label = 0; label < count; label++) emissions[to + label] = emissions[to + label]! + sums[at + label]!;
    },
    decode(length, bias) {
      viterbi(lattice, length, transitions, { bias, fixed: true });
      return lattice.path;
    },
    marginals(length, first = 0) {
      forwardBackward(lattice, length, transitions, { first, fixed: true });
      return lattice.marginals;
    },
  };
}
