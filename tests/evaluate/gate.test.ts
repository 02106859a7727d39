import { describe, expect, test } from 'vitest';
import { formatBaseline, parseBaseline, toBaseline } from '../../src/evaluate/baseline.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { compareWithBaseline } from '../../src/evaluate/gate.js';
import { renderGate } from '../../src/evaluate/gate-text.js';
import type { AnnotatedDocument } from '../../src/evaluate/gold.js';

const text = 'Ana Ruiz left Oslo for Riga on Monday, Lena Holm on Tuesday.';
const at = (written: string) => ({ start: text.indexOf(written), end: text.indexOf(written) + written.length });
const person = { ...at('Ana Ruiz'), label: 'PERSON' };
const place = { ...at('Oslo'), label: 'LOCATION' };
const monday = { ...at('Monday'), type: 'DATE', value: '2021-06-14' };
const document = (id: string, fields: Partial<AnnotatedDocument> = {}) => ({
  id,
  text,
  entities: [person, place],
  dates: [monday],
  ...fields,
});
const gold = ['a', 'b', 'c'].map((id) => document(id));
const report = (...predicted: AnnotatedDocument[]) => evaluate(gold, predicted);

const before = report(document('a'), document('b', { entities: [person] }), document('c'));
const baseline = toBaseline(before);
const anything = { tolerance: {}, floor: {} };

describe('baseline', () => {
  test('holds the headline figures and the counts of each document', () => {
    expect(baseline.figures).toEqual({ entities: 90.91, datesStrict: 100, datesValue: 100 });
    expect(baseline.documents[1]).toMatchObject({
      id: 'b',
      counts: { entities: { predicted: 1, predictedRight: 1, gold: 2, goldRight: 1 } },
    });
  });

  test('is written to the same bytes whatever the order of the documents, and read again', () => {
    const bytes = formatBaseline(baseline);
    const reversed = evaluate([...gold].reverse(), [
      document('c'),
      document('b', { entities: [person] }),
      document('a'),
    ]);
    expect(formatBaseline(toBaseline(reversed))).toBe(bytes);
    expect(parseBaseline(JSON.parse(bytes))).toEqual(baseline);
    expect(formatBaseline(parseBaseline(JSON.parse(formatBaseline(toBaseline(evaluate([], []))))))).toContain(
      '"documents"',
    );
  });
});

describe('gate', () => {
  test('nothing changed', () => {
    const result = compareWithBaseline(before, baseline, anything);
    expect(result).toMatchObject({ passed: true, flips: [], missedFloors: [], newDocuments: [], goneDocuments: [] });
  });

  const worse = report(document('a', { entities: [] }), document('b'), document('c'));

  test.each([
    { tolerance: {}, passed: false },
    { tolerance: { entities: 10 }, passed: false }, // 90.91 before, 80.00 now
    { tolerance: { entities: 11 }, passed: true },
    { tolerance: { datesStrict: 11 }, passed: false },
  ])('a drop of 10.91 points with tolerance $tolerance passes: $passed', ({ tolerance, passed }) => {
    expect(compareWithBaseline(worse, baseline, { tolerance, floor: {} }).passed).toBe(passed);
  });

  describe('with documents enough for a test', () => {
    const many = Array.from({ length: 40 }, (_, i) => document(`d${i}`));
    const baseline = toBaseline(evaluate(many, many));
    const withWorse = (count: number) =>
      evaluate(
        many,
        many.map((whole, i) => (i < count ? document(whole.id, { entities: [person] }) : whole)),
      );

    test.each([
      { worse: 1, rules: {}, passed: true },
      { worse: 4, rules: {}, passed: true }, // p 0.0625, three figures
      { worse: 7, rules: {}, passed: false }, // p 0.0078
      { worse: 7, rules: { significance: { level: 0.01, rounds: 10_000, seed: 1 } }, passed: true },
      { worse: 1, rules: { tolerance: { entities: 0 } }, passed: false },
      { worse: 7, rules: { tolerance: { entities: 20 } }, passed: true },
    ])('$worse of 40 documents worse with $rules passes: $passed', ({ worse, rules, passed }) => {
      expect(compareWithBaseline(withWorse(worse), baseline, { ...anything, ...rules }).passed).toBe(passed);
    });

    test('says how probable the drop is', () => {
      const written = renderGate(compareWithBaseline(withWorse(7), baseline, anything));
      expect(written).toMatch(/Dropped:\n {2}entities: 100\.00 before, 95\.\d\d now, down 4\.\d\d; p 0\.023/);
      expect(written).toContain('p < 0.05');
    });
  });

  test('says which documents flipped, in what, and which way', () => {
    const { flips } = compareWithBaseline(worse, baseline, anything);
    expect(flips.map(({ id, figure, change }) => [id, figure, change])).toEqual([
      ['a', 'entities', 'worse'],
      ['b', 'entities', 'better'],
    ]);
    const written = renderGate(compareWithBaseline(worse, baseline, anything));
    expect(written).toContain('Gate failed');
    expect(written).toContain('entities: 90.91 before, 80.00 now, down 10.91; allowed 0.00');
    expect(written).toContain('  a\n    entities: 2 of 2 right, 0 wrong → 0 of 2 right, 0 wrong');
  });

  test('a floor holds whatever the baseline says', () => {
    const { passed, missedFloors } = compareWithBaseline(before, baseline, {
      tolerance: {},
      floor: { entities: 95, datesStrict: 95, quotes: 50 },
    });
    expect(passed).toBe(false);
    expect(missedFloors.map(({ figure }) => figure)).toEqual(['entities', 'quotes']);
    expect(missedFloors[1]?.now).toBeUndefined();
  });

  test('a layer that is no longer scored has dropped', () => {
    const bare = evaluate(
      gold.map(({ dates: _, ...rest }) => rest),
      gold,
    );
    const { passed, figures } = compareWithBaseline(bare, baseline, anything);
    expect(passed).toBe(false);
    expect(figures.filter(({ dropped }) => dropped).map(({ figure }) => figure)).toEqual(['datesStrict', 'datesValue']);
  });

  test('a new document is named and no drop, however it scores', () => {
    const grown = evaluate(
      [...gold, document('d')],
      [document('a'), document('b', { entities: [person] }), document('c')],
    );
    expect(compareWithBaseline(grown, baseline, anything)).toMatchObject({
      passed: true,
      newDocuments: ['d'],
      flips: [],
    });
  });

  test('a document that is gone fails the gate', () => {
    const shrunk = evaluate(gold.slice(1), gold);
    const result = compareWithBaseline(shrunk, baseline, { tolerance: { entities: 20 }, floor: {} });
    expect(result).toMatchObject({ passed: false, goneDocuments: ['a'] });
    expect(renderGate(result)).toContain('In the baseline but not evaluated:\n  a');
  });
});
