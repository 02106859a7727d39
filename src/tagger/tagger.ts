import { createDecoder, type Decoder } from './decoder.js';
import { type LabelScheme, schemeOf } from './labels.js';
import type { TaggerModel } from './model-file.js';
import { createSummation } from './weights.js';

/**
 * Decoding with a trained model. A tagger holds buffers for the sequence at hand, so it is used by one caller at a time:
 * `begin`, add what each token's features weigh, then `decode` and, where wanted, `marginals`.
 */
export interface Tagger {
  readonly model: TaggerModel;
  readonly scheme: LabelScheme;
  readonly lattice: Decoder;
  begin(length: number): void;
  /** Where the caller writes the hashes of a token's features, at most 1,024. */
  readonly features: Int32Array;
  /** Adds to token i what the first `count` of {@link features} weigh. */
  addFeatures(i: number, count: number): void;
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
  marginals(length: number, first?: number): Float32Array;
}

export function createTagger(model: TaggerModel): Tagger {
  const scheme = schemeOf(model.metadata.labels);
  const { table, transitions } = model;
  const lattice = createDecoder(scheme, transitions);
  const count = table.labelCount;
  const { features, sums, sum } = createSummation(table);
  const addSums = (i: number, from: Float32Array, at: number) => {
    const { emissions } = lattice;
    const to = i * count;
    for (let label = 0; label < count; label++) emissions[to + label] = emissions[to + label]! + from[at + label]!;
  };
  return {
    model,
    scheme,
    lattice,
    begin: lattice.begin,
    features,
    addFeatures(i, known) {
      sum(known);
      addSums(i, sums, 0);
    },
    addSums,
    decode: lattice.decode,
    marginals: (length, first = 0) => lattice.marginals(length, first),
  };
}
