/**
 * Label schemes: spans of typed stretches as one label a token, and the label sequences that are possible.
 * BILOU (Ratinov & Roth 2009): Begin, Inside, Last of a stretch of several tokens, Unit of one, Outside.
 */
export interface LabelScheme {
  readonly labels: readonly string[];
  /** `follows[previous * labels.length + next]` is 1 where `next` may follow `previous`. */
  readonly follows: Uint8Array;
  readonly starts: Uint8Array;
  readonly ends: Uint8Array;
}

/** Tokens `first` to `last`, both included. */
export interface TypedStretch {
  readonly first: number;
  readonly last: number;
  readonly type: string;
}

export const OUTSIDE = 0;

/** Labels are O, then B, I, L, U of each type in order. */
export function bilou(types: readonly string[]): LabelScheme {
  const labels = ['O', ...types.flatMap((type) => ['B', 'I', 'L', 'U'].map((part) => `${part}-${type}`))];
  return schemeOf(labels);
}

/** A scheme of independent labels: each may follow each. */
export function flat(labels: readonly string[]): LabelScheme {
  const count = labels.length;
  const all = (length: number) => new Uint8Array(length).fill(1);
  return { labels, follows: all(count * count), starts: all(count), ends: all(count) };
}

/** The possible sequences of BILOU labels, from the labels alone: what a model file needs to be read. */
export function schemeOf(labels: readonly string[]): LabelScheme {
  const count = labels.length;
  if (labels[0] !== 'O' || labels.some((label, i) => i > 0 && !/^[BILU]-./.test(label))) return flat(labels);
  const opens = labels.map((label) => label === 'O' || /^[BU]-/.test(label));
  const closes = labels.map((label) => label === 'O' || /^[LU]-/.test(label));
  const follows = new Uint8Array(count * count);
  for (const [previous, from] of labels.entries()) {
    for (const [next, to] of labels.entries()) {
      const goesOn = /^[BI]-/.test(from) && /^[IL]-/.test(to) && from.slice(2) === to.slice(2);
      if (goesOn || (closes[previous] && opens[next])) follows[previous * count + next] = 1;
    }
  }
  return { labels, follows, starts: Uint8Array.from(opens, Number), ends: Uint8Array.from(closes, Number) };
}

/** @param stretches must not overlap @returns label index by token */
export function encodeBilou(scheme: LabelScheme, length: number, stretches: readonly TypedStretch[]): Uint8Array {
  const path = new Uint8Array(length);
  for (const { first, last, type } of stretches) {
    const begin = scheme.labels.indexOf(`B-${type}`);
    if (begin < 0) throw new Error(`the label scheme has no type "${type}"`);
    if (first === last) path[first] = begin + 3;
    else {
      path[first] = begin;
      path.fill(begin + 1, first + 1, last);
      path[last] = begin + 2;
    }
  }
  return path;
}

export function decodeBilou(scheme: LabelScheme, path: ArrayLike<number>, length: number): TypedStretch[] {
  const found: TypedStretch[] = [];
  let first = 0;
  for (let i = 0; i < length; i++) {
    const label = path[i]!;
    if (label === OUTSIDE) continue;
    const part = (label - 1) & 3;
    if (part === 0 || part === 3) first = i;
    if (part >= 2) found.push({ first, last: i, type: scheme.labels[label]!.slice(2) });
  }
  return found;
}
