import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf } from './make.js';

function tokensOf(text: string): string[] {
  return [...documentOf(text).tokens.text];
}

describe('tokens', () => {
  test.each([
    ['pro-Israel groups', ['pro', '-', 'Israel', 'groups']],
    ['in mid-May', ['in', 'mid', '-', 'May']],
    ['F-35s flew', ['F', '-', '35s', 'flew']],
    ['the U.S.-led force', ['the', 'U.S.', '-', 'led', 'force']],
    ['a well-known face', ['a', 'well', '-', 'known', 'face']],
  ])('compounds are cut at hyphens: "%s"', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  test.each([
    ['Norvik (NVK.N) fell', ['Norvik', '(', 'NVK.N', ')', 'fell']],
    ['anti-U.S. protests', ['anti', '-', 'U.S.', 'protests']],
    ['at 5.30pm on', ['at', '5.30pm', 'on']],
    ['It ended.Then it rained', ['It', 'ended', '.', 'Then', 'it', 'rained']],
  ])('words that wink-nlp tears are whole: "%s"', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  test('tokens do not depend on what was read before, in whatever order', () => {
    const pieces = [
      "Farkell's",
      "Farkell's,",
      'Farkells',
      'Zubrin-Okwe',
      'zubrin',
      'ZUBRIN',
      "Zubrin's",
      'U.Q.',
      'Okwe.',
      '(Okwe)',
      'okwe’s',
      'Dr.Okwe',
      'A.Zubrin',
      '“Qorvat”',
      'qorvat…',
      'said',
      "can't",
      'Qorvatcannot',
      "o'Zubrin",
      '5km',
      'Gbps',
    ];
    const texts = fc.array(
      fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
      { minLength: 2, maxLength: 6 },
    );
    fc.assert(
      fc.property(texts, (all) => {
        const read = (text: string) => {
          const { tokens } = documentOf(text);
          return tokens.text.map((word, i) => `${word}/${tokens.partOfSpeech[i]}`).join(' ');
        };
        const forwards = all.map(read);
        const backwards = [...all].reverse().map(read).reverse();
        expect(backwards).toEqual(forwards);
      }),
      { numRuns: 300 },
    );
  });

  test('nor do they when more words have been met than are kept, and when more than have numbers', () => {
    const copy = 'Ana Ruiz, the harbour master, said “Ferries will sail,” and they did.';
    const read = () => {
      const { text, partOfSpeech, sentence } = documentOf(copy).tokens;
      return [[...text], [...partOfSpeech], [...sentence]];
    };
    const before = read();
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const pairs = letters.flatMap((a) => letters.map((b) => a + b));
    for (const pair of pairs)
      documentOf(
        pairs
          .slice(0, 110)
          .map((other) => `x${pair}${other}`)
          .join(' '),
      );
    expect(read()).toEqual(before);
    expect(tokensOf('A gangway zq gave way.')).toEqual(['A', 'gangway', 'zq', 'gave', 'way', '.']);
  });

  test('every token slices back to its text, whatever the text', () => {
    const odd = fc.constantFrom(
      ...'\u000b\u000c\u1680\u2000\u2001\u2006\u2007\u2008\u2028\u2029\u3000\ufeff\u200b\u00ad\u0301\ud800\udc00',
      'word',
      'Rome',
      '.',
      '“',
      '”',
      "''",
      '``',
      '-',
      '—',
      '👩‍🚀',
      'ﬁ',
      'ß',
      'İ',
      '١٢',
      '\r\n',
      '\n\n',
      '\t',
      ' ',
      '$5m',
      'U.S.-led',
      '#tag',
      '@user',
      'http://a.b/c?d',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const { tokens, sentences, paragraphs } = documentOf(text);
        let end = 0;
        for (let i = 0; i < tokens.count; i++) {
          expect(text.slice(tokens.start[i], tokens.end[i])).toBe(tokens.text[i]);
          expect(tokens.start[i]).toBeGreaterThanOrEqual(end);
          end = tokens.end[i]!;
        }
        if (tokens.count > 0) expect(sentences.endToken[sentences.count - 1]).toBe(tokens.count);
        if (tokens.count > 0) expect(paragraphs.endToken[paragraphs.count - 1]).toBe(tokens.count);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['one unbroken run', 'x'.repeat(1_000_000)],
    ['one paragraph', 'The minister spoke to reporters. '.repeat(31_000)],
    ['many paragraphs', 'The minister spoke to reporters.\n\n'.repeat(31_000)],
    ['nothing but marks', '“”"\'‘’«»``'.repeat(100_000)],
    ['nothing but line breaks', '\n'.repeat(1_000_000)],
  ])('a megabyte of %s is read', (_, text) => {
    const { tokens } = documentOf(text);
    for (let i = 0; i < tokens.count; i += 997) expect(text.slice(tokens.start[i], tokens.end[i])).toBe(tokens.text[i]);
  });
});
