import pc from 'picocolors';
import type { EvaluationError, LayerFigures, Report } from '../record/report.js';
import { type Column, inColumns } from './columns.js';
import { ratios } from './figures.js';
import { keyOf, type Row, rowsOf } from './table-rows.js';

export interface TableOptions {
  readonly colour?: boolean;
  /** How many of the documents with the most errors are listed; 5 by default. */
  readonly worst?: number;
}

type Paint = ReturnType<typeof pc.createColors>;
type Groups = readonly (readonly [name: string, layers: LayerFigures])[];

const WIDTH = 100;
const COLUMNS: readonly Column[] = [
  { title: '', width: 30, align: 'left' },
  { title: 'precision', width: 10 },
  { title: 'recall', width: 8 },
  { title: 'F1', width: 7 },
  { title: 'right', width: 7 },
  { title: 'gold', width: 7 },
  { title: 'predicted', width: 10 },
];
const BESIDE = WIDTH - COLUMNS.reduce((sum, { width }) => sum + width, 0);
const MOST_BESIDE = 2;

/**
 * An evaluation as a person reads it at a glance, at most 100 columns wide, without a final line break. The F1 of up to
 * two groups stands beside; further groups have a table of their own.
 */
export function renderTable(report: Report, { colour = false, worst = 5 }: TableOptions = {}): string {
  const paint = pc.createColors(colour);
  const { documents, missing, layers, perDocument } = report;
  const groups = Object.entries(report.groups ?? {});
  const beside = groups.slice(0, MOST_BESIDE).map(([name, group]) => [name, group.layers] as const);
  const blocks = [
    paint.bold(cut(titleOf(documents, groups))),
    layerTable(layers, beside, paint),
    ...groups
      .slice(MOST_BESIDE)
      .map(([name, group]) => `${paint.bold(cut(name))}\n${layerTable(group.layers, [], paint)}`),
  ];
  if (missing.length > 0) {
    const empty = `${counted(missing.length, 'document')} without a prediction, scored as empty`;
    blocks.push(paint.yellow(listed(empty, missing)));
  }
  const rows = worstDocuments(perDocument, worst);
  if (rows.length > 0) blocks.push(inColumns(WORST_COLUMNS.map(titled(paint)), rows));
  return blocks.join('\n\n');
}

function titleOf(documents: number, groups: readonly (readonly [string, { documents: number }])[]): string {
  const parts = groups.map(([name, group]) => `${name} ${group.documents}`);
  return `Evaluation of ${counted(documents, 'document')}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
}

function layerTable(layers: LayerFigures, beside: Groups, paint: Paint): string {
  const columns = [...COLUMNS, ...groupColumns(beside.map(([name]) => name))];
  const rowsBeside = beside.map(([, group]) => new Map(rowsOf(group).map((row) => [keyOf(row), row])));
  const lines = rowsOf(layers).map((row) => {
    const figures = rowsBeside.map((rows) => f1Cell(rows.get(keyOf(row))));
    return painted(row, [...cellsOf(row), ...figures], paint);
  });
  return inColumns(columns.map(titled(paint)), lines);
}

/** As wide as the names of the groups, or the same for each where that is too wide. */
function groupColumns(names: readonly string[]): Column[] {
  const widths = names.map((name) => Math.max(name.length, '100.0'.length) + 1);
  const fits = widths.reduce((sum, width) => sum + width, 0) <= BESIDE;
  return names.map((title, i) => ({ title, width: fits ? widths[i]! : Math.floor(BESIDE / names.length) }));
}

const INDENT = { headline: '', beside: '  ', part: '    ' } as const;

function cellsOf(row: Row): string[] {
  const name = INDENT[row.level] + row.name;
  if (!row.right) return [name, 'no gold', '', '', '', '', ''];
  const { precision, recall, f1 } = ratios(row.right);
  const { gold, goldRight, predicted } = row.right;
  const right = Number.isInteger(goldRight) ? String(goldRight) : goldRight.toFixed(1);
  if (row.shows === 'share') return [name, '', '', percent(f1), right, String(gold), ''];
  if (row.shows === 'recall') return [name, '', percent(recall), '', right, String(gold), ''];
  return [name, percent(precision), percent(recall), percent(f1), right, String(gold), String(predicted)];
}

function f1Cell(row: Row | undefined): string {
  return row?.right && row.shows !== 'recall' ? percent(ratios(row.right).f1) : '';
}

function painted({ level, right }: Row, cells: string[], paint: Paint): string[] {
  if (!right) return cells.map((cell) => cell && paint.dim(cell));
  if (level === 'headline') return cells.map((cell) => cell && paint.bold(cell));
  return level === 'part' ? cells.map((cell) => cell && paint.dim(cell)) : cells;
}

function titled(paint: Paint): (column: Column) => Column {
  return (column) => ({ ...column, title: column.title && paint.dim(column.title) });
}

const ERROR_LAYERS = ['entities', 'dates', 'quotes', 'attributions'] as const satisfies EvaluationError['layer'][];
const WORST_COLUMNS: readonly Column[] = [
  { title: 'most errors', width: 42, align: 'left' },
  { title: 'errors', width: 10 },
  ...ERROR_LAYERS.map((title) => ({ title, width: 12 - (title === 'attributions' ? -1 : 1) })),
];

function worstDocuments(documents: Report['perDocument'], most: number): string[][] {
  return documents
    .filter(({ errors }) => errors.length > 0)
    .sort((a, b) => b.errors.length - a.errors.length)
    .slice(0, most)
    .map(({ id, errors }) => [
      `  ${id}`,
      String(errors.length),
      ...ERROR_LAYERS.map((layer) => String(errors.filter((error) => error.layer === layer).length)),
    ]);
}

/** One decimal, as such figures are published; "-" where there is nothing to score. */
function percent(share: number | undefined): string {
  return share === undefined ? '-' : (100 * share).toFixed(1);
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A heading and names under it, a name a line; of many the first ones and how many more there are. */
export function listed(heading: string, names: readonly string[], most = 10): string {
  const shown = names.slice(0, most).map((name) => `  ${cut(name)}`);
  const more = names.length > most ? [`  … and ${names.length - most} more`] : [];
  return [`${heading}:`, ...shown, ...more].join('\n');
}

/** A name or title that fits a line. */
export function cut(name: string): string {
  return name.length <= WIDTH - 2 ? name : `${name.slice(0, WIDTH - 3)}…`;
}
