import type { Attribution, Mention } from '../annotator.js';
import { type Document, PARTS_OF_SPEECH } from '../document/document.js';
import { resolveDescription } from './descriptions.js';
import { Discourse } from './discourse.js';
import type { DraftEntity } from './draft-entity.js';
import type { Gender } from './gender.js';
import { roleOf } from './grammatical-role.js';
import type { Item, Source } from './items.js';
import { nounEntry } from './lexicon/nouns.js';
import { type PronounEntry, pronounEntry } from './lexicon/pronouns.js';
import { interviewee, interviewer, likelySpeaker } from './likely-speaker.js';
import { addDescription, type NamePlace } from './nominals.js';
import { describe, type NounPhrase } from './noun-phrase.js';
import { type Pronoun, resolvePersonPronoun, resolvePluralPronoun, resolveThingPronoun } from './pronouns.js';
import { quotationColumn } from './quotation-column.js';
import { isKinship, Relations } from './relations.js';
import type { SourcePhrase } from './source-phrase.js';
import { tokenAt, tokensOf } from './token-index.js';

/** What a source refers to. */
export interface Reference {
  readonly entity?: DraftEntity;
  /** Several who speak together, or people in general: what they are called, and whether they are unnamed persons. */
  readonly name?: string;
  readonly anonymous?: boolean;
}

/** Reads items one after the other; what was spoken of before decides whom the next one means. */
export class Reader {
  readonly entities: DraftEntity[];
  readonly references = new Map<string, Reference>();
  private readonly discourse: Discourse;
  private readonly quotationOf: Int32Array;
  private readonly relations = new Relations();
  /** As the copy writes it. */
  private readonly apostrophe: string;
  /** Descriptions and pronouns that are mentions already: their offset and length in one number. */
  private readonly mentioned = new Set<number>();
  /** Named entities of the copy itself. */
  private readonly spokenOf = new Set<DraftEntity>();
  /** Unnamed entities whose name the text tells later. */
  readonly named = new Map<DraftEntity, DraftEntity>();
  /** The entity of each pronoun, by token. */
  private readonly ofPronoun = new Map<number, DraftEntity>();

  constructor(
    private readonly document: Document,
    named: readonly DraftEntity[],
    private readonly nameAt: ReadonlyMap<number, NamePlace>,
    turns: readonly Attribution[],
    private readonly isReported: (token: number) => boolean,
  ) {
    this.entities = [...named];
    this.apostrophe = document.text.includes('’') ? '’' : "'";
    this.discourse = new Discourse(document);
    this.quotationOf = quotationColumn(document, turns);
  }

  /** Pronouns inside quotations and turns, "I" and "my son" anywhere. */
  needsSpeaker({ pronoun, nominal, first }: Item): boolean {
    if (pronoun) return this.quotationOf[first]! >= 0 || isFirstPerson(pronoun);
    if (nominal?.determiner !== 'possessive') return false;
    const owner = pronounEntry(this.document.tokens.text[nominal.first]!);
    return owner !== undefined && (this.quotationOf[first]! >= 0 || isFirstPerson(owner));
  }

  /** "you" of a question: whoever answers. */
  readHearer(item: Item, hearer: DraftEntity): void {
    this.addMention(hearer, item, 'pronoun', 0.8, 'coreference/hearer-of-question');
    this.ofPronoun.set(item.first, hearer);
  }

  /** Who answers a question that is put to nobody by name. */
  interviewee(): DraftEntity | undefined {
    return interviewee(this.discourse);
  }

  read(item: Item, speaker?: DraftEntity): void {
    if (item.name) this.readName(item, item.name);
    else if (item.pronoun) {
      const entity = this.readPronoun(item, item.pronoun, speaker);
      if (entity && item.source) this.settle(item.source, { entity });
    } else if (item.describes) this.noteRelation(item.nominal!, item.describes.entity);
    else if (item.source) this.settle(item.source, this.readSource(item, item.source.phrase));
    else if (item.nominal) this.readNominal(item, item.nominal);
  }

