import { describe, expect, test } from 'vitest';
import { decode, NotTextError } from '../../src/read/decode.js';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))));
const codes = (issues: readonly { code: string }[]) => issues.map(({ code }) => code);

describe('bytes to text', () => {
  test.each([
    ['UTF-8', bytes('Köln 👋'), 'Köln 👋', []],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], 'Köln'), 'Köln', []],
    ['UTF-16 little endian', bytes([0xff, 0xfe], [0x4b, 0, 0xf6, 0]), 'Kö', []],
    ['UTF-16 big endian', bytes([0xfe, 0xff], [0, 0x4b, 0, 0xf6]), 'Kö', []],
    [
      'UTF-16 without a mark',
      Buffer.from('The lead is here.', 'utf16le').subarray(0, 32),
      'The lead is here',
      ['encoding-guessed'],
    ],
    [
      'windows-1252',
      bytes([0x93], 'Yes', [0x94], ' K', [0xf6], 'ln ', [0x80], '5'),
      '“Yes” Köln €5',
      ['encoding-guessed'],
    ],
    [
      'a broken UTF-8 after a byte order mark',
      bytes([0xef, 0xbb, 0xbf], 'K', [0xf6], 'ln'),
      'K\ufffdln',
      ['invalid-utf8'],
    ],
    ['nothing', bytes(), '', []],
  ])('%s', (_, input, text, issues) => {
    const decoded = decode(input);
    expect(decoded.text).toBe(text);
    expect(codes(decoded.issues)).toEqual(issues);
  });

  test('a declared encoding decides; latin-1 means windows-1252', () => {
    expect(decode(bytes([0x93], 'x', [0x94]), 'ISO-8859-1').text).toBe('“x”');
    expect(decode(bytes([0xcf, 0xf0]), 'windows-1251').text).toBe('Пр');
  });

  test.each([
    ['zero bytes', bytes('PNG', [0, 0, 0, 13, 0], 'IHDR')],
    ['control characters', bytes([0x80, 1, 2, 3, 4, 5, 6, 7, 8])],
  ])('binary: %s', (_, input) => {
    expect(() => decode(input)).toThrow(NotTextError);
  });

  test.each([
    ['%PDF-1.7\n1 0 obj', /a PDF; give its text/],
    ['PK\x03\x04', /docx.*give its text/],
    ['{\\rtf1\\ansi', /RTF; give plain text/],
    ['\x1f\x8b\x08', /gzip data/],
  ])('what newsrooms have text in is named: %j', (head, message) => {
    expect(() => decode(Buffer.from(head, 'latin1'))).toThrow(NotTextError);
    expect(() => decode(Buffer.from(head, 'latin1'))).toThrow(message);
  });

  test('an unknown encoding says so', () => {
    expect(() => decode(bytes('x'), 'klingon')).toThrow(/unknown encoding "klingon"/);
  });
});
