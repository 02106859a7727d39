import type { EvaluationError, LayerFigures } from '../record/report.js';
import { sameSpan } from '../text/span.js';
import { alignSpans } from './align.js';
import { countsOf, judged, predictedAt, type Scored } from './counts.js';
import type { LabelledSpan } from './gold.js';
import { classOf, type View } from './labels.js';

export type EntityFigures = NonNullable<LayerFigures['entities']>;

/** Entities by exact span and type (the measure of CoNLL-2003, on character spans), and by overlapping span and type. */
export function scoreEntities(
  text: string,
  goldSpans: readonly LabelledSpan[],
  predictedSpans: readonly LabelledSpan[],
  view: View,
): Scored<EntityFigures> {
  const gold = counted(goldSpans, view);
  const predicted = counted(predictedSpans, view);
  const byType: EntityFigures['byType'] = {};
  const types = new Set([...gold, ...predicted].map(({ label }) => label));
  for (const type of [...types].sort()) {
    const wanted = gold.filter(({ label }) => label === type);
    const found = predicted.filter(({ label }) => label === type);
    const pairs = alignSpans(wanted, found);
    const overlapping = pairs.filter((j) => j !== undefined).length;
    const exact = wanted.filter((span, i) => pairs[i] !== undefined && sameSpan(span, found[pairs[i]]!)).length;
    byType[type] = {
      exact: countsOf(exact, wanted.length, found.length),
      partial: countsOf(overlapping, wanted.length, found.length),
    };
  }
  const inGold = new Set(gold.map(keyOf));
  const right = (measure: 'exact' | 'partial') =>
    Object.values(byType).reduce((sum, figures) => sum + figures[measure].tp, 0);
  return {
    figures: {
      exact: countsOf(right('exact'), gold.length, predicted.length),
      partial: countsOf(right('partial'), gold.length, predicted.length),
      byType,
    },
    errors: errorsOf(text, gold, predicted),
    judged: judged(predicted, (span) => inGold.has(keyOf(span))),
  };
}

/** The spans that count in a view, under its classes, each once. */
function counted(spans: readonly LabelledSpan[], view: View): LabelledSpan[] {
  const seen = new Map<string, LabelledSpan>();
  for (const { label, ...span } of spans) {
    const type = classOf(label, view);
    if (type !== undefined) seen.set(keyOf({ ...span, label: type }), { ...span, label: type });
  }
  return [...seen.values()];
}

function keyOf({ start, end, label }: LabelledSpan): string {
  return `${start} ${end} ${label}`;
}

/** What is not exactly right, gold and prediction side by side: the prediction of the same type is preferred. */
function errorsOf(text: string, gold: readonly LabelledSpan[], predicted: readonly LabelledSpan[]): EvaluationError[] {
  const show = ({ start, end, label }: LabelledSpan) => `${label} ${text.slice(start, end)}`;
  const predictedSide = (span: LabelledSpan) => ({ predicted: show(span), ...predictedAt([span], span) });
  const sameType = alignSpans(gold, predicted, (g, p) => g.label === p.label);
  const taken = new Set(sameType);
  const freeGold = gold.flatMap((_, i) => (sameType[i] === undefined ? [i] : []));
  const freePredicted = predicted.flatMap((_, j) => (taken.has(j) ? [] : [j]));
  const otherType = alignSpans(
    freeGold.map((i) => gold[i]!),
    freePredicted.map((j) => predicted[j]!),
  );
  const errors: EvaluationError[] = [];
  gold.forEach((span, i) => {
    const j = sameType[i];
    if (j === undefined || sameSpan(span, predicted[j]!)) return;
    errors.push({ ...error('boundary', span), gold: show(span), ...predictedSide(predicted[j]!) });
  });
  const typed = new Set<number>();
  freeGold.forEach((i, at) => {
    const span = gold[i]!;
    const pair = otherType[at];
    if (pair === undefined) errors.push({ ...error('missed', span), gold: show(span) });
    else {
      typed.add(freePredicted[pair]!);
      errors.push({ ...error('type', span), gold: show(span), ...predictedSide(predicted[freePredicted[pair]!]!) });
    }
  });
  for (const j of freePredicted) {
    if (!typed.has(j)) errors.push({ ...error('spurious', predicted[j]!), ...predictedSide(predicted[j]!) });
  }
  return errors;
}

function error(kind: EvaluationError['kind'], { start, end }: LabelledSpan): EvaluationError {
  return { layer: 'entities', kind, start, end };
}
