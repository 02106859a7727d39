import { PARTS_OF_SPEECH } from '../document/document.js';
import type { DraftEntity } from './draft-entity.js';
import { learnGender } from './gender.js';
import type { Item } from './items.js';
import { isFirstPerson, type PronounEntry } from './lexicon/pronouns.js';
import type { NamePlace } from './nominals.js';
import { type Pronoun, resolvePersonPronoun, resolvePluralPronoun, resolveThingPronoun } from './pronouns.js';
import type { Register } from './register.js';

/** Whom a pronoun means, of those that were spoken of before it. */
export class PronounReading {
  constructor(
    private readonly register: Register,
    private readonly nameAt: ReadonlyMap<number, NamePlace>,
  ) {}

  /** The entity of a pronoun, which becomes a mention of it. */
  read(item: Item, entry: PronounEntry, speaker: DraftEntity | undefined): DraftEntity | undefined {
    const found = this.antecedent(item, entry, speaker);
    if (!found) return undefined;
    const { entity } = found;
    this.register.addMention(entity, item, 'pronoun', Math.min(0.95, found.confidence), found.rule);
    if (entry.kind === 'masculine' || entry.kind === 'feminine') learnGender(entity, entry.kind, found.confidence);
    this.register.ofPronoun.set(item.first, entity);
    this.register.note(entity, item, 'pronoun', item.source !== undefined);
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
    const { sentence, paragraph } = this.register.document.tokens;
    const pronoun: Pronoun = {
      token: item.first,
      sentence: sentence[item.first]!,
      paragraph: paragraph[item.first]!,
      entry,
      quotation: this.register.quotationOf[item.first]!,
      isSource: item.source !== undefined,
      says: item.source?.says ?? false,
      content: item.source?.content ?? [],
      following: this.namesAfterOpening(item.first),
      speaker,
    };
    if (kind === 'masculine' || kind === 'feminine') {
      const found = resolvePersonPronoun(this.register.discourse, pronoun, kind);
      return found && { ...found, rule: 'coreference/person-pronoun' };
    }
    if (kind === 'neuter') {
      const found = resolveThingPronoun(this.register.discourse, pronoun);
      return found && { ...found, rule: 'coreference/thing-pronoun' };
    }
    const found = resolvePluralPronoun(this.register.discourse, pronoun);
    return found && { ...found, rule: 'coreference/plural-pronoun' };
  }

  /** The first name after the comma that ends an opening phrase or clause, where the token stands in one. */
  private namesAfterOpening(token: number): NamePlace[] {
    const { tokens, sentences } = this.register.document;
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
}
