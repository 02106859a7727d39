import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, test } from 'vitest';
import { asJsonLines, madeUpArticles } from '../batch/articles-made-up.js';
import { copydesk, jsonLines, MAIN, temporaryFolder } from './copydesk.js';

/** Processes with threads of their own, on machines that may be busy. */
const SLOW = { timeout: 120_000 };

const ARTICLES = madeUpArticles(60);
const folder = temporaryFolder();
const NEWS = path.join(folder, 'news.jsonl');
let undisturbed = '';

beforeAll(async () => {
  writeFileSync(NEWS, asJsonLines(ARTICLES));
  undisturbed = (await extract()).stdout;
}, 60_000);

const extract = (...args: string[]) =>
  copydesk(['extract', 'news.jsonl', '--to', 'jsonl', '--workers', '0', ...args], { cwd: folder });

describe('the same bytes', () => {
  test.each(['1', '2', '4'])('with %s workers', SLOW, async (workers) => {
    const { status, stdout } = await extract('--workers', workers);
    expect(status).toBe(0);
    expect(stdout === undisturbed).toBe(true);
  });

  test('from standard input, with workers, in another time zone and locale', SLOW, async () => {
    const { stdout } = await copydesk(['extract', '-', '--to', 'jsonl', '--workers', '2'], {
      input: asJsonLines(ARTICLES),
      env: { TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8' },
    });
    expect(stdout).toBe(undisturbed.replaceAll('"uri":"news.jsonl"', '"uri":"-"'));
  });

  test('as one file, as parts, gzipped', SLOW, async () => {
    await extract('--out', 'one.jsonl');
    await extract('--out', 'parts', '--part-size', '25', '--gzip');
    const parts = readdirSync(path.join(folder, 'parts')).filter((name) => name.startsWith('part-'));
    expect(parts).toEqual(['part-00000.jsonl.gz', 'part-00001.jsonl.gz', 'part-00002.jsonl.gz']);
    const joined = parts.map((name) => gunzipSync(readFileSync(path.join(folder, 'parts', name))).toString()).join('');
    expect(joined === undisturbed).toBe(true);
    expect(readFileSync(path.join(folder, 'one.jsonl'), 'utf8') === undisturbed).toBe(true);
    expect(readdirSync(folder).filter((name) => name.startsWith('one'))).toEqual(['one.jsonl']);
  });
});

test('shards of the filter form are the whole, dealt out in turn', SLOW, async () => {
  const shards = await Promise.all(['1/3', '2/3', '3/3'].map((shard) => extract('--shard', shard)));
  const lines = shards.map(({ stdout }) => stdout.split('\n').filter(Boolean));
  const dealt = Array.from({ length: ARTICLES.length }, (_, i) => lines[i % 3]![Math.floor(i / 3)]);
  expect(`${dealt.join('\n')}\n`).toBe(undisturbed);
});

test.runIf(spawnSync('parallel', ['--version']).stdout?.includes('GNU'))('GNU parallel', SLOW, async () => {
  const { MAIN } = await import('./copydesk.js');
  const command = `${process.execPath} ${MAIN} extract news.jsonl --to jsonl --workers 0 --shard {}/3`;
  const { stdout } = spawnSync('parallel', ['--keep-order', command, ':::', '1', '2', '3'], { cwd: folder });
  expect(stdout.toString().split('\n').sort()).toEqual(undisturbed.split('\n').sort());
});

test('Parquet: flat tables and the nested one, by parts', SLOW, async () => {
  const { status } = await copydesk(
    ['extract', 'news.jsonl', '--to', 'parquet', '--out', 'parquet', '--part-size', '40', '--workers', '0'],
    { cwd: folder },
  );
  expect(status).toBe(0);
  const read = async (table: string) => {
    const files = readdirSync(path.join(folder, 'parquet', table)).sort();
    expect(files).toEqual(['part-00000.parquet', 'part-00001.parquet']);
    const rows = files.map(async (name) =>
      parquetReadObjects({ file: await asyncBufferFromFile(path.join(folder, 'parquet', table, name)) }),
    );
    return (await Promise.all(rows)).flat();
  };
  const records = jsonLines<{ id: string; text: string; entities: { mentions: unknown[] }[]; dates: unknown[] }>(
    undisturbed,
  );
  const mentions = await read('mentions');
  expect(await read('documents')).toHaveLength(ARTICLES.length);
  expect(mentions).toHaveLength(
    records.flatMap(({ entities }) => entities.flatMap((entity) => entity.mentions)).length,
  );
  expect(await read('dates')).toHaveLength(records.flatMap(({ dates }) => dates).length);
  const nested = await read('records');
  expect(nested.map(({ id, text }) => [id, text])).toEqual(records.map(({ id, text }) => [id, text]));
  for (const { document, start_code_point, end_code_point, text } of mentions.slice(0, 50)) {
    const characters = [...records.find(({ id }) => id === document)!.text];
    expect(characters.slice(start_code_point, end_code_point).join('')).toBe(text);
  }
});

test('the same text again: extracted, left out, or linked', SLOW, async () => {
  const [a, b] = ARTICLES.slice(0, 2) as [object, object];
  const input = asJsonLines([a, b, { ...a, id: 'again' }]);
  const run = (duplicates: string) =>
    copydesk(['extract', '-', '--to', 'jsonl', '--duplicates', duplicates], { input });
  const [process, skip, link] = await Promise.all(['process', 'skip', 'link'].map(run));
  const ids = (stdout: string) => jsonLines(stdout).map(({ id }) => id);
  expect(ids(process!.stdout)).toEqual(['made-up-0', 'made-up-1', 'again']);
  expect(ids(skip!.stdout)).toEqual(['made-up-0', 'made-up-1']);
  expect(skip!.stderr).toContain('1 duplicate left out');
  expect(jsonLines(link!.stdout)[2]).toMatchObject({
    id: 'again',
    entities: [],
    issues: [{ code: 'duplicate', message: 'the same text as "made-up-0"' }],
  });
});

test('a summary for machines', SLOW, async () => {
  const { stdout } = await extract('--out', 'summary.jsonl', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ documents: 60, kept: 0, failed: 0, failures: [], interrupted: false });
});

