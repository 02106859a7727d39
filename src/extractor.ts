import { assembleRecord } from './assemble.js';
import { buildDocument, emptyDocument } from './document/build.js';
import type { Document, SourceArticle } from './document/document.js';
import { detectLanguage } from './document/language.js';
import { type AnyAnnotator, annotate, checkOrder } from './pipeline.js';
import { createCheck } from './record/conforms.js';
import { type CopydeskRecord, type Issue, recordSchema } from './record/record.js';

/** Articles to records. */
export interface Extractor {
  /**
   * Extracts one article. Trouble inside it becomes an issue of its record.
   *
   * @throws Error only where copydesk itself fails: an annotation that breaks the record's schema
   */
  extract(article: SourceArticle): Promise<CopydeskRecord>;
}

export interface ExtractorOptions {
  /** In the order in which they run. */
  readonly annotators: readonly AnyAnnotator[];
  /** ISO 639-1 codes; a document in another language gets an issue and no annotations. */
  readonly languages: readonly string[];
  /** Does the reading of an article, which never waits for anything; whoever calls may break it off. */
  readonly guard?: Guard;
}

export type Guard = <T>(read: () => T, article: SourceArticle) => T;

/** @throws Error when an annotator requires a layer that none before it provides */
export function createExtractor({ annotators, languages, guard = (read) => read() }: ExtractorOptions): Extractor {
  checkOrder(annotators);
  return {
    async extract(article) {
      const language = await detectLanguage(article.text, article.language);
      const unread = whyUnread(article, language, languages);
      if (unread) {
        const document: Document = { ...emptyDocument(article), ...(language ? { language } : {}) };
        return checked(assembleRecord(article, document, {}, [...article.issues, unread]));
      }
      const read = () => {
        const built = buildDocument(article, language ?? languages[0]);
        const { layers, issues } = annotate(built.document, annotators);
        return assembleRecord(article, built.document, layers, [...article.issues, ...built.issues, ...issues]);
      };
      return checked(guard(read, article));
    },
  };
}

function whyUnread(
  { text, duplicateOf }: SourceArticle,
  language: string | undefined,
  accepted: readonly string[],
): Issue | undefined {
  if (duplicateOf !== undefined) return { code: 'duplicate', message: `the same text as "${duplicateOf}"` };
  if (!/[\p{L}\p{N}]/u.test(text)) return { code: 'empty-document', message: 'the document holds no words' };
  if (language === undefined || accepted.includes(language)) return undefined;
  const message = `the document is in "${language}"; the configuration accepts ${accepted.join(', ')}: not annotated`;
  return { code: 'other-language', message };
}

/** Made when the first record is there. */
let conforms: ReturnType<typeof createCheck> | undefined;

/** Every record is checked before it leaves: the schema, and that every span slices back to its text. */
function checked(record: CopydeskRecord): CopydeskRecord {
  conforms ??= createCheck(recordSchema);
  if (!conforms(record)) {
    const parsed = recordSchema.safeParse(record);
    const [first] = parsed.error?.issues ?? [];
    if (first) throw new Error(`record breaks its schema at ${first.path.join('.')}: ${first.message}`);
  }
  for (const span of spansOf(record)) {
    if (record.text.slice(span.start, span.end) !== span.text) {
      throw new Error(`span ${span.start}–${span.end} does not slice back to its text`);
    }
  }
  return record;
}

interface TextSpanLike {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function* spansOf(record: CopydeskRecord): Generator<TextSpanLike> {
  for (const entity of record.entities) yield* entity.mentions;
  yield* record.dates;
  for (const quote of record.quotes) yield* quote.spans;
  for (const { content, cue, source, medium, anonymity } of record.attributions) {
    for (const spans of [content, cue, source, medium, anonymity]) if (spans) yield* spans;
  }
  if (record.documentTime?.evidence) yield* record.documentTime.evidence;
}
