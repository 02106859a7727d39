import type { Issue } from '../record/record.js';
import type { Document, Paragraphs, Sentences, SourceArticle, Tokens } from './document.js';
import { notProse } from './not-prose.js';
import { findParagraphs } from './paragraphs.js';
import { findQuotations } from './quotation-marks.js';
import { cutRunInHeads } from './run-in-heads.js';
import { mendSentences } from './sentences.js';
import { cutSignOffs } from './sign-off.js';
import { type RawTokens, tokenise } from './tokeniser.js';
import { findZones, type Layout } from './zones.js';

export interface BuiltDocument {
  readonly document: Document;
  readonly issues: readonly Issue[];
}

/** From an article to the document that annotators read: layout, tokens, sentences, quotation marks. */
export function buildDocument(article: SourceArticle, language: string | undefined): BuiltDocument {
  const { text } = article;
  const blocks = cutSignOffs(text, cutRunInHeads(text, findParagraphs(text)));
  const layout = findZones(text, blocks);
  const quotations = findQuotations(text, blocks);
  const raw = tokenise(text, blocks);
  const sentenceEnds = mendSentences(
    raw,
    quotations,
    layout.zones.map((zone) => zone.start),
  );
  const sentences = sentenceColumns(sentenceEnds);
  const paragraphs = paragraphColumns(raw, blocks, layout);
  const document: Document = {
    id: article.id,
    text,
    ...(language === undefined ? {} : { language }),
    ...(article.published === undefined ? {} : { published: article.published }),
    zones: layout.zones,
    paragraphs,
    sentences,
    tokens: tokenColumns(raw, sentences, paragraphs),
    quotations,
  };
  const issues = [notProse(text), raw.maskedRuns > 0 ? unbrokenRuns(raw.maskedRuns) : undefined];
  return { document, issues: issues.filter((issue) => issue !== undefined) };
}

/** A document without annotations: its text is kept, nothing was read in it. */
export function emptyDocument(article: SourceArticle): Document {
  const { document } = buildDocument({ ...article, text: '' }, article.language);
  return { ...document, text: article.text };
}

function unbrokenRuns(count: number): Issue {
  return {
    code: 'unbroken-run',
    message: `${count} stretch${count === 1 ? '' : 'es'} of 300 or more characters without white space: not read`,
  };
}

function sentenceColumns(ends: readonly number[]): Sentences {
  const firstToken = new Uint32Array(ends.length);
  const endToken = new Uint32Array(ends.length);
  for (const [i, last] of ends.entries()) {
    firstToken[i] = i === 0 ? 0 : ends[i - 1]! + 1;
    endToken[i] = last + 1;
  }
  return { count: ends.length, firstToken, endToken };
}

function paragraphColumns(raw: RawTokens, blocks: ReturnType<typeof findParagraphs>, layout: Layout): Paragraphs {
  return {
    count: blocks.length,
    start: Uint32Array.from(blocks, (block) => block.start),
    end: Uint32Array.from(blocks, (block) => block.end),
    firstToken: Uint32Array.from(raw.paragraphStart),
    endToken: Uint32Array.from(raw.paragraphStart, (_, i) => raw.paragraphStart[i + 1] ?? raw.start.length),
    kind: layout.kinds,
  };
}

function tokenColumns(raw: RawTokens, sentences: Sentences, paragraphs: Paragraphs): Tokens {
  const count = raw.start.length;
  return {
    count,
    start: Uint32Array.from(raw.start),
    end: Uint32Array.from(raw.end),
    text: raw.text,
    word: Uint16Array.from(raw.word),
    partOfSpeech: Uint8Array.from(raw.partOfSpeech),
    sentence: ownerColumn(count, sentences.endToken),
    paragraph: ownerColumn(count, paragraphs.endToken),
  };
}

/** For each token the index of the stretch it belongs to, from the exclusive ends of the stretches. */
function ownerColumn(count: number, ends: Uint32Array): Uint32Array {
  const owner = new Uint32Array(count);
  let stretch = 0;
  for (let token = 0; token < count; token++) {
    while (ends[stretch]! <= token) stretch++;
    owner[token] = stretch;
  }
  return owner;
}
