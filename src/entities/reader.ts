import type { Document } from '../document/document.js';
import { createGazetteer, type Gazetteer } from '../lexicon/gazetteer.js';
import type { Lexicon } from '../lexicon/lexicon-file.js';
import { createWordClasses } from '../lexicon/word-classes.js';
import {
  type Columns,
  type CompiledTemplates,
  createTypeTable,
  NEVER_SETTLED,
  type TypeTable,
} from '../tagger/index.js';
import { MOST_NUMBERED } from '../text/word-number.js';
import { CASING, sentenceCasing } from './casing.js';
import { describeWord } from './describe-word.js';
import { fillDocumentColumns } from './document-features.js';
import { COLUMN, COLUMNS } from './features.js';

/** A document as columns of feature values, the same for training and for annotation. */
export interface FeatureReader {
  readonly types: TypeTable;
  readonly columns: Columns;
  /** Number of the word type by token. */
  ids: Int32Array;
  casing: Uint8Array;
  /** By token: by how much Outside must lead on the words around it alone to be what it is. */
  settled: Float32Array;
  /** Fills the columns for a document; they hold until the next one. */
  read(document: Document): void;
}

export function createFeatureReader(lexicon: Lexicon, templates: CompiledTemplates): FeatureReader {
  const classes = createWordClasses(lexicon);
  const gazetteer = createGazetteer(lexicon);
  const types = createTypeTable(templates, (word, casing, out) => describeWord(word, casing, classes, gazetteer, out));
  /** One more than the type, by casing and number of the word; 0 where there is none yet. */
  const typeOf = Object.values(CASING).map(() => new Int32Array(MOST_NUMBERED + 1));
  let round = types.round();
  const idOf = (word: string, number: number, mode: number) => {
    if (number === 0) return types.idOf(word, mode);
    const known = typeOf[mode]!;
    if (known[number] === 0) known[number] = types.idOf(word, mode) + 1;
    return known[number]! - 1;
  };
  let capacity = 0;
  const reader: FeatureReader & { columns: { value: Int32Array[]; first: number } } = {
    types,
    columns: { value: [], first: 0 },
    ids: new Int32Array(0),
    casing: new Uint8Array(0),
    settled: new Float32Array(0),
    read(document) {
      const { tokens } = document;
      if (tokens.count >= capacity) {
        capacity = Math.max(1024, tokens.count * 2);
        reader.columns.value = COLUMNS.map(() => new Int32Array(capacity));
        reader.ids = new Int32Array(capacity);
        reader.settled = new Float32Array(capacity);
      }
      types.trim();
      if (types.round() !== round) for (const known of typeOf) known.fill(0);
      round = types.round();
      reader.casing = sentenceCasing(document);
      const { columns, ids, casing } = reader;
      for (let i = 0; i < tokens.count; i++) {
        const id = idOf(tokens.text[i]!, tokens.word[i]!, casing[tokens.sentence[i]!]!);
        ids[i] = id;
        types.read(id, columns, i);
      }
      fillTokenColumns(document, casing, columns, gazetteer);
      fillDocumentColumns(document, casing, columns);
      settle(document, reader.settled);
    },
  };
  return reader;
}

function fillTokenColumns(document: Document, casing: Uint8Array, { value }: Columns, gazetteer: Gazetteer): void {
  const { sentences, tokens } = document;
  const phrase = [value[COLUMN['phrase#1']]!, value[COLUMN['phrase#2']]!];
  for (const column of phrase) column.fill(0, 0, tokens.count);
  const lower = value[COLUMN.lower]!;
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.firstToken[s]!;
    const end = sentences.endToken[s]!;
    const mode = casing[s]!;
    let free = first;
    for (let i = first; i < end; i++) {
      value[COLUMN.opening]![i] = 1 + mode * 2 + (i === first ? 1 : 0);
      value[COLUMN.tag]![i] = mode === CASING.normal ? tokens.partOfSpeech[i]! + 1 : 0;
      if (i < free) continue;
      const length = isSmall(tokens.text[i]!) ? 0 : gazetteer.phraseAt(lower, i, end);
      if (length === 0) continue;
      let classes = gazetteer.classes;
      for (const column of phrase) {
        const bit = classes & -classes;
        if (bit === 0) break;
        for (let k = 0; k < length; k++) column[i + k] = bit * 4 + (k === 0 ? 0 : k === length - 1 ? 2 : 1);
        classes &= ~bit;
      }
      free = i + length;
    }
  }
}

/** How far a capital reaches: "Bank of the North". */
const REACH = 2;

/** Of 16,000 words in lower case beside a name that led by so much, none was part of it. */
const BESIDE_NAMES = 2;

/** Names are where capitals or digits are: away from them Outside need only lead, and words that have one are never settled. */
function settle({ tokens }: Document, settled: Float32Array): void {
  settled.fill(0, 0, tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.text[i]!;
    if (isSmall(word) || !mayBeName(word)) continue;
    const end = Math.min(tokens.count, i + REACH + 1);
    for (let k = Math.max(0, i - REACH); k < end; k++) settled[k] = Math.max(settled[k]!, BESIDE_NAMES);
    settled[i] = NEVER_SETTLED;
  }
}

/** Anything but an ASCII mark or a mark of punctuation. */
function mayBeName(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  return code < 0x2010 || code > 0x203a;
}

function isSmall(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 0x61 && code <= 0x7a;
}