test('run: workers by configuration, and its status', SLOW, async () => {
  const config = { input: ['news.jsonl'], output: { path: 'run.jsonl', format: 'jsonl' }, concurrency: { workers: 2 } };
  writeFileSync(path.join(folder, 'run.json'), JSON.stringify(config));
  const run = (...args: string[]) => copydesk(['run', '--config', 'run.json', ...args], { cwd: folder });
  expect((await run('--status')).stdout).toContain('run.jsonl: nothing is written yet');
  expect((await run()).status).toBe(0);
  expect((await run('--status')).stdout).toContain('run.jsonl: complete');
});

test('documents that throw, hang, exhaust or end their worker are listed; the rest is written', SLOW, async () => {
  const poisoned = ARTICLES.slice(0, 24).map((article, i) => {
    const poison = ({ 5: 'POISON-THROW', 11: 'POISON-LOOP', 17: 'POISON-MEMORY', 23: 'POISON-EXIT' } as const)[i];
    return poison ? { ...article, text: `${article.text} ${poison}` } : article;
  });
  writeFileSync(path.join(folder, 'poisoned.jsonl'), asJsonLines(poisoned));
  const concurrency = { workers: 2, secondsPerDocument: 8, megabytesPerWorker: 256 };
  const config = { input: ['poisoned.jsonl'], output: { path: 'rest.jsonl', format: 'jsonl' }, concurrency };
  writeFileSync(path.join(folder, 'poisoned.json'), JSON.stringify(config));
  const { status, stderr } = await copydesk(['run', '--config', 'poisoned.json'], {
    cwd: folder,
    env: { NODE_OPTIONS: `--require ${path.resolve(import.meta.dirname, 'poison.cjs')}` },
  });
  expect(status).toBe(3);
  expect(stderr).toMatch(/poisoned\.jsonl:6 \(made-up-5\): a fault of an annotator/);
  expect(stderr).toMatch(/poisoned\.jsonl:12 \(made-up-11\): took longer than 8 s/);
  expect(stderr).toMatch(/poisoned\.jsonl:18 \(made-up-17\): (?:ran out of memory|took longer)/);
  expect(stderr).toMatch(/poisoned\.jsonl:24 \(made-up-23\): its worker crashed/);
  const written = jsonLines(readFileSync(path.join(folder, 'rest.jsonl'), 'utf8')).map(({ id }) => id);
  expect(written).toEqual(ARTICLES.slice(0, 24).flatMap(({ id }, i) => (i % 6 === 5 ? [] : [id])));
});

