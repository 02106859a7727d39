import { createAnnotators, type TaggerModels } from '../annotators.js';
import type { SourceArticle } from '../document/document.js';
import { createExtractor, type Extractor, type Guard } from '../extractor.js';
import type { Config } from '../record/config.js';
import { beginDocument, type Heartbeat } from './heartbeat.js';
import { loadModels } from './models.js';
import { extractToJson, type JsonLayout, type Outcome } from './outcome.js';

/** What decides how articles become records. */
export type PipelineOptions = Pick<Config, 'languages' | 'annotators'>;

/** Some articles as JSON, since strings cross threads at a third of what objects cost. */
export interface WorkerTask {
  readonly articles: readonly string[];
  readonly layout: JsonLayout;
  readonly heartbeat: Heartbeat;
}

/** `unfit`: the worker cannot extract anything, whatever the article. */
export type WorkerAnswer = readonly Outcome[] | { readonly unfit: string };

/** What a thread is started with. */
export interface WorkerData {
  readonly pipeline: PipelineOptions;
  /** In memory that all threads share; read from their files where there are none. */
  readonly models?: TaggerModels;
}

export async function loadExtractor(
  { pipeline: { languages, annotators }, models }: WorkerData,
  guard?: Guard,
): Promise<Extractor> {
  const made = createAnnotators(annotators, await loadModels(models));
  return createExtractor({ annotators: made, languages, ...(guard ? { guard } : {}) });
}

/** Answers tasks with an extractor that is made once. */
export function answerTasks(load: () => Promise<Extractor>): (task: WorkerTask) => Promise<WorkerAnswer> {
  const loading = load().catch((error: unknown) => ({ unfit: error instanceof Error ? error.message : String(error) }));
  return async ({ articles, layout, heartbeat }) => {
    const extractor = await loading;
    if ('unfit' in extractor) return extractor;
    const outcomes: Outcome[] = [];
    for (const [index, article] of articles.entries()) {
      beginDocument(heartbeat, index);
      outcomes.push(await extractToJson(extractor, JSON.parse(article) as SourceArticle, layout));
    }
    return outcomes;
  };
}
