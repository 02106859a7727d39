import path from 'node:path';
import { Command } from 'commander';
import { CONFIG_FILE, loadConfig, UsageError } from '../batch/config-file.js';
import { findInputs } from '../batch/inputs.js';
import { runStatus } from '../batch/status.js';
import { type AnnotatedDocument, readAnnotated } from '../evaluate/gold.js';
import { EXIT, type ExitStatus } from './exit.js';
import { extractFiles, statusOf } from './extracting.js';
import { applyGate, evaluateAndPrint, readGoldFiles, readPredictions, shownIds, writeReport } from './judging.js';
import { printStatus } from './status.js';
import { warn } from './talk.js';

interface Options {
  readonly config: string;
  readonly status?: boolean;
  readonly fresh?: boolean;
  readonly json?: boolean;
}

/** `run`, which is `npm start`: what the configuration says. */
export function runCommand(done: (status: ExitStatus) => void): Command {
  return new Command('run')
    .description('do what the configuration says: read, extract, write, evaluate against gold, apply the gate')
    .option('--config <file>', 'configuration', CONFIG_FILE)
    .option('--status', 'only say how far the last run has come')
    .option('--fresh', 'start over, whatever an interrupted run has left')
    .option('--json', 'summary or status as a line of JSON')
    .action(async ({ config: file, status: asksStatus, fresh, json }: Options) => {
      const { config, folder } = await loadConfig(file);
      const { evaluation, gate, output } = config;
      const to = path.resolve(folder, output.path);
      if (asksStatus) {
        printStatus(await runStatus(config, to), { json: json === true });
        return done(EXIT.done);
      }
      if (evaluation && output.format === 'parquet')
        throw new UsageError(`${file}: evaluation reads json and jsonl; set output.format to one of them`);
      const files = await findInputs(config.input, folder);
      const gold = evaluation ? await readGoldFiles(path.resolve(folder, evaluation.gold)) : [];
      const wanted = new Set(gold.map(({ id }) => id));
      const extracted: AnnotatedDocument[] = [];
      const summary = await extractFiles({
        config,
        files,
        to,
        fresh,
        json,
        onRecord: (id, record) => void (wanted.has(id) && extracted.push(readAnnotated(JSON.parse(record)))),
      });
      const status = statusOf(summary);
      if (!evaluation || status === EXIT.interrupted) return done(status);

      const predictions = summary.kept > 0 ? (await readPredictions(to, gold)).predictions : extracted;
      if (predictions.length === 0)
        warn(`no record has an id of the gold (${shownIds([...wanted])}): all of it counts as missing`);
      const { groups, report: reportFile } = evaluation;
      const report = evaluateAndPrint(gold, predictions, groups ? { groups } : {});
      if (reportFile) await writeReport(report, path.resolve(folder, reportFile));
      const passed = !gate || (await applyGate(report, gate, folder));
      done(passed ? status : EXIT.gateFailed);
    });
}
