import type { SourceArticle } from '../document/document.js';
import type { Failure, Read } from './articles.js';
import { type Batch, inBatches } from './batches.js';
import type { Duplicates } from './duplicates.js';
import type { Executor } from './executor.js';
import { mapOrdered } from './ordered.js';
import type { Outcome } from './outcome.js';
import type { RecordSink } from './output.js';
import { type Input, planInputs, untilAborted } from './plan.js';
import { RepeatedIds } from './repeated-ids.js';
import { copyOf, countRecord, emptyTally, type PlacedFailure, type Tally } from './tally.js';

export interface Summary extends Readonly<Tally> {
  /** Records that an earlier run has written: part of `documents`. */
  readonly kept: number;
  /** The first failures by place; `failed` counts them all. */
  readonly failures: readonly Failure[];
  readonly slowest: readonly SlowDocument[];
  /** Documents whose id was there before, and some of the ids. */
  readonly repeatedIds: { readonly count: number; readonly shown: readonly string[] };
  readonly seconds: number;
  readonly interrupted: boolean;
  /** The document that was broken off and is not done. */
  readonly interruptedAt?: string;
}

export interface SlowDocument {
  readonly where: string;
  readonly milliseconds: number;
}

export interface RunOptions {
  readonly sink: RecordSink;
  /** Called once, when it is known whether the run is small: less than {@link SMALL_RUN} to extract. */
  readonly startExecutor: (isSmall: boolean) => Promise<Executor>;
  readonly duplicates?: Duplicates;
  /** Code units of text that travel to a worker together. */
  readonly batchSize?: number;
  /** Ends the run after the documents under way. */
  readonly signal?: AbortSignal;
  /** Called after each document. */
  readonly onProgress?: (tally: Readonly<Tally>, kept: number) => void;
  readonly onRecord?: (id: string, json: string) => void;
  /** Called as soon as a document has failed. */
  readonly onFailure?: (failure: Failure) => void;
}

const BATCH_SIZE = 64 * 1024;
/** Code units; extracting as much takes less time than starting threads and loading models in each. */
export const SMALL_RUN = 256 * 1024;
const FAILURES_LISTED = 1000;
const SLOWEST_LISTED = 5;

/**
 * Articles to records, in input order. What fails costs its document; a disk error ends the run.
 *
 * @throws InputChangedError before anything is written where the output holds the head of another input
 */
export async function runBatch(articles: AsyncIterable<Read>, options: RunOptions): Promise<Summary> {
  const { sink, startExecutor, duplicates = 'process', batchSize = BATCH_SIZE, signal } = options;
  const begun = performance.now();
  const tally = sink.head ? copyOf(sink.head.tally) : emptyTally();
  let kept = tally.documents;
  const failures: Failure[] = (sink.head?.failures ?? []).map(({ where, reason }) => ({ where, reason }));
  const slowest = new Slowest();
  const repeatedIds = new RepeatedIds();
  let executor: Executor | undefined;

  async function finish(input: Input, outcome: Outcome | undefined): Promise<void> {
    const { at, key, chain, work } = input;
    const base = { at, key, chain, tally };
    let failure: PlacedFailure | undefined;
    if (work.kind === 'unread') failure = { ...work.failure, at };
    if (work.kind === 'duplicate') tally.duplicates++;
    if (work.kind === 'kept') {
      countRecord(tally, work.claim.kept!);
      kept++;
    }
    if (work.kind === 'extract' && outcome) {
      if ('failure' in outcome) failure = { where: whereIs(work.article), reason: outcome.failure, at };
      else {
        countRecord(tally, outcome);
        await sink.write({ ...base, claim: work.claim, record: outcome });
        slowest.add(work.article, outcome.milliseconds);
        options.onRecord?.(work.article.id, outcome.json);
        return options.onProgress?.(tally, kept);
      }
    }
    if (failure) {
      tally.failed++;
      if (failures.length < FAILURES_LISTED) failures.push({ where: failure.where, reason: failure.reason });
      options.onFailure?.(failure);
    }
    await sink.write({ ...base, ...(failure ? { failure } : {}) });
    options.onProgress?.(tally, kept);
  }

  try {
    const inputs = untilAborted(
      planInputs(articles, sink, duplicates, ({ id }) => repeatedIds.add(id)),
      signal,
    );
    const { head, rest } = await takeHead(inBatches(inputs, batchSize, sizeOf), SMALL_RUN);
    executor = await startExecutor(rest === undefined);
    const run = async ({ items }: Batch<Input>) => {
      const toExtract = items.flatMap(({ work }) => (work.kind === 'extract' ? [work.article] : []));
      const outcomes = toExtract.length > 0 ? await executor!.run(toExtract, sink.layout) : [];
      return { items, outcomes };
    };
    let brokenOff: string | undefined;
    batches: for await (const { items, outcomes } of mapOrdered(joined(head, rest), executor.slots, run)) {
      let next = 0;
      for (const input of items) {
        const { work } = input;
        if (work.kind === 'extract' && next === outcomes.length) {
          brokenOff = whereIs(work.article);
          break batches;
        }
        await finish(input, work.kind === 'extract' ? outcomes[next++] : undefined);
      }
    }
    const interrupted = signal?.aborted === true || brokenOff !== undefined;
    await (interrupted ? sink.abort() : sink.close());
    const seconds = (performance.now() - begun) / 1000;
    return {
      ...copyOf(tally),
      kept,
      failures,
      slowest: slowest.list,
      repeatedIds: { count: repeatedIds.count, shown: repeatedIds.shown },
      seconds,
      interrupted,
      ...(brokenOff === undefined ? {} : { interruptedAt: brokenOff }),
    };
  } catch (error) {
    await sink.abort().catch(() => {}); // the first error is the one to report
    throw error;
  } finally {
    await executor?.close();
  }
}

function sizeOf({ work }: Input): number {
  return work.kind === 'extract' ? work.article.text.length : 0;
}

/** The first batches of a run, until they are enough to say that it is not small; no `rest` where there are no more. */
async function takeHead<T>(
  batches: AsyncGenerator<Batch<T>>,
  enough: number,
): Promise<{ head: Batch<T>[]; rest: AsyncGenerator<Batch<T>> | undefined }> {
  const head: Batch<T>[] = [];
  let size = 0;
  while (size < enough) {
    const { done, value } = await batches.next();
    if (done) return { head, rest: undefined };
    head.push(value);
    size += value.size;
    if (value.paused) break;
  }
  return { head, rest: batches };
}

async function* joined<T>(head: readonly T[], rest: AsyncGenerator<T> | undefined): AsyncGenerator<T> {
  yield* head;
  if (rest) yield* rest;
}

function whereIs({ id, source }: SourceArticle): string {
  return `${source.uri}${source.line === undefined ? '' : `:${source.line}`} (${id})`;
}

/** The documents that took longest. */
class Slowest {
  list: SlowDocument[] = [];

  add(article: SourceArticle, milliseconds: number): void {
    if (this.list.length === SLOWEST_LISTED && milliseconds <= this.list.at(-1)!.milliseconds) return;
    this.list.push({ where: whereIs(article), milliseconds: Math.round(milliseconds) });
    this.list.sort((a, b) => b.milliseconds - a.milliseconds);
    this.list.length = Math.min(this.list.length, SLOWEST_LISTED);
  }
}
