/**
 * Weights by feature hash: an open-addressing table from 32-bit hashes to rows, and the rows, each the labels that have
 * a weight and the int8 weights, with one scale a row. Look-ups allocate nothing. Most features that a text asks for
 * are not in the table: a bit for each of their low bits says so without a visit to the table, which is too large for
 * the processor's near caches.
 */
export interface WeightTable {
  readonly labelCount: number;
  readonly rowCount: number;
  /** Hash by slot, 0 where the slot is free; the slot of a hash is its low bits or one of the slots after. */
  readonly keys: Int32Array;
  /** Row by slot. */
  readonly slotRow: Int32Array;
  readonly mask: number;
  /** Cells of row r: `rowEnd[r - 1]` (0 for the first) up to, not including, `rowEnd[r]`. */
  readonly rowEnd: Uint32Array;
  readonly cellLabel: Uint8Array;
  readonly cellWeight: Int8Array;
  readonly scale: Float32Array;
  readonly filter: Int32Array;
  readonly filterMask: number;
}

export interface WeightRows {
  readonly labelCount: number;
  /** Distinct, none 0; row i belongs to hash i. */
  readonly hashes: Int32Array;
  readonly rowEnd: Uint32Array;
  readonly cellLabel: Uint8Array;
  readonly cellWeight: Int8Array;
  readonly scale: Float32Array;
}

export function createWeightTable(rows: WeightRows): WeightTable {
  const { hashes, labelCount, rowEnd, cellLabel, cellWeight, scale } = rows;
  const index = indexHashes(hashes);
  let bits = 1 << 12;
  while (bits < hashes.length * 8) bits *= 2;
  const filterMask = bits - 1;
  const filter = new Int32Array(bits >> 5);
  for (const hash of hashes) {
    const bit = (hash >>> 7) & filterMask;
    filter[bit >> 5]! |= 1 << (bit & 31);
  }
  return {
    labelCount,
    rowCount: hashes.length,
    ...index,
    rowEnd,
    cellLabel,
    cellWeight,
    scale,
    filter,
    filterMask,
  };
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
  const bit = (hash >>> 7) & table.filterMask;
  if (((table.filter[bit >> 5]! >>> (bit & 31)) & 1) === 0) return;
  const { keys, mask } = table;
  let slot = hash & mask;
  let key = keys[slot]!;
  while (key !== hash) {
    if (key === 0) return;
    slot = (slot + 1) & mask;
    key = keys[slot]!;
  }
  const row = table.slotRow[slot]!;
  const { rowEnd, cellLabel, cellWeight } = table;
  const scale = table.scale[row]!;
  const end = rowEnd[row]!;
  for (let cell = row === 0 ? 0 : rowEnd[row - 1]!; cell < end; cell++) {
    const to = at + cellLabel[cell]!;
    sum[to] = sum[to]! + scale * cellWeight[cell]!;
  }
}
