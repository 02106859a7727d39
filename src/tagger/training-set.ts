/**
 * Labelled sequences as hashed features, in columns, for training. Each token has the features that the run-time
 * templates give it, and, where its corpus has a domain, more that are only of that domain.
 */
export interface TrainingSet {
  readonly labelCount: number;
  /** Sequence s is tokens `sequenceEnd[s - 1]` (0 for the first) up to, not including, `sequenceEnd[s]`. */
  readonly sequenceEnd: Uint32Array;
  /** How much a sequence counts. */
  readonly weight: Float32Array;
  /** Features of token i: `features[featureEnd[i - 1]]` up to, not including, `featureEnd[i]`. */
  readonly featureEnd: Uint32Array;
  readonly features: Int32Array;
  /** Gold label of each token, or PARTIAL where several are possible. */
  readonly gold: Uint8Array;
  /** For a token of gold PARTIAL: the labels it may have, as indices of `labelSets`. */
  readonly goldSet: Uint8Array;
  readonly labelSets: readonly Uint8Array[];
}

export const PARTIAL = 255;

export interface TrainingSetBuilder {
  /**
   * @param write writes the hashes of token i and returns how many
   * @param gold label index of each token; or for a partly labelled corpus PARTIAL, and `sets` says which are possible
   */
  add(
    length: number,
    write: (i: number, out: Int32Array) => number,
    gold: ArrayLike<number>,
    options?: { weight?: number; sets?: readonly (readonly number[] | undefined)[] },
  ): void;
  build(): TrainingSet;
}

/** @param width the most features a token can have */
export function trainingSetBuilder(labelCount: number, width: number): TrainingSetBuilder {
  const sequenceEnd: number[] = [];
  const weight: number[] = [];
  const featureEnd: number[] = [];
  const gold: number[] = [];
  const goldSet: number[] = [];
  const labelSets: Uint8Array[] = [];
  const setIndex = new Map<string, number>();
  const out = new Int32Array(width);
  let features = new Int32Array(1 << 16);
  let used = 0;
  const indexOfSet = (labels: readonly number[]) => {
    const key = labels.join(' ');
    let index = setIndex.get(key);
    if (index === undefined) {
      index = labelSets.length;
      setIndex.set(key, index);
      labelSets.push(Uint8Array.from({ length: labelCount }, (_, label) => (labels.includes(label) ? 1 : 0)));
    }
    return index;
  };
  return {
    add(length, write, labels, options = {}) {
      for (let i = 0; i < length; i++) {
        const count = write(i, out);
        if (used + count > features.length) {
          const grown = new Int32Array(features.length * 2);
          grown.set(features);
          features = grown;
        }
        for (let f = 0; f < count; f++) features[used + f] = out[f]!;
        used += count;
        featureEnd.push(used);
        const set = options.sets?.[i];
        gold.push(set ? PARTIAL : labels[i]!);
        goldSet.push(set ? indexOfSet(set) : 0);
      }
      sequenceEnd.push(gold.length);
      weight.push(options.weight ?? 1);
    },
    build: () => ({
      labelCount,
      sequenceEnd: Uint32Array.from(sequenceEnd),
      weight: Float32Array.from(weight),
      featureEnd: Uint32Array.from(featureEnd),
      features: features.subarray(0, used),
      gold: Uint8Array.from(gold),
      goldSet: Uint8Array.from(goldSet),
      labelSets,
    }),
  };
}

/** Rows for the features that occur often enough; everything else is dropped. */
export interface FeatureRows {
  readonly hashes: Int32Array;
  /** As `featureEnd` and `features` of the training set, with rows in place of hashes. */
  readonly rowEnd: Uint32Array;
  readonly rows: Uint32Array;
}

/** @param minCount a feature that occurs less often gets no row */
export function numberFeatures(set: TrainingSet, minCount: number): FeatureRows {
  const { features, featureEnd } = set;
  let capacity = 1 << 16;
  let keys = new Int32Array(capacity);
  let counts = new Uint32Array(capacity);
  let distinct = 0;
  const slotOf = (hash: number) => {
    let slot = hash & (capacity - 1);
    while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (capacity - 1);
    return slot;
  };
  for (let f = 0; f < features.length; f++) {
    const hash = features[f]!;
    let slot = slotOf(hash);
    if (keys[slot] === 0) {
      if (distinct * 2 >= capacity) {
        const [oldKeys, oldCounts] = [keys, counts];
        capacity *= 2;
        keys = new Int32Array(capacity);
        counts = new Uint32Array(capacity);
        for (let s = 0; s < oldKeys.length; s++) {
          if (oldKeys[s] === 0) continue;
          const moved = slotOf(oldKeys[s]!);
          keys[moved] = oldKeys[s]!;
          counts[moved] = oldCounts[s]!;
        }
        slot = slotOf(hash);
      }
      keys[slot] = hash;
      distinct++;
    }
    counts[slot] = counts[slot]! + 1;
  }
  const kept: number[] = [];
  for (let slot = 0; slot < capacity; slot++) if (keys[slot] !== 0 && counts[slot]! >= minCount) kept.push(keys[slot]!);
  const hashes = Int32Array.from(kept).sort();
  const rowOfSlot = counts; // counts are done with
  rowOfSlot.fill(0xffffffff);
  for (let row = 0; row < hashes.length; row++) rowOfSlot[slotOf(hashes[row]!)] = row;

  const rows = new Uint32Array(features.length);
  const rowEnd = new Uint32Array(featureEnd.length);
  let end = 0;
  let f = 0;
  for (let i = 0; i < featureEnd.length; i++) {
    for (; f < featureEnd[i]!; f++) {
      const row = rowOfSlot[slotOf(features[f]!)]!;
      if (row !== 0xffffffff) rows[end++] = row;
    }
    rowEnd[i] = end;
  }
  return { hashes, rowEnd, rows: rows.slice(0, end) };
}
