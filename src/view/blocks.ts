import type { ZoneKind } from '../record/record.js';
import type { Span } from '../text/span.js';

/** A stretch of the article that is laid out as a block, or the white space between two blocks. */
export interface Block extends Span {
  readonly kind: ZoneKind | 'gap';
}

/**
 * The whole text as blocks, without holes: zones where there are any, paragraphs between them where text lies outside of
 * every zone, and gaps of white space.
 */
export function blocksOf(text: string, zones: readonly (Span & { readonly kind: ZoneKind })[]): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  for (const { kind, start, end } of [...zones].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const from = Math.max(start, at);
    const to = Math.min(end, text.length);
    if (from >= to) continue;
    blocks.push(...unzoned(text, at, from), { kind, start: from, end: to });
    at = to;
  }
  return [...blocks, ...unzoned(text, at, text.length)];
}

/** A stretch without zones: a paragraph is a run of lines that are not blank, without the white space around it. */
function unzoned(text: string, start: number, end: number): Block[] {
  const blocks: Block[] = [];
  const push = (kind: Block['kind'], from: number, to: number) => {
    if (from < to) blocks.push({ kind, start: from, end: to });
  };
  let at = start; // end of the last paragraph
  let from: number | undefined; // begin of the current one
  let to = start; // end of its last word
  const finish = () => {
    if (from === undefined) return;
    push('gap', at, from);
    push('paragraph', from, to);
    at = to;
    from = undefined;
  };
  for (let line = start; line < end; ) {
    const newline = text.indexOf('\n', line);
    const next = newline < 0 || newline >= end ? end : newline + 1;
    const written = text.slice(line, next);
    const trimmed = written.trim();
    if (trimmed === '') finish();
    else {
      const first = line + written.length - written.trimStart().length;
      from ??= first;
      to = first + trimmed.length;
    }
    line = next;
  }
  finish();
  push('gap', at, end);
  return blocks;
}
