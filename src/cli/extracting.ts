import { createAnnotators } from '../annotators.js';
import { readArticles } from '../batch/articles.js';
import type { InputFile } from '../batch/inputs.js';
import { loadModels } from '../batch/models.js';
import { type OutputFormat, openOutput } from '../batch/output.js';
import { runBatch, type Summary } from '../batch/run.js';
import { createExtractor } from '../extractor.js';
import type { Config } from '../record/config.js';
import type { CopydeskRecord } from '../record/record.js';
import { EXIT, type ExitStatus } from './exit.js';
import { progressLine, reportFailure, saySummary } from './talk.js';

export interface ExtractingOptions {
  readonly config: Config;
  readonly files: readonly InputFile[];
  /** Folder or file, or "-". */
  readonly to: string;
  readonly format: OutputFormat;
  readonly onRecord?: (record: CopydeskRecord) => void;
}

/** Extracts files with a configuration and tells how it went: what `run` and `extract` share. */
export async function extractFiles({ config, files, to, format, onRecord }: ExtractingOptions): Promise<Summary> {
  const annotators = createAnnotators(config.annotators, await loadModels());
  const extractor = createExtractor({ annotators, languages: config.languages });
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const progress = progressLine();
  try {
    const { files: concurrency } = config.concurrency;
    const summary = await runBatch(readArticles(files, concurrency), {
      extractor,
      sink: await openOutput(to, format),
      concurrency,
      signal: interruption.signal,
      onProgress: progress.update,
      onFailure: (failure) => {
        progress.clear();
        reportFailure(failure);
      },
      ...(onRecord ? { onRecord } : {}),
    });
    progress.clear();
    saySummary(summary, to === '-' ? 'standard output' : to);
    return summary;
  } finally {
    process.removeListener('SIGINT', interrupt).removeListener('SIGTERM', interrupt);
  }
}

export function statusOf({ interrupted, failures, documents }: Summary): ExitStatus {
  if (interrupted) return EXIT.interrupted;
  if (failures.length > 0) return EXIT.someFailed;
  return documents === 0 ? EXIT.noInputOrDisk : EXIT.done;
}
