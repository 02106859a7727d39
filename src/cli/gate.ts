import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import writeFileAtomic from 'write-file-atomic';
import { CONFIG_FILE, loadConfig, UsageError } from '../batch/config-file.js';
import { formatBaseline, toBaseline } from '../evaluate/baseline.js';
import { type Report, reportSchema } from '../record/report.js';
import { EXIT, type ExitStatus } from './exit.js';
import { applyGate } from './judging.js';
import { startedAs } from './started-as.js';
import { say } from './talk.js';

export function gateCommand(done: (status: ExitStatus) => void): Command {
  return new Command('gate')
    .description('compare an evaluation with the committed baseline')
    .argument('[report]', 'report of an evaluation (default: the one that the configuration names)')
    .option('--config <file>', 'configuration', CONFIG_FILE)
    .option('--junit <file>', 'write the outcome as JUnit XML, a test a figure and document')
    .option('--update', 'make this evaluation the new baseline')
    .action(async (reportFile: string | undefined, options: { config: string; update?: boolean; junit?: string }) => {
      const { config, folder } = await loadConfig(options.config);
      const { gate } = config;
      if (!gate) throw new UsageError(`${options.config}: no "gate" is configured`);
      const file = reportFile ?? (config.evaluation?.report && path.resolve(folder, config.evaluation.report));
      if (!file) throw new UsageError('name the report of an evaluation, or configure "evaluation.report"');
      const report = await readReport(file);
      if (options.update) {
        await writeFileAtomic(path.resolve(folder, gate.baseline), formatBaseline(toBaseline(report)));
        say(`${gate.baseline}: written from ${report.documents} documents`);
        return done(EXIT.done);
      }
      const { junit } = options;
      done((await applyGate(report, gate, folder, { junit })) ? EXIT.done : EXIT.gateFailed);
    });
}

async function readReport(file: string): Promise<Report> {
  const json = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${file}: no such report; ${howToMake(file)}`);
  });
  const parsed = reportSchema.safeParse(parseJson(json));
  if (!parsed.success) throw new UsageError(`${file}: no report of an evaluation; ${howToMake('report.json')}`);
  return parsed.data;
}

function howToMake(file: string): string {
  return `make one with: ${startedAs()} run, or ${startedAs()} evaluate GOLD RECORDS --json ${file}`;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
