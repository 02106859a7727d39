import fc from 'fast-check';
import { expect, test } from 'vitest';
import { combine, crc32, crc32BySlices, join, mix } from '../../src/text/hash.js';

test('the checksum is CRC-32', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
});

test('the checksum of any bytes is that of bit by bit', () => {
  const slow = (bytes: Uint8Array) => {
    let crc = 0xffffffff;
    for (const byte of bytes) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
    }
    return ~crc >>> 0;
  };
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(crc32(bytes)).toBe(slow(bytes));
      expect(crc32BySlices(bytes)).toBe(slow(bytes));
    }),
  );
});

test('a value joins a hash in one step or two, and only 0 mixes to 0', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (hash, value) => {
      expect(join(hash, mix(value))).toBe(combine(hash, value));
      expect(mix(value) === 0).toBe(value === 0);
    }),
  );
});
