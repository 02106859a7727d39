import type { NameMention } from '../annotator.js';
import type { Document } from '../document/document.js';
import type { EntityType } from '../record/record.js';
import {
  addTokenFeatures,
  type CompiledTemplates,
  createTagger,
  createTokenFeatures,
  decodeBilou,
  decodeModel,
  type Tagger,
  type TaggerModel,
  type TokenFeatures,
  type TypedStretch,
} from '../tagger/index.js';
import { CASING } from './casing.js';
import { countVotes } from './document-votes.js';
import { COLUMN, TEMPLATES } from './features.js';
import type { FeatureReader } from './reader.js';

/** Names as the model reads them. */
export interface NameTagger {
  /** Mentions by position; their confidence is the model's probability of the stretch. */
  tag(document: Document): NameMention[];
}

/** @throws Error on bytes that are no name model, are damaged, or were trained with other features */
export function decodeNameModel(bytes: Uint8Array): TaggerModel {
  return decodeModel(bytes, TEMPLATES.fingerprint);
}

/** Tokens around a stretch that its probability is worked out with. */
const NEIGHBOURS = 2;

/** The labels of a first reading and what each token scored, for a whole document. */
interface FirstReading {
  scores: Float32Array;
  labels: Uint8Array;
}

/**
 * Reads a document twice: sentence by sentence, then again where other occurrences of a word were read as something else, with
 * their votes added.
 */
export function createNameTagger(model: TaggerModel, reader: FeatureReader, templates: CompiledTemplates): NameTagger {
  const tagger = createTagger(model);
  const { labels } = tagger.scheme;
  const types = [...new Set(labels.map((label) => label.slice(2)))];
  const typeOf = Uint8Array.from(labels, (label) => types.indexOf(label.slice(2)));
  const features = createTokenFeatures(templates);
  const first: FirstReading = { scores: new Float32Array(0), labels: new Uint8Array(0) };

  return {
    tag(document) {
      reader.read(document);
      readOnce(document, reader, features, tagger, first);
      const words = reader.columns.value[COLUMN.lower]!;
      const votes = countVotes(document, words, first.labels, typeOf, types.length);
      const { tokens } = document;
      const found: NameMention[] = [];
      for (const [begin, end] of sequences(document)) {
        const again = votes.disagree(begin, end);
        if (!again && !hasName(first.labels, begin, end)) continue;
        const length = end - begin;
        tagger.begin(length);
        tagger.lattice.emissions.set(first.scores.subarray(begin * labels.length, end * labels.length));
        for (let i = 0; i < length; i++) votes.addTo(begin + i, tagger.lattice.emissions, i * labels.length);
        const path = again ? tagger.decode(length) : first.labels.subarray(begin, end);
        for (const stretch of decodeBilou(tagger.scheme, path, length)) {
          found.push({
            start: tokens.start[begin + stretch.first]!,
            end: tokens.end[begin + stretch.last]!,
            type: stretch.type as EntityType,
            confidence: calibrated(probability(tagger, stretch, length)),
            rule: 'entities/tagger',
          });
        }
      }
      return found;
    },
  };
}

function readOnce(
  document: Document,
  reader: FeatureReader,
  features: TokenFeatures,
  tagger: Tagger,
  reading: FirstReading,
): void {
  const { tokens } = document;
  const labelCount = tagger.scheme.labels.length;
  if (reading.labels.length < tokens.count) {
    reading.labels = new Uint8Array(tokens.count * 2);
    reading.scores = new Float32Array(tokens.count * 2 * labelCount);
  }
  for (const [begin, end] of sequences(document)) {
    const length = end - begin;
    reader.columns.first = begin;
    reader.types.addEmissions(tagger, reader.ids, begin, length, reader.settled);
    addTokenFeatures(tagger, features, reader.columns, length, reader.settled);
    if (reader.casing[tokens.sentence[begin]!] !== CASING.normal) favourNames(tagger, length);
    reading.scores.set(tagger.lattice.emissions.subarray(0, length * labelCount), begin * labelCount);
    reading.labels.set(tagger.decode(length).subarray(0, length), begin);
  }
}

/** By how much less a token of such a sentence is outside (0.4 to 0.8 are equally good on recased articles). */
const CAUTION = 0.5;

/**
 * Where all words have capitals the model finds fewer names than there are and is seldom wrong: most of what it learned from
 * are sentences where their absence says enough.
 */
function favourNames({ lattice: { emissions, labelCount } }: Tagger, length: number): void {
  for (let cell = 0; cell < length * labelCount; cell += labelCount) emissions[cell] = emissions[cell]! - CAUTION;
}

/** Longer stretches without an end are tables and lists; cut, they take no more memory than sentences do. */
const LONGEST_SEQUENCE = 512;

/** First token of each sentence and the one after its last, long ones in pieces. */
function* sequences({ sentences }: Document): Generator<readonly [number, number]> {
  for (let s = 0; s < sentences.count; s++) {
    const end = sentences.endToken[s]!;
    for (let begin = sentences.firstToken[s]!; begin < end; begin += LONGEST_SEQUENCE)
      yield [begin, Math.min(end, begin + LONGEST_SEQUENCE)];
  }
}

function hasName(labels: Uint8Array, begin: number, end: number): boolean {
  for (let i = begin; i < end; i++) if (labels[i] !== 0) return true;
  return false;
}

/** That of its least probable token, which is close to the stretch's own. */
function probability(tagger: Tagger, { first, last, type }: TypedStretch, length: number): number {
  const { labels } = tagger.scheme;
  const from = Math.max(0, first - NEIGHBOURS);
  const marginals = tagger.marginals(Math.min(length, last + 1 + NEIGHBOURS) - from, from);
  const begin = labels.indexOf(`B-${type}`);
  let least = 1;
  for (let i = first; i <= last; i++) {
    const part = first === last ? 3 : i === first ? 0 : i === last ? 2 : 1;
    least = Math.min(least, marginals[(i - from) * labels.length + begin + part]!);
  }
  return least;
}

/**
 * The model and the votes together are too sure of themselves. Platt's scaling, fitted on the development part with a model that had
 * not seen it: of mentions given about 0.7, 70 % are right.
 */
function calibrated(probability: number): number {
  const p = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  const score = SLOPE * Math.log(p / (1 - p)) + INTERCEPT;
  return Math.round(1e4 / (1 + Math.exp(-score))) / 1e4;
}
const SLOPE = 0.6;
const INTERCEPT = -0.15;
