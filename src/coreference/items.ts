import type { Attribution, NameMention } from '../annotator.js';
import type { Document } from '../document/document.js';
import { SAYING_VERBS } from '../lexicon/attribution-verbs.js';
import type { Span } from '../text/span.js';
import type { DraftEntity } from './draft-entity.js';
import { type PronounEntry, pronounEntry } from './lexicon/pronouns.js';
import { findNominals, type NamePlace, noteAges, noteOrigins } from './nominals.js';
import type { NounPhrase } from './noun-phrase.js';
import { readSource, type SourcePhrase, type SourceReader } from './source-phrase.js';
import { tokensOf } from './token-index.js';

/** A place of the text that may refer to somebody, to be read in order. Tokens, end exclusive. */
export interface Item {
  readonly first: number;
  readonly end: number;
  readonly name?: NamePlace;
  readonly pronoun?: PronounEntry;
  readonly nominal?: NounPhrase;
  /** The name that the description belongs to by syntax: it is no mention of its own. */
  readonly describes?: NamePlace;
  /** It is the source of an attribution. */
  readonly source?: Source;
}

export interface Source {
  readonly key: string;
  readonly phrase: SourcePhrase;
  /** The cue of its first attribution is a verb of saying. */
  readonly says: boolean;
  /** What is attributed to it: its first attribution's. */
  readonly content: readonly Span[];
}

export const spanKey = (span: Span): string => `${span.start}-${span.end}`;

export interface PlacedNames {
  /** By position. */
  readonly list: readonly NamePlace[];
  /** By token: the name that covers it. */
  readonly at: ReadonlyMap<number, NamePlace>;
}

export function placeNames(document: Document, entityOfName: ReadonlyMap<NameMention, DraftEntity>): PlacedNames {
  const list: NamePlace[] = [];
  const at = new Map<number, NamePlace>();
  for (const [mention, entity] of entityOfName) {
    const { first, end } = tokensOf(document, mention);
    if (end <= first) continue;
    const place = { mention, entity, first, end };
    list.push(place);
    for (let token = first; token < end; token++) at.set(token, place);
  }
  return { list: list.sort((a, b) => a.first - b.first), at };
}

/** All items by position: names, pronouns, descriptions, and sources that are none of these by themselves. */
export function collectItems(document: Document, names: PlacedNames, attributions: readonly Attribution[]): Item[] {
  const { tokens } = document;
  const nameAt = names.at;
  const reader: SourceReader = { document, names: names.list, nameAt };
  const sourceOf = new Map<number, Source>(); // by the token that decides: head, pronoun, first of the name
  const items: { at: number; item: Item }[] = [];
  const seen = new Set<string>();
  for (const { source: spans, content, cueLemma } of attributions) {
    const span = spans[0];
    if (!span || seen.has(spanKey(span))) continue;
    seen.add(spanKey(span));
    const { first, end } = tokensOf(document, span);
    if (end <= first) continue;
    const source: Source = {
      says: cueLemma !== undefined && SAYING_VERBS.has(cueLemma),
      content,
      key: spanKey(span),
      phrase: readSource(reader, first, end),
    };
    const { phrase } = source;
    if (phrase.kind === 'pronoun') sourceOf.set(phrase.token, source);
    else if (phrase.kind === 'nominal') {
      sourceOf.set(phrase.phrase.head, source);
      items.push({ at: phrase.phrase.head, item: { first, end, nominal: phrase.phrase, source } });
    } else
      items.push({ at: phrase.kind === 'name' ? phrase.name.first + 0.5 : first + 0.5, item: { first, end, source } });
  }
  for (const name of names.list) items.push({ at: name.first, item: { first: name.first, end: name.end, name } });
  noteAges(document, names.list);
  noteOrigins(document, names.list, nameAt);
  for (const nominal of findNominals(document, nameAt)) {
    if (sourceOf.has(nominal.phrase.head)) continue;
    const { phrase, describes } = nominal;
    items.push({
      at: phrase.head,
      item: { first: phrase.first, end: phrase.end, nominal: phrase, ...(describes ? { describes } : {}) },
    });
  }
  for (let token = 0; token < tokens.count; token++) {
    const pronoun = pronounEntry(tokens.text[token]!);
    if (!pronoun || nameAt.has(token)) continue;
    const source = sourceOf.get(token);
    items.push({ at: token, item: { first: token, end: token + 1, pronoun, ...(source ? { source } : {}) } });
  }
  return items.sort((a, b) => a.at - b.at).map(({ item }) => item);
}
