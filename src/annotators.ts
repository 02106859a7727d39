import { createAttributionsAnnotator } from './attributions/annotator.js';
import { type AttributionModel, decodeAttributionModel } from './attributions/model.js';
import { createCoreferenceAnnotator } from './coreference/annotator.js';
import { loadPlaces } from './coreference/places/places.js';
import { createDatesAnnotator } from './dates/annotator.js';
import { createEntitiesAnnotator } from './entities/annotator.js';
import { decodeNameModel } from './entities/tag-names.js';
import type { AnyAnnotator } from './pipeline.js';
import { createQuotesAnnotator } from './quotes/annotator.js';
import type { Config } from './record/config.js';
import type { TaggerModel } from './tagger/index.js';

/** What the taggers have learned: bytes, or ready to be used. */
export interface TaggerModels {
  /** Names. */
  readonly entities: Uint8Array | TaggerModel;
  /** Cues, roles and judge of attributions. */
  readonly attributions: Uint8Array | AttributionModel;
}

export interface Models extends TaggerModels {
  /** The word classes and lists that the tagger of names reads. */
  readonly gazetteer: Uint8Array;
  /** Cities that names of places are linked to. */
  readonly places: Uint8Array;
}

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

/** The models, unpacked into memory that all threads read: each would unpack its own, and a processor's cache hold them as often. */
export function shareModels({
  entities,
  attributions,
}: {
  entities: Uint8Array;
  attributions: Uint8Array;
}): TaggerModels {
  return { entities: decodeNameModel(entities), attributions: decodeAttributionModel(attributions) };
}

/** Stands in where names are not asked for: other annotators read the layer. */
const noNames: AnyAnnotator = { name: 'no-names', provides: ['names'], requires: [], annotate: () => ({ names: [] }) };
