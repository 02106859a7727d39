import type { ReportPage, ReportRow } from '../../evaluate/report-page.js';
import { element, svg } from './dom.js';

/** All figures with their intervals, and what they were in the baseline. */
export function scoreTable({ rows, groups, comparison }: ReportPage): HTMLElement {
  const heads = ['figure', 'F1', '95 % interval', 'precision', 'recall', 'right', 'gold', 'predicted'];
  const change = comparison ? ['baseline', 'change', 'p'] : [];
  const head = element(
    'tr',
    {},
    ...[...heads, ...change, ...groups].map((name, i) =>
      element('th', { scope: 'col', class: i === 2 ? 'interval' : undefined }, name),
    ),
  );
  const body = rows.map((row) =>
    element(
      'tr',
      { class: row.level },
      element('th', { scope: 'row' }, row.name),
      ...figureCells(row),
      ...(comparison ? changeCells(row) : []),
      ...row.groups.map((figure) => cell(percent(figure))),
    ),
  );
  return element(
    'div',
    { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': 'Scores' },
    element('table', {}, element('thead', {}, head), element('tbody', {}, ...body)),
  );
}

function figureCells({ right, shows, f1, precision, recall, interval }: ReportRow): HTMLElement[] {
  if (!right) return [element('td', { colspan: 7, class: 'none' }, 'no gold')];
  const figure = shows === 'recall' ? recall : f1;
  return [
    element('td', { class: 'f1' }, percent(shows === 'recall' ? undefined : f1)),
    element('td', { class: 'interval' }, ...whisker(figure, interval)),
    cell(shows === 'all' ? percent(precision) : ''),
    cell(shows === 'share' ? '' : percent(recall)),
    cell(Number.isInteger(right.goldRight) ? String(right.goldRight) : right.goldRight.toFixed(1)),
    cell(String(right.gold)),
    cell(shows === 'all' ? String(right.predicted) : ''),
  ];
}

const WIDTH = 150;

/** The figure as a point on a scale from 0 to 100, the interval as a line through it. */
function whisker(figure: number | undefined, interval: ReportRow['interval']): (Node | undefined)[] {
  if (figure === undefined) return [];
  const x = (points: number) => 4 + ((WIDTH - 8) * points) / 100;
  const text = interval ? `${interval.low.toFixed(1)} – ${interval.high.toFixed(1)}` : undefined;
  const drawing = svg(
    'svg',
    { width: WIDTH, height: 16, role: 'img', 'aria-label': text ?? 'no interval' },
    svg('line', { class: 'scale', x1: x(0), x2: x(100), y1: 8, y2: 8 }),
    interval && svg('line', { class: 'range', x1: x(interval.low), x2: x(interval.high), y1: 8, y2: 8 }),
    svg('circle', { cx: x(100 * figure), cy: 8, r: 4 }),
  );
  return [drawing, text === undefined ? undefined : element('small', {}, text)];
}

function changeCells({ change }: ReportRow): HTMLElement[] {
  if (!change) return [cell(''), cell(''), cell('')];
  const { before, now, p, dropped } = change;
  const moved = before === undefined || now === undefined ? undefined : now - before;
  const direction = dropped
    ? 'dropped'
    : moved === undefined || Math.abs(moved) < 0.005
      ? ''
      : moved > 0
        ? 'up'
        : 'down';
  const written = moved === undefined ? '–' : `${moved > 0 ? '+' : moved < 0 ? '−' : ''}${Math.abs(moved).toFixed(2)}`;
  return [
    cell(before === undefined ? '–' : before.toFixed(1)),
    element('td', { class: `change ${direction}` }, dropped ? `${written} ✗` : written),
    cell(p < 1 ? (p < 0.001 ? '< .001' : p.toFixed(3)) : ''),
  ];
}

function cell(text: string): HTMLElement {
  return element('td', {}, text);
}

function percent(share: number | null | undefined): string {
  return typeof share !== 'number' ? '–' : (100 * share).toFixed(1);
}
