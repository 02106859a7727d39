import type { PageError, ReportDocument, ReportPage } from '../../evaluate/report-page.js';
import type { Span } from '../../text/span.js';
import { contextOf, type ErrorContext, labelOf, type SideMark } from '../error-context.js';
import { nest, type Piece } from '../nesting.js';
import { byId, element, isTyping, plural } from './dom.js';

/** What errors are shown: those that have all of what is set. */
export interface ErrorFilter {
  layer?: string | undefined;
  kind?: string | undefined;
  document?: number | undefined;
  rule?: string | undefined;
  goldType?: string | undefined;
  predictedType?: string | undefined;
}

export interface ErrorList {
  show(filter: ErrorFilter): void;
}

/** Cards that are made at once; more are made when the end is near. */
const PORTION = 30;
const KINDS = ['missed', 'spurious', 'boundary', 'type', 'value', 'source', 'speaker'] as const;
const LAYERS = ['entities', 'dates', 'quotes', 'attributions'] as const;
const KIND_NAMES: Readonly<Record<string, string>> = { source: 'wrong source', speaker: 'wrong speaker' };

/** All errors by layer and kind, and those that are asked for one by one, each in its sentence. */
export function createErrorList(
  { errors, ids }: ReportPage,
  documents: { get(index: number): ReportDocument },
): ErrorList {
  const section = byId('errors');
  const state = element('p', { role: 'status' });
  const cards = element('ol', { class: 'cards' });
  const end = element('div', { class: 'end' });
  const texts = new Map<number, ReportDocument>();
  const documentOf = (i: number) => {
    const found = texts.get(i) ?? documents.get(i);
    texts.set(i, found);
    return found;
  };
  let filter: ErrorFilter = {};
  let shown: readonly PageError[] = [];
  let made = 0;

  const matrix = element('table', { class: 'kinds' });
  const selects = {
    document: select(
      'Document',
      ids.map((id, i) => [String(i), id]),
    ),
    rule: select(
      'Rule',
      [...new Set(errors.flatMap(({ rule }) => rule ?? []))].sort().map((rule) => [rule, rule]),
    ),
  };
  const apply = () => {
    shown = errors.filter((error) => matches(error, filter));
    made = 0;
    cards.replaceChildren();
    const set = Object.values(filter).some((value) => value !== undefined);
    state.replaceChildren(plural(shown.length, 'error'));
    if (set) {
      const clear = element('button', { type: 'button' }, 'Show all');
      clear.addEventListener('click', () => show({}));
      state.append(': ', describe(filter, ids), ' ', clear);
    }
    matrix.replaceChildren(...kindRows());
    selects.document.value = filter.document === undefined ? '' : String(filter.document);
    selects.rule.value = filter.rule ?? '';
    more();
  };
  const show = (next: ErrorFilter) => {
    filter = next;
    apply();
  };
  const more = () => {
    const portion = shown.slice(made, made + PORTION);
    cards.append(...portion.map((error, i) => card(error, made + i)));
    made += portion.length;
    end.hidden = made >= shown.length;
  };
  const card = (error: PageError, i: number) => {
    const { id, text, sentences } = documentOf(error.document);
    const context = contextOf(error, text, sentences);
    const open = element('button', { type: 'button', class: 'open' }, 'In the article');
    open.addEventListener('click', () => openArticle(documentOf(error.document), context));
    const made = element(
      'li',
      { class: 'card', tabindex: -1, id: `error-${errors.indexOf(error) + 1}`, 'data-kind': error.kind },
      element(
        'div',
        { class: 'what' },
        element('span', { class: `kind ${error.kind}` }, nameOf(error.kind)),
        element('span', {}, error.layer),
        element('span', { class: 'id' }, id),
        error.rule ? element('code', {}, error.rule) : undefined,
        error.confidence === undefined
          ? undefined
          : element('small', {}, `${Math.round(100 * error.confidence)} % sure`),
        element('small', { class: 'count' }, `${i + 1} of ${shown.length}`),
        open,
      ),
      element(
        'div',
        { class: 'sides' },
        side('Gold', 'gold', text, context, context.gold, error.gold),
        side('Predicted', 'predicted', text, context, context.predicted, error.predicted),
      ),
    );
    return made;
  };
  function kindRows(): HTMLElement[] {
    const count = (part: ErrorFilter) => errors.filter((error) => matches(error, part)).length;
    const button = (part: ErrorFilter, label: string) => {
      const number = count(part);
      if (number === 0) return element('td', { class: 'none' }, '·');
      const pressed = filter.layer === part.layer && filter.kind === part.kind;
      const made = element(
        'button',
        { type: 'button', 'aria-pressed': pressed, 'aria-label': `${label}: ${number}` },
        String(number),
      );
      made.setAttribute('aria-pressed', String(pressed));
      made.addEventListener('click', () => show(pressed ? {} : part));
      return element('td', {}, made);
    };
    const head = element(
      'tr',
      {},
      element('td', {}),
      ...KINDS.map((kind) => element('th', { scope: 'col' }, nameOf(kind))),
      element('th', { scope: 'col' }, 'all'),
    );
    const rows = LAYERS.map((layer) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, layer),
        ...KINDS.map((kind) => button({ layer, kind }, `${layer}, ${nameOf(kind)}`)),
        button({ layer }, layer),
      ),
    );
    return [element('thead', {}, head), element('tbody', {}, ...rows)];
  }
  selects.document.addEventListener('change', () => {
    const { value } = selects.document;
    show({ ...filter, document: value === '' ? undefined : Number(value) });
  });
  selects.rule.addEventListener('change', () => show({ ...filter, rule: selects.rule.value || undefined }));
  new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) more();
    },
    { rootMargin: '600px' },
  ).observe(end);

  const go = (by: 1 | -1) => {
    const list = [...cards.children] as HTMLElement[];
    const focused = list.indexOf(document.activeElement?.closest<HTMLElement>('.card') as HTMLElement);
    const middle = list.findIndex((item) => item.getBoundingClientRect().bottom > 120);
    const next = list[focused >= 0 ? focused + by : Math.max(middle, 0)];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'center' });
  };
  const previous = element('button', { type: 'button', title: 'Previous error (k)' }, '← Previous');
  const next = element('button', { type: 'button', title: 'Next error (j)' }, 'Next →');
  previous.addEventListener('click', () => go(-1));
  next.addEventListener('click', () => go(1));
  document.addEventListener('keydown', (event) => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey || byId('article').hasAttribute('open'))
      return;
    if (event.key === 'j' || event.key === 'n') go(1);
    if (event.key === 'k' || event.key === 'p') go(-1);
    if (event.key === 'Escape') show({});
  });

  section.append(
    element('h2', { id: 'errors-title' }, 'Errors'),
    element('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': 'Errors by kind' }, matrix),
    element(
      'div',
      { class: 'bar' },
      state,
      labelled(selects.document),
      labelled(selects.rule),
      element('span', { class: 'space' }),
      previous,
      next,
    ),
    cards,
    end,
  );
  apply();
  return { show };
}

