import { z } from 'zod';
import type { Span } from '../text/span.js';

/**
 * One shape for everything that is scored: our records and gold files, and JSON lines as public data sets come in (flat
 * entities, timexes, attributions, coreference mentions). Layers that a document does not annotate are undefined.
 */
export interface AnnotatedDocument {
  readonly id: string;
  /** A prediction may come without its text; its offsets are then into the text of gold. */
  readonly text?: string;
  readonly entities?: readonly LabelledSpan[];
  /** Mentions that say which entity they are of. */
  readonly mentions?: readonly ClusteredMention[];
  /** ISO date or date-time. */
  readonly documentTime?: string;
  readonly dates?: readonly DateSpan[];
  readonly quotes?: readonly QuotedStretch[];
  readonly attributions?: readonly AttributedSpans[];
  /** Where they are known; what is shown of a text goes by them. */
  readonly sentences?: readonly Span[];
}

export interface GoldDocument extends AnnotatedDocument {
  readonly text: string;
}

/** What a prediction says of itself; gold says neither. */
export interface MadeBy {
  readonly confidence?: number | undefined;
  readonly rule?: string | undefined;
}

export interface LabelledSpan extends Span, MadeBy {
  readonly label: string;
}

export interface ClusteredMention extends Span {
  readonly cluster: string;
  readonly form: 'name' | 'nominal' | 'pronoun';
  /** The head word, where gold marks it; the whole span otherwise. */
  readonly head: Span;
}

export interface DateSpan extends Span, MadeBy {
  readonly type: string;
  readonly value?: string | undefined;
}

/** One stretch inside quotation marks; a quote that runs over several paragraphs is several stretches. */
export interface QuotedStretch extends Span, MadeBy {
  readonly kind: string;
}

export interface AttributedSpans extends MadeBy {
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
  /** What sort of cue it is, where gold says so: "report", "attitude", "none" … */
  readonly cueClass?: string | undefined;
  /** Name of the resolved speaker. */
  readonly speaker?: string | undefined;
  /** Names under which a data set accepts the speaker, its canonical name first. */
  readonly accepted?: readonly string[] | undefined;
}

const span = z.object({ start: z.int().min(0), end: z.int().min(0) });
const spans = z
  .array(span)
  .nullish()
  .transform((list) => list ?? []);
const madeBy = {
  confidence: z.number().min(0).max(1).optional().catch(undefined),
  rule: z.string().optional().catch(undefined),
};
const flatEntity = span.extend({ type: z.string(), ...madeBy });
const form = z.enum(['name', 'nominal', 'pronoun']).default('name');
const entity = z.object({ id: z.string(), type: z.string(), mentions: z.array(span.extend({ form, ...madeBy })) });
const clustered = span.extend({
  cluster: z.union([z.string(), z.number()]).transform(String),
  named: z.boolean().default(false),
  pronoun: z.boolean().default(false),
  headStart: z.int().nullish(),
  headEnd: z.int().nullish(),
});
const date = span.extend({ type: z.string(), value: z.string().optional(), ...madeBy });
const quote = z.object({ kind: z.string(), spans: z.array(span), ...madeBy });
const attribution = z.object({
  content: spans,
  cue: spans,
  source: spans,
  cueClass: z // null: an attribution without a cue word has a class of its own
    .string()
    .nullable()
    .optional()
    .transform((name) => name ?? (name === null ? 'none' : undefined)),
  speaker: z.object({ name: z.string().nullish() }).nullish(),
  ...madeBy,
  resolved: z.object({ name: z.string().nullish(), aliases: z.array(z.string()).nullish() }).nullish(),
});

const annotatedSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string().optional(),
  documentTime: z.object({ value: z.string() }).optional(),
  entities: z.array(z.union([entity, flatEntity])).optional(),
  mentions: z.array(clustered).optional(),
  dates: z.array(date).optional(),
  timexes: z.array(date).optional(),
  quotes: z.array(quote).optional(),
  attributions: z.array(attribution).optional(),
  sentences: z.array(span).optional(),
});
type Annotated = z.infer<typeof annotatedSchema>;

/** A document that cannot be scored; the message says what is wrong with it. */
export class UnscorableError extends Error {
  override readonly name = 'UnscorableError';
}

/**
 * A parsed JSON value as an annotated document: a record, a gold file, or a line of a public data set.
 *
 * @throws UnscorableError
 */
export function readAnnotated(value: unknown): AnnotatedDocument {
  const parsed = annotatedSchema.safeParse(value);
  if (!parsed.success) throw new UnscorableError(faultsOf(value, parsed.error));
  const { id, text, documentTime, entities, mentions, dates, timexes, quotes, attributions, sentences } = parsed.data;
  const inClusters = mentions?.map(clusteredMention) ?? mentionsOf(entities);
  const dated = dates ?? timexes;
  return {
    id,
    ...(text === undefined ? {} : { text }),
    ...(documentTime ? { documentTime: documentTime.value } : {}),
    ...(entities ? { entities: entities.flatMap(namesOf) } : {}),
    ...(inClusters ? { mentions: inClusters } : {}),
    ...(dated ? { dates: dated } : {}),
    ...(quotes ? { quotes: quotes.flatMap(({ spans, ...quote }) => spans.map((at) => ({ ...at, ...quote }))) } : {}),
    ...(attributions ? { attributions: attributions.map(attributedSpans) } : {}),
    ...(sentences ? { sentences } : {}),
  };
}

function faultsOf(value: unknown, { issues }: z.ZodError): string {
  if (typeof value !== 'object' || value === null || !('id' in value)) return 'neither a record nor gold: it has no id';
  const [first, ...more] = issues;
  const others = more.length > 0 ? `; and ${more.length} more` : '';
  return `neither a record nor gold: ${first!.path.join('.')}: ${first!.message}${others}`;
}

/**
 * The same for gold, which must come with its text.
 *
 * @throws UnscorableError
 */
export function readGold(value: unknown): GoldDocument {
  const document = readAnnotated(value);
  if (document.text === undefined) throw new UnscorableError(`gold "${document.id}" has no text`);
  return { ...document, text: document.text };
}

type Entity = NonNullable<Annotated['entities']>[number];

function namesOf(entity: Entity): LabelledSpan[] {
  if (!('mentions' in entity)) {
    const { type, ...span } = entity;
    return [{ ...span, label: type }];
  }
  const names = entity.mentions.filter((mention) => mention.form === 'name');
  return names.map(({ form: _, ...span }) => ({ ...span, label: entity.type }));
}

/** Flat entities have no identity: undefined. */
function mentionsOf(entities: readonly Entity[] | undefined): ClusteredMention[] | undefined {
  if (!entities || entities.some((entity) => !('mentions' in entity))) return undefined;
  return entities.flatMap((entity) =>
    'mentions' in entity ? entity.mentions.map((mention) => ({ ...mention, cluster: entity.id, head: mention })) : [],
  );
}

function clusteredMention(mention: z.infer<typeof clustered>): ClusteredMention {
  const { start, end, cluster, named, pronoun, headStart, headEnd } = mention;
  const form = named ? 'name' : pronoun ? 'pronoun' : 'nominal';
  return { start, end, cluster, form, head: { start: headStart ?? start, end: headEnd ?? end } };
}

function attributedSpans({ resolved, speaker, ...rest }: z.infer<typeof attribution>): AttributedSpans {
  const accepted = resolved?.name ? [resolved.name, ...(resolved.aliases ?? [])] : undefined;
  return { ...rest, speaker: speaker?.name ?? undefined, accepted };
}
