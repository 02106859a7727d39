import { createAttributionsAnnotator } from './attributions/annotator.js';
import type { Models } from './batch/models.js';
import { createCoreferenceAnnotator } from './coreference/annotator.js';
import { loadPlaces } from './coreference/places/places.js';
import { createDatesAnnotator } from './dates/annotator.js';
import { createEntitiesAnnotator } from './entities/annotator.js';
import type { AnyAnnotator } from './pipeline.js';
import { createQuotesAnnotator } from './quotes/annotator.js';
import type { Config } from './record/config.js';

/** The annotators that a configuration asks for, in the order in which they run. */
export function createAnnotators(options: Config['annotators'], models: Models): AnyAnnotator[] {
  const annotators: AnyAnnotator[] = [];
  const entities = options.entities === true ? {} : options.entities;
  annotators.push(entities ? createEntitiesAnnotator({ ...models, ...entities }) : noNames);
  if (options.dates) annotators.push(createDatesAnnotator());
  if (options.quotes) annotators.push(createQuotesAnnotator());
  if (options.attributions) annotators.push(createAttributionsAnnotator({ model: models.attributions }));
  if (options.coreference) annotators.push(createCoreferenceAnnotator({ places: loadPlaces(models.places) }));
  return annotators;
}

/** Stands in where names are not asked for: other annotators read the layer. */
const noNames: AnyAnnotator = { name: 'no-names', provides: ['names'], requires: [], annotate: () => ({ names: [] }) };
