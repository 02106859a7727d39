import type { SourceArticle } from '../document/document.js';
import type { Extractor } from '../extractor.js';
import type { CopydeskRecord } from '../record/record.js';
import { type Failure, type Read, reasonOf } from './articles.js';
import { mapOrdered } from './ordered.js';
import type { RecordSink } from './output.js';

export interface Summary {
  readonly documents: number;
  readonly words: number;
  /** Documents whose record holds an issue, by the code of the issue. */
  readonly issues: ReadonlyMap<string, number>;
  readonly failures: readonly Failure[];
  readonly interrupted: boolean;
}

export interface RunOptions {
  readonly extractor: Extractor;
  readonly sink: RecordSink;
  /** Documents under way at the same time: bounds reading and writing, since extraction itself is one thread. */
  readonly concurrency: number;
  /** Ends the run after the documents under way. */
  readonly signal?: AbortSignal;
  /** Called after each document, with how many are done. */
  readonly onProgress?: (documents: number) => void;
  readonly onRecord?: (record: CopydeskRecord) => void;
  /** Called as soon as a document has failed. */
  readonly onFailure?: (failure: Failure) => void;
}

type Outcome = { readonly record: CopydeskRecord } | { readonly failure: Failure };

/** Articles to records, in input order. What fails costs its document; a disk error ends the run. */
export async function runBatch(articles: AsyncIterable<Read>, options: RunOptions): Promise<Summary> {
  const { extractor, sink, concurrency, signal, onProgress, onRecord, onFailure } = options;
  const issues = new Map<string, number>();
  const failures: Failure[] = [];
  let documents = 0;
  let words = 0;
  try {
    for await (const outcome of mapOrdered(untilAborted(articles, signal), concurrency, (read) =>
      extractOne(read, extractor),
    )) {
      if ('failure' in outcome) {
        failures.push(outcome.failure);
        onFailure?.(outcome.failure);
        continue;
      }
      const { record } = outcome;
      await sink.write(record);
      documents++;
      words += countWords(record.text);
      for (const code of new Set(record.issues.map((issue) => issue.code)))
        issues.set(code, (issues.get(code) ?? 0) + 1);
      onRecord?.(record);
      onProgress?.(documents);
    }
  } catch (error) {
    await sink.abort();
    throw error;
  }
  const interrupted = signal?.aborted === true;
  await (interrupted ? sink.abort() : sink.close());
  return { documents, words, issues, failures, interrupted };
}

async function* untilAborted<T>(source: AsyncIterable<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  for await (const item of source) {
    if (signal?.aborted) return;
    yield item;
  }
}

async function extractOne(read: Read, extractor: Extractor): Promise<Outcome> {
  if ('failure' in read) return read;
  try {
    return { record: await extractor.extract(read.article) };
  } catch (error) {
    return { failure: { where: whereIs(read.article), reason: reasonOf(error) } };
  }
}

function whereIs({ id, source }: SourceArticle): string {
  return `${source.uri}${source.line === undefined ? '' : `:${source.line}`} (${id})`;
}

/** White-space separated words, counted without cutting the text up. */
export function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const isSpace = text.charCodeAt(i) <= 0x20 || text.charCodeAt(i) === 0xa0;
    if (!isSpace && !inWord) words++;
    inWord = !isSpace;
  }
  return words;
}
