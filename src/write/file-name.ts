import { createHash } from 'node:crypto';

/** File systems allow 255 bytes; room is left for an ending and a temporary suffix. */
const LONGEST_NAME = 150;
const RESERVED_ON_WINDOWS = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A file name for an id, without ending: safe on every file system whatever the id is, and readable where the id is.
 * Characters other than letters, digits, `.`, `_` and `-` are percent-encoded; a name that would be too long or that a
 * system reserves is cut and ends in a hash of the id. Different ids get different names.
 */
export function fileNameOf(id: string): string {
  const encoded = Array.from(Buffer.from(id, 'utf8'), encodeByte).join('').replace(/^\./, '%2E');
  if (encoded.length > 0 && encoded.length <= LONGEST_NAME && !RESERVED_ON_WINDOWS.test(encoded)) return encoded;
  const hash = createHash('sha256').update(id, 'utf8').digest('hex').slice(0, 16);
  return `${encoded.slice(0, LONGEST_NAME).replace(/%.?$/, '')}~${hash}`;
}

function encodeByte(byte: number): string {
  const character = String.fromCharCode(byte);
  return /[A-Za-z0-9._-]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
