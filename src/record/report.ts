import { z } from 'zod';

/**
 * The report of an evaluation: counts, from which every ratio can be made again. tp + fn is what gold holds, tp + fp
 * what was predicted. A layer that no gold document annotates is left out: no figure, not 0.
 */
const count = z.int().min(0);
export const countsSchema = z.strictObject({ tp: count, fp: count, fn: count });
/** Precision over predictions and recall over gold counted apart, where one match may count under two types. */
export const rightSchema = z.strictObject({ predicted: count, predictedRight: count, gold: count, goldRight: count });
const share = z.strictObject({ right: count, of: count });

const sum = z.strictObject({ sum: z.number(), of: count });
const clusteringSchema = z.strictObject({
  precision: sum,
  recall: sum.describe('B-cubed (Bagga and Baldwin 1998) as sums over the mentions that share their entity'),
  pairs: countsSchema.describe('pairs of gold mentions that share their entity'),
});

const attributionFiguresSchema = z.strictObject({
  contentExact: rightSchema,
  contentOverlap: rightSchema,
  full: rightSchema.describe('content overlaps (Dice at least 0.5) and the source is the right mention'),
});

/** Predictions by the tenth that their confidence lies in: "0.9" is from 0.9 on. */
const calibrationSchema = z.record(
  z.string().regex(/^0\.[0-9]$/),
  z.strictObject({ of: count, right: count, confidence: z.number().min(0).describe('sum') }),
);

export const layersSchema = z.strictObject({
  entities: z
    .strictObject({
      exact: countsSchema.describe('same span and type'),
      partial: countsSchema.describe('overlapping span and same type, one to one'),
      byType: z.record(z.string(), z.strictObject({ exact: countsSchema, partial: countsSchema })),
    })
    .optional(),
  identity: z
    .strictObject({
      names: clusteringSchema.describe('over names'),
      all: clusteringSchema.describe('over names, descriptions and pronouns'),
    })
    .optional(),
  documentTime: countsSchema.optional().describe('day of the document time'),
  dates: z
    .strictObject({
      strict: countsSchema,
      relaxed: countsSchema,
      type: share.describe('of the relaxed matches'),
      value: share.describe('of the relaxed matches'),
      byType: z.record(
        z.string(),
        z.strictObject({ gold: count, strict: count, relaxed: count, type: count, value: count, spurious: count }),
      ),
    })
    .optional(),
  quotes: z.strictObject({ spans: countsSchema, kind: countsSchema.describe('same span and same kind') }).optional(),
  calibration: z
    .strictObject({
      entities: calibrationSchema.optional(),
      dates: calibrationSchema.optional(),
      quotes: calibrationSchema.optional(),
      attributions: calibrationSchema.optional(),
    })
    .optional()
    .describe('how often predictions of a confidence are right: span and type, span and value, span and kind, full'),
  attributions: z
    .strictObject({
      all: attributionFiguresSchema,
      byKind: z.strictObject({
        direct: attributionFiguresSchema,
        mixed: attributionFiguresSchema,
        indirect: attributionFiguresSchema,
      }),
      sourceRight: share.describe('of the overlapping contents'),
      cueRight: share.describe('of the overlapping contents'),
      quotationSpeaker: share.describe('quotations whose source mention is right'),
      speaker: share.describe('attributions whose resolved speaker has the name of gold'),
    })
    .optional(),
});

const place = z.strictObject({ start: count, end: count });
const roles = z.strictObject({ source: z.array(place), cue: z.array(place) });
const errorSchema = z.strictObject({
  layer: z.enum(['entities', 'dates', 'quotes', 'attributions']),
  kind: z.enum(['missed', 'spurious', 'type', 'boundary', 'value', 'source', 'speaker']),
  start: count,
  end: count,
  gold: z.string().optional(),
  predicted: z.string().optional(),
  goldSpans: z.array(place).optional().describe('where gold is, when that is not just start to end'),
  predictedSpans: z.array(place).optional(),
  goldRoles: roles.optional().describe('of an attribution'),
  predictedRoles: roles.optional(),
  rule: z.string().optional().describe('that made the prediction'),
  confidence: z.number().min(0).max(1).optional().describe('of the prediction'),
});

export const reportSchema = z
  .strictObject({
    schemaVersion: z.literal('1'),
    documents: count,
    missing: z.array(z.string()).describe('gold documents without a prediction: they count as empty'),
    layers: layersSchema,
    groups: z.record(z.string(), z.strictObject({ documents: count, layers: layersSchema })).optional(),
    perDocument: z.array(z.strictObject({ id: z.string(), layers: layersSchema, errors: z.array(errorSchema) })),
  })
  .describe('Evaluation of records against gold, as counts');

export type Counts = z.infer<typeof countsSchema>;
export type Right = z.infer<typeof rightSchema>;
export type Share = z.infer<typeof share>;
export type LayerFigures = z.infer<typeof layersSchema>;
export type AttributionFigures = z.infer<typeof attributionFiguresSchema>;
export type EvaluationError = z.infer<typeof errorSchema>;
export type Calibration = NonNullable<LayerFigures['calibration']>;
export type CalibrationBins = z.infer<typeof calibrationSchema>;
export type Report = z.infer<typeof reportSchema>;
