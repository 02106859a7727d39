// Assembles src/tagger/*.wat, the parts that are WebAssembly, to modules that carry them. To be run after a change: a test tells
// whether they agree. Usage: node scripts/build-webassembly.mjs [OUTPUT FOLDER]
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import wabt from 'wabt';

const folder = path.resolve(import.meta.dirname, '../src/tagger');
const output = process.argv[2] ?? folder;

const { parseWat } = await wabt();
for (const name of ['sums', 'lattice']) {
  const text = readFileSync(path.join(folder, `${name}.wat`), 'utf8');
  const { buffer } = parseWat(`${name}.wat`, text, { simd: true, threads: true, bulk_memory: true }).toBinary({});
  writeFileSync(
    path.join(output, `${name}-module.ts`),
    `/** \`${name}.wat\`, assembled by scripts/build-webassembly.mjs: WebAssembly in base64. */
export const ${name.toUpperCase()}_MODULE =
  '${Buffer.from(buffer).toString('base64')}';
`,
  );
}
