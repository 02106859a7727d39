import { createArena } from './arena.js';
import type { LabelScheme } from './labels.js';
import { type Edges, edgesOf } from './lattice.js';
import { LATTICE_MODULE } from './lattice-module.js';
import { createTypeSums, type TypeSums } from './type-sums.js';
import { Instance, Module } from './webassembly.js';

/**
 * The lattice of a trained model over one sequence, in WebAssembly (`lattice.wat`): emissions in, the best path or the
 * probabilities out. Training has one of its own, in double precision and with counts of edges (`lattice.ts`).
 */
export interface Decoder {
  readonly labelCount: number;
  readonly edges: Edges;
  /** `emissions[token * labelCount + label]`, to be filled by the caller; another view once memory has grown. */
  emissions: Float32Array;
  /** Makes room for a sequence and clears its emissions. */
  begin(length: number): void;
  /** Best label by token: a view. @param bias added to each label's emissions */
  decode(length: number, bias?: Float32Array): Uint8Array;
  /** Probability by token and label from token `first` on, `[i * labelCount + label]`: a view. */
  marginals(length: number, first: number): Float32Array;
  /** @param offsets by group of templates: where the type stands that it reads, seen from the token */
  createTypeSums(offsets: readonly number[]): TypeSums;
}

/** Labels that WebAssembly takes at a time: rows are whole blocks, and what is written as rows reaches so far over its end. */
const BLOCK = 8;
const FEWEST_TOKENS = 128;

let compiled: object | undefined;

export function createDecoder(scheme: LabelScheme, transitions: Float32Array): Decoder {
  const count = scheme.labels.length;
  const padded = Math.ceil(count / BLOCK) * BLOCK;
  const [row, wide] = [4 * padded, 8 * padded];
  const edges = edgesOf(scheme);
  const arena = createArena();
  const tables = {
    mask: arena.allocate(row),
    starts: arena.allocate(row),
    ends: arena.allocate(row),
    factors: arena.allocate(count * row),
    backFactors: arena.allocate(count * row),
    scratch: arena.allocate(2 * row),
    weights: arena.allocate(count * wide),
    leads: arena.allocate(wide),
    opening: arena.allocate(wide),
    closing: arena.allocate(wide),
    bias: arena.allocate(wide),
  };
  writeTables(arena.buffer(), tables, scheme, edges, transitions, padded);
  compiled ??= new Module(Buffer.from(LATTICE_MODULE, 'base64'));
  const { exports } = new Instance(compiled, {
    lattice: { memory: arena.memory, labels: count, row, wide, ...tables },
  });
  const { viterbi, marginals, addTypes } = exports as Record<string, (...addresses: number[]) => number>;

  let capacity = 0;
  /** Where emissions, working space (potentials and forward sums, or scores and origins), path and marginals are. */
  const at = { emissions: 0, work: 0, more: 0, path: 0, marginals: 0 };
  const look = () => ({
    path: new Uint8Array(arena.buffer(), at.path, capacity),
    marginals: new Float32Array(arena.buffer(), at.marginals, capacity * count),
    bias: new Float64Array(arena.buffer(), tables.bias, count),
  });
  let views = look();
  let isBiased = false;
  const decoder: Decoder = {
    labelCount: count,
    edges,
    emissions: new Float32Array(0),
    begin(length) {
      if (length > capacity) reserve(2 * length);
      decoder.emissions.fill(0, 0, length * count);
    },
    decode(length, bias) {
      if (bias) views.bias.set(bias);
      else if (isBiased) views.bias.fill(0);
      isBiased = bias !== undefined;
      viterbi!(at.emissions, at.work, at.more, at.path, length);
      return views.path;
    },
    marginals(length, first) {
      const found = marginals!(at.emissions + 4 * count * first, at.work, at.more, at.marginals, length);
      // No path at all (weights ran away): no information.
      if (found === 0) views.marginals.fill(1 / count, 0, length * count);
      return views.marginals;
    },
    createTypeSums: (offsets) =>
      createTypeSums(
        arena,
        { count, padded },
        offsets,
        ({ types, length, offsets, groups, sums, leads, settled, rows }) =>
          addTypes!(types, length, offsets, groups, sums, 2 * padded, leads, settled, rows, at.emissions),
      ),
  };
  const move = () => {
    views = look();
    decoder.emissions = new Float32Array(arena.buffer(), at.emissions, capacity * count);
  };
  const reserve = (tokens: number) => {
    const cells = 4 * count * tokens + row;
    Object.assign(at, {
      emissions: arena.allocate(cells),
      work: arena.allocate(wide * tokens),
      more: arena.allocate(wide * tokens),
      path: arena.allocate(tokens),
      marginals: arena.allocate(cells),
    });
    capacity = tokens;
    move();
  };
  arena.onMove(move);
  reserve(FEWEST_TOKENS);
  return decoder;
}

/** See lattice.wat. */
function writeTables(
  buffer: ArrayBuffer,
  tables: Readonly<Record<string, number>>,
  { starts, ends, labels }: LabelScheme,
  edges: Edges,
  transitions: Float32Array,
  padded: number,
): void {
  const single = (name: string, rows = 1) => new Float32Array(buffer, tables[name], rows * padded);
  const double = (name: string, rows = 1) => new Float64Array(buffer, tables[name], rows * padded);
  const count = labels.length;
  new Int32Array(buffer, tables.mask, padded).fill(-1, 0, count);
  single('starts').set(starts);
  single('ends').set(ends);
  const [factors, backFactors, weights] = [
    single('factors', count),
    single('backFactors', count),
    double('weights', count),
  ];
  weights.fill(Number.NEGATIVE_INFINITY);
  for (let edge = 0; edge < edges.count; edge++) {
    const [from, to, weight] = [edges.from[edge]!, edges.to[edge]!, transitions[edge]!];
    weights[from * padded + to] = weight;
    factors[from * padded + to] = Math.exp(weight);
    backFactors[to * padded + from] = Math.exp(weight);
  }
  double('opening').set(Array.from(starts, (start) => (start === 1 ? 0 : Number.NEGATIVE_INFINITY)));
  double('closing').set(Array.from(ends, (end) => (end === 1 ? 0 : Number.NEGATIVE_INFINITY)));
  const leads = double('leads');
  for (let from = 0; from < count; from++) {
    leads[from] = Number.NEGATIVE_INFINITY;
    for (let to = 0; to < count; to++) {
      const weight = weights[from * padded + to]!;
      if (weight > Number.NEGATIVE_INFINITY) leads[from] = Math.max(leads[from]!, weight - weights[to]!);
    }
  }
}
