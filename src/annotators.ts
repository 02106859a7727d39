import type { Models } from './batch/models.js';
import type { AnyAnnotator } from './pipeline.js';
import { createQuotesAnnotator } from './quotes/annotator.js';
import type { Config } from './record/config.js';

/** The annotators that a configuration asks for, in the order in which they run. */
export function createAnnotators(options: Config['annotators'], _models: Models): AnyAnnotator[] {
  const annotators: AnyAnnotator[] = [];
  if (options.quotes) annotators.push(createQuotesAnnotator());
  return annotators;
}
