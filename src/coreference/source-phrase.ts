import type { Document } from '../document/document.js';
import { pronounEntry } from './lexicon/pronouns.js';
import type { NamePlace } from './nominals.js';
import { type NounPhrase, readNounPhrase } from './noun-phrase.js';

/** The source of an attribution, read for who is meant. */
export type SourcePhrase =
  | { readonly kind: 'pronoun'; readonly token: number }
  | { readonly kind: 'name'; readonly name: NamePlace; readonly describedBy?: NounPhrase }
  | { readonly kind: 'nominal'; readonly phrase: NounPhrase; readonly author?: NamePlace }
  /** "who": whom the words before it name. */
  | { readonly kind: 'relative' }
  | { readonly kind: 'several' }
  | { readonly kind: 'unknown' };

/**
 * @param first @param end tokens of the source, end exclusive
 * @param inside the names within it, by position
 * @param nameAt by token: the name that covers it
 */
export function readSource(
  document: Document,
  first: number,
  end: number,
  inside: readonly NamePlace[],
  nameAt: ReadonlyMap<number, NamePlace>,
): SourcePhrase {
  const { text } = document.tokens;
  if (pronounEntry(text[first]!) && (end - first === 1 || /^['’,]/.test(text[first + 1]!)))
    return { kind: 'pronoun', token: first };
  if (/^(?:who|which|that|whom)$/i.test(text[first]!) && end - first === 1) return { kind: 'relative' };
  const phrase = readNounPhrase(document, first, end);
  if (!phrase) {
    if (inside[0]) return { kind: 'name', name: inside[0] };
    return pronounEntry(text[first]!) ? { kind: 'pronoun', token: first } : { kind: 'unknown' };
  }
  const owner = inside.find((name) => name.first <= phrase.head && phrase.head < name.end);
  if (isJoined(text, phrase, inside, end)) return { kind: 'several' };
  if (owner) return { kind: 'name', name: owner };
  const apposed = appositionAfter(text, phrase, inside, end);
  if (phrase.noun?.kind === 'document') {
    if (pronounEntry(text[first]!)) return { kind: 'pronoun', token: first };
    const author =
      inside.find(
        (name) => text[name.end] !== undefined && /^['’]s?$/.test(text[name.end]!) && name.end < phrase.head,
      ) ??
      inside.find(
        (name) =>
          /^(?:by|from|of|for)$/.test(text[name.first - 1] ?? '') ||
          /^(?:by|from|of)$/.test(text[name.first - 2] ?? ''),
      );
    return { kind: 'nominal', phrase, ...(author ? { author } : {}) };
  }
  if (apposed) return { kind: 'name', name: apposed, describedBy: phrase };
  // the source was cut between title and name
  const titled = end === phrase.head + 1 ? nameAt.get(end) : undefined;
  if (titled?.mention.type === 'PERSON' && phrase.noun?.kind === 'person')
    return { kind: 'name', name: titled, describedBy: phrase };
  return { kind: 'nominal', phrase };
}

/** "the minister, Ana Ruiz" and "the minister of water, Ana Ruiz": the person right after a comma. */
function appositionAfter(
  text: readonly string[],
  phrase: NounPhrase,
  inside: readonly NamePlace[],
  end: number,
): NamePlace | undefined {
  for (let i = phrase.head + 1; i < end; i++) {
    if (/^(?:who|which|whose|that)$/i.test(text[i]!)) return undefined;
    if (text[i] === ',') {
      const name = inside.find((place) => place.first === i + 1);
      if (name && (name.mention.type === 'PERSON' || phrase.head + 1 === i)) return name;
    }
  }
  return undefined;
}

/** "Ruiz and Hall", "the minister and Ruiz": a conjunction outside of any name, before a relative clause. */
function isJoined(text: readonly string[], phrase: NounPhrase, inside: readonly NamePlace[], end: number): boolean {
  for (let i = phrase.head + 1; i < Math.min(end, phrase.head + 8); i++) {
    const word = text[i]!;
    if (inside.some((name) => name.first <= i && i < name.end)) continue;
    if (/^(?:who|which|whose|that|where)$/i.test(word)) return false;
    if (/^(?:and|&)$/i.test(word))
      return (
        inside.some((name) => name.first > i && name.first <= i + 5) &&
        !inside.some((name) => name.first > phrase.head && name.end <= i && text[phrase.head + 1] !== ',')
      );
  }
  return false;
}
