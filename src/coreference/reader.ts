import type { Attribution } from '../annotator.js';
import type { Document } from '../document/document.js';
import type { DraftEntity } from './draft-entity.js';
import type { Item, Source } from './items.js';
import { isFirstPerson, pronounEntry } from './lexicon/pronouns.js';
import { interviewee, likelySpeaker } from './likely-speaker.js';
import { NominalReading } from './nominal-reading.js';
import type { NamePlace } from './nominals.js';
import { PronounReading } from './pronoun-reading.js';
import type { Reference } from './reference.js';
import { Register } from './register.js';
import { SourceReading } from './source-reading.js';

/** Reads items one after the other; what was spoken of before decides whom the next one means. */
export class Reader {
  readonly references = new Map<string, Reference>();
  /** Unnamed entities whose name the text tells later. */
  readonly named = new Map<DraftEntity, DraftEntity>();
  private readonly register: Register;
  private readonly pronouns: PronounReading;
  private readonly nominals: NominalReading;
  private readonly sources: SourceReading;

  constructor(
    document: Document,
    named: readonly DraftEntity[],
    nameAt: ReadonlyMap<number, NamePlace>,
    turns: readonly Attribution[],
    isReported: (token: number) => boolean,
  ) {
    this.register = new Register(document, named, turns, isReported);
    this.pronouns = new PronounReading(this.register, nameAt);
    this.nominals = new NominalReading(this.register, nameAt);
    this.sources = new SourceReading(this.register, this.nominals);
  }

  /** All that were found so far. */
  get entities(): readonly DraftEntity[] {
    return this.register.entities;
  }

  /** Pronouns inside quotations and turns, "I" and "my son" anywhere. */
  needsSpeaker({ pronoun, nominal, first }: Item): boolean {
    if (pronoun) return this.register.quotationOf[first]! >= 0 || isFirstPerson(pronoun);
    if (nominal?.determiner !== 'possessive') return false;
    const owner = pronounEntry(this.register.document.tokens.text[nominal.first]!);
    return owner !== undefined && (this.register.quotationOf[first]! >= 0 || isFirstPerson(owner));
  }

  /** "you" of a question: whoever answers. */
  readHearer(item: Item, hearer: DraftEntity): void {
    this.register.addMention(hearer, item, 'pronoun', 0.8, 'coreference/hearer-of-question');
    this.register.ofPronoun.set(item.first, hearer);
  }

  /** Who answers a question that is put to nobody by name. */
  interviewee(): DraftEntity | undefined {
    return interviewee(this.register.discourse);
  }

  read(item: Item, speaker?: DraftEntity): void {
    if (item.name) this.readName(item, item.name);
    else if (item.pronoun) {
      const entity = this.pronouns.read(item, item.pronoun, speaker);
      if (entity && item.source) this.settle(item.source, { entity });
    } else if (item.describes) this.nominals.noteRelation(item.nominal!, item.describes.entity);
    else if (item.source) this.settle(item.source, this.sources.read(item, item.source.phrase));
    else if (item.nominal) this.nominals.read(item, item.nominal);
  }

  /** Who probably speaks a quotation that no attribution claims. */
  likelySpeaker(token: number): DraftEntity | undefined {
    return likelySpeaker(this.register.discourse, this.register.document.quotations[this.register.quotationOf[token]!]);
  }

  private readName(item: Item, { entity }: NamePlace): void {
    const { tokens, paragraphs } = this.register.document;
    const kind = paragraphs.kind[tokens.paragraph[item.first]!];
    if (kind === 'byline' || kind === 'boilerplate') return; // who reports is not who is reported on
    this.register.spokenOf.add(entity);
    this.register.note(entity, item, 'name', false);
    // "His name is Ana Ruiz."
    const verb = /^(?:is|was|['’]s)$/i.test(tokens.text[item.first - 1] ?? '');
    if (!verb || tokens.text[item.first - 2] !== 'name') return;
    const unnamed = this.register.ofPronoun.get(item.first - 3);
    if (unnamed && !unnamed.named && unnamed.type === entity.type) this.named.set(unnamed, entity);
  }

  private settle(source: Source, reference: Reference): void {
    const collective = reference.entity?.collective;
    this.references.set(source.key, collective ?? reference);
    if (reference.entity && !collective) reference.entity.speaks = true;
  }
}
