import { existsSync } from 'node:fs';
import path from 'node:path';
import { Command, Option } from 'commander';
import { CONFIG_FILE, loadConfig, UsageError } from '../batch/config-file.js';
import { compareWithBaseline, type GateResult } from '../evaluate/gate.js';
import { renderJunit } from '../evaluate/junit.js';
import { VIEWS, type View } from '../evaluate/labels.js';
import { reportDocuments, reportPage } from '../evaluate/report-page.js';
import type { Report } from '../record/report.js';
import { fillPage } from '../view/page-html.js';
import { EXIT, type ExitStatus } from './exit.js';
import {
  evaluateAndPrint,
  readBaseline,
  readGoldFiles,
  readPredictions,
  shownIds,
  writeInFolder,
  writeReport,
} from './judging.js';
import { startedAs } from './started-as.js';
import { complain, plural, say } from './talk.js';
import { readTemplate } from './view.js';

interface Options {
  readonly json?: string;
  readonly junit?: string;
  readonly html?: string;
  readonly baseline?: string;
  readonly view?: View;
  readonly reporting?: boolean;
}

export function evaluateCommand(done: (status: ExitStatus) => void): Command {
  return new Command('evaluate')
    .description('score records against gold')
    .argument('<gold>', 'gold files: our gold, or JSONL with entities, timexes, attributions or mentions')
    .argument('<predicted>', 'records: a file or folder')
    .option('--json <file>', 'write the report, as counts, to a file')
    .option('--junit <file>', 'write JUnit XML, a test a figure and document')
    .option('--html <file>', 'write a page: scores with intervals, confusions, calibration, each error in its sentence')
    .option('--baseline <file>', `what the page and JUnit compare with (default: the one that ${CONFIG_FILE} names)`)
    .addOption(
      new Option('--view <view>', 'classes of entities to compare (default: what the labels of gold allow)').choices(
        VIEWS,
      ),
    )
    .option('--reporting', 'require only attributions that report speech, where gold tells them apart')
    .action(async (goldInput: string, predictedInput: string, options: Options) => {
      const { json, junit, html, view, reporting } = options;
      const gold = await readGoldFiles(goldInput);
      const { predictions, otherIds } = await readPredictions(predictedInput, gold);
      const groups = await configuredGroups(goldInput);
      const report = evaluateAndPrint(gold, predictions, {
        ...(groups ? { groups } : {}),
        ...(view ? { view } : {}),
        ...(reporting ? { reporting } : {}),
      });
      if (json) await writeReport(report, json);
      const comparison = junit || html ? await compareWhereKnown(report, options.baseline) : undefined;
      if (junit) await writeInFolder(junit, renderJunit(report, comparison));
      if (html) {
        const page = fillPage(await readTemplate('report'), {
          title: `Evaluation of ${plural(report.documents, 'document')} · copydesk`,
          data: { report: reportPage(report, comparison) },
          documents: reportDocuments(report, gold, predictions),
        });
        await writeInFolder(html, page);
        say(`${html}: ${(page.length / 1e6).toFixed(1)} MB`);
      }
      if (predictions.length > 0 || gold.length === 0) return done(EXIT.done);
      const ids = `gold has ${shownIds(gold.map(({ id }) => id))}, the records have ${shownIds(otherIds)}`;
      complain(`no input: no record in "${predictedInput}" has an id of the gold, all of it counts as missing: ${ids}`);
      done(EXIT.noInputOrDisk);
    });
}

/** Documents that the configuration wants scored apart, where this is the gold that it names. */
async function configuredGroups(goldInput: string): Promise<Record<string, string[]> | undefined> {
  if (!existsSync(CONFIG_FILE)) return undefined;
  const { config, folder } = await loadConfig(CONFIG_FILE);
  const { gold, groups } = config.evaluation ?? {};
  return gold !== undefined && path.resolve(folder, gold) === path.resolve(goldInput) ? groups : undefined;
}

/**
 * The comparison with the baseline that is named, else with that of the configuration where it knows any of these
 * documents. Only a whole evaluation is held to floors and asked for documents of the baseline.
 */
async function compareWhereKnown(report: Report, named: string | undefined): Promise<GateResult | undefined> {
  const { config, folder } = existsSync(CONFIG_FILE)
    ? await loadConfig(CONFIG_FILE)
    : { config: undefined, folder: '.' };
  const file = named ?? (config?.gate && path.resolve(folder, config.gate.baseline));
  const baseline = file === undefined ? undefined : await readBaseline(file);
  if (!baseline) {
    if (named) throw new UsageError(`${named}: no such baseline; write one with: ${startedAs()} gate --update`);
    return undefined;
  }
  const result = compareWithBaseline(report, baseline, config?.gate ?? { tolerance: {}, floor: {} });
  if (!named && result.newDocuments.length === report.documents) return undefined;
  if (result.goneDocuments.length === 0) return result;
  const passed = !result.figures.some(({ dropped }) => dropped);
  return { ...result, passed, goneDocuments: [], missedFloors: [] };
}
