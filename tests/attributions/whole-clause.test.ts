import { expect, test } from 'vitest';
import type { Proposal } from '../../src/attributions/proposal.js';
import { readTokens, spanOf, type TokenRange, tokensIn } from '../../src/attributions/reading.js';
import { wholeClauses } from '../../src/attributions/whole-clause.js';
import { findQuotes } from '../../src/quotes/annotator.js';
import { documentOf } from './attribute.js';

/** What becomes of a content in [brackets] with its source in <angles> and its cue in {braces}. */
function contentOf(marked: string): string {
  const text = marked.replace(/[[\]{}<>]/g, '');
  const document = documentOf(text);
  const reading = readTokens(document, findQuotes(document));
  const range = (open: string, close: string): TokenRange => {
    const at = (mark: string) => marked.slice(0, marked.indexOf(mark)).replace(/[[\]{}<>]/g, '').length;
    return tokensIn(document, { start: at(open), end: at(close) });
  };
  const proposal: Proposal = {
    source: [range('<', '>')],
    cue: [range('{', '}')],
    content: [range('[', ']')],
    confidence: 0.9,
    rule: 'test',
  };
  const [found] = wholeClauses(reading, [proposal]);
  const { start, end } = spanOf(document, found!.content[0]!);
  return text.slice(start, end);
}

test.each([
  // a tag that closes its sentence has the sentence from its beginning
  [
    'A pump failed in the [old yard, flooding two halls], <the firm> {said}.',
    'A pump failed in the old yard, flooding two halls',
  ],
  ['But a pump [failed in the yard], <the firm> {said}.', 'a pump failed in the yard'],
  ['Rain fell: [two halls were flooded], <the firm> {said}.', 'two halls were flooded'],
  ['“Go,” a guard told them, and [two halls were flooded], <the firm> {said}.', 'two halls were flooded'],
  // what follows a verb of saying begins behind it
  ['<The firm> {said} the repair of the pumps [had taken a week].', 'the repair of the pumps had taken a week'],
  ['<The firm> {said} the plan, [which the council backs, is safe].', 'the plan, which the council backs, is safe'],
  ['<The firm> {said} on Monday [that the pumps had failed].', 'that the pumps had failed'],
  ['<The firm> {told} a meeting that was held in Oslo [that the pumps had failed].', 'that the pumps had failed'],
])('%s', (marked, expected) => {
  expect(contentOf(marked)).toBe(expected);
});
