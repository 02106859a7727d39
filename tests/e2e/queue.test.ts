import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asJsonLines, madeUpArticles } from '../batch/articles-made-up.js';
import { copydesk, MAIN, temporaryFolder } from './copydesk.js';

const SLOW = { timeout: 300_000 };
const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
if (!hasRedis) console.warn('queue tests are skipped: there is no redis-server (Debian: apt-get install redis-server)');

const ARTICLES = madeUpArticles(120, { seed: 3 });

describe.skipIf(!hasRedis)('a queue of shards', () => {
  const folder = temporaryFolder();
  let port = 0;
  let redis: ChildProcess;
  let undisturbed = '';
  const children: ChildProcess[] = [];

  async function startRedis(): Promise<void> {
    const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', path.join(folder, 'redis')];
    redis = spawn('redis-server', [...options, '--appendonly', 'yes', '--appendfsync', 'always', '--save', ''], {
      stdio: 'ignore',
    });
    children.push(redis);
    await until(() =>
      spawnSync('redis-cli', ['-p', String(port), 'ping'])
        .stdout.toString()
        .startsWith('PONG'),
    );
  }

  const connection = () => ['--redis', `redis://127.0.0.1:${port}`];
  const submit = (out: string, ...options: string[]) =>
    copydesk(
      ['queue', 'submit', 'news.jsonl', '--out', out, '--name', out, '--shard-size', '10', ...options, ...connection()],
      { cwd: folder },
    );
  const workArguments = (name: string) => [
    'queue',
    'work',
    '--until-done',
    '--name',
    name,
    '--workers',
    '0',
    '--lease',
    '2',
    ...connection(),
  ];

  function startWorker(name: string): ChildProcess {
    const child = spawn(process.execPath, [MAIN, ...workArguments(name)], { cwd: folder, stdio: 'ignore' });
    children.push(child);
    return child;
  }

  const merged = async (out: string) => {
    const { status, stderr } = await copydesk(['queue', 'merge', '--out', out, '--into', `${out}.jsonl`], {
      cwd: folder,
    });
    return { status, stderr, bytes: status === 0 ? readFileSync(path.join(folder, `${out}.jsonl`), 'utf8') : '' };
  };

  beforeAll(async () => {
    mkdirSync(path.join(folder, 'redis'));
    writeFileSync(path.join(folder, 'news.jsonl'), asJsonLines(ARTICLES));
    port = await freePort();
    await startRedis();
    undisturbed = (await copydesk(['extract', 'news.jsonl', '--to', 'jsonl', '--workers', '0'], { cwd: folder }))
      .stdout;
  }, 120_000);

  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
  });

  test('submit, work, merge: the same bytes as one run; a second submission finds everything done', SLOW, async () => {
    expect((await submit('plain')).stderr).toContain('120 documents in 12 shards submitted');
    expect((await merged('plain')).status).toBe(4);
    expect((await copydesk(workArguments('plain'), { cwd: folder })).status).toBe(0);
    const { status, bytes } = await merged('plain');
    expect(status).toBe(0);
    expect(bytes === undisturbed).toBe(true);
    expect((await submit('plain')).stderr).toContain('12 of 12 are done already');
  });

  test('a shard that is damaged or lost is noticed, and done again alone', SLOW, async () => {
    writeFileSync(path.join(folder, 'plain/part-00003.jsonl'), 'not what was written\n');
    const { status, stderr } = await merged('plain');
    expect(status).toBe(4);
    expect(stderr).toContain('part-00003.jsonl is not what its shard has written');
    rmSync(path.join(folder, 'plain/.copydesk/done/part-00003.json'));
    expect((await submit('plain')).stderr).toContain('in 1 shard submitted');
    await copydesk(workArguments('plain'), { cwd: folder });
    expect((await merged('plain')).bytes === undisturbed).toBe(true);
  });

  test('kill -9 of a worker, and of Redis, in the middle: the same bytes', SLOW, async () => {
    await submit('killed');
    const doneShards = () =>
      spawnSync('ls', [path.join(folder, 'killed/.copydesk/done')])
        .stdout.toString()
        .split('\n')
        .filter(Boolean).length;
    const first = startWorker('killed');
    await until(() => doneShards() >= 2);
    first.kill('SIGKILL');
    const second = startWorker('killed');
    const finished = new Promise((resolve) => second.on('close', resolve));
    await until(() => doneShards() >= 5);
    redis.kill('SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await startRedis();
    expect(await finished).toBe(0);
    expect((await merged('killed')).bytes === undisturbed).toBe(true);
  });

  test('an input that has changed since it was submitted fails its shards', SLOW, async () => {
    await submit('changed');
    writeFileSync(path.join(folder, 'news.jsonl'), asJsonLines([...ARTICLES].reverse()));
    const { status, stderr } = await copydesk(workArguments('changed'), { cwd: folder });
    writeFileSync(path.join(folder, 'news.jsonl'), asJsonLines(ARTICLES));
    expect(status).toBe(3);
    expect(stderr).toContain('the input is not what was submitted');
  });
});

test('a Redis that is not there: status 4 and its address', SLOW, async () => {
  const folder = temporaryFolder();
  const { status, stderr } = await copydesk(['queue', 'work', '--redis', 'redis://127.0.0.1:1'], { cwd: folder });
  expect(status).toBe(4);
  expect(stderr).toContain('redis://127.0.0.1:1: cannot be reached');
});

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1500; tries++) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it never came to pass');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
