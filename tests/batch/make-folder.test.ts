import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../src/batch/make-folder.js';
import { temporaryFolder } from '../e2e/copydesk.js';

test('a folder and those above it; again is no error', async () => {
  const folder = path.join(temporaryFolder(), 'a/b/c');
  await makeFolder(folder);
  await makeFolder(folder);
  expect(statSync(folder).isDirectory()).toBe(true);
});

test('a file in the way is an error', async () => {
  const file = path.join(temporaryFolder(), 'taken');
  writeFileSync(file, '');
  await expect(makeFolder(file)).rejects.toThrow(/EEXIST/);
  await expect(makeFolder(path.join(file, 'below'))).rejects.toThrow(/EEXIST|ENOTDIR/);
});

test.runIf(process.platform === 'linux')('a file system that holds no folders is an error, not a wait', async () => {
  await expect(makeFolder('/proc/none')).rejects.toThrow(/ENOENT|EACCES|EPERM/);
});
