import type { LayerFigures, Report } from '../record/report.js';
import { calibrationOf } from './calibration.js';
import { addFigures } from './counts.js';
import { type AnnotatedDocument, type GoldDocument, UnscorableError } from './gold.js';
import { type View, viewOf } from './labels.js';
import { scoreAttributions } from './score-attributions.js';
import { scoreDates, scoreDocumentTime } from './score-dates.js';
import { scoreEntities } from './score-entities.js';
import { scoreIdentity } from './score-identity.js';
import { scoreQuotes } from './score-quotes.js';

export type DocumentReport = Report['perDocument'][number];

export interface DocumentOptions {
  /** Under which classes entities are compared. */
  readonly view: View;
  /** Of attributions require only reporting; gold of another cue class may be found or not. */
  readonly reporting?: boolean;
}

export interface EvaluationOptions extends Omit<DocumentOptions, 'view'> {
  /** By default what the labels of gold allow. */
  readonly view?: View;
  /** Documents that are also scored apart: ids by the name of the group. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Scores predictions against gold, document by document; predictions of other documents are ignored, gold documents
 * without a prediction count as empty.
 *
 * @throws UnscorableError when a prediction is of another text than gold
 */
export function evaluate(
  gold: readonly GoldDocument[],
  predicted: readonly AnnotatedDocument[],
  { view = goldView(gold), ...options }: EvaluationOptions = {},
): Report {
  const predictions = new Map(predicted.map((document) => [document.id, document]));
  const evaluation = startEvaluation({ ...options, view });
  for (const document of gold) evaluation.add(document, predictions.get(document.id));
  return evaluation.report();
}

function goldView(gold: readonly GoldDocument[]): View {
  return viewOf(gold.flatMap((document) => (document.entities ?? []).map(({ label }) => label)));
}

/** An evaluation that takes one document after the other and keeps only counts and errors. */
export interface Evaluation {
  /** @throws UnscorableError when the prediction is of another text than gold */
  add(gold: GoldDocument, predicted: AnnotatedDocument | undefined): void;
  report(): Report;
}

export function startEvaluation({
  groups = {},
  ...options
}: EvaluationOptions & Pick<DocumentOptions, 'view'>): Evaluation {
  const perDocument: DocumentReport[] = [];
  const missing: string[] = [];
  return {
    add(gold, predicted) {
      if (!predicted) missing.push(gold.id);
      perDocument.push(scoreDocument(gold, predicted, options));
    },
    report: () => ({
      schemaVersion: '1',
      documents: perDocument.length,
      missing: [...missing],
      layers: totalOf(perDocument),
      ...(Object.keys(groups).length > 0 ? { groups: groupsOf(perDocument, groups) } : {}),
      perDocument: [...perDocument],
    }),
  };
}

function groupsOf(
  perDocument: readonly DocumentReport[],
  groups: NonNullable<EvaluationOptions['groups']>,
): NonNullable<Report['groups']> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, ids]) => {
      const members = perDocument.filter(({ id }) => ids.includes(id));
      return [name, { documents: members.length, layers: totalOf(members) }];
    }),
  );
}

function totalOf(documents: readonly DocumentReport[]): LayerFigures {
  return documents.reduce<LayerFigures>((sum, { layers }) => addFigures(sum, layers), {});
}

/**
 * One document: the layers that its gold annotates, and what is wrong in them by position. A document without a
 * prediction counts as empty.
 *
 * @throws UnscorableError when the prediction is of another text than gold
 */
export function scoreDocument(
  gold: GoldDocument,
  predicted: AnnotatedDocument | undefined,
  { view, reporting = false }: DocumentOptions,
): DocumentReport {
  const { id, text } = gold;
  if (predicted?.text !== undefined && predicted.text !== text) {
    throw new UnscorableError(`"${id}": the prediction is of another text than gold`);
  }
  const entities = gold.entities && scoreEntities(text, gold.entities, predicted?.entities ?? [], view);
  const dates = gold.dates && scoreDates(text, gold.dates, predicted?.dates ?? []);
  const quotes = gold.quotes && scoreQuotes(text, gold.quotes, predicted?.quotes ?? []);
  const attributions =
    gold.attributions && scoreAttributions(text, gold.attributions, predicted?.attributions ?? [], { reporting });
  const errors = [entities, dates, quotes, attributions].flatMap((scored) => scored?.errors ?? []);
  const calibration = calibrationOf({ entities, dates, quotes, attributions });
  const layers: LayerFigures = {
    ...(entities ? { entities: entities.figures } : {}),
    ...(gold.mentions ? { identity: scoreIdentity(gold.mentions, predicted?.mentions ?? []) } : {}),
    ...(gold.documentTime ? { documentTime: scoreDocumentTime(gold.documentTime, predicted?.documentTime) } : {}),
    ...(dates ? { dates: dates.figures } : {}),
    ...(quotes ? { quotes: quotes.figures } : {}),
    ...(attributions ? { attributions: attributions.figures } : {}),
    ...(calibration ? { calibration } : {}),
  };
  return { id, layers, errors: [...errors].sort((a, b) => a.start - b.start || a.end - b.end) };
}
