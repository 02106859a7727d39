import type { Document } from '../document/document.js';
import { bySpan, lastAtMost } from '../text/span.js';
import type { DraftEntity } from './draft-entity.js';
import { mayBeCalled, nounEntry } from './lexicon/nouns.js';
import { tokenAt } from './token-index.js';

/** How many paragraphs after the description the name is looked for. */
const REACH = 3;
const HEADLINE_REACH = 8;
/** Of whom there are many: the next speaker need not be the same. */
const VAGUE = new Set([
  'official',
  'source',
  'person',
  'man',
  'woman',
  'witness',
  'resident',
  'survivor',
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'analyst',
  'trader',
  'voter',
  'villager',
  'employee',
  'aide',
  'diplomat',
  'lawyer',
  'expert',
  'critic',
  'supporter',
  'poster',
  'user',
  'officer',
  'worker',
  'student',
  'refugee',
  'migrant',
  'doctor',
  'nurse',
  'insider',
  'executive',
  'colleague',
  'correspondent',
  'reporter',
  'journalist',
  'photographer',
  'friend',
  'relative',
]);
/** The description stands in the headline or the first paragraphs. */
const OPENING = 2;

/**
 * Wire style describes a speaker in headline or lead and names them in the next paragraphs ("a U.N. envoy said …", then
 * "said Ana Ruiz, the mediator"): the description is the person whom the text later describes alike, if there is just one.
 *
 * @param known unnamed entities whose name the text tells ("His name is …")
 * @returns for each unnamed entity that was found to have a name: the entity with the name
 */
export function joinIntroducedLater(
  document: Document,
  entities: readonly DraftEntity[],
  known: ReadonlyMap<DraftEntity, DraftEntity>,
): Map<DraftEntity, DraftEntity> {
  const joined = new Map<DraftEntity, DraftEntity>();
  const paragraphOf = (entity: DraftEntity) =>
    lastAtMost(
      document.paragraphs.start,
      entity.mentions.reduce((first, { start }) => Math.min(first, start), entity.mentions[0]!.start),
    );
  const nextSpeaker = (entity: DraftEntity, paragraph: number): DraftEntity | undefined => {
    if (!entity.speaks || entity.type !== 'PERSON' || entity.mentions.length > 1) return undefined;
    for (const word of entity.descriptions) if (VAGUE.has(word)) return undefined;
    const next = named.filter((other) => other.speaks && other.type === 'PERSON' && paragraphOf(other) > paragraph);
    const first = next.sort((a, b) => bySpan(a.mentions[0]!, b.mentions[0]!))[0];
    if (!first || paragraphOf(first) > paragraph + 1 || first.descriptions.size === 0) return undefined;
    return entity.gender && first.gender && entity.gender.gender !== first.gender.gender ? undefined : first;
  };
  const named = entities.filter(
    (entity) => entity.named && (entity.type === 'PERSON' || entity.type === 'ORGANIZATION'),
  );
  const firstIn = new Map<number, DraftEntity>();
  for (const entity of named)
    if (entity.type === 'PERSON')
      firstIn.set(Math.min(entity.mentions[0]!.start, entity.mentions.at(-1)!.start), entity);
  // "The owner of a ferry pleaded …", then a paragraph that begins "Ana Ruiz, 66, is accused …"
  const opensNextParagraph = (entity: DraftEntity): DraftEntity | undefined => {
    if (entity.type !== 'PERSON') return undefined;
    for (const word of entity.descriptions) if (VAGUE.has(word)) return undefined;
    for (const { start, form } of entity.mentions) {
      const paragraph = lastAtMost(document.paragraphs.start, start);
      if (form !== 'nominal' || paragraph > OPENING) continue;
      const opening = firstIn.get(document.paragraphs.start[paragraph + 1] ?? -1);
      if (opening && !(entity.gender && opening.gender && entity.gender.gender !== opening.gender.gender))
        return opening;
    }
    return undefined;
  };
  for (const entity of entities) {
    if (entity.named || entity.plural || entity.mentions.length === 0) continue;
    const told = known.get(entity);
    if (told) {
      join(entity, told);
      continue;
    }
    if (entity.owner) continue;
    const paragraph = paragraphOf(entity);
    if (paragraph > OPENING) continue;
    const headline = document.paragraphs.kind[paragraph] === 'headline';
    if (!entity.speaks && !headline) continue;
    if (wantsNoName(document, entity)) continue;
    const candidates = named.filter((other) => {
      if (other.type !== entity.type || joinsAlready(joined, other)) return false;
      const introduced = paragraphOf(other);
      if (introduced <= paragraph || introduced > paragraph + (headline ? HEADLINE_REACH : REACH)) return false;
      if (entity.gender && other.gender && entity.gender.gender !== other.gender.gender) return false;
      return sharesDescription(entity, other);
    });
    let target = opensNextParagraph(entity);
    if (!target && isIndefinite(entity)) {
      if (candidates.length === 1 || (headline && candidates.length > 1)) target = candidates[0];
      else if (candidates.length === 0) target = nextSpeaker(entity, paragraph);
    }
    if (target) join(entity, target);
  }
  return joined;

  function join(entity: DraftEntity, target: DraftEntity): void {
    joined.set(entity, target);
    for (const mention of entity.mentions)
      target.mentions.push(
        mention.form === 'nominal' ? { ...mention, confidence: 0.7, rule: 'coreference/introduced-later' } : mention,
      );
    target.mentions.sort(bySpan);
    target.gender ??= entity.gender;
    if (entity.speaks) target.speaks = true;
  }
}

