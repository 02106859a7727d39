import type { Discourse } from './discourse.js';
import type { DraftEntity } from './draft-entity.js';
import { nounEntry } from './lexicon/nouns.js';
import type { NounPhrase } from './noun-phrase.js';

/** What is published under a name of its own; the first of them is said of all the others. */
const PUBLISHED = ['report', 'study', 'survey', 'review', 'poll', 'assessment', 'outlook', 'inquiry'];

/** In paragraphs: the lead, and how soon it names what it speaks of. */
const LEAD = 2;
const SOON = 3;

/**
 * "the report", "the study", where the text has named one such document before, and no other: the Harbour Safety Study; "a study"
 * of the lead, where the next paragraphs name one.
 */
export function namedDocument(
  discourse: Discourse,
  phrase: NounPhrase,
  entities: readonly DraftEntity[],
): DraftEntity | undefined {
  const lemma = phrase.noun?.lemma;
  if (!lemma || phrase.plural) return undefined;
  if (phrase.determiner === 'indefinite') return namedSoon(discourse, phrase, lemma, entities);
  return phrase.determiner === 'definite' && phrase.modifiers.length === 0
    ? namedBefore(discourse, phrase, lemma)
    : undefined;
}

function namedSoon(
  { document }: Discourse,
  { first }: NounPhrase,
  lemma: string,
  entities: readonly DraftEntity[],
): DraftEntity | undefined {
  const { tokens, paragraphs } = document;
  const paragraph = tokens.paragraph[first]!;
  if (paragraph > LEAD) return undefined;
  const from = tokens.start[first]!;
  const to = paragraphs.end[Math.min(paragraph + SOON, paragraphs.count - 1)]!;
  const found = entities.filter(
    ({ named, type, name, mentions }) =>
      named &&
      type !== 'PERSON' &&
      name.includes(' ') &&
      name.split(' ').at(-1)!.toLowerCase() === lemma &&
      mentions.every(({ start }) => start > from) &&
      mentions.some(({ start }) => start < to),
  );
  return found.length === 1 ? found[0] : undefined;
}

function namedBefore(discourse: Discourse, phrase: NounPhrase, lemma: string): DraftEntity | undefined {
  const found = new Set<DraftEntity>();
  for (let i = discourse.countBefore(phrase.first) - 1; i >= 0; i--) {
    const { entity, form } = discourse.referents[i]!;
    if (form !== 'name' || entity.type === 'PERSON') continue;
    const last = entity.name.split(' ').at(-1)!.toLowerCase();
    const isAlike = last === lemma || (lemma === PUBLISHED[0] && PUBLISHED.includes(last));
    if (entity.name.includes(' ') && isAlike && nounEntry(last)?.kind === 'document') found.add(entity);
  }
  const [entity, second] = found;
  return second ? undefined : entity;
}
