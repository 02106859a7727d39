import type { Attribution, Mention, NameMention } from '../annotator.js';
import { type Document, PARTS_OF_SPEECH } from '../document/document.js';
import { sameSpan } from '../text/span.js';
import { resolveDescription } from './descriptions.js';
import { Discourse } from './discourse.js';
import type { DraftEntity } from './draft-entity.js';
import type { Gender } from './gender.js';
import { roleOf } from './grammatical-role.js';
import { collectItems, type Item, placeNames, type Source } from './items.js';
import type { PronounEntry } from './lexicon/pronouns.js';
import { addDescription, type NamePlace } from './nominals.js';
import { describe, type NounPhrase } from './noun-phrase.js';
import { type Pronoun, resolvePersonPronoun, resolvePluralPronoun, resolveThingPronoun } from './pronouns.js';
import { type SpeakerOf, speakerColumn } from './speaker-column.js';
import { tokenAt, tokensOf } from './token-index.js';

/** What a source refers to. */
export interface Reference {
  readonly entity?: DraftEntity;
  /** Several who speak together ("Ruiz and Hall"): no one entity. */
  readonly several?: boolean;
}

export interface Resolved {
  readonly entities: DraftEntity[];
  /** By `start-end` of the source as written. */
  readonly sources: ReadonlyMap<string, Reference>;
}

/**
 * Reads the text from left to right and gives every description and pronoun its entity from what was spoken of before;
 * what stands inside quotations is read when it is known who speaks them.
 *
 * @param findSpeakers from the sources that are resolved so far, who speaks which attribution
 */
export function resolveReferences(
  document: Document,
  named: readonly DraftEntity[],
  entityOfName: ReadonlyMap<NameMention, DraftEntity>,
  attributions: readonly Attribution[],
  findSpeakers: (sources: ReadonlyMap<string, Reference>) => SpeakerOf,
): Resolved {
  const names = placeNames(document, entityOfName);
  const reader = new Reader(document, named, names.at);
  const inside: Item[] = [];
  for (const item of collectItems(document, names, attributions)) {
    if (item.pronoun && (reader.isQuoted(item.first) || isFirstPerson(item.pronoun))) inside.push(item);
    else reader.read(item);
  }
  const speakers = speakerColumn(document, attributions, findSpeakers(reader.sources));
  for (const item of inside) reader.read(item, speakers(item.first) ?? reader.likelySpeaker(item.first));
  return { entities: reader.entities, sources: reader.sources };
}

class Reader {
  readonly entities: DraftEntity[];
  readonly sources = new Map<string, Reference>();
  private readonly discourse: Discourse;
  private readonly quotationOf: Int32Array;
  /** Who wrote the report, the statement …, by its noun. */
  private readonly authors = new Map<string, DraftEntity>();
  /** The entity of each pronoun, by token. */
  private readonly ofPronoun = new Map<number, DraftEntity>();

  constructor(
    private readonly document: Document,
    named: readonly DraftEntity[],
    private readonly nameAt: ReadonlyMap<number, NamePlace>,
  ) {
    this.entities = [...named];
    this.discourse = new Discourse(document);
    this.quotationOf = quotationColumn(document);
  }

  isQuoted(token: number): boolean {
    return this.quotationOf[token]! >= 0;
  }

  read(item: Item, speaker?: DraftEntity): void {
    if (item.name) this.note(item.name.entity, item, 'name', false);
    else if (item.pronoun) {
      const entity = this.readPronoun(item, item.pronoun, speaker);
      if (entity && item.source) this.settle(item.source, { entity });
    } else if (item.nominal) {
      const entity = item.source
        ? this.readNominalSource(item, item.nominal, item.source)
        : this.readNominal(item, item.nominal);
      if (item.source) this.settle(item.source, entity ? { entity } : {});
    } else if (item.source) this.readSource(item, item.source);
  }

