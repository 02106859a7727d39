import { readFileSync } from 'node:fs';
import type { Attribution, Quote } from '../../src/annotator.js';
import { createAttributionsAnnotator } from '../../src/attributions/annotator.js';
import { buildDocument } from '../../src/document/build.js';
import type { Document } from '../../src/document/document.js';
import { findQuotes } from '../../src/quotes/annotator.js';

export function documentOf(text: string): Document {
  return buildDocument({ id: 'test', text, source: { format: 'text', uri: 'test', sha256: '' }, issues: [] }, 'en')
    .document;
}

export interface Attributed {
  readonly document: Document;
  readonly quotes: readonly Quote[];
  readonly attributions: readonly Attribution[];
}

const model = readFileSync(new URL('../../models/attributions.bin', import.meta.url));
const annotator = createAttributionsAnnotator({ model });

export function attribute(text: string, withModel = true): Attributed {
  const document = documentOf(text);
  const quotes = findQuotes(document);
  const used = withModel ? annotator : createAttributionsAnnotator();
  const { attributions } = used.annotate(document, { quotes, names: [], dates: [] });
  return { document, quotes, attributions };
}

/** A piece of text without the punctuation and marks at its ends, as gold data is compared. */
export function bare(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
