import { IMPOSSIBLE } from './lattice.js';
import type { Tagger } from './tagger.js';
import { type Columns, type CompiledTemplates, templateHash } from './templates.js';
import type { TokenFeatures } from './token-features.js';

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

/** Sums are kept as whole numbers of 1/1024, up to 32 either way: half of the memory to visit, and additions without conversions. */
const UNITS = 1024;
const MOST_UNITS = 32_767;
/** Labels that are added up at a time. */
const AT_ONCE = 4;

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
  const groups = templates.byType.length;
  const scratch = new Int32Array(templates.columns.length);
  /** By kind, then by word. */
  let ids: Map<string, number>[] = [];
  let count = 0;
  let rounds = 0;
  let values = new Int32Array(0);
  let summedFor: Tagger | undefined;
  /** Type 0 is none, beyond the ends of a sequence; others have the number after theirs. */
  let sums = new Int16Array(0);
  /** By type and group of templates: how far the first label's sum leads before the best of the others, in the same units. */
  let leads = new Int32Array(0);
  /** 1 for each type whose sums are there. */
  let summed = new Uint8Array(0);
  /** Of the token at hand, by group: where its sums begin. */
  const cells = new Int32Array(groups);

  /** A sequence of this one type, or of none, from which each group of templates reads its hashes. */
  const one: Columns = { value: templates.columns.map(() => new Int32Array(1)), first: 0 };
  const sumUp = (tagger: Tagger, type: number, stride: number) => {
    const { labelCount, emissions } = tagger.lattice;
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
      const cell = (type * groups + group) * stride;
      let best = -MOST_UNITS;
      for (let label = 0; label < labelCount; label++) {
        const units = Math.max(-MOST_UNITS, Math.min(MOST_UNITS, Math.round(emissions[label]! * UNITS)));
        sums[cell + label] = units;
        if (label > 0) best = Math.max(best, units);
      }
      leads[type * groups + group] = sums[cell]! - best;
    }
    summed[type] = 1;
  };
  const prepare = (tagger: Tagger, stride: number) => {
    if (summedFor !== tagger) {
      summedFor = tagger;
      summed.fill(0);
    }
    if (summed.length <= count) {
      const room = Math.max(1024, 2 * count);
      sums = grown(sums, room * groups * stride);
      leads = grown(leads, room * groups);
      summed = grown(summed, room);
    }
    if (summed[0] === 0) sumUp(tagger, 0, stride);
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
      const labels = tagger.scheme.labels.length;
      const stride = Math.ceil(labels / AT_ONCE) * AT_ONCE;
      prepare(tagger, stride);
      for (let i = first; i < first + length; i++) {
        const type = tokenIds[i]! + 1;
        if (summed[type] === 0) sumUp(tagger, type, stride);
      }
      tagger.begin(length); // the sums were made in the tagger's buffers
      const { emissions } = tagger.lattice;
      for (let i = 0; i < length; i++) {
        let lead = 0;
        for (let group = 0; group < groups; group++) {
          const at = i + templates.byType[group]!.offset;
          const cell = (at >= 0 && at < length ? tokenIds[first + at]! + 1 : 0) * groups + group;
          cells[group] = cell * stride;
          lead += leads[cell]!;
        }
        const end = (i + 1) * labels;
        if (settled && lead >= settled[first + i]! * UNITS) {
          emissions.fill(IMPOSSIBLE, end - labels + 1, end);
          continue;
        }
        for (let label = 0; label < labels; label += AT_ONCE) {
          let [a, b, c, d] = [0, 0, 0, 0];
          for (let group = 0; group < groups; group++) {
            const cell = cells[group]! + label;
            a += sums[cell]!;
            b += sums[cell + 1]!;
            c += sums[cell + 2]!;
            d += sums[cell + 3]!;
          }
          const to = end - labels + label;
          emissions[to] = a / UNITS;
          if (to + 1 < end) emissions[to + 1] = b / UNITS;
          if (to + 2 < end) emissions[to + 2] = c / UNITS;
          if (to + 3 < end) emissions[to + 3] = d / UNITS;
        }
      }
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

function grown<Numbers extends Int32Array | Int16Array | Uint8Array>(numbers: Numbers, length: number): Numbers {
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