  /**
   * Who speaks a quotation that no attribution claims: the last source of its paragraph or the paragraph before, else
   * the last person of the sentence before.
   */
  likelySpeaker(token: number): DraftEntity | undefined {
    const { tokens, quotations } = this.document;
    const quotation = quotations[this.quotationOf[token]!];
    if (!quotation) return undefined;
    const paragraph = tokens.paragraph[token]!;
    const first = tokenAt(this.document, quotation.start);
    const { referents } = this.discourse;
    let subject: DraftEntity | undefined;
    for (let i = this.discourse.countBefore(first) - 1; i >= 0; i--) {
      const referent = referents[i]!;
      if (paragraph - referent.paragraph > 2) break;
      if (referent.quotation >= 0) continue;
      if (referent.isSource) return referent.entity;
      const near = tokens.sentence[first]! - referent.sentence <= 1;
      if (near && referent.entity.type === 'PERSON' && (referent.role === 'subject' || referent.role === 'possessor'))
        subject ??= referent.entity;
    }
    return subject;
  }

  private settle(source: Source, reference: Reference): void {
    this.sources.set(source.key, reference);
    if (reference.entity) reference.entity.speaks = true;
  }

  private readSource(item: Item, source: Source): void {
    const { phrase } = source;
    if (phrase.kind === 'several') this.settle(source, { several: true });
    else if (phrase.kind === 'name') {
      const { entity } = phrase.name;
      if (phrase.describedBy && entity.type === 'PERSON') addDescription(entity, phrase.describedBy);
      this.settle(source, { entity });
      const noted = this.discourse.referents.findLast((referent) => referent.first === phrase.name.first);
      if (noted) this.discourse.referents[this.discourse.referents.lastIndexOf(noted)] = { ...noted, isSource: true };
    } else if (phrase.kind === 'relative') {
      const entity = this.antecedentOfRelative(item.first);
      this.settle(source, entity ? { entity } : {});
    } else this.settle(source, {});
  }

  /** Whom "who" stands for: the subject or other referent right before it in the sentence. */
  private antecedentOfRelative(token: number): DraftEntity | undefined {
    const { referents } = this.discourse;
    const { sentence } = this.document.tokens;
    const last = referents[this.discourse.countBefore(token) - 1];
    return last && last.sentence === sentence[token] ? last.entity : undefined;
  }

  private note(entity: DraftEntity, item: Item, form: Mention['form'], isSource: boolean): void {
    const { sentence, paragraph } = this.document.tokens;
    const { first, end } = item;
    this.discourse.note({
      entity,
      first,
      end,
      sentence: sentence[first]!,
      paragraph: paragraph[first]!,
      role: roleOf(this.document, first, end),
      form,
      quotation: this.quotationOf[first]!,
      isSource,
    });
  }

