import type { Document } from '../document/document.js';
import type { Issue } from '../record/record.js';
import { continuesInNextParagraph } from './join.js';
import { findStretches } from './stretch.js';

/** Marks that nobody closed or opened: an issue each, never the document. */
export function quoteIssues(document: Document): Issue[] {
  const outer = findStretches(document).filter((stretch) => stretch.quotation.depth === 0);
  const unclosed = outer
    .filter((stretch, i) => {
      const next = outer[i + 1];
      return stretch.quotation.close === 0 && !(next && continuesInNextParagraph(document, stretch, next));
    })
    .map(({ quotation }): Issue => {
      const { start, open } = quotation;
      return { code: 'unclosed-quote', message: 'a quotation mark that is not closed', start, end: start + open };
    });
  return [...unclosed, ...strayMarks(document)].sort((a, b) => a.start! - b.start!);
}

const DOUBLE_MARK = /[\u201c\u201d\u201e\u201f\u00ab\u00bb"]/g;

/** Double marks that belong to no quotation; inches and seconds after a digit are none. */
function strayMarks({ text, quotations }: Document): Issue[] {
  const used = new Set<number>();
  for (const { start, end, open, close } of quotations) {
    for (let i = start; i < start + open; i++) used.add(i);
    for (let i = end - close; i < end; i++) used.add(i);
  }
  return [...text.matchAll(DOUBLE_MARK)].flatMap(({ index }): Issue[] => {
    if (used.has(index) || /\d/.test(text[index - 1] ?? '')) return [];
    const message = 'a quotation mark that belongs to no other';
    return [{ code: 'stray-quote', message, start: index, end: index + 1 }];
  });
}
