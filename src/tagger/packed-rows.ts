import { deflateRawSync, inflateRawSync } from 'node:zlib';

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

/** @throws Error where the columns are not as long as the numbers of rows and levels say */
export function unpackRows(packed: Uint8Array, rows: number, levels: number): SparseRows {
  const columns = new Uint8Array(inflateRawSync(packed));
  const cells = (columns.length - (GAP_BYTES + 2) * rows) / 2;
  if (cells < 0 || !Number.isInteger(cells)) throw new Error('damaged tagger model: rows');
  const column = (n: number) => columns.subarray(n * rows, (n + 1) * rows);
  const [first, second, third, fourth] = [column(0), column(1), column(2), column(3)] as const;
  const sizes = column(GAP_BYTES + 1);
  const hashes = new Int32Array(rows);
  const labels = columns.subarray((GAP_BYTES + 2) * rows, (GAP_BYTES + 2) * rows + cells);
  const weights = new Int8Array(columns.buffer, (GAP_BYTES + 2) * rows + cells, cells);
  const weightOf = Int8Array.from({ length: 256 }, (_, level) =>
    Math.round((((level << 24) >> 24) * LARGEST) / levels),
  );
  let hash = 0;
  let cell = 0;
  for (let row = 0; row < rows; row++) {
    hash = (hash + (first[row]! | (second[row]! << 8) | (third[row]! << 16) | (fourth[row]! << 24))) | 0;
    hashes[row] = hash;
    let label = 0;
    for (const end = cell + sizes[row]!; cell < end; cell++) {
      label += labels[cell]!;
      labels[cell] = label;
      weights[cell] = weightOf[weights[cell]! & 255]!;
    }
  }
  if (cell !== cells) throw new Error('damaged tagger model: rows');
  return { hashes, scales: column(GAP_BYTES), sizes, labels, weights };
}