  private readPronoun(item: Item, entry: PronounEntry, speaker: DraftEntity | undefined): DraftEntity | undefined {
    const found = this.antecedent(item, entry, speaker);
    if (!found) return undefined;
    const { tokens } = this.document;
    const start = tokens.start[item.first]!;
    const contraction = /['’]/.exec(tokens.text[item.first]!);
    found.entity.mentions.push({
      start,
      end: contraction ? start + contraction.index : tokens.end[item.first]!,
      form: 'pronoun',
      confidence: Math.min(0.95, found.confidence),
      rule: found.rule,
    });
    if (entry.kind === 'masculine' || entry.kind === 'feminine')
      learnGender(found.entity, entry.kind, found.confidence);
    this.ofPronoun.set(item.first, found.entity);
    this.note(found.entity, item, 'pronoun', item.source !== undefined);
    return found.entity;
  }

  private antecedent(
    item: Item,
    entry: PronounEntry,
    speaker: DraftEntity | undefined,
  ): { entity: DraftEntity; confidence: number; rule: string } | undefined {
    const { kind } = entry;
    if (kind === 'first-singular' || kind === 'first-plural') {
      if (!speaker || (kind === 'first-singular' && (speaker.type !== 'PERSON' || speaker.plural))) return undefined;
      return {
        entity: speaker,
        confidence: kind === 'first-singular' ? 0.93 : 0.7,
        rule: 'coreference/speaker-of-quotation',
      };
    }
    const { sentence, paragraph } = this.document.tokens;
    const pronoun: Pronoun = {
      token: item.first,
      sentence: sentence[item.first]!,
      paragraph: paragraph[item.first]!,
      entry,
      quotation: this.quotationOf[item.first]!,
      isSource: item.source !== undefined,
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
    if (
      token - first > 6 ||
      (tag !== 'ADP' && tag !== 'SCONJ' && !/^(?:when|while|in|as|after|before)$/i.test(tokens.text[first]!))
    )
      return [];
    for (let i = token + 1; i < end && i < token + 15; i++) {
      if (tokens.text[i] !== ',') continue;
      const name = this.nameAt.get(i + 1) ?? this.nameAt.get(i + 2);
      return name?.mention.type === 'PERSON' ? [name] : [];
    }
    return [];
  }

  private readNominalSource(item: Item, phrase: NounPhrase, source: Source): DraftEntity | undefined {
    const { noun } = phrase;
    if (noun?.kind === 'document') {
      const author = source.phrase.kind === 'nominal' ? source.phrase.author?.entity : undefined;
      if (author) this.authors.set(noun.lemma, author);
      return author ?? (phrase.determiner === 'definite' ? this.authors.get(noun.lemma) : undefined);
    }
    if (!noun && !phrase.plural && !looksLikePerson(this.document.tokens.text[phrase.head]!)) return undefined;
    return this.readNominal(item, phrase);
  }

  private readNominal(item: Item, phrase: NounPhrase): DraftEntity {
    const { document } = this;
    const { tokens } = document;
    const isSource = item.source !== undefined;
    const owner = phrase.determiner === 'possessive' ? this.ownerOf(phrase) : undefined;
    const match = resolveDescription(this.discourse, phrase, owner);
    const bare = describe(document, phrase);
    const name = document.text.slice(bare.start, bare.end).replace(/\s+/g, ' ');
    let entity = match?.entity;
    if (!entity) {
      const { noun } = phrase;
      const lemma = noun?.lemma ?? tokens.text[phrase.head]!.toLowerCase();
      entity = {
        type: noun?.kind === 'group' ? 'ORGANIZATION' : 'PERSON',
        named: false,
        mentions: [],
        name,
        gender: noun?.gender && { gender: noun.gender, confidence: 0.97 },
        plural: phrase.plural,
        descriptions: new Set([lemma, ...phrase.modifiers]),
        owner,
        speaks: false,
      };
      this.entities.push(entity);
    } else if (!entity.named && name.split(' ').length > entity.name.split(' ').length) entity.name = name;
    const span = { start: tokens.start[phrase.first]!, end: bare.end };
    if (!entity.mentions.some((mention) => sameSpan(mention, span))) {
      const { confidence = 0.8, rule = 'coreference/description' } = match ?? {};
      entity.mentions.push({ ...span, form: 'nominal', confidence, rule });
    }
    if (phrase.noun?.gender) learnGender(entity, phrase.noun.gender, 0.95);
    this.note(entity, item, 'nominal', isSource);
    return entity;
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

function isFirstPerson({ kind }: PronounEntry): boolean {
  return kind === 'first-singular' || kind === 'first-plural';
}

function learnGender(entity: DraftEntity, gender: Gender, confidence: number): void {
  if (!entity.gender) entity.gender = { gender, confidence: Math.min(0.85, confidence) };
}

function looksLikePerson(word: string): boolean {
  return /(?:er|or|ist|ian|ant|ent|man|woman|ee|eer)s?$/i.test(word);
}

/** For each token the index of the outermost quotation it stands in, or -1. */
function quotationColumn(document: Document): Int32Array {
  const column = new Int32Array(document.tokens.count).fill(-1);
  for (const [i, quotation] of document.quotations.entries()) {
    if (quotation.depth > 0) continue;
    const { first, end } = tokensOf(document, quotation);
    column.fill(i, first, end);
  }
  return column;
}
