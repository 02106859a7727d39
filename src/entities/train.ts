import { decodeLexicon } from '../lexicon/lexicon-file.js';
import {
  averageModels,
  bilou,
  decodeModel,
  encodeModel,
  foldDomain,
  type LinearModel,
  trainCrf,
  trainingSetBuilder,
} from '../tagger/index.js';
import { domainTemplates, TEMPLATES } from './features.js';
import { createFeatureReader, type FeatureReader } from './reader.js';
import { createNameTagger } from './tag-names.js';
import { CORPORA, type Corpus, type LabelledDocument, LEARNED_TYPES, readCorpus } from './training/corpora.js';
import { trainLexicon } from './training/lexicon.js';
import { type Figures, measure } from './training/measure.js';
import { recasedCopies } from './training/recase.js';
import { addDocument } from './training/sequences.js';

export interface EntityTraining {
  /** Folder of the gold data. */
  readonly data: string;
  readonly seed?: number;
  /** The mean of models of so many seeds is kept; the recipe's number where it is left out. */
  readonly seeds?: number;
  /** Trains on the development part too; figures are then not to be had. */
  readonly withDevelopment?: boolean;
  /** Bytes of a gazetteer that is kept; made anew from raw text and lists where it is left out, which takes minutes. */
  readonly gazetteer?: Uint8Array;
  readonly onProgress?: (message: string) => void;
}

export interface TrainedEntities {
  /** models/entities.bin */
  readonly entities: Uint8Array;
  /** models/gazetteer.bin */
  readonly gazetteer: Uint8Array;
  /** On the development part; undefined where it was trained on. */
  readonly figures?: Figures;
}

/** How much a sentence of each corpus counts. The first is the one that the model is made for. */
const MIXTURE = [
  { corpus: CORPORA.worldwide, weight: 1 },
  { corpus: CORPORA.wikineural, weight: 0.5 },
  { corpus: CORPORA.wikigold, weight: 1 },
  { corpus: CORPORA.crossner, weight: 1 },
  { corpus: CORPORA.uner, weight: 1 },
] as const;
const DEVELOPMENT: Corpus = { ...CORPORA.worldwide, files: ['entities/worldwide.dev.jsonl'] };

/** What was found to work on the development part; docs/entities.md has the figures. */
export const RECIPE = {
  training: { passes: 8, rate: 0.05, dropout: 0.5, minCount: 6, averaged: 2, leastGradient: 1e-4 },
  /** The mean of so many models of different seeds: one alone is as far from another as many an improvement. */
  seeds: 5,
  /** How much of what is peculiar to the first corpus is added to what all share: copy is of many houses. */
  domainShare: 0.3,
  /** Smaller weights are left out of the file; 15 steps are as good as 127. */
  file: { least: 0.06, levels: 15 },
  /** Share of the documents of the first corpus that are read once more with some of their sentences recased. */
  recasedDocuments: 1 / 3,
  recasedSentences: 0.25,
} as const;

/** Trains the name tagger. The same data, options and version give the same bytes. */
export async function trainEntities(options: EntityTraining): Promise<TrainedEntities> {
  const { data, seed = 1, seeds = RECIPE.seeds, withDevelopment = false, onProgress = () => {} } = options;
  const gazetteer = options.gazetteer ?? (await trainLexicon(data, onProgress));
  const reader = createFeatureReader(decodeLexicon(gazetteer), TEMPLATES);
  const corpora: { corpus: Corpus; weight: number }[] = [...MIXTURE];
  if (withDevelopment) corpora.unshift({ corpus: DEVELOPMENT, weight: 1 });
  const set = readMixture(corpora, data, reader, onProgress);
  const models: LinearModel[] = [];
  const domains = MIXTURE.map(({ corpus }) => corpus.name);
  for (let i = 0; i < seeds; i++) {
    const onPass = (pass: number) => onProgress(`seed ${seed + i}, pass ${pass} of ${RECIPE.training.passes}`);
    const model = trainCrf(set, SCHEME.labels, { ...RECIPE.training, seed: seed + i, onPass });
    models.push(foldDomain(model, CORPORA.worldwide.name, domains, RECIPE.domainShare));
  }
  const settings = { recipe: RECIPE, seed, seeds, withDevelopment };
  const entities = encodeModel(
    models.length === 1 ? models[0]! : averageModels(models),
    { task: 'entities', fingerprint: TEMPLATES.fingerprint, settings },
    RECIPE.file,
  );
  if (withDevelopment) return { entities, gazetteer };
  const tagger = createNameTagger(decodeModel(entities, TEMPLATES.fingerprint), reader, TEMPLATES);
  return { entities, gazetteer, figures: measure(readCorpus(DEVELOPMENT, data), (document) => tagger.tag(document)) };
}

const SCHEME = bilou(LEARNED_TYPES);

function readMixture(
  corpora: readonly { readonly corpus: Corpus; readonly weight: number }[],
  directory: string,
  reader: FeatureReader,
  onProgress: (message: string) => void,
) {
  const templates = { all: TEMPLATES, ofDomain: domainTemplates() };
  const builder = trainingSetBuilder(SCHEME.labels.length, templates.all.width + templates.ofDomain.width);
  for (const { corpus, weight } of corpora) {
    onProgress(`reading ${corpus.name}`);
    const documents: readonly LabelledDocument[] = readCorpus(corpus, directory);
    const copies = corpus.name === CORPORA.worldwide.name ? recasedCopies(documents, RECIPE) : [];
    for (const document of [...documents, ...copies])
      addDocument(builder, SCHEME, reader, templates, document, {
        weight,
        unmarked: corpus.unmarked,
        domain: corpus.name,
      });
  }
  return builder.build();
}
