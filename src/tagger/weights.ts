/**
 * Weights by feature hash: an open-addressing table from 32-bit hashes to rows. A row is the labels that have a weight, each
 * beside its int8 weight, with one scale. What look-ups cost is visits to memory that is in no cache: hash and place of a row
 * stand together, so does all of a row, and a row of one label stands in place of its own place.
 */
export interface WeightTable {
  readonly labelCount: number;
  readonly rowCount: number;
  /**
   * By slot, the hash and where its row is: an offset in `rows`, or below 0 the row itself (see {@link packed}). Hash 0 where the
   * slot is free. A hash has the slot of its low bits or one after.
   */
  readonly slots: Int32Array;
  readonly mask: number;
  /** A row: number of labels, scale ({@link scaleOf}), then label and weight of each. */
  readonly rows: Uint8Array;
}

/** What the scale byte of a row stands for: rare and strong features keep their precision. */
export function scaleOf(byte: number): number {
  return 2 ** ((byte - 160) / 8);
}

const SCALES = Float32Array.from({ length: 256 }, (_, byte) => scaleOf(byte));

/** A row of one label in a number below 0. */
function packed(scale: number, label: number, weight: number): number {
  return (1 << 31) | (scale << 16) | (label << 8) | weight;
}

/** @param hashes distinct, none 0 @param offset of each one's row in `rows` */
export function createWeightTable(
  labelCount: number,
  hashes: Int32Array,
  offset: Uint32Array,
  rows: Uint8Array,
): WeightTable {
  let capacity = 16;
  while (capacity < hashes.length * 1.5) capacity *= 2;
  const mask = capacity - 1;
  const slots = new Int32Array(capacity * 2);
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row]!;
    const at = offset[row]!;
    let slot = hash & mask;
    while (slots[slot * 2] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = rows[at] === 1 ? packed(rows[at + 1]!, rows[at + 2]!, rows[at + 3]!) : at;
  }
  return { labelCount, rowCount: hashes.length, slots, mask, rows };
}

/** For the features at hand: first what stands in their slots, then where the rows are of those that have one. */
const found = { key: new Int32Array(0), place: new Int32Array(0), count: new Uint8Array(0) };

/**
 * Adds the weights of features `hashes[from … to)` to `sum[at … at + labelCount)`, in their order. Each step is done for all of
 * them before the next, and nothing branches on what was just read: so the processor waits for many visits to memory at once.
 */
export function addWeights(
  table: WeightTable,
  hashes: Int32Array,
  from: number,
  to: number,
  sum: Float32Array,
  at: number,
): void {
  const features = to - from;
  if (found.key.length < features) {
    found.key = new Int32Array(2 * features);
    found.place = new Int32Array(2 * features);
    found.count = new Uint8Array(2 * features);
  }
  const { key, place, count } = found;
  const { slots, mask, rows } = table;
  for (let f = 0; f < features; f++) key[f] = slots[(hashes[from + f]! & mask) * 2]!;
  let there = 0;
  for (let f = 0; f < features; f++) {
    const hash = hashes[from + f]!;
    let slot = hash & mask;
    let other = key[f]!;
    while (other !== hash && other !== 0) {
      slot = (slot + 1) & mask;
      other = slots[slot * 2]!;
    }
    place[there] = slots[slot * 2 + 1]!;
    if (other !== 0) there++;
  }
  for (let k = 0; k < there; k++) if (place[k]! >= 0) count[k] = rows[place[k]!]!;
  for (let k = 0; k < there; k++) {
    let cell = place[k]!;
    if (cell < 0) {
      const label = at + ((cell >> 8) & 255);
      sum[label] = sum[label]! + SCALES[(cell >> 16) & 255]! * ((cell << 24) >> 24);
      continue;
    }
    const scale = SCALES[rows[cell + 1]!]!;
    const end = cell + 2 + 2 * count[k]!;
    for (cell += 2; cell < end; cell += 2) {
      const label = at + rows[cell]!;
      sum[label] = sum[label]! + scale * ((rows[cell + 1]! << 24) >> 24);
    }
  }
}
