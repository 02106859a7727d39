import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { RECORD } from '../view/make.js';
import { copydesk, ROOT, temporaryFolder } from './copydesk.js';

const folder = temporaryFolder();
const file = (name: string) => path.join(folder, name);
const gold = path.join(ROOT, 'corpus/gold');

describe('view', { timeout: 60_000 }, () => {
  test('one page of a folder: all texts in it, nothing from elsewhere', async () => {
    const { status, stderr } = await copydesk(['view', gold, '--out', file('page.html')]);
    expect(status).toBe(0);
    expect(stderr).toMatch(/page\.html: \d+ documents/);
    const page = readFileSync(file('page.html'), 'utf8');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<(?:link|img|iframe)\b|<script[^>]*\bsrc=/);
    expect(page.match(/class="document"/g)?.length).toBeGreaterThan(10);
  });

  test('twice gives the same bytes', async () => {
    await copydesk(['view', gold, '--out', file('again.html')]);
    await copydesk(['view', gold, '--out', file('page.html')]);
    expect(readFileSync(file('again.html'), 'utf8')).toBe(readFileSync(file('page.html'), 'utf8'));
  });

  test('what is no record is status 2 and named, what is missing status 4', async () => {
    writeFileSync(file('other.json'), '{"id": 3}');
    const { status, stderr } = await copydesk(['view', file('other.json'), '--out', file('none.html')]);
    expect(status).toBe(2);
    expect(stderr).toContain('other.json: no record: it has no schemaVersion, id and text; make records with');
    expect((await copydesk(['view', file('nowhere'), '--out', file('none.html')])).status).toBe(4);
    expect((await copydesk(['view', gold])).status).toBe(2);
  });

  test('JSON lines', async () => {
    writeFileSync(file('records.jsonl'), `${JSON.stringify(RECORD)}\n${JSON.stringify({ ...RECORD, id: 'b' })}\n`);
    const { stderr } = await copydesk(['view', file('records.jsonl'), '--out', file('lines.html')]);
    expect(stderr).toContain('2 documents');
  });
});

describe('in continuous integration', { timeout: 60_000 }, () => {
  const perfect = path.join(folder, 'perfect.json');
  const config = path.join(folder, 'pipeline.config.json');

  test('a failing gate: annotations, job summary, JUnit, status 1', async () => {
    writeFileSync(
      config,
      JSON.stringify({
        input: ['none'],
        gate: { baseline: 'baseline.json' },
        evaluation: { gold, report: 'worse.json' },
      }),
    );
    await copydesk(['evaluate', gold, gold, '--json', perfect]);
    expect((await copydesk(['gate', perfect, '--config', config, '--update'])).status).toBe(0);
    const first = `${JSON.stringify({ ...RECORD, id: 'of-no-gold' })}\n`;
    writeFileSync(file('nothing.jsonl'), first);
    await copydesk(['evaluate', gold, file('nothing.jsonl'), '--json', file('worse.json')]);
    const summary = file('summary.md');
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary, GITHUB_WORKSPACE: folder };
    const { status, stdout } = await copydesk(['gate', '--config', config, '--junit', file('gate.xml')], { env });
    expect(status).toBe(1);
    expect(stdout).toContain('::error file=baseline.json,title=Gate%3A entities dropped::');
    expect(readFileSync(summary, 'utf8')).toContain('### ❌ Gate failed');
    expect(readFileSync(file('gate.xml'), 'utf8')).toMatch(/<testsuites [^>]*failures="[1-9]/);
  });

  test('outside of it there is neither', async () => {
    const { stdout } = await copydesk(['gate', perfect, '--config', config]);
    expect(stdout).toContain('Gate passed');
    expect(stdout).not.toContain('::');
  });

  test('evaluate writes a page, JUnit and a summary', async () => {
    const summary = file('evaluation.md');
    const options = ['--html', file('report.html'), '--junit', file('report.xml')];
    const { status } = await copydesk(['evaluate', gold, gold, ...options], { env: { GITHUB_STEP_SUMMARY: summary } });
    expect(status).toBe(0);
    expect(readFileSync(file('report.html'), 'utf8')).toContain("default-src 'none'");
    expect(readFileSync(file('report.xml'), 'utf8')).toContain('<testcase name="01-bosaso-boats"');
    expect(readFileSync(summary, 'utf8')).toContain('### Evaluation of ');
  });

  test('a baseline that is named must be there', async () => {
    const options = ['--baseline', file('nowhere.json'), '--junit', file('report.xml')];
    const { status, stderr } = await copydesk(['evaluate', gold, gold, ...options]);
    expect(status).toBe(2);
    expect(stderr).toContain('gate --update');
  });
});
