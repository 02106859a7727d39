import pc from 'picocolors';
import { type Column, inColumns } from './columns.js';
import { FIGURE_NAMES, IS_SHARE } from './figure-names.js';
import type { FigureChange, Flip, GateResult } from './gate.js';
import { cut, listed } from './table.js';

export interface GateTextOptions {
  readonly colour?: boolean;
  /** How many flipped documents of each direction are listed; 20 by default. */
  readonly flips?: number;
}

type Paint = ReturnType<typeof pc.createColors>;

/** The outcome of the gate for people: what dropped, by how much, what was allowed, which documents flipped. */
export function renderGate(result: GateResult, { colour = false, flips = 20 }: GateTextOptions = {}): string {
  const paint = pc.createColors(colour);
  const { passed, figures, missedFloors, goneDocuments, newDocuments } = result;
  const drops = figures.filter(({ dropped }) => dropped).map(dropLine);
  const floors = missedFloors.map(
    ({ figure, floor, now }) => `${FIGURE_NAMES[figure]}: ${points(now)}, the floor is ${points(floor)}`,
  );
  const blocks = [
    passed ? paint.green(paint.bold('Gate passed')) : paint.red(paint.bold('Gate failed')),
    ...named('Dropped by more than allowed', drops),
    ...named('Below the floor', floors),
    ...named('In the baseline but not evaluated', goneDocuments),
    ...named('Not in the baseline, so not compared', newDocuments),
    inColumns(
      titled(FIGURE_COLUMNS, paint),
      figures.map((change) => figureCells(change, paint)),
    ),
    ...flipBlocks(result.flips, flips, paint),
  ];
  return blocks.join('\n\n');
}

function named(heading: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [listed(heading, lines, 20)] : [];
}

function dropLine({ figure, before, now, tolerance }: FigureChange): string {
  const name = FIGURE_NAMES[figure];
  if (now === undefined) return `${name}: ${points(before)} before, now nothing to score`;
  return `${name}: ${points(before)} before, ${points(now)} now, down ${points(before! - now)}; allowed ${points(tolerance)}`;
}

const FIGURE_COLUMNS: readonly Column[] = [
  { title: 'F1 in points', width: 32, align: 'left' },
  { title: 'baseline', width: 10 },
  { title: 'now', width: 10 },
  { title: 'change', width: 10 },
  { title: 'allowed', width: 10 },
];

function figureCells({ figure, before, now, tolerance, dropped }: FigureChange, paint: Paint): string[] {
  const change = before === undefined || now === undefined ? undefined : now - before;
  const mark = dropped ? paint.red : change !== undefined && change > 0.005 ? paint.green : (cell: string) => cell;
  const cells = [points(before), points(now), mark(signed(change)), points(tolerance === 0 ? 0 : -tolerance)];
  return [FIGURE_NAMES[figure], ...cells];
}

function flipBlocks(flips: readonly Flip[], most: number, paint: Paint): string[] {
  return (['worse', 'better'] as const).flatMap((change) => {
    const documents = new Map<string, Flip[]>();
    for (const flip of flips) {
      if (flip.change === change) documents.set(flip.id, [...(documents.get(flip.id) ?? []), flip]);
    }
    if (documents.size === 0) return [];
    const lines = [...documents].map(([id, list]) =>
      [cut(id), ...list.map((flip) => `    ${flipText(flip)}`)].join('\n'),
    );
    const heading = `${documents.size} ${documents.size === 1 ? 'document is' : 'documents are'} ${change}`;
    const shown = lines.slice(0, most);
    const more = lines.length > most ? [`… and ${lines.length - most} more`] : [];
    const painted = change === 'worse' ? paint.red(heading) : paint.green(heading);
    return [[`${painted}:`, ...[...shown, ...more].map((line) => `  ${line}`)].join('\n')];
  });
}

function flipText({ figure, before, now }: Flip): string {
  const side = ({ gold, goldRight, predicted, predictedRight }: Flip['now']) => {
    const right = `${round(goldRight)} of ${round(gold)} right`;
    return IS_SHARE.has(figure) ? right : `${right}, ${round(predicted - predictedRight)} wrong`;
  };
  return `${FIGURE_NAMES[figure]}: ${side(before)} → ${side(now)}`;
}

function titled(columns: readonly Column[], paint: Paint): Column[] {
  return columns.map((column) => ({ ...column, title: paint.dim(column.title) }));
}

function points(value: number | undefined): string {
  return value === undefined ? '-' : value.toFixed(2);
}

function signed(change: number | undefined): string {
  return change === undefined ? '-' : `${change > 0 ? '+' : ''}${change.toFixed(2)}`;
}

function round(count: number): string {
  return Number.isInteger(count) ? String(count) : count.toFixed(1);
}
