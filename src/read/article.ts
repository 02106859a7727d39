import { z } from 'zod';

const a = (what: string) => (issue: { readonly input?: unknown }) =>
  issue.input === undefined ? 'it is missing' : `${what} is expected, not ${kindOf(issue.input)}`;
const ID = 'a string that is not empty, or a number,';
const optionalText = (what: string) => z.string({ error: a(what) }).nullish();

/**
 * An article as a line of JSONL or a program hands it over: `id` and `text`, optionally `published`, `title`, `url`,
 * `language`; other fields are ignored.
 */
export const articleSchema = z.object(
  {
    id: z.union([z.string().min(1, { error: a(ID) }), z.number()], { error: a(ID) }).transform(String),
    text: z.string({ error: a('a string') }),
    published: optionalText('a string in ISO 8601, such as "2024-05-14",'),
    title: optionalText('a string'),
    url: optionalText('a string'),
    language: optionalText('a string in BCP 47, such as "en",'),
  },
  { error: a('an object with id and text') },
);

export type ArticleFields = z.infer<typeof articleSchema>;

/** What is wrong with a value that is no article, field by field. */
export function articleFaults({ issues }: z.ZodError, whole: string): string {
  return issues.map(({ path, message }) => `${path.join('.') || whole}: ${message}`).join('; ');
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (value === '') return 'an empty one';
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Date) return 'a Date (it has toISOString)';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
