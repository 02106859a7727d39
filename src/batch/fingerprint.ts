import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../record/config.js';

/** Rooms of the code that no record depends on; the bundle repeats the others. */
const NOT_EXTRACTING = /^(?:cli|evaluate|view|batch|program)\//;
/** Packages that records depend on. */
const PACKAGES = ['wink-nlp', 'wink-eng-lite-web-model', 'compromise', 'eld', 'iconv-lite'];

/**
 * Names everything about the pipeline that a record depends on: the code, the models, the packages it reads text with, the
 * languages and the annotators' options. Records of the same article under the same fingerprint are the same bytes.
 */
export function pipelineFingerprint({ languages, annotators }: Pick<Config, 'languages' | 'annotators'>): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify({ languages, annotators }));
  const code = fileURLToPath(new URL('..', import.meta.url));
  for (const file of filesIn(code, /(?<!\.d)\.[jt]s$/)) {
    if (NOT_EXTRACTING.test(file)) continue;
    hash.update(`\n${file}\n`).update(readFileSync(path.join(code, file)));
  }
  const models = fileURLToPath(new URL('../../models/', import.meta.url));
  for (const file of filesIn(models, /(?<!\.md)$/))
    hash.update(`\n${file}\n`).update(readFileSync(path.join(models, file)));
  const require = createRequire(import.meta.url);
  for (const name of PACKAGES) hash.update(`\n${name} ${versionOf(name, require)}`);
  return hash.digest('hex').slice(0, 32);
}

function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

/** From the package's own folder: not every package exports its package.json. */
function versionOf(name: string, require: NodeJS.Require): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return (JSON.parse(readFileSync(path.join(folder, name, 'package.json'), 'utf8')) as { version: string }).version;
    } catch {}
  }
  return 'unknown';
}
