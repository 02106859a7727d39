import type { Discourse, Referent } from './discourse.js';
import type { DraftEntity } from './draft-entity.js';
import { firmKind } from './lexicon/firm-kinds.js';
import { groupFits } from './lexicon/group-classes.js';
import { mayBeCalled, nounEntry } from './lexicon/nouns.js';
import type { NounPhrase } from './noun-phrase.js';
import { topicalFirm } from './topical-firm.js';

export interface DescriptionMatch {
  readonly entity: DraftEntity;
  readonly confidence: number;
  readonly rule: string;
}

/** How many referents back a description is looked up. */
const REACH = 400;
/** Sentences within which "the man" is who was spoken of last. */
const NEAR = 3;

/** Adjectives that say nothing against identity. */
const NEUTRAL = new Set([
  'same',
  'senior',
  'top',
  'former',
  'ex',
  'late',
  'other',
  'new',
  'then',
  'own',
  'local',
  'current',
  'year-old',
  'latter',
  'retired',
]);
const UNSPECIFIC = new Set(['official', 'source', 'person', 'spokesperson']);

/** Whom "the minister", "the source", "the 47-year-old", "her mother", "the company" means, of those spoken of before. */
export function resolveDescription(
  discourse: Discourse,
  phrase: NounPhrase,
  isSubject: boolean,
): DescriptionMatch | undefined {
  if (phrase.determiner === 'indefinite' || phrase.determiner === 'number') return undefined;
  const lemma = phrase.noun?.lemma;
  if (lemma === undefined) return undefined;
  if (phrase.determiner === 'possessive') return isSubject ? topicalFirm(discourse, phrase) : undefined;
  if (phrase.determiner === 'none') {
    const { tokens, paragraphs } = discourse.document;
    const isPolice = isSubject && lemma === 'police' && phrase.first === phrase.head; // copy gives them no article
    if (!isPolice && paragraphs.kind[tokens.paragraph[phrase.first]!] !== 'headline') return undefined;
  }
  return (
    described(discourse, phrase, (entity) => entity.descriptions.has(lemma), 'coreference/same-description', 0.88) ??
    (phrase.determiner === 'definite'
      ? ((isOfSomething(discourse, phrase)
          ? undefined
          : described(
              discourse,
              phrase,
              (entity) => isAlsoCalled(entity, lemma),
              'coreference/wider-description',
              0.75,
            )) ??
        lastPerson(discourse, phrase, lemma) ??
        salientGroup(discourse, phrase, lemma) ??
        (isSubject ? topicalFirm(discourse, phrase) : undefined) ??
        (isSubject ? epithet(discourse, phrase, lemma) : undefined))
      : undefined)
  );
}

function before(discourse: Discourse, phrase: NounPhrase): { from: number; referents: readonly Referent[] } {
  return { from: discourse.countBefore(phrase.first) - 1, referents: discourse.referents };
}

function described(
  discourse: Discourse,
  phrase: NounPhrase,
  matches: (entity: DraftEntity) => boolean,
  rule: string,
  confidence: number,
): DescriptionMatch | undefined {
  const { from, referents } = before(discourse, phrase);
  const seen = new Set<DraftEntity>();
  for (let i = from; i >= 0 && from - i < REACH; i--) {
    const { entity } = referents[i]!;
    if (seen.has(entity)) continue;
    seen.add(entity);
    if (entity.plural !== phrase.plural || !kindFits(entity, phrase) || !matches(entity)) continue;
    if (genderClashes(entity, phrase)) continue;
    if (!phrase.modifiers.every((word) => NEUTRAL.has(word) || entity.descriptions.has(word))) continue;
    return { entity, rule, confidence };
  }
  return undefined;
}

/** "the source" for an official of whom nothing else is known; "the lawmaker" for a senator. */
function isAlsoCalled(entity: DraftEntity, lemma: string): boolean {
  if (UNSPECIFIC.has(lemma) && !entity.named && entity.type === 'PERSON') {
    for (const word of UNSPECIFIC) if (entity.descriptions.has(word)) return true;
  }
  for (const word of entity.descriptions) if (mayBeCalled(word, lemma)) return true;
  return false;
}

/** Nouns that stand for a body already named; "the army", "the court" need no name. */
const OF_ANY_BODY = new Set(
  (
    'company firm group maker manufacturer producer retailer carrier airline operator automaker carmaker lender insurer bank ' +
    'union party club team side organisation organization agency force mission service movement bloc body outfit charity ' +
    'federation association university militia faction newspaper paper daily magazine broadcaster network channel station publisher supplier developer utility'
  ).split(' '),
);
/** People whom copy mentions with "the" the first time: they need not be who was spoken of. */
const OWN_PARTS = new Set(
  (
    'judge justice prosecutor lawyer attorney solicitor barrister witness victim suspect defendant plaintiff officer driver pilot ' +
    'doctor nurse surgeon spokesman spokeswoman spokesperson source official person child baby parent neighbour neighbor owner boss ' +
    'captain guard soldier gunman attacker passenger patient customer voter reader viewer user teacher student queen king pope ' +
    'crew speaker commander interpreter translator editor reporter correspondent narrator audience referee umpire caller'
  ).split(' '),
);
/** Sentences within which an epithet's person was spoken of. */
const EPITHET_REACH = 2;

