import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Executor } from '../../src/batch/executor.js';
import { startPool, WorkerError } from '../../src/batch/pool.js';
import type { SourceArticle } from '../../src/document/document.js';

const article = (text: string): SourceArticle => ({
  id: text,
  text,
  source: { format: 'text', uri: 'x', sha256: '0'.repeat(64) },
  issues: [],
});
const start = (workers: number, { file = 'faulty-worker.mjs', seconds = 60 } = {}): Executor =>
  startPool({
    pipeline: { languages: ['en'], annotators: {} as never },
    workers,
    megabytes: 100,
    seconds,
    workerFile: pathToFileURL(path.resolve(import.meta.dirname, file)),
  });

describe('a document that goes wrong costs only itself', () => {
  const pool = start(2);
  afterAll(() => pool.close());

  test.each([
    ['nothing goes wrong', ['a', 'b', 'c'], ['A', 'B', 'C']],
    ['one throws', ['a', 'throw', 'c'], ['A', 'a fault', 'C']],
    ['one takes all memory', ['memory', 'b'], ['ran out of memory (more than 100 MB)', 'B']],
    ['one ends its thread', ['a', 'b', 'exit'], ['A', 'B', 'its worker crashed: worker exited with code: 7']],
    ['two do', ['exit', 'b', 'exit', 'd'], ['crashed', 'B', 'crashed', 'D']],
    ['none', [], []],
  ])('%s', { timeout: 60_000 }, async (_, texts, expected) => {
    const outcomes = await pool.run(texts.map(article), 'line');
    expect(outcomes.map((outcome) => ('failure' in outcome ? outcome.failure : outcome.json))).toEqual(
      expected.map((each) => (each === 'crashed' ? expect.stringContaining(each) : each)),
    );
  });

  test('one hangs', { timeout: 60_000 }, async () => {
    const impatient = start(2, { seconds: 1 });
    const outcomes = await impatient.run(['a', 'loop', 'c'].map(article), 'line');
    expect(outcomes).toMatchObject([{ json: 'A' }, { failure: 'took longer than 1 s' }, { json: 'C' }]);
    await impatient.close();
  });

  test('batches that run beside it are not touched', { timeout: 60_000 }, async () => {
    const batches = await Promise.all(
      [['a', 'exit'], ['b', 'c'], ['exit'], ['d']].map((texts) => pool.run(texts.map(article), 'line')),
    );
    expect(batches.flat().map((outcome) => ('failure' in outcome ? '-' : outcome.json))).toEqual([
      'A',
      '-',
      'B',
      'C',
      '-',
      'D',
    ]);
  });
});

test('threads that cannot start end the run with the reason', { timeout: 60_000 }, async () => {
  const pool = start(1, { file: 'no-such-worker.mjs' });
  await expect(pool.run([article('a')], 'line')).rejects.toThrow(WorkerError);
  await pool.close();
});
