import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-'));
beforeAll(() => {
  execFileSync(process.execPath, [path.join(root, 'scripts/build-webassembly.mjs'), folder]);
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(['sums', 'lattice'])(
  '%s: the module is what its source is assembled to (after a change, run scripts/build-webassembly.mjs)',
  (name) => {
    const built = readFileSync(path.join(folder, `${name}-module.ts`), 'utf8');
    expect(readFileSync(path.join(root, 'src/tagger', `${name}-module.ts`), 'utf8')).toBe(built);
  },
);
