import type { Mark } from '../marks.js';
import { LAYER_NAMES, typeName } from '../names.js';
import { writeInterval } from '../timeline.js';
import type { ViewDocument } from '../view-document.js';
import { element } from './dom.js';

type Fact = readonly [name: string, value: string | Node | undefined];

/** What is known of marks that lie over one another, the innermost first, as one card. */
export function cardContent(record: ViewDocument, marks: readonly Mark[]): HTMLElement {
  return element('div', {}, ...marks.map((mark) => section(record, mark)));
}

function section(record: ViewDocument, mark: Mark): HTMLElement {
  const { layer, type, role, confidence, rule } = mark;
  const heading = role ? `${role} · ${typeName(type)} attribution` : typeName(type);
  const facts: Fact[] = [
    ...FACTS[layer](record, mark),
    ['confidence', confidence === undefined ? undefined : meter(confidence)],
    ['rule', rule === undefined ? undefined : element('code', {}, rule)],
    ['offsets', `${mark.start}–${mark.end}`],
  ];
  return element(
    'section',
    { 'data-layer': layer, 'data-type': type },
    element(
      'h4',
      {},
      element('span', { class: 'swatch', 'data-layer': layer, 'data-type': type }),
      heading,
      element('small', {}, `${LAYER_NAMES[layer].toLowerCase()} · ${mark.id}`),
    ),
    element(
      'dl',
      {},
      ...facts.flatMap(([name, value]) =>
        value === undefined ? [] : [element('dt', {}, name), element('dd', {}, value)],
      ),
    ),
  );
}

const FACTS: Readonly<Record<Mark['layer'], (record: ViewDocument, mark: Mark) => Fact[]>> = {
  entities: ({ entities = [] }, { id, form }) => {
    const entity = entities.find((other) => other.id === id);
    if (!entity) return [];
    const { name, mentions, link, quantity, named } = entity;
    return [
      ['entity', named ? name : `${name} (unnamed)`],
      ['mention', `${form}, one of ${mentions.length}`],
      ['amount', quantity && `${quantity.amount.toLocaleString('en')} ${quantity.unit}`],
      ['link', link && linkOf(link)],
    ];
  },
  dates: ({ dates = [] }, { id }) => {
    const date = dates.find((other) => other.id === id);
    if (!date) return [];
    const { value, mod, quant, freq, anchor, beginPoint, endPoint, resolved } = date;
    return [
      ['value', element('code', {}, value)],
      ['on the calendar', resolved && writeInterval(resolved.from, resolved.to)],
      ['anchor', anchor],
      ['modifier', [mod, quant, freq].filter(Boolean).join(' ') || undefined],
      ['from', beginPoint],
      ['until', endPoint],
    ];
  },
  quotes: ({ quotes = [], attributions = [] }, { id }) => {
    const quote = quotes.find((other) => other.id === id);
    const speaker = attributions.find((other) => other.quotes?.includes(id))?.speaker;
    const stretches = quote?.spans.length ?? 1;
    return [
      ['stretches', stretches > 1 ? String(stretches) : undefined],
      ['speaker', speaker?.name],
    ];
  },
  attributions: (record, { id }) => {
    const attribution = record.attributions?.find((other) => other.id === id);
    if (!attribution) return [];
    const { speaker, cue, cueLemma, act, negated, addressee, date } = attribution;
    const words = cue.map(({ start, end }) => record.text.slice(start, end)).join(' … ');
    const nameOf = (entity: string) => record.entities?.find((other) => other.id === entity)?.name ?? entity;
    const name = speaker?.name ?? (speaker?.entity && nameOf(speaker.entity));
    return [
      ['speaker', speaker && `${name ?? 'unknown'}${speaker.anonymous ? ' (anonymous)' : ''}`],
      ['cue', words ? `${words}${cueLemma ? ` (${cueLemma})` : ''}` : 'none: the quotation goes on'],
      ['act', act && `${act}${negated ? ', negated' : ''}`],
      ['to', addressee && nameOf(addressee)],
      ['when', date && record.dates?.find((other) => other.id === date)?.value],
    ];
  },
};

type Link = NonNullable<NonNullable<ViewDocument['entities']>[number]['link']>;

/** A link that is followed only when somebody asks for it: the page itself never uses the network. */
export function linkOf({ kb, id, latitude, longitude }: Link): HTMLElement {
  const address =
    kb === 'geonames'
      ? `https://www.geonames.org/${encodeURIComponent(id)}`
      : `https://www.iso.org/obp/ui/#iso:code:3166:${encodeURIComponent(id)}`;
  const where = latitude === undefined || longitude === undefined ? '' : ` (${latitude}, ${longitude})`;
  const name = kb === 'geonames' ? 'GeoNames' : 'ISO 3166';
  return element(
    'a',
    { href: address, target: '_blank', rel: 'noopener noreferrer', title: `${name} ${id}${where}` },
    `${name} ${id}`,
  );
}

function meter(confidence: number): HTMLElement {
  const percent = `${Math.round(100 * confidence)} %`;
  return element('span', { class: 'confidence' }, element('meter', { min: 0, max: 1, value: confidence }), percent);
}
