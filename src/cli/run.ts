import path from 'node:path';
import { Command } from 'commander';
import { CONFIG_FILE, loadConfig } from '../batch/config-file.js';
import { findInputs } from '../batch/inputs.js';
import { type AnnotatedDocument, readAnnotated } from '../evaluate/gold.js';
import { EXIT, type ExitStatus } from './exit.js';
import { extractFiles, statusOf } from './extracting.js';
import { applyGate, evaluateAndPrint, readGoldFiles, writeReport } from './judging.js';

/** `run`, which is `npm start`: what the configuration says. */
export function runCommand(done: (status: ExitStatus) => void): Command {
  return new Command('run')
    .description('do what the configuration says: read, extract, write, evaluate against gold, apply the gate')
    .option('--config <file>', 'configuration', CONFIG_FILE)
    .action(async (options: { config: string }) => {
      const { config, folder } = await loadConfig(options.config);
      const { evaluation, gate } = config;
      const files = await findInputs(config.input, folder);
      const gold = evaluation ? await readGoldFiles(path.resolve(folder, evaluation.gold)) : [];
      const wanted = new Set(gold.map(({ id }) => id));
      const predictions: AnnotatedDocument[] = [];
      const summary = await extractFiles({
        config,
        files,
        to: path.resolve(folder, config.output.path),
        format: config.output.format,
        onRecord: (record) => void (wanted.has(record.id) && predictions.push(readAnnotated(record))),
      });
      const status = statusOf(summary);
      if (!evaluation || status === EXIT.interrupted) return done(status);

      const { groups, report: reportFile } = evaluation;
      const report = evaluateAndPrint(gold, predictions, groups ? { groups } : {});
      if (reportFile) await writeReport(report, path.resolve(folder, reportFile));
      const passed = !gate || (await applyGate(report, gate, folder));
      done(passed ? status : EXIT.gateFailed);
    });
}
