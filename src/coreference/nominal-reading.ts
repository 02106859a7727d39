import { PARTS_OF_SPEECH } from '../document/document.js';
import { resolveDescription } from './descriptions.js';
import type { DraftEntity } from './draft-entity.js';
import { learnGender } from './gender.js';
import { roleOf } from './grammatical-role.js';
import type { Item } from './items.js';
import { nounEntry } from './lexicon/nouns.js';
import { pronounEntry } from './lexicon/pronouns.js';
import { addDescription, type NamePlace } from './nominals.js';
import { describe, type NounPhrase } from './noun-phrase.js';
import type { Register } from './register.js';
import { isKinship, Relations } from './relations.js';
import { tokenAt, tokensOf } from './token-index.js';

/** Whom a description means: "the minister", "her mother", "a port official". */
export class NominalReading {
  private readonly relations = new Relations();
  /** As the copy writes it. */
  private readonly apostrophe: string;

  constructor(
    private readonly register: Register,
    private readonly nameAt: ReadonlyMap<number, NamePlace>,
  ) {
    this.apostrophe = register.document.text.includes('’') ? '’' : "'";
  }

  /** Whom a description means: somebody of whom the text spoke, or somebody new. */
  read(item: Item, phrase: NounPhrase): DraftEntity {
    const { document } = this.register;
    const { tokens } = document;
    const { noun } = phrase;
    const isSource = item.source !== undefined;
    const owner = phrase.determiner === 'possessive' ? this.ownerOf(phrase) : undefined;
    const lemma = noun?.lemma ?? tokens.text[phrase.head]!.toLowerCase();
    const related = owner && (this.relatedAs(owner, lemma, phrase) ?? this.familyMember(owner, phrase));
    const namesake = related ? undefined : this.namesake(phrase);
    if (namesake) addDescription(namesake, phrase);
    const match = related
      ? { entity: related, confidence: 0.85, rule: 'coreference/relation' }
      : namesake
        ? { entity: namesake, confidence: 0.9, rule: 'coreference/name-with-noun' }
        : resolveDescription(
            this.register.discourse,
            phrase,
            isSource || roleOf(document, phrase.first, phrase.head + 1) === 'subject',
          );
    const name = this.nameOf(phrase);
    let entity = match?.entity;
    if (!entity) {
      entity = {
        type: noun?.kind === 'group' ? 'ORGANIZATION' : 'PERSON',
        named: false,
        mentions: [],
        name:
          owner?.named && pronounEntry(tokens.text[phrase.first]!) ? `${owner.name}${this.apostrophe}s ${name}` : name,
        gender: noun?.gender && { gender: noun.gender, confidence: 0.97 },
        plural: phrase.plural,
        ...(phrase.plural && phrase.determiner === 'none' && !this.hasName(phrase)
          ? { collective: { anonymous: noun?.kind === 'person' } }
          : {}),
        descriptions: new Set([lemma, ...phrase.modifiers]),
        introduced: phrase.determiner === 'indefinite' || phrase.determiner === 'none' ? 'indefinite' : 'definite',
        owner,
        speaks: false,
      };
      this.register.entities.push(entity);
      if (owner) this.relations.note(owner, lemma, entity);
    } else if (!entity.named && !owner && name.split(' ').length > entity.name.split(' ').length) entity.name = name;
    const { confidence = 0.8, rule = 'coreference/description' } = match ?? {};
    const end = Math.max(phrase.head + 1, tokensOf(document, describe(document, phrase)).end);
    if (entity.type !== 'LOCATION' || isSource)
      this.register.addMention(entity, { first: phrase.first, end }, 'nominal', confidence, rule);
    if (noun?.gender) learnGender(entity, noun.gender, 0.95);
    this.register.note(entity, item, 'nominal', isSource);
    return entity;
  }

  /** "the Kelby Post newspaper", "the Interpress news agency": a body that is named before what it is. */
  private namesake(phrase: NounPhrase): DraftEntity | undefined {
    const { text } = this.register.document.tokens;
    if (phrase.plural || !phrase.noun || !NAMED_BEFORE.test(phrase.noun.lemma)) return undefined;
    let end = phrase.head;
    while (end > phrase.first && MEDIA.test(text[end - 1]!)) end--;
    if (phrase.noun.lemma === 'agency' && end === phrase.head) return undefined; // "the UN agency" is not the U.N.
    if (HAS_PAPERS.test(text[end - 1]!)) return undefined; // "the Kelby University paper"
    const place = this.nameAt.get(end - 1);
    if (place) return place.end === end && place.entity.type === 'ORGANIZATION' ? place.entity : undefined;
    let first = end;
    while (first > phrase.first && /^\p{Lu}/u.test(text[first - 1]!) && !/^The$/.test(text[first - 1]!)) first--;
    if (first === end) return undefined;
    const name = text.slice(first, end).join(' ');
    const found = this.register.entities.filter(
      (entity) => entity.named && entity.type === 'ORGANIZATION' && entity.name === name,
    );
    return found.length === 1 ? found[0] : undefined;
  }

