import type { SourceArticle } from '../document/document.js';
import type { Failure, Read } from './articles.js';
import { type Duplicates, SeenTexts } from './duplicates.js';
import { articleKey, chained, EMPTY_CHAIN, unreadKey } from './key.js';
import type { Claim, RecordSink } from './output.js';

/** One input on its way through a run. */
export interface Input {
  /** Place in the input, counted from 0. */
  readonly at: number;
  readonly key: string;
  readonly chain: string;
  readonly work: Work;
}

export type Work =
  | { readonly kind: 'extract'; readonly article: SourceArticle; readonly claim: Claim }
  | { readonly kind: 'kept'; readonly article: SourceArticle; readonly claim: Claim }
  | { readonly kind: 'duplicate' }
  /** In the head that an earlier run has finished: passed over. */
  | { readonly kind: 'finished' }
  | { readonly kind: 'unread'; readonly failure: Failure };

/** The input is not the one whose head an earlier run has finished. */
export class InputChangedError extends Error {
  override readonly name = 'InputChangedError';

  constructor(message = 'the input is not what the interrupted run has read; start over with --fresh') {
    super(message);
  }
}

/**
 * What is to be done with each input, in order: inputs that the sink has finished are passed over, duplicates are told
 * apart.
 *
 * @param onArticle told of each article that was read, whatever is done with it
 * @throws InputChangedError where the finished head does not fit the input
 */
export async function* planInputs(
  reads: AsyncIterable<Read>,
  sink: RecordSink,
  duplicates: Duplicates,
  onArticle: (article: SourceArticle) => void = () => {},
): AsyncGenerator<Input> {
  const { head } = sink;
  const seen = duplicates === 'process' ? undefined : new SeenTexts();
  const firstIds: string[] = []; // of distinct texts, kept only to link to
  let chain = EMPTY_CHAIN;
  let at = 0;

  const isFinished = () => head !== undefined && at < head.inputs;

  function plan(read: Read): Omit<Input, 'at' | 'chain'> {
    if ('failure' in read)
      return { key: unreadKey(read.failure.where), work: { kind: 'unread', failure: read.failure } };
    let { article } = read;
    onArticle(article);
    const first = seen?.firstWith(article.source.sha256);
    if (first === undefined) {
      if (duplicates === 'link') firstIds.push(article.id);
    } else if (duplicates === 'link') article = { ...article, duplicateOf: firstIds[first]! };
    const key = articleKey(article);
    if (first !== undefined && duplicates === 'skip') return { key, work: { kind: 'duplicate' } };
    if (isFinished()) return { key, work: { kind: 'finished' } };
    const claim = sink.claim(article, key);
    return { key, work: { kind: claim.kept ? 'kept' : 'extract', article, claim } };
  }

  for await (const read of reads) {
    const { key, work } = plan(read);
    chain = chained(chain, key);
    if (!isFinished()) yield { at, key, chain, work };
    at++;
    if (at === head?.inputs && chain !== head.chain) throw new InputChangedError();
  }
  if (isFinished()) throw new InputChangedError();
}

/** Ends a stream, even one that waits for its source, when the signal says so. */
export async function* untilAborted<T>(source: AsyncIterable<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  if (!signal) return yield* source;
  // No race against one promise of the signal: it would keep something of every item until the end of the run.
  let wake: (() => void) | undefined;
  signal.addEventListener('abort', () => wake?.(), { once: true });
  const iterator = source[Symbol.asyncIterator]();
  while (!signal.aborted) {
    const result = await new Promise<IteratorResult<T> | undefined>((resolve, reject) => {
      wake = () => resolve(undefined);
      iterator.next().then(resolve, reject);
    });
    if (!result || result.done) return;
    yield result.value;
  }
}

/** Every `of`-th input, beginning with number `index` (from 1): what one of many machines takes. */
export async function* ofShard<T>(source: AsyncIterable<T>, { index, of }: Shard): AsyncGenerator<T> {
  let at = 0;
  for await (const item of source) if (at++ % of === index - 1) yield item;
}

export interface Shard {
  readonly index: number;
  readonly of: number;
}
