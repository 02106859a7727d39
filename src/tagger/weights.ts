/**
 * Weights by feature hash: an open-addressing table from 32-bit hashes to rows, and the rows, one int8 weight a label
 * with one scale a row. Look-ups allocate nothing.
 */
export interface WeightTable {
  readonly labelCount: number;
  readonly rowCount: number;
  /** Hash by slot, 0 where the slot is free; the slot of a hash is its low bits or one of the slots after. */
  readonly keys: Int32Array;
  /** Row by slot. */
  readonly slotRow: Int32Array;
  readonly mask: number;
  readonly weights: Int8Array;
  readonly scale: Float32Array;
}

/** @param hashes distinct, none 0; row i belongs to hash i */
export function createWeightTable(
  labelCount: number,
  hashes: Int32Array,
  weights: Int8Array,
  scale: Float32Array,
): WeightTable {
  const { keys, slotRow, mask } = indexHashes(hashes);
  return { labelCount, rowCount: hashes.length, keys, slotRow, mask, weights, scale };
}

export function indexHashes(hashes: Int32Array): { keys: Int32Array; slotRow: Int32Array; mask: number } {
  let capacity = 16;
  while (capacity < hashes.length * 2) capacity *= 2;
  const mask = capacity - 1;
  const keys = new Int32Array(capacity);
  const slotRow = new Int32Array(capacity);
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row]!;
    let slot = hash & mask;
    while (keys[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = hash;
    slotRow[slot] = row;
  }
  return { keys, slotRow, mask };
}

/** Adds the weights of a feature to `sum[at … at + labelCount)`. */
export function addWeights(table: WeightTable, hash: number, sum: Float32Array, at: number): void {
  const { keys, mask, labelCount, weights } = table;
  let slot = hash & mask;
  let key = keys[slot]!;
  while (key !== hash) {
    if (key === 0) return;
    slot = (slot + 1) & mask;
    key = keys[slot]!;
  }
  const row = table.slotRow[slot]!;
  const scale = table.scale[row]!;
  let from = row * labelCount;
  for (let label = at; label < at + labelCount; label++, from++) sum[label] = sum[label]! + scale * weights[from]!;
}
