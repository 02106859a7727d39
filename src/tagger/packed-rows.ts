import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { StoredRows } from './weights.js';

/**
 * Rows of weights as a model file packs them: the same kind of number side by side, then deflated. The columns, in order:
 *
 *     difference of each row's hash to the one before, its four bytes in four columns, lowest first
 *     scale of each row · number of labels of each row
 *     labels, each as the difference to the one before in its row · weights, in levels
 */
export interface SparseRows {
  /** Ascending, unsigned. */
  readonly hashes: Int32Array;
  /** See `scaleOf`. */
  readonly scales: Uint8Array;
  /** Labels that have a weight, by row. */
  readonly sizes: Uint8Array;
  /** Those labels and their weights, row by row. */
  readonly labels: Uint8Array;
  /** int8 */
  readonly weights: Int8Array;
}

const GAP_BYTES = 4;
const LARGEST = 127;

/** @param levels steps that a row's largest weight is divided into; 15 are as good as 127 and half the size */
export function packRows({ hashes, scales, sizes, labels, weights }: SparseRows, levels: number): Uint8Array {
  const rows = hashes.length;
  const cells = labels.length;
  const columns = new Uint8Array((GAP_BYTES + 2) * rows + 2 * cells);
  let previous = 0;
  let cell = 0;
  for (let row = 0; row < rows; row++) {
    const gap = (hashes[row]! >>> 0) - previous;
    previous = hashes[row]! >>> 0;
    for (let byte = 0; byte < GAP_BYTES; byte++) columns[byte * rows + row] = gap >>> (8 * byte);
    columns[GAP_BYTES * rows + row] = scales[row]!;
    columns[(GAP_BYTES + 1) * rows + row] = sizes[row]!;
    let before = 0;
    for (const end = cell + sizes[row]!; cell < end; cell++) {
      const at = (GAP_BYTES + 2) * rows + cell;
      columns[at] = labels[cell]! - before;
      before = labels[cell]!;
      const level = Math.round((Math.abs(weights[cell]!) * levels) / LARGEST) || 1;
      columns[at + cells] = weights[cell]! < 0 ? -level : level;
    }
  }
  return deflateRawSync(columns, { level: 9 });
}

/**
 * In one pass to how a table has them in memory.
 *
 * @throws Error where the columns are not as long as the numbers of rows and levels say
 */
export function unpackRows(packed: Uint8Array, count: number, levels: number): StoredRows {
  const columns = new Uint8Array(inflateRawSync(packed));
  const cells = (columns.length - (GAP_BYTES + 2) * count) / 2;
  if (cells < 0 || !Number.isInteger(cells)) throw new Error('damaged tagger model: rows');
  const firstLabel = (GAP_BYTES + 2) * count;
  const firstWeight = firstLabel + cells;
  const weightOf = Int8Array.from({ length: 256 }, (_, level) =>
    Math.round((((level << 24) >> 24) * LARGEST) / levels),
  );
  const hashes = new Int32Array(count);
  const offset = new Uint32Array(count);
  const rows = new Uint8Array(2 * (count + cells));
  let hash = 0;
  let cell = 0;
  let at = 0;
  for (let row = 0; row < count; row++) {
    const gap =
      columns[row]! |
      (columns[count + row]! << 8) |
      (columns[2 * count + row]! << 16) |
      (columns[3 * count + row]! << 24);
    hash = (hash + gap) | 0;
    hashes[row] = hash;
    offset[row] = at;
    const size = columns[(GAP_BYTES + 1) * count + row]!;
    if (cell + size > cells) throw new Error('damaged tagger model: rows');
    rows[at] = size;
    rows[at + 1] = columns[GAP_BYTES * count + row]!;
    let label = 0;
    for (at += 2; at < offset[row]! + 2 + 2 * size; at += 2) {
      label = (label + columns[firstLabel + cell]!) & 255;
      rows[at] = label;
      rows[at + 1] = weightOf[columns[firstWeight + cell++]!]!;
    }
  }
  if (cell !== cells) throw new Error('damaged tagger model: rows');
  return { hashes, offset, rows };
}
