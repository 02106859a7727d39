import { schemeOf } from './labels.js';
import { clear, createLattice, viterbi } from './lattice.js';
import type { LinearModel } from './linear-model.js';
import { createRandom, shuffle } from './random.js';
import { edgeIndex } from './train-crf.js';
import { numberFeatures, PARTIAL, type TrainingSet } from './training-set.js';

export interface PerceptronOptions {
  readonly seed?: number;
  readonly passes?: number;
  readonly minCount?: number;
  readonly onPass?: (pass: number, wrongTokens: number) => void;
}

/**
 * An averaged structured perceptron (Collins 2002): faster to train than the CRF, a little less accurate, without
 * probabilities. Fully labelled sets only.
 *
 * @throws Error where a token is partly labelled
 */
export function trainPerceptron(
  set: TrainingSet,
  labels: readonly string[],
  options: PerceptronOptions = {},
): LinearModel {
  const { seed = 1, passes = 10, minCount = 2, onPass } = options;
  if (set.gold.includes(PARTIAL)) throw new Error('the perceptron reads fully labelled sets only');
  const { hashes, rowEnd, rows } = numberFeatures(set, minCount);
  const lattice = createLattice(schemeOf(labels));
  const edgeAt = edgeIndex(lattice);
  const count = labels.length;
  const weights = new Float32Array(hashes.length * count);
  const drift = new Float64Array(weights.length); // update times step: the mean is weights - drift / steps
  const transitions = new Float32Array(lattice.edges.count);
  const transitionDrift = new Float64Array(transitions.length);
  const order = Uint32Array.from(set.sequenceEnd, (_, s) => s);
  const random = createRandom(seed);
  let step = 1;
  const change = (cell: number, by: number) => {
    weights[cell] = weights[cell]! + by;
    drift[cell] = drift[cell]! + by * step;
  };
  const changeEdge = (edge: number, by: number) => {
    transitions[edge] = transitions[edge]! + by;
    transitionDrift[edge] = transitionDrift[edge]! + by * step;
  };
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    let wrong = 0;
    for (const s of order) {
      const begin = s === 0 ? 0 : set.sequenceEnd[s - 1]!;
      const length = set.sequenceEnd[s]! - begin;
      clear(lattice, length);
      let f = begin === 0 ? 0 : rowEnd[begin - 1]!;
      for (let i = 0; i < length; i++) {
        for (; f < rowEnd[begin + i]!; f++) {
          const from = rows[f]! * count;
          for (let label = 0; label < count; label++)
            lattice.emissions[i * count + label] = lattice.emissions[i * count + label]! + weights[from + label]!;
        }
      }
      viterbi(lattice, length, transitions);
      for (let i = 0; i < length; i++) {
        const right = set.gold[begin + i]!;
        const guess = lattice.path[i]!;
        if (right !== guess) {
          wrong++;
          const first = begin + i === 0 ? 0 : rowEnd[begin + i - 1]!;
          for (let r = first; r < rowEnd[begin + i]!; r++) {
            change(rows[r]! * count + right, 1);
            change(rows[r]! * count + guess, -1);
          }
        }
        if (i > 0 && (right !== guess || set.gold[begin + i - 1] !== lattice.path[i - 1])) {
          changeEdge(edgeAt[set.gold[begin + i - 1]! * count + right]!, 1);
          changeEdge(edgeAt[lattice.path[i - 1]! * count + guess]!, -1);
        }
      }
      step++;
    }
    onPass?.(pass + 1, wrong);
  }
  for (let cell = 0; cell < weights.length; cell++) weights[cell] = weights[cell]! - drift[cell]! / step;
  for (let edge = 0; edge < transitions.length; edge++)
    transitions[edge] = transitions[edge]! - transitionDrift[edge]! / step;
  return { labels, hashes, weights, transitions };
}
