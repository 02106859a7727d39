import type { LabelScheme } from './labels.js';

/**
 * The lattice of a linear-chain model over one sequence, for training: emissions and transitions in, the best path (Viterbi) or the
 * marginals and expected counts of edges (forward-backward, Rabiner 1989, scaled per token) out, in double precision. Buffers grow to
 * the longest sequence and are reused: results are views that the next call overwrites. Trained models are read by `decoder.ts`.
 */
export interface Lattice {
  readonly labelCount: number;
  /** `emissions[token * labelCount + label]`, to be filled by the caller. */
  emissions: Float32Array;
  /** Best label by token. */
  path: Uint8Array;
  /** Probability of each label by token. */
  marginals: Float64Array;
  /** Expected count of each edge, added up over the sequence when asked for. */
  readonly edgeCounts: Float64Array;
  readonly edges: Edges;
}

/** Possible transitions, grouped by the label they lead to. */
export interface Edges {
  readonly count: number;
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  /** Edges `first[label]` to `first[label + 1]` lead to the label. */
  readonly first: Uint16Array;
  readonly starts: Uint8Array;
  readonly ends: Uint8Array;
}

interface Buffers extends Lattice {
  capacity: number;
  score: Float64Array;
  back: Uint8Array;
  forward: Float64Array;
  backward: Float64Array;
  potential: Float64Array;
  readonly factor: Float64Array;
}

export function edgesOf(scheme: LabelScheme): Edges {
  const count = scheme.labels.length;
  const from: number[] = [];
  const to: number[] = [];
  const first = new Uint16Array(count + 1);
  for (let next = 0; next < count; next++) {
    first[next] = from.length;
    for (let previous = 0; previous < count; previous++) {
      if (scheme.follows[previous * count + next] === 0) continue;
      from.push(previous);
      to.push(next);
    }
  }
  first[count] = from.length;
  return {
    count: from.length,
    from: Uint8Array.from(from),
    to: Uint8Array.from(to),
    first,
    starts: scheme.starts,
    ends: scheme.ends,
  };
}

export function createLattice(scheme: LabelScheme): Lattice {
  const edges = edgesOf(scheme);
  const lattice: Buffers = {
    labelCount: scheme.labels.length,
    edges,
    edgeCounts: new Float64Array(edges.count),
    factor: new Float64Array(edges.count),
    capacity: 0,
    emissions: new Float32Array(0),
    path: new Uint8Array(0),
    marginals: new Float64Array(0),
    score: new Float64Array(0),
    back: new Uint8Array(0),
    forward: new Float64Array(0),
    backward: new Float64Array(0),
    potential: new Float64Array(0),
  };
  reserve(lattice, 128);
  return lattice;
}

/** Makes room for a sequence and clears its emissions. */
export function clear(lattice: Lattice, length: number): void {
  if (length > (lattice as Buffers).capacity) reserve(lattice as Buffers, length * 2);
  else lattice.emissions.fill(0, 0, length * lattice.labelCount);
}

function reserve(lattice: Buffers, tokens: number): void {
  const cells = tokens * lattice.labelCount;
  lattice.capacity = tokens;
  lattice.emissions = new Float32Array(cells);
  lattice.path = new Uint8Array(tokens);
  lattice.marginals = new Float64Array(cells);
  lattice.score = new Float64Array(cells);
  lattice.back = new Uint8Array(cells);
  lattice.forward = new Float64Array(cells);
  lattice.backward = new Float64Array(cells);
  lattice.potential = new Float64Array(cells);
}

/** What a label scores that is out of the question: no path has it. */
export const IMPOSSIBLE = -1e4;
/** Of a label that no sequence begins with. */
const OUT_OF_REACH = -1e30;

/** The best path, in `lattice.path`. @param transitions weight by edge */
export function viterbi(lattice: Lattice, length: number, transitions: Float32Array): void {
  if (length === 0) return;
  const { labelCount, edges, emissions, score, back, path } = lattice as Buffers;
  const { from, first } = edges;
  for (let label = 0; label < labelCount; label++)
    score[label] = emissions[label]! + (edges.starts[label] === 1 ? 0 : OUT_OF_REACH);
  for (let i = 1; i < length; i++) {
    const row = i * labelCount;
    const before = row - labelCount;
    for (let label = 0; label < labelCount; label++) {
      let best = Number.NEGATIVE_INFINITY;
      const end = first[label + 1]!;
      for (let edge = first[label]!; edge < end; edge++) {
        const reached = score[before + from[edge]!]! + transitions[edge]!;
        if (reached > best) {
          best = reached;
          back[row + label] = from[edge]!;
        }
      }
      score[row + label] = best + emissions[row + label]!;
    }
  }
  const last = (length - 1) * labelCount;
  let best = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < labelCount; label++) {
    if (edges.ends[label] === 1 && score[last + label]! > best) {
      best = score[last + label]!;
      path[length - 1] = label;
    }
  }
  for (let i = length - 1; i > 0; i--) path[i - 1] = back[i * labelCount + path[i]!]!;
}

