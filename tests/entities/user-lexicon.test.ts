import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../src/document/build.js';
import { createLexiconFinder, createUserPatternFinder } from '../../src/entities/user-lexicon.js';

const documentOf = (text: string) =>
  buildDocument({ id: 'x', text, source: { format: 'text', uri: 'x', sha256: '' }, issues: [] }, 'en').document;

describe('user lexicon', () => {
  const find = createLexiconFinder([
    { name: 'Harbour Watch', type: 'ORGANIZATION', aliases: ['the Watch', 'HW'] },
    { name: 'Harbour Watch Radio', type: 'ORGANIZATION' },
    { name: 'Sable-4', type: 'PRODUCT', link: { kb: 'geonames', id: '1' } },
  ]);
  const names = (text: string) =>
    find(documentOf(text)).map(({ start, end, known }) => [text.slice(start, end), known?.name]);

  test.each([
    ['A boat of Harbour Watch sank.', [['Harbour Watch', 'Harbour Watch']]],
    ['She told Harbour Watch Radio so.', [['Harbour Watch Radio', 'Harbour Watch Radio']]],
    [
      'Then HW and the Watch agreed.',
      [
        ['HW', 'Harbour Watch'],
        ['the Watch', 'Harbour Watch'],
      ],
    ],
    ['Sable-4 missiles', [['Sable-4', 'Sable-4']]],
    ['A harbour watch began.', []],
    ['The HWs left.', []],
    ['HARBOUR WATCH SENDS A BOAT', [['HARBOUR WATCH', 'Harbour Watch']]],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));
});

describe('user patterns', () => {
  const find = createUserPatternFinder([{ type: 'PRODUCT', patterns: ['flight CARDINAL'] }]);

  test.each([
    ['They lost flight 212 over the sea.', ['flight 212']],
    ['A second\nflight 37 was late.', ['flight 37']],
    ['No flight left.', []],
  ])('%s', (text, expected) =>
    expect(find(documentOf(text)).map(({ start, end }) => text.slice(start, end))).toEqual(expected),
  );
});
