import { describe, expect, test } from 'vitest';
import type { Proposal } from '../../src/attributions/proposal.js';
import { readTokens, spanOf, type TokenRange, tokensIn } from '../../src/attributions/reading.js';
import { resolveContents } from '../../src/attributions/resolve.js';
import { findQuotes } from '../../src/quotes/annotator.js';
import { documentOf } from './attribute.js';

type Row = readonly [source: string, cue: string, content: readonly string[], confidence: number];

/** Who has which words after proposals that overlap were resolved. */
function resolved(text: string, rows: readonly Row[]): string[] {
  const document = documentOf(text);
  const reading = readTokens(document, findQuotes(document));
  const range = (words: string): TokenRange => {
    const start = text.indexOf(words);
    return tokensIn(document, { start, end: start + words.length });
  };
  const proposals = rows.map(
    ([source, cue, content, confidence]): Proposal => ({
      source: [range(source)],
      cue: [range(cue)],
      content: content.map(range),
      confidence,
      rule: 'test',
    }),
  );
  const cut = (ranges: readonly TokenRange[]) =>
    ranges.map((each) => text.slice(spanOf(document, each).start, spanOf(document, each).end)).join(' ~ ');
  return resolveContents(reading, proposals).map(({ source, content }) => `${cut(source)}: ${cut(content)}`);
}

describe('overlapping proposals', () => {
  test('a quotation belongs to the tag behind its comma, however sure another is of it', () => {
    const text = '"We lost the boat," said the skipper. "It sank fast," a nurse added.';
    const rows: Row[] = [
      ['the skipper', 'said', ['"We lost the boat,"', '"It sank fast,"'], 0.95],
      ['a nurse', 'added', ['"It sank fast,"'], 0.4],
    ];
    expect(resolved(text, rows)).toEqual(['the skipper: "We lost the boat,"', 'a nurse: "It sank fast,"']);
  });

  test('… but marks in the middle of a sentence belong to whoever leads into them', () => {
    const text = 'Ruiz said results showed "a long decline." "It hurts," Hall said.';
    const rows: Row[] = [
      ['Ruiz', 'said', ['results showed "a long decline."'], 0.8],
      ['Hall', 'Hall said', ['"a long decline." "It hurts,"'], 0.98],
    ];
    expect(resolved(text, rows)).toEqual(['Ruiz: results showed "a long decline."', 'Hall: "It hurts,"']);
  });

  test('… and to the cue with a colon before it', () => {
    const text = 'The paper quoted critics, with Ruiz stating: "They need a decision."';
    const rows: Row[] = [
      ['The paper', 'quoted', ['critics, with Ruiz stating: "They need a decision."'], 0.8],
      ['Ruiz', 'stating', ['"They need a decision."'], 0.5],
    ];
    expect(resolved(text, rows)).toContain('Ruiz: "They need a decision."');
  });

  test('what follows an owned quotation is the same speaker’s', () => {
    const text = '"I am here," Ruiz said. Rain fell. "They left," said a guard. "All of them."';
    const rows: Row[] = [
      ['Ruiz', 'said. Rain', ['"I am here,"', '"All of them."'], 0.95],
      ['a guard', 'said a', ['"They left,"', '"All of them."'], 0.7],
    ];
    expect(resolved(text, rows)).toEqual(['Ruiz: "I am here,"', 'a guard: "They left," ~ "All of them."']);
  });

  test('a few words in marks of another sentence are not taken along', () => {
    const text = '"It is over," the coach said. Fans sang "Go home" and left.';
    const rows: Row[] = [['the coach', 'said', ['"It is over,"', '"Go home"'], 0.9]];
    expect(resolved(text, rows)).toEqual(['the coach: "It is over,"']);
  });

  test('a word that only opens a clause is no content', () => {
    const text = 'Officials believe that the book could cost him his pay, the paper said.';
    const rows: Row[] = [
      ['the paper', 'said', ['the book could cost him his pay'], 0.95],
      ['Officials', 'believe', ['that the book could cost him his pay'], 0.9],
    ];
    expect(resolved(text, rows)).toEqual(['the paper: the book could cost him his pay']);
  });

  test('a closing tag has its whole sentence, beside what somebody else says in it', () => {
    const text = 'Ruiz said the yard would shut in May, the Gazette reported.';
    const rows: Row[] = [
      ['Ruiz', 'said', ['the yard would shut in May'], 0.9],
      ['the Gazette', 'reported', ['Ruiz said the yard would shut in May'], 0.5],
    ];
    expect(resolved(text, rows)).toEqual([
      'the Gazette: Ruiz said the yard would shut in May',
      'Ruiz: the yard would shut in May',
    ]);
  });

  test('… from its first word, where another found only a part', () => {
    const text = 'The yard and its crane, built in 1903, will be sold to Oxbow, the Gazette reported.';
    const rows: Row[] = [
      ['the Gazette', 'reported', ['built in 1903, will be sold to Oxbow'], 0.8],
      ['the Gazette', 'reported', ['The yard and its crane, built in 1903, will be sold to Oxbow'], 0.5],
    ];
    expect(resolved(text, rows)).toEqual(['the Gazette: The yard and its crane, built in 1903, will be sold to Oxbow']);
  });

  test('a content ends before the clause whose subject speaks next', () => {
    const text = 'Ruiz said the yard was full, but the union denied it.';
    const rows: Row[] = [
      ['Ruiz', 'said', ['the yard was full, but the union denied it'], 0.6],
      ['the union', 'denied', ['it'], 0.9],
    ];
    expect(resolved(text, rows)).toContain('Ruiz: the yard was full');
  });
});