/** Logarithm of how much less likely than the best at its token a label is where it is taken for impossible. */
const NEGLIGIBLE = -40;

/**
 * Probability of each label at each token, in `lattice.marginals`.
 *
 * @param options.allowed 1 for each token and label that may be taken; all of them where it is left out
 * @param options.countEdges adds the expected count of each edge, times this, to `lattice.edgeCounts`
 * @returns log of the summed weight of the paths
 */
export function forwardBackward(
  lattice: Lattice,
  length: number,
  transitions: Float32Array,
  options: {
    readonly allowed?: Uint8Array | undefined;
    readonly countEdges?: number;
  } = {},
): number {
  if (length === 0) return 0;
  const { allowed, countEdges = 0 } = options;
  const { labelCount, edges, emissions, forward, backward, potential, marginals, factor } = lattice as Buffers;
  const { from, to, first } = edges;
  for (let edge = 0; edge < edges.count; edge++) factor[edge] = Math.exp(transitions[edge]!);
  let logSum = 0;

  for (let i = 0; i < length; i++) {
    const row = i * labelCount;
    let highest = Number.NEGATIVE_INFINITY;
    for (let cell = row; cell < row + labelCount; cell++)
      if ((!allowed || allowed[cell] === 1) && emissions[cell]! > highest) highest = emissions[cell]!;
    for (let cell = row; cell < row + labelCount; cell++) {
      const e = emissions[cell]! - highest;
      potential[cell] = (!allowed || allowed[cell] === 1) && e > NEGLIGIBLE ? Math.exp(e) : 0;
    }
    logSum += highest;
  }

  for (let i = 0; i < length; i++) {
    const row = i * labelCount;
    let sum = 0;
    for (let label = 0; label < labelCount; label++) {
      const p = potential[row + label]!;
      let reached = 0;
      if (p > 0) {
        if (i === 0) reached = edges.starts[label]!;
        else {
          const end = first[label + 1]!;
          for (let edge = first[label]!; edge < end; edge++)
            reached += forward[row - labelCount + from[edge]!]! * factor[edge]!;
        }
      }
      const value = reached * p;
      forward[row + label] = value;
      sum += value;
    }
    if (sum === 0) return forwardFailed(lattice as Buffers, length);
    logSum += Math.log(sum);
    for (let cell = row; cell < row + labelCount; cell++) forward[cell] = forward[cell]! / sum;
  }

  const last = (length - 1) * labelCount;
  for (let label = 0; label < labelCount; label++) backward[last + label] = edges.ends[label]!;
  for (let i = length - 1; i > 0; i--) {
    const row = i * labelCount;
    const before = row - labelCount;
    for (let label = 0; label < labelCount; label++) backward[before + label] = 0;
    let sum = 0;
    for (let label = 0; label < labelCount; label++) {
      const value = backward[row + label]! * potential[row + label]!;
      if (value === 0) continue;
      const end = first[label + 1]!;
      for (let edge = first[label]!; edge < end; edge++) {
        const cell = before + from[edge]!;
        backward[cell] = backward[cell]! + factor[edge]! * value;
      }
    }
    for (let label = 0; label < labelCount; label++) sum += backward[before + label]!;
    for (let cell = before; cell < row; cell++) backward[cell] = backward[cell]! / sum;
  }

  let lastSum = 0;
  for (let i = 0; i < length; i++) {
    const row = i * labelCount;
    let sum = 0;
    for (let cell = row; cell < row + labelCount; cell++) sum += forward[cell]! * backward[cell]!;
    if (sum === 0) return forwardFailed(lattice as Buffers, length);
    for (let cell = row; cell < row + labelCount; cell++) marginals[cell] = (forward[cell]! * backward[cell]!) / sum;
    if (i === length - 1) lastSum = sum;
  }
  if (countEdges !== 0) {
    const { edgeCounts } = lattice;
    for (let i = 1; i < length; i++) {
      const row = i * labelCount;
      const before = row - labelCount;
      let sum = 0;
      for (let edge = 0; edge < edges.count; edge++) {
        const cell = row + to[edge]!;
        sum += forward[before + from[edge]!]! * factor[edge]! * potential[cell]! * backward[cell]!;
      }
      const scale = countEdges / sum;
      for (let edge = 0; edge < edges.count; edge++) {
        const cell = row + to[edge]!;
        const p = forward[before + from[edge]!]! * factor[edge]! * potential[cell]! * backward[cell]!;
        if (p > 0) edgeCounts[edge] = edgeCounts[edge]! + scale * p;
      }
    }
  }
  return logSum + Math.log(lastSum);
}

/** No path at all (weights ran away, or what is allowed contradicts itself): no information. */
function forwardFailed(lattice: Buffers, length: number): number {
  lattice.marginals.fill(1 / lattice.labelCount, 0, length * lattice.labelCount);
  return Number.NEGATIVE_INFINITY;
}
