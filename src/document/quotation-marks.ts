import type { Span } from '../text/span.js';
import type { Block } from './paragraphs.js';

/** A stretch between quotation marks in one paragraph; the span includes the marks. */
export interface Quotation extends Span {
  /** Length of the opening mark, and of the closing one: 0 where there is none. */
  readonly open: number;
  readonly close: number;
  readonly style: MarkStyle;
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** How many quotations it is nested in. */
  readonly depth: number;
}

export type MarkStyle = 'curly' | 'straight' | 'ascii' | 'guillemets' | 'curly-single' | 'straight-single';

/**
 * Pairs quotation marks paragraph by paragraph. Wire style reopens the mark in each paragraph of a long quotation and
 * closes it only in the last: a mark that stays open runs to the end of its paragraph and has `close` 0. A paragraph that
 * goes on without reopening the mark, up to one that closes it, has `open` 0.
 */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  const found: Quotation[] = [];
  for (const [paragraph, block] of blocks.entries()) {
    const next = blocks[paragraph + 1];
    const open = leftOpen(found, blocks, paragraph - 1);
    const closing = open && closesUnopened(text, blocks, paragraph, open.style);
    if (open && closing) {
      const ends = closing.paragraph === paragraph;
      const end = ends ? closing.end : block.end;
      found.push({
        start: block.start,
        end,
        open: 0,
        close: ends ? closing.length : 0,
        style: open.style,
        paragraph,
        depth: 0,
      });
      if (!ends) continue;
      const rest = { ...block, start: end };
      for (const pair of pairMarks(text, rest, paragraph, () => opensMark(text, next))) found.push(pair);
      continue;
    }
    const goesOn = () => opensMark(text, next) || closesUnopened(text, blocks, paragraph + 1) !== undefined;
    for (const pair of pairMarks(text, block, paragraph, goesOn)) found.push(pair);
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The quotation that a paragraph leaves open to its end. */
function leftOpen(found: readonly Quotation[], blocks: readonly Block[], paragraph: number): Quotation | undefined {
  const last = found.findLast(({ depth }) => depth === 0);
  return last && last.paragraph === paragraph && last.close === 0 && last.end === blocks[paragraph]!.end
    ? last
    : undefined;
}

function opensMark(text: string, block: Block | undefined): boolean {
  return block !== undefined && OPENING.test(text[block.start]!);
}

/** How many paragraphs without any mark a quotation goes on that does not reopen it. */
const LONGEST_UNMARKED = 3;

/**
 * The mark that closes a quotation of an earlier paragraph although no paragraph since has reopened it: the first mark
 * there is, it closes, and it stands behind the end of a sentence.
 */
function closesUnopened(
  text: string,
  blocks: readonly Block[],
  from: number,
  style?: MarkStyle,
): { paragraph: number; end: number; length: number } | undefined {
  for (let p = from; p < Math.min(blocks.length, from + LONGEST_UNMARKED); p++) {
    for (const mark of marksIn(text, blocks[p]!)) {
      if (mark.style.endsWith('single')) continue;
      const { at, length, side } = mark;
      const closes = side === 'close' || (side === 'either' && at + length >= blocks[p]!.end);
      const fits = style === undefined || mark.style === style;
      if (!closes || !fits || at === blocks[p]!.start || !/[.,?!\u2026]/.test(text[at - 1]!)) return undefined;
      return { paragraph: p, end: at + length, length };
    }
  }
  return undefined;
}

const OPENING = /["\u201c\u201e\u00ab`\u2018']/;

const TAG_VERB = '(?:said|says|added|adds|told|wrote|writes|asked|replied)';
/** A tag after words whose closing mark was forgotten: `“We will appeal, said Ruiz`, `“We will appeal, the lawyer said.` */
const TAG_AFTER_UNCLOSED = new RegExp(
  `[,?!](?=\\s+${TAG_VERB}\\b|\\s+(?:(?:the|a|an|his|her)\\s+)?(?:[\\p{L}.’'-]+\\s+){1,4}${TAG_VERB}\\b[^,;]{0,60}[.]?$)`,
  'u',
);

interface Mark {
  readonly at: number;
  readonly length: number;
  readonly style: MarkStyle;
  readonly side: 'open' | 'close' | 'either';
}

function pairMarks(text: string, block: Block, paragraph: number, goesOn: () => boolean): Quotation[] {
  const found: Quotation[] = [];
  const open: Mark[] = [];
  for (const mark of marksIn(text, block)) {
    const opened = openedBy(open, mark);
    const closes =
      (mark.side === 'close' && (opened >= 0 || !mayOpen(text, mark, block))) ||
      (mark.side === 'either' && opened >= 0);
    if (closes && opened >= 0 && mark.style.endsWith('single') && isPossessive(text, mark, block)) continue;
    if (!closes) {
      if (opened < 0) open.push(mark);
      continue;
    }
    if (opened < 0) continue;
    open.length = opened + 1; // what was opened inside and never closed is a stray mark
    const { at, length, style } = open.pop()!;
    found.push({
      start: at,
      end: mark.at + mark.length,
      open: length,
      close: mark.length,
      style,
      paragraph,
      depth: open.length,
    });
  }
  const first = open[0]; // singles are too easily apostrophes to run to the end
  if (first && !first.style.endsWith('single')) {
    const { at, length, style } = first;
    const tag = goesOn() ? undefined : TAG_AFTER_UNCLOSED.exec(text.slice(at, block.end));
    const end = tag ? at + tag.index : block.end;
    found.push({ start: at, end, open: length, close: 0, style, paragraph, depth: 0 });
  }
  return found;
}

/** Index of the open mark that a mark may close: of its own style, else curly for straight and the other way round. */
function openedBy(open: readonly Mark[], { style, side }: Mark): number {
  const own = open.findLastIndex((other) => other.style === style);
  if (own >= 0 || side !== 'close') return own;
  const other = style === 'straight' ? 'curly' : style === 'curly' ? 'straight' : undefined;
  return other === undefined ? -1 : open.findLastIndex((mark) => mark.style === other);
}

/** A closing mark where a paragraph or word begins and nothing is open was typed the wrong way round. */
function mayOpen(text: string, { at, style }: Mark, block: Block): boolean {
  if (style !== 'curly') return false;
  return (at === block.start || /\s/.test(text[at - 1]!)) && isLetter(text, at + 1);
}

/** "the drivers’ phones": the mark after a plural s, when a better closing mark follows. */
function isPossessive(text: string, { at, style }: Mark, block: Block): boolean {
  if (!/s/i.test(text[at - 1] ?? '') || !/^ \p{Ll}/u.test(text.slice(at + 1, at + 3))) return false;
  const rest = text.slice(at + 1, block.end);
  const [close, open] = style === 'curly-single' ? ['\u2019', '\u2018'] : ["'", "'"];
  const better = rest.search(new RegExp(`[.,?!]${close}`));
  if (better < 0) return false;
  const reopened = style === 'curly-single' ? rest.indexOf(open) : rest.search(/\s'(?=\p{L})/u);
  return reopened < 0 || reopened > better;
}

function* marksIn(text: string, block: Block): Generator<Mark> {
  for (let i = block.start; i < block.end; i++) {
    const code = text.charCodeAt(i);
    switch (code) {
      case 0x22:
        yield { at: i, length: 1, style: 'straight', side: sideOfStraight(text, i, block) };
        break;
      case 0x201c:
      case 0x201f:
      case 0x201e:
        yield { at: i, length: 1, style: 'curly', side: closesGerman(text, i, block) ? 'either' : 'open' };
        break;
      case 0x201d:
        yield { at: i, length: 1, style: 'curly', side: 'close' };
        break;
      case 0xab:
        yield { at: i, length: 1, style: 'guillemets', side: 'open' };
        break;
      case 0xbb:
        yield { at: i, length: 1, style: 'guillemets', side: 'close' };
        break;
      case 0x60:
        if (text.charCodeAt(i + 1) === 0x60) {
          yield { at: i, length: 2, style: 'ascii', side: 'open' };
          i++;
        }
        break;
      case 0x27:
        if (text.charCodeAt(i + 1) === 0x27) {
          yield { at: i, length: 2, style: 'ascii', side: 'close' };
          i++;
        } else yield* singleMark(text, i, 'straight-single');
        break;
      case 0x2018:
        if (!isLetter(text, i - 1) && !isElision(text, i))
          yield { at: i, length: 1, style: 'curly-single', side: 'open' };
        break;
      case 0x2019:
        if (!isLetter(text, i + 1)) yield { at: i, length: 1, style: 'curly-single', side: 'close' };
        break;
    }
  }
}

/** „so“ and typing slips: an opening mark after a word and before none closes what is open. */
function closesGerman(text: string, at: number, block: Block): boolean {
  const after = at + 1 >= block.end || /[\s)\],.;:!?]/.test(text[at + 1]!);
  return after && at > block.start && /[\p{L}\d.,!?]/u.test(text[at - 1]!);
}

/** A straight mark opens after a space or bracket and before a word, closes after a word; else the pairing decides. */
function sideOfStraight(text: string, at: number, block: Block): Mark['side'] {
  const spaceBefore = at === block.start || /[\s([{\u2013\u2014]/.test(text[at - 1]!);
  const spaceAfter = at + 1 >= block.end || /[\s)\]},.;:!?\u2013\u2014]/.test(text[at + 1]!);
  if (spaceBefore === spaceAfter) return 'either';
  return spaceBefore ? 'open' : 'close';
}

function* singleMark(text: string, at: number, style: MarkStyle): Generator<Mark> {
  const before = isLetter(text, at - 1);
  const after = isLetter(text, at + 1);
  if (before && after) return; // don't
  if (!before && after && !isElision(text, at) && !/[.,!?\d]/.test(text[at - 1] ?? ''))
    yield { at, length: 1, style, side: 'open' };
  else if (!after && /[\p{L}\d.,!?%)]/u.test(text[at - 1] ?? '')) yield { at, length: 1, style, side: 'close' };
}

const ELIDED = /^(?:\d\ds?|em|til|twas|tis|cause|n|round)(?![\p{L}\d])/iu;

/** ’90s, ’em, ’til. */
function isElision(text: string, at: number): boolean {
  return ELIDED.test(text.slice(at + 1, at + 8));
}

function isLetter(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /[\p{L}\d]/u.test(text[at]!);
}
