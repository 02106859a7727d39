import type { LabelScheme } from './labels.js';

/**
 * The lattice of a linear-chain model over one sequence: emissions and transitions in, the best path (Viterbi) or the
 * marginals (forward-backward, Rabiner 1989, scaled per token) out. Buffers grow to the longest sequence and are reused:
 * results are views that the next call overwrites.
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
  factorsOf: Float32Array | undefined;
  capacity: number;
  score: Float64Array;
  back: Uint8Array;
  forward: Float64Array;
  backward: Float64Array;
  potential: Float64Array;
  readonly factor: Float64Array;
  readonly departures: Departures;
}

/** Transitions in the order of the labels that they lead from. */
interface Departures {
  /** Edges `first[label]` to `first[label + 1]` lead from the label. */
  readonly first: Uint16Array;
  readonly to: Uint8Array;
  /** Index of the edge in {@link Edges}. */
  readonly edge: Uint16Array;
  /** The transitions that `weight` and `lead` were last made from. */
  of: Float32Array | undefined;
  readonly weight: Float64Array;
  /** How much better the label does in the next step than label 0 would, at best; infinite where it leads elsewhere. */
  readonly lead: Float64Array;
  /** From label 0 to the label and the other way; minus infinity where there is no edge. */
  readonly fromFirst: Float64Array;
  readonly toFirst: Float64Array;
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
    factorsOf: undefined,
    capacity: 0,
    emissions: new Float32Array(0),
    path: new Uint8Array(0),
    marginals: new Float64Array(0),
    score: new Float64Array(0),
    back: new Uint8Array(0),
    forward: new Float64Array(0),
    backward: new Float64Array(0),
    potential: new Float64Array(0),
    departures: departuresOf(edges, scheme.labels.length),
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

function departuresOf({ count, from, to }: Edges, labelCount: number): Departures {
  const order = Array.from({ length: count }, (_, edge) => edge).sort((a, b) => from[a]! - from[b]! || to[a]! - to[b]!);
  const first = new Uint16Array(labelCount + 1);
  for (const edge of order) first.fill(first[from[edge]! + 1]! + 1, from[edge]! + 1);
  return {
    first,
    to: Uint8Array.from(order, (edge) => to[edge]!),
    edge: Uint16Array.from(order),
    of: undefined,
    weight: new Float64Array(count),
    lead: new Float64Array(labelCount),
    fromFirst: new Float64Array(labelCount).fill(Number.NEGATIVE_INFINITY),
    toFirst: new Float64Array(labelCount).fill(Number.NEGATIVE_INFINITY),
  };
}

function weigh({ first, to, edge, weight, lead, fromFirst, toFirst }: Departures, transitions: Float32Array): void {
  for (let label = 0; label < lead.length; label++) {
    lead[label] = Number.NEGATIVE_INFINITY;
    for (let e = first[label]!; e < first[label + 1]!; e++) {
      weight[e] = transitions[edge[e]!]!;
      if (label === 0) fromFirst[to[e]!] = weight[e]!;
      if (to[e] === 0) toFirst[label] = weight[e]!;
      lead[label] = Math.max(lead[label]!, weight[e]! - fromFirst[to[e]!]!);
    }
  }
}

/** Far above what rounding may do to a sum of scores. */
const ROUNDING = 1e-6;

/** What a label scores that is out of the question: no path has it. */
export const IMPOSSIBLE = -1e4;
/** Of a label that no sequence begins with. */
const OUT_OF_REACH = -1e30;

/**
 * The best path, in `lattice.path`. A label from which label 0 at the same token does better, whatever comes next, is not
 * followed up: of the labels of a name's end, that leaves none in most of a text. Stretches between tokens of which every other
 * label is {@link IMPOSSIBLE} are read one by one.
 *
 * @param transitions weight by edge
 * @param options.bias added to each label's emissions: lowers or raises a threshold
 * @param options.fixed the transitions are those of the last call with it: what depends on them alone is kept
 */
export function viterbi(
  lattice: Lattice,
  length: number,
  transitions: Float32Array,
  { bias, fixed = false }: { readonly bias?: Float32Array | undefined; readonly fixed?: boolean } = {},
): void {
  if (length === 0) return;
  const { labelCount, emissions, path, departures } = lattice as Buffers;
  if (!fixed || departures.of !== transitions) {
    weigh(departures, transitions);
    departures.of = fixed ? transitions : undefined;
  }
  for (let begin = 0; begin < length; begin++) {
    if (isSettled(emissions, begin * labelCount, labelCount)) {
      path[begin] = 0;
      continue;
    }
    let end = begin + 1;
    while (end < length && !isSettled(emissions, end * labelCount, labelCount)) end++;
    findPath(lattice as Buffers, begin, end, end === length, bias);
    begin = end - 1;
  }
}

/** Whether a token can have label 0 only: the paths on either side have nothing to do with each other. */
function isSettled(emissions: Float32Array, row: number, labelCount: number): boolean {
  for (let cell = row + 1; cell < row + labelCount; cell++) if (emissions[cell]! > IMPOSSIBLE / 2) return false;
  return true;
}

/** The best path through tokens `begin` to `end` between tokens of label 0, or the ends of the sequence. */
function findPath(lattice: Buffers, begin: number, end: number, isLast: boolean, bias: Float32Array | undefined): void {
  const { labelCount, edges, emissions, score, back, path, departures } = lattice;
  const { first, to, weight, lead, fromFirst, toFirst } = departures;
  const opening = begin * labelCount;
  for (let label = 0; label < labelCount; label++) {
    const reached = begin > 0 ? fromFirst[label]! : edges.starts[label] === 1 ? 0 : OUT_OF_REACH;
    score[opening + label] = reached + emissions[opening + label]! + (bias ? bias[label]! : 0);
  }
  for (let i = begin + 1; i < end; i++) {
    const row = i * labelCount;
    const before = row - labelCount;
    const enough = score[before]! - ROUNDING;
    for (let cell = row; cell < row + labelCount; cell++) score[cell] = Number.NEGATIVE_INFINITY;
    for (let from = 0; from < labelCount; from++) {
      const reached = score[before + from]!;
      if (from > 0 && reached + lead[from]! < enough) continue;
      const stop = first[from + 1]!;
      for (let edge = first[from]!; edge < stop; edge++) {
        const cell = row + to[edge]!;
        const s = reached + weight[edge]!;
        if (s > score[cell]!) {
          score[cell] = s;
          back[cell] = from;
        }
      }
    }
    for (let label = 0; label < labelCount; label++)
      score[row + label] = score[row + label]! + emissions[row + label]! + (bias ? bias[label]! : 0);
  }
  const last = (end - 1) * labelCount;
  let best = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < labelCount; label++) {
    if (isLast && edges.ends[label] !== 1) continue;
    const s = score[last + label]! + (isLast ? 0 : toFirst[label]!);
    if (s > best) {
      best = s;
      path[end - 1] = label;
    }
  }
  for (let i = end - 1; i > begin; i--) path[i - 1] = back[i * labelCount + path[i]!]!;
}

