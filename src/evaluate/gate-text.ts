import pc from 'picocolors';
import { type Column, inColumns } from './columns.js';
import { FIGURE_NAMES, IS_SHARE } from './figure-names.js';
import type { FigureChange, Flip, GateResult, MissedFloor } from './gate.js';
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
  const floors = missedFloors.map(floorLine);
  const blocks = [
    passed ? paint.green(paint.bold('Gate passed')) : paint.red(paint.bold('Gate failed')),
    ...named('Dropped', drops),
    ...named('Below the floor', floors),
    ...named('In the baseline but not evaluated', goneDocuments),
    ...named('Not in the baseline, so not compared', newDocuments),
    inColumns(
      titled(FIGURE_COLUMNS, paint),
      figures.map((change) => figureCells(change, result.level, paint)),
    ),
    ...flipBlocks(result.flips, flips, paint),
  ];
  return blocks.join('\n\n');
}

function named(heading: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [listed(heading, lines, 20)] : [];
}

/** A figure that dropped too far, in one line: how far, and why that is too far. */
export function dropLine({ figure, before, now, tolerance, p }: FigureChange): string {
  const name = FIGURE_NAMES[figure];
  if (now === undefined) return `${name}: ${points(before)} before, now nothing to score`;
  const why = tolerance === undefined ? `p ${pText(p)}` : `allowed ${points(tolerance)}`;
  return `${name}: ${points(before)} before, ${points(now)} now, down ${points(before! - now)}; ${why}`;
}

export function floorLine({ figure, floor, now }: MissedFloor): string {
  return `${FIGURE_NAMES[figure]}: ${points(now)}, the floor is ${points(floor)}`;
}

const FIGURE_COLUMNS: readonly Column[] = [
  { title: 'F1 in points', width: 32, align: 'left' },
  { title: 'baseline', width: 10 },
  { title: 'now', width: 10 },
  { title: 'change', width: 10 },
  { title: 'p of drop', width: 11 },
  { title: 'fails when', width: 14 },
];

function figureCells(change: FigureChange, level: number, paint: Paint): string[] {
  const { figure, before, now, tolerance, p, dropped } = change;
  const moved = changeOf(change);
  const mark = dropped ? paint.red : moved !== undefined && moved > 0.005 ? paint.green : (cell: string) => cell;
  const limit = tolerance === undefined ? `p < ${level}` : `below ${points(tolerance === 0 ? 0 : -tolerance)}`;
  return [FIGURE_NAMES[figure], points(before), points(now), mark(signed(moved)), p < 1 ? pText(p) : '', limit];
}

export function changeOf({ before, now }: FigureChange): number | undefined {
  return before === undefined || now === undefined ? undefined : now - before;
}

export function pText(p: number): string {
  return p < 0.001 ? '< 0.001' : p.toFixed(3);
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

export function flipText({ figure, before, now }: Flip): string {
  const side = ({ gold, goldRight, predicted, predictedRight }: Flip['now']) => {
    const right = `${round(goldRight)} of ${round(gold)} right`;
    return IS_SHARE.has(figure) ? right : `${right}, ${round(predicted - predictedRight)} wrong`;
  };
  return `${FIGURE_NAMES[figure]}: ${side(before)} → ${side(now)}`;
}

function titled(columns: readonly Column[], paint: Paint): Column[] {
  return columns.map((column) => ({ ...column, title: paint.dim(column.title) }));
}

export function points(value: number | undefined): string {
  return value === undefined ? '-' : value.toFixed(2);
}

export function signed(change: number | undefined): string {
  return change === undefined ? '-' : `${change > 0 ? '+' : ''}${change.toFixed(2)}`;
}

function round(count: number): string {
  return Number.isInteger(count) ? String(count) : count.toFixed(1);
}
