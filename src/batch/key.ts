import { createHash } from 'node:crypto';
import type { SourceArticle } from '../document/document.js';

const KEY_LENGTH = 32; // 128 bits: enough to tell any number of articles apart

/** Names an article by everything that its record depends on: the hash of its text and all that was given beside it. */
export function articleKey({ text: _, ...besideText }: SourceArticle): string {
  return digest(JSON.stringify(besideText));
}

/** The key of an input that could not be read. */
export function unreadKey(where: string): string {
  return digest(`unread ${where}`);
}

/** Names a sequence of inputs: each key is hashed onto what came before. */
export const EMPTY_CHAIN = digest('');

export function chained(chain: string, key: string): string {
  return digest(chain + key);
}

function digest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, KEY_LENGTH);
}
