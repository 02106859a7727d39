import { setTimeout as pause } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { ShardMarker } from './shards.js';

/** A job: which shard of which output. What it consists of stands in the manifest below the output's folder. */
export interface ShardJob {
  readonly folder: string;
  readonly shard: number;
}

export interface QueueOptions {
  /** redis:// or rediss:// */
  readonly redis: string;
  readonly name: string;
}

/** A shard whose work failed is tried again as often, here or elsewhere. */
const ATTEMPTS = 3;
/** So often may whoever works on a shard vanish, by kill -9 or power cut, before it counts as failed. */
const VANISHED = 10;

/** The queue cannot be reached. */
export class QueueError extends Error {
  override readonly name = 'QueueError';
}

async function connect({ redis }: QueueOptions, { waits }: { waits: boolean }): Promise<Redis> {
  const connection = new Redis(redis, {
    maxRetriesPerRequest: null,
    lazyConnect: true,
    retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times, 6), 2000),
  });
  let reason = '';
  connection.on('error', (error: Error) => {
    reason = error.message; // ioredis connects again by itself
  });
  const giveUp = waits ? undefined : AbortSignal.timeout(5000);
  connection.connect().catch(() => {});
  while (connection.status !== 'ready') {
    if (giveUp?.aborted) {
      connection.disconnect();
      throw new QueueError(`${redis}: cannot be reached (${reason || 'no answer'}); name another one with --redis`);
    }
    await pause(20);
  }
  return connection;
}

/** Puts shards into the queue; a shard that is in it already is not put there twice. */
export async function submitShards(jobs: readonly ShardJob[], plan: string, options: QueueOptions): Promise<void> {
  const connection = await connect(options, { waits: false });
  const queue = new Queue<ShardJob>(options.name, { connection });
  const retry = { attempts: ATTEMPTS, backoff: { type: 'exponential', delay: 500 } };
  try {
    for (let from = 0; from < jobs.length; from += 1000) {
      await queue.addBulk(
        jobs.slice(from, from + 1000).map((job) => ({
          name: 'shard',
          data: job,
          opts: { ...retry, jobId: `${plan}-${job.shard}`, removeOnComplete: true, removeOnFail: true },
        })),
      );
    }
  } finally {
    await queue.close();
    connection.disconnect();
  }
}

export interface WorkOptions extends QueueOptions {
  /** Ends when the queue is empty and nobody works on it; else only by the signal. */
  readonly untilDone: boolean;
  /** Seconds after which a shard whose worker has vanished is given to another one. */
  readonly lease: number;
  readonly signal: AbortSignal;
  readonly doShard: (job: ShardJob) => Promise<ShardMarker>;
  readonly onDone: (job: ShardJob, marker: ShardMarker) => void;
  readonly onFailure: (job: ShardJob, error: Error, isFinal: boolean) => void;
}

/** Takes shards from the queue, one at a time, until there are none or the signal comes; says how many failed for good. */
export async function workOnShards(options: WorkOptions): Promise<number> {
  const { name, lease, signal, untilDone, doShard, onDone, onFailure } = options;
  const connection = await connect(options, { waits: false });
  const queue = new Queue<ShardJob>(name, { connection });
  const worker = new Worker<ShardJob, ShardMarker>(name, (job) => doShard(job.data), {
    connection,
    concurrency: 1,
    lockDuration: lease * 1000,
    stalledInterval: (lease * 1000) / 2,
    maxStalledCount: VANISHED,
    drainDelay: 1,
  });
  let failed = 0;
  worker.on('completed', (job, marker) => onDone(job.data, marker));
  worker.on('failed', (job, error) => {
    if (!job) return;
    const isFinal = job.attemptsMade >= ATTEMPTS;
    if (isFinal) failed++;
    onFailure(job.data, error, isFinal);
  });
  const awayForAWhile = () => {}; // Redis is away; ioredis connects again
  queue.on('error', awayForAWhile);
  worker.on('error', awayForAWhile);
  try {
    while (!signal.aborted) {
      await pause(200, undefined, { signal }).catch(() => {});
      if (untilDone && connection.status === 'ready' && (await isEmpty(queue))) break;
    }
  } finally {
    await worker.close();
    await queue.close();
    connection.disconnect();
  }
  return failed;
}

async function isEmpty(queue: Queue<ShardJob>): Promise<boolean> {
  try {
    const { waiting = 0, active = 0, delayed = 0, prioritized = 0 } = await queue.getJobCounts();
    return waiting + active + delayed + prioritized === 0;
  } catch {
    return false; // Redis went away between two questions
  }
}
