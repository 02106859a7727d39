import type { SourceArticle } from '../document/document.js';
import type { Guard } from '../extractor.js';
import { allowance, tookTooLong } from './allowance.js';
import { guarded, InterruptedError, TimeoutError } from './guard.js';
import { extractToJson, type JsonLayout, type Outcome } from './outcome.js';
import { loadExtractor, type PipelineOptions } from './worker-task.js';

/** Where extraction happens: in this thread or in others. */
export interface Executor {
  /** How many batches may be under way at the same time. */
  readonly slots: number;
  /**
   * Outcomes in the order of the articles; fewer where it was interrupted. Rejects only where nothing can be extracted
   * at all.
   */
  run(articles: readonly SourceArticle[], layout: JsonLayout): Promise<readonly Outcome[]>;
  close(): Promise<void>;
}

/**
 * In this thread: nothing to start. A document that takes longer than it may fails; Ctrl-C breaks off the one that is
 * being read, and what is left is not begun.
 */
export async function executeHere(options: PipelineOptions, seconds: number): Promise<Executor> {
  let interrupted = false;
  const guard: Guard = (read, article) => {
    const milliseconds = allowance(article, seconds);
    try {
      return guarded(read, milliseconds);
    } catch (error) {
      if (error instanceof TimeoutError) throw new Error(tookTooLong(milliseconds));
      interrupted ||= error instanceof InterruptedError;
      throw error;
    }
  };
  const extractor = await loadExtractor({ pipeline: options }, guard);
  return {
    slots: 1,
    async run(articles, layout) {
      const outcomes: Outcome[] = [];
      for (const article of articles) {
        if (interrupted) break;
        const outcome = await extractToJson(extractor, article, layout);
        if (interrupted) {
          process.emit('SIGINT'); // who listens for the signal has not heard it
          break;
        }
        outcomes.push(outcome);
        await new Promise(setImmediate); // signals and timers are heard between documents
      }
      return outcomes;
    },
    async close() {},
  };
}
