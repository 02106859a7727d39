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
import { checkPatterns, parseConfigValue } from './batch/config-file.js';
import { loadModels } from './batch/models.js';
import { createExtractor } from './extractor.js';
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
  /** Extracts one article. Trouble inside it becomes an issue of its record, not an exception. */
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
  const config = parseConfigValue({ input: ['-'], ...options }, 'options');
  await checkPatterns(config, 'options');
  const annotators = createAnnotators(config.annotators, await loadModels());
  const extractor = createExtractor({ annotators, languages: config.languages });
  return {
    extract({ id, text, published, language, title, url }) {
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
