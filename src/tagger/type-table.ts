import type { Tagger } from './tagger.js';
import { type Columns, type CompiledTemplates, templateHash } from './templates.js';
import type { TokenFeatures } from './token-features.js';

/**
 * What depends on the word type alone, worked out once a type: the values of the columns marked `ofType`, and the sums
 * of weights of the templates that read one type at one offset. Most of a text is words seen before.
 */
export interface TypeTable {
  /** Number of the word type; describes it if it is new. Numbers hold until the next `trim`. */
  idOf(type: string): number;
  /** Copies the type's values to index i of the columns. */
  read(id: number, columns: Columns, i: number): void;
  /** Adds what the type-only templates weigh for the tokens of a sequence; `ids` from `first` on. */
  addEmissions(tagger: Tagger, ids: Int32Array, first: number, length: number): void;
  /** Forgets everything when it has grown too large; call it between documents. */
  trim(): void;
}

/** Types that are kept: about 1 kB each with sums for five offsets and 29 labels. */
const MOST_TYPES = 50_000;

/**
 * @param describe writes the values of the type to `out`, one for each column in order; only those `ofType` count
 */
export function createTypeTable(
  templates: CompiledTemplates,
  describe: (type: string, out: Int32Array) => void,
  mostTypes = MOST_TYPES,
): TypeTable {
  const ofType = templates.columns.flatMap((column, c) => (column.ofType ? [c] : []));
  const scratch = new Int32Array(templates.columns.length);
  const ids = new Map<string, number>();
  let values: Int32Array[] = [];
  let sums: (Float32Array | undefined)[] = [];
  let outside: Float32Array | undefined;
  let summedFor: Tagger | undefined;

  /** A sequence of this one type, or of none, from which each group of templates reads its hashes. */
  const hashes = new Int32Array(templates.width);
  const one: Columns = { value: templates.columns.map(() => new Int32Array(1)), first: 0 };
  const sumsOf = (tagger: Tagger, id: number): Float32Array => {
    const count = tagger.scheme.labels.length;
    const result = new Float32Array(templates.byType.length * count);
    if (id >= 0) for (const [v, c] of ofType.entries()) one.value[c]![0] = values[id]![v]!;
    tagger.begin(1);
    for (const [group, { offset, templates: members }] of templates.byType.entries()) {
      tagger.lattice.emissions.fill(0, 0, count);
      let known = 0;
      for (const member of members) {
        // The token that reads stands `offset` before the type; with no type there, beyond an end of the sequence.
        const hash = id < 0 ? templateHash(member, one, 0, 0) : templateHash(member, one, -offset, 1);
        if (hash !== 0) hashes[known++] = hash;
      }
      tagger.addFeatures(0, hashes, 0, known);
      result.set(tagger.lattice.emissions.subarray(0, count), group * count);
    }
    return result;
  };

  return {
    idOf(type) {
      const known = ids.get(type);
      if (known !== undefined) return known;
      const id = values.length;
      ids.set(type, id);
      scratch.fill(0);
      describe(type, scratch);
      values.push(Int32Array.from(ofType, (c) => scratch[c]!));
      sums.push(undefined);
      return id;
    },
    read(id, columns, i) {
      const of = values[id]!;
      for (let v = 0; v < ofType.length; v++) columns.value[ofType[v]!]![i] = of[v]!;
    },
    addEmissions(tagger, tokenIds, first, length) {
      if (summedFor !== tagger) {
        sums = values.map(() => undefined);
        outside = undefined;
        summedFor = tagger;
      }
      outside ??= sumsOf(tagger, -1);
      for (let i = 0; i < length; i++) {
        const id = tokenIds[first + i]!;
        sums[id] ??= sumsOf(tagger, id);
      }
      tagger.begin(length); // the sums were made in the tagger's buffers
      const count = tagger.scheme.labels.length;
      for (let group = 0; group < templates.byType.length; group++) {
        const { offset } = templates.byType[group]!;
        for (let i = 0; i < length; i++) {
          const at = i + offset;
          const row = at >= 0 && at < length ? sums[tokenIds[first + at]!]! : outside;
          tagger.addSums(i, row, group * count);
        }
      }
    },
    trim() {
      if (ids.size <= mostTypes) return;
      ids.clear();
      values = [];
      sums = [];
    },
  };
}

/**
 * Adds the features that depend on more than one word type.
 *
 * @param plain 1 for each token that is left as it is where its first label (Outside) leads on what was added before: most
 *   words of a text are plainly no part of anything, and the features of pairs are what takes the time
 */
export function addTokenFeatures(
  tagger: Tagger,
  features: TokenFeatures,
  columns: Columns,
  length: number,
  plain?: Uint8Array,
): void {
  const { emissions, labelCount } = tagger.lattice;
  let begun = false;
  for (let i = 0; i < length; i++) {
    if (plain && plain[columns.first + i] === 1 && firstLeads(emissions, i * labelCount, labelCount)) continue;
    if (!begun) features.begin(columns, length);
    begun = true;
    tagger.addFeatures(i, features.hashes, 0, features.write(i));
  }
}

function firstLeads(emissions: Float32Array, at: number, labelCount: number): boolean {
  const first = emissions[at]!;
  for (let cell = at + 1; cell < at + labelCount; cell++) if (emissions[cell]! > first) return false;
  return true;
}
