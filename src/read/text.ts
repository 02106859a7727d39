import type { SourceArticle } from '../document/document.js';
import { decode } from './decode.js';
import { sha256 } from './hash.js';

/**
 * A plain text file: one article.
 *
 * @param uri where the bytes come from, for the record
 * @throws NotTextError when the bytes are no text
 */
export function readText(bytes: Uint8Array, id: string, uri: string, encoding?: string): SourceArticle {
  const { text, issues } = decode(bytes, encoding);
  return { id, text, source: { format: 'text', uri, sha256: sha256(text) }, issues };
}
