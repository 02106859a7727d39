import type { LayerFigures, Right } from '../record/report.js';
import { createRandom } from '../text/random.js';
import { ratios } from './figures.js';
import { keyOf, type Row, rowsOf } from './table-rows.js';

/** Where a figure lies, in percentage points. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface BootstrapOptions {
  readonly rounds?: number;
  readonly seed?: number;
  /** How much of the draws lies inside, 0 to 1. */
  readonly level?: number;
}

const COLUMNS = ['predicted', 'predictedRight', 'gold', 'goldRight'] as const satisfies (keyof Right)[];

/**
 * Confidence intervals of all figures of an evaluation by the percentile bootstrap over documents (Efron 1979): documents
 * are drawn with replacement, as many as there are, and each draw is scored as a whole. Documents are what is drawn because
 * errors within a document depend on one another.
 *
 * @returns by the key of the row; a row has no interval where fewer than two documents have something to score in it
 */
export function bootstrapIntervals(
  documents: readonly LayerFigures[],
  { rounds = 1000, seed = 1, level = 0.95 }: BootstrapOptions = {},
): Map<string, Interval> {
  const rows = columnsByRow(documents);
  const draws = new Map([...rows.keys()].map((key) => [key, [] as number[]]));
  const random = createRandom(seed);
  const drawn = new Uint32Array(documents.length);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < drawn.length; i++) drawn[i] = random.below(documents.length);
    for (const [key, { row, columns }] of rows) {
      const figure = figureOf(row, toRight(columns.map((column) => sumAt(column, drawn))));
      if (figure !== undefined) draws.get(key)!.push(figure);
    }
  }
  const intervals = new Map<string, Interval>();
  for (const [key, { columns }] of rows) {
    const figures = draws.get(key)!.sort((a, b) => a - b);
    const scored = documents.filter((_, i) => columns.some((column) => column[i]! > 0)).length;
    if (scored < 2 || figures.length === 0) continue;
    const at = (share: number) => figures[Math.min(figures.length - 1, Math.floor(share * figures.length))]!;
    intervals.set(key, { low: 100 * at((1 - level) / 2), high: 100 * at((1 + level) / 2) });
  }
  return intervals;
}

interface RowColumns {
  readonly row: Row;
  /** The four counts, each a column over documents. */
  readonly columns: readonly Float64Array[];
}

function columnsByRow(documents: readonly LayerFigures[]): Map<string, RowColumns> {
  const rows = new Map<string, RowColumns>();
  documents.forEach((layers, i) => {
    for (const row of rowsOf(layers)) {
      if (!row.right) continue;
      const key = keyOf(row);
      const found = rows.get(key) ?? { row, columns: COLUMNS.map(() => new Float64Array(documents.length)) };
      rows.set(key, found);
      COLUMNS.forEach((name, column) => {
        found.columns[column]![i] = row.right![name];
      });
    }
  });
  return rows;
}

function sumAt(column: Float64Array, places: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < places.length; i++) sum += column[places[i]!]!;
  return sum;
}

function toRight([predicted = 0, predictedRight = 0, gold = 0, goldRight = 0]: readonly number[]): Right {
  return { predicted, predictedRight, gold, goldRight };
}

function figureOf({ shows }: Row, right: Right): number | undefined {
  const { f1, recall } = ratios(right);
  return shows === 'recall' ? recall : f1;
}
