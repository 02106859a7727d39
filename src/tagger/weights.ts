import { SUMS_MODULE } from './sums-module.js';
import { Instance, Module, reserve, type SharedMemory } from './webassembly.js';

/**
 * Weights by feature hash: int8 weights with one scale a feature, in a memory that WebAssembly sums up (`sums.wat`) and that threads
 * share when a model is sent to them. What look-ups cost is visits to memory that is in no cache, branches on what was read there, and
 * adding up label by label; the layout saves all three (decision 28).
 *
 * The high bits of a hash say in which bucket it is, if it is there. A bucket is 32 bytes: the low halves of up to 14 hashes, which
 * are found in one comparison, and the number of the first one's row; the others' rows follow it. 16 high bits or more and 16 low ones are
 * the whole hash, so nothing is mistaken for something else. A row is `rowBytes`: the weight of every label, then 0, last the scale.
 */
export interface WeightTable {
  readonly labelCount: number;
  readonly rowCount: number;
  /** Scales by byte; how many rooms are taken; buckets; rows; rooms in which threads hand over features and take sums. */
  readonly memory: SharedMemory;
  /** Buckets are `2 ** bucketBits`, at least 2 ** 16. */
  readonly bucketBits: number;
  readonly rowBytes: number;
}

/** What the scale byte of a row stands for: rare and strong features keep their precision. */
export function scaleOf(byte: number): number {
  return 2 ** ((byte - 160) / 8);
}

/** Rows as a table is made of them. */
export interface StoredRows {
  /** Distinct, ascending as unsigned numbers. */
  readonly hashes: Int32Array;
  /** Of each one's row in `rows`. */
  readonly offset: Uint32Array;
  /** A row: number of labels that have a weight, scale, then label and weight of each. */
  readonly rows: Uint8Array;
}

const SCALES = 256;
const TAKEN_AT = 4 * SCALES;
const BUCKETS_AT = 2 * TAKEN_AT;

const BUCKET = 32;
const MOST_IN_BUCKET = 14;
const FIRST_ROW_AT = 28;
const [FEWEST_BITS, MOST_BITS] = [16, 22];

/** A room: hashes of features, a place for each, sums. */
const MOST_FEATURES = 1024;
const MOST_LABELS = 255;
const PLACES_AT = 4 * MOST_FEATURES;
const SUMS_AT = PLACES_AT + 4 * MOST_FEATURES;
const ROOM = 16_384;
/** Taggers that can use one table; pages that nobody writes to take no memory. Those who come later have a table of their own. */
const ROOMS = 1024;

export function createWeightTable(labelCount: number, stored: StoredRows): WeightTable {
  if (labelCount > MOST_LABELS) throw new Error(`${labelCount} labels: a table has room for ${MOST_LABELS}`);
  const table = {
    labelCount,
    rowCount: stored.hashes.length,
    bucketBits: bucketBitsFor(stored.hashes),
    rowBytes: labelCount < 8 ? 8 : (labelCount + 1 + 15) & ~15,
  };
  const memory = reserve(roomsOf(table) + ROOMS * ROOM);
  new Float32Array(memory.buffer, 0, SCALES).set(Array.from({ length: SCALES }, (_, byte) => scaleOf(byte)));
  writeBuckets(memory, table.bucketBits, stored.hashes);
  writeRows(new Uint8Array(memory.buffer, rowsOf(table)), table.rowBytes, stored);
  return { ...table, memory };
}

/** The least number of bits for which no bucket has more hashes than it can hold. */
function bucketBitsFor(hashes: Int32Array): number {
  next: for (let bits = FEWEST_BITS; bits <= MOST_BITS; bits++) {
    for (let row = MOST_IN_BUCKET; row < hashes.length; row++)
      if (hashes[row]! >>> (32 - bits) === hashes[row - MOST_IN_BUCKET]! >>> (32 - bits)) continue next;
    return bits;
  }
  throw new Error('damaged tagger model: hashes that are not spread');
}

/** Places that are left over repeat the last hash, of which the first one is found; an empty bucket finds the row of zeros. */
function writeBuckets({ buffer }: SharedMemory, bits: number, hashes: Int32Array): void {
  const low = new Uint16Array(buffer, BUCKETS_AT);
  const first = new Uint32Array(buffer, BUCKETS_AT);
  for (let row = 0; row < hashes.length; ) {
    const bucket = hashes[row]! >>> (32 - bits);
    first[(bucket * BUCKET + FIRST_ROW_AT) / 4] = 1 + row;
    for (let place = 0; place < MOST_IN_BUCKET; place++) {
      low[(bucket * BUCKET) / 2 + place] = hashes[row]!;
      if (row + 1 < hashes.length && hashes[row + 1]! >>> (32 - bits) === bucket) row++;
    }
    row++;
  }
}

/** Row 0 is one of zeros. */
function writeRows(bytes: Uint8Array, rowBytes: number, { hashes, offset, rows }: StoredRows): void {
  for (let row = 0; row < hashes.length; row++) {
    const at = (1 + row) * rowBytes;
    let cell = offset[row]!;
    bytes[at + rowBytes - 1] = rows[cell + 1]!;
    const end = cell + 2 + 2 * rows[cell]!;
    for (cell += 2; cell < end; cell += 2) bytes[at + rows[cell]!] = rows[cell + 1]!;
  }
}

type Layout = Pick<WeightTable, 'bucketBits' | 'rowBytes' | 'rowCount'>;

function rowsOf({ bucketBits }: Layout): number {
  return BUCKETS_AT + BUCKET * 2 ** bucketBits;
}

function roomsOf(table: Layout): number {
  return Math.ceil((rowsOf(table) + table.rowBytes * (1 + table.rowCount)) / ROOM) * ROOM;
}

/** Sums weights of one table; one thread's, used by one caller at a time. */
export interface Summation {
  /** Where the caller writes the hashes of a token's features, at most 1,024. */
  readonly features: Int32Array;
  /** By label: what the last {@link sum} found. */
  readonly sums: Float32Array;
  /** Sums the weights of the first `count` features, in their order, in single precision. */
  sum(count: number): void;
}

let compiled: object | undefined;

export function createSummation(shared: WeightTable): Summation {
  const { table, room } = takeRoom(shared);
  const { memory, bucketBits, rowBytes, labelCount } = table;
  compiled ??= new Module(Buffer.from(SUMS_MODULE, 'base64'));
  const { exports } = new Instance(compiled, {
    table: {
      memory,
      buckets: BUCKETS_AT,
      shift: 32 - bucketBits,
      rows: rowsOf(table),
      rowBytes,
      features: room,
      places: room + PLACES_AT,
      sums: room + SUMS_AT,
    },
  });
  return {
    features: new Int32Array(memory.buffer, room, MOST_FEATURES),
    sums: new Float32Array(memory.buffer, room + SUMS_AT, labelCount),
    sum: exports.sum as (count: number) => void,
  };
}

/** A room that no other tagger has, in any thread; in a copy of the table, where all are taken. */
function takeRoom(table: WeightTable): { table: WeightTable; room: number } {
  const room = Atomics.add(new Int32Array(table.memory.buffer, TAKEN_AT, 1), 0, 1);
  if (room >= 0 && room < ROOMS) return { table, room: roomsOf(table) + room * ROOM };
  const rooms = roomsOf(table);
  const memory = reserve(rooms + ROOM);
  new Uint8Array(memory.buffer).set(new Uint8Array(table.memory.buffer, 0, rooms));
  return { table: { ...table, memory }, room: rooms };
}
