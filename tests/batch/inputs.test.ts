import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { findInputs, NoInputError } from '../../src/batch/inputs.js';
import { temporaryFolder } from '../e2e/copydesk.js';

const folder = temporaryFolder();
beforeAll(() => {
  for (const name of [
    'b.txt',
    'a.txt',
    'sub/c.txt',
    'sub/d.txt.gz',
    'pages/e.html',
    'sub/news.jsonl',
    'sub/news.ndjson.gz',
    'picture.png',
  ]) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), 'x');
  }
});

const shown = async (...inputs: string[]) =>
  (await findInputs(inputs, folder)).map(({ id, uri, format }) => [id, uri, format]);

describe('files, folders and globs', () => {
  test('a folder: known endings, by path, ids below the folder', async () => {
    expect(await shown('.')).toEqual([
      ['a', 'a.txt', 'text'],
      ['b', 'b.txt', 'text'],
      ['sub/c', 'sub/c.txt', 'text'],
      ['sub/d', 'sub/d.txt.gz', 'text'],
      ['sub/news', 'sub/news.jsonl', 'jsonl'],
      ['sub/news', 'sub/news.ndjson.gz', 'jsonl'],
    ]);
  });

  test('a file by itself, whatever its ending', async () => {
    expect(await shown('picture.png')).toEqual([['picture', 'picture.png', 'text']]);
  });

  test('a glob; a file named twice is read once', async () => {
    expect(await shown('sub/*.txt', '*/c.txt')).toEqual([['c', 'c.txt', 'text']]);
  });

  test.each(['nothing.txt', 'none/*.txt'])('%s matches nothing', async (input) => {
    await expect(findInputs([input], folder)).rejects.toThrow(NoInputError);
  });

  test.each(['pages', 'pages/*', '**/*.html'])('%s holds only what is not read unasked: it is named', async (input) => {
    await expect(findInputs([input], folder)).rejects.toThrow(
      /nothing ends in \.txt.* but there is .*e\.html: say with --from/,
    );
    expect(await findInputs([input], folder, 'text')).toHaveLength(1);
  });
});
