import type { Issue } from '../record/record.js';

/** Code units at the beginning of a text that are looked at. */
const SAMPLE = 20_000;
const OPENS_AS_MARKUP =
  /^\s*<(?:!doctype\b|html\b|\?xml\b|!--|nitf\b|newsml\b|newsitem\b|rss\b|doc\b|article\b|body\b|head\b)/i;
const TAG =
  /<\/?(?:a|article|b|blockquote|body|br|center|dateline|div|doc|em|font|h[1-6]|head|hr|i|iframe|img|li|link|meta|ol|p|script|section|span|strong|style|table|td|text|th|title|tr|u|ul)\b[^<>]{0,500}>/gi;
const FEWEST_TAGS = 4;
/** So many lines with as many separators each are rows of a table. */
const ROWS = 5;
const FEWEST_SEPARATORS = 3;

/**
 * Says where a text is not what it should be: markup, JSON or a table, whose signs would be read as words. It is still
 * read as it is, since offsets count into the text that was given.
 */
export function notProse(text: string): Issue | undefined {
  const sample = text.slice(0, SAMPLE);
  const tags = OPENS_AS_MARKUP.test(sample) ? FEWEST_TAGS : (sample.match(TAG)?.length ?? 0);
  if (tags >= FEWEST_TAGS) return issue('HTML or XML', 'tags are read as words; give the text without them');
  if (/^\s*[[{]\s*(?:["{[]|\d)/.test(sample) && /"[^"]{1,80}"\s*:/.test(sample))
    return issue('JSON', 'it is read as a text; a file with an article a line is read with --from jsonl');
  if (isTable(sample)) return issue('a table', 'its rows are read as a text; give one article a line of JSONL');
  return undefined;
}

function issue(what: string, then: string): Issue {
  return { code: 'not-prose', message: `the text looks like ${what}: ${then}` };
}

/** Names of columns: short words, one of them what a table of articles has. */
const HEADER = /^"?[\w ]{1,30}"?(?:[,;\t|]"?[\w ]{1,30}"?){2,}$/;
const COLUMN = /(?:^|[,;\t|])"?(?:id|url|date|title|headline|text|body|content|published)"?(?:$|[,;\t|])/i;

function isTable(sample: string): boolean {
  const lines = sample.split(/\r?\n/, ROWS + 1).slice(0, ROWS);
  if (lines.length > 1 && HEADER.test(lines[0]!.trim()) && COLUMN.test(lines[0]!.trim())) return true;
  if (lines.length < ROWS) return false;
  return [',', ';', '\t', '|'].some((separator) => {
    const [first, ...others] = lines.map((line) => line.split(separator).length - 1);
    return first! >= FEWEST_SEPARATORS && others.every((count) => count === first);
  });
}
