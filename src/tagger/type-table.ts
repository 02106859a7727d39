import { IMPOSSIBLE } from './lattice.js';
import type { Tagger } from './tagger.js';
import { type Columns, type CompiledTemplates, templateHash } from './templates.js';
import type { TokenFeatures } from './token-features.js';
import type { TypeSums } from './type-sums.js';

/**
 * What depends on the word type alone, worked out once a type: the values of the columns marked `ofType`, and the sums
 * of weights of the templates that read one type at one offset. Most of a text is words seen before.
 */
export interface TypeTable {
  /**
   * Number of the word type; describes it if it is new. Numbers hold until the next `trim`.
   *
   * @param kind what the type depends on besides the word: a small number
   */
  idOf(word: string, kind?: number): number;
  /** Copies the type's values to index i of the columns. */
  read(id: number, columns: Columns, i: number): void;
  /**
   * Adds what the type-only templates weigh for the tokens of a sequence; `ids` from `first` on.
   *
   * @param settled by token: a token is Outside (the first label) and nothing else where that leads by so much at least; most words
   *   of a text are plainly no part of anything
   */
  addEmissions(tagger: Tagger, ids: Int32Array, first: number, length: number, settled?: Float32Array): void;
  /** Forgets everything when it has grown too large; call it between documents. */
  trim(): void;
  /** How often it did: what others keep by number holds for one round. */
  round(): number;
}

/** Types that are kept: about 0.5 kB each with sums for five offsets and 29 labels. */
const MOST_TYPES = 30_000;

/** The lead of a token that is never settled by its words alone. */
export const NEVER_SETTLED = Number.POSITIVE_INFINITY;

/**
 * @param describe writes the values of the type to `out`, one for each column in order; only those `ofType` count
 */
export function createTypeTable(
  templates: CompiledTemplates,
  describe: (word: string, kind: number, out: Int32Array) => void,
  mostTypes = MOST_TYPES,
): TypeTable {
  const ofType = templates.columns.flatMap((column, c) => (column.ofType ? [c] : []));
  const scratch = new Int32Array(templates.columns.length);
  /** Of the sequence at hand, by token. */
  let types = new Int32Array(0);
  /** By kind, then by word. */
  let ids: Map<string, number>[] = [];
  let count = 0;
  let rounds = 0;
  let values = new Int32Array(0);
  let summedFor: Tagger | undefined;
  /** Type 0 is none, beyond the ends of a sequence; others have the number after theirs. */
  let sums: TypeSums | undefined;
  /** 1 for each type whose sums are there. */
  let summed = new Uint8Array(0);

  /** A sequence of this one type, or of none, from which each group of templates reads its hashes. */
  const one: Columns = { value: templates.columns.map(() => new Int32Array(1)), first: 0 };
  const sumUp = (tagger: Tagger, into: TypeSums, type: number) => {
    if (type > 0) table.read(type - 1, one, 0);
    for (const [group, { offset, templates: members }] of templates.byType.entries()) {
      tagger.begin(1);
      let known = 0;
      for (const member of members) {
        // The token that reads stands `offset` before the type; with no type there, beyond an end of the sequence.
        const hash = type === 0 ? templateHash(member, one, 0, 0) : templateHash(member, one, -offset, 1);
        if (hash !== 0) tagger.features[known++] = hash;
      }
      tagger.addFeatures(0, known);
      into.set(type, group, tagger.lattice.emissions);
    }
    summed[type] = 1;
  };
  const sumsFor = (tagger: Tagger) => {
    if (summedFor !== tagger || !sums) {
      summedFor = tagger;
      sums = tagger.lattice.createTypeSums(templates.byType.map(({ offset }) => offset));
      summed.fill(0);
    }
    sums.reserve(count);
    if (summed.length <= count) summed = grown(summed, Math.max(1024, 2 * count));
    if (summed[0] === 0) sumUp(tagger, sums, 0);
    return sums;
  };
  const addType = (word: string, kind: number) => {
    const id = count++;
    const at = id * ofType.length;
    if (values.length < at + ofType.length) values = grown(values, 2 * at + 1024 * ofType.length);
    scratch.fill(0);
    describe(word, kind, scratch);
    for (let v = 0; v < ofType.length; v++) values[at + v] = scratch[ofType[v]!]!;
    return id;
  };

  const table: TypeTable = {
    idOf(word, kind = 0) {
      let known = ids[kind];
      if (!known) {
        known = new Map();
        ids[kind] = known;
      }
      let id = known.get(word);
      if (id === undefined) {
        id = addType(word, kind);
        known.set(word, id);
      }
      return id;
    },
    read(id, columns, i) {
      const at = id * ofType.length;
      for (let v = 0; v < ofType.length; v++) columns.value[ofType[v]!]![i] = values[at + v]!;
    },
    addEmissions(tagger, tokenIds, first, length, settled) {
      const into = sumsFor(tagger);
      if (types.length < length) types = new Int32Array(2 * length);
      for (let i = 0; i < length; i++) {
        const type = tokenIds[first + i]! + 1;
        if (summed[type] === 0) sumUp(tagger, into, type);
        types[i] = type;
      }
      tagger.begin(length); // the sums were made in the tagger's buffers
      into.write(types, length, settled, first);
    },
    trim() {
      if (count <= mostTypes) return;
      count = 0;
      ids = [];
      summed.fill(0);
      rounds++;
    },
    round: () => rounds,
  };
  return table;
}

function grown<Numbers extends Int32Array | Uint8Array>(numbers: Numbers, length: number): Numbers {
  const more = new (numbers.constructor as new (length: number) => Numbers)(length);
  more.set(numbers);
  return more;
}

/**
 * Adds the features that depend on more than one word type.
 *
 * @param settled by token: one is Outside (the first label) and nothing else where that leads by so much on what was added before:
 *   most words of a text are plainly no part of anything, and the features of pairs are what takes the time
 */
export function addTokenFeatures(
  tagger: Tagger,
  features: TokenFeatures,
  columns: Columns,
  length: number,
  settled?: Float32Array,
): void {
  const { emissions, labelCount } = tagger.lattice;
  let begun = false;
  for (let i = 0; i < length; i++) {
    const lead = settled ? settled[columns.first + i]! : NEVER_SETTLED;
    const at = i * labelCount;
    if (lead < NEVER_SETTLED && firstLeads(emissions, at, labelCount, lead)) {
      emissions.fill(IMPOSSIBLE, at + 1, at + labelCount);
      continue;
    }
    if (!begun) features.begin(columns, length);
    begun = true;
    tagger.addFeatures(i, features.write(i, tagger.features));
  }
}

function firstLeads(emissions: Float32Array, at: number, labelCount: number, lead: number): boolean {
  const most = emissions[at]! - lead;
  for (let cell = at + 1; cell < at + labelCount; cell++) if (emissions[cell]! > most) return false;
  return true;
}
