import { crc32 } from '../text/hash.js';
import { schemeOf } from './labels.js';
import { edgesOf } from './lattice.js';
import type { LinearModel } from './linear-model.js';
import { packRows, type SparseRows, unpackRows } from './packed-rows.js';
import { createWeightTable, type StoredRows, scaleOf, type WeightTable } from './weights.js';

/**
 * The model file, little-endian:
 *
 *     "CDTG" · version u32 · CRC-32 of all that follows u32 · length of metadata u32 · rows u32 · edges u32
 *     metadata, JSON in UTF-8, padded by spaces to four bytes
 *     transitions, f32 by edge
 *     rows by ascending hash (unsigned): difference to the hash before (varint) · scale u8 · which labels · their int8 weights
 *
 * Which labels: of one to three, their number and each of them; of more, 0 and a bit for each label.
 * A file of version 3 has its rows packed (see `packed-rows.ts`).
 */
export interface ModelMetadata {
  readonly task: string;
  readonly labels: readonly string[];
  /** Of the feature templates (see {@link compileTemplates}). */
  readonly fingerprint: string;
  /** Whatever the task needs besides; JSON. */
  readonly settings?: unknown;
  /** Steps of a packed row's weights. */
  readonly levels?: number;
}

export interface TaggerModel {
  readonly metadata: ModelMetadata;
  readonly table: WeightTable;
  readonly transitions: Float32Array;
}

const MAGIC = 0x47544443; // "CDTG"
const PLAIN = 2;
const PACKED = 3;
const HEADER = 24;
/** Rows of so few labels name them one by one. */
const SHORT_ROW = 3;
const SMALLEST_WEIGHT = 0.001;

export interface EncodeOptions {
  /** Smaller weights are taken for 0, and rows without another are left out: a smaller and faster model. */
  readonly least?: number;
  /** Rows are packed, with so many steps for a row's largest weight: less than half the size, and slower to load. */
  readonly levels?: number;
}

export function encodeModel(
  model: LinearModel,
  metadata: Omit<ModelMetadata, 'labels' | 'levels'>,
  { least = SMALLEST_WEIGHT, levels }: EncodeOptions = {},
): Uint8Array {
  let json = JSON.stringify({ ...metadata, ...(levels ? { levels } : {}), labels: model.labels });
  let meta = new TextEncoder().encode(json);
  while (meta.length % 4 !== 0) {
    json += ' ';
    meta = new TextEncoder().encode(json);
  }
  const rows = quantise(model, least);
  const body = levels ? packRows(rows, levels) : writeRows(rows, model.labels.length);
  const bytes = new Uint8Array(HEADER + meta.length + model.transitions.length * 4 + body.length);
  const view = new DataView(bytes.buffer);
  bytes.set(meta, HEADER);
  let at = HEADER + meta.length;
  for (const weight of model.transitions) {
    view.setFloat32(at, weight, true);
    at += 4;
  }
  bytes.set(body, at);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, levels ? PACKED : PLAIN, true);
  view.setUint32(12, meta.length, true);
  view.setUint32(16, rows.hashes.length, true);
  view.setUint32(20, model.transitions.length, true);
  view.setUint32(8, crc32(bytes.subarray(12)), true);
  return bytes;
}

/** int8 weights with one scale a row, rows by ascending hash. */
function quantise(model: LinearModel, least: number): SparseRows {
  const count = model.labels.length;
  const order = [...model.hashes.keys()].sort((a, b) => (model.hashes[a]! >>> 0) - (model.hashes[b]! >>> 0));
  const hashes = new Int32Array(order.length);
  const scales = new Uint8Array(order.length);
  const sizes = new Uint8Array(order.length);
  const labels = new Uint8Array(order.length * count);
  const weights = new Int8Array(order.length * count);
  let rows = 0;
  let cells = 0;
  for (const row of order) {
    const exact = model.weights.subarray(row * count, (row + 1) * count);
    const exponent = scaleByte(exact, least);
    if (exponent < 0) continue;
    const scale = scaleOf(exponent);
    const first = cells;
    for (let label = 0; label < count; label++) {
      if (Math.abs(exact[label]!) < least) continue;
      const weight = Math.max(-127, Math.min(127, Math.round(exact[label]! / scale)));
      if (weight === 0) continue;
      labels[cells] = label;
      weights[cells++] = weight;
    }
    hashes[rows] = model.hashes[row]!;
    scales[rows] = exponent;
    sizes[rows++] = cells - first;
  }
  return {
    hashes: hashes.subarray(0, rows),
    scales: scales.subarray(0, rows),
    sizes: sizes.subarray(0, rows),
    labels: labels.subarray(0, cells),
    weights: weights.subarray(0, cells),
  };
}

