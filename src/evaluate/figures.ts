import { GATE_FIGURES, type GateFigure } from '../record/config.js';
import type { Counts, LayerFigures, Right, Share } from '../record/report.js';

/** Shares from 0 to 1; undefined where there is nothing to score, which is no figure and not 0. */
export interface Ratios {
  readonly precision: number | undefined;
  readonly recall: number | undefined;
  readonly f1: number | undefined;
}

export function ratios({ predicted, predictedRight, gold, goldRight }: Right): Ratios {
  const precision = predicted > 0 ? predictedRight / predicted : undefined;
  const recall = gold > 0 ? goldRight / gold : undefined;
  if (precision === undefined && recall === undefined) return { precision, recall, f1: undefined };
  const [p, r] = [precision ?? 0, recall ?? 0];
  return { precision, recall, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0 };
}

export function rightOfCounts({ tp, fp, fn }: Counts): Right {
  return { predicted: tp + fp, predictedRight: tp, gold: tp + fn, goldRight: tp };
}

/** A share as if everything asked had one answer, so that its F1 is the share. */
export function rightOfShare({ right, of }: Share): Right {
  return { predicted: of, predictedRight: right, gold: of, goldRight: right };
}

/** Of the relaxed matches of a span layer, those that are right in something: over all of gold and all predictions. */
export function rightAmong(matches: Counts, { right }: Share): Right {
  return { ...rightOfCounts(matches), predictedRight: right, goldRight: right };
}

export function rightOfClusters({ precision, recall }: NonNullable<LayerFigures['identity']>['names']): Right {
  return { predicted: precision.of, predictedRight: precision.sum, gold: recall.of, goldRight: recall.sum };
}

/** What each headline figure is made of. */
const HEADLINES: Readonly<Record<GateFigure, (layers: LayerFigures) => Right | undefined>> = {
  entities: ({ entities }) => entities && rightOfCounts(entities.exact),
  identity: ({ identity }) => identity && rightOfClusters(identity.names),
  documentTime: ({ documentTime }) => documentTime && rightOfCounts(documentTime),
  datesStrict: ({ dates }) => dates && rightOfCounts(dates.strict),
  datesValue: ({ dates }) => dates && rightAmong(dates.relaxed, dates.value),
  quotes: ({ quotes }) => quotes && rightOfCounts(quotes.kind),
  attributionsContent: ({ attributions }) => attributions?.all.contentOverlap,
  attributionsFull: ({ attributions }) => attributions?.all.full,
  speakers: ({ attributions }) => attributions && rightOfShare(attributions.speaker),
};

export type Headlines = Partial<Record<GateFigure, Right>>;

/** Counts of the headline figures that there is something to score of. */
export function headlines(layers: LayerFigures): Headlines {
  const found: Headlines = {};
  for (const name of GATE_FIGURES) {
    const right = HEADLINES[name](layers);
    if (right && right.gold + right.predicted > 0) found[name] = right;
  }
  return found;
}

/** F1 in percentage points, 0 to 100; undefined where there is nothing to score. */
export function points(right: Right | undefined): number | undefined {
  const f1 = right && ratios(right).f1;
  return f1 === undefined ? undefined : 100 * f1;
}

/** The headline figure of each layer in percentage points. */
export function headlineFigures(layers: LayerFigures): Partial<Record<GateFigure, number>> {
  const entries = Object.entries(headlines(layers)).map(([name, right]) => [name, points(right)]);
  return Object.fromEntries(entries.filter(([, figure]) => figure !== undefined));
}
