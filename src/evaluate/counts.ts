import type { Counts, EvaluationError, Share } from '../record/report.js';
import type { Span } from '../text/span.js';
import type { MadeBy } from './gold.js';

/** Counts of one layer of one document, and what went wrong in it. */
export interface Scored<Figures> {
  readonly figures: Figures;
  readonly errors: readonly EvaluationError[];
  /** Predictions that say how sure they are, and whether they are right. */
  readonly judged: readonly Judged[];
}

export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** The predictions with a confidence, judged. */
export function judged<P extends MadeBy>(predicted: readonly P[], isRight: (prediction: P) => boolean): Judged[] {
  return predicted.flatMap((prediction) =>
    prediction.confidence === undefined ? [] : [{ confidence: prediction.confidence, right: isRight(prediction) }],
  );
}

/** Where an error's prediction is, and what it says of itself. */
export function predictedAt(
  spans: readonly Span[],
  { rule, confidence }: MadeBy,
): Pick<EvaluationError, 'predictedSpans' | 'rule' | 'confidence'> {
  return {
    predictedSpans: spans.map(({ start, end }) => ({ start, end })),
    ...(rule === undefined ? {} : { rule }),
    ...(confidence === undefined ? {} : { confidence }),
  };
}

/** Counts from how many are right of what gold holds and what was predicted. */
export function countsOf(right: number, gold: number, predicted: number): Counts {
  return { tp: right, fp: predicted - right, fn: gold - right };
}

export function shareOf(items: readonly boolean[]): Share {
  return { right: items.filter(Boolean).length, of: items.length };
}

/**
 * Adds figures that consist of numbers, in whatever depth: numbers under the same keys are added, keys that only one
 * side has are kept. Keys come out in the order in which they were first seen.
 */
export function addFigures<T extends object>(a: T | undefined, b: T): T {
  if (a === undefined) return b;
  const sum = { ...a } as Record<string, unknown>;
  for (const [key, added] of Object.entries(b)) {
    const before = sum[key];
    if (typeof added === 'number') sum[key] = ((before as number | undefined) ?? 0) + added;
    else sum[key] = addFigures(before as object | undefined, added as object);
  }
  return sum as T;
}
