import type { Document } from '../../document/document.js';
import { createRandom } from '../../tagger/index.js';
import { documentOf, type LabelledDocument, retokenise } from './corpora.js';

/**
 * Copies of the text in which some sentences are in capitals or in title case, so that the tagger learns to read
 * headlines and capitals-only copy. Offsets stay: a letter whose capital has another length stays as it is.
 */
export function recase(document: Document, share: number, seed: number): string {
  const random = createRandom(seed);
  const { sentences, tokens, text } = document;
  const pieces: string[] = [];
  let from = 0;
  for (let s = 0; s < sentences.count; s++) {
    const start = tokens.start[sentences.firstToken[s]!]!;
    const end = tokens.end[sentences.endToken[s]! - 1]!;
    pieces.push(text.slice(from, start));
    const sentence = text.slice(start, end);
    const draw = random.fraction();
    pieces.push(draw >= share ? sentence : draw < share / 2 ? capitals(sentence) : titleCase(sentence));
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

/** Recased copies of a share of the documents, with their mentions. */
export function recasedCopies(
  documents: readonly LabelledDocument[],
  shares: { readonly recasedDocuments: number; readonly recasedSentences: number },
): LabelledDocument[] {
  const random = createRandom(documents.length);
  return documents.flatMap((labelled, i) => {
    if (random.fraction() >= shares.recasedDocuments) return [];
    const { document } = labelled;
    return [retokenise(labelled, documentOf(document.id, recase(document, shares.recasedSentences, i + 1)))];
  });
}

export function capitals(text: string): string {
  return text.replace(/\p{Ll}/gu, (letter) => {
    const capital = letter.toUpperCase();
    return capital.length === letter.length ? capital : letter;
  });
}

export function titleCase(text: string): string {
  return text.replace(/(?<![\p{L}\p{M}'’])\p{Ll}/gu, (letter) => {
    const capital = letter.toUpperCase();
    return capital.length === letter.length ? capital : letter;
  });
}
