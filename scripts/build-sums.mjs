// Assembles src/tagger/sums.wat, the one part that is WebAssembly, to a module that carries it. To be run after a change: a
// test tells whether they agree. Usage: node scripts/build-sums.mjs [OUTPUT FILE]
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import wabt from 'wabt';

const folder = path.resolve(import.meta.dirname, '../src/tagger');
const output = process.argv[2] ?? path.join(folder, 'sums-module.ts');

const { parseWat } = await wabt();
const text = readFileSync(path.join(folder, 'sums.wat'), 'utf8');
const { buffer } = parseWat('sums.wat', text, { simd: true, threads: true }).toBinary({});

writeFileSync(
  output,
  `/** \`sums.wat\`, assembled by scripts/build-sums.mjs: WebAssembly in base64. */
export const SUMS_MODULE =
  '${Buffer.from(buffer).toString('base64')}';
`,
);
