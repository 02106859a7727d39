import type { SourceArticle } from '../document/document.js';
import { articleFaults, articleSchema } from './article.js';
import { sha256 } from './hash.js';

/** A line of JSONL that is no article; the message says what is wrong with it. */
export class BadLineError extends Error {
  override readonly name = 'BadLineError';
}

/**
 * One line of JSONL input: an object with `id` and `text`, optionally `published`, `title`, `url`, `language`; other
 * fields are ignored.
 *
 * @param line number of the line in its file, from 1
 * @throws BadLineError
 */
export function readJsonLine(json: string, uri: string, line: number): SourceArticle {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new BadLineError(`no valid JSON (${(error as Error).message})`);
  }
  const parsed = articleSchema.safeParse(value);
  if (!parsed.success) throw new BadLineError(articleFaults(parsed.error, 'line'));
  const { id, text, published, title, url, language } = parsed.data;
  return {
    id,
    text,
    source: { format: 'jsonl', uri, line, sha256: sha256(text), ...(title ? { title } : {}), ...(url ? { url } : {}) },
    ...(published ? { published } : {}),
    ...(language ? { language } : {}),
    issues: [],
  };
}
