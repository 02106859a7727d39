import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { recordSchema } from '../../src/record/record.js';
import { copydesk, jsonLines, MAIN, temporaryFolder } from './copydesk.js';

const LEAD =
  'The harbour master, Ines Calder, said on Tuesday that the port of Lisbon would open again. "We are ready," she told reporters.';

interface RecordLine {
  id: string;
  text: string;
  issues: { code: string }[];
  zones: unknown[];
}

describe('what goes in', () => {
  test('a folder with every kind of trouble: what can be read is, the rest is listed, status 3', async () => {
    const folder = temporaryFolder();
    const file = (name: string, bytes: string | Uint8Array) => writeFileSync(path.join(folder, name), bytes);
    file('a-good.txt', LEAD);
    file('b-empty.txt', '');
    file('c-binary.txt', Buffer.from([0x89, 0x50, 0, 0, 0, 13, 1, 2]));
    file('d-latin1.txt', Buffer.from(LEAD.replace('Calder', 'Cálder'), 'latin1'));
    file('e-utf16.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(LEAD, 'utf16le')]));
    file('f-no-space.txt', 'x'.repeat(1_000_000));
    file('g-odd.txt', `\u200f\u202e${LEAD}\ud83d\ude00\u0301\u2028\ufeff`);
    file(
      'h-french.txt',
      'Le ministre a déclaré lundi que le gouvernement prendrait de nouvelles mesures pour mettre fin au conflit.',
    );
    file('ignored.pdf', 'no article');
    file('i-zipped.txt.gz', gzipSync(LEAD));
    file('j-torn.txt.gz', gzipSync(LEAD).subarray(0, 40));
    const { status, stdout, stderr } = await copydesk(['extract', folder, '--to', 'jsonl', '--out', '-']);
    expect(status).toBe(3);
    const records = jsonLines<RecordLine>(stdout);
    for (const record of records) recordSchema.parse(record);
    const codes = (issues: RecordLine['issues']) =>
      issues.map(({ code }) => code).filter((code) => code !== 'no-document-time');
    expect(records.map(({ id, issues }) => [id, codes(issues)])).toEqual([
      ['a-good', []],
      ['b-empty', ['empty-document']],
      ['d-latin1', ['encoding-guessed']],
      ['e-utf16', []],
      ['f-no-space', ['unbroken-run']],
      ['g-odd', []],
      ['h-french', ['other-language']],
      ['i-zipped', []],
    ]);
    expect(stderr).toContain('c-binary.txt: binary data');
    expect(stderr).toContain('j-torn.txt.gz: damaged gzip data');
  });

  test('JSONL: bad lines cost themselves, and are named by file and line', async () => {
    const folder = temporaryFolder();
    const line = (id: string) => JSON.stringify({ id, text: LEAD, published: '2024-05-14' });
    writeFileSync(
      path.join(folder, 'news.jsonl'),
      `${line('one')}\n{"id": "two", "text": \n\n${line('three')}\n{"id": "four"}`,
    );
    const { status, stdout, stderr } = await copydesk(['extract', 'news.jsonl', '--to', 'jsonl'], { cwd: folder });
    expect(status).toBe(3);
    expect(jsonLines(stdout).map(({ id }) => id)).toEqual(['one', 'three']);
    expect(stderr).toContain('news.jsonl:2: no valid JSON');
    expect(stderr).toContain('news.jsonl:5: text');
  });

  test('gzipped JSONL, and standard input', async () => {
    const folder = temporaryFolder();
    const lines = `${JSON.stringify({ id: 'a', text: LEAD })}\n${JSON.stringify({ id: 'b', text: LEAD })}\n`;
    writeFileSync(path.join(folder, 'news.jsonl.gz'), gzipSync(lines));
    const zipped = await copydesk(['extract', 'news.jsonl.gz', '--to', 'jsonl'], { cwd: folder });
    const piped = await copydesk(['extract', '-', '--to', 'jsonl'], { cwd: folder, input: lines });
    expect(zipped.status).toBe(0);
    expect(jsonLines(zipped.stdout).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(jsonLines(piped.stdout).map(({ id }) => id)).toEqual(['a', 'b']);
    const unsaid = await copydesk(['extract', '--to', 'jsonl'], { cwd: folder, input: LEAD });
    expect(unsaid.status).toBe(3);
    expect(unsaid.stderr).toMatch(/error: standard input:1: no valid JSON/);
    expect(unsaid.stderr).toContain('if the input is plain text, say so with --from text');
    const plain = await copydesk(['extract', '--from', 'text', '--to', 'jsonl'], { cwd: folder, input: LEAD });
    expect(jsonLines(plain.stdout)).toMatchObject([{ id: 'stdin', text: LEAD }]);
  });

  test('a page of HTML is read as it is, and its record says so', async () => {
    const text = `<html><body><p>${LEAD}</p></body></html>`;
    const { status, stdout, stderr } = await copydesk(['extract', '--to', 'jsonl'], {
      input: JSON.stringify({ id: 'page', text }),
    });
    expect(status).toBe(0);
    const [record] = jsonLines<RecordLine>(stdout);
    expect(record!.text).toBe(text);
    expect(record!.issues.map(({ code }) => code)).toContain('not-prose');
    expect(stderr).toContain('not-prose: 1 document');
  });

  test('nothing to read is status 4 and says so', async () => {
    const folder = temporaryFolder();
    for (const input of ['missing.txt', '*.txt', '.']) {
      const { status, stdout, stderr } = await copydesk(['extract', input], { cwd: folder });
      expect([status, stdout]).toEqual([4, '']);
      expect(stderr).toMatch(/no input: .*(?:missing\.txt|\*\.txt|"\.")/);
    }
  });

  test('a file without a line is no input either', async () => {
    const { status, stderr } = await copydesk(['extract', '-', '--to', 'jsonl'], { input: '\n\n' });
    expect(status).toBe(4);
    expect(stderr).toContain('error: no input: it holds no document\n');
  });
});

describe('what comes out', () => {
  test('one JSON file a document, under a name that is safe whatever the id is', async () => {
    const folder = temporaryFolder();
    const ids = ['plain', '../../escape', 'a/b', 'Ünï', 'plain', 'x'.repeat(400)];
    const input = ids.map((id) => JSON.stringify({ id, text: LEAD })).join('\n');
    const { status, stderr } = await copydesk(['extract', '-', '--to', 'json', '--out', 'out'], { cwd: folder, input });
    expect(status).toBe(0);
    expect(stderr).toContain('warning: 1 document with an id that was there before ("plain"): give each its own');
    const files = readdirSync(path.join(folder, 'out'), { recursive: true });
    expect(files).toHaveLength(ids.length);
    const written = files.map(
      (file) => JSON.parse(readFileSync(path.join(folder, 'out', String(file)), 'utf8')) as RecordLine,
    );
    expect(written.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(readdirSync(folder)).toEqual(['out']);
  });

  test('a JSONL file appears when it is whole', async () => {
    const folder = temporaryFolder();
    const input = JSON.stringify({ id: 'a', text: LEAD });
    await copydesk(['extract', '-', '--out', 'records.jsonl'], { cwd: folder, input });
    expect(readdirSync(folder)).toEqual(['records.jsonl']);
    expect(jsonLines(readFileSync(path.join(folder, 'records.jsonl'), 'utf8'))).toHaveLength(1);
  });

  test('talk goes to stderr only, without colour when it is no terminal', async () => {
    const { stdout, stderr } = await copydesk(['extract', '-', '--to', 'jsonl'], {
      input: JSON.stringify({ id: 'a', text: LEAD }),
    });
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/^1 record \(\d+ words\) written to standard output\n {2}no-document-time: 1 document\n$/);
  });

  test('the same bytes in any time zone and locale', async () => {
    const input = [LEAD, `LISBON, March 4 (Northwire) - ${LEAD}`, `On May 3, 2021, it rained. ${LEAD}`]
      .map((text, i) =>
        JSON.stringify({ id: `a${i}`, text, ...(i === 0 ? { published: '2024-05-14T23:30:00Z' } : {}) }),
      )
      .join('\n');
    const run = (TZ: string, LC_ALL: string) =>
      copydesk(['extract', '-', '--to', 'jsonl'], { input, env: { TZ, LC_ALL } });
    const [here, there, elsewhere] = await Promise.all([
      run('UTC', 'C'),
      run('Pacific/Kiritimati', 'tr_TR.UTF-8'),
      run('America/Adak', 'de_DE.UTF-8'),
    ]);
    expect(there.stdout).toBe(here.stdout);
    expect(elsewhere.stdout).toBe(here.stdout);
  });

  test('an output that cannot be written is status 4 and names the path', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'taken'), 'a file');
    mkdirSync(path.join(folder, 'in'));
    writeFileSync(path.join(folder, 'in', 'a.txt'), LEAD);
    for (const out of ['taken', 'taken/below', 'taken/below.jsonl']) {
      const { status, stderr } = await copydesk(['extract', 'in', '--out', out], { cwd: folder });
      expect(status).toBe(4);
      expect(stderr).toMatch(/taken: it is a file, a folder is needed\n$/);
    }
    const folderForFile = await copydesk(['extract', 'in', '--to', 'jsonl', '--out', 'in'], { cwd: folder });
    expect(folderForFile.status).toBe(4);
    expect(folderForFile.stderr).toBe('error: in: it is a folder, a file is needed\n');
  });
});

