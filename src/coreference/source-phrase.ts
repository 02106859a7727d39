import type { NameMention } from '../annotator.js';
import type { Document } from '../document/document.js';
import { pronounEntry } from './lexicon/pronouns.js';
import { type NounPhrase, readNounPhrase } from './noun-phrase.js';

/** The source of an attribution, read for who is meant. */
export type SourcePhrase =
  | { readonly kind: 'pronoun'; readonly token: number }
  | { readonly kind: 'name'; readonly name: NameMention; readonly descriptions?: readonly string[] }
  | { readonly kind: 'nominal'; readonly phrase: NounPhrase }
  | { readonly kind: 'several' }
  | { readonly kind: 'unknown' };

interface NamePlace {
  readonly mention: NameMention;
  readonly first: number;
  readonly end: number;
}

/**
 * @param first @param end tokens of the source, end exclusive
 * @param names all names of the document, by position
 */
export function readSource(document: Document, first: number, end: number, names: readonly NamePlace[]): SourcePhrase {
  const { text } = document.tokens;
  const inside = names.filter((name) => name.first >= first && name.end <= end);
  if (pronounEntry(text[first]!) && (end - first === 1 || inside.length === 0))
    return { kind: 'pronoun', token: first };
  const phrase = readNounPhrase(document, first, end);
  if (!phrase) return inside[0] ? { kind: 'name', name: inside[0].mention } : { kind: 'unknown' };
  const owner = inside.find((name) => name.first <= phrase.head && phrase.head < name.end);
  const joined = isJoined(document, phrase, inside, end);
  if (joined) return { kind: 'several' };
  if (owner) return { kind: 'name', name: owner.mention, descriptions: phrase.modifiers };
  const apposed =
    inside.find((name) => name.first === phrase.head + 2 && text[phrase.head + 1] === ',') ??
    appositionAfterPost(text, phrase, inside);
  if (apposed && phrase.noun?.kind !== 'document')
    return {
      kind: 'name',
      name: apposed.mention,
      descriptions: [phrase.noun?.lemma ?? text[phrase.head]!.toLowerCase()],
    };
  if (phrase.noun?.kind === 'document') {
    const author = inside.find(
      (name) =>
        name.mention.type === 'PERSON' || name.mention.type === 'ORGANIZATION' || name.mention.type === 'LOCATION',
    );
    return author ? { kind: 'name', name: author.mention } : { kind: 'nominal', phrase };
  }
  return { kind: 'nominal', phrase };
}

/** "the minister of water, Ana Ruiz": the first person after the first comma, directly. */
function appositionAfterPost(
  text: readonly string[],
  phrase: NounPhrase,
  inside: readonly NamePlace[],
): NamePlace | undefined {
  for (let i = phrase.head + 1; i < phrase.end; i++) {
    if (text[i] !== ',') continue;
    return inside.find((name) => name.first === i + 1 && name.mention.type === 'PERSON');
  }
  return undefined;
}

/** "Ruiz and Hall": a conjunction outside of any name, before the first comma that opens an apposition. */
function isJoined(document: Document, phrase: NounPhrase, inside: readonly NamePlace[], end: number): boolean {
  const { text } = document.tokens;
  for (let i = phrase.first; i < end; i++) {
    const word = text[i]!;
    if (inside.some((name) => name.first <= i && i < name.end)) continue;
    if (/^(?:and|&)$/i.test(word) && i > phrase.head)
      return inside.some((name) => name.first > i) && i <= phrase.head + 4;
    if (/^(?:who|which|whose|that)$/i.test(word)) return false;
  }
  return false;
}