  /** "traders at Varga & Holm": a name behind the head says which. */
  hasName({ head, end }: NounPhrase): boolean {
    for (let token = head + 1; token < end; token++) if (this.nameAt.has(token)) return true;
    return false;
  }

  /** The description as a name. */
  nameOf(phrase: NounPhrase): string {
    const { start, end } = describe(this.register.document, phrase);
    const text = this.register.document.text.slice(start, end).replace(/\s+/g, ' ');
    const opens = phrase.determiner === 'number' || this.opensSentence(start);
    return opens ? text[0]!.toLowerCase() + text.slice(1) : text;
  }

  /** A common noun with the capital of its sentence: "Police in Oslo" are "police in Oslo". */
  private opensSentence(start: number): boolean {
    const { tokens, sentences } = this.register.document;
    const token = tokenAt(this.register.document, start);
    const first = sentences.firstToken[tokens.sentence[token]!]!;
    const isFirst = token === first || (token === first + 1 && !/\p{L}/u.test(tokens.text[first]!));
    const word = tokens.text[token]!;
    if (!isFirst || this.nameAt.has(token) || !/^\p{Lu}\p{Ll}+$/u.test(word)) return false;
    // "Secretary General …": a title
    if (/^\p{Lu}/u.test(tokens.text[token + 1] ?? '') && !this.nameAt.has(token + 1)) return false;
    return PARTS_OF_SPEECH[tokens.partOfSpeech[token]!] !== 'PROPN' || nounEntry(word.toLowerCase()) !== undefined;
  }

  /** Who was called so before; "Tarnia's banks" are not its central bank. */
  private relatedAs(
    owner: DraftEntity,
    lemma: string,
    { noun, modifiers, plural }: NounPhrase,
  ): DraftEntity | undefined {
    const found = this.relations.find(owner, lemma);
    if (!found || found.named || noun?.kind !== 'group') return found;
    const isSame = found.plural === plural && modifiers.every((word) => found.descriptions.has(word));
    return isSame ? found : undefined;
  }

  /** "her mother" of somebody whose surname just one other person of that gender bears. */
  private familyMember(owner: DraftEntity, { noun, plural }: NounPhrase): DraftEntity | undefined {
    if (!noun || plural || !owner.named || owner.type !== 'PERSON' || !isKinship(noun.lemma)) return undefined;
    const surname = surnames(owner.name);
    const family = this.register.entities.filter((entity) => {
      if (entity === owner || !entity.named || entity.type !== 'PERSON') return false;
      if (entity.gender && noun.gender && entity.gender.gender !== noun.gender) return false;
      return this.register.spokenOf.has(entity) && surnames(entity.name).some((word) => surname.includes(word));
    });
    return family.length === 1 ? family[0] : undefined;
  }

  /** Whose mother, lawyer or spokesman the entity is, where the description says so. */
  noteRelation(phrase: NounPhrase, entity: DraftEntity): void {
    const owner = phrase.determiner === 'possessive' ? this.ownerOf(phrase) : undefined;
    if (owner && phrase.noun && owner !== entity) this.relations.note(owner, phrase.noun.lemma, entity);
  }

  /** Of "her mother", "Ruiz's lawyer": the entity of the pronoun or name that opens the phrase. */
  private ownerOf(phrase: NounPhrase): DraftEntity | undefined {
    const pronoun = this.register.ofPronoun.get(phrase.first);
    if (pronoun) return pronoun;
    const { referents } = this.register.discourse;
    for (
      let i = this.register.discourse.countBefore(phrase.head) - 1;
      i >= 0 && referents[i]!.first >= phrase.first;
      i--
    )
      if (referents[i]!.role === 'possessor') return referents[i]!.entity;
    return undefined;
  }
}

/** What may stand behind the name of a body: not "unit", "board", "website", which are the body's. */
const NAMED_BEFORE =
  /^(?:newspaper|paper|daily|weekly|magazine|agency|broadcaster|network|channel|station|tabloid|company|firm|airline)$/;
const HAS_PAPERS = /^(?:university|college|school|institute|ministry|department|government|party|union|council)$/i;
const MEDIA = /^(?:news|daily|weekly|television|tv|radio|business|financial)$/i;

/** The parts of a surname: "Okonedo-Hart" is both. */
function surnames(name: string): string[] {
  return name.split(' ').length < 2 ? [] : name.split(' ').at(-1)!.toLowerCase().split('-');
}
