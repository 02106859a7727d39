import { schemeOf } from './labels.js';
import { clear, createLattice, forwardBackward, type Lattice } from './lattice.js';
import type { LinearModel } from './linear-model.js';
import { createRandom, shuffle } from './random.js';
import { type FeatureRows, numberFeatures, PARTIAL, type TrainingSet } from './training-set.js';

export interface CrfOptions {
  readonly seed?: number;
  readonly passes?: number;
  /** AdaGrad's step. */
  readonly rate?: number;
  /** Share of the features of a token that a pass does not see: keeps the model from memorising names. */
  readonly dropout?: number;
  /** A feature that occurs less often has no weight. */
  readonly minCount?: number;
  /** Before the last passes, so many, smaller weights are set to 0 for good: the others make up for them. */
  readonly sparse?: { readonly least: number; readonly passes: number };
  /** Weights are the mean of those after each of the last passes, this many. */
  readonly averaged?: number;
  /** Below this a token's gradient for a label is not worth the memory traffic; less of it makes a larger, better model. */
  readonly leastGradient?: number;
  readonly onPass?: (pass: number, logLikelihood: number) => void;
}

/**
 * A linear-chain conditional random field (Lafferty et al. 2001), trained by stochastic gradient with AdaGrad (Duchi et
 * al. 2011) and feature dropout. Partly labelled tokens count by the summed probability of the labels they may have.
 * The same set and options give the same weights.
 */
export function trainCrf(set: TrainingSet, labels: readonly string[], options: CrfOptions = {}): LinearModel {
  const { seed = 1, passes = 8, rate = 0.05, dropout = 0.5, minCount = 2 } = options;
  const { averaged = 1, leastGradient = 1e-3, sparse, onPass } = options;
  const numbered = numberFeatures(set, minCount);
  const lattice = createLattice(schemeOf(labels));
  const count = labels.length;
  const weights = new Float32Array(numbered.hashes.length * count);
  const squares = new Float32Array(weights.length);
  const transitions = new Float32Array(lattice.edges.count);
  const transitionSquares = new Float32Array(lattice.edges.count);
  const mean = averaged > 1 ? new Float32Array(weights.length) : weights;
  const meanTransitions = averaged > 1 ? new Float32Array(transitions.length) : transitions;
  const random = createRandom(seed);
  const order = Uint32Array.from(set.sequenceEnd, (_, s) => s);
  const sampler = createSampler(numbered, random, dropout);
  const edgeAt = edgeIndex(lattice);
  const difference = new Float64Array(count);
  const active = new Uint8Array(count);

  for (let pass = 0; pass < passes; pass++) {
    // Twice: a lower bar first, so that what is left has a pass to settle.
    if (sparse && pass === passes - sparse.passes - 1) dropSmall(weights, squares, sparse.least / 2);
    if (sparse && pass === passes - sparse.passes) dropSmall(weights, squares, sparse.least);
    shuffle(order, random);
    let total = 0;
    for (const s of order) {
      const begin = s === 0 ? 0 : set.sequenceEnd[s - 1]!;
      const length = set.sequenceEnd[s]! - begin;
      if (length === 0) continue;
      clear(lattice, length);
      sampler.draw(begin, length);
      addEmissions(sampler, lattice, length, weights);
      const weight = set.weight[s]!;
      lattice.edgeCounts.fill(0);
      const target = goldMarginals(set, begin, length, lattice, transitions, edgeAt);
      total -= weight * forwardBackward(lattice, length, transitions, { countEdges: -1 });
      total += weight * target.logWeight;

      for (let i = 0; i < length; i++) {
        const row = i * count;
        let actives = 0;
        for (let label = 0; label < count; label++) {
          const d = target.of(i, label) - lattice.marginals[row + label]!;
          if (d < leastGradient && d > -leastGradient) continue;
          difference[actives] = d * weight * sampler.scale;
          active[actives++] = label;
        }
        if (actives === 0) continue;
        const end = sampler.end[i]!;
        for (let f = i === 0 ? 0 : sampler.end[i - 1]!; f < end; f++) {
          const from = sampler.rows[f]! * count;
          for (let a = 0; a < actives; a++) {
            const gradient = difference[a]!;
            const cell = from + active[a]!;
            const square = squares[cell]! + gradient * gradient;
            squares[cell] = square;
            weights[cell] = weights[cell]! + (rate * gradient) / Math.sqrt(square + 1e-6);
          }
        }
      }
      for (let edge = 0; edge < transitions.length; edge++) {
        const gradient = lattice.edgeCounts[edge]! * weight;
        if (gradient === 0) continue;
        const square = transitionSquares[edge]! + gradient * gradient;
        transitionSquares[edge] = square;
        transitions[edge] = transitions[edge]! + (rate * gradient) / Math.sqrt(square + 1e-6);
      }
    }
    if (averaged > 1 && pass >= passes - averaged) {
      for (let cell = 0; cell < weights.length; cell++) mean[cell] = mean[cell]! + weights[cell]! / averaged;
      for (let edge = 0; edge < transitions.length; edge++)
        meanTransitions[edge] = meanTransitions[edge]! + transitions[edge]! / averaged;
    }
    onPass?.(pass + 1, total);
  }
  return { labels, hashes: numbered.hashes, weights: mean, transitions: meanTransitions };
}

