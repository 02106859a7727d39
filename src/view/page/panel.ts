import { TYPES, typeName } from '../names.js';
import { speakersOf } from '../speakers.js';
import { timelineOf, writeDay, writeInterval } from '../timeline.js';
import type { ViewDocument } from '../view-document.js';
import { linkOf } from './card.js';
import { element, plural } from './dom.js';

type ViewDate = NonNullable<ViewDocument['dates']>[number];

export interface PanelOptions {
  /** Shows annotations in the article, and goes to the next of their marks each time. */
  readonly onChoose: (ids: readonly string[]) => void;
}

/** What stands beside the article: who speaks, who and what is named, when things happen, what is wrong. */
export function panel(record: ViewDocument, options: PanelOptions): HTMLElement[] {
  return [speakers(record, options), timeline(record, options), entities(record, options), about(record, options)];
}

function section(title: string, count: string, ...content: (Node | undefined)[]): HTMLElement {
  const heading = element('summary', {}, element('h3', {}, title), element('span', { class: 'count' }, count));
  return element('details', { open: true, class: title.toLowerCase().replaceAll(' ', '-') }, heading, ...content);
}

function choice(
  ids: readonly string[],
  { onChoose }: PanelOptions,
  ...content: (Node | string | undefined)[]
): HTMLElement {
  const button = element('button', { type: 'button', class: 'choice', 'data-ids': ids.join(' ') }, ...content);
  button.addEventListener('click', () => onChoose(ids));
  return button;
}

function speakers(record: ViewDocument, options: PanelOptions): HTMLElement {
  const list = speakersOf(record);
  const rows = list.map(({ name, anonymous, attributions, words, share }) => {
    const percent = `${Math.round(100 * share)} %`;
    const bar = element('span', { class: 'bar', 'aria-hidden': 'true' }, element('span', {}));
    (bar.firstElementChild as HTMLElement).style.width = `${100 * share}%`;
    return element(
      'li',
      { class: anonymous ? 'anonymous' : name ? undefined : 'unknown' },
      choice(
        attributions,
        options,
        element('span', { class: 'name', dir: 'auto' }, name || 'Speaker not found'),
        anonymous ? element('span', { class: 'badge' }, 'anonymous') : undefined,
        element('span', { class: 'figure' }, percent),
        bar,
        element('small', {}, `${plural(words, 'word')} in ${plural(attributions.length, 'statement')}`),
      ),
    );
  });
  const none = rows.length === 0 ? element('p', { class: 'none' }, 'Nobody is quoted.') : undefined;
  return section('Speakers', String(list.length), none ?? element('ul', {}, ...rows));
}

function timeline(record: ViewDocument, options: PanelOptions): HTMLElement {
  const moments = timelineOf(record);
  const rows = moments.map(({ from, to, dates, isDocumentTime }) =>
    element(
      'li',
      { class: isDocumentTime ? 'today' : undefined },
      element('span', { class: 'when' }, writeInterval(from, to)),
      isDocumentTime ? element('span', { class: 'badge' }, 'document time') : undefined,
      ...expressions(dates),
    ),
  );
  function expressions(dates: readonly ViewDate[]): HTMLElement[] {
    return dates.map(({ id, start, end, value }) =>
      choice([id], options, element('q', { title: value, dir: 'auto' }, record.text.slice(start, end))),
    );
  }
  const others = (record.dates ?? []).filter(({ resolved }) => !resolved);
  const rest =
    others.length > 0
      ? element('div', { class: 'unresolved' }, element('h4', {}, 'Not on the calendar'), ...expressions(others))
      : undefined;
  const none = rows.length + others.length === 0 ? element('p', { class: 'none' }, 'No dates.') : undefined;
  return section('Time line', String(record.dates?.length ?? 0), none, element('ol', {}, ...rows), rest);
}

function entities(record: ViewDocument, options: PanelOptions): HTMLElement {
  const all = record.entities ?? [];
  const types = [...new Set([...TYPES.entities, ...all.map(({ type }) => type)])];
  const groups = types.flatMap((type) => {
    const list = all.filter((entity) => entity.type === type);
    if (list.length === 0) return [];
    list.sort((a, b) => Number(b.named) - Number(a.named) || b.mentions.length - a.mentions.length);
    const rows = list.map(({ id, name, named, mentions, link }) => {
      const times = element(
        'span',
        { class: 'figure', title: plural(mentions.length, 'mention') },
        `${mentions.length}×`,
      );
      const label = element('span', { class: 'name', dir: 'auto' }, name);
      const badge = named ? undefined : element('span', { class: 'badge' }, 'unnamed');
      return element('li', {}, choice([id], options, label, badge, times), link ? linkOf(link) : undefined);
    });
    const swatch = element('span', { class: 'swatch', 'data-layer': 'entities', 'data-type': type });
    return [element('h4', {}, swatch, typeName(type)), element('ul', {}, ...rows)];
  });
  const none = all.length === 0 ? element('p', { class: 'none' }, 'No entities.') : undefined;
  return section('Entities', String(all.length), none, ...groups);
}

function about(record: ViewDocument, options: PanelOptions): HTMLElement {
  const { id, source, documentTime, issues = [], language } = record;
  const facts: [string, string | undefined][] = [
    ['id', id],
    ['file', source?.uri],
    ['format', source?.format],
    ['language', language],
    ['document time', documentTime && `${writeDay(documentTime.value)} (${documentTime.basis})`],
    ['length', `${record.text.length} characters`],
  ];
  const evidence = (documentTime?.evidence ?? []).map(({ start, end }) =>
    element('q', { dir: 'auto' }, record.text.slice(start, end)),
  );
  const list = issues.map(({ code, message, start, end }) => {
    const content = [element('code', {}, code), ` ${message}`];
    return element(
      'li',
      {},
      start === undefined || end === undefined
        ? element('span', {}, ...content)
        : choice([`${start}-${end}`], options, ...content),
    );
  });
  return section(
    'Document',
    issues.length > 0 ? plural(issues.length, 'issue') : '',
    element(
      'dl',
      {},
      ...facts.flatMap(([name, value]) =>
        value ? [element('dt', {}, name), element('dd', { dir: 'auto' }, value)] : [],
      ),
      ...(evidence.length > 0 ? [element('dt', {}, 'evidence'), element('dd', {}, ...evidence)] : []),
    ),
    list.length > 0 ? element('ul', { class: 'issues' }, ...list) : undefined,
  );
}
