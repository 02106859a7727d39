import { type CrfOptions, type LinearModel, trainCrf, trainingSetBuilder } from '../../tagger/index.js';
import { JUDGE_LABELS, JUDGE_WIDTH, writeJudgeFeatures } from '../judge.js';
import { judgeContexts } from '../judge-context.js';
import { POS, type Reading, type TokenRange } from '../reading.js';
import type { Linked } from '../role-tagger.js';
import type { GoldAttribution, GoldDocument } from './gold.js';

export const JUDGE_TRAINING: CrfOptions = { passes: 8, rate: 0.03, dropout: 0.3, minCount: 3 };

/** Whether a linked cue is right, learned from what the system makes of documents that it has not seen. */
export function trainJudge(
  documents: readonly GoldDocument[],
  linked: readonly (readonly Linked[])[],
  options: CrfOptions,
): LinearModel {
  const builder = trainingSetBuilder(JUDGE_LABELS.length, JUDGE_WIDTH);
  for (const [d, { reading, clauses, attributions }] of documents.entries()) {
    const contexts = judgeContexts(reading, linked[d]!);
    for (const [c, candidate] of linked[d]!.entries()) {
      const right = attributions.some((gold) => isRight(reading, candidate, gold));
      builder.add(1, (_, out) => writeJudgeFeatures(reading, clauses, candidate, contexts[c]!, out), [right ? 1 : 0]);
    }
  }
  return trainCrf(builder.build(), JUDGE_LABELS, { ...JUDGE_TRAINING, ...options });
}

/** Contents overlap by half (Dice) and the sources meet, or both have none. */
export function isRight(
  reading: Reading,
  { content, source }: Pick<Linked, 'content' | 'source'>,
  gold: GoldAttribution,
): boolean {
  const [mine, theirs] = [wordsOf(reading, content), wordsOf(reading, gold.content)];
  const common = shared(mine, theirs);
  if (2 * common < 0.5 * (mine.size + theirs.size) || common === 0) return false;
  const [a, b] = [wordsOf(reading, source), wordsOf(reading, gold.source)];
  if (a.size === 0 || b.size === 0) return a.size === b.size;
  return 2 * shared(a, b) >= Math.min(a.size, b.size) && 3 * shared(a, b) >= a.size;
}

function wordsOf({ pos }: Reading, ranges: readonly TokenRange[]): Set<number> {
  const words = new Set<number>();
  for (const { first, end } of ranges) for (let i = first; i < end; i++) if (pos[i] !== POS.PUNCT) words.add(i);
  return words;
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
}