/** An infinite sum of squares makes every later step 0. */
function dropSmall(weights: Float32Array, squares: Float32Array, least: number): void {
  for (let cell = 0; cell < weights.length; cell++) {
    if (Math.abs(weights[cell]!) >= least) continue;
    weights[cell] = 0;
    squares[cell] = Number.POSITIVE_INFINITY;
  }
}

interface Sampler {
  /** Kept rows of the sequence at hand, and where those of each token end. */
  rows: Uint32Array;
  end: Uint32Array;
  /** What a kept feature counts, so that sums are the same on average. */
  readonly scale: number;
  draw(begin: number, length: number): void;
}

function createSampler(numbered: FeatureRows, random: ReturnType<typeof createRandom>, dropout: number): Sampler {
  const threshold = Math.floor(dropout * 65536);
  const sampler: Sampler = {
    rows: new Uint32Array(1 << 14),
    end: new Uint32Array(1 << 8),
    scale: dropout > 0 ? 1 / (1 - dropout) : 1,
    draw(begin, length) {
      const first = begin === 0 ? 0 : numbered.rowEnd[begin - 1]!;
      const size = numbered.rowEnd[begin + length - 1]! - first;
      if (size > sampler.rows.length) sampler.rows = new Uint32Array(size * 2);
      if (length > sampler.end.length) sampler.end = new Uint32Array(length * 2);
      let kept = 0;
      let f = first;
      let bits = 0;
      let half = 0;
      for (let i = 0; i < length; i++) {
        const end = numbered.rowEnd[begin + i]!;
        for (; f < end; f++) {
          if (threshold > 0) {
            bits = half === 0 ? random.next() : bits >>> 16;
            half ^= 1;
            if ((bits & 0xffff) < threshold) continue;
          }
          sampler.rows[kept++] = numbered.rows[f]!;
        }
        sampler.end[i] = kept;
      }
    },
  };
  return sampler;
}

function addEmissions(sampler: Sampler, lattice: Lattice, length: number, weights: Float32Array): void {
  const { labelCount, emissions } = lattice;
  const { rows, end, scale } = sampler;
  let f = 0;
  for (let i = 0; i < length; i++) {
    const to = i * labelCount;
    for (; f < end[i]!; f++) {
      const from = rows[f]! * labelCount;
      for (let label = 0; label < labelCount; label++)
        emissions[to + label] = emissions[to + label]! + weights[from + label]!;
    }
    if (scale !== 1) for (let cell = to; cell < to + labelCount; cell++) emissions[cell] = emissions[cell]! * scale;
  }
}

interface Target {
  readonly logWeight: number;
  of(i: number, label: number): number;
}

/** What the gold says of each token, with the gold's edges counted into the lattice. */
function goldMarginals(
  set: TrainingSet,
  begin: number,
  length: number,
  lattice: Lattice,
  transitions: Float32Array,
  edgeAt: Int16Array,
): Target {
  const { labelCount } = lattice;
  const { gold, goldSet, labelSets } = set;
  let partial = false;
  for (let i = begin; i < begin + length; i++) if (gold[i] === PARTIAL) partial = true;
  if (!partial) {
    let logWeight = 0;
    for (let i = 0; i < length; i++) {
      const label = gold[begin + i]!;
      logWeight += lattice.emissions[i * labelCount + label]!;
      if (i === 0) continue;
      const edge = edgeAt[gold[begin + i - 1]! * labelCount + label]!;
      if (edge < 0) throw new Error('gold labels that the label scheme does not allow');
      logWeight += transitions[edge]!;
      lattice.edgeCounts[edge] = lattice.edgeCounts[edge]! + 1;
    }
    return { logWeight, of: (i, label) => (gold[begin + i] === label ? 1 : 0) };
  }
  const allowed = new Uint8Array(length * labelCount);
  for (let i = 0; i < length; i++) {
    const label = gold[begin + i]!;
    if (label === PARTIAL) allowed.set(labelSets[goldSet[begin + i]!]!, i * labelCount);
    else allowed[i * labelCount + label] = 1;
  }
  const logWeight = forwardBackward(lattice, length, transitions, { allowed, countEdges: 1 });
  const marginals = lattice.marginals.slice(0, length * labelCount);
  return { logWeight, of: (i, label) => marginals[i * labelCount + label]! };
}

/** Edge by pair of labels, -1 where there is none. */
export function edgeIndex(lattice: Lattice): Int16Array {
  const index = new Int16Array(lattice.labelCount * lattice.labelCount).fill(-1);
  for (let edge = 0; edge < lattice.edges.count; edge++)
    index[lattice.edges.from[edge]! * lattice.labelCount + lattice.edges.to[edge]!] = edge;
  return index;
}
