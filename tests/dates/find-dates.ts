import type { Annotator, DateMention } from '../../src/annotator.js';
import { createDatesAnnotator, type DatesOptions } from '../../src/dates/annotator.js';
import { buildDocument } from '../../src/document/build.js';
import type { DocumentTime, Issue } from '../../src/record/record.js';

const annotators = new Map<string, Annotator<'documentTime' | 'dates'>>();

export interface Found {
  readonly documentTime: DocumentTime | undefined;
  readonly dates: readonly (DateMention & { readonly text: string })[];
  readonly issues: readonly Issue[];
}

export function findDates(text: string, published?: string, options: DatesOptions = {}): Found {
  const key = JSON.stringify(options);
  const annotator = annotators.get(key) ?? createDatesAnnotator(options);
  annotators.set(key, annotator);
  const { document } = buildDocument(
    {
      id: 'article',
      text,
      source: { format: 'text', uri: 'article.txt', sha256: '0'.repeat(64) },
      issues: [],
      ...(published === undefined ? {} : { published }),
    },
    'en',
  );
  const { documentTime, dates, issues } = annotator.annotate(document, {});
  return {
    documentTime,
    dates: dates.map((date) => ({ ...date, text: text.slice(date.start, date.end) })),
    issues: issues ?? [],
  };
}

/** `text = value`, with mod, quant and freq where there are any, by position. */
export function valuesOf(text: string, published?: string, options?: DatesOptions): string[] {
  return findDates(text, published, options).dates.map(({ text: words, value, mod, quant, freq }) =>
    [`${words} = ${value}`, mod, quant, freq].filter(Boolean).join(' '),
  );
}
