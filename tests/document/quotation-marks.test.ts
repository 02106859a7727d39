import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findParagraphs } from '../../src/document/paragraphs.js';
import { findQuotations } from '../../src/document/quotation-marks.js';

function quoted(text: string): string[] {
  return findQuotations(text, findParagraphs(text)).map(({ start, end }) => text.slice(start, end));
}

describe('pairs of marks', () => {
  test.each<[string, string[]]>([
    ['She said “yes” and “no”.', ['“yes”', '“no”']],
    ['She said "yes" and "no".', ['"yes"', '"no"']],
    ["She said ``yes'' and left.", ["``yes''"]],
    ['Sie sagte „ja“ und ging.', ['„ja“']],
    ['«Oui», dit-elle.', ['«Oui»']],
    ['“He said ‘go’ twice,” she said.', ['“He said ‘go’ twice,”', '‘go’']],
    ['"He said \'go\' twice," she said.', ['"He said \'go\' twice,"', "'go'"]],
    ['It’s the dogs’ dinner.', []],
    ["It's the '90s and rock 'n' roll.", []],
    ['‘The drivers’ phones were there.’', ['‘The drivers’ phones were there.’']],
    ['”Typed the wrong way round,” he said.', ['”Typed the wrong way round,”']],
    ['“Never closed\n\nNext paragraph.', ['“Never closed']],
    ['“Forgotten, said the clerk.', ['“Forgotten']],
    ['“We will appeal, the lawyer said on Monday.', ['“We will appeal']],
    ['Never opened” he said.', []],
    ['“Two kinds of marks," she said.', ['“Two kinds of marks,"']],
    ['"Two kinds of marks,” she said.', ['"Two kinds of marks,”']],
    ['“First.\n\n“Second.”', ['“First.', '“Second.”']],
    ['“First.\n\nNot opened again.” Last.', ['“First.', 'Not opened again.”']],
    ['"First.\n\nSecond.\n\nThird," she said. "Fourth."', ['"First.', 'Second.', 'Third,"', '"Fourth."']],
    ['“Never closed.\n\nThe clerk said “no” twice.', ['“Never closed.', '“no”']],
  ])('%s', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test('whatever the text: inside a paragraph, in order, nested or apart, marks at the ends', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      '‘',
      '’',
      "'",
      '«',
      '»',
      '``',
      "''",
      '„',
      'word',
      ' ',
      '. ',
      ', ',
      '\n\n',
      's',
      '5',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const blocks = findParagraphs(text);
        const found = findQuotations(text, blocks);
        for (const [i, { start, end, open, close, paragraph }] of found.entries()) {
          const block = blocks[paragraph]!;
          expect(start).toBeGreaterThanOrEqual(block.start);
          expect(end).toBeLessThanOrEqual(block.end);
          expect(end - start).toBeGreaterThanOrEqual(open + close);
          for (const other of found.slice(i + 1)) {
            expect(other.start).toBeGreaterThanOrEqual(start);
            expect(other.start >= end || other.end <= end).toBe(true);
          }
        }
      }),
    );
  });
});
