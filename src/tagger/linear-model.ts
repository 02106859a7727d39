import { combine, finish, hashString } from '../text/hash.js';

/** What training makes: full-precision weights by feature hash and label, and by transition. */
export interface LinearModel {
  readonly labels: readonly string[];
  /** Distinct feature hashes, ascending. */
  readonly hashes: Int32Array;
  /** `weights[row * labels.length + label]` */
  readonly weights: Float32Array;
  /** By edge, in the order of `edgesOf(schemeOf(labels))`. */
  readonly transitions: Float32Array;
}

/** The copy of a feature that only sequences of one domain have (Daumé III 2007, "Frustratingly easy domain adaptation"). */
export function domainHash(hash: number, domain: string): number {
  return finish(combine(hash, hashString(domain)));
}

/**
 * One domain's model: its copies are added to the general features, so that it costs nothing at run time.
 *
 * @param share how much of the copies is added: less than 1 for text that is between the domains
 */
export function foldDomain(model: LinearModel, domain: string, domains: readonly string[], share = 1): LinearModel {
  const count = model.labels.length;
  const { keys, slotRow, mask } = indexHashes(model.hashes);
  const rowOf = (hash: number) => {
    let slot = hash & mask;
    while (keys[slot] !== hash) {
      if (keys[slot] === 0) return -1;
      slot = (slot + 1) & mask;
    }
    return slotRow[slot]!;
  };
  const isCopy = new Uint8Array(model.hashes.length);
  for (const hash of model.hashes) {
    for (const name of domains) {
      const row = rowOf(domainHash(hash, name));
      if (row >= 0) isCopy[row] = 1;
    }
  }
  const weights = model.weights.slice();
  for (const [row, hash] of model.hashes.entries()) {
    const copy = isCopy[row] ? -1 : rowOf(domainHash(hash, domain));
    if (copy < 0) continue;
    for (let label = 0; label < count; label++)
      weights[row * count + label] = weights[row * count + label]! + share * weights[copy * count + label]!;
  }
  return keepRows({ ...model, weights }, (row) => isCopy[row] === 0);
}

/** Drops the rows whose weights are all smaller than `least`. */
export function prune(model: LinearModel, least: number): LinearModel {
  const count = model.labels.length;
  return keepRows(model, (row) => {
    for (let cell = row * count; cell < (row + 1) * count; cell++)
      if (Math.abs(model.weights[cell]!) >= least) return true;
    return false;
  });
}

/** The mean of models of the same labels and transitions; a feature that one of them lacks has weight 0 there. */
export function averageModels(models: readonly LinearModel[]): LinearModel {
  const [first] = models;
  if (!first) throw new Error('no models to average');
  const count = first.labels.length;
  const hashes = Int32Array.from(new Set(models.flatMap((model) => [...model.hashes]))).sort();
  const row = new Map<number, number>();
  for (const [i, hash] of hashes.entries()) row.set(hash, i);
  const weights = new Float32Array(hashes.length * count);
  const transitions = new Float32Array(first.transitions.length);
  for (const model of models) {
    for (const [i, hash] of model.hashes.entries()) {
      const to = row.get(hash)! * count;
      for (let label = 0; label < count; label++)
        weights[to + label] = weights[to + label]! + model.weights[i * count + label]! / models.length;
    }
    for (let edge = 0; edge < transitions.length; edge++)
      transitions[edge] = transitions[edge]! + model.transitions[edge]! / models.length;
  }
  return { labels: first.labels, hashes, weights, transitions };
}

function keepRows(model: LinearModel, keep: (row: number) => boolean): LinearModel {
  const count = model.labels.length;
  const rows: number[] = [];
  for (let row = 0; row < model.hashes.length; row++) if (keep(row)) rows.push(row);
  const weights = new Float32Array(rows.length * count);
  for (const [to, row] of rows.entries())
    weights.set(model.weights.subarray(row * count, (row + 1) * count), to * count);
  return { ...model, hashes: Int32Array.from(rows, (row) => model.hashes[row]!), weights };
}

/** An open-addressing table from hashes to rows. */
function indexHashes(hashes: Int32Array): { keys: Int32Array; slotRow: Int32Array; mask: number } {
  let capacity = 16;
  while (capacity < hashes.length * 2) capacity *= 2;
  const mask = capacity - 1;
  const keys = new Int32Array(capacity);
  const slotRow = new Int32Array(capacity);
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row]!;
    let slot = hash & mask;
    while (keys[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = hash;
    slotRow[slot] = row;
  }
  return { keys, slotRow, mask };
}