function joinsAlready(joined: ReadonlyMap<DraftEntity, DraftEntity>, entity: DraftEntity): boolean {
  for (const target of joined.values()) if (target === entity) return true;
  return false;
}

const NAMELESS =
  /\b(?:declin(?:ed|ing) to be (?:named|identified|quoted by name)|(?:asked|asking|requested|requesting) (?:not to be (?:named|identified)|anonymity)|(?:on|under) (?:the )?condition of anonymity|not (?:be|to be) (?:named|identified)|anonymously|not authori[sz]ed to (?:speak|talk|comment))\b/;

/** Who declines to be named where he speaks, the text does not name later. */
function wantsNoName(document: Document, { mentions }: DraftEntity): boolean {
  const { sentences, tokens, text } = document;
  return mentions.some(({ start, form }) => {
    if (form !== 'nominal') return false;
    const sentence = tokens.sentence[tokenAt(document, start)]!;
    const from = tokens.start[sentences.firstToken[sentence]!]!;
    return NAMELESS.test(text.slice(from, tokens.end[sentences.endToken[sentence]! - 1]!));
  });
}

/** "a coalition official", "Ferry owner": not "the official". */
function isIndefinite(entity: DraftEntity): boolean {
  return entity.introduced === 'indefinite' && !entity.descriptions.has('source'); // who is a source wants no name
}

/** Code units between a vague description and the name that it is, at most: three or four sentences. */
const SOON = 600;

/** Whom a lead calls an official is quoted by name right behind it. */
function speaksSoon(entity: DraftEntity, { speaks, mentions }: DraftEntity): boolean {
  const from = Math.min(...entity.mentions.map(({ start }) => start));
  return speaks && mentions.some(({ start, form }) => form === 'name' && start > from && start - from <= SOON);
}

function sharesDescription(entity: DraftEntity, other: DraftEntity): boolean {
  for (const word of entity.descriptions) {
    if (!nounEntry(word)) continue;
    for (const known of other.descriptions) {
      if (nounEntry(known) === undefined) continue;
      if (known === word) return true;
      if (VAGUE.has(word) && !speaksSoon(entity, other)) continue;
      if (mayBeCalled(known, word) || mayBeCalled(word, known)) return true;
    }
  }
  return false;
}
