// Bundles the front end of src/view/page into one HTML template a page: script and style inline, and a content security
// policy that names them by their hashes. Usage: node scripts/build-pages.mjs [OUTPUT FOLDER]
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const source = path.join(root, 'src/view/page');
const output = path.resolve(process.argv[2] ?? path.join(root, 'dist'), 'view/page');

async function bundle(file) {
  const { outputFiles } = await build({
    entryPoints: [path.join(source, file)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['es2022', 'chrome123', 'firefox120', 'safari17.5'],
    charset: 'utf8',
    legalComments: 'none',
  });
  return outputFiles[0].text.trim();
}

const hashOf = (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

mkdirSync(output, { recursive: true });
for (const page of ['articles', 'report']) {
  const [script, style] = await Promise.all([bundle(`${page}.ts`), bundle(`${page}.css`)]);
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const filled = readFileSync(path.join(source, `${page}.html`), 'utf8')
    .replace('<!-- policy -->', () => `<meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace('<!-- style -->', () => `<style>${style}</style>`)
    .replace('<!-- script -->', () => `<script>${script}</script>`);
  writeFileSync(path.join(output, `${page}.html`), filled);
}
