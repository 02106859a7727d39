import { expect, test } from 'vitest';
import { readTokens } from '../../src/attributions/reading.js';
import { proposeQuotedAsSaying } from '../../src/attributions/rules/quoted-as-saying.js';
import { findQuotes } from '../../src/quotes/annotator.js';
import { documentOf } from './attribute.js';
import { wordsOf } from './marked-proposal.js';

/** Source, cue and content; what stands inside of the words of another after ">". */
test.each([
  // passive: the words before, or behind it
  [
    '“It is over,” Ana Ruiz-Salas was quoted as saying on Monday.',
    ['Ana Ruiz-Salas | was quoted as saying | “It is over,”'],
  ],
  [
    'The strike is over, the mayor was quoted by the paper as saying.',
    ['the mayor | was quoted … as saying | The strike is over'],
  ],
  ['Ruiz was also quoted as saying that it was over.', ['Ruiz | was also quoted as saying | that it was over']],
  [
    'Ruiz was cited as telling the council on Monday that it was over.',
    ['Ruiz | was cited as telling | that it was over'],
  ],
  [
    'Aides were quoted as telling the paper they believed it was over.',
    ['Aides | were quoted as telling | they believed it was over'],
  ],
  // active: the words before it are of whom the paper quotes
  ['“It is over,” the paper quoted the mayor as saying.', ['the mayor | quoted … as saying | “It is over,”']],
  [
    'The strike is over, the paper quoted Ruiz on Monday as telling reporters.',
    ['Ruiz | quoted … as telling | The strike is over'],
  ],
  // … those behind it are the paper’s, and in them somebody’s
  [
    'The paper quoted an aide as saying it was over.',
    ['The paper | quoted | an aide as saying it was over', '> an aide | saying | it was over'],
  ],
  // without "as saying"
  ['“It is over,” Ruiz was quoted by the paper.', ['Ruiz | was quoted | “It is over,”']],
  ['The strike is over, Ruiz was quoted by the paper.', []],
  // nothing that was said
  ['Ruiz was quoted as saying.', []],
  ['It was as saying goes.', []],
])('%s', (text, expected) => {
  const document = documentOf(text);
  const reading = readTokens(document, findQuotes(document));
  const { own, inner } = proposeQuotedAsSaying(reading);
  const row = ({ source, cue, content }: (typeof own)[number]) =>
    [source, cue, content].map((ranges) => wordsOf(reading, ranges)).join(' | ');
  expect([...own.map(row), ...inner.map((proposal) => `> ${row(proposal)}`)]).toEqual(expected);
});