/** "the senator", "the billionaire" for whom the sentences before speak, if the text says nothing else of them. */
function epithet(discourse: Discourse, phrase: NounPhrase, lemma: string): DescriptionMatch | undefined {
  if (phrase.noun?.kind !== 'person' || phrase.plural || OWN_PARTS.has(lemma)) return undefined;
  const { from, referents } = before(discourse, phrase);
  const { sentence, paragraph } = discourse.document.tokens;
  for (let i = from; i >= 0; i--) {
    const { entity, form, role, isSource, ...referent } = referents[i]!;
    if (
      sentence[phrase.first]! - referent.sentence > EPITHET_REACH ||
      paragraph[phrase.first]! - referent.paragraph > 1
    )
      break;
    if (entity.type !== 'PERSON' || entity.plural || form === 'nominal' || !(isSource || role === 'subject')) continue;
    const same = referent.sentence === sentence[phrase.first];
    if (same || !entity.named || genderClashes(entity, phrase) || hasOtherPart(entity)) return undefined;
    return { entity, rule: 'coreference/epithet', confidence: 0.55 };
  }
  return undefined;
}

function hasOtherPart(entity: DraftEntity): boolean {
  for (const word of entity.descriptions) if (nounEntry(word)?.kind === 'person') return true;
  return false;
}

/** Nouns for a body of which the text does not tell the kind. */
const OF_UNKNOWN_KIND = new Set(
  'company firm group organisation organization agency operator body outfit maker bloc force'.split(' '),
);
const GROUP_REACH = 12;
const ENOUGH = 0.4;

/** "the company", "the union": the body of its kind that the text speaks of most, or of a kind that it does not tell. */
function salientGroup(discourse: Discourse, phrase: NounPhrase, lemma: string): DescriptionMatch | undefined {
  if (!OF_ANY_BODY.has(lemma) || phrase.plural || phrase.modifiers.some((word) => !NEUTRAL.has(word))) return undefined;
  const { from, referents } = before(discourse, phrase);
  const sentence = discourse.document.tokens.sentence[phrase.first]!;
  const scores = new Map<DraftEntity, number>();
  let best: DraftEntity | undefined;
  for (let i = from; i >= 0 && sentence - referents[i]!.sentence <= GROUP_REACH; i--) {
    const { entity, role, isSource, sentence: where } = referents[i]!;
    if (entity.type !== 'ORGANIZATION' || entity.plural) continue;
    const fit = groupFits(lemma, entity.descriptions);
    const kind = firmKind(lemma, entity.descriptions);
    // "the retailer" is not the fund that buys it
    if (fit === 'unlike' || kind === 'other') continue;
    const score =
      (kind === 'same' ? 1.7 : fit === 'alike' ? 1.2 : OF_UNKNOWN_KIND.has(lemma) ? 0 : -0.8) +
      0.5 * Math.log2(entity.mentions.length) +
      (role === 'subject' || isSource ? 0.6 : 0) -
      (role === 'modifier' ? 0.5 : 0) -
      0.25 * (sentence - where);
    if (score > (scores.get(entity) ?? Number.NEGATIVE_INFINITY)) scores.set(entity, score);
    if (!best || scores.get(entity)! > scores.get(best)!) best = entity;
  }
  if (!best || scores.get(best)! < ENOUGH) return undefined;
  return { entity: best, rule: 'coreference/salient-group', confidence: 0.6 };
}

/** "the man", "the 47-year-old": whom the last sentences speak of, a subject before others. */
function lastPerson(discourse: Discourse, phrase: NounPhrase, lemma: string): DescriptionMatch | undefined {
  const isAge = lemma === 'year-old';
  const byOrigin = phrase.noun?.byOrigin ?? false;
  if (phrase.plural || !(isAge || byOrigin || /^(?:man|woman|boy|girl|teenager)$/.test(lemma))) return undefined;
  if (!isAge && !byOrigin && phrase.modifiers.length > 0) return undefined;
  if (!isAge && !byOrigin && isDefinedBehind(discourse, phrase)) return undefined;
  const { from, referents } = before(discourse, phrase);
  const sentence = discourse.document.tokens.sentence[phrase.first]!;
  let best: Referent | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let i = from; i >= 0 && sentence - referents[i]!.sentence <= NEAR; i--) {
    const referent = referents[i]!;
    const { entity, form, role } = referent;
    if (entity.type !== 'PERSON' || entity.plural || genderClashes(entity, phrase)) continue;
    const score =
      (entity.named ? 1.5 : 0) +
      (form === 'name' ? 0.5 : 0) +
      (role === 'subject' ? 1 : role === 'modifier' ? -1 : 0) +
      (referent.isSource ? 0.3 : 0) -
      0.8 * (sentence - referent.sentence);
    if (score > bestScore) [best, bestScore] = [referent, score];
  }
  return best && { entity: best.entity, rule: 'coreference/last-person', confidence: 0.65 };
}

/** "the leader of the farmers" is not the head of a bank. */
function isOfSomething({ document }: Discourse, { head, noun }: NounPhrase): boolean {
  return noun?.kind === 'person' && document.tokens.text[head + 1] === 'of';
}

/** "the man most likely to succeed him", "the man who built it": who is told what he is, is no one who was spoken of. */
function isDefinedBehind({ document }: Discourse, { head }: NounPhrase): boolean {
  const next = document.tokens.text[head + 1] ?? '';
  return /^(?:who|whom|whose|that|most|best|regarded|seen|considered|credited|accused|responsible|behind|suspected|believed|known|named|charged|named|chosen|expected|likely|at|from|in|with)$/.test(
    next,
  );
}

function kindFits(entity: DraftEntity, phrase: NounPhrase): boolean {
  if (phrase.noun?.kind === 'person') return entity.type === 'PERSON';
  return entity.type === 'ORGANIZATION' || entity.type === 'LOCATION' || entity.type === 'FACILITY';
}

function genderClashes(entity: DraftEntity, phrase: NounPhrase): boolean {
  const wanted = phrase.noun?.gender;
  return wanted !== undefined && entity.gender !== undefined && entity.gender.gender !== wanted;
}
