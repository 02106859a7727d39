import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildDocument } from '../../document/build.js';
import type { Document } from '../../document/document.js';
import type { EntityType } from '../../record/record.js';
import type { TypedStretch } from '../../tagger/index.js';

/** The types that the tagger learns; MONEY, PERCENT and QUANTITY have rules (see `numbers.ts`). */
export const LEARNED_TYPES = [
  'PERSON',
  'ORGANIZATION',
  'LOCATION',
  'FACILITY',
  'NORP',
  'PRODUCT',
  'MISC',
] as const satisfies readonly EntityType[];
export type LearnedType = (typeof LEARNED_TYPES)[number];

/** A gold set: where it lies, and what its labels mean in ours. A label of several types is partly labelled. */
export interface Corpus {
  readonly name: string;
  readonly files: readonly string[];
  readonly types: Readonly<Record<string, readonly LearnedType[]>>;
  /** Types that the set does not mark at all: an unmarked token may have one of them. */
  readonly unmarked: readonly LearnedType[];
  /** Lines are isolated sentences rather than documents. */
  readonly sentences?: boolean;
}

const WIKIPEDIA_CLASSES = {
  PER: ['PERSON'],
  ORG: ['ORGANIZATION'],
  LOC: ['LOCATION', 'FACILITY'],
  MISC: ['MISC', 'NORP', 'PRODUCT'],
} as const satisfies Corpus['types'];

export const CORPORA = {
  worldwide: {
    name: 'worldwide',
    files: ['entities/worldwide.train.jsonl'],
    types: {
      Person: ['PERSON'],
      Organization: ['ORGANIZATION'],
      Location: ['LOCATION'],
      Facility: ['FACILITY'],
      NORP: ['NORP'],
      Product: ['PRODUCT'],
      Misc: ['MISC'],
    },
    unmarked: [],
  },
  wikigold: { name: 'wikigold', files: ['entities/wikigold.jsonl'], types: WIKIPEDIA_CLASSES, unmarked: [] },
  wikineural: {
    name: 'wikineural',
    files: ['entities/wikineural_en.jsonl'],
    types: WIKIPEDIA_CLASSES,
    unmarked: [],
    sentences: true,
  },
  uner: {
    name: 'uner',
    files: ['entities/uner_ewt.dev.jsonl', 'entities/uner_ewt.test.jsonl'],
    types: { PER: ['PERSON'], ORG: ['ORGANIZATION'], LOC: ['LOCATION', 'FACILITY'] },
    unmarked: ['MISC', 'NORP', 'PRODUCT'],
  },
  crossner: {
    name: 'crossner',
    files: ['entities/crossner_politics.jsonl'],
    types: {
      politician: ['PERSON'],
      person: ['PERSON'],
      organisation: ['ORGANIZATION'],
      politicalparty: ['ORGANIZATION', 'NORP'],
      election: ['MISC'],
      event: ['MISC'],
      country: ['LOCATION'],
      location: ['LOCATION', 'FACILITY'],
      misc: ['MISC', 'NORP', 'PRODUCT'],
    },
    unmarked: ['NORP'],
    sentences: true,
  },
} as const satisfies Record<string, Corpus>;

export interface LabelledDocument {
  readonly document: Document;
  readonly stretches: readonly LabelledStretch[];
}

/** Tokens of a gold mention, and the types that it may have. */
export interface LabelledStretch extends Omit<TypedStretch, 'type'> {
  readonly types: readonly LearnedType[];
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly entities?: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

/** Lines of JSON, gzipped where the name ends so. */
export function* readLines(file: string): Generator<Line> {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  for (const line of text.split('\n')) if (line !== '') yield JSON.parse(line) as Line;
}

export function documentOf(id: string, text: string): Document {
  const source = { format: 'text', uri: id, sha256: '' };
  return buildDocument({ id, text, source, issues: [] }, 'en').document;
}

/** A gold set as documents with our tokens, so that training reads what the annotator will read. */
export function readCorpus(corpus: Corpus, directory: string): LabelledDocument[] {
  return corpus.files.flatMap((file) =>
    [...readLines(join(directory, file))].map((line) => {
      const document = documentOf(line.id, line.text);
      return { document, stretches: alignMentions(document, line.entities ?? [], corpus.types) };
    }),
  );
}

/** Mentions as tokens: a mention that cuts a token takes the whole of it; of overlapping ones the first stays. */
export function alignMentions(
  document: Document,
  mentions: NonNullable<Line['entities']>,
  types: Corpus['types'],
): LabelledStretch[] {
  const { tokens } = document;
  const found: LabelledStretch[] = [];
  let token = 0;
  let free = 0;
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const possible = types[mention.type];
    if (!possible) continue;
    while (token < tokens.count && tokens.end[token]! <= mention.start) token++;
    let last = token;
    while (last + 1 < tokens.count && tokens.start[last + 1]! < mention.end) last++;
    if (token >= tokens.count || tokens.start[token]! >= mention.end || token < free) continue;
    found.push({ first: token, last, types: possible });
    free = last + 1;
  }
  return found;
}

/** The same mentions on another reading of the same text, such as a recased copy. */
export function retokenise({ document, stretches }: LabelledDocument, copy: Document): LabelledDocument {
  const { start, end } = document.tokens;
  const mentions = stretches.map(({ first, last, types }, i) => ({
    start: start[first]!,
    end: end[last]!,
    type: String(i),
    types,
  }));
  const types = Object.fromEntries(mentions.map((mention) => [mention.type, mention.types]));
  return { document: copy, stretches: alignMentions(copy, mentions, types) };
}
