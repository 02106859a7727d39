import { Command, InvalidArgumentError, Option } from 'commander';
import { CONFIG_FILE, UsageError } from '../batch/config-file.js';
import { DUPLICATES, type Duplicates } from '../batch/duplicates.js';
import { findInputs, INPUT_FORMATS, type InputFormat } from '../batch/inputs.js';
import { OUTPUT_FORMATS, type OutputFormat } from '../batch/output.js';
import type { Shard } from '../batch/plan.js';
import type { Config } from '../record/config.js';
import { loadPipelineConfig } from './config-choice.js';
import type { ExitStatus } from './exit.js';
import { extractFiles, statusOf } from './extracting.js';
import { positive, workerCount } from './option-values.js';

interface Options {
  readonly out?: string;
  readonly to?: OutputFormat;
  readonly from?: InputFormat;
  readonly config?: string;
  readonly partSize?: number;
  readonly gzip?: boolean;
  readonly workers?: number;
  readonly duplicates?: Duplicates;
  readonly shard?: Shard;
  readonly fresh?: boolean;
  readonly incremental?: boolean;
  readonly json?: boolean;
}

export function extractCommand(done: (status: ExitStatus) => void): Command {
  return new Command('extract')
    .description('extract records from articles')
    .argument('[input...]', 'files, folders, globs; - is standard input', ['-'])
    .option('--out <path>', 'folder or file for the records; - is standard output (default: output, or - for jsonl)')
    .addOption(
      new Option(
        '--to <format>',
        'format of the records (default: jsonl where --out is - or *.jsonl, else json)',
      ).choices(OUTPUT_FORMATS),
    )
    .addOption(new Option('--from <format>', 'format of the input (default: by file name)').choices(INPUT_FORMATS))
    .option('--config <file>', `annotators and languages (default: ${CONFIG_FILE} in this folder, where there is one)`)
    .option('--part-size <documents>', 'jsonl and parquet: write a folder of parts of as many documents', positive)
    .option('--gzip', 'gzip the parts; a single file is gzipped where it ends in .gz')
    .option(
      '--workers <count>',
      'threads that extract; 0 is none (default: one a core, none for small runs)',
      workerCount,
    )
    .addOption(
      new Option('--duplicates <what>', 'documents whose text was there before (default: process)').choices(DUPLICATES),
    )
    .option('--shard <i/n>', 'take only every n-th document, beginning with number i', shard)
    .option('--incremental', 'json: the next run extracts only documents that are new or have changed')
    .option('--fresh', 'start over, whatever an interrupted run has left')
    .option('--json', 'the summary as a line of JSON (on stderr where the records go to stdout)')
    .action(async (inputs: string[], options: Options) => {
      const { to, ...output } = outputOf(options);
      const base = await loadPipelineConfig(options.config);
      const { workers, duplicates } = options;
      const config: Config = {
        ...base,
        output: { ...base.output, ...output },
        ...(duplicates ? { duplicates } : {}),
        concurrency: { ...base.concurrency, ...(workers === undefined ? {} : { workers }) },
      };
      const files = await findInputs(inputs, process.cwd(), options.from);
      done(statusOf(await extractFiles({ ...options, config, files, to })));
    });
}

type OutputChoice = Omit<Config['output'], 'path'> & { readonly to: string };

/** @throws UsageError where the options do not fit one another */
function outputOf(options: Options): OutputChoice {
  const { out, partSize, gzip = false, incremental = false } = options;
  const isLinesFile = /\.jsonl(?:\.gz)?$/.test(out ?? '');
  const format =
    options.to ?? (out === '-' || isLinesFile || partSize !== undefined ? ('jsonl' as const) : ('json' as const));
  const isFolder = format === 'json' || format === 'parquet' || partSize !== undefined;
  const to = out ?? (isFolder ? 'output' : '-');
  if (isFolder && isLinesFile) {
    throw new UsageError(
      `--out ${to} names a file, and ${format === 'jsonl' ? 'parts are' : `${format} is`} written into a folder; name a folder or use --to jsonl`,
    );
  }
  if (to === '-' && format === 'parquet') throw new UsageError('parquet is written into a folder; name one with --out');
  if (to === '-' && partSize !== undefined)
    throw new UsageError('parts are written into a folder; name one with --out');
  if (partSize !== undefined && format === 'json') throw new UsageError('--part-size is for --to jsonl and parquet');
  if (incremental && format !== 'json') throw new UsageError('--incremental is for --to json');
  if (gzip && partSize === undefined)
    throw new UsageError('--gzip is for parts (--part-size); a single file is gzipped where it ends in .gz');
  return { to, format, gzip, incremental, ...(partSize === undefined ? {} : { partSize }) };
}

function shard(value: string): Shard {
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(value)?.map(Number) ?? [];
  if (!index || !of || index > of) throw new InvalidArgumentError('It is i/n with i from 1 to n, such as 3/16.');
  return { index, of };
}
