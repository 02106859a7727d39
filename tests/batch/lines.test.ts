import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lines } from '../../src/batch/lines.js';

async function cut(text: string, sizes: readonly number[]): Promise<[number, string][]> {
  const bytes = Buffer.from(text, 'utf8');
  async function* chunks() {
    let from = 0;
    for (const size of [...sizes, bytes.length]) {
      yield bytes.subarray(from, from + size);
      from += size;
    }
  }
  const found: [number, string][] = [];
  for await (const line of lines(chunks())) found.push([line.number, Buffer.from(line.bytes).toString()]);
  return found;
}

test('line feeds cut, U+2028 does not; blank lines count', async () => {
  expect(await cut('\ufeffone\n\n  \ntw\u2028o\r\nlast', [])).toEqual([
    [1, 'one'],
    [4, 'tw\u2028o\r'],
    [5, 'last'],
  ]);
});

test('the same lines however the bytes arrive', async () => {
  const unit = fc.constantFrom('a', 'é', '😀', '\n', ' ', '{', '\u2028');
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit, maxLength: 40 }),
      fc.array(fc.nat(7), { maxLength: 12 }),
      async (text, sizes) => {
        expect(await cut(text, sizes)).toEqual(await cut(text, []));
      },
    ),
  );
});
