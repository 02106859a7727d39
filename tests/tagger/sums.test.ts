import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

test('the module is what its source is assembled to: after a change, run scripts/build-sums.mjs', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-'));
  try {
    const output = path.join(folder, 'sums-module.ts');
    execFileSync(process.execPath, [path.join(root, 'scripts/build-sums.mjs'), output]);
    expect(readFileSync(output, 'utf8')).toBe(readFileSync(path.join(root, 'src/tagger/sums-module.ts'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
