import type { LayerFigures, Report } from '../record/report.js';
import { bootstrapIntervals, type Interval } from './bootstrap.js';
import { FIGURE_NAMES } from './figure-names.js';
import { ratios } from './figures.js';
import type { FigureChange, Flip, GateResult } from './gate.js';
import { changeOf, dropLine, flipText, floorLine, points, pText, signed } from './gate-text.js';
import { counted } from './table.js';
import { keyOf, rowsOf } from './table-rows.js';

const MOST_DOCUMENTS = 50;

/** An evaluation as Markdown, for the summary of a CI job. */
export function renderMarkdown(report: Report): string {
  const intervals = bootstrapIntervals(report.perDocument.map(({ layers }) => layers));
  const { documents, missing } = report;
  return [
    `### Evaluation of ${counted(documents, 'document')}`,
    ...(missing.length > 0 ? [`${counted(missing.length, 'document')} without a prediction, scored as empty.`] : []),
    figureTable(report.layers, intervals),
    'Intervals: 95 %, bootstrap over documents.',
    '',
  ].join('\n\n');
}

function figureTable(layers: LayerFigures, intervals: ReadonlyMap<string, Interval>): string {
  const rows = rowsOf(layers)
    .filter(({ level, right }) => level === 'headline' && right)
    .map((row) => {
      const { precision, recall, f1 } = ratios(row.right!);
      const interval = intervals.get(keyOf(row));
      const range = interval ? `${interval.low.toFixed(1)} – ${interval.high.toFixed(1)}` : '';
      const both = row.shows === 'share' ? ['', ''] : [percent(precision), percent(recall)];
      return [row.name, ...both, `**${percent(f1)}**`, range, String(row.right!.gold)];
    });
  return tableOf(['figure', 'precision', 'recall', 'F1', 'interval', 'gold'], rows);
}

/** The verdict of the gate as Markdown: why it failed, what changed, which documents flipped. */
export function renderGateMarkdown({
  passed,
  figures,
  missedFloors,
  flips,
  goneDocuments,
  newDocuments,
  level,
}: GateResult): string {
  const reasons = [
    ...figures.filter(({ dropped }) => dropped).map(dropLine),
    ...missedFloors.map(floorLine),
    ...goneDocuments.map((id) => `${id}: in the baseline but not evaluated`),
  ];
  return [
    passed ? '### ✅ Gate passed' : '### ❌ Gate failed',
    ...(reasons.length > 0 ? [reasons.map((reason) => `- ${escapeMarkdown(reason)}`).join('\n')] : []),
    tableOf(
      ['F1 in points', 'baseline', 'now', 'change', 'p of drop', 'fails when'],
      figures.map((change) => changeRow(change, level)),
    ),
    ...flipDetails(flips, 'worse'),
    ...flipDetails(flips, 'better'),
    ...(newDocuments.length > 0
      ? [`New, so not compared: ${newDocuments.slice(0, MOST_DOCUMENTS).map(escapeMarkdown).join(', ')}`]
      : []),
    '',
  ].join('\n\n');
}

function changeRow(change: FigureChange, level: number): string[] {
  const { figure, before, now, tolerance, p, dropped } = change;
  const limit = tolerance === undefined ? `p < ${level}` : `more than ${points(tolerance)} down`;
  const moved = signed(changeOf(change));
  return [
    FIGURE_NAMES[figure],
    points(before),
    points(now),
    dropped ? `**${moved}** ❌` : moved,
    p < 1 ? pText(p) : '',
    limit,
  ];
}

function flipDetails(flips: readonly Flip[], change: Flip['change']): string[] {
  const list = flips.filter((flip) => flip.change === change);
  const documents = [...new Set(list.map(({ id }) => id))];
  if (documents.length === 0) return [];
  const lines = documents.slice(0, MOST_DOCUMENTS).map((id) => {
    const changes = list.filter((flip) => flip.id === id).map(flipText);
    return `- **${escapeMarkdown(id)}**: ${escapeMarkdown(changes.join('; '))}`;
  });
  const more = documents.length > MOST_DOCUMENTS ? [`- … and ${documents.length - MOST_DOCUMENTS} more`] : [];
  const summary = `<details><summary>${counted(documents.length, 'document')} ${change}</summary>`;
  return [[summary, '', ...lines, ...more, '', '</details>'].join('\n')];
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** Names of documents come from anywhere: they are shown as they are written. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>#|~&!@$]/g, (mark) => `&#${mark.codePointAt(0)};`);
}

function percent(share: number | undefined): string {
  return share === undefined ? '-' : (100 * share).toFixed(1);
}
