import type { Span } from '../text/span.js';
import type { ViewDocument } from './view-document.js';

export const LAYERS = ['entities', 'dates', 'quotes', 'attributions'] as const;
export type Layer = (typeof LAYERS)[number];
export type Role = 'content' | 'cue' | 'source' | 'medium' | 'anonymity';

/** One span of one annotation, as it is marked in the article. */
export interface Mark extends Span {
  readonly layer: Layer;
  /** Type of an entity or date, kind of a quote or attribution: what filters go by. */
  readonly type: string;
  /** Id of the annotation in the record. */
  readonly id: string;
  /** Which span of the annotation: a mention, a stretch of a quote, a role of an attribution. */
  readonly part: string;
  readonly role?: Role;
  /** Form of a mention. */
  readonly form?: string;
  readonly confidence?: number;
  readonly rule?: string;
  /** TIMEX3 value of a date. */
  readonly value?: string;
}

const ROLES: readonly Role[] = ['content', 'medium', 'anonymity', 'source', 'cue'];

/** All spans of a document that are marked; of equal spans what is listed first is drawn outside. */
export function marksOf(document: ViewDocument): Mark[] {
  const { quotes = [], attributions = [], dates = [], entities = [] } = document;
  return [
    ...ROLES.flatMap((role) =>
      attributions.flatMap((attribution) =>
        (attribution[role] ?? []).map(({ start, end }, i) => ({
          layer: 'attributions' as const,
          type: attribution.kind,
          id: attribution.id,
          part: `${role} ${i + 1}`,
          role,
          start,
          end,
          ...madeBy(attribution),
        })),
      ),
    ),
    ...quotes.flatMap((quote) =>
      quote.spans.map(({ start, end }, i) => ({
        layer: 'quotes' as const,
        type: quote.kind,
        id: quote.id,
        part: `stretch ${i + 1}`,
        start,
        end,
        ...madeBy(quote),
      })),
    ),
    ...dates.map((date) => ({
      layer: 'dates' as const,
      type: date.type,
      id: date.id,
      part: 'expression',
      start: date.start,
      end: date.end,
      value: date.value,
      ...madeBy(date),
    })),
    ...entities.flatMap((entity) =>
      entity.mentions.map((mention, i) => ({
        layer: 'entities' as const,
        type: entity.type,
        id: entity.id,
        part: `mention ${i + 1}`,
        form: mention.form,
        start: mention.start,
        end: mention.end,
        ...madeBy(mention),
      })),
    ),
  ];
}

function madeBy({ confidence, rule }: { confidence?: number | undefined; rule?: string | undefined }) {
  return { ...(confidence === undefined ? {} : { confidence }), ...(rule === undefined ? {} : { rule }) };
}
