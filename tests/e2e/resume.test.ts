import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { asJsonLines, madeUpArticles, seeded } from '../batch/articles-made-up.js';
import { copydesk, MAIN, temporaryFolder } from './copydesk.js';

const SLOW = { timeout: 300_000 };

/** Enough that its records fill several chunks, and that a run takes a few seconds. */
const ARTICLES = madeUpArticles(160, { seed: 2, sentences: 16 });
const folder = temporaryFolder();

beforeAll(() => writeFileSync(path.join(folder, 'news.jsonl'), asJsonLines(ARTICLES)));

const argumentsOf = (out: readonly string[]) => ['extract', 'news.jsonl', '--workers', '2', '--out', ...out];

/** Starts a run and kills it after some time; says whether it was still running. */
function killAfter(
  args: readonly string[],
  milliseconds: number,
  signal: NodeJS.Signals,
): Promise<{ status: number | null; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [MAIN, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    const stderr: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    const timer = setTimeout(() => child.kill(signal), milliseconds);
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({ status, stderr: Buffer.concat(stderr).toString() });
    });
  });
}

/** Hashes of all that a user sees of an output. */
function contentOf(out: string): Record<string, string> {
  const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
  const full = path.join(folder, out);
  if (/\.jsonl/.test(out)) return { [path.extname(out)]: hash(full) };
  const files = readdirSync(full, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.parentPath.includes('.copydesk'),
  );
  return Object.fromEntries(
    files.map((file) => [
      file.name + path.basename(file.parentPath).replace(out, ''),
      hash(path.join(file.parentPath, file.name)),
    ]),
  );
}

describe('kill -9, again and again, then the same command: every document once, the same bytes', () => {
  const random = seeded(20);

  test.each([
    ['a file', 'file.jsonl.gz', [], 7],
    ['JSON files', 'json', ['--to', 'json'], 6],
    ['parts', 'parts', ['--part-size', '50'], 4],
    ['Parquet', 'parquet', ['--to', 'parquet', '--part-size', '100'], 3],
  ] as const)('%s', SLOW, async (_, out, options, kills) => {
    const begun = performance.now();
    const whole = `whole-${out}`;
    expect((await copydesk(argumentsOf([whole, ...options]), { cwd: folder })).status).toBe(0);
    const duration = performance.now() - begun;
    const args = argumentsOf([out, ...options]);
    for (let kill = 0; kill < kills; kill++) await killAfter(args, (0.25 + 0.6 * random()) * duration, 'SIGKILL');
    const { status, stderr } = await copydesk(args, { cwd: folder });
    expect(status).toBe(0);
    expect(stderr).toContain(`${ARTICLES.length} records`);
    expect(contentOf(out)).toEqual(contentOf(whole));
  });
});

test('Ctrl-C: status 130, and the command that goes on', SLOW, async () => {
  const args = argumentsOf(['interrupted', '--to', 'json', '--fresh']);
  const { status, stderr } = await killAfter(args, 2500, 'SIGINT');
  if (status === 0) return; // a very fast machine was done
  expect(status).toBe(130);
  expect(stderr).toContain(`go on with: node ${MAIN} extract news.jsonl --workers 2 --out interrupted --to json\n`);
});

test('another input under the same name starts over, and says so', SLOW, async () => {
  const args = ['extract', 'changing.jsonl', '--workers', '0', '--out', 'changing', '--part-size', '5'];
  const input = path.join(folder, 'changing.jsonl');
  writeFileSync(input, asJsonLines(ARTICLES.slice(0, 10)));
  expect((await copydesk(args, { cwd: folder })).stderr).not.toContain('kept');
  expect((await copydesk(args, { cwd: folder })).stderr).toContain('10 of them kept');
  writeFileSync(input, asJsonLines([{ ...ARTICLES[0], text: 'It was another one.' }, ...ARTICLES.slice(1, 8)]));
  const { status, stderr } = await copydesk(args, { cwd: folder });
  expect(status).toBe(0);
  expect(stderr).toContain('the input has changed');
  expect(stderr).toContain('8 records');
});
