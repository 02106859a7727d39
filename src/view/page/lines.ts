import type { Mark } from '../marks.js';
import type { ViewDocument } from '../view-document.js';
import type { ArticleText } from './article-text.js';
import { element, svg } from './dom.js';

type Attribution = NonNullable<ViewDocument['attributions']>[number];

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LANE = 7;
const FIRST_LANE = 12;
/** Two names in the margin closer than this are moved apart, in pixels. */
const NOTE_HEIGHT = 17;

/**
 * Draws attributions over the article: a bracket in the margin along the content with the name of the speaker, and lines
 * from source to cue and from cue to content. It measures the page, so it is called when the layout has changed.
 */
export function drawLines(
  frame: HTMLElement,
  { attributions = [], entities = [] }: ViewDocument,
  article: ArticleText,
  isShown: (mark: Mark) => boolean,
): void {
  frame.querySelector(':scope > svg.lines')?.remove();
  frame.querySelector(':scope > .margin-notes')?.remove();
  const origin = frame.getBoundingClientRect();
  const boxesOf = (id: string, role: string): Box[] =>
    (article.marksOfId.get(id) ?? [])
      .filter((mark) => mark.role === role && isShown(mark))
      .flatMap((mark) => article.piecesOf.get(mark) ?? [])
      .flatMap((piece) => [...piece.getClientRects()])
      .filter(({ width }) => width > 1)
      .map(({ left, right, top, bottom }) => ({
        left: left - origin.left,
        right: right - origin.left,
        top: top - origin.top,
        bottom: bottom - origin.top,
      }));
  const textLeft = article.root.getBoundingClientRect().left - origin.left;
  const drawing = svg('svg', { class: 'lines', 'aria-hidden': 'true' });
  const notes = element('div', { class: 'margin-notes', 'aria-hidden': 'true' });
  const names = new Map(entities.map((entity) => [entity.id, entity.name]));
  const lanes: number[] = []; // bottom of the last bracket in each lane
  let noteBottom = Number.NEGATIVE_INFINITY;
  let lastName = '';

  const placed = attributions
    .map((attribution) => ({ attribution, content: boxesOf(attribution.id, 'content') }))
    .filter(({ content }) => content.length > 0)
    .map(({ attribution, content }) => ({ attribution, content, ...extent(content) }))
    .sort((a, b) => a.top - b.top || b.bottom - a.bottom);
  for (const { attribution, content, top, bottom } of placed) {
    const { id, kind, speaker } = attribution;
    const classes = `${kind} ${speaker?.anonymous ? 'anonymous' : ''}`;
    let lane = lanes.findIndex((end) => end < top);
    if (lane < 0) lane = lanes.length;
    lanes[lane] = bottom;
    const x = textLeft - FIRST_LANE - LANE * Math.min(lane, 3);
    drawing.append(
      svg('path', {
        class: `bracket ${classes}`,
        d: `M${x + 4} ${top + 2}H${x}V${bottom - 2}H${x + 4}`,
        'data-id': id,
      }),
    );
    for (const path of connections(boxesOf(id, 'source'), boxesOf(id, 'cue'), content)) {
      drawing.append(svg('path', { class: `line ${classes}`, d: path, 'data-id': id }));
    }
    const name = speakerName(attribution, names);
    const y = Math.max(top, noteBottom);
    const isSame = name === lastName && y - noteBottom < 2 * NOTE_HEIGHT;
    if (!isSame && y < bottom + 3 * NOTE_HEIGHT) {
      const note = element('span', { class: `note ${classes}`, 'data-id': id, title: name }, name);
      note.style.top = `${y}px`;
      notes.append(note);
      noteBottom = y + NOTE_HEIGHT;
      lastName = name;
    }
  }
  frame.append(drawing, notes);
}

function speakerName({ speaker }: Attribution, names: ReadonlyMap<string, string>): string {
  const name = speaker?.name ?? names.get(speaker?.entity ?? '');
  return name ?? (speaker?.anonymous ? 'anonymous' : '?');
}

function extent(boxes: readonly Box[]): { top: number; bottom: number } {
  return { top: Math.min(...boxes.map(({ top }) => top)), bottom: Math.max(...boxes.map(({ bottom }) => bottom)) };
}

/** Source to cue and cue to content; without a cue source to content. */
function connections(source: readonly Box[], cue: readonly Box[], content: readonly Box[]): string[] {
  const [from, by, to] = [source[0], cue[0], nearest(cue[0] ?? source[0], content)];
  if (!to) return [];
  if (from && by) return [arc(from, by), arc(by, to)];
  const only = by ?? from;
  return only ? [arc(only, to)] : [];
}

/** The line of the content that is nearest to where the line comes from: in height first, then along it. */
function nearest(from: Box | undefined, content: readonly Box[]): Box | undefined {
  if (!from) return content[0];
  const apart = (a: number, b: number, c: number, d: number) => Math.max(0, c - b, a - d);
  const distance = (to: Box) =>
    1000 * apart(from.top, from.bottom, to.top, to.bottom) + apart(from.left, from.right, to.left, to.right);
  return content.reduce<Box | undefined>((best, to) => (best && distance(best) <= distance(to) ? best : to), undefined);
}

/** A curve from the middle of one box, over the lines between, to the near end of another. */
function arc(from: Box, to: Box): string {
  const x1 = (from.left + from.right) / 2;
  const isAfter = to.top > from.top + 4 || to.left >= from.right - 1;
  const x2 = isAfter ? Math.min(to.left + 6, to.right) : Math.max(to.right - 6, to.left);
  const sameLine = Math.abs(from.top - to.top) < 6;
  if (sameLine) {
    const lift = Math.min(4 + Math.abs(x2 - x1) / 14, 9);
    const y = Math.min(from.top, to.top) + 3;
    return `M${x1} ${y}C${x1} ${y - lift} ${x2} ${y - lift} ${x2} ${y}`;
  }
  const down = to.top > from.top;
  const y1 = down ? from.bottom - 2 : from.top + 2;
  const y2 = down ? to.top + 3 : to.bottom - 3;
  const middle = (y1 + y2) / 2;
  return `M${x1} ${y1}C${x1} ${middle} ${x2} ${middle} ${x2} ${y2}`;
}
