import type { Annotator } from '../annotator.js';
import { createGazetteer } from '../lexicon/gazetteer.js';
import { decodeLexicon } from '../lexicon/lexicon-file.js';
import type { TaggerModel } from '../tagger/index.js';
import { resolveOverlaps } from '../text/overlap.js';
import { TEMPLATES } from './features.js';
import { findLayoutNames } from './layout-names.js';
import { findNumbers } from './numbers/find-numbers.js';
import { createFeatureReader } from './reader.js';
import { createRefiners } from './refine.js';
import { createSpeakerLineFinder } from './speaker-lines.js';
import { createNameTagger, decodeNameModel } from './tag-names.js';
import { createLexiconFinder, createUserPatternFinder, type LexiconEntry, type PatternEntry } from './user-lexicon.js';

export interface EntitiesOptions {
  /** The name model, or its bytes (models/entities.bin). */
  readonly entities: Uint8Array | TaggerModel;
  /** Bytes of the word classes and the gazetteer (models/gazetteer.bin). */
  readonly gazetteer: Uint8Array;
  /** Names that win over the model. */
  readonly lexicon?: readonly LexiconEntry[];
  /** wink-nlp patterns that win over the model. */
  readonly patterns?: readonly PatternEntry[];
}

/**
 * Names and amounts of a document. Candidates come from the user's lexicon, the user's patterns, the rules for numbers, the layout
 * and the tagger, in this order of trust; one overlap policy decides.
 *
 * @throws Error on a model or gazetteer that is damaged or does not fit this version, or a pattern that cannot be read
 */
export function createEntitiesAnnotator(options: EntitiesOptions): Annotator<'names'> {
  const lexicon = decodeLexicon(options.gazetteer);
  const reader = createFeatureReader(lexicon, TEMPLATES);
  const gazetteer = createGazetteer(lexicon);
  const refiners = createRefiners(gazetteer);
  const findSpeakerLines = createSpeakerLineFinder(gazetteer);
  const tagger = createNameTagger(
    options.entities instanceof Uint8Array ? decodeNameModel(options.entities) : options.entities,
    reader,
    TEMPLATES,
  );
  const findKnown = createLexiconFinder(options.lexicon ?? []);
  const findPatterns = createUserPatternFinder(options.patterns ?? []);
  return {
    name: 'entities',
    provides: ['names'],
    requires: [],
    annotate(document) {
      const groups = [findKnown(document), findPatterns(document), ...findNumbers(document.text)];
      const names = resolveOverlaps([
        ...groups,
        findLayoutNames(document),
        findSpeakerLines(document),
        tagger.tag(document),
      ]);
      return { names: resolveOverlaps([refiners.reduce((mentions, refine) => refine(mentions, document), names)]) };
    },
  };
}
