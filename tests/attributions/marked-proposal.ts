import type { Proposal } from '../../src/attributions/proposal.js';
import { type Reading, readTokens, spanOf, type TokenRange, tokensIn } from '../../src/attributions/reading.js';
import { findQuotes } from '../../src/quotes/annotator.js';
import { documentOf } from './attribute.js';

const MARKS = /[[\]{}<>]/g;

/** A sentence with a content in [brackets], its source in <angles> and its cue in {braces}, as a proposal. */
export function readProposal(marked: string, confidence = 0.9): { reading: Reading; proposal: Proposal } {
  const document = documentOf(marked.replace(MARKS, ''));
  const reading = readTokens(document, findQuotes(document));
  const at = (mark: string) => marked.slice(0, marked.indexOf(mark)).replace(MARKS, '').length;
  const range = (open: string, close: string): readonly TokenRange[] =>
    marked.includes(open) ? [tokensIn(document, { start: at(open), end: at(close) })] : [];
  return {
    reading,
    proposal: { source: range('<', '>'), cue: range('{', '}'), content: range('[', ']'), confidence, rule: 'test' },
  };
}

export function wordsOf({ document }: Reading, ranges: readonly TokenRange[]): string {
  return ranges
    .map((range) => spanOf(document, range))
    .map(({ start, end }) => document.text.slice(start, end))
    .join(' … ');
}