function matches(error: PageError, filter: ErrorFilter): boolean {
  const { layer, kind, document, rule, goldType, predictedType } = filter;
  return (
    (layer === undefined || error.layer === layer) &&
    (kind === undefined || error.kind === kind) &&
    (document === undefined || error.document === document) &&
    (rule === undefined || error.rule === rule) &&
    (!('goldType' in filter) || typeIn(error.gold) === goldType) &&
    (!('predictedType' in filter) || typeIn(error.predicted) === predictedType)
  );
}

function typeIn(written: string | undefined): string | undefined {
  return written?.split(' ', 1)[0];
}

function describe(
  { layer, kind, document, rule, goldType, predictedType }: ErrorFilter,
  ids: readonly string[],
): string {
  const types = goldType || predictedType ? `${goldType ?? 'nothing'} → ${predictedType ?? 'nothing'}` : undefined;
  const id = document === undefined ? undefined : ids[document];
  return [layer, kind && nameOf(kind), types, rule, id].filter(Boolean).join(', ');
}

function nameOf(kind: string): string {
  return KIND_NAMES[kind] ?? kind;
}

function side(
  name: string,
  kind: Side,
  text: string,
  context: Span,
  marks: readonly SideMark[],
  written: string | undefined,
): HTMLElement {
  const items = marks.filter(({ role }) => role === 'item');
  const words = items.map(({ start, end }) => text.slice(start, end)).join(' … ');
  const label = labelOf(written, words);
  return element(
    'div',
    { class: `side ${kind}` },
    element(
      'p',
      { class: 'label' },
      element('b', {}, name),
      ' ',
      written === undefined && marks.length === 0
        ? element('i', {}, 'nothing')
        : element('span', { dir: 'auto' }, label),
    ),
    marked(text, context, onSide(kind, marks)),
  );
}

type Side = 'gold' | 'predicted';

function onSide(kind: Side, marks: readonly SideMark[]): (SideMark & { readonly kind: Side })[] {
  return marks.map((mark) => ({ ...mark, kind }));
}

/** A stretch of a text with marks of one or both sides. */
function marked(text: string, within: Span, marks: readonly (SideMark & { readonly kind: Side })[]): HTMLElement {
  const fill = (parent: HTMLElement, pieces: readonly Piece<(typeof marks)[number]>[], start: number, end: number) => {
    let at = start;
    for (const piece of pieces) {
      const { kind, role } = piece.mark;
      const inner = element('mark', { class: `${kind} ${role}`, title: role === 'item' ? undefined : role });
      fill(inner, piece.children, piece.start, piece.end);
      parent.append(text.slice(at, piece.start), inner);
      at = piece.end;
    }
    parent.append(text.slice(at, end));
    return parent;
  };
  return fill(element('p', { class: 'words', dir: 'auto' }), nest(marks, within), within.start, within.end);
}

/** The whole article in a dialog, at the error. */
function openArticle({ id, text }: ReportDocument, { gold, predicted }: ErrorContext): void {
  const dialog = byId('article') as HTMLDialogElement;
  const close = element('button', { type: 'button' }, 'Close');
  close.addEventListener('click', () => dialog.close());
  const marks = [...onSide('gold', gold), ...onSide('predicted', predicted)];
  const words = marked(text, { start: 0, end: text.length }, marks);
  const legend = element(
    'p',
    { class: 'legend' },
    element('mark', { class: 'gold' }, 'gold'),
    ' ',
    element('mark', { class: 'predicted' }, 'predicted'),
  );
  dialog.replaceChildren(element('div', { class: 'top' }, element('h2', {}, id), legend, close), words);
  dialog.showModal();
  words.querySelector('mark.item')?.scrollIntoView({ block: 'center' });
}

function select(name: string, options: readonly (readonly [value: string, label: string])[]): HTMLSelectElement {
  const made = element(
    'select',
    { 'aria-label': name },
    element('option', { value: '' }, `every ${name.toLowerCase()}`),
  );
  made.append(...options.map(([value, label]) => element('option', { value }, label)));
  made.hidden = options.length === 0;
  return made;
}

function labelled(made: HTMLSelectElement): HTMLElement {
  return element('label', {}, made);
}
