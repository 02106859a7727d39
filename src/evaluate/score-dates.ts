import type { Counts, EvaluationError, LayerFigures } from '../record/report.js';
import { sameSpan } from '../text/span.js';
import { alignSpans } from './align.js';
import { countsOf, judged, predictedAt, type Scored } from './counts.js';
import type { DateSpan } from './gold.js';

export type DateFigures = NonNullable<LayerFigures['dates']>;
type TypeFigures = DateFigures['byType'][string];

/** The measure of TempEval-3, task A: strict and relaxed spans, type and value of the relaxed matches. */
export function scoreDates(
  text: string,
  gold: readonly DateSpan[],
  predicted: readonly DateSpan[],
): Scored<DateFigures> {
  const pairs = alignSpans(gold, predicted);
  const byType: DateFigures['byType'] = {};
  const ofType = (type: string): TypeFigures => {
    byType[type] ??= { gold: 0, strict: 0, relaxed: 0, type: 0, value: 0, spurious: 0 };
    return byType[type];
  };
  const errors: EvaluationError[] = [];
  const show = ({ start, end, type, value }: DateSpan) => `${type} ${value ?? '?'} ${text.slice(start, end)}`;
  const predictedSide = (date: DateSpan) => ({ predicted: show(date), ...predictedAt([date], date) });
  const keyOf = ({ start, end, value }: DateSpan) => `${start} ${end} ${value}`;
  const inGold = new Set(gold.map(keyOf));
  gold.forEach((date, i) => {
    const figures = ofType(date.type);
    figures.gold++;
    const found = pairs[i] === undefined ? undefined : predicted[pairs[i]];
    if (!found) {
      errors.push({ ...error('missed', date), gold: show(date) });
      return;
    }
    figures.relaxed++;
    if (sameSpan(date, found)) figures.strict++;
    if (date.type === found.type) figures.type++;
    if (date.value === found.value) figures.value++;
    const kind = kindOfError(date, found);
    if (kind) errors.push({ ...error(kind, date), gold: show(date), ...predictedSide(found) });
  });
  const taken = new Set(pairs);
  predicted.forEach((date, j) => {
    if (taken.has(j)) return;
    ofType(date.type).spurious++;
    errors.push({ ...error('spurious', date), ...predictedSide(date) });
  });
  const right = (figure: keyof TypeFigures) => Object.values(byType).reduce((sum, type) => sum + type[figure], 0);
  const relaxed = right('relaxed');
  return {
    figures: {
      strict: countsOf(right('strict'), gold.length, predicted.length),
      relaxed: countsOf(relaxed, gold.length, predicted.length),
      type: { right: right('type'), of: relaxed },
      value: { right: right('value'), of: relaxed },
      byType,
    },
    errors,
    judged: judged(predicted, (date) => inGold.has(keyOf(date))),
  };
}

/** The day of the document time; gold and prediction are ISO dates or date-times. */
export function scoreDocumentTime(gold: string, predicted: string | undefined): Counts {
  const right = gold.slice(0, 10) === predicted?.slice(0, 10);
  return countsOf(right ? 1 : 0, 1, predicted === undefined ? 0 : 1);
}

function kindOfError(gold: DateSpan, predicted: DateSpan): EvaluationError['kind'] | undefined {
  if (gold.value !== predicted.value) return 'value';
  if (gold.type !== predicted.type) return 'type';
  return sameSpan(gold, predicted) ? undefined : 'boundary';
}

function error(kind: EvaluationError['kind'], { start, end }: DateSpan): EvaluationError {
  return { layer: 'dates', kind, start, end };
}
