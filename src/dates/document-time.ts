import type { Document } from '../document/document.js';
import type { DocumentTime, Issue } from '../record/record.js';
import { formatDate, parseIsoDate } from '../text/calendar.js';
import { textSpan } from '../text/span.js';
import { Clues } from './clues.js';
import { fromDateline, type WrittenOn } from './dateline-time.js';
import type { Expression } from './expression.js';
import { fromContents } from './inferred-time.js';

/**
 * When a document was written: what its source says, else its dateline, else what the text entails. Where nothing
 * settles it there is none: a wrong day would move every relative date.
 */
export function documentTimeOf(
  document: Document,
  expressions: readonly Expression[],
  issues: Issue[],
): DocumentTime | undefined {
  const { published } = document;
  if (published !== undefined) {
    if (parseIsoDate(published)) return { value: published, basis: 'metadata', confidence: 1 };
    const shown = JSON.stringify(published.slice(0, 60));
    issues.push({ code: 'invalid-published', message: `published is no ISO 8601 date or date-time: ${shown}` });
  }
  const clues = new Clues(document, expressions);
  const dateline = fromDateline(clues);
  if (dateline) return documentTime(document, 'dateline', dateline);
  const inferred = fromContents(clues);
  return inferred && documentTime(document, 'inferred', inferred);
}

function documentTime(
  { text }: Document,
  basis: DocumentTime['basis'],
  { date, confidence, evidence }: WrittenOn,
): DocumentTime {
  const inOrder = [...evidence].sort((a, b) => a.start - b.start);
  const spans = inOrder.map(({ start, end }) => textSpan(text, start, end));
  return { value: formatDate(date), basis, confidence, evidence: spans };
}
