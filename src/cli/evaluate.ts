import { Command, Option } from 'commander';
import { VIEWS, type View } from '../evaluate/labels.js';
import { EXIT, type ExitStatus } from './exit.js';
import { evaluateAndPrint, readGoldFiles, readPredictions, writeReport } from './judging.js';

interface Options {
  readonly json?: string;
  readonly view?: View;
  readonly reporting?: boolean;
}

export function evaluateCommand(done: (status: ExitStatus) => void): Command {
  return new Command('evaluate')
    .description('score records against gold')
    .argument('<gold>', 'gold files: our gold, or JSONL with entities, timexes, attributions or mentions')
    .argument('<predicted>', 'records: a file or folder')
    .option('--json <file>', 'write the report, as counts, to a file')
    .addOption(
      new Option('--view <view>', 'classes of entities to compare (default: what the labels of gold allow)').choices(
        VIEWS,
      ),
    )
    .option('--reporting', 'require only attributions that report speech, where gold tells them apart')
    .action(async (goldInput: string, predictedInput: string, { json, view, reporting }: Options) => {
      const gold = await readGoldFiles(goldInput);
      const predictions = await readPredictions(predictedInput, gold);
      const report = evaluateAndPrint(gold, predictions, {
        ...(view ? { view } : {}),
        ...(reporting ? { reporting } : {}),
      });
      if (json) await writeReport(report, json);
      done(EXIT.done);
    });
}