describe('a document that hangs in a run without workers', () => {
  const hanging = ARTICLES.slice(0, 4).map((article, i) =>
    i === 2 ? { ...article, language: 'en', text: `${article.text} POISON-LOOP` } : article,
  );
  const env = { NODE_OPTIONS: `--require ${path.resolve(import.meta.dirname, 'poison.cjs')}`, POISON_MAIN: '1' };
  beforeAll(() => writeFileSync(path.join(folder, 'hanging.jsonl'), asJsonLines(hanging)));

  test('fails when its time is over; the rest is written', SLOW, async () => {
    const config = {
      input: ['hanging.jsonl'],
      output: { path: 'hanging', format: 'json' },
      concurrency: { secondsPerDocument: 3 },
    };
    writeFileSync(path.join(folder, 'hanging.json'), JSON.stringify(config));
    const { status, stderr } = await copydesk(['run', '--config', 'hanging.json'], { cwd: folder, env });
    expect(status).toBe(3);
    expect(stderr).toMatch(/hanging\.jsonl:3 \(made-up-2\): took longer than 3 s/);
    expect(readdirSync(path.join(folder, 'hanging'))).toHaveLength(3);
  });

  test('Ctrl-C ends the run, names the document and how to go on', SLOW, async () => {
    const args = ['extract', 'hanging.jsonl', '--out', 'stopped.jsonl'];
    const child = spawn(process.execPath, [MAIN, ...args], { cwd: folder, env: { ...process.env, ...env } });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk;
      if (String(chunk).includes('in the loop')) setTimeout(() => child.kill('SIGINT'), 300);
    });
    const [status] = (await once(child, 'close')) as [number];
    expect(status).toBe(130);
    expect(stderr).toContain('interrupted at hanging.jsonl:3 (made-up-2): 2 records');
    expect(stderr).toMatch(/go on with: .* extract hanging\.jsonl --out stopped\.jsonl/);
    const again = await copydesk(args, { cwd: folder });
    expect(again.stderr).toContain('4 records');
    expect(jsonLines(readFileSync(path.join(folder, 'stopped.jsonl'), 'utf8'))).toHaveLength(4);
  });
});

describe('disks', () => {
  const isRoot = process.getuid?.() === 0;

  test.skipIf(isRoot)('a read-only folder: status 4, and the path', SLOW, async () => {
    const readOnly = path.join(folder, 'read-only');
    mkdirSync(readOnly, { mode: 0o555 });
    const { status, stderr } = await extract('--out', 'read-only/out.jsonl');
    expect(status).toBe(4);
    expect(stderr).toContain('read-only');
    chmodSync(readOnly, 0o755);
  });

  test('a folder that is a file', SLOW, async () => {
    writeFileSync(path.join(folder, 'occupied'), '');
    for (const out of [['occupied/out.jsonl'], ['occupied', '--part-size', '5']]) {
      const { status, stderr } = await extract('--out', ...out);
      expect(status).toBe(4);
      expect(stderr).toContain('occupied');
    }
  });

  test.skipIf(isRoot)('an input that may not be read is listed', SLOW, async () => {
    const secret = path.join(folder, 'secret.txt');
    writeFileSync(secret, 'Nobody reads this.', { mode: 0o000 });
    const { status, stderr, stdout } = await copydesk(['extract', 'secret.txt', 'news.jsonl', '--to', 'jsonl'], {
      cwd: folder,
    });
    expect(status).toBe(3);
    expect(stderr).toContain('secret.txt: no permission to read it');
    expect(stdout).toBe(undisturbed);
  });

  test('a full disk: status 4; with room again the same command goes on', SLOW, async (context) => {
    const small = path.join(folder, 'small-disk');
    mkdirSync(small);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', small]);
    if (mounted.status !== 0) return context.skip('no permission to mount a small tmpfs');
    try {
      for (const out of [
        ['small-disk/out.jsonl'],
        ['small-disk/parts', '--part-size', '10'],
        ['small-disk/json', '--to', 'json'],
      ]) {
        const { status, stderr } = await extract('--out', ...out);
        expect(stderr).toContain('the disk is full');
        expect(status).toBe(4);
        spawnSync('mount', ['-o', 'remount,size=50m', small]);
        const again = await extract('--out', ...out);
        expect(again.status).toBe(0);
        if (out[0]!.endsWith('.jsonl')) expect(readFileSync(path.join(folder, out[0]!), 'utf8')).toBe(undisturbed);
        spawnSync('rm', ['-rf', path.join(folder, out[0]!)]);
        expect(readdirSync(small)).toEqual([]);
        spawnSync('mount', ['-o', 'remount,size=600k', small]);
      }
    } finally {
      spawnSync('umount', [small]);
    }
  });
});

test.each([
  [['--shard', '4/3'], /i\/n with i from 1 to n/],
  [['--workers', 'many'], /whole number/],
  [['--to', 'parquet', '--out', '-'], /parquet is written into a folder/],
  [['--out', '-', '--part-size', '3'], /parts are written into a folder/],
  [['--to', 'jsonl', '--incremental'], /--incremental is for --to json/],
])('%j is wrong usage', SLOW, async (args, message) => {
  const { status, stderr } = await copydesk(['extract', 'news.jsonl', ...args], { cwd: folder });
  expect(status).toBe(2);
  expect(stderr).toMatch(message);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
