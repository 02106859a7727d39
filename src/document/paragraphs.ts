import type { Span } from '../text/span.js';

/** A block of text that the author meant as one paragraph, without the white space around it. */
export type Block = Span;

/** Lines of copy that was broken by a terminal or an editor, not by its author, are hardly longer, in code units. */
const WIDEST_WRAPPED_LINE = 130;

interface Line extends Span {
  readonly indented: boolean;
}

/**
 * Cuts a text into paragraphs. A blank line always ends one. A single line break ends one too, unless the lines look
 * hard-wrapped: old wires break at 60 to 80 characters and mark a new paragraph by an indent.
 */
export function findParagraphs(text: string): Block[] {
  const groups = groupLines(text);
  const width = usualWidth(groups.flat());
  return groups.flatMap((lines) => splitGroup(text, lines, width));
}

/** The length that four lines in five do not exceed: a few joined lines do not hide that the rest are wrapped. */
function usualWidth(lines: readonly Line[]): number {
  const lengths = lines.map((line) => line.end - line.start).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.8)] ?? 0;
}

/** Lines without the white space around them, grouped between blank lines. */
function groupLines(text: string): Line[][] {
  const groups: Line[][] = [];
  let group: Line[] = [];
  const lineBreak = /\r\n|[\n\r\u2028\u2029\u0085\f]/g;
  let from = 0;
  while (from <= text.length) {
    const found = lineBreak.exec(text);
    const to = found ? found.index : text.length;
    const line = trimmed(text, from, to);
    if (line) group.push(line);
    else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
    if (!found) break;
    from = lineBreak.lastIndex;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

function trimmed(text: string, from: number, to: number): Line | undefined {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start < end ? { start, end, indented: start - from >= 2 || text[from] === '\t' } : undefined;
}

function isSpace(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0xa0) return code === 0x85;
  return code === 0xa0 || code === 0xfeff || code === 0x3000 || code === 0x1680 || (code >= 0x2000 && code <= 0x200b);
}

function splitGroup(text: string, lines: readonly Line[], width: number): Block[] {
  const wrapped = width <= WIDEST_WRAPPED_LINE && looksWrapped(text, lines, width);
  const blocks: Block[] = [];
  let block: { start: number; end: number } | undefined;
  let previous: Line | undefined;
  for (const line of lines) {
    const opens = !block || !wrapped || (line.indented && !previous!.indented);
    if (opens) {
      block = { start: line.start, end: line.end };
      blocks.push(block);
    } else block!.end = line.end;
    previous = line;
  }
  return blocks;
}

/** At least half of the breaks cut a sentence that goes on, or a line that was full. */
function looksWrapped(text: string, lines: readonly Line[], width: number): boolean {
  if (lines.length < 2) return false;
  let goesOn = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    const endsSentence = /[.!?:;"”’')\]]$/.test(text.slice(line.end - 1, line.end));
    const continues = /^[\p{Ll}\d$€£(]/u.test(text.slice(next.start, next.start + 2)) && !endsSentence;
    const full = line.end - line.start >= 0.6 * width && width >= 40;
    if (continues || (full && !endsSentence)) goesOn++;
  }
  return goesOn * 2 >= lines.length - 1;
}
