import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { readArticles } from '../batch/articles.js';
import { type Executor, executeHere } from '../batch/executor.js';
import { pipelineFingerprint } from '../batch/fingerprint.js';
import type { InputFile } from '../batch/inputs.js';
import { openOutput } from '../batch/output.js';
import { InputChangedError, ofShard, type Shard } from '../batch/plan.js';
import { runBatch, type Summary } from '../batch/run.js';
import type { PipelineOptions } from '../batch/worker-task.js';
import { type Config, configSchema } from '../record/config.js';
import { EXIT, type ExitStatus } from './exit.js';
import { startProgress } from './progress.js';
import { typedWithout } from './started-as.js';
import { complain, reportFailure, say, saySummary, warn } from './talk.js';

export interface ExtractingOptions {
  readonly config: Config;
  readonly files: readonly InputFile[];
  /** Folder or file, or "-". */
  readonly to: string;
  readonly shard?: Shard | undefined;
  /** Starts over, whatever an earlier run has left. */
  readonly fresh?: boolean | undefined;
  /** The summary as one line of JSON: on stdout, or on stderr where records go to stdout. */
  readonly json?: boolean | undefined;
  readonly onRecord?: (id: string, json: string) => void;
}

/** Extracts files with a configuration and tells how it went: what `run` and `extract` share. */
export async function extractFiles(options: ExtractingOptions): Promise<Summary> {
  try {
    return await extractOnce(options);
  } catch (error) {
    if (!(error instanceof InputChangedError)) throw error;
    if (options.files.some((file) => file.path === '-')) throw error; // it cannot be read again
    warn('the input has changed since the interrupted run: starting over');
    return extractOnce({ ...options, fresh: true });
  }
}

async function extractOnce({ config, files, to, shard, fresh, json, onRecord }: ExtractingOptions): Promise<Summary> {
  const { output, concurrency, duplicates } = config;
  const interruption = listenForInterruption();
  const progress = await startProgress(totalSize(files));
  try {
    const sink = await openOutput({
      to,
      format: output.format,
      gzip: output.gzip,
      incremental: output.incremental,
      ...(output.partSize === undefined ? {} : { partSize: output.partSize }),
      fresh: fresh === true,
      settings: () => ({
        pipeline: pipelineFingerprint(config),
        duplicates,
        shard: shard ? `${shard.index}/${shard.of}` : null,
      }),
    });
    const articles = readArticles(files, concurrency.files, progress.read);
    const summary = await runBatch(shard ? ofShard(articles, shard) : articles, {
      sink,
      startExecutor: (isSmall) => startExecutor(config, { ...concurrency, isSmall }),
      duplicates,
      signal: interruption.signal,
      onProgress: progress.update,
      onFailure: (failure) => {
        progress.clear();
        reportFailure(failure);
      },
      ...(onRecord ? { onRecord } : {}),
    });
    progress.end();
    saySummary(summary, to === '-' ? 'standard output' : to);
    if (statusOf(summary) === EXIT.noInputOrDisk) complain('no input: it holds no document');
    if (isPlainText(files, summary)) say('if the input is plain text, say so with --from text');
    if (summary.interrupted && to !== '-') say(`go on with: ${typedWithout(['--fresh'])}`);
    if (json) (to === '-' ? process.stderr : process.stdout).write(`${JSON.stringify(summary)}\n`);
    return summary;
  } finally {
    progress.end();
    interruption.end();
  }
}

/** Nothing of the input was JSON, which is what standard input is taken for. */
function isPlainText(files: readonly InputFile[], { documents, failures }: Summary): boolean {
  const isLines = files.every(({ format }) => format === 'jsonl');
  return (
    isLines && documents === 0 && failures.length > 0 && failures.every(({ reason }) => /^no valid JSON/.test(reason))
  );
}

interface ExecutorChoice {
  readonly isSmall: boolean;
  /** 0: none beside the main thread; undefined: one a core, none for small runs. */
  readonly workers?: number | undefined;
  readonly megabytesPerWorker?: number;
  readonly secondsPerDocument?: number;
}

export async function startExecutor(
  { languages, annotators }: PipelineOptions,
  { isSmall, workers, megabytesPerWorker, secondsPerDocument }: ExecutorChoice,
): Promise<Executor> {
  const pipeline = { languages, annotators };
  const { concurrency } = configSchema.parse({ input: ['-'] });
  const seconds = secondsPerDocument ?? concurrency.secondsPerDocument;
  if (workers === 0 || (isSmall && workers === undefined)) return executeHere(pipeline, seconds);
  const [{ startPool }, { loadSharedModels }] = await Promise.all([
    import('../batch/pool.js'),
    import('../batch/models.js'),
  ]);
  return startPool({
    pipeline,
    models: await loadSharedModels(),
    workers: workers ?? availableParallelism(),
    megabytes: megabytesPerWorker ?? concurrency.megabytesPerWorker,
    seconds,
  });
}

/** Milliseconds after a signal until the user is told what is still waited for. */
const PATIENCE = 1000;

/** The first signal ends the run after the documents under way, the second one at once. */
export function listenForInterruption(): { signal: AbortSignal; end: () => void } {
  const interruption = new AbortController();
  let patience: NodeJS.Timeout | undefined;
  const interrupt = () => {
    if (interruption.signal.aborted) process.exit(EXIT.interrupted);
    interruption.abort();
    process.stdin.destroy(); // nobody waits for more of it
    patience = setTimeout(() => say('ending after the documents under way; Ctrl-C again ends at once'), PATIENCE);
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  return {
    signal: interruption.signal,
    end() {
      clearTimeout(patience);
      process.removeListener('SIGINT', interrupt).removeListener('SIGTERM', interrupt);
    },
  };
}

function totalSize(files: readonly InputFile[]): number | undefined {
  if (process.stderr.isTTY !== true && files.length > 1000) return undefined; // not worth a look at each
  let size = 0;
  for (const file of files) {
    if (file.path === '-') return undefined;
    size += statSync(file.path, { throwIfNoEntry: false })?.size ?? 0;
  }
  return size;
}

export function statusOf({ interrupted, failed, documents, duplicates }: Summary): ExitStatus {
  if (interrupted) return EXIT.interrupted;
  if (failed > 0) return EXIT.someFailed;
  return documents + duplicates === 0 ? EXIT.noInputOrDisk : EXIT.done;
}
