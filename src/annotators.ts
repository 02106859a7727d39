import { createAttributionsAnnotator } from './attributions/annotator.js';
import type { Models } from './batch/models.js';
import { createCoreferenceAnnotator } from './coreference/annotator.js';
import { createDatesAnnotator } from './dates/annotator.js';
import type { AnyAnnotator } from './pipeline.js';
import { createQuotesAnnotator } from './quotes/annotator.js';
import type { Config } from './record/config.js';

/** The annotators that a configuration asks for, in the order in which they run. */
export function createAnnotators(options: Config['annotators'], _models: Models): AnyAnnotator[] {
  const annotators: AnyAnnotator[] = [];
  annotators.push({ name: 'entities', provides: ['names'], requires: [], annotate: () => ({ names: [] }) } as never);
  if (options.dates) annotators.push(createDatesAnnotator());
  if (options.quotes) annotators.push(createQuotesAnnotator());
  if (options.attributions) annotators.push(createAttributionsAnnotator());
  if (options.coreference) annotators.push(createCoreferenceAnnotator());
  return annotators;
}
