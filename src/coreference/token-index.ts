import type { Document } from '../document/document.js';
import { lastAtMost, type Span } from '../text/span.js';

/** The first token that ends after the offset. */
export function tokenAt(document: Document, offset: number): number {
  const { tokens } = document;
  const at = lastAtMost(tokens.start, offset);
  if (at >= 0 && tokens.end[at]! > offset) return at;
  return at + 1;
}

/** Tokens of a span: first, and end exclusive; empty where the span holds no token. */
export function tokensOf(document: Document, span: Span): { first: number; end: number } {
  const first = tokenAt(document, span.start);
  let end = first;
  const { tokens } = document;
  if (span.end > span.start) end = Math.max(first, lastAtMost(tokens.start, span.end - 1) + 1);
  return { first, end: Math.min(end, tokens.count) };
}
