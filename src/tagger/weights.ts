/**
 * Weights by feature hash: an open-addressing table from 32-bit hashes to int8 weights with one scale a feature. What look-ups
 * cost is visits to memory that is in no cache, and branches on what was read there; the layout saves both.
 */
export interface WeightTable {
  readonly labelCount: number;
  readonly rowCount: number;
  /**
   * By slot, `stride` numbers: the hash, 0 where the slot is free, then its row. Of few labels the row is the scale and the
   * weight of every label, a byte each; of many, the offset of a row in `rows`. A hash has the slot of its low bits or one after.
   */
  readonly slots: Int32Array;
  readonly slotBytes: Int8Array;
  readonly stride: number;
  /** A hash's first slot is `hash >>> shift`. */
  readonly shift: number;
  readonly mask: number;
  /** A row: number of labels that have a weight, scale ({@link scaleOf}), then label and weight of each. */
  readonly rows: Uint8Array;
}

/** Rows of so few labels are stored in their slots. */
const isFew = (labelCount: number) => labelCount > 1 && labelCount <= 5;

/** What the scale byte of a row stands for: rare and strong features keep their precision. */
export function scaleOf(byte: number): number {
  return 2 ** ((byte - 160) / 8);
}

const SCALES = Float32Array.from({ length: 256 }, (_, byte) => scaleOf(byte));

/** Rows as a table is made of them. */
export interface StoredRows {
  /** Distinct, none 0. */
  readonly hashes: Int32Array;
  /** Of each one's row in `rows`. */
  readonly offset: Uint32Array;
  /** See {@link WeightTable}. */
  readonly rows: Uint8Array;
}

export function createWeightTable(labelCount: number, { hashes, offset, rows }: StoredRows): WeightTable {
  let shift = 28;
  while (2 ** (32 - shift) < hashes.length * 1.5) shift--;
  const mask = 2 ** (32 - shift) - 1;
  const few = isFew(labelCount);
  const stride = few && labelCount > 3 ? 3 : 2;
  const slots = new Int32Array((mask + 1) * stride);
  const slotBytes = new Int8Array(slots.buffer);
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row]!;
    let slot = hash >>> shift;
    while (slots[slot * stride] !== 0) slot = (slot + 1) & mask;
    slots[slot * stride] = hash;
    let cell = offset[row]!;
    if (!few) {
      slots[slot * stride + 1] = cell;
      continue;
    }
    const byte = (slot * stride + 1) * 4;
    slotBytes[byte] = rows[cell + 1]!;
    const end = cell + 2 + 2 * rows[cell]!;
    for (cell += 2; cell < end; cell += 2) slotBytes[byte + 1 + rows[cell]!] = rows[cell + 1]!;
  }
  return {
    labelCount,
    rowCount: hashes.length,
    slots,
    slotBytes,
    stride,
    shift,
    mask,
    rows: few ? new Uint8Array(0) : rows,
  };
}

/** Of the features at hand: what stands in their slots, the slots or rows of those that have weights, the rows' first bytes. */
const found = { key: new Int32Array(0), place: new Int32Array(0), cells: new Uint8Array(0) };

/**
 * Adds the weights of features `hashes[from … to)` to `sum[at … at + labelCount)`, in their order. Each step is done for all of
 * them before the next, without branching on what was just read: so the processor waits for many visits to memory at once.
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
    found.cells = new Uint8Array(2 * features);
  }
  const { key, place } = found;
  const { slots, stride, shift, mask } = table;
  for (let f = 0; f < features; f++) key[f] = slots[(hashes[from + f]! >>> shift) * stride]!;
  let there = 0;
  for (let f = 0; f < features; f++) {
    const hash = hashes[from + f]!;
    let slot = hash >>> shift;
    let other = key[f]!;
    while (other !== hash && other !== 0) {
      slot = (slot + 1) & mask;
      other = slots[slot * stride]!;
    }
    place[there] = slot * stride + 1;
    there += (other | -other) >>> 31; // 1, or 0 where the slot is free
  }
  if (isFew(table.labelCount)) addFromSlots(table, there, sum, at);
  else addFromRows(table, there, sum, at);
}

/** Sums stay in registers from the first feature to the last: that saves a fifth of the time, label by label in memory. */
function addFromSlots({ slotBytes, labelCount }: WeightTable, there: number, sum: Float32Array, at: number): void {
  if (labelCount === 2) addPairs(slotBytes, there, sum, at);
  else addFives(slotBytes, labelCount, there, sum, at);
}

function addPairs(slotBytes: Int8Array, there: number, sum: Float32Array, at: number): void {
  const { place } = found;
  let [a, b] = [sum[at]!, sum[at + 1]!];
  for (let k = 0; k < there; k++) {
    const byte = place[k]! * 4;
    const scale = SCALES[slotBytes[byte]! & 255]!;
    a = Math.fround(a + scale * slotBytes[byte + 1]!);
    b = Math.fround(b + scale * slotBytes[byte + 2]!);
  }
  sum[at] = a;
  sum[at + 1] = b;
}

/** Of three to five labels: what a slot has no weight for is 0 there. */
function addFives(slotBytes: Int8Array, labelCount: number, there: number, sum: Float32Array, at: number): void {
  const { place } = found;
  let [a, b, c] = [sum[at]!, sum[at + 1]!, sum[at + 2]!];
  let d = labelCount > 3 ? sum[at + 3]! : 0;
  let e = labelCount > 4 ? sum[at + 4]! : 0;
  for (let k = 0; k < there; k++) {
    const byte = place[k]! * 4;
    const scale = SCALES[slotBytes[byte]! & 255]!;
    a = Math.fround(a + scale * slotBytes[byte + 1]!);
    b = Math.fround(b + scale * slotBytes[byte + 2]!);
    c = Math.fround(c + scale * slotBytes[byte + 3]!);
    if (labelCount === 3) continue;
    d = Math.fround(d + scale * slotBytes[byte + 4]!);
    e = Math.fround(e + scale * slotBytes[byte + 5]!);
  }
  sum[at] = a;
  sum[at + 1] = b;
  sum[at + 2] = c;
  if (labelCount > 3) sum[at + 3] = d;
  if (labelCount > 4) sum[at + 4] = e;
}

function addFromRows({ slots, rows }: WeightTable, there: number, sum: Float32Array, at: number): void {
  const { place, cells } = found;
  for (let k = 0; k < there; k++) place[k] = slots[place[k]!]!;
  for (let k = 0; k < there; k++) cells[k] = rows[place[k]!]!;
  for (let k = 0; k < there; k++) {
    let cell = place[k]! + 2;
    const scale = SCALES[rows[cell - 1]!]!;
    const end = cell + 2 * cells[k]!;
    for (; cell < end; cell += 2) {
      const label = at + rows[cell]!;
      sum[label] = sum[label]! + scale * ((rows[cell + 1]! << 24) >> 24);
    }
  }
}
