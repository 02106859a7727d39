import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/record/report.js';
import { copydesk, ROOT, temporaryFolder } from './copydesk.js';

/** A project of its own: the repository's corpus and configuration in a folder that tests may write to. */
const project = temporaryFolder();
beforeAll(async () => {
  cpSync(path.join(ROOT, 'corpus'), path.join(project, 'corpus'), { recursive: true });
  cpSync(path.join(ROOT, 'pipeline.config.json'), path.join(project, 'pipeline.config.json'));
  await copydesk(['run'], { cwd: project });
  await copydesk(['gate', '--update'], { cwd: project });
});
const inProject = (...args: string[]) => copydesk(args, { cwd: project });

describe('run', () => {
  test('writes a record an article, prints the table, applies the gate', async () => {
    const { status, stdout, stderr } = await inProject('run');
    expect(stdout).toMatch(/Evaluation of \d+ documents/);
    expect(stdout).toMatch(/Gate passed/);
    expect(status).toBe(0);
    expect(stderr).toMatch(/records \(\d+ words\) written to/);
    const articles = readdirSync(path.join(project, 'corpus/articles')).map((name) => name.replace('.txt', '.json'));
    expect(readdirSync(path.join(project, 'output')).filter((name) => name.endsWith('.json'))).toEqual(articles);
  });

  test('twice gives the same bytes', async () => {
    const file = path.join(project, 'output/01-bosaso-boats.json');
    const before = readFileSync(file, 'utf8');
    await inProject('run');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

describe('evaluate', () => {
  test('gold against itself is perfect in every layer', async () => {
    const { status, stdout } = await inProject('evaluate', 'corpus/gold', 'corpus/gold', '--json', 'self.json');
    expect(status).toBe(0);
    expect(stdout).toMatch(/entities +100\.0 +100\.0 +100\.0/);
    const report = reportSchema.parse(JSON.parse(readFileSync(path.join(project, 'self.json'), 'utf8')));
    const { entities, dates, attributions } = report.layers;
    expect([entities!.exact.fp, entities!.exact.fn]).toEqual([0, 0]);
    expect([dates!.strict.fp, dates!.strict.fn, dates!.value.right]).toEqual([0, 0, dates!.strict.tp]);
    expect(attributions!.all.full.goldRight).toBe(attributions!.all.full.gold);
    expect(report.perDocument.flatMap(({ errors }) => errors)).toEqual([]);
  });

  test('records of other documents are no input: status 4, with ids of both', async () => {
    writeFileSync(path.join(project, 'others.jsonl'), '{"id": "other", "text": "x"}\n{"note": "no document"}\n');
    const { status, stdout, stderr } = await inProject('evaluate', 'corpus/gold', 'others.jsonl');
    expect(status).toBe(4);
    const articles = readdirSync(path.join(project, 'corpus/articles')).length;
    expect(stdout).toContain(`${articles} documents without a prediction`);
    expect(stderr).toMatch(
      /no record in "others\.jsonl" has an id of the gold, .*: gold has "01-bosaso-boats", .*the records have "other"/,
    );
  });

  test('a missing file is status 4, a file that is no JSON status 2', async () => {
    expect((await inProject('evaluate', 'none', 'corpus/gold')).status).toBe(4);
    writeFileSync(path.join(project, 'broken.json'), '{');
    const { status, stderr } = await inProject('evaluate', 'broken.json', 'corpus/gold');
    expect(status).toBe(2);
    expect(stderr).toContain('broken.json: no valid JSON');
    writeFileSync(path.join(project, 'settings.json'), '{"name": "something else"}');
    expect((await inProject('evaluate', 'settings.json', 'corpus/gold')).stderr).toContain('neither a record nor gold');
  });
});

describe('gate', () => {
  test('fails with status 1 when a figure drops, and names figure and document', async () => {
    const file = path.join(project, 'corpus/baseline.json');
    const kept = readFileSync(file, 'utf8');
    await inProject('evaluate', 'corpus/gold', 'corpus/gold', '--json', 'self.json');
    await inProject('gate', 'self.json', '--update'); // a baseline that only perfection reaches
    const { status, stdout } = await inProject('gate');
    writeFileSync(file, kept);
    expect(status).toBe(1);
    expect(stdout).toContain('Gate failed');
    expect(stdout).toContain('01-bosaso-boats');
  });

  test('without a report it says how to make one', async () => {
    const { status, stderr } = await inProject('gate', 'nowhere.json');
    expect(status).toBe(2);
    expect(stderr).toContain('evaluate GOLD RECORDS --json nowhere.json');
    const other = await inProject('gate', 'corpus/articles/01-bosaso-boats.txt');
    expect(other.status).toBe(2);
    expect(other.stderr).toContain('no report of an evaluation; make one with');
  });
});

describe('schema', () => {
  test.each(['record', 'gold', 'config', 'report'])(
    'schema/%s.schema.json is what the command prints',
    async (name) => {
      const { stdout } = await copydesk(['schema', name]);
      const published = path.join(ROOT, `schema/${name}.schema.json`);
      expect(stdout).toBe(readFileSync(published, 'utf8'));
    },
  );
});
