import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildDocument } from '../../src/document/build.js';
import type { Document } from '../../src/document/document.js';
import { TEMPLATES } from '../../src/entities/features.js';
import { createFeatureReader, type FeatureReader } from '../../src/entities/reader.js';
import { decodeLexicon } from '../../src/lexicon/lexicon-file.js';

const lexicon = decodeLexicon(new Uint8Array(readFileSync(new URL('../../models/gazetteer.bin', import.meta.url))));
const newReader = () => createFeatureReader(lexicon, TEMPLATES);

function documentOf(text: string): Document {
  const source = { format: 'text', uri: 'x', sha256: '' };
  return buildDocument({ id: 'x', text, source, issues: [] }, 'en').document;
}

/** What each column says of each token. */
function columnsOf(reader: FeatureReader, document: Document): number[][] {
  reader.read(document);
  return reader.columns.value.map((column) => [...column.subarray(0, document.tokens.count)]);
}

const article = documentOf(
  'MINISTER QUITS OVER LEAKED PAPERS\n\nAna Ruiz, the minister, said on Monday that the Harbour Board (HB) of Kelby had lied to her.',
);

test('the same words are read the same, whatever was read before', () => {
  const reader = newReader();
  reader.read(documentOf('The harbour board lied, the Minister said. ANA RUIZ SAID THE BOARD HAD LIED TO HER.'));
  expect(columnsOf(reader, article)).toEqual(columnsOf(newReader(), article));
});

test('and so they are after a reader has met so many words that it forgets them', () => {
  const reader = newReader();
  reader.read(article);
  const rounds = reader.types.round();
  const numbered = Array.from({ length: 31_000 }, (_, i) => `word${i.toString(36)}`);
  reader.read(documentOf(numbered.join(' ')));
  reader.read(documentOf('Snow fell on a quiet town.'));
  expect(columnsOf(reader, article)).toEqual(columnsOf(newReader(), article));
  expect(reader.types.round()).toBe(rounds + 1);
});
