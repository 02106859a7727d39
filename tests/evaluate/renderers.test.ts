import { describe, expect, test } from 'vitest';
import { toBaseline } from '../../src/evaluate/baseline.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { compareWithBaseline } from '../../src/evaluate/gate.js';
import { renderJunit } from '../../src/evaluate/junit.js';
import { renderGateMarkdown, renderMarkdown } from '../../src/evaluate/markdown.js';
import { reportDocuments, reportPage } from '../../src/evaluate/report-page.js';
import { workflowAnnotations } from '../../src/evaluate/workflow-annotations.js';
import { reportSchema } from '../../src/record/report.js';

const text = 'Ana Ruiz left Oslo on Monday.';
const person = { start: 0, end: 8, label: 'PERSON', confidence: 0.95 };
const place = { start: 14, end: 18, label: 'LOCATION', confidence: 0.6, rule: 'entities/tagger' };
const gold = ['a', '<b>&"|*'].map((id) => ({ id, text, entities: [person, place] }));
const perfect = evaluate(gold, gold);
const worse = evaluate(
  gold,
  gold.map((document) => ({ ...document, entities: [person, { ...place, label: 'ORGANIZATION' }] })),
);
const rules = { tolerance: {}, floor: { entities: 90 } };
const failed = compareWithBaseline(worse, toBaseline(perfect), rules);
const passed = compareWithBaseline(perfect, toBaseline(perfect), rules);

describe('JUnit', () => {
  test('a test a figure and document; a failure where the gate fails', () => {
    const xml = renderJunit(worse, failed);
    expect(xml).toContain('<testsuites name="copydesk evaluation" tests="3" failures="1"');
    expect(xml).toContain(
      '<testcase name="entities" classname="copydesk.figures" time="0"><failure message="entities: 100.00',
    );
    expect(xml).toContain('the floor is 90.00');
    expect(xml).toContain('name="&lt;b&gt;&amp;&quot;|*"');
  });

  test('without a gate nothing fails but what has no prediction', () => {
    expect(renderJunit(worse)).toContain('failures="0"');
    expect(renderJunit(evaluate(gold, [gold[0]!]))).toContain('<failure message="no prediction">');
  });

  test('characters that XML does not have are replaced', () => {
    const odd = { id: 'a\u0000\u001b\ud800', text, entities: [] };
    expect(renderJunit(evaluate([odd], [odd]))).toContain('name="a\ufffd\ufffd\ufffd"');
  });
});

describe('Markdown', () => {
  test('figures with their intervals', () => {
    expect(renderMarkdown(worse)).toContain('| entities | 50.0 | 50.0 | **50.0** | 50.0 – 50.0 | 4 |');
  });

  test('the verdict, why, and the documents; names cannot break it', () => {
    const markdown = renderGateMarkdown(failed);
    expect(markdown).toContain('### ❌ Gate failed');
    expect(markdown).toContain('| entities | 100.00 | 50.00 | **-50.00** ❌ |');
    expect(markdown).toContain('<details><summary>2 documents worse</summary>');
    expect(markdown).not.toContain('<b>');
    expect(renderGateMarkdown(passed)).toContain('### ✅ Gate passed');
  });
});

describe('workflow annotations', () => {
  test('an error a reason, escaped as workflow commands are', () => {
    expect(workflowAnnotations(failed, 'a,b.json')).toEqual([
      '::error file=a%2Cb.json,title=Gate%3A entities dropped::entities: 100.00 before, 50.00 now, down 50.00; allowed 0.00',
      '::error file=a%2Cb.json,title=Gate%3A entities below the floor::entities: 50.00, the floor is 90.00',
    ]);
  });

  test('none where nothing dropped', () => {
    expect(workflowAnnotations(passed, 'x')).toEqual([]);
  });
});

describe('what the page of an evaluation holds', () => {
  const page = reportPage(worse, failed);

  test('figures with intervals and the change', () => {
    expect(page.rows.find(({ level, figure }) => level === 'headline' && figure === 'entities')).toMatchObject({
      f1: 0.5,
      interval: { low: 50, high: 50 },
      change: { before: 100, now: 50, dropped: true },
    });
  });

  test('types taken for others', () => {
    expect(page.confusion).toEqual([
      {
        layer: 'entities',
        types: ['PERSON', 'ORGANIZATION', 'LOCATION'],
        counts: [
          [2, 0, 0, 0],
          [0, 0, 0, 0],
          [0, 2, 0, 0],
          [0, 0, 0, 0],
        ],
      },
    ]);
  });

  test('confidence against what is right', () => {
    expect(page.calibration).toMatchObject([
      {
        layer: 'entities',
        points: [
          { confidence: 0.6, right: 0, of: 2 },
          { confidence: 0.95, right: 1, of: 2 },
        ],
      },
    ]);
    expect(page.calibration[0]!.error).toBeCloseTo((0.6 + 0.05) / 2);
  });

  test('errors say where the prediction is and which rule made it', () => {
    expect(page.errors[0]).toMatchObject({
      document: 0,
      rule: 'entities/tagger',
      predictedSpans: [{ start: 14, end: 18 }],
    });
    reportSchema.parse(worse);
  });

  test('texts in the order of the report', () => {
    expect(reportDocuments(worse, gold, []).map(({ id, sentences }) => [id, sentences])).toEqual([
      ['a', []],
      ['<b>&"|*', []],
    ]);
  });
});
