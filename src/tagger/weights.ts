import { SUMS_MODULE } from './sums-module.js';
import { Instance, Module, reserve, type SharedMemory } from './webassembly.js';

/**
 * Weights by feature hash: a hash table of int8 weights with one scale a feature, in a memory that WebAssembly sums up (`sums.wat`)
 * and that threads share when a model is sent to them. What look-ups cost is visits to memory that is in no cache, branches on
 * what was read there, and adding up label by label; the layout saves all three (decision 28).
 *
 * A slot is `size` bytes: the weight of every label; then, in its last three, the scale ({@link scaleOf}; 0 where the slot is free)
 * and the low 16 bits of the hash. A hash has the slot of its high bits or one of the next, fewer than `capacity / 65536` further on:
 * two hashes with the same low bits begin so far apart, so that these tell them apart for certain (Cleary 1984).
 */
export interface WeightTable {
  readonly labelCount: number;
  readonly rowCount: number;
  /** Scales by byte; how many rooms are taken; slots; rooms in which threads hand over features and take sums. */
  readonly memory: SharedMemory;
  readonly size: number;
  /** Slots, a multiple of 65,536; a few more stand behind them. */
  readonly capacity: number;
}

/** What the scale byte of a row stands for: rare and strong features keep their precision. */
export function scaleOf(byte: number): number {
  return 2 ** ((byte - 160) / 8);
}

/** Rows as a table is made of them. */
export interface StoredRows {
  /** Distinct, ascending as unsigned numbers, well spread. */
  readonly hashes: Int32Array;
  /** Of each one's row in `rows`. */
  readonly offset: Uint32Array;
  /** A row: number of labels that have a weight, scale, then label and weight of each. */
  readonly rows: Uint8Array;
}

const SCALES = 256;
const TAKEN_AT = 4 * SCALES;
const SLOTS_AT = 2 * TAKEN_AT;
const TAGS = 65_536;

/** A room: hashes of features, a place of 8 bytes for each, sums. */
const MOST_FEATURES = 1024;
const MOST_LABELS = 255;
const PLACES_AT = 4 * MOST_FEATURES;
const SUMS_AT = PLACES_AT + 8 * MOST_FEATURES;
const ROOM = 16_384;
/** Taggers that can use one table; pages that nobody writes to take no memory. Those who come later have a table of their own. */
const ROOMS = 1024;

export function createWeightTable(labelCount: number, stored: StoredRows): WeightTable {
  if (labelCount > MOST_LABELS) throw new Error(`${labelCount} labels: a table has room for ${MOST_LABELS}`);
  const size = labelCount + 3 <= 8 ? 8 : (labelCount + 3 + 15) & ~15;
  const { slot, reach } = placeRows(stored.hashes);
  const capacity = reach * TAGS;
  const table = { labelCount, rowCount: stored.hashes.length, size, capacity };
  const memory = reserve(roomsOf(table) + ROOMS * ROOM);
  new Float32Array(memory.buffer, 0, SCALES).set(Array.from({ length: SCALES }, (_, byte) => byte && scaleOf(byte)));
  writeSlots(new Uint8Array(memory.buffer, SLOTS_AT), size, slot, stored);
  return { ...table, memory };
}

/**
 * Rows in the order of their hashes, each at the slot of its high bits or, where that is taken, the first free one behind it.
 *
 * @returns `reach`: the least number such that all are less than that far from where they belong, among `reach * 65536` slots
 *   of which hardly half are taken
 */
function placeRows(hashes: Int32Array): { slot: Uint32Array; reach: number } {
  const slot = new Uint32Array(hashes.length);
  next: for (let reach = Math.max(1, Math.ceil(hashes.length / TAGS / FULL)); reach <= MOST_REACH; reach++) {
    let free = 0;
    for (let row = 0; row < hashes.length; row++) {
      const home = Math.floor(((hashes[row]! >>> 0) / TAGS) * reach);
      slot[row] = Math.max(home, free);
      if (slot[row]! >= home + reach) continue next;
      free = slot[row]! + 1;
    }
    return { slot, reach };
  }
  throw new Error('damaged tagger model: hashes that are not ascending and well spread');
}
const FULL = 0.55;
const MOST_REACH = 256;

function writeSlots(bytes: Uint8Array, size: number, slot: Uint32Array, { hashes, offset, rows }: StoredRows): void {
  for (let row = 0; row < hashes.length; row++) {
    const at = slot[row]! * size;
    let cell = offset[row]!;
    bytes[at + size - 3] = rows[cell + 1]! || 1;
    bytes[at + size - 2] = hashes[row]!;
    bytes[at + size - 1] = hashes[row]! >>> 8;
    const end = cell + 2 + 2 * rows[cell]!;
    for (cell += 2; cell < end; cell += 2) bytes[at + rows[cell]!] = rows[cell + 1]!;
  }
}

/** Where the rooms begin: behind the slots and those behind them. */
function roomsOf({ size, capacity }: { size: number; capacity: number }): number {
  const end = SLOTS_AT + size * (capacity + capacity / TAGS);
  return Math.ceil(end / ROOM) * ROOM;
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
  const { memory, size, capacity, labelCount } = table;
  compiled ??= new Module(Buffer.from(SUMS_MODULE, 'base64'));
  const { exports } = new Instance(compiled, {
    table: {
      memory,
      size,
      slots: SLOTS_AT,
      capacity: BigInt(capacity),
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
