import type { Arena } from './arena.js';

/** Sums of weights by word type and group of templates: whole numbers of 1/1024, up to 32 either way, half of the memory to visit. */
export interface TypeSums {
  /** Makes room for types 0 to `count`: memory may move, and views of emissions with it. */
  reserve(count: number): void;
  /** @param type 0 is none, beyond the ends of a sequence; there is room for it @param scores of each label */
  set(type: number, group: number, scores: Float32Array): void;
  /**
   * Writes the emissions of a sequence: of each token the sums of the types around it.
   *
   * @param types by token of the sequence
   * @param settled by token of the document: one is Outside (the first label) and nothing else where that leads by so much at least
   * @param first the sequence's first token
   */
  write(types: Int32Array, length: number, settled: Float32Array | undefined, first: number): void;
}

/** `addTypes` of lattice.wat, with the addresses of what it reads and writes. */
export type AddTypes = (addresses: {
  types: number;
  length: number;
  offsets: number;
  groups: number;
  sums: number;
  leads: number;
  settled: number;
  rows: number;
}) => void;

const UNITS = 1024;
const MOST_UNITS = 32_767;
const FEWEST_TOKENS = 128;
const FEWEST_TYPES = 1024;

/**
 * @param labels how many there are, and how many cells a row of them has
 * @param offsets by group of templates: where the type stands that it reads, seen from the token
 */
export function createTypeSums(
  arena: Arena,
  labels: { readonly count: number; readonly padded: number },
  offsets: readonly number[],
  addTypes: AddTypes,
): TypeSums {
  const groups = offsets.length;
  const at = {
    offsets: arena.allocate(4 * groups),
    rows: arena.allocate(4 * groups),
    sums: 0,
    leads: 0,
    types: 0,
    settled: 0,
  };
  let [types, tokens] = [0, 0];
  const look = () => {
    const buffer = arena.buffer();
    return {
      /** By type, group and label. */
      sums: new Int16Array(buffer, at.sums, types * groups * labels.padded),
      /** By type and group: how far the first label's sum leads before the best of the others. */
      leads: new Int32Array(buffer, at.leads, types * groups),
      types: new Int32Array(buffer, at.types, tokens),
      settled: new Float32Array(buffer, at.settled, tokens),
    };
  };
  let views = look();
  arena.onMove(() => {
    views = look();
  });
  new Int32Array(arena.buffer(), at.offsets, groups).set(offsets);

  const reserveTypes = (count: number) => {
    const [sums, leads] = [arena.allocate(2 * count * groups * labels.padded), arena.allocate(4 * count * groups)];
    const before = views;
    Object.assign(at, { sums, leads });
    types = count;
    views = look();
    views.sums.set(before.sums);
    views.leads.set(before.leads);
  };
  const reserveTokens = (count: number) => {
    Object.assign(at, { types: arena.allocate(4 * count), settled: arena.allocate(4 * count) });
    tokens = count;
    views = look();
  };
  reserveTypes(FEWEST_TYPES);
  reserveTokens(FEWEST_TOKENS);

  return {
    reserve(count) {
      if (count >= types) reserveTypes(2 * count);
    },
    set(type, group, scores) {
      const { sums, leads } = views;
      const cell = type * groups + group;
      const row = cell * labels.padded;
      let best = -MOST_UNITS;
      for (let label = 0; label < labels.count; label++) {
        const units = Math.max(-MOST_UNITS, Math.min(MOST_UNITS, Math.round(scores[label]! * UNITS)));
        sums[row + label] = units;
        if (label > 0) best = Math.max(best, units);
      }
      leads[cell] = sums[row]! - best;
    },
    write(ids, length, settled, first) {
      if (length > tokens) reserveTokens(2 * length);
      const { types, settled: leads } = views;
      for (let i = 0; i < length; i++) types[i] = ids[i]!;
      if (settled) for (let i = 0; i < length; i++) leads[i] = settled[first + i]!;
      addTypes({ ...at, settled: settled ? at.settled : 0, length, groups });
    },
  };
}
