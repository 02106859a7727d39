import type { SourceArticle } from '../document/document.js';
import { extractToJson, type JsonLayout, type Outcome } from './outcome.js';
import { loadExtractor, type PipelineOptions } from './worker-task.js';

/** Where extraction happens: in this thread or in others. */
export interface Executor {
  /** How many batches may be under way at the same time. */
  readonly slots: number;
  /** Outcomes in the order of the articles. Rejects only where nothing can be extracted at all. */
  run(articles: readonly SourceArticle[], layout: JsonLayout): Promise<readonly Outcome[]>;
  close(): Promise<void>;
}

/** In this thread: nothing to start, and nothing that protects the run from a document that hangs. */
export async function executeHere(options: PipelineOptions): Promise<Executor> {
  const extractor = await loadExtractor(options);
  return {
    slots: 1,
    async run(articles, layout) {
      const outcomes: Outcome[] = [];
      for (const article of articles) {
        outcomes.push(await extractToJson(extractor, article, layout));
        await new Promise(setImmediate); // signals and timers are heard between documents
      }
      return outcomes;
    },
    async close() {},
  };
}
