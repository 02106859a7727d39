import { z } from 'zod';

/**
 * The record: what copydesk writes for one document. The only place that defines it; types and JSON Schema are made
 * from these schemas. Offsets are UTF-16 code units of `text`, ends exclusive. Optional fields are left out, never null.
 */
const offset = z.int().min(0).describe('UTF-16 code units into the text of the record');
const confidence = z.number().min(0).max(1);
const id = (layer: string) =>
  z
    .string()
    .regex(new RegExp(`^${layer}-[1-9][0-9]*$`))
    .describe(`local to the record: ${layer}-1, ${layer}-2 …, by position`);
const rule = z.string().min(1).describe('path of the rule that made the annotation, as in "dates/weekday"');

export const spanSchema = z
  .strictObject({ start: offset, end: offset, text: z.string() })
  .describe('text.slice(start, end) === span.text; end is exclusive');

export const ENTITY_TYPES = [
  'PERSON',
  'ORGANIZATION',
  'LOCATION',
  'FACILITY',
  'NORP',
  'PRODUCT',
  'MISC',
  'MONEY',
  'PERCENT',
  'QUANTITY',
] as const;
export const ZONE_KINDS = ['headline', 'byline', 'dateline', 'crosshead', 'paragraph', 'boilerplate'] as const;
export const DATE_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const;
export const ACTS = ['communication', 'belief', 'factive', 'control'] as const;

export const documentTimeSchema = z.strictObject({
  value: z.string().describe('ISO 8601 date or date-time'),
  basis: z.enum(['metadata', 'dateline', 'inferred']),
  confidence: confidence.optional(),
  evidence: z.array(spanSchema).optional(),
});

export const zoneSchema = z.strictObject({ kind: z.enum(ZONE_KINDS), start: offset, end: offset });
export const sentenceSchema = z.strictObject({ start: offset, end: offset });

export const linkSchema = z.strictObject({
  kb: z.enum(['iso3166', 'geonames']),
  id: z.string().min(1),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
});

export const quantitySchema = z.strictObject({
  amount: z.number(),
  unit: z.string().min(1).describe('ISO 4217 code, "percent", "percentage point", or the unit in the singular'),
});

export const mentionSchema = spanSchema.extend({
  form: z.enum(['name', 'nominal', 'pronoun']),
  confidence: confidence.optional(),
  rule: rule.optional(),
});

export const entitySchema = z.strictObject({
  id: id('entity'),
  type: z.enum(ENTITY_TYPES),
  name: z.string().min(1),
  named: z.boolean(),
  link: linkSchema.optional(),
  quantity: quantitySchema.optional(),
  mentions: z.array(mentionSchema).min(1),
});

export const dateSchema = spanSchema.extend({
  id: id('date'),
  type: z.enum(DATE_TYPES),
  value: z.string().min(1).describe('TIMEX3 value'),
  mod: z.string().optional(),
  quant: z.string().optional(),
  freq: z.string().optional(),
  anchor: z.string().optional().describe('"documentTime" or the id of a date'),
  beginPoint: z.string().optional().describe('TIMEX3 value of the begin point of a duration'),
  endPoint: z.string().optional().describe('TIMEX3 value of the end point of a duration'),
  resolved: z
    .strictObject({ from: z.string(), to: z.string() })
    .optional()
    .describe('the calendar interval denoted, both days included'),
  confidence: confidence.optional(),
  rule: rule.optional(),
});

export const quoteSchema = z.strictObject({
  id: id('quote'),
  kind: z.enum(['direct', 'partial', 'nonspeech']),
  spans: z.array(spanSchema).min(1),
  confidence: confidence.optional(),
  rule: rule.optional(),
});

export const speakerSchema = z.strictObject({
  entity: id('entity').optional(),
  name: z.string().min(1).optional().describe('canonical name of the entity; left out where nobody is named'),
  anonymous: z.boolean(),
});

export const attributionSchema = z.strictObject({
  id: id('attribution'),
  kind: z.enum(['direct', 'mixed', 'indirect']),
  content: z.array(spanSchema).min(1),
  cue: z.array(spanSchema),
  source: z.array(spanSchema),
  cueLemma: z.string().min(1).optional(),
  act: z.enum(ACTS).optional(),
  negated: z.boolean().optional(),
  speaker: speakerSchema.optional(),
  addressee: id('entity').optional(),
  medium: z.array(spanSchema).optional(),
  anonymity: z.array(spanSchema).optional(),
  date: id('date').optional(),
  quotes: z.array(id('quote')).optional(),
  confidence: confidence.optional(),
  rule: rule.optional(),
});

export const issueSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]+$/),
  message: z.string().min(1),
  start: offset.optional(),
  end: offset.optional(),
});

export const sourceSchema = z.strictObject({
  format: z.string().min(1),
  uri: z.string().min(1),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('of the text, as UTF-8'),
  line: z.int().min(1).optional().describe('line of a file that holds a document a line'),
  title: z.string().optional(),
  url: z.string().optional(),
});

export const recordSchema = z
  .strictObject({
    schemaVersion: z.literal('1'),
    id: z.string().min(1),
    language: z.string().optional().describe('ISO 639-1'),
    text: z.string(),
    source: sourceSchema,
    documentTime: documentTimeSchema.optional(),
    zones: z.array(zoneSchema),
    sentences: z.array(sentenceSchema),
    entities: z.array(entitySchema),
    dates: z.array(dateSchema),
    quotes: z.array(quoteSchema),
    attributions: z.array(attributionSchema),
    issues: z.array(issueSchema),
  })
  .describe(
    'One document as copydesk writes it. Every span slices back to its text; every list is sorted by position.',
  );

/** A gold file: the shape of a record with only the layers that were annotated; what is left out is not scored. */
export const goldSchema = recordSchema
  .partial({
    source: true,
    zones: true,
    sentences: true,
    entities: true,
    dates: true,
    quotes: true,
    attributions: true,
    issues: true,
  })
  .describe('Gold annotation of one document. A layer that is left out is not scored.');

export type EntityType = (typeof ENTITY_TYPES)[number];
export type ZoneKind = (typeof ZONE_KINDS)[number];
export type DateType = (typeof DATE_TYPES)[number];
export type Act = (typeof ACTS)[number];
export type CopydeskRecord = z.infer<typeof recordSchema>;
export type Gold = z.infer<typeof goldSchema>;
export type DocumentTime = z.infer<typeof documentTimeSchema>;
export type Zone = z.infer<typeof zoneSchema>;
export type Issue = z.infer<typeof issueSchema>;
export type Link = z.infer<typeof linkSchema>;
export type Quantity = z.infer<typeof quantitySchema>;
export type SourceReference = z.infer<typeof sourceSchema>;