  /** Who probably speaks a quotation that no attribution claims. */
  likelySpeaker(token: number): DraftEntity | undefined {
    return likelySpeaker(this.discourse, this.document.quotations[this.quotationOf[token]!]);
  }

  private readName(item: Item, { entity }: NamePlace): void {
    const { tokens, paragraphs } = this.document;
    const kind = paragraphs.kind[tokens.paragraph[item.first]!];
    if (kind === 'byline' || kind === 'boilerplate') return; // who reports is not who is reported on
    this.spokenOf.add(entity);
    this.note(entity, item, 'name', false);
    // "His name is Ana Ruiz."
    const verb = /^(?:is|was|['’]s)$/i.test(tokens.text[item.first - 1] ?? '');
    if (!verb || tokens.text[item.first - 2] !== 'name') return;
    const unnamed = this.ofPronoun.get(item.first - 3);
    if (unnamed && !unnamed.named && unnamed.type === entity.type) this.named.set(unnamed, entity);
  }

  private settle(source: Source, reference: Reference): void {
    const collective = reference.entity?.collective;
    this.references.set(source.key, collective ?? reference);
    if (reference.entity && !collective) reference.entity.speaks = true;
  }

  private readSource(item: Item, phrase: SourcePhrase): Reference {
    switch (phrase.kind) {
      case 'name': {
        const { entity } = phrase.name;
        if (AMOUNTS.has(entity.type)) return { anonymous: true }; // "54 percent said": some of many
        if (phrase.describedBy) {
          addDescription(entity, phrase.describedBy);
          this.noteRelation(phrase.describedBy, entity);
        }
        this.markSource(phrase.name.first);
        return { entity };
      }
      case 'nominal':
        return this.readNominalSource(item, phrase.phrase);
      case 'relative': {
        const entity = this.antecedentOfRelative(item.first);
        return entity ? { entity } : {};
      }
      case 'one of them': {
        const several = this.discourse.referents
          .slice(0, this.discourse.countBefore(item.first))
          .findLast(({ entity, quotation }) => entity.plural && entity.name !== '' && quotation < 0)?.entity;
        if (!several) return { anonymous: true };
        const entity: DraftEntity = {
          type: several.type,
          named: false,
          mentions: [],
          name: `one of the ${several.name.replace(/^\p{L}+ of the /iu, '')}`,
          gender: undefined,
          plural: false,
          descriptions: new Set(several.descriptions),
          speaks: true,
        };
        this.entities.push(entity);
        this.addMention(entity, item, 'nominal', 0.7, 'coreference/one-of-them');
        this.note(entity, item, 'nominal', true);
        return { entity };
      }
      case 'label': {
        const entity = phrase.label === 'answer' ? interviewee(this.discourse) : interviewer(this.discourse);
        if (!entity) return {};
        this.addMention(entity, item, 'nominal', 0.75, 'coreference/interview');
        return { entity };
      }
      case 'several': {
        const members = phrase.members.map((member) => this.readSource(item, member));
        const names = phrase.members.map(
          (member, i) => members[i]!.entity?.name ?? members[i]!.name ?? this.describe(member),
        );
        const anonymous = members.every((member) => isAnonymous(member));
        for (const { entity } of members) if (entity && !entity.collective) entity.speaks = true;
        return this.readTogether(
          item,
          names.every((name) => name) ? { name: names.join(' and '), anonymous } : { anonymous },
        );
      }
      default:
        return {};
    }
  }

  /** Several, whom "they" may mean in what follows. */
  private readTogether(item: Item, collective: { name?: string; anonymous: boolean }): Reference {
    const entity: DraftEntity = {
      type: 'PERSON',
      named: false,
      mentions: [],
      name: collective.name ?? '',
      gender: undefined,
      plural: true,
      descriptions: new Set(),
      collective,
      speaks: false,
    };
    this.note(entity, item, 'nominal', true);
    return { entity };
  }

  private describe(phrase: SourcePhrase): string | undefined {
    return phrase.kind === 'nominal' ? this.nameOf(phrase.phrase) : undefined;
  }

  /** Whom "who" stands for: the person named or described last in the sentence. */
  private antecedentOfRelative(token: number): DraftEntity | undefined {
    const { referents } = this.discourse;
    const sentence = this.document.tokens.sentence[token];
    for (let i = this.discourse.countBefore(token) - 1; i >= 0 && referents[i]!.sentence === sentence; i--) {
      const { entity, role } = referents[i]!;
      if (role !== 'modifier' && (entity.type === 'PERSON' || entity.type === 'ORGANIZATION')) return entity;
    }
    return undefined;
  }

  private markSource(token: number): void {
    const { referents } = this.discourse;
    const at = this.discourse.countBefore(token);
    const referent = referents[at];
    if (referent?.first === token) referents[at] = { ...referent, isSource: true };
  }

  private note(entity: DraftEntity, item: Pick<Item, 'first' | 'end'>, form: Mention['form'], isSource: boolean): void {
    const { sentence, paragraph } = this.document.tokens;
    const { first, end } = item;
    this.discourse.note({
      entity,
      first,
      end,
      start: this.document.tokens.start[first]!,
      sentence: sentence[first]!,
      paragraph: paragraph[first]!,
      role: roleOf(this.document, first, end),
      form,
      quotation: this.quotationOf[first]!,
      isSource,
      isReported: this.isReported(first),
    });
  }

  private addMention(
    entity: DraftEntity,
    { first, end }: Pick<Item, 'first' | 'end'>,
    form: Mention['form'],
    confidence: number,
    rule: string,
  ): void {
    const { tokens } = this.document;
    const start = tokens.start[first]!;
    let last = tokens.end[end - 1]!;
    if (form === 'pronoun' && tokens.text[first]!.startsWith('I') && /['’]/.test(tokens.text[first]!)) last = start + 1; // "I’m"
    const key = start * 65_536 + (last - start);
    if (this.mentioned.has(key)) return;
    this.mentioned.add(key);
    entity.mentions.push({ start, end: last, form, confidence, rule });
  }

  private readPronoun(item: Item, entry: PronounEntry, speaker: DraftEntity | undefined): DraftEntity | undefined {
    const found = this.antecedent(item, entry, speaker);
    if (!found) return undefined;
    const { entity } = found;
    this.addMention(entity, item, 'pronoun', Math.min(0.95, found.confidence), found.rule);
    if (entry.kind === 'masculine' || entry.kind === 'feminine') learnGender(entity, entry.kind, found.confidence);
    this.ofPronoun.set(item.first, entity);
    this.note(entity, item, 'pronoun', item.source !== undefined);
    return entity;
  }

  private antecedent(
    item: Item,
    entry: PronounEntry,
    speaker: DraftEntity | undefined,
  ): { entity: DraftEntity; confidence: number; rule: string } | undefined {
    const { kind } = entry;
    if (kind === 'second') return undefined;
    if (isFirstPerson(entry)) {
      const one = kind === 'first-singular';
      if (!speaker || (one && (speaker.type !== 'PERSON' || speaker.plural))) return undefined;
      return { entity: speaker, confidence: one ? 0.93 : 0.7, rule: 'coreference/speaker-of-quotation' };
    }
    const { sentence, paragraph } = this.document.tokens;
    const pronoun: Pronoun = {
      token: item.first,
      sentence: sentence[item.first]!,
      paragraph: paragraph[item.first]!,
      entry,
      quotation: this.quotationOf[item.first]!,
      isSource: item.source !== undefined,
      content: item.source?.content ?? [],
      following: this.namesAfterOpening(item.first),
      speaker,
    };
    if (kind === 'masculine' || kind === 'feminine') {
      const found = resolvePersonPronoun(this.discourse, pronoun, kind);
      return found && { ...found, rule: 'coreference/person-pronoun' };
    }
    if (kind === 'neuter') {
      const found = resolveThingPronoun(this.discourse, pronoun);
      return found && { ...found, rule: 'coreference/thing-pronoun' };
    }
    const found = resolvePluralPronoun(this.discourse, pronoun);
    return found && { ...found, rule: 'coreference/plural-pronoun' };
  }

  /** The first name after the comma that ends an opening phrase or clause, where the token stands in one. */
  private namesAfterOpening(token: number): NamePlace[] {
    const { tokens, sentences } = this.document;
    const sentence = tokens.sentence[token]!;
    const first = sentences.firstToken[sentence]!;
    const end = sentences.endToken[sentence]!;
    const tag = PARTS_OF_SPEECH[tokens.partOfSpeech[first]!];
    const opens = tag === 'ADP' || tag === 'SCONJ' || /^(?:when|while|in|as|after|before)$/i.test(tokens.text[first]!);
    if (token - first > 6 || !opens) return [];
    for (let i = token + 1; i < end && i < token + 15; i++) {
      if (tokens.text[i] !== ',') continue;
      const name = this.nameAt.get(i + 1) ?? this.nameAt.get(i + 2);
      return name?.mention.type === 'PERSON' ? [name] : [];
    }
    return [];
  }

  private readNominalSource(item: Item, phrase: NounPhrase): Reference {
    const { noun } = phrase;
    const head = this.document.tokens.text[phrase.head]!;
    const isPerson = noun ? noun.kind === 'person' : looksLikePerson(head);
    if (phrase.plural && phrase.determiner === 'none' && !this.hasName(phrase))
      return this.readTogether(item, { anonymous: isPerson }); // "scientists say": nobody in particular
    if (!noun && !isPerson) return {};
    if (/^(?:both|each)$/i.test(this.document.tokens.text[phrase.first]!)) return {};
    return { entity: this.readNominal(item, phrase) };
  }

  private readNominal(item: Item, phrase: NounPhrase): DraftEntity {
    const { document } = this;
    const { tokens } = document;
    const { noun } = phrase;
    const isSource = item.source !== undefined;
    const owner = phrase.determiner === 'possessive' ? this.ownerOf(phrase) : undefined;
    const lemma = noun?.lemma ?? tokens.text[phrase.head]!.toLowerCase();
    const related = owner && (this.relations.find(owner, lemma) ?? this.familyMember(owner, phrase));
    const match = related
      ? { entity: related, confidence: 0.85, rule: 'coreference/relation' }
      : resolveDescription(
          this.discourse,
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
      this.entities.push(entity);
      if (owner) this.relations.note(owner, lemma, entity);
    } else if (!entity.named && !owner && name.split(' ').length > entity.name.split(' ').length) entity.name = name;
    const { confidence = 0.8, rule = 'coreference/description' } = match ?? {};
    const end = Math.max(phrase.head + 1, tokensOf(document, describe(document, phrase)).end);
    if (entity.type !== 'LOCATION' || isSource)
      this.addMention(entity, { first: phrase.first, end }, 'nominal', confidence, rule);
    if (noun?.gender) learnGender(entity, noun.gender, 0.95);
    this.note(entity, item, 'nominal', isSource);
    return entity;
  }

  /** "traders at Varga & Holm": a name behind the head says which. */
  private hasName({ head, end }: NounPhrase): boolean {
    for (let token = head + 1; token < end; token++) if (this.nameAt.has(token)) return true;
    return false;
  }

  /** The description as a name. */
  private nameOf(phrase: NounPhrase): string {
    const { start, end } = describe(this.document, phrase);
    const text = this.document.text.slice(start, end).replace(/\s+/g, ' ');
    const opens = phrase.determiner === 'number' || this.opensSentence(start);
    return opens ? text[0]!.toLowerCase() + text.slice(1) : text;
  }

  /** A common noun with the capital of its sentence: "Police in Oslo" are "police in Oslo". */
  private opensSentence(start: number): boolean {
    const { tokens, sentences } = this.document;
    const token = tokenAt(this.document, start);
    const first = sentences.firstToken[tokens.sentence[token]!]!;
    const isFirst = token === first || (token === first + 1 && !/\p{L}/u.test(tokens.text[first]!));
    const word = tokens.text[token]!;
    if (!isFirst || this.nameAt.has(token) || !/^\p{Lu}\p{Ll}+$/u.test(word)) return false;
    // "Secretary General …": a title
    if (/^\p{Lu}/u.test(tokens.text[token + 1] ?? '') && !this.nameAt.has(token + 1)) return false;
    return PARTS_OF_SPEECH[tokens.partOfSpeech[token]!] !== 'PROPN' || nounEntry(word.toLowerCase()) !== undefined;
  }

  /** "her mother" of somebody whose surname just one other person of that gender bears. */
  private familyMember(owner: DraftEntity, { noun, plural }: NounPhrase): DraftEntity | undefined {
    if (!noun || plural || !owner.named || owner.type !== 'PERSON' || !isKinship(noun.lemma)) return undefined;
    const surname = surnames(owner.name);
    const family = this.entities.filter((entity) => {
      if (entity === owner || !entity.named || entity.type !== 'PERSON') return false;
      if (entity.gender && noun.gender && entity.gender.gender !== noun.gender) return false;
      return this.spokenOf.has(entity) && surnames(entity.name).some((word) => surname.includes(word));
    });
    return family.length === 1 ? family[0] : undefined;
  }

  private noteRelation(phrase: NounPhrase, entity: DraftEntity): void {
    const owner = phrase.determiner === 'possessive' ? this.ownerOf(phrase) : undefined;
    if (owner && phrase.noun && owner !== entity) this.relations.note(owner, phrase.noun.lemma, entity);
  }

  /** Of "her mother", "Ruiz's lawyer": the entity of the pronoun or name that opens the phrase. */
  private ownerOf(phrase: NounPhrase): DraftEntity | undefined {
    const pronoun = this.ofPronoun.get(phrase.first);
    if (pronoun) return pronoun;
    const { referents } = this.discourse;
    for (let i = this.discourse.countBefore(phrase.head) - 1; i >= 0 && referents[i]!.first >= phrase.first; i--)
      if (referents[i]!.role === 'possessor') return referents[i]!.entity;
    return undefined;
  }
}

/** What names nobody who could speak. */
const AMOUNTS: ReadonlySet<string> = new Set(['MONEY', 'PERCENT', 'QUANTITY']);

/** The parts of a surname: "Okonedo-Hart" is both. */
function surnames(name: string): string[] {
  return name.split(' ').length < 2 ? [] : name.split(' ').at(-1)!.toLowerCase().split('-');
}

export function isAnonymous({ entity, anonymous }: Reference): boolean {
  return entity ? !entity.named && entity.type === 'PERSON' : (anonymous ?? false);
}

function isFirstPerson({ kind }: PronounEntry): boolean {
  return kind === 'first-singular' || kind === 'first-plural';
}

/** Each pronoun that agrees makes the gender surer; from 0.9 on the other gender is excluded. */
function learnGender(entity: DraftEntity, gender: Gender, confidence: number): void {
  if (!entity.gender) entity.gender = { gender, confidence: Math.min(0.85, confidence) };
  else if (entity.gender.gender === gender && entity.gender.confidence < 0.95 && confidence >= 0.75)
    entity.gender = { gender, confidence: entity.gender.confidence + 0.03 };
}

const NO_PERSONS =
  /^(?:water|order|number|power|border|weather|river|paper|letter|computer|matter|winter|summer|corner|layer|factor|sector|error|motor|labor|center|quarter|chapter|disaster|register|barrier|counter|thriller|poster|banner|sticker|folder|server)s?$/i;

/** A noun that the lists do not have, by its ending: "the plasterer said". */
function looksLikePerson(word: string): boolean {
  return /(?:er|or|ist|ian|man|woman|ee|eer)s?$/i.test(word) && !NO_PERSONS.test(word);
}
