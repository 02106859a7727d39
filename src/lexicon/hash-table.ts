/**
 * Tables from 32-bit hashes of words and phrases to a few bytes, as they lie in a lexicon file: hashes ascending, as
 * differences, and the values column by column. The words themselves are not kept: a word that is not in the table is
 * taken for one that is once in some 40,000 look-ups, which a statistical reader does not mind.
 */
export interface HashTable {
  readonly count: number;
  /** Index of the entry, -1 where there is none. */
  find(hash: number): number;
  /** `column[k][entry]` */
  readonly column: readonly Uint8Array[];
}

export interface TableData {
  readonly hashes: Int32Array;
  readonly column: readonly Uint8Array[];
}

export function createHashTable({ hashes, column }: TableData): HashTable {
  // The slot is that of the high bits: ascending hashes fill the table from one end to the other.
  let shift = 28;
  while (2 ** (32 - shift) < hashes.length * 2) shift--;
  const mask = 2 ** (32 - shift) - 1;
  const keys = new Int32Array(mask + 1);
  const entry = new Int32Array(mask + 1);
  for (let i = 0; i < hashes.length; i++) {
    let slot = hashes[i]! >>> shift;
    while (keys[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = hashes[i]!;
    entry[slot] = i;
  }
  const find = (hash: number) => {
    let slot = hash >>> shift;
    for (let key = keys[slot]!; key !== 0; key = keys[slot]!) {
      if (key === hash) return entry[slot]!;
      slot = (slot + 1) & mask;
    }
    return -1;
  };
  return { count: hashes.length, find, column };
}

/** @param entries by hash, each as long as there are columns */
export function tableData(entries: ReadonlyMap<number, readonly number[]>, columns: number): TableData {
  const hashes = Int32Array.from(entries.keys()).sort((a, b) => (a >>> 0) - (b >>> 0));
  return {
    hashes,
    column: Array.from({ length: columns }, (_, c) => Uint8Array.from(hashes, (hash) => entries.get(hash)![c]!)),
  };
}
