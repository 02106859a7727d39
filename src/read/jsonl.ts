import { z } from 'zod';
import type { SourceArticle } from '../document/document.js';
import { sha256 } from './hash.js';

/** A line of JSONL that is no article; the message says what is wrong with it. */
export class BadLineError extends Error {
  override readonly name = 'BadLineError';
}

const MISSING = 'it is missing';
const NO_ID = 'it must be a string or a number';
const lineSchema = z.object({
  id: z
    .union([z.string().min(1), z.number()], { error: (issue) => (issue.input === undefined ? MISSING : NO_ID) })
    .transform(String),
  text: z.string({ error: (issue) => (issue.input === undefined ? MISSING : undefined) }),
  published: z.string().nullish(),
  title: z.string().nullish(),
  url: z.string().nullish(),
  language: z.string().nullish(),
});

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
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`);
    throw new BadLineError(problems.join('; '));
  }
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
