import type { SourceArticle } from '../document/document.js';
import type { Extractor } from '../extractor.js';
import { toJson, toJsonLine } from '../write/json.js';
import { reasonOf } from './articles.js';
import { countWords } from './words.js';

/** How a record is laid out: a file of its own for people and diffs, or a line among others. */
export type JsonLayout = 'indented' | 'line';

/** A record as text, with what a summary needs, so that nobody parses it again. */
export interface Extracted {
  readonly json: string;
  readonly words: number;
  /** Codes of the record's issues, each once. */
  readonly issues: readonly string[];
  readonly milliseconds: number;
}

/** What became of one article: plain data, since it crosses threads. */
export type Outcome = Extracted | { readonly failure: string };

/** One article to its record as JSON. What goes wrong is the outcome, never an exception. */
export async function extractToJson(
  extractor: Extractor,
  article: SourceArticle,
  layout: JsonLayout,
): Promise<Outcome> {
  const begun = performance.now();
  try {
    const record = await extractor.extract(article);
    return {
      json: layout === 'line' ? toJsonLine(record) : toJson(record),
      words: countWords(record.text),
      issues: [...new Set(record.issues.map(({ code }) => code))],
      milliseconds: performance.now() - begun,
    };
  } catch (error) {
    return { failure: reasonOf(error) };
  }
}
