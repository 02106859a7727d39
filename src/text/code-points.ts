import { lastAtMost } from './span.js';

/**
 * Turns UTF-16 offsets of a text into offsets in code points, as Python and SQL count: each character outside the Basic
 * Multilingual Plane (emoji, some scripts) is two units and one code point.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  const pairs: number[] = []; // offsets of the second halves
  for (const pair of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(pair.index + 1);
  if (pairs.length === 0) return (offset) => offset;
  return (offset) => offset - (lastAtMost(pairs, offset - 1) + 1);
}
