/**
 * Weights by feature hash: an open-addressing table from 32-bit hashes to rows. A row is the labels that have a weight, each
 * beside its int8 weight, with one scale. Look-ups allocate nothing, and the layout saves visits to memory, which is what
 * they cost: a bit for each hash says that most features a text asks for are not there at all; hash and place of a row stand
 * together, and so does all of a row.
 */
export interface WeightTable {
  readonly labelCount: number;
  readonly rowCount: number;
  /** Hash and offset of its row, by slot; hash 0 where the slot is free. A hash has the slot of its low bits or one after. */
  readonly slots: Int32Array;
  readonly mask: number;
  /** A row: number of labels, scale ({@link scaleOf}), then label and weight of each. */
  readonly rows: Uint8Array;
  readonly filter: Int32Array;
  readonly filterMask: number;
}

/** What the scale byte of a row stands for: rare and strong features keep their precision. */
export function scaleOf(byte: number): number {
  return 2 ** ((byte - 160) / 8);
}

const SCALES = Float32Array.from({ length: 256 }, (_, byte) => scaleOf(byte));

/** @param hashes distinct, none 0 @param offset of each one's row in `rows` */
export function createWeightTable(
  labelCount: number,
  hashes: Int32Array,
  offset: Uint32Array,
  rows: Uint8Array,
): WeightTable {
  let capacity = 16;
  while (capacity < hashes.length * 2) capacity *= 2;
  const mask = capacity - 1;
  const slots = new Int32Array(capacity * 2);
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row]!;
    let slot = hash & mask;
    while (slots[slot * 2] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = offset[row]!;
  }
  let bits = 1 << 12;
  while (bits < hashes.length * 8) bits *= 2;
  const filterMask = bits - 1;
  const filter = new Int32Array(bits >> 5);
  for (const hash of hashes) {
    const bit = (hash >>> 7) & filterMask;
    filter[bit >> 5]! |= 1 << (bit & 31);
  }
  return { labelCount, rowCount: hashes.length, slots, mask, rows, filter, filterMask };
}

/** Adds the weights of a feature to `sum[at … at + labelCount)`. */
export function addWeights(table: WeightTable, hash: number, sum: Float32Array, at: number): void {
  const bit = (hash >>> 7) & table.filterMask;
  if (((table.filter[bit >> 5]! >>> (bit & 31)) & 1) === 0) return;
  const { slots, mask, rows } = table;
  let slot = hash & mask;
  let key = slots[slot * 2]!;
  while (key !== hash) {
    if (key === 0) return;
    slot = (slot + 1) & mask;
    key = slots[slot * 2]!;
  }
  let cell = slots[slot * 2 + 1]!;
  const end = cell + 2 + 2 * rows[cell]!;
  const scale = SCALES[rows[cell + 1]!]!;
  for (cell += 2; cell < end; cell += 2) {
    const to = at + rows[cell]!;
    sum[to] = sum[to]! + scale * ((rows[cell + 1]! << 24) >> 24);
  }
}
