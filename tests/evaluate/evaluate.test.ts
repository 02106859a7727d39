import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, startEvaluation } from '../../src/evaluate/evaluate.js';
import { type GoldDocument, UnscorableError } from '../../src/evaluate/gold.js';
import { reportSchema } from '../../src/record/report.js';
import { documentPair } from './random-documents.js';

const text = 'Ana Ruiz left Oslo on Monday.';
const person = { start: 0, end: 8, label: 'PERSON' };
const place = { start: 14, end: 18, label: 'LOCATION' };
const monday = { start: 22, end: 28, type: 'DATE', value: '2021-06-14' };

describe('evaluate', () => {
  const gold: GoldDocument[] = [
    { id: 'a', text, entities: [person, place] },
    { id: 'b', text, dates: [monday] },
    { id: 'c', text, entities: [person] },
  ];
  const predicted = [
    { id: 'b', text, entities: [place], dates: [monday] },
    { id: 'a', text, entities: [person] },
    { id: 'elsewhere', text, entities: [person] },
  ];
  const report = evaluate(gold, predicted, { groups: { 'held-out': ['c', 'unknown'] } });

  test('scores the layers that the gold of a document annotates', () => {
    expect(report.layers.entities?.exact).toEqual({ tp: 1, fp: 0, fn: 2 }); // the entity of b is not held against it
    expect(report.layers.dates?.strict).toEqual({ tp: 1, fp: 0, fn: 0 });
    expect(report.layers.quotes).toBeUndefined();
    expect(report.perDocument.map(({ layers }) => Object.keys(layers))).toEqual([
      ['entities'],
      ['dates'],
      ['entities'],
    ]);
  });

  test('a gold document without a prediction counts as empty and is named', () => {
    expect(report.missing).toEqual(['c']);
    expect(report.perDocument[2]?.errors).toHaveLength(1);
  });

  test('groups are scored apart', () => {
    expect(report.groups?.['held-out']).toMatchObject({
      documents: 1,
      layers: { entities: { exact: { tp: 0, fn: 1 } } },
    });
  });

  test('another text is refused', () => {
    expect(() => evaluate(gold, [{ id: 'a', text: `${text} ` }])).toThrow(UnscorableError);
  });

  test('the view follows the labels of gold', () => {
    const flat = [
      {
        id: 'a',
        text,
        entities: [
          { ...person, label: 'PER' },
          { ...place, label: 'LOC' },
        ],
      },
    ];
    const found = [{ id: 'a', entities: [person, { ...place, label: 'FACILITY' }] }];
    expect(evaluate(flat, found).layers.entities?.exact).toEqual({ tp: 2, fp: 0, fn: 0 });
    expect(evaluate(flat, found, { view: 'all' }).layers.entities?.exact).toEqual({ tp: 1, fp: 1, fn: 1 });
  });
});

describe('whatever the documents', () => {
  const pairs = fc.array(documentPair, { minLength: 1, maxLength: 4 });

  test('counts of documents add up, and the report keeps its schema', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const options = { view: 'all', groups: { all: list.map((_, i) => String(i)) } } as const;
        const evaluation = startEvaluation(options);
        list.forEach(({ gold, predicted }, i) => {
          evaluation.add({ ...gold, id: String(i) }, { ...predicted, id: String(i) });
        });
        const report = evaluation.report();
        reportSchema.parse(report);
        expect(report.groups?.all?.layers).toEqual(report.layers);
        const strict = report.perDocument.reduce((sum, { layers }) => sum + (layers.dates?.strict.tp ?? 0), 0);
        expect(report.layers.dates?.strict.tp).toBe(strict);
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  test('gold against itself has no errors', () => {
    fc.assert(
      fc.property(documentPair, ({ gold }) => {
        const { entities, dates } = evaluate([gold], [gold]).layers;
        expect([entities?.exact.fn, entities?.exact.fp, dates?.strict.fn, dates?.strict.fp]).toEqual([0, 0, 0, 0]);
      }),
      { seed: 2, numRuns: 50 },
    );
  });
});
