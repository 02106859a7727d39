import type { NameMention } from '../annotator.js';
import type { Document } from '../document/document.js';
import type { EntityType } from '../record/record.js';
import {
  addTokenFeatures,
  type CompiledTemplates,
  createTagger,
  decodeBilou,
  type TaggerModel,
  type TypedStretch,
} from '../tagger/index.js';
import type { FeatureReader } from './reader.js';

/** Names as the model reads them. */
export interface NameTagger {
  /** Mentions by position; their confidence is the model's probability of the stretch. */
  tag(document: Document): NameMention[];
}

/** Tokens around a stretch that its probability is worked out with. */
const NEIGHBOURS = 3;

export function createNameTagger(model: TaggerModel, reader: FeatureReader, templates: CompiledTemplates): NameTagger {
  const tagger = createTagger(model);
  const scratch = new Int32Array(templates.width);
  const labelCount = tagger.scheme.labels.length;
  const partOf = new Map(tagger.scheme.labels.map((label, index) => [label, index]));

  /** The least probable token's, which is close to the stretch's own. */
  const confidenceOf = ({ first, last, type }: TypedStretch, from: number, marginals: Float64Array) => {
    let least = 1;
    for (let i = first; i <= last; i++) {
      const part = first === last ? 'U' : i === first ? 'B' : i === last ? 'L' : 'I';
      least = Math.min(least, marginals[(i - from) * labelCount + partOf.get(`${part}-${type}`)!]!);
    }
    return least;
  };

  return {
    tag(document) {
      reader.read(document);
      const { sentences, tokens } = document;
      const found: NameMention[] = [];
      for (let s = 0; s < sentences.count; s++) {
        const first = sentences.firstToken[s]!;
        const length = sentences.endToken[s]! - first;
        reader.columns.first = first;
        reader.types.addEmissions(tagger, reader.ids, first, length);
        addTokenFeatures(tagger, templates, reader.columns, length, scratch);
        for (const stretch of decodeBilou(tagger.scheme, tagger.decode(length), length)) {
          const from = Math.max(0, stretch.first - NEIGHBOURS);
          const to = Math.min(length, stretch.last + 1 + NEIGHBOURS);
          found.push({
            start: tokens.start[first + stretch.first]!,
            end: tokens.end[first + stretch.last]!,
            type: stretch.type as EntityType,
            confidence: confidenceOf(stretch, from, tagger.marginals(to - from, from)),
            rule: 'entities/tagger',
          });
        }
      }
      return found;
    },
  };
}
