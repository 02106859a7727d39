import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import path from 'node:path';
import { Command, Option } from 'commander';
import { UsageError } from '../batch/config-file.js';
import { pipelineFingerprint } from '../batch/fingerprint.js';
import { findInputs, INPUT_FORMATS, type InputFormat } from '../batch/inputs.js';
import { checkShards, joinShards } from '../batch/merge.js';
import { doShard } from '../batch/shard-work.js';
import { planShards, readManifest, readMarker, readPlan } from '../batch/shards.js';
import { loadPipelineConfig } from './config-choice.js';
import { EXIT, type ExitStatus } from './exit.js';
import { listenForInterruption, startExecutor } from './extracting.js';
import { positive, workerCount } from './option-values.js';
import { complain, plural, reportFailure, say, warn } from './talk.js';

interface Connection {
  readonly redis: string;
  readonly name: string;
}

/** `queue submit|work|merge`: a corpus on many machines that share a folder and a Redis. */
export function queueCommand(done: (status: ExitStatus) => void): Command {
  const queue = new Command('queue').description('extract on many machines that share a folder and a Redis (BullMQ)');
  const connected = (command: Command) =>
    command
      .option('--redis <url>', 'where Redis is', 'redis://127.0.0.1:6379')
      .option('--name <name>', 'name of the queue', 'copydesk');

  connected(queue.command('submit'))
    .description('cut the input into shards and put them into the queue; those that are done already are left out')
    .argument('<input...>', 'files, folders, globs, under the same path on every machine')
    .requiredOption('--out <folder>', 'folder for the shards, under the same path on every machine')
    .option('--shard-size <documents>', 'documents a shard', positive, 1000)
    .addOption(new Option('--to <format>', 'format of the shards').choices(['jsonl', 'parquet']).default('jsonl'))
    .option('--gzip', 'gzip the shards', false)
    .addOption(new Option('--from <format>', 'format of the input (default: by file name)').choices(INPUT_FORMATS))
    .option('--config <file>', 'annotators and languages')
    .action(async (inputs: string[], options: SubmitOptions) => done(await submit(inputs, options)));

  connected(queue.command('work'))
    .description('do shards of the queue, one after the other')
    .option('--until-done', 'end when the queue is empty', false)
    .option(
      '--workers <count>',
      'threads that extract; 0 is none beside the main one (default: one a core)',
      workerCount,
    )
    .option(
      '--lease <seconds>',
      'after so long a shard whose worker has vanished is given to another one',
      positive,
      30,
    )
    .action(async (options: WorkCommandOptions) => done(await work(options)));

  queue
    .command('merge')
    .description('check that every shard is done and whole, by counts and hashes')
    .requiredOption('--out <folder>', 'the folder of the shards')
    .option('--into <file>', 'join shards of jsonl into one file')
    .action(async (options: { out: string; into?: string }) => done(await merge(options)));
  return queue;
}

interface SubmitOptions extends Connection {
  readonly out: string;
  readonly shardSize: number;
  readonly to: 'jsonl' | 'parquet';
  readonly gzip: boolean;
  readonly from?: InputFormat;
  readonly config?: string;
}

async function submit(inputs: readonly string[], options: SubmitOptions): Promise<ExitStatus> {
  if (inputs.includes('-')) throw new UsageError('other machines cannot read standard input; name files');
  const { submitShards } = await import('../batch/queue.js');
  const config = await loadPipelineConfig(options.config);
  const folder = path.resolve(options.out);
  const files = await findInputs(inputs, process.cwd(), options.from);
  const { shardSize, to: format, gzip } = options;
  const plan = await planShards({ folder, files, shardSize, format, gzip, config });
  const jobs = [];
  for (let shard = 0; shard < plan.shards; shard++) {
    const manifest = await readManifest(folder, shard);
    if (!manifest || !(await readMarker(folder, plan, manifest))) jobs.push({ folder, shard });
  }
  await submitShards(jobs, `${plan.pipeline.slice(0, 12)}-${plan.chain.slice(0, 12)}`, options);
  const finished = plan.shards - jobs.length;
  const left = finished > 0 ? ` (${finished} of ${plan.shards} are done already)` : '';
  say(`${plural(plan.inputs, 'document')} in ${plural(jobs.length, 'shard')} submitted to "${options.name}"${left}`);
  return plan.inputs === 0 ? EXIT.noInputOrDisk : EXIT.done;
}