function writeRows({ hashes, scales, sizes, labels, weights }: SparseRows, count: number): Uint8Array {
  const maskBytes = (count + 7) >> 3;
  const bytes = new Uint8Array(hashes.length * (7 + maskBytes + count));
  let at = 0;
  let previous = 0;
  let cell = 0;
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row]! >>> 0;
    let gap = hash - previous;
    previous = hash;
    while (gap >= 128) {
      bytes[at++] = (gap % 128) | 128;
      gap = Math.floor(gap / 128);
    }
    bytes[at++] = gap;
    bytes[at++] = scales[row]!;
    const end = cell + sizes[row]!;
    const isShort = sizes[row]! <= SHORT_ROW;
    bytes[at++] = isShort ? sizes[row]! : 0;
    const mask = at;
    if (!isShort) at += maskBytes;
    for (let c = cell; c < end; c++) {
      if (isShort) bytes[at++] = labels[c]!;
      else bytes[mask + (labels[c]! >> 3)]! |= 1 << (labels[c]! & 7);
    }
    for (; cell < end; cell++) bytes[at++] = weights[cell]!;
  }
  return bytes.slice(0, at);
}

/**
 * @param fingerprint of the templates that will be used, when known
 * @throws Error on a file that is no model, is damaged, is of another version, or was trained with other templates
 */
export function decodeModel(bytes: Uint8Array, fingerprint?: string): TaggerModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC) throw new Error('not a tagger model');
  const version = view.getUint32(4, true);
  if (version !== PLAIN && version !== PACKED)
    throw new Error(`tagger model of version ${version}: this program reads versions ${PLAIN} and ${PACKED}`);
  if (view.getUint32(8, true) !== crc32(bytes.subarray(12))) throw new Error('damaged tagger model: checksum differs');
  const metaLength = view.getUint32(12, true);
  const rowCount = view.getUint32(16, true);
  const edgeCount = view.getUint32(20, true);
  const metadata = JSON.parse(new TextDecoder().decode(bytes.subarray(HEADER, HEADER + metaLength))) as ModelMetadata;
  if (fingerprint !== undefined && metadata.fingerprint !== fingerprint)
    throw new Error(
      `the ${metadata.task} model was trained with other features (${metadata.fingerprint}, not ${fingerprint}): train it again`,
    );
  const count = metadata.labels.length;
  if (edgeCount !== edgesOf(schemeOf(metadata.labels)).count) throw new Error('damaged tagger model: transitions');
  let at = HEADER + metaLength;
  const transitions = new Float32Array(edgeCount);
  for (let edge = 0; edge < edgeCount; edge++, at += 4) transitions[edge] = view.getFloat32(at, true);
  const body = bytes.subarray(at);
  const rows =
    version === PACKED ? unpackRows(body, rowCount, metadata.levels ?? 127) : readRows(body, rowCount, count);
  return { metadata, table: createWeightTable(count, rows), transitions };
}

function readRows(bytes: Uint8Array, rowCount: number, count: number): StoredRows {
  const hashes = new Int32Array(rowCount);
  const offset = new Uint32Array(rowCount);
  // A row takes no more bytes in memory than twice what it takes in the file.
  const rows = new Uint8Array(2 * bytes.length);
  const maskBytes = (count + 7) >> 3;
  let at = 0;
  let end = 0;
  let hash = 0;
  for (let row = 0; row < rowCount; row++) {
    let unit = 1;
    let byte = bytes[at++]!;
    while (byte >= 128) {
      hash += (byte & 127) * unit;
      unit *= 128;
      byte = bytes[at++]!;
    }
    hash += byte * unit;
    hashes[row] = hash | 0;
    offset[row] = end;
    rows[end + 1] = bytes[at++]!;
    let cells = 0;
    const first = end + 2;
    const listed = bytes[at++]!;
    for (; cells < listed; cells++) rows[first + 2 * cells] = bytes[at++]!;
    if (listed === 0) {
      for (let part = 0; part < maskBytes; part++) {
        let bits = bytes[at++]!;
        for (let label = part * 8; bits !== 0; bits >>= 1, label++) if (bits & 1) rows[first + 2 * cells++] = label;
      }
    }
    for (let cell = 0; cell < cells; cell++) rows[first + 2 * cell + 1] = bytes[at++]!;
    rows[end] = cells;
    end = first + 2 * cells;
  }
  return { hashes, offset, rows: rows.slice(0, end) };
}

/** The smallest scale that holds the largest weight in int8; -1 where all weights are next to nothing. */
function scaleByte(weights: Float32Array, least: number): number {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  if (largest < least) return -1;
  return Math.max(0, Math.min(255, Math.ceil(8 * Math.log2(largest / 127)) + 160));
}
