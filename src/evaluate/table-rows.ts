import { GATE_FIGURES, type GateFigure } from '../record/config.js';
import { DATE_TYPES, ENTITY_TYPES } from '../record/record.js';
import type { LayerFigures, Right } from '../record/report.js';
import { FIGURE_NAMES, IS_SHARE } from './figure-names.js';
import { headlines, rightAmong, rightOfClusters, rightOfCounts, rightOfShare } from './figures.js';

/** A line of the table of an evaluation. */
export interface Row {
  readonly figure: GateFigure;
  readonly name: string;
  /** A headline figure, another measure of the same layer, or a part of it. */
  readonly level: 'headline' | 'beside' | 'part';
  /** What its ratios are made of; undefined where gold does not annotate the layer. */
  readonly right: Right | undefined;
  /** A share has no precision and recall; of a part of a layer there may be recall alone. */
  readonly shows: 'all' | 'share' | 'recall';
}

/** The lines of all layers, in the order in which an article walks through them; a layer without gold is one line. */
export function rowsOf(layers: LayerFigures): Row[] {
  const counts = headlines(layers);
  return GATE_FIGURES.flatMap((figure): Row[] => {
    const shows = IS_SHARE.has(figure) ? 'share' : 'all';
    const below = counts[figure] ? BELOW[figure](layers) : [];
    return [
      { figure, name: FIGURE_NAMES[figure], level: 'headline', right: counts[figure], shows },
      ...below.map((row) => ({ ...row, figure })),
    ];
  });
}

/** The same line of two evaluations has the same key. */
export function keyOf({ figure, level, name }: Row): string {
  return `${figure} ${level} ${name}`;
}

type LineBelow = Omit<Row, 'figure'>;

/** What is shown below each headline figure. */
const BELOW: Readonly<Record<GateFigure, (layers: LayerFigures) => LineBelow[]>> = {
  entities: ({ entities }) => (entities ? entityRows(entities) : []),
  identity: ({ identity }) => (identity ? [beside('of all mentions', rightOfClusters(identity.all))] : []),
  documentTime: () => [],
  datesStrict: ({ dates }) =>
    dates
      ? [beside('overlapping', rightOfCounts(dates.relaxed)), beside('type', rightAmong(dates.relaxed, dates.type))]
      : [],
  datesValue: ({ dates }) => (dates ? dateTypeRows(dates) : []),
  quotes: ({ quotes }) => (quotes ? [beside('span alone', rightOfCounts(quotes.spans))] : []),
  attributionsContent: ({ attributions }) =>
    attributions ? [beside('exact content', attributions.all.contentExact)] : [],
  attributionsFull: ({ attributions }) => (attributions ? fullAttributionRows(attributions) : []),
  speakers: () => [],
};

function entityRows(entities: NonNullable<LayerFigures['entities']>): LineBelow[] {
  const order = (type: string) => (ENTITY_TYPES as readonly string[]).indexOf(type);
  const types = Object.keys(entities.byType).sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
  return [
    beside('overlapping', rightOfCounts(entities.partial)),
    ...types.map((type) => part(type, rightOfCounts(entities.byType[type]!.exact))),
  ];
}

/** Which predictions are of a type is not counted where they match, so a type has a recall alone. */
function dateTypeRows(dates: NonNullable<LayerFigures['dates']>): LineBelow[] {
  return DATE_TYPES.filter((type) => dates.byType[type]).map((type): LineBelow => {
    const { gold, value } = dates.byType[type]!;
    const right = { predicted: 0, predictedRight: 0, gold, goldRight: value };
    return { name: type, level: 'part', right, shows: 'recall' };
  });
}

function fullAttributionRows(attributions: NonNullable<LayerFigures['attributions']>): LineBelow[] {
  const { byKind, sourceRight, cueRight, quotationSpeaker } = attributions;
  return [
    part('direct', byKind.direct.full),
    part('mixed', byKind.mixed.full),
    part('indirect', byKind.indirect.full),
    share('source of found contents', sourceRight),
    share('cue of found contents', cueRight),
    share('source of quotations', quotationSpeaker),
  ];
}

function beside(name: string, right: Right): LineBelow {
  return { name, level: 'beside', right, shows: 'all' };
}

function part(name: string, right: Right): LineBelow {
  return { name, level: 'part', right, shows: 'all' };
}

function share(name: string, counts: { right: number; of: number }): LineBelow {
  return { name, level: 'beside', right: rightOfShare(counts), shows: 'share' };
}