interface WorkCommandOptions extends Connection {
  readonly untilDone: boolean;
  readonly workers?: number;
  readonly lease: number;
}

async function work({ redis, name, untilDone, workers, lease }: WorkCommandOptions): Promise<ExitStatus> {
  const { workOnShards } = await import('../batch/queue.js');
  const interruption = listenForInterruption();
  const owner = `.${hostname()}-${process.pid}-${randomBytes(4).toString('hex')}`;
  const executors = new ExecutorOfPlan(workers);
  let documents = 0;
  let failedDocuments = 0;
  try {
    const failedShards = await workOnShards({
      redis,
      name,
      untilDone,
      lease,
      signal: interruption.signal,
      async doShard({ folder, shard }) {
        const plan = await readPlan(folder);
        if (!plan) throw new Error(`${folder}: no plan of shards; is the folder shared?`);
        return doShard(folder, plan, shard, { executor: await executors.of(plan), owner });
      },
      onDone({ folder, shard }, { tally, failures }) {
        documents += tally.documents;
        failedDocuments += tally.failed;
        for (const failure of failures) reportFailure(failure);
        say(`${folder}: shard ${shard} done, ${plural(tally.documents, 'record')} (${tally.words} words)`);
      },
      onFailure({ folder, shard }, error, isFinal) {
        const line = `${folder}: shard ${shard}: ${error.message}`;
        if (isFinal) complain(line);
        else warn(`${line}; it is tried again`);
      },
    });
    say(`${plural(documents, 'record')} written`);
    if (interruption.signal.aborted) return EXIT.interrupted;
    return failedShards > 0 || failedDocuments > 0 ? EXIT.someFailed : EXIT.done;
  } finally {
    await executors.close();
    interruption.end();
  }
}

/** One executor serves all shards of a plan; another plan may need other models. */
class ExecutorOfPlan {
  readonly #workers: number | undefined;
  #current: { readonly pipeline: string; readonly executor: Awaited<ReturnType<typeof startExecutor>> } | undefined;

  constructor(workers: number | undefined) {
    this.#workers = workers;
  }

  /** @throws Error where this installation would make other records than the one that submitted */
  async of({ pipeline, config }: { pipeline: string; config: Parameters<typeof pipelineFingerprint>[0] }) {
    if (this.#current?.pipeline === pipeline) return this.#current.executor;
    if (pipelineFingerprint(config) !== pipeline)
      throw new Error('submitted by another version of copydesk or its models: install the same one here');
    await this.close();
    const executor = await startExecutor(config, { workers: this.#workers, isSmall: false });
    this.#current = { pipeline, executor };
    return executor;
  }

  async close(): Promise<void> {
    await this.#current?.executor.close();
    this.#current = undefined;
  }
}

async function merge({ out, into }: { out: string; into?: string }): Promise<ExitStatus> {
  const { shards, inputs, missing, damaged, tally, failures } = await checkShards(path.resolve(out));
  for (const failure of failures) reportFailure(failure);
  if (missing.length > 0 || damaged.length > 0) {
    if (missing.length > 0)
      complain(`${out}: ${missing.length} of ${plural(shards, 'shard')} are not done: ${list(missing)}`);
    for (const file of damaged) complain(`${out}: ${file} is not what its shard has written`);
    say('submit the same input again: only what is missing is done');
    return EXIT.noInputOrDisk;
  }
  if (into !== undefined) await joinShards(path.resolve(out), path.resolve(into));
  const failed = tally.failed > 0 ? `, ${plural(tally.failed, 'document')} failed` : '';
  say(
    `${plural(shards, 'shard')}, ${plural(inputs, 'document')}: ${plural(tally.documents, 'record')} (${tally.words} words)${failed}`,
  );
  return tally.failed > 0 ? EXIT.someFailed : EXIT.done;
}

function list(numbers: readonly number[]): string {
  return numbers.length > 20 ? `${numbers.slice(0, 20).join(', ')} …` : numbers.join(', ');
}
