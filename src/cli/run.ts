import path from 'node:path';
import { Command } from 'commander';
import { CONFIG_FILE, loadConfig } from '../batch/config-file.js';
import { findInputs } from '../batch/inputs.js';
import type { CopydeskRecord } from '../record/record.js';
import { EXIT, type ExitStatus } from './exit.js';
import { extractFiles, statusOf } from './extracting.js';
import { judge } from './judging.js';

/** `run`, which is `npm start`: what the configuration says. */
export function runCommand(done: (status: ExitStatus) => void): Command {
  return new Command('run')
    .description('do what the configuration says: read, extract, write, evaluate against gold, apply the gate')
    .option('--config <file>', 'configuration', CONFIG_FILE)
    .action(async (options: { config: string }) => {
      const { config, folder } = await loadConfig(options.config);
      const files = await findInputs(config.input, folder);
      const records: CopydeskRecord[] = [];
      const summary = await extractFiles({
        config,
        files,
        to: path.resolve(folder, config.output.path),
        format: config.output.format,
        ...(config.evaluation ? { onRecord: (record) => records.push(record) } : {}),
      });
      const status = statusOf(summary);
      if (!config.evaluation || status === EXIT.interrupted) return done(status);
      const passed = await judge(records, config.evaluation, config.gate, folder);
      done(passed ? status : EXIT.gateFailed);
    });
}