test('a process that may have few addresses says so, and runs with the option that it names', () => {
  // Unless told otherwise, WebAssembly reserves ten times as many.
  const limited = (options: string) =>
    spawnSync(
      'sh',
      ['-c', 'ulimit -v 6000000 && exec "$@"', 'sh', process.execPath, MAIN, 'extract', '-', '--to', 'jsonl'],
      {
        env: { ...process.env, NODE_OPTIONS: options },
        input: JSON.stringify({ id: 'a', text: LEAD }),
        encoding: 'utf8',
      },
    );
  const refused = limited('');
  expect(refused.stderr).toMatch(/^error: no address space for the models.*ulimit -v.*--disable-wasm-trap-handler/);
  expect(refused.status).toBe(4);
  const { status, stdout } = limited('--disable-wasm-trap-handler');
  expect(status).toBe(0);
  expect(stdout).toContain('Ines Calder');
});

describe('wrong usage: status 2 and one line that says what was meant', () => {
  test.each([
    [['extract', '--tp', 'jsonl'], /unknown option '--tp' \(Did you mean --to\?\)/],
    [['extract', '--to', 'xml'], /argument 'xml' is invalid\. Allowed choices are json, jsonl/],
    [['extrat'], /unknown command 'extrat' \(Did you mean extract\?\)/],
    [['extrat', '--help'], /unknown command 'extrat' \(Did you mean extract\?\)/],
    [['help', 'extrat'], /unknown command 'extrat'/],
    [['queue', 'sbmit', '--help'], /unknown command 'sbmit' \(Did you mean submit\?\)/],
    [['extract', '--out', 'x.jsonl', '--to', 'json'], /name a folder or use --to jsonl/],
  ])('%j', async (args, message) => {
    const { status, stdout, stderr } = await copydesk(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(message);
  });

  test.each([
    [{ inputs: ['a'] }, /unknown key "inputs"; did you mean "input"\?/],
    [{ input: ['a'], output: { fromat: 'json' } }, /unknown key "output\.fromat"; did you mean "format"\?/],
    [
      { input: ['a'], annotators: { entities: { lexikon: [] } } },
      /unknown key "annotators\.entities\.lexikon"; did you mean "lexicon"\?/,
    ],
    [{ input: ['a'], concurrency: { files: 0 } }, /concurrency\.files: Too small/],
    [
      { input: ['a'], annotators: { entities: { patterns: [{ type: 'MISC', patterns: ['[operation PROPN'] }] } } },
      /patterns\.0\.patterns\.0: "\[operation PROPN": a square bracket has no partner/,
    ],
  ])('configuration %j', async (config, message) => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'pipeline.config.json'), JSON.stringify(config));
    const { status, stderr } = await copydesk(['run'], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });

  test('an annotator that another one needs is switched off', async () => {
    const folder = temporaryFolder();
    const config = { input: ['*.txt'], annotators: { quotes: false } };
    writeFileSync(path.join(folder, 'pipeline.config.json'), JSON.stringify(config));
    writeFileSync(path.join(folder, 'a.txt'), LEAD);
    const { status, stderr } = await copydesk(['run'], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toMatch(/"attributions" requires quotes/);
  });
});

describe.each(['run', 'extract', 'evaluate', 'gate', 'schema', 'train'])('%s --help', (command) => {
  test('goes to stdout with status 0', async () => {
    const { status, stdout } = await copydesk([command, '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain(`copydesk ${command}`);
  });
});
