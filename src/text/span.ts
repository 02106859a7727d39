/**
 * Spans of a text. Every offset in copydesk counts UTF-16 code units, as JavaScript's `slice` does; ends are exclusive.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span that carries its text: `text.slice(start, end) === span.text` for the document's text. */
export interface TextSpan extends Span {
  readonly text: string;
}

export function textSpan(text: string, start: number, end: number): TextSpan {
  return { start, end, text: text.slice(start, end) };
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Order of a record: by start, the longer span first. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/**
 * The index of the last element whose value is at most `value` in an ascending column, -1 if there is none.
 * Columns of starts are searched with it: the token, sentence or paragraph that an offset lies in.
 */
export function lastAtMost(column: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
