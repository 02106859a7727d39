import type { NameMention } from '../annotator.js';
import { type Document, PARTS_OF_SPEECH } from '../document/document.js';
import { onceAWord } from '../text/word-number.js';
import type { DraftEntity } from './draft-entity.js';
import { isVerbAtHeart } from './grammatical-role.js';
import { nounEntry } from './lexicon/nouns.js';
import { originNoun } from './lexicon/origin-nouns.js';
import { nameKey } from './names/name-form.js';
import { isCompounded, type NounPhrase, readNounPhrase } from './noun-phrase.js';
import { countryIndex } from './places/countries.js';
import { appositionAfter } from './source-phrase.js';

export interface Nominal {
  readonly phrase: NounPhrase;
  readonly describes?: NamePlace;
}

/** A name with its tokens, end exclusive. */
export interface NamePlace {
  readonly mention: NameMention;
  readonly entity: DraftEntity;
  readonly first: number;
  readonly end: number;
}

const CODE = new Map(PARTS_OF_SPEECH.map((tag, code) => [tag, code]));
const VERB = CODE.get('VERB')!;
const NOUN = CODE.get('NOUN')!;
const ADJ = CODE.get('ADJ')!;
const PROPN = CODE.get('PROPN')!;
const INSIDE = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'DET', 'PART'].map((tag) => CODE.get(tag as 'ADJ')!));
const DET = CODE.get('DET')!;
const POSSESSIVE = /^(?:his|her|its|their|our|my|your)$/i;
const PUNCT = CODE.get('PUNCT')!;
/** What may follow a noun that is also an adjective. */
const ENDS = new Set(['VERB', 'AUX', 'PUNCT', 'ADP', 'PRON', 'SCONJ'].map((tag) => CODE.get(tag as 'VERB')!));
const LONGEST = 9;

/**
 * Finds the phrases that describe a person or a group ("the minister", "her mother", "a Kelby company"). A description
 * that the syntax ties to a name (a title before it, an apposition, "X is the minister") is evidence for the entity of
 * that name; it is returned with the name that it describes.
 *
 * @param nameAt by token: the name that covers it
 */
export function findNominals(document: Document, nameAt: ReadonlyMap<number, NamePlace>): Nominal[] {
  const { tokens } = document;
  const { text, word, partOfSpeech, sentence } = tokens;
  const found: Nominal[] = [];
  for (let head = 0; head < tokens.count; head++) {
    const tag = partOfSpeech[head]!;
    if (tag === VERB) continue;
    const name = nameAt.get(head);
    if (name && name.entity.type !== 'NORP') continue;
    const noun = name ? originNoun(text[head]!) : nounOf(text[head]!, word[head]!);
    const yearsOld = !noun && isYearOld(document, head);
    if ((!noun || noun.kind === 'document') && !yearsOld) continue;
    if (name && !noun?.byOrigin) continue;
    const sameNext = head + 1 < tokens.count && sentence[head + 1] === sentence[head];
    const next = sameNext ? nameAt.get(head + 1) : undefined;
    if (!next && sameNext && goesOn(document, head + 1)) continue;
    const first = yearsOld ? ageStart(document, head) : phraseStart(document, head, nameAt);
    const phrase = readNounPhrase(document, first, head + 1, nameAt);
    if (!phrase || phrase.head !== head) continue;
    if (
      noun?.byOrigin &&
      (/ing$/.test(text[head + 1] ?? '') ||
        phrase.plural ||
        phrase.determiner === 'none' ||
        !ENDS.has(partOfSpeech[head + 1] ?? PUNCT))
    )
      continue;
    const described = next ?? describedName(document, phrase, nameAt);
    if (described && fits(described.entity, phrase)) {
      addDescription(described.entity, phrase);
      found.push({ phrase, describes: described });
    } else if (next?.entity.type !== 'PERSON') found.push({ phrase });
  }
  return found;
}

const nounOf = onceAWord((written) => (written.length > 2 ? nounEntry(written.toLowerCase()) : undefined));

/** The phrase has a further noun: "police officer". */
function goesOn(document: Document, token: number): boolean {
  const tag = document.tokens.partOfSpeech[token];
  if (document.tokens.text[token] === '-' || tag === PROPN) return true;
  return tag === NOUN && !isVerbAtHeart(document, token);
}

/** "47-year-old" used as a noun: the last of its five tokens. */
function isYearOld(document: Document, token: number): boolean {
  const { text, partOfSpeech, sentence } = document.tokens;
  if (token < 4 || text[token] !== 'old' || text[token - 2] !== 'year' || !/^\d+$/.test(text[token - 4]!)) return false;
  const next = token + 1;
  if (next >= document.tokens.count || sentence[next] !== sentence[token]) return true;
  return (
    partOfSpeech[next] !== NOUN && partOfSpeech[next] !== PROPN && partOfSpeech[next] !== ADJ && text[next] !== '-'
  );
}

function ageStart({ tokens }: Document, head: number): number {
  return /^(?:the|a|an)$/i.test(tokens.text[head - 5] ?? '') ? head - 5 : head - 4;
}

