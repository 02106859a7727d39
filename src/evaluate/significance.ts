import type { Right } from '../record/report.js';
import { createRandom } from '../text/random.js';
import { points } from './figures.js';

/** The same document before and now. */
export interface Pair {
  readonly before: Right;
  readonly now: Right;
}

export interface RandomisationOptions {
  readonly rounds?: number;
  readonly seed?: number;
}

export const DEFAULT_ROUNDS = 10_000;

/** Differences of F1 that come only from the order of summing are smaller, in points. */
const ROUNDING = 1e-9;

/**
 * How probable a drop of F1 this large would be if before and now were alike: the one-sided p of a paired approximate
 * randomisation test over documents (Noreen 1989; Yeh 2000). If they are alike, the two sides of each document may be
 * exchanged; p is the share of exchanges that give at least the observed drop. All exchanges are tried where there are
 * no more of them than rounds, otherwise `rounds` of them are drawn, and the observed one counts as one more.
 *
 * @returns 0 to 1; 1 where F1 did not drop or there is nothing to compare
 */
export function pOfDrop(
  pairs: readonly Pair[],
  { rounds = DEFAULT_ROUNDS, seed = 1 }: RandomisationOptions = {},
): number {
  const before = sumOf(pairs.map((pair) => pair.before));
  const now = sumOf(pairs.map((pair) => pair.now));
  const observed = dropOf(before, now);
  if (observed <= ROUNDING) return 1;
  const differences = pairs.map((pair) => minus(pair.now, pair.before)).filter((difference) => !isZero(difference));
  const moved = { predicted: 0, predictedRight: 0, gold: 0, goldRight: 0 }; // one object for all rounds
  const isAsLarge = (isExchanged: (i: number) => boolean): boolean => {
    moved.predicted = moved.predictedRight = moved.gold = moved.goldRight = 0;
    differences.forEach((difference, i) => {
      if (!isExchanged(i)) return;
      moved.predicted += difference.predicted;
      moved.predictedRight += difference.predictedRight;
      moved.gold += difference.gold;
      moved.goldRight += difference.goldRight;
    });
    return dropOf(plus(before, moved), minus(now, moved)) >= observed - ROUNDING;
  };
  let asLarge = 0;
  if (2 ** differences.length <= rounds) {
    const exchanges = 2 ** differences.length;
    for (let chosen = 0; chosen < exchanges; chosen++) if (isAsLarge((i) => ((chosen >> i) & 1) === 1)) asLarge++;
    return asLarge / exchanges;
  }
  const random = createRandom(seed);
  for (let round = 0; round < rounds; round++) if (isAsLarge(() => random.next() >= 2 ** 31)) asLarge++;
  return (asLarge + 1) / (rounds + 1);
}

/** The smallest p that this many documents can give: that of a drop in every one of them. */
export function smallestP(documents: number): number {
  return 2 ** -documents;
}

/**
 * p values corrected for being several (Holm 1979), in the order given: the probability that any of so many tests would
 * be so extreme by chance.
 */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[a]! - pValues[b]! || a - b);
  const adjusted = new Array<number>(pValues.length);
  let largest = 0;
  order.forEach((i, rank) => {
    largest = Math.max(largest, Math.min(1, pValues[i]! * (pValues.length - rank)));
    adjusted[i] = largest;
  });
  return adjusted;
}

const NOTHING: Right = { predicted: 0, predictedRight: 0, gold: 0, goldRight: 0 };

function sumOf(list: readonly Right[]): Right {
  return list.reduce(plus, NOTHING);
}

function plus(a: Right, b: Right): Right {
  return {
    predicted: a.predicted + b.predicted,
    predictedRight: a.predictedRight + b.predictedRight,
    gold: a.gold + b.gold,
    goldRight: a.goldRight + b.goldRight,
  };
}

function minus(a: Right, b: Right): Right {
  return {
    predicted: a.predicted - b.predicted,
    predictedRight: a.predictedRight - b.predictedRight,
    gold: a.gold - b.gold,
    goldRight: a.goldRight - b.goldRight,
  };
}

function isZero({ predicted, predictedRight, gold, goldRight }: Right): boolean {
  return predicted === 0 && predictedRight === 0 && gold === 0 && goldRight === 0;
}

function dropOf(before: Right, now: Right): number {
  return (points(before) ?? 0) - (points(now) ?? 0);
}
