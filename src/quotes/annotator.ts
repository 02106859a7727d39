import type { Annotator, Quote } from '../annotator.js';
import type { Document } from '../document/document.js';
import { quoteIssues } from './issues.js';
import { joinStretches } from './join.js';
import { kindOf } from './kind.js';
import { findStretches } from './stretch.js';

/** Quotations with their kind; stretches that are one quotation are joined. */
export function createQuotesAnnotator(): Annotator<'quotes'> {
  return {
    name: 'quotes',
    provides: ['quotes'],
    requires: [],
    annotate(document) {
      const quotes = findQuotes(document);
      return { quotes, issues: quoteIssues(document) };
    },
  };
}

export function findQuotes(document: Document): Quote[] {
  const stretches = findStretches(document);
  const joined = joinStretches(document, stretches);
  return joined.map((group) => {
    const { kind, confidence, rule } = kindOf(document, group.stretches);
    return {
      kind,
      spans: group.stretches.map(({ quotation: { start, end } }) => ({ start, end })),
      confidence,
      rule: group.rule ?? rule,
    };
  });
}
