import { DATE_TYPES, ENTITY_TYPES } from '../record/record.js';
import type { EvaluationError, LayerFigures, Report } from '../record/report.js';
import type { Span } from '../text/span.js';
import { bootstrapIntervals, type Interval } from './bootstrap.js';
import { expectedCalibrationError } from './calibration.js';
import { ratios } from './figures.js';
import type { FigureChange, Flip, GateResult } from './gate.js';
import type { AnnotatedDocument, GoldDocument } from './gold.js';
import { keyOf, type Row, rowsOf } from './table-rows.js';

/** What the page of an evaluation is made of; shares are from 0 to 1, points from 0 to 100. */
export interface ReportPage {
  /** Ids of the documents, in the order of the report. */
  readonly ids: readonly string[];
  readonly missing: readonly string[];
  readonly rows: readonly ReportRow[];
  readonly groups: readonly string[];
  readonly comparison?: { readonly passed: boolean; readonly level: number; readonly flips: readonly Flip[] };
  readonly confusion: readonly Confusion[];
  readonly calibration: readonly CalibrationPlot[];
  readonly errors: readonly PageError[];
}

export interface ReportRow extends Pick<Row, 'figure' | 'name' | 'level' | 'shows' | 'right'> {
  readonly precision?: number | undefined;
  readonly recall?: number | undefined;
  readonly f1?: number | undefined;
  /** Of what the row shows: F1, or recall where there is no more. */
  readonly interval?: Interval | undefined;
  readonly change?: Pick<FigureChange, 'before' | 'now' | 'p' | 'dropped'> | undefined;
  /** Of each group the figure that the row shows; null where there is nothing to score, as JSON has no undefined. */
  readonly groups: readonly (number | null)[];
}

/** How often gold of one type was predicted as another. */
export interface Confusion {
  readonly layer: 'entities' | 'dates';
  readonly types: readonly string[];
  /** By gold type, last row spurious; by predicted type, last column missed. */
  readonly counts: readonly (readonly number[])[];
}

export interface CalibrationPlot {
  readonly layer: string;
  readonly error: number;
  readonly points: readonly { readonly confidence: number; readonly right: number; readonly of: number }[];
}

export interface PageError extends EvaluationError {
  /** Place of the document on the page. */
  readonly document: number;
}

/** A document as the page of an evaluation shows it. */
export interface ReportDocument {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** Everything on the page of an evaluation that is not a text. */
export function reportPage(report: Report, comparison?: GateResult): ReportPage {
  const { missing, layers, perDocument } = report;
  const groups = Object.entries(report.groups ?? {});
  const intervals = bootstrapIntervals(perDocument.map((document) => document.layers));
  const inGroups = groups.map(([, group]) => new Map(rowsOf(group.layers).map((row) => [keyOf(row), row])));
  const rows = rowsOf(layers).map((row): ReportRow => {
    const change = row.level === 'headline' && comparison?.figures.find(({ figure }) => figure === row.figure);
    return {
      ...row,
      ...(row.right ? ratios(row.right) : {}),
      interval: intervals.get(keyOf(row)),
      ...(change ? { change } : {}),
      groups: inGroups.map((found) => {
        const right = found.get(keyOf(row))?.right;
        const figures = right && ratios(right);
        return (row.shows === 'recall' ? figures?.recall : figures?.f1) ?? null;
      }),
    };
  });
  const errors = perDocument.flatMap((document, i) => document.errors.map((error) => ({ ...error, document: i })));
  return {
    ids: perDocument.map(({ id }) => id),
    missing,
    rows,
    groups: groups.map(([name]) => name),
    ...(comparison
      ? { comparison: { passed: comparison.passed, level: comparison.level, flips: comparison.flips } }
      : {}),
    confusion: confusions(layers, errors),
    calibration: plots(layers),
    errors,
  };
}

/** The texts of the documents of a report, in its order. */
export function reportDocuments(
  { perDocument }: Report,
  gold: readonly GoldDocument[],
  predictions: readonly AnnotatedDocument[],
): ReportDocument[] {
  const goldOf = new Map(gold.map((document) => [document.id, document]));
  const predictionOf = new Map(predictions.map((document) => [document.id, document]));
  return perDocument.map(({ id }) => {
    const document = goldOf.get(id);
    const sentences = document?.sentences ?? predictionOf.get(id)?.sentences ?? [];
    return { id, text: document?.text ?? '', sentences };
  });
}

function plots({ calibration = {} }: LayerFigures): CalibrationPlot[] {
  return Object.entries(calibration).flatMap(([layer, bins]) => {
    const error = bins && expectedCalibrationError(bins);
    if (!bins || error === undefined) return [];
    const points = Object.keys(bins)
      .sort()
      .map((name) => {
        const { of, right, confidence } = bins[name]!;
        return { confidence: confidence / of, right: right / of, of };
      });
    return [{ layer, error, points }];
  });
}

/** Right ones are what gold holds of a type less what is missed or taken for another; boundaries alone confuse no types. */
function confusions(layers: LayerFigures, errors: readonly EvaluationError[]): Confusion[] {
  const goldOf: Readonly<Record<Confusion['layer'], ReadonlyMap<string, number>>> = {
    entities: new Map(
      Object.entries(layers.entities?.byType ?? {}).map(([type, { exact }]) => [type, exact.tp + exact.fn]),
    ),
    dates: new Map(Object.entries(layers.dates?.byType ?? {}).map(([type, { gold }]) => [type, gold])),
  };
  return (['entities', 'dates'] as const).flatMap((layer) => {
    const gold = goldOf[layer];
    const own = errors.filter((error) => error.layer === layer);
    const pairs = own.map((error) => [typeIn(error.gold), typeIn(error.predicted)] as const);
    const types = [...new Set([...gold.keys(), ...pairs.flat().filter((type) => type !== undefined)])].sort(inOrder);
    if (types.length === 0) return [];
    const place = (type: string | undefined) => (type === undefined ? types.length : types.indexOf(type));
    const counts = [...types, undefined].map(() => new Array<number>(types.length + 1).fill(0));
    types.forEach((type, i) => {
      counts[i]![i] = gold.get(type) ?? 0;
    });
    for (const [wanted, found] of pairs) {
      if (wanted === found) continue;
      counts[place(wanted)]![place(found)]!++;
      if (wanted !== undefined) counts[place(wanted)]![place(wanted)]!--;
    }
    return [{ layer, types, counts }];
  });
}

const ORDER: readonly string[] = [...ENTITY_TYPES, ...DATE_TYPES];

/** Types of ours in their own order, those of other label sets behind them. */
function inOrder(a: string, b: string): number {
  const place = (type: string) => ORDER.indexOf(type) + 1 || ORDER.length + 1;
  return place(a) - place(b) || (a < b ? -1 : 1);
}

/** The type of an item as reports write it: its first word. */
function typeIn(written: string | undefined): string | undefined {
  return written?.split(' ', 1)[0];
}
