import { describe, expect, test } from 'vitest';
import { ratios, rightOfClusters } from '../../src/evaluate/figures.js';
import type { ClusteredMention } from '../../src/evaluate/gold.js';
import { scoreIdentity } from '../../src/evaluate/score-identity.js';

const mention = (start: number, cluster: string, form: ClusteredMention['form'] = 'name'): ClusteredMention => {
  const span = { start, end: start + 5 };
  return { ...span, cluster, form, head: span };
};
const gold = [
  mention(0, 'ruiz'),
  mention(10, 'ruiz'),
  mention(20, 'ruiz'),
  mention(30, 'council'),
  mention(40, 'council'),
  mention(50, 'oslo'),
  mention(60, 'ruiz', 'pronoun'),
];

describe('identity by B-cubed', () => {
  test('the same entities', () => {
    const { names, all } = scoreIdentity(gold, gold);
    expect(names).toEqual({ precision: { sum: 5, of: 5 }, recall: { sum: 5, of: 5 }, pairs: { tp: 4, fp: 0, fn: 0 } });
    expect(all.pairs).toEqual({ tp: 7, fp: 0, fn: 0 });
  });

  test('one entity for everything costs precision', () => {
    const merged = gold.map((at) => ({ ...at, cluster: 'one' }));
    const { names } = scoreIdentity(gold, merged);
    // of six names three are Ruiz, two the council; Oslo stands alone in gold and is not asked for
    expect(names.precision).toEqual({ sum: 3 * (3 / 6) + 2 * (2 / 6), of: 5 });
    expect(names.recall).toEqual({ sum: 5, of: 5 });
    expect(names.pairs).toEqual({ tp: 4, fp: 11, fn: 0 });
  });

  test('an entity for each mention costs recall', () => {
    const apart = gold.map((at, i) => ({ ...at, cluster: `c${i}` }));
    const { names } = scoreIdentity(gold, apart);
    expect(names.precision).toEqual({ sum: 5, of: 5 });
    expect(names.recall.sum).toBeCloseTo(3 * (1 / 3) + 2 * (1 / 2), 12);
    expect(names.pairs).toEqual({ tp: 0, fp: 0, fn: 4 });
  });

  test('a mention that was not found stands alone in recall and has no precision', () => {
    const { names } = scoreIdentity(gold, gold.slice(1));
    expect(names.precision).toEqual({ sum: 4, of: 4 });
    expect(names.recall.sum).toBeCloseTo(1 / 3 + 2 * (2 / 3) + 2, 12);
    expect(ratios(rightOfClusters(names)).precision).toBe(1);
  });

  test('a prediction finds the mention whose head it contains', () => {
    const described = [
      { ...mention(0, 'x', 'nominal'), end: 30, head: { start: 4, end: 8 } },
      mention(40, 'x', 'nominal'),
    ];
    const predicted = [{ ...mention(2, 'a', 'nominal'), end: 9 }, mention(40, 'a', 'nominal')];
    expect(scoreIdentity(described, predicted).all.recall).toEqual({ sum: 2, of: 2 });
  });
});
