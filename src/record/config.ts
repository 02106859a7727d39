import { z } from 'zod';
import { patternFault } from './entity-pattern.js';
import { ENTITY_TYPES, linkSchema } from './record.js';

/** pipeline.config.json: what a run reads, extracts, writes and how it is judged. Points are percentage points of F1. */
const lexiconEntrySchema = z.strictObject({
  name: z.string().min(1).describe('canonical name of the entity'),
  type: z.enum(ENTITY_TYPES),
  aliases: z.array(z.string().min(1)).default([]).describe('other names of the same entity'),
  link: linkSchema.optional(),
});

const patternTextSchema = z.string().superRefine((pattern, context) => {
  const fault = patternFault(pattern);
  if (fault) context.addIssue({ code: 'custom', message: `"${pattern}": ${fault}` });
});

const patternSchema = z.strictObject({
  type: z.enum(ENTITY_TYPES),
  patterns: z
    .array(patternTextSchema)
    .min(1)
    .describe(
      'wink-nlp custom-entity patterns: words, tags such as PROPN, NUM or CARDINAL, alternatives in square brackets, an ' +
        'empty one where the part may be missing; "[operation|exercise] [PROPN] [|PROPN]" finds names of one and two words',
    ),
});

export const entitiesOptionsSchema = z.strictObject({
  lexicon: z.array(lexiconEntrySchema).default([]).describe('names that win over the model'),
  patterns: z.array(patternSchema).default([]).describe('patterns that win over the model'),
});

/** false leaves the annotator out; true is the same as {}. */
function annotator<T extends z.ZodType>(options: T) {
  return z.union([z.boolean(), options]).default(true);
}
const noOptions = z.strictObject({});

/** What the gate and the baseline look at: one headline figure a layer. */
export const GATE_FIGURES = [
  'entities',
  'identity',
  'documentTime',
  'datesStrict',
  'datesValue',
  'quotes',
  'attributionsContent',
  'attributionsFull',
  'speakers',
] as const;
export type GateFigure = (typeof GATE_FIGURES)[number];
const points = z.partialRecord(z.enum(GATE_FIGURES), z.number().min(0).max(100));

export const significanceSchema = z
  .strictObject({
    level: z.number().gt(0).lt(1).default(0.05).describe('a drop is significant when its corrected p is below'),
    rounds: z.int().min(100).max(1_000_000).default(10_000).describe('exchanges that are tried'),
    seed: z.int().min(0).default(1).describe('of the drawing, so that the verdict is the same each time'),
  })
  .describe('paired approximate randomisation over documents, Holm-corrected over the figures');

export const configSchema = z
  .strictObject({
    $schema: z.string().optional(),
    input: z.array(z.string().min(1)).min(1).describe('files, folders or globs, relative to this file'),
    output: z
      .strictObject({
        path: z
          .string()
          .min(1)
          .default('output')
          .describe('a folder for json, parquet and parts, a file for jsonl; relative to this file'),
        format: z.enum(['json', 'jsonl', 'parquet']).default('json'),
        partSize: z
          .int()
          .min(1)
          .optional()
          .describe('documents a part: jsonl then writes a folder of parts instead of one file'),
        gzip: z.boolean().default(false).describe('parts of jsonl are gzipped; a single file is where it ends in .gz'),
        incremental: z
          .boolean()
          .default(false)
          .describe('json: the next run extracts only documents that are new or have changed'),
      })
      .prefault({}),
    languages: z
      .array(z.string().regex(/^[a-z]{2}$/))
      .min(1)
      .default(['en'])
      .describe('ISO 639-1 codes that are annotated'),
    annotators: z
      .strictObject({
        entities: annotator(entitiesOptionsSchema),
        dates: annotator(noOptions),
        quotes: annotator(noOptions),
        attributions: annotator(noOptions),
        coreference: annotator(noOptions),
      })
      .prefault({}),
    concurrency: z
      .strictObject({
        files: z.int().min(1).max(256).default(8).describe('files read at the same time'),
        workers: z
          .int()
          .min(0)
          .max(256)
          .optional()
          .describe('threads that extract; 0: none beside the main one; default: one a core, none for small runs'),
        secondsPerDocument: z
          .number()
          .positive()
          .default(30)
          .describe('a document that takes longer fails; 1 second more for every 20,000 characters'),
        // With 2,048 or more, V8 lets a heap grow to four times what lives in it before it collects; with less, to twice.
        megabytesPerWorker: z.int().min(64).default(2000).describe('a document that needs more in a thread fails'),
      })
      .prefault({}),
    duplicates: z
      .enum(['process', 'skip', 'link'])
      .default('process')
      .describe('documents whose text was there before: extracted again, left out, or only linked to the first'),
    evaluation: z
      .strictObject({
        gold: z.string().min(1).describe('gold file or folder, relative to this file'),
        report: z.string().optional().describe('where the report is written as JSON'),
        groups: z
          .record(z.string().min(1), z.array(z.string().min(1)))
          .optional()
          .describe('ids of documents that are also scored apart, such as a held-out part'),
      })
      .optional(),
    gate: z
      .strictObject({
        baseline: z.string().min(1).describe('the committed baseline, relative to this file'),
        tolerance: points
          .default({})
          .describe(
            'how many points a figure may drop below the baseline; where not named, it may not drop significantly',
          ),
        significance: significanceSchema.prefault({}),
        floor: points.default({}).describe('figures that must be reached whatever the baseline says'),
      })
      .optional(),
  })
  .describe('Configuration of copydesk');

export type Config = z.infer<typeof configSchema>;
export type EntitiesOptions = z.infer<typeof entitiesOptionsSchema>;
export type Significance = z.infer<typeof significanceSchema>;
export type GateConfig = NonNullable<Config['gate']>;