/** Logarithms of how much less likely than the best at its token a label is where it is taken for impossible. */
const NEGLIGIBLE = -16;
const NEGLIGIBLE_IN_TRAINING = -40;

/**
 * Probability of each label at each token, in `lattice.marginals`.
 *
 * @param options.allowed 1 for each token and label that may be taken; all of them where it is left out
 * @param options.countEdges adds the expected count of each edge, times this, to `lattice.edgeCounts`
 * @param options.fixed the transitions are those of the last call with it: what depends on them alone is kept
 * @param options.first token of the emissions to begin with, which is then the first of the marginals
 * @returns log of the summed weight of the paths, where edges are counted
 */
export function forwardBackward(
  lattice: Lattice,
  length: number,
  transitions: Float32Array,
  options: {
    readonly allowed?: Uint8Array | undefined;
    readonly countEdges?: number;
    readonly first?: number;
    readonly fixed?: boolean;
  } = {},
): number {
  if (length === 0) return 0;
  const { allowed, countEdges = 0, first: firstToken = 0 } = options;
  const { labelCount, edges, emissions, forward, backward, potential, marginals, factor } = lattice as Buffers;
  const { from, to, first } = edges;
  if (!options.fixed || (lattice as Buffers).factorsOf !== transitions) {
    for (let edge = 0; edge < edges.count; edge++) factor[edge] = Math.exp(transitions[edge]!);
    (lattice as Buffers).factorsOf = options.fixed ? transitions : undefined;
  }
  const begin = firstToken * labelCount;
  const least = countEdges === 0 ? NEGLIGIBLE : NEGLIGIBLE_IN_TRAINING;
  let logSum = 0;

  for (let i = 0; i < length; i++) {
    const row = i * labelCount;
    let highest = Number.NEGATIVE_INFINITY;
    for (let cell = row; cell < row + labelCount; cell++)
      if ((!allowed || allowed[cell] === 1) && emissions[begin + cell]! > highest) highest = emissions[begin + cell]!;
    for (let cell = row; cell < row + labelCount; cell++) {
      const e = emissions[begin + cell]! - highest;
      potential[cell] = (!allowed || allowed[cell] === 1) && e > least ? (e === 0 ? 1 : Math.exp(e)) : 0;
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
    if (countEdges !== 0) logSum += Math.log(sum);
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
