/**
 * copydesk as a library. Everything exported here is the public API.
 *
 * ```ts
 * import { createCopydesk } from 'copydesk';
 * const desk = await createCopydesk();
 * const record = await desk.extract({ id: 'note-1', text: 'The minister said on Monday that …', published: '2024-05-14' });
 * ```
 */
import { createAnnotators } from './annotators.js';
import { checkPatterns, parseConfigValue, UsageError } from './batch/config-file.js';
import { loadModels } from './batch/models.js';
import { createExtractor } from './extractor.js';
import { articleFaults, articleSchema } from './read/article.js';
import { sha256 } from './read/hash.js';
import type { Config } from './record/config.js';
import type { CopydeskRecord } from './record/record.js';

export { UsageError } from './batch/config-file.js';
export type { Config } from './record/config.js';
export { configSchema } from './record/config.js';
export { jsonSchema, type SchemaName } from './record/json-schema.js';
export type { CopydeskRecord, Gold, Issue } from './record/record.js';
export { goldSchema, recordSchema } from './record/record.js';
export { type Report, reportSchema } from './record/report.js';

/** An article as a program hands it over. */
export interface Article {
  readonly id: string;
  /** Offsets of the record count UTF-16 code units of this text. */
  readonly text: string;
  /** ISO 8601 date or date-time: what relative dates are resolved against. */
  readonly published?: string;
  /** BCP 47; detected where it is left out. */
  readonly language?: string;
  readonly title?: string;
  readonly url?: string;
}

export interface Copydesk {
  /**
   * Extracts one article. Trouble inside its text becomes an issue of its record, not an exception.
   *
   * @throws UsageError when it is no article: no id, a text that is no string
   */
  extract(article: Article): Promise<CopydeskRecord>;
}

/**
 * Loads the models and makes an extractor; do it once and keep it.
 *
 * @param options languages and annotators as in pipeline.config.json
 * @throws UsageError when the options are not valid
 */
export async function createCopydesk(
  options: Partial<Pick<Config, 'languages' | 'annotators'>> = {},
): Promise<Copydesk> {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new UsageError('options: an object is expected, such as { languages: ["en"] }');
  const config = parseConfigValue({ input: ['-'], ...options }, 'options');
  await checkPatterns(config, 'options');
  const annotators = createAnnotators(config.annotators, await loadModels());
  const extractor = createExtractor({ annotators, languages: config.languages });
  return {
    async extract(article) {
      const parsed = articleSchema.safeParse(article);
      if (!parsed.success) throw new UsageError(`extract: ${articleFaults(parsed.error, 'article')}`);
      const { id, text, published, language, title, url } = parsed.data;
      return extractor.extract({
        id,
        text,
        source: { format: 'text', uri: id, sha256: sha256(text), ...(title ? { title } : {}), ...(url ? { url } : {}) },
        ...(published ? { published } : {}),
        ...(language ? { language } : {}),
        issues: [],
      });
    },
  };
}