function phraseStart(document: Document, head: number, nameAt: ReadonlyMap<number, NamePlace>): number {
  const { text, partOfSpeech, sentence } = document.tokens;
  let first = head;
  while (first > 0 && head - first < LONGEST && sentence[first - 1] === sentence[head]) {
    const word = text[first - 1]!;
    if (POSSESSIVE.test(word)) return first - 1;
    const tag = partOfSpeech[first - 1]!;
    const inside =
      INSIDE.has(tag) ||
      isCompounded(document, first - 1) ||
      nameAt.has(first - 1) ||
      (word === '-' && text[first]!.length > 1);
    if (!inside || /^(?:not|to|n't)$/i.test(word)) break;
    first--;
    if (tag === DET) break;
  }
  return first;
}

function fits(entity: DraftEntity, phrase: NounPhrase): boolean {
  if (phrase.plural || !phrase.noun) return false;
  return phrase.noun.kind === 'person'
    ? entity.type === 'PERSON'
    : entity.type === 'ORGANIZATION' || entity.type === 'LOCATION';
}

export function addDescription(entity: DraftEntity, phrase: NounPhrase): void {
  if (!phrase.noun) return;
  // a vice president is no president
  const deputy = phrase.modifiers.some((word) => word === 'vice' || word === 'deputy');
  entity.descriptions.add(deputy ? `deputy ${phrase.noun.lemma}` : phrase.noun.lemma);
  for (const word of phrase.modifiers) entity.descriptions.add(word);
  if (phrase.noun.gender && (entity.gender?.confidence ?? 0) < 0.95)
    entity.gender = { gender: phrase.noun.gender, confidence: 0.95 };
}

/** The name in apposition to the phrase or joined to it by "is": "Ana Ruiz, the minister"; "the minister, Ana Ruiz". */
function describedName(
  document: Document,
  phrase: NounPhrase,
  nameAt: ReadonlyMap<number, NamePlace>,
): NamePlace | undefined {
  const { text, sentence } = document.tokens;
  const { first, head } = phrase;
  const before = first - 1;
  if (before > 0 && sentence[before] === sentence[head]) {
    if (text[before] === ',' && phrase.determiner !== 'none') {
      const signed = nameBeforeSign(text, before, nameAt);
      if (signed && closesApposition(text, head)) return signed;
    }
    if (text[before] === ',' && phrase.determiner !== 'none') {
      const name = nameAt.get(before - 1) ?? nameBeforeAge(text, before, nameAt);
      if (name && closesApposition(text, head)) return name;
    } else if (text[before] === ',' && phrase.determiner === 'none') {
      const name = nameAt.get(before - 1) ?? nameBeforeAge(text, before, nameAt);
      if (name?.entity.type === 'PERSON' && closesApposition(text, head)) return name;
    } else if (/^(?:is|was|became|remains|remained)$/i.test(text[before]!)) {
      const name = nameAt.get(before - 1);
      if (name) return name;
    } else if (/^as$/i.test(text[before]!)) return undefined;
  }
  if (/^(?:called|named|dubbed|codenamed)$/.test(text[head + 1] ?? '')) {
    const name = nameAt.get(head + 2) ?? nameAt.get(head + 3);
    if (name) return name;
  }
  return appositionAfter({ document, names: [], nameAt }, phrase, document.sentences.endToken[sentence[head]!]!);
}

/** Notes ages: "Ana Ruiz, 47," may be called "the 47-year-old". */
export function noteAges(document: Document, names: readonly NamePlace[]): void {
  const { text } = document.tokens;
  for (const { entity, end } of names) {
    if (entity.type !== 'PERSON' || text[end] !== ',') continue;
    const age = text[end + 1] ?? '';
    if (/^\d{1,3}$/.test(age) && /^[,.;)]$/.test(text[end + 2] ?? '.')) addAge(entity, age);
  }
}

/** Notes whose a firm is: "Tarnia's Holm" may be called "the Tarnian bank". */
export function noteOrigins(
  document: Document,
  names: readonly NamePlace[],
  nameAt: ReadonlyMap<number, NamePlace>,
): void {
  const { text } = document.tokens;
  for (const { entity, first } of names) {
    if (entity.type !== 'ORGANIZATION' || !/^['’]s?$/.test(text[first - 1] ?? '')) continue;
    const owner = nameAt.get(first - 2);
    if (owner?.entity.type !== 'LOCATION') continue;
    const country = countryIndex.byName(nameKey(owner.entity.name), owner.entity.name);
    for (const word of country?.demonyms ?? []) entity.descriptions.add(word.toLowerCase());
  }
}

export function addAge(entity: DraftEntity, age: string): void {
  entity.descriptions.add(age);
  entity.descriptions.add('year-old');
}

/** "Ana Ruiz, 47, the minister": the name before the age. */
function nameBeforeAge(
  text: readonly string[],
  comma: number,
  nameAt: ReadonlyMap<number, NamePlace>,
): NamePlace | undefined {
  return /^\d{1,3}$/.test(text[comma - 1] ?? '') && text[comma - 2] === ',' ? nameAt.get(comma - 3) : undefined;
}

/** "Tarn Corp ( TRN.N ), the bank": the name before a share's sign. */
function nameBeforeSign(
  text: readonly string[],
  comma: number,
  nameAt: ReadonlyMap<number, NamePlace>,
): NamePlace | undefined {
  if (text[comma - 1] === ')') {
    for (let i = comma - 2; i > comma - 8 && i > 0; i--)
      if (text[i] === '(') return nameAt.get(i - 1) ?? (text[i - 1] === '.' ? nameAt.get(i - 2) : undefined);
    return undefined;
  }
  return /^[A-Z\d]{1,6}[a-z]?\.[A-Z]{1,3}$/.test(text[comma - 1] ?? '') ? nameAt.get(comma - 2) : undefined;
}

/** What may follow an apposition; "Ruiz, the minister and two aides" is a list. */
function closesApposition(text: readonly string[], head: number): boolean {
  const next = text[head + 1] ?? '.';
  return /^(?:[,.;:)–—]|of|for|at|in|on|from|to|with|who|whose|and|that|which|\p{Ll}{3,}ing)$/u.test(next);
}
