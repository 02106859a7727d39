import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Read } from '../../src/batch/articles.js';
import type { Executor } from '../../src/batch/executor.js';
import { type OutputOptions, openOutput } from '../../src/batch/output.js';
import { InputChangedError } from '../../src/batch/plan.js';
import { runBatch } from '../../src/batch/run.js';
import type { SourceArticle } from '../../src/document/document.js';
import { sha256 } from '../../src/read/hash.js';
import { temporaryFolder } from '../e2e/copydesk.js';

/** Records of some ten thousand characters, so that a few hundred fill several chunks. */
const executor: Executor = {
  slots: 2,
  run: async (articles) =>
    articles.map(({ id, text }) =>
      text.includes('fails')
        ? { failure: 'it fails' }
        : { json: `${JSON.stringify({ id, text: text.repeat(400) })}\n`, words: 1, issues: [], milliseconds: 0 },
    ),
  close: async () => {},
};

function article(n: number): SourceArticle {
  const text = n % 50 === 7 ? `fails ${n}` : `This is the text of article number ${n}.`;
  return {
    id: `a${n}`,
    text,
    source: { format: 'jsonl', uri: 'x.jsonl', line: n + 1, sha256: sha256(text) },
    issues: [],
  };
}

async function* articles(count: number): AsyncGenerator<Read> {
  for (let n = 0; n < count; n++)
    yield n % 100 === 31 ? { failure: { where: `x:${n}`, reason: 'bad line' } } : { article: article(n) };
}

type Where = Pick<OutputOptions, 'to' | 'format' | 'partSize' | 'gzip'>;

/** @param stopAfter inputs after which the run is interrupted */
async function run(where: Where, count: number, stopAfter?: number, batchSize = 200) {
  const sink = await openOutput({ ...where, settings: () => ({ pipeline: 'p' }) });
  const interruption = new AbortController();
  let done = 0;
  return runBatch(articles(count), {
    sink,
    startExecutor: async () => executor,
    batchSize,
    signal: interruption.signal,
    onProgress: () => void (++done === stopAfter && interruption.abort()),
  });
}

/** Hashes of all files, by name. */
function bytesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.parentPath.includes('.copydesk'),
  );
  return Object.fromEntries(
    files.map((file) => [
      file.name,
      createHash('sha256')
        .update(readFileSync(path.join(file.parentPath, file.name)))
        .digest('hex'),
    ]),
  );
}

const SHAPES: readonly (readonly [string, (folder: string) => Where])[] = [
  ['one file', (folder) => ({ to: path.join(folder, 'out.jsonl'), format: 'jsonl' })],
  ['one gzipped file', (folder) => ({ to: path.join(folder, 'out.jsonl.gz'), format: 'jsonl' })],
  ['parts', (folder) => ({ to: folder, format: 'jsonl', partSize: 120 })],
  ['gzipped parts', (folder) => ({ to: folder, format: 'jsonl', partSize: 90, gzip: true })],
];

describe.each(SHAPES)('%s', (_, shape) => {
  const COUNT = 400;

  test('interrupted anywhere, any number of times: the same bytes and the same counts', async () => {
    const undisturbed = temporaryFolder();
    const whole = await run(shape(undisturbed), COUNT);
    expect(whole).toMatchObject({ documents: 388, failed: 12, interrupted: false });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 350 }), { minLength: 1, maxLength: 3 }), async (stops) => {
        const folder = temporaryFolder();
        for (const stop of stops) {
          await run(shape(folder), COUNT, stop);
          // What a kill leaves behind: lines that are not noted, a note that is torn.
          const { to } = shape(folder);
          const growing = existsSync(`${to}.partial`) ? `${to}.partial` : undefined;
          if (growing) appendFileSync(growing, '{"id": "torn');
          if (existsSync(`${to}.journal`)) appendFileSync(`${to}.journal`, '{"commit": {"par');
        }
        const resumed = await run(shape(folder), COUNT, undefined, 37 * stops[0]!);
        expect(bytesIn(folder)).toEqual(bytesIn(undisturbed));
        expect({ ...resumed, kept: 0, seconds: 0, slowest: [] }).toEqual({ ...whole, seconds: 0, slowest: [] });
      }),
      { numRuns: 6, seed: 4, endOnFailure: true },
    );
  });

  test('a file that is shorter than was noted is not trusted beyond its end', async () => {
    const folder = temporaryFolder();
    const where = shape(folder);
    await run(where, COUNT, 300);
    const growing = readdirSync(folder).find((name) => name.endsWith('.partial'));
    if (growing) truncateSync(path.join(folder, growing), 10);
    await run(where, COUNT);
    const undisturbed = temporaryFolder();
    await run(shape(undisturbed), COUNT);
    expect(bytesIn(folder)).toEqual(bytesIn(undisturbed));
  });

  test('the head of another input is noticed before anything is written', async () => {
    const folder = temporaryFolder();
    await run(shape(folder), COUNT, 300);
    const sink = await openOutput({ ...shape(folder), settings: () => ({ pipeline: 'p' }) });
    async function* other(): AsyncGenerator<Read> {
      yield* articles(COUNT - 300);
    }
    if (sink.head!.inputs === 0) return;
    await expect(runBatch(other(), { sink, startExecutor: async () => executor })).rejects.toThrow(InputChangedError);
  });
});

test('gzipped members are one stream of lines', async () => {
  const folder = temporaryFolder();
  await run({ to: path.join(folder, 'a.jsonl'), format: 'jsonl' }, 300);
  await run({ to: path.join(folder, 'a.jsonl.gz'), format: 'jsonl' }, 300);
  const unzipped = gunzipSync(readFileSync(path.join(folder, 'a.jsonl.gz')));
  expect(unzipped.equals(readFileSync(path.join(folder, 'a.jsonl')))).toBe(true);
});

test('parts of an earlier, longer output do not stay', async () => {
  const folder = temporaryFolder();
  const where: Where = { to: folder, format: 'jsonl', partSize: 50 };
  await run(where, 300);
  const sink = await openOutput({ ...where, settings: () => ({ pipeline: 'other' }) });
  await runBatch(articles(120), { sink, startExecutor: async () => executor });
  expect(Object.keys(bytesIn(folder)).sort()).toEqual(['part-00000.jsonl', 'part-00001.jsonl', 'part-00002.jsonl']);
});

describe('a folder of JSON files', () => {
  test('what is there is kept, what has changed or is gone is done again', async () => {
    const folder = temporaryFolder();
    const open = (pipeline: string) =>
      openOutput({ to: folder, format: 'json', incremental: true, settings: () => ({ pipeline }) });
    const go = async (pipeline: string, count: number) =>
      runBatch(articles(count), { sink: await open(pipeline), startExecutor: async () => executor });
    expect(await go('p', 20)).toMatchObject({ documents: 19, kept: 0, failed: 1 });
    truncateSync(path.join(folder, 'a3.json'), 5);
    expect(await go('p', 25)).toMatchObject({ documents: 24, kept: 18, failed: 1 });
    expect(await go('another pipeline', 25)).toMatchObject({ documents: 24, kept: 0 });
  });
});
