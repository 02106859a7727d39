import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * Data flows one way through the rooms of src/: each room may import only those listed. Files directly in src/ are the
 * pipeline; they may import any room but cli.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  record: [],
  document: ['text', 'record'],
  read: ['text', 'record', 'document'],
  lexicon: ['text', 'record'],
  tagger: ['text'],
  entities: ['annotator', 'text', 'record', 'document', 'lexicon', 'tagger'],
  dates: ['annotator', 'text', 'record', 'document', 'lexicon', 'tagger'],
  quotes: ['annotator', 'text', 'record', 'document', 'lexicon', 'tagger'],
  attributions: ['annotator', 'text', 'record', 'document', 'lexicon', 'tagger'],
  coreference: ['annotator', 'text', 'record', 'document', 'lexicon', 'tagger'],
  write: ['text', 'record'],
  evaluate: ['text', 'record'],
  view: ['text', 'record', 'evaluate'],
  batch: ['annotator', 'annotators', 'extractor', 'text', 'record', 'document', 'read', 'write'],
};
/** Training runs annotators over gold and reads data: it may import any room but cli, and nothing imports it but cli. */
const TRAINING = /\/(?:train|gold)[^/]*\.ts$|\/training\//;
const DISK_AND_CLOCK =
  /from 'node:(?:fs|fs\/promises|worker_threads|child_process|os)'|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bconsole\.|\bperformance\.now\(/;
/** Rooms that may touch disk, clock, threads or console. */
const IMPURE = /^(?:cli|batch)\//;

const SRC = path.resolve(import.meta.dirname, '../src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => file.endsWith('.ts'));

describe.each(files.filter((file) => file.includes('/')))('%s', (file) => {
  const source = readFileSync(path.join(SRC, file), 'utf8');
  const room = file.split('/')[0]!;

  test('imports only what comes before it', () => {
    const allowed = MAY_IMPORT[room];
    if (!allowed) return expect(['cli']).toContain(room);
    for (const [, imported] of source.matchAll(/from '(\.[^']+)'/g)) {
      const target = path.posix.join(path.posix.dirname(file), imported!);
      const targetRoom = target.includes('/') ? target.split('/')[0]! : target.replace(/\.js$/, '');
      if (TRAINING.test(file)) expect(targetRoom).not.toBe('cli');
      else if (targetRoom !== room) expect(allowed, `${file} imports ${target}`).toContain(targetRoom);
    }
  });

  test.runIf(!IMPURE.test(file) && !TRAINING.test(file))('touches neither disk nor clock nor console', () => {
    expect(source).not.toMatch(DISK_AND_CLOCK);
  });
});
