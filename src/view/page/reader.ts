import type { Mark } from '../marks.js';
import type { ViewDocument } from '../view-document.js';
import { type ArticleText, layOut } from './article-text.js';
import { cardContent } from './card.js';
import { byId, element, plural } from './dom.js';
import type { Filters } from './filters.js';
import { createFloatingCard } from './floating-card.js';
import { drawLines } from './lines.js';
import { panel } from './panel.js';

/** The article that is open, with what is hovered, focused and chosen in it. */
export interface Reader {
  open(record: ViewDocument): void;
  /** Chooses what lies in a stretch of the text, and goes there. */
  goTo(start: number, end: number): void;
  /** Shows and hides marks again after filters or lines have changed. */
  refresh(): void;
  clear(): void;
}

export function createReader(filters: Filters, areLinesShown: () => boolean): Reader {
  const main = byId('article');
  const aside = byId('panel');
  const card = createFloatingCard();
  let record: ViewDocument | undefined;
  let article: ArticleText | undefined;
  let frame = element('div');
  let chosen: readonly string[] = [];
  let at = -1; // which mark of what is chosen was gone to

  const draw = () => {
    if (!record || !article) return;
    drawLines(frame, record, article, (mark) => filters.isShown(mark));
    frame.classList.toggle('quiet', !areLinesShown());
    highlight(chosen);
  };
  /** Marks what has these ids, in the article, over it and beside it; what was marked before no longer is. */
  const highlight = (ids: readonly string[]) => {
    const related = new Set(ids.flatMap(relatedTo));
    for (const piece of document.querySelectorAll('.active, .related')) piece.classList.remove('active', 'related');
    const mark = (id: string, name: 'active' | 'related') => {
      const pieces = article?.marksOfId.get(id)?.flatMap((other) => article?.piecesOf.get(other) ?? []) ?? [];
      for (const piece of pieces) piece.classList.add(name);
      for (const choice of aside.querySelectorAll(`.choice[data-ids~="${id}"]`)) choice.classList.add('active');
      if (name === 'active') for (const line of frame.querySelectorAll(`[data-id="${id}"]`)) line.classList.add(name);
    };
    for (const id of related) if (id && !ids.includes(id)) mark(id, 'related');
    for (const id of ids) mark(id, 'active');
  };
  /** The quotes of an attribution and the speaker's mentions, the attributions of a quote. */
  const relatedTo = (id: string): string[] => {
    const { attributions = [] } = record ?? {};
    const attribution = attributions.find((other) => other.id === id);
    if (attribution) return [...(attribution.quotes ?? []), attribution.speaker?.entity ?? ''];
    return attributions.filter(({ quotes }) => quotes?.includes(id)).map((other) => other.id);
  };
  /** The marks around an element that are shown, the innermost first. */
  const marksAround = (target: EventTarget | null): Mark[] => {
    const found: Mark[] = [];
    let piece = target instanceof Element ? target.closest<HTMLElement>('mark') : null;
    while (piece) {
      const mark = article?.markOf.get(piece);
      if (mark && filters.isShown(mark)) found.push(mark);
      piece = piece.parentElement?.closest<HTMLElement>('mark') ?? null;
    }
    return found;
  };
  const inspect = (target: EventTarget | null, own = false) => {
    const marks = marksAround(target);
    const first = marks[0];
    if (!first || !record) {
      card.hide();
      return highlight(chosen);
    }
    // A focused mark may lie around others: it comes first then, whatever is inside.
    const beside = article?.piecesOf.get(first)?.find((piece) => own || piece.contains(target as Node));
    if (beside) card.show(cardContent(record, marks.slice(0, 4)), beside);
    highlight([...new Set([...chosen, ...marks.map(({ id }) => id)])]);
  };
  const choose = (ids: readonly string[]) => {
    if (!article) return;
    const same = ids.join() === chosen.join();
    chosen = ids;
    const marks = ids
      .flatMap((id) => article?.marksOfId.get(id) ?? [])
      .filter((mark) => mark.layer !== 'attributions' || mark.role === 'content')
      .sort((a, b) => a.start - b.start);
    at = same ? (at + 1) % Math.max(marks.length, 1) : 0;
    highlight(chosen);
    const mark = marks[at];
    const piece = mark && article.piecesOf.get(mark)?.[0];
    piece?.scrollIntoView({ block: 'center', behavior: 'auto' });
    piece?.focus({ preventScroll: true });
  };
  const goTo = (start: number, end: number) => {
    const inside = (article?.marks ?? []).filter((mark) => mark.start < end && start < mark.end);
    if (inside.length > 0) choose([...new Set(inside.map(({ id }) => id))]);
  };
  const onChoose = (ids: readonly string[]) => {
    const place = /^(\d+)-(\d+)$/.exec(ids[0] ?? '');
    if (place) goTo(Number(place[1]), Number(place[2]));
    else choose(ids);
  };

  main.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'touch') inspect(target);
  });
  main.addEventListener('pointerleave', () => inspect(null));
  main.addEventListener('focusin', ({ target }) => inspect(target, true));
  main.addEventListener('focusout', () => card.hide());
  main.addEventListener('click', ({ target }) => {
    const note = target instanceof Element ? target.closest<HTMLElement>('.note') : null;
    if (note?.dataset.id) return choose([note.dataset.id]);
    const marks = marksAround(target);
    chosen = marks[0] ? [marks[0].id] : [];
    inspect(target);
  });
  document.addEventListener('scroll', () => card.hide(), { capture: true, passive: true });
  new ResizeObserver(draw).observe(main);

  const refresh = () => {
    for (const [piece, mark] of article?.markOf ?? []) {
      const shown = filters.isShown(mark);
      piece.classList.toggle('off', !shown);
      if (!piece.hasAttribute('data-continued')) piece.tabIndex = shown ? 0 : -1;
    }
    card.hide();
    draw();
  };
  return {
    open(next) {
      record = next;
      chosen = [];
      article = layOut(next);
      frame = element('div', { class: 'frame' }, article.root);
      const { attributions = [], entities = [] } = next;
      const counts = `${plural(entities.length, 'entity', 'entities')}, ${plural(attributions.length, 'attribution')}`;
      main.replaceChildren(
        element('h1', { class: 'visually-hidden' }, next.title),
        element('p', { class: 'visually-hidden' }, counts),
        filters.legend(article.marks),
        frame,
      );
      aside.replaceChildren(...panel(next, { onChoose }));
      document.title = `${next.title} · copydesk`;
      refresh();
    },
    goTo,
    refresh,
    clear() {
      chosen = [];
      card.hide();
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      highlight([]);
    },
  };
}
