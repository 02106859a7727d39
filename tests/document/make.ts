import { buildDocument } from '../../src/document/build.js';
import type { Document, SourceArticle } from '../../src/document/document.js';

export function articleOf(text: string, fields: Partial<SourceArticle> = {}): SourceArticle {
  const source = { format: 'text', uri: 'test.txt', sha256: '0'.repeat(64) };
  return { id: 'test', text, source, issues: [], ...fields };
}

export function documentOf(text: string, fields: Partial<SourceArticle> = {}): Document {
  return buildDocument(articleOf(text, fields), 'en').document;
}

/** The sentences of a text, cut from it. */
export function sentencesOf(text: string): string[] {
  const { tokens, sentences } = documentOf(text);
  return Array.from({ length: sentences.count }, (_, i) =>
    text.slice(tokens.start[sentences.firstToken[i]!], tokens.end[sentences.endToken[i]! - 1]),
  );
}
