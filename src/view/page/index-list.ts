import { writeDay } from '../timeline.js';
import type { IndexEntry } from '../view-document.js';
import { byId, element, plural } from './dom.js';

export interface IndexList {
  /** Documents that the search has left, by their place on the page. */
  readonly shown: () => readonly number[];
  select(index: number): void;
}

export interface IndexListOptions {
  readonly onChoose: (index: number) => void;
  /** The whole JSON of a document, for a search in the text. */
  readonly json: (index: number) => string;
}

/** Waits for the next key before a search over all texts, in milliseconds. */
const TYPING = 120;

/** The list of documents with a search over titles, names and texts. */
export function createIndexList(entries: readonly IndexEntry[], { onChoose, json }: IndexListOptions): IndexList {
  const search = byId('search') as HTMLInputElement;
  const list = byId('documents');
  const state = byId('found');
  let shown: number[] = entries.map((_, i) => i);
  const links = entries.map(({ id, title, time, entities, attributions }, i) => {
    const link = element(
      'a',
      { href: `#/${encodeURIComponent(id)}` },
      element('span', { class: 'title', dir: 'auto' }, title),
      element(
        'small',
        {},
        [time && writeDay(time), plural(entities, 'entity', 'entities'), plural(attributions, 'attribution')]
          .filter(Boolean)
          .join(' · '),
      ),
    );
    link.addEventListener('click', (event) => {
      event.preventDefault();
      onChoose(i);
    });
    return link;
  });
  const items = links.map((link) => element('li', {}, link));
  list.append(...items);

  const quick = entries.map(({ id, title, names }) => [id, title, ...names].join('\n').toLowerCase());
  const texts: string[] = [];
  const textOf = (i: number) => {
    texts[i] ??= (JSON.parse(json(i)) as { text: string }).text.toLowerCase();
    return texts[i];
  };
  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    shown = entries.flatMap((_, i) =>
      words.every((word) => quick[i]!.includes(word) || textOf(i).includes(word)) ? [i] : [],
    );
    const kept = new Set(shown);
    items.forEach((item, i) => {
      item.hidden = !kept.has(i);
    });
    state.textContent = words.length > 0 ? `${shown.length} of ${entries.length}` : plural(entries.length, 'document');
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  search.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, TYPING);
  });
  filter();
  return {
    shown: () => shown,
    select(index) {
      links.forEach((link, i) => {
        if (i === index) link.setAttribute('aria-current', 'page');
        else link.removeAttribute('aria-current');
      });
      items[index]?.scrollIntoView({ block: 'nearest' });
    },
  };
}
