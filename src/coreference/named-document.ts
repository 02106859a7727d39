import type { Discourse } from './discourse.js';
import type { DraftEntity } from './draft-entity.js';
import { nounEntry } from './lexicon/nouns.js';
import type { NounPhrase } from './noun-phrase.js';

/** What is published under a name of its own; the first of them is said of all the others. */
const PUBLISHED = ['report', 'study', 'survey', 'review', 'poll', 'assessment', 'outlook', 'inquiry'];

/** "the report", "the study", where the text has named one such document before, and no other: the Harbour Safety Study. */
export function namedDocument(discourse: Discourse, phrase: NounPhrase): DraftEntity | undefined {
  const lemma = phrase.noun?.lemma;
  if (!lemma || phrase.determiner !== 'definite' || phrase.plural || phrase.modifiers.length > 0) return undefined;
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
