import { describe, expect, test } from 'vitest';
import { ratios, rightOfCounts } from '../../src/evaluate/figures.js';
import type { LabelledSpan } from '../../src/evaluate/gold.js';
import { classOf, viewOf } from '../../src/evaluate/labels.js';
import { scoreEntities } from '../../src/evaluate/score-entities.js';

const text = 'General Ana Ruiz of the Baltic Grain Council left Oslo for Riga airport.';
const span = (written: string, label: string): LabelledSpan => {
  const start = text.indexOf(written);
  return { start, end: start + written.length, label };
};
const gold = [
  span('Ana Ruiz', 'PERSON'),
  span('Baltic Grain Council', 'ORGANIZATION'),
  span('Oslo', 'LOCATION'),
  span('Riga airport', 'FACILITY'),
];

describe('entities are compared by span and type', () => {
  test.each([
    { of: 'the same', predicted: gold, exact: { tp: 4, fp: 0, fn: 0 }, partial: 4 },
    { of: 'nothing', predicted: [], exact: { tp: 0, fp: 0, fn: 4 }, partial: 0 },
    {
      of: 'a title too many',
      predicted: [span('General Ana Ruiz', 'PERSON')],
      exact: { tp: 0, fp: 1, fn: 4 },
      partial: 1,
    },
    { of: 'another type', predicted: [span('Oslo', 'PERSON')], exact: { tp: 0, fp: 1, fn: 4 }, partial: 0 },
    {
      of: 'the same twice',
      predicted: [span('Oslo', 'LOCATION'), span('Oslo', 'LOCATION')],
      exact: { tp: 1, fp: 0, fn: 3 },
      partial: 1,
    },
    {
      of: 'one name cut in two',
      predicted: [span('Baltic', 'ORGANIZATION'), span('Grain Council', 'ORGANIZATION')],
      exact: { tp: 0, fp: 2, fn: 4 },
      partial: 1,
    },
  ])('$of', ({ predicted, exact, partial }) => {
    const { figures } = scoreEntities(text, gold, predicted, 'all');
    expect(figures.exact).toEqual(exact);
    expect(figures.partial.tp).toBe(partial);
  });

  test('counts of the types add up to those of the layer', () => {
    const predicted = [span('Ana Ruiz', 'PERSON'), span('Riga', 'LOCATION'), span('Oslo', 'LOCATION')];
    const { exact, byType } = scoreEntities(text, gold, predicted, 'all').figures;
    expect(exact).toEqual({ tp: 2, fp: 1, fn: 2 });
    expect(byType.LOCATION?.exact).toEqual({ tp: 1, fp: 1, fn: 0 });
    expect(byType.FACILITY?.exact).toEqual({ tp: 0, fp: 0, fn: 1 });
    for (const key of ['tp', 'fp', 'fn'] as const) {
      expect(Object.values(byType).reduce((sum, type) => sum + type.exact[key], 0)).toBe(exact[key]);
    }
  });

  test('errors say what is wrong, gold beside prediction', () => {
    const predicted = [
      span('General Ana Ruiz', 'PERSON'),
      span('Grain Council', 'NORP'),
      span('Riga airport', 'FACILITY'),
      span('left', 'MISC'),
    ];
    const { errors } = scoreEntities(text, gold, predicted, 'all');
    expect(errors.map(({ kind, gold, predicted }) => [kind, gold, predicted])).toEqual([
      ['boundary', 'PERSON Ana Ruiz', 'PERSON General Ana Ruiz'],
      ['type', 'ORGANIZATION Baltic Grain Council', 'NORP Grain Council'],
      ['missed', 'LOCATION Oslo', undefined],
      ['spurious', undefined, 'MISC left'],
    ]);
  });
});

describe('views', () => {
  test.each([
    { label: 'Facility', view: '8', as: 'FACILITY' },
    { label: 'FACILITY', view: '4', as: 'LOC' },
    { label: 'NORP', view: '4', as: 'MISC' },
    { label: 'NORP', view: '3', as: undefined },
    { label: 'PERCENT', view: '8', as: undefined },
    { label: 'PERCENT', view: 'numeric', as: 'PERCENT' },
    { label: 'QUANTITY', view: 'all', as: 'QUANTITY' },
    { label: 'Date', view: '8', as: undefined },
    { label: 'politicalparty', view: '4', as: 'ORG' },
  ] as const)('$label counts as $as in view $view', ({ label, view, as }) => {
    expect(classOf(label, view)).toBe(as);
  });

  test.each([
    { labels: ['PERSON', 'LOCATION', 'MISC'], view: 'all' },
    { labels: ['Person', 'Location', 'Facility', 'Date'], view: '8' },
    { labels: ['PER', 'LOC', 'ORG', 'MISC'], view: '4' },
    { labels: ['politician', 'location', 'election', 'misc'], view: '4' },
    { labels: ['PER', 'LOC', 'ORG'], view: '3' },
    { labels: [], view: 'all' },
  ])('gold with $labels is scored in view $view', ({ labels, view }) => {
    expect(viewOf(labels)).toBe(view);
  });
});

describe('ratios', () => {
  test.each([
    { counts: { tp: 3, fp: 1, fn: 3 }, precision: 0.75, recall: 0.5, f1: 0.6 },
    { counts: { tp: 0, fp: 0, fn: 2 }, precision: undefined, recall: 0, f1: 0 },
    { counts: { tp: 0, fp: 2, fn: 0 }, precision: 0, recall: undefined, f1: 0 },
    { counts: { tp: 0, fp: 0, fn: 0 }, precision: undefined, recall: undefined, f1: undefined },
  ])('$counts', ({ counts, ...expected }) => {
    expect(ratios(rightOfCounts(counts))).toEqual(expected);
  });
});
