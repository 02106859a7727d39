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

/** Types that are kept: about 0.8 kB each with sums for five offsets and 29 labels. */
const MOST_TYPES = 30_000;

/** Types are kept in blocks of so many: an array for each would cost more than what it holds. */
const BLOCK_BITS = 9;
const IN_BLOCK = (1 << BLOCK_BITS) - 1;

/** The lead of a token that is never settled by its words alone. */
export const NEVER_SETTLED = Number.POSITIVE_INFINITY;

/** What a label scores that is out of the question: no path has it. */
const IMPOSSIBLE = -1e4;

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
  let values: Int32Array[] = [];
  let sums: Float32Array[] = [];
  /** By type and group of templates: how far the first label's sum leads before the best of the others. */
  let leads: Float32Array[] = [];
  /** 1 for each type whose sums are there. */
  let summed: Uint8Array[] = [];
  let outside = new Float32Array(0);
  const outsideLead = new Float32Array(groups);
  let summedFor: Tagger | undefined;

  /** A sequence of this one type, or of none, from which each group of templates reads its hashes. */
  const one: Columns = { value: templates.columns.map(() => new Int32Array(1)), first: 0 };
  const sumUp = (tagger: Tagger, id: number, result: Float32Array, at: number, lead: Float32Array, leadAt: number) => {
    const { labelCount, emissions } = tagger.lattice;
    if (id >= 0) table.read(id, one, 0);
    for (const [group, { offset, templates: members }] of templates.byType.entries()) {
      emissions.fill(0, 0, labelCount);
      let known = 0;
      for (const member of members) {
        // The token that reads stands `offset` before the type; with no type there, beyond an end of the sequence.
        const hash = id < 0 ? templateHash(member, one, 0, 0) : templateHash(member, one, -offset, 1);
        if (hash !== 0) tagger.features[known++] = hash;
      }
      tagger.addFeatures(0, known);
      result.set(emissions.subarray(0, labelCount), at + group * labelCount);
      let best = Number.NEGATIVE_INFINITY;
      for (let label = 1; label < labelCount; label++) best = Math.max(best, emissions[label]!);
      lead[leadAt + group] = emissions[0]! - best;
    }
  };
  /** By how much at least the first label leads at token i. */
  const leadOf = (tokenIds: Int32Array, first: number, length: number, i: number) => {
    let lead = 0;
    for (let group = 0; group < groups; group++) {
      const at = i + templates.byType[group]!.offset;
      const id = at >= 0 && at < length ? tokenIds[first + at]! : -1;
      lead += id < 0 ? outsideLead[group]! : leads[id >> BLOCK_BITS]![(id & IN_BLOCK) * groups + group]!;
    }
    return lead;
  };
  const addType = (word: string, kind: number) => {
    const id = count++;
    const block = id >> BLOCK_BITS;
    if (block === values.length) values.push(new Int32Array(ofType.length << BLOCK_BITS));
    scratch.fill(0);
    describe(word, kind, scratch);
    const at = (id & IN_BLOCK) * ofType.length;
    for (let v = 0; v < ofType.length; v++) values[block]![at + v] = scratch[ofType[v]!]!;
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
      const of = values[id >> BLOCK_BITS]!;
      const at = (id & IN_BLOCK) * ofType.length;
      for (let v = 0; v < ofType.length; v++) columns.value[ofType[v]!]![i] = of[at + v]!;
    },
    addEmissions(tagger, tokenIds, first, length, settled) {
      const labels = tagger.scheme.labels.length;
      const width = groups * labels;
      if (summedFor !== tagger) {
        sums = [];
        leads = [];
        summed = [];
        summedFor = tagger;
        outside = new Float32Array(width);
        tagger.begin(1);
        sumUp(tagger, -1, outside, 0, outsideLead, 0);
      }
      while (sums.length < values.length) {
        sums.push(new Float32Array(width << BLOCK_BITS));
        leads.push(new Float32Array(groups << BLOCK_BITS));
        summed.push(new Uint8Array(IN_BLOCK + 1));
      }
      for (let i = 0; i < length; i++) {
        const id = tokenIds[first + i]!;
        const block = id >> BLOCK_BITS;
        if (summed[block]![id & IN_BLOCK] === 1) continue;
        summed[block]![id & IN_BLOCK] = 1;
        tagger.begin(1);
        const place = id & IN_BLOCK;
        sumUp(tagger, id, sums[block]!, place * width, leads[block]!, place * groups);
      }
      tagger.begin(length); // the sums were made in the tagger's buffers
      const { emissions } = tagger.lattice;
      for (let i = 0; i < length; i++) {
        const end = (i + 1) * labels;
        if (
          settled &&
          settled[first + i]! < NEVER_SETTLED &&
          leadOf(tokenIds, first, length, i) >= settled[first + i]!
        ) {
          emissions.fill(IMPOSSIBLE, i * labels + 1, end);
          continue;
        }
        for (let group = 0; group < groups; group++) {
          const at = i + templates.byType[group]!.offset;
          const id = at >= 0 && at < length ? tokenIds[first + at]! : -1;
          const row = id < 0 ? outside : sums[id >> BLOCK_BITS]!;
          let cell = (id < 0 ? 0 : (id & IN_BLOCK) * width) + group * labels;
          for (let to = i * labels; to < end; to++) emissions[to] = emissions[to]! + row[cell++]!;
        }
      }
    },
    trim() {
      if (count <= mostTypes) return;
      count = 0;
      ids = [];
      values = [];
      sums = [];
      leads = [];
      summed = [];
      rounds++;
    },
    round: () => rounds,
  };
  return table;
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
