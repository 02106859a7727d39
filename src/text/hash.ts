import * as zlib from 'node:zlib';

/**
 * 32-bit hashes of strings and of pairs of hashes, and the checksum of our binary files. Feature values are hashes; 0 means "no value" everywhere, so a hash
 * is never 0.
 */

/** Of a string, by UTF-16 code units (FNV-1a with a final mix as in MurmurHash3). */
export function hashString(text: string, from = 0, to = text.length): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return finish(h);
}

/** Of two values, in order. */
export function combine(hash: number, value: number): number {
  return join(hash, mix(value));
}

/** {@link combine} in two steps, for values that are combined more than once. This one makes 0 of 0 alone. */
export function mix(value: number): number {
  const k = Math.imul(value, 0xcc9e2d51);
  return Math.imul((k << 15) | (k >>> 17), 0x1b873593);
}

/** @param mixed see {@link mix} */
export function join(hash: number, mixed: number): number {
  const h = hash ^ mixed;
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

/** Spreads the bits; never 0. */
export function finish(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  h ^= h >>> 16;
  return h === 0 ? 1 : h;
}

/** Four tables, so that four bytes are taken at a time ("slicing by four", Kounavis & Berry 2005). */
const CRC_TABLES = crcTables();

function crcTables(): Int32Array {
  const tables = new Int32Array(1024);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
    tables[byte] = crc;
  }
  for (let cell = 256; cell < 1024; cell++) {
    const before = tables[cell - 256]!;
    tables[cell] = tables[before & 255]! ^ (before >>> 8);
  }
  return tables;
}

/** CRC-32 as in ISO 3309, zlib and PNG. Node has it from 20.15 on. */
export const crc32: (bytes: Uint8Array) => number = zlib.crc32 ?? crc32BySlices;

/** The same in JavaScript, for older ones. */
export function crc32BySlices(bytes: Uint8Array): number {
  let crc = -1;
  let i = 0;
  for (const end = bytes.length - 3; i < end; i += 4) {
    crc ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    crc =
      CRC_TABLES[768 + (crc & 255)]! ^
      CRC_TABLES[512 + ((crc >>> 8) & 255)]! ^
      CRC_TABLES[256 + ((crc >>> 16) & 255)]! ^
      CRC_TABLES[crc >>> 24]!;
  }
  for (; i < bytes.length; i++) crc = CRC_TABLES[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
