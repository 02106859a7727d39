import iconv from 'iconv-lite';
import type { Issue } from '../record/record.js';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly issues: readonly Issue[];
}

/** The bytes are no text: says so in a sentence that a user can act on. */
export class NotTextError extends Error {
  override readonly name = 'NotTextError';
}

/** First bytes of files that newsrooms have text in, and what to do with them. */
const CONTAINERS: readonly (readonly [signature: readonly number[], message: string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF; give its text, as pdftotext makes it'],
  [[0x50, 0x4b, 0x03, 0x04], 'a zip archive or an office document (docx, odt, xlsx); give its text'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old office document (doc, xls); give its text'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF; give plain text'],
  [[0x1f, 0x8b], 'gzip data; it is unpacked where the name ends in .txt.gz or .jsonl.gz'],
];

/**
 * Bytes to text: a byte order mark decides, then the declared encoding, then strict UTF-8, then UTF-16 without a mark,
 * and last windows-1252, which never fails and is therefore reported as an issue. The mark is not part of the text.
 *
 * @param declared encoding that a container or the user names, as an IANA or WHATWG label
 * @throws NotTextError for binary data and for a declared encoding that nobody knows
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const container = CONTAINERS.find(([signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (container) throw new NotTextError(container[1]);
  const marked = fromByteOrderMark(bytes);
  if (marked) return marked;
  if (declared) return fromDeclared(bytes, declared);
  const utf16 = utf16WithoutMark(bytes);
  if (utf16) return legacy(bytes, utf16, 'no byte order mark; its zero bytes look like UTF-16');
  if (bytes.includes(0)) throw new NotTextError('binary data (it holds zero bytes); give plain text in UTF-8');
  try {
    return { text: strictUtf8(bytes), encoding: 'utf-8', issues: [] };
  } catch {
    if (isBinary(bytes)) throw new NotTextError('binary data (it holds control characters); give plain text in UTF-8');
    return legacy(bytes, 'windows-1252', 'not valid UTF-8');
  }
}

function strictUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function fromByteOrderMark(bytes: Uint8Array): Decoded | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return exact(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return exact(bytes.subarray(2), 'utf-16be');
  if (bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf) return undefined;
  const body = bytes.subarray(3);
  try {
    return { text: strictUtf8(body), encoding: 'utf-8', issues: [] };
  } catch {
    const issue = { code: 'invalid-utf8', message: 'bytes that are no UTF-8 were read as U+FFFD' };
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(body), encoding: 'utf-8', issues: [issue] };
  }
}

function fromDeclared(bytes: Uint8Array, declared: string): Decoded {
  const label = declared.trim().toLowerCase();
  if (/^utf-?8$/.test(label)) return decode(bytes);
  // In the wild these labels mean windows-1252 (WHATWG Encoding Standard, "names and labels").
  const name = /^(?:latin-?1|iso-?8859-1|ascii|us-ascii)$/.test(label) ? 'windows-1252' : label;
  if (!iconv.encodingExists(name)) {
    throw new NotTextError(`unknown encoding "${declared}"; use a label such as utf-8 or windows-1252`);
  }
  return exact(bytes, name);
}

function exact(bytes: Uint8Array, encoding: string): Decoded {
  return { text: iconv.decode(bytes as Buffer, encoding, { stripBOM: false }), encoding, issues: [] };
}

function legacy(bytes: Uint8Array, encoding: string, why: string): Decoded {
  const issue = { code: 'encoding-guessed', message: `${why}: read as ${encoding}` };
  return { ...exact(bytes, encoding), issues: [issue] };
}

/** Latin text in UTF-16 has a zero in every second byte: at even places in big, at odd ones in little endian. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 4096 & ~1);
  const pairs = sample.length >> 1;
  if (pairs < 4 || bytes.length % 2 !== 0) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) even++;
    if (sample[i + 1] === 0) odd++;
  }
  if (odd > 0.7 * pairs && even === 0) return 'utf-16le';
  if (even > 0.7 * pairs && odd === 0) return 'utf-16be';
  return undefined;
}

/** More than one control character in fifty is no text in any of the encodings that newsrooms use. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  let control = 0;
  for (const byte of sample) if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) control++;
  return control * 50 > sample.length;
}
