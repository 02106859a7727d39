import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameOf } from '../../src/write/file-name.js';

test.each([
  ['baghdad-drones', 'baghdad-drones'],
  ['2024/05/talks', '2024%2F05%2Ftalks'],
  ['../../etc/passwd', '%2E.%2F..%2Fetc%2Fpasswd'],
  ['.hidden', '%2Ehidden'],
  ['Köln', 'K%C3%B6ln'],
])('%s → %s', (id, name) => {
  expect(fileNameOf(id)).toBe(name);
});

test('any id gives a safe name, and different ids different names', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
      (a, b) => {
        const name = fileNameOf(a);
        expect(name).toMatch(/^[A-Za-z0-9_%~-][A-Za-z0-9._%~-]{0,180}$/);
        const same = Buffer.from(a, 'utf8').equals(Buffer.from(b, 'utf8'));
        expect(fileNameOf(b) === name).toBe(same);
      },
    ),
  );
});

test.each(['con', 'NUL', 'com1.txt'])('a name that Windows reserves: %s', (id) => {
  expect(fileNameOf(id)).toMatch(/~[0-9a-f]{16}$/);
});
