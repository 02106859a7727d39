import { lastAtMost, type Span } from '../../text/span.js';
import { blocksOf } from '../blocks.js';
import { type Mark, marksOf } from '../marks.js';
import { nest, type Piece } from '../nesting.js';
import type { ViewDocument } from '../view-document.js';
import { element } from './dom.js';

/** The article as elements, and how to come from one to the other side. */
export interface ArticleText {
  readonly root: HTMLElement;
  readonly marks: readonly Mark[];
  /** The pieces of each mark in order; a mark that crosses a block or another mark has several. */
  readonly piecesOf: ReadonlyMap<Mark, readonly HTMLElement[]>;
  readonly markOf: ReadonlyMap<HTMLElement, Mark>;
  /** The marks of an annotation, by its id in the record. */
  readonly marksOfId: ReadonlyMap<string, readonly Mark[]>;
}

const BLOCK_NAMES = {
  headline: 'h2',
  crosshead: 'h3',
  byline: 'p',
  dateline: 'p',
  paragraph: 'p',
  boilerplate: 'p',
  gap: 'span',
} as const;

/**
 * Lays an article out with its marks. Its text content is the text of the record, character for character: white space
 * between blocks is there too, where nobody sees it.
 */
export function layOut(record: ViewDocument): ArticleText {
  const { text } = record;
  const marks = marksOf(record);
  const piecesOf = new Map<Mark, HTMLElement[]>(marks.map((mark) => [mark, []]));
  const markOf = new Map<HTMLElement, Mark>();
  const marksOfId = new Map<string, Mark[]>();
  for (const mark of marks) {
    const same = marksOfId.get(mark.id);
    if (same) same.push(mark);
    else marksOfId.set(mark.id, [mark]);
  }

  const fill = (parent: HTMLElement, pieces: readonly Piece<Mark>[], start: number, end: number) => {
    let at = start;
    for (const piece of pieces) {
      if (at < piece.start) parent.append(text.slice(at, piece.start));
      const inner = markElement(piece);
      piecesOf.get(piece.mark)!.push(inner);
      markOf.set(inner, piece.mark);
      fill(inner, piece.children, piece.start, piece.end);
      parent.append(inner);
      at = piece.end;
    }
    if (at < end) parent.append(text.slice(at, end));
  };
  const root = element('div', { class: 'text', lang: record.language ?? 'en' });
  const blocks = blocksOf(text, record.zones ?? []);
  const inBlocks = marksByBlock(blocks, marks);
  let line: HTMLElement | undefined; // a dateline and the paragraph that goes on in its line
  blocks.forEach((block, i) => {
    const made = element(BLOCK_NAMES[block.kind], { class: `block ${block.kind}`, dir: 'auto' });
    fill(made, nest(inBlocks[i]!, block), block.start, block.end);
    if (block.kind === 'dateline' && !text.slice(block.end, blocks[i + 2]?.start).includes('\n')) {
      line = element('div', { class: 'block run-in' });
      root.append(line);
    }
    (line ?? root).append(made);
    if (block.kind === 'paragraph') line = undefined;
  });
  return { root, marks, piecesOf, markOf, marksOfId };
}

/** The marks that touch each block, in their own order: each block then looks at its own alone. */
function marksByBlock(blocks: readonly Span[], marks: readonly Mark[]): Mark[][] {
  const starts = blocks.map(({ start }) => start);
  const found = blocks.map((): Mark[] => []);
  for (const mark of marks) {
    for (let i = Math.max(0, lastAtMost(starts, mark.start)); i < blocks.length && starts[i]! < mark.end; i++) {
      found[i]!.push(mark);
    }
  }
  return found;
}

function markElement({ mark, isFirst, isLast }: Piece<Mark>): HTMLElement {
  const classes = [mark.layer, mark.role, mark.form, isFirst ? 'first' : '', isLast ? 'last' : ''];
  return element('mark', {
    class: classes.filter(Boolean).join(' '),
    'data-layer': mark.layer,
    'data-type': mark.type,
    'data-id': mark.id,
    'data-value': isLast ? mark.value : undefined,
    'data-continued': !isFirst,
    tabindex: isFirst ? 0 : undefined,
    'aria-description': isFirst ? describe(mark) : undefined,
  });
}

/** What a screen reader says after the marked words. */
export function describe({ layer, type, role, form, value, confidence }: Mark): string {
  const name = type.toLowerCase();
  const what = {
    entities: form && form !== 'name' ? `${name}, ${form}` : name,
    dates: `${name}, ${value}`,
    quotes: `${name} quote`,
    attributions: `${role} of ${name === 'indirect' ? 'an' : 'a'} ${name} attribution`,
  }[layer];
  return confidence === undefined ? what : `${what}, confidence ${Math.round(100 * confidence)} percent`;
}
