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
  return unclosed;
}
