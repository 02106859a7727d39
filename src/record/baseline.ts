import { z } from 'zod';
import { GATE_FIGURES } from './config.js';

/**
 * The committed baseline of the gate: the headline figures for people who read the file, and the counts of each document,
 * from which figures over any set of documents can be made again. Sums of B-cubed ratios are not whole numbers.
 */
const sum = z.number().min(0);
const figure = z.enum(GATE_FIGURES);

export const baselineSchema = z
  .strictObject({
    schemaVersion: z.literal('1'),
    figures: z.partialRecord(figure, z.number().min(0).max(100)).describe('F1 in percentage points'),
    documents: z.array(
      z.strictObject({
        id: z.string(),
        counts: z.partialRecord(
          figure,
          z.strictObject({ predicted: sum, predictedRight: sum, gold: sum, goldRight: sum }),
        ),
      }),
    ),
  })
  .describe('Baseline of the gate: written by copydesk gate --update');

export type Baseline = z.infer<typeof baselineSchema>;
