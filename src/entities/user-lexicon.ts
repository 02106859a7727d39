import type { NameMention } from '../annotator.js';
import type { Document } from '../document/document.js';
import { createPatternFinder, tokenise } from '../document/tokeniser.js';
import type { EntityType, Link } from '../record/record.js';
import { CASING, sentenceCasing } from './casing.js';

/** A name that the user knows better than the model. */
export interface LexiconEntry {
  readonly name: string;
  readonly type: EntityType;
  readonly aliases?: readonly string[] | undefined;
  readonly link?: Link | undefined;
}

/** wink-nlp patterns for names of one type. */
export interface PatternEntry {
  readonly type: EntityType;
  readonly patterns: readonly string[];
}

interface KnownName {
  readonly words: readonly string[];
  readonly type: EntityType;
  readonly known: NonNullable<NameMention['known']>;
}

/** The user's word is final. */
const CERTAIN = 1;

/**
 * Finds the user's names in a document, as whole words and as they are written; in sentences of capitals or title case whatever the
 * case. The longest name at a place counts.
 */
export function createLexiconFinder(entries: readonly LexiconEntry[]): (document: Document) => NameMention[] {
  const byFirst = new Map<string, KnownName[]>();
  for (const { name, type, aliases = [], link } of entries) {
    for (const form of new Set([name, ...aliases])) {
      const words = tokenise(form, [{ start: 0, end: form.length }]).text;
      if (words.length === 0) continue;
      const first = words[0]!.toLowerCase();
      const known = { words, type, known: { name, ...(link ? { link } : {}) } };
      byFirst.set(first, [...(byFirst.get(first) ?? []), known]);
    }
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.words.length - a.words.length);
  if (byFirst.size === 0) return () => [];
  return (document) => {
    const { tokens } = document;
    const casing = sentenceCasing(document);
    const found: NameMention[] = [];
    for (let i = 0; i < tokens.count; i++) {
      const candidates = byFirst.get(tokens.text[i]!.toLowerCase());
      const anyCase = casing[tokens.sentence[i]!] !== CASING.normal;
      const match = candidates?.find(({ words }) =>
        words.every((word, k) => sameWord(tokens.text[i + k], word, anyCase)),
      );
      if (!match) continue;
      const last = i + match.words.length - 1;
      found.push({
        start: tokens.start[i]!,
        end: tokens.end[last]!,
        type: match.type,
        known: match.known,
        confidence: CERTAIN,
        rule: 'entities/user-lexicon',
      });
      i = last;
    }
    return found;
  };
}

function sameWord(token: string | undefined, word: string, anyCase: boolean): boolean {
  return token === word || (anyCase && token?.toLowerCase() === word.toLowerCase());
}

/** Finds what the user's patterns match. @throws Error on a pattern that cannot be read */
export function createUserPatternFinder(entries: readonly PatternEntry[]): (document: Document) => NameMention[] {
  if (entries.length === 0) return () => [];
  const find = createPatternFinder(entries.map(({ type, patterns }) => ({ name: type, patterns })));
  return ({ text, paragraphs }) => {
    const blocks = Array.from(paragraphs.start, (start, p) => ({ start, end: paragraphs.end[p]! }));
    return find(text, blocks).map(({ start, end, type }) => ({
      start,
      end,
      type: type as EntityType,
      confidence: CERTAIN,
      rule: 'entities/user-pattern',
    }));
  };
}
