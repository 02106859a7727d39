import type { EvaluationError, LayerFigures } from '../record/report.js';
import { alignSpans } from './align.js';
import { countsOf, judged, predictedAt, type Scored } from './counts.js';
import type { QuotedStretch } from './gold.js';

export type QuoteFigures = NonNullable<LayerFigures['quotes']>;

/** Quotes stretch by stretch: the span with its marks, and the span with its kind. */
export function scoreQuotes(
  text: string,
  goldQuotes: readonly QuotedStretch[],
  predictedQuotes: readonly QuotedStretch[],
): Scored<QuoteFigures> {
  const gold = once(goldQuotes);
  const predicted = once(predictedQuotes);
  const bySpan = new Map(predicted.map((stretch) => [key(stretch), stretch]));
  const wanted = new Set(gold.map((stretch) => `${key(stretch)} ${stretch.kind}`));
  const found = gold.map((stretch) => bySpan.get(key(stretch)));
  const spans = found.filter((match) => match !== undefined).length;
  const kinds = found.filter((match, i) => match?.kind === gold[i]!.kind).length;
  return {
    figures: {
      spans: countsOf(spans, gold.length, predicted.length),
      kind: countsOf(kinds, gold.length, predicted.length),
    },
    errors: errorsOf(text, gold, predicted),
    judged: judged(predicted, (stretch) => wanted.has(`${key(stretch)} ${stretch.kind}`)),
  };
}

function errorsOf(
  text: string,
  gold: readonly QuotedStretch[],
  predicted: readonly QuotedStretch[],
): EvaluationError[] {
  const pairs = alignSpans(gold, predicted);
  const show = ({ start, end, kind }: QuotedStretch) => `${kind} ${text.slice(start, end)}`;
  const predictedSide = (stretch: QuotedStretch) => ({ predicted: show(stretch), ...predictedAt([stretch], stretch) });
  const error = (kind: EvaluationError['kind'], { start, end }: QuotedStretch): EvaluationError => ({
    layer: 'quotes',
    kind,
    start,
    end,
  });
  const errors = gold.flatMap((stretch, i) => {
    const match = pairs[i] === undefined ? undefined : predicted[pairs[i]]!;
    if (!match) return [{ ...error('missed', stretch), gold: show(stretch) }];
    const kind = key(stretch) !== key(match) ? 'boundary' : stretch.kind !== match.kind ? 'type' : undefined;
    return kind ? [{ ...error(kind, stretch), gold: show(stretch), ...predictedSide(match) }] : [];
  });
  const taken = new Set(pairs);
  const spurious = predicted.filter((_, j) => !taken.has(j));
  return [...errors, ...spurious.map((stretch) => ({ ...error('spurious', stretch), ...predictedSide(stretch) }))];
}

function key({ start, end }: QuotedStretch): string {
  return `${start} ${end}`;
}

function once(stretches: readonly QuotedStretch[]): QuotedStretch[] {
  return [...new Map(stretches.map((stretch) => [key(stretch), stretch])).values()];
}
