import { Piscina } from 'piscina';
import type { TaggerModels } from '../annotators.js';
import type { SourceArticle } from '../document/document.js';
import { allowance, tookTooLong } from './allowance.js';
import type { Executor } from './executor.js';
import { documentUnderWay, newHeartbeat, WAITING } from './heartbeat.js';
import type { JsonLayout, Outcome } from './outcome.js';
import type { PipelineOptions, WorkerAnswer, WorkerData, WorkerTask } from './worker-task.js';

export interface PoolOptions {
  readonly pipeline: PipelineOptions;
  /** Shared by all workers; each reads its own where there are none. */
  readonly models?: TaggerModels;
  readonly workers: number;
  /** Memory of one worker, in megabytes. A document that needs more fails; the rest goes on. */
  readonly megabytes: number;
  /** How long one document may take, in seconds; long documents get more, see {@link allowance}. */
  readonly seconds: number;
  /** The module that each thread runs. */
  readonly workerFile?: URL;
}

/** Batches that wait beside those that run, so that no worker waits for the main thread. */
const WAITING_BATCHES = 2;
const WATCH_EVERY = 200;
/** Half of what a thread would take: documents are small, and no slower with it (measured). */
const YOUNG_MEGABYTES = 24;

/** The pool cannot work at all. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError';
}

/** A batch whose worker ended before its answer: which document it was at, and why. */
interface Casualty {
  readonly at: number;
  readonly reason: string;
}

/**
 * Threads that extract. A document that hangs, crashes or exhausts its worker costs only itself: the worker is replaced,
 * the document that it was at runs again alone, and the others of its batch without it.
 */
export function startPool({ pipeline, models, workers, megabytes, seconds, workerFile }: PoolOptions): Executor {
  const pool = new Piscina({
    filename: (workerFile ?? new URL('worker.js', import.meta.url)).href,
    minThreads: workers,
    maxThreads: workers,
    idleTimeout: Number.POSITIVE_INFINITY,
    workerData: { pipeline, ...(models ? { models } : {}) } satisfies WorkerData,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  let hasWorked = false;
  const waiting = new Set<(error: Error) => void>();
  // Later errors without a task are those of threads that were ended for taking too long and died of something else.
  pool.on('error', ({ message }: Error) => {
    if (hasWorked) return;
    for (const reject of waiting) reject(new WorkerError(`no worker can be started: ${message}`));
  });

  async function run(articles: readonly SourceArticle[], layout: JsonLayout): Promise<readonly Outcome[]> {
    if (articles.length === 0) return [];
    const answer = await attempt(articles, layout);
    if ('unfit' in answer) throw new WorkerError(answer.unfit);
    if (!('reason' in answer)) return answer;
    if (articles.length === 1) return [{ failure: answer.reason }];
    // Where the note was never made, halves find the document.
    const from = answer.at === WAITING ? articles.length >> 1 : answer.at;
    const to = answer.at === WAITING ? articles.length : from + 1;
    const parts = [articles.slice(0, from), articles.slice(from, to), articles.slice(to)];
    const outcomes: Outcome[] = [];
    for (const part of parts) outcomes.push(...(await run(part, layout)));
    return outcomes;
  }

  async function attempt(articles: readonly SourceArticle[], layout: JsonLayout): Promise<WorkerAnswer | Casualty> {
    const heartbeat = newHeartbeat();
    const task: WorkerTask = { articles: articles.map((article) => JSON.stringify(article)), layout, heartbeat };
    const stop = new AbortController();
    let giveUp: (error: Error) => void = () => {};
    let at = WAITING;
    let since = 0;
    let late: string | undefined;
    const watch = setInterval(() => {
      const now = performance.now();
      const current = documentUnderWay(heartbeat);
      if (current !== WAITING) hasWorked = true;
      if (current !== at) {
        at = current;
        since = now;
      }
      if (at === WAITING || now - since <= allowance(articles[at]!, seconds)) return;
      late = tookTooLong(allowance(articles[at]!, seconds));
      stop.abort();
    }, WATCH_EVERY);
    try {
      return await new Promise<WorkerAnswer>((resolve, reject) => {
        giveUp = reject;
        waiting.add(giveUp);
        pool.run(task, { signal: stop.signal }).then(resolve, reject);
      });
    } catch (error) {
      if (error instanceof WorkerError) throw error;
      const at = documentUnderWay(heartbeat);
      const reason = late ?? whyEnded(error, megabytes);
      if (at === WAITING && articles.length === 1 && !isOutOfMemory(error)) throw new WorkerError(reason);
      return { at, reason };
    } finally {
      clearInterval(watch);
      waiting.delete(giveUp);
    }
  }

  return { slots: workers + WAITING_BATCHES, run, close: () => pool.destroy() };
}

function isOutOfMemory(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function whyEnded(error: unknown, megabytes: number): string {
  return isOutOfMemory(error)
    ? `ran out of memory (more than ${megabytes} MB)`
    : `its worker crashed: ${(error as Error).message.split('\n')[0]}`;
}
