import { crc32 } from '../text/hash.js';
import { createHashTable, type HashTable, type TableData } from './hash-table.js';

/**
 * The lexicon file, little-endian: "CDLX" · version u32 · CRC-32 of all that follows u32 · length of metadata u32 ·
 * metadata (JSON) · tables. A table is its hashes, ascending, as differences (varint), then its columns.
 */
export interface LexiconMetadata {
  /** What the tables are called, in order, how many entries and columns each has. */
  readonly tables: readonly { readonly name: string; readonly count: number; readonly columns: number }[];
  /** Where the words come from, and on what terms. */
  readonly sources: readonly string[];
}

export interface Lexicon {
  readonly metadata: LexiconMetadata;
  readonly table: Readonly<Record<string, HashTable>>;
}

const MAGIC = 0x584c4443; // "CDLX"
const VERSION = 1;
const HEADER = 16;

export function encodeLexicon(tables: Readonly<Record<string, TableData>>, sources: readonly string[]): Uint8Array {
  const metadata: LexiconMetadata = {
    tables: Object.entries(tables).map(([name, { hashes, column }]) => ({
      name,
      count: hashes.length,
      columns: column.length,
    })),
    sources,
  };
  const json = new TextEncoder().encode(JSON.stringify(metadata));
  const size = Object.values(tables).reduce((sum, { hashes, column }) => sum + hashes.length * (5 + column.length), 0);
  const bytes = new Uint8Array(HEADER + json.length + size);
  bytes.set(json, HEADER);
  let at = HEADER + json.length;
  for (const { hashes, column } of Object.values(tables)) {
    let previous = 0;
    for (const hash of hashes) {
      let gap = (hash >>> 0) - previous;
      previous = hash >>> 0;
      for (; gap >= 128; gap = Math.floor(gap / 128)) bytes[at++] = (gap % 128) | 128;
      bytes[at++] = gap;
    }
    for (const values of column) {
      bytes.set(values, at);
      at += values.length;
    }
  }
  const file = bytes.slice(0, at);
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(12, json.length, true);
  view.setUint32(8, crc32(file.subarray(12)), true);
  return file;
}

/** @throws Error on a file that is no lexicon, is damaged, or is of another version */
export function decodeLexicon(bytes: Uint8Array): Lexicon {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC) throw new Error('not a lexicon file');
  const version = view.getUint32(4, true);
  if (version !== VERSION) throw new Error(`lexicon file of version ${version}: this program reads version ${VERSION}`);
  if (view.getUint32(8, true) !== crc32(bytes.subarray(12))) throw new Error('damaged lexicon file: checksum differs');
  const length = view.getUint32(12, true);
  const metadata = JSON.parse(new TextDecoder().decode(bytes.subarray(HEADER, HEADER + length))) as LexiconMetadata;
  const table: Record<string, HashTable> = {};
  let at = HEADER + length;
  for (const { name, count, columns } of metadata.tables) {
    const hashes = new Int32Array(count);
    let hash = 0;
    for (let i = 0; i < count; i++) {
      let unit = 1;
      for (; bytes[at]! >= 128; at++, unit *= 128) hash += (bytes[at]! & 127) * unit;
      hash += bytes[at++]! * unit;
      hashes[i] = hash | 0;
    }
    const column = Array.from({ length: columns }, (_, c) => bytes.slice(at + c * count, at + (c + 1) * count));
    at += columns * count;
    table[name] = createHashTable({ hashes, column });
  }
  return { metadata, table };
}
