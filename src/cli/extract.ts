import { existsSync } from 'node:fs';
import { Command, Option } from 'commander';
import { CONFIG_FILE, loadConfig, UsageError } from '../batch/config-file.js';
import { findInputs, INPUT_FORMATS, type InputFormat } from '../batch/inputs.js';
import { OUTPUT_FORMATS, type OutputFormat } from '../batch/output.js';
import { type Config, configSchema } from '../record/config.js';
import type { ExitStatus } from './exit.js';
import { extractFiles, statusOf } from './extracting.js';

interface Options {
  readonly out?: string;
  readonly to?: OutputFormat;
  readonly from?: InputFormat;
  readonly config?: string;
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
    .action(async (inputs: string[], options: Options) => {
      const config = await configFor(options.config);
      const format =
        options.to ?? (options.out === '-' || /\.jsonl(?:\.gz)?$/.test(options.out ?? '') ? 'jsonl' : 'json');
      const to = options.out ?? (format === 'jsonl' ? '-' : 'output');
      if (format === 'json' && /\.jsonl?(?:\.gz)?$/.test(to)) {
        throw new UsageError(
          `--out ${to} names a file, and json writes a folder of files; name a folder or use --to jsonl`,
        );
      }
      const files = await findInputs(inputs, process.cwd(), options.from);
      done(statusOf(await extractFiles({ config, files, to, format })));
    });
}

/** What is extracted, and how, does not depend on the folder one stands in unless it holds a configuration. */
async function configFor(file: string | undefined): Promise<Config> {
  if (file !== undefined) return (await loadConfig(file)).config;
  if (existsSync(CONFIG_FILE)) return (await loadConfig(CONFIG_FILE)).config;
  return configSchema.parse({ input: ['-'] });
}
