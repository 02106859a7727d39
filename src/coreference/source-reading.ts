import { isDay } from '../lexicon/calendar-words.js';
import type { DraftEntity } from './draft-entity.js';
import type { Item } from './items.js';
import { interviewee, interviewer } from './likely-speaker.js';
import { namedDocument } from './named-document.js';
import { isMisspelt } from './names/misspelt.js';
import { foldAccents } from './names/name-form.js';
import type { NominalReading } from './nominal-reading.js';
import { addDescription } from './nominals.js';
import type { NounPhrase } from './noun-phrase.js';
import { isAnonymous, type Reference } from './reference.js';
import type { Register } from './register.js';
import type { SourcePhrase } from './source-phrase.js';

/** Whom the source of an attribution means. */
export class SourceReading {
  constructor(
    private readonly register: Register,
    private readonly nominals: NominalReading,
  ) {}

  /** @param item the place of the source in the text */
  read(item: Item, phrase: SourcePhrase): Reference {
    switch (phrase.kind) {
      case 'name': {
        const { entity } = phrase.name;
        if (AMOUNTS.has(entity.type)) return { anonymous: true }; // "54 percent said": some of many
        if (phrase.describedBy) {
          addDescription(entity, phrase.describedBy);
          this.nominals.noteRelation(phrase.describedBy, entity);
        }
        this.register.markSource(phrase.name.first);
        return { entity };
      }
      case 'nominal':
        return this.readNominalSource(item, phrase.phrase);
      case 'relative': {
        const entity = this.antecedentOfRelative(item.first);
        return entity ? { entity } : {};
      }
      case 'one of them': {
        const several = this.register.discourse.referents
          .slice(0, this.register.discourse.countBefore(item.first))
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
        this.register.entities.push(entity);
        this.register.addMention(entity, item, 'nominal', 0.7, 'coreference/one-of-them');
        this.register.note(entity, item, 'nominal', true);
        return { entity };
      }
      case 'document': {
        const entity = namedDocument(this.register.discourse, phrase.phrase, this.register.entities);
        if (!entity) return phrase.phrase.plural ? { anonymous: false } : this.readDocument(item);
        this.register.addMention(entity, item, 'nominal', 0.7, 'coreference/named-document');
        this.register.note(entity, item, 'nominal', true);
        return { entity };
      }
      case 'label': {
        const entity =
          phrase.label === 'answer' ? interviewee(this.register.discourse) : interviewer(this.register.discourse);
        if (!entity) return {};
        this.register.addMention(entity, item, 'nominal', 0.75, 'coreference/interview');
        return { entity };
      }
      case 'some of many':
        return this.readTogether(item, { anonymous: true });
      case 'written':
        return { name: phrase.words, anonymous: false };
      case 'several': {
        const members = phrase.members.map((member) => this.read(item, member));
        const names = phrase.members.map(
          (member, i) => members[i]!.entity?.name ?? members[i]!.name ?? this.describe(member),
        );
        const anonymous = members.every((member) => isAnonymous(member));
        for (const { entity } of members) if (entity && !entity.collective) entity.speaks = true;
        return this.readTogether(
          item,
          names.every((name) => name) ? { name: listed(names as string[]), anonymous } : { anonymous },
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
    this.register.note(entity, item, 'nominal', true);
    return { entity };
  }

  /** A report without a name: "it" that says more is the report. */
  private readDocument(item: Item): Reference {
    const entity: DraftEntity = {
      type: 'MISC',
      named: false,
      mentions: [],
      name: '',
      gender: undefined,
      plural: false,
      descriptions: new Set(),
      collective: { anonymous: false },
      speaks: false,
    };
    this.register.note(entity, item, 'nominal', true);
    return { entity };
  }

  private describe(phrase: SourcePhrase): string | undefined {
    return phrase.kind === 'nominal' ? this.nominals.nameOf(phrase.phrase) : undefined;
  }

  /** Whom "who" stands for: the person named or described last in the sentence. */
  private antecedentOfRelative(token: number): DraftEntity | undefined {
    const { referents } = this.register.discourse;
    const sentence = this.register.document.tokens.sentence[token];
    for (let i = this.register.discourse.countBefore(token) - 1; i >= 0 && referents[i]!.sentence === sentence; i--) {
      const { entity, role } = referents[i]!;
      if (role !== 'modifier' && (entity.type === 'PERSON' || entity.type === 'ORGANIZATION')) return entity;
    }
    return undefined;
  }

  /** "Pimco told", "the Journal said": a word with a capital inside a sentence is a name, whether or not it was found among the names. */
  private readMissedName(item: Item, { first, head, determiner }: NounPhrase): Reference | undefined {
    const { tokens, sentences } = this.register.document;
    if (item.end !== head + 1) return undefined;
    const word = tokens.text[head]!;
    const isBody = determiner === 'definite' && head === first + 1 && /^the$/i.test(tokens.text[first]!);
    if (!isBody && (determiner !== 'none' || first !== head)) return undefined;
    if (!/^\p{Lu}\p{Ll}+$/u.test(word) || isDay(word.toLowerCase())) return undefined;
    if (isBody) return this.bodyCalled(item, word);
    for (let i = sentences.firstToken[tokens.sentence[head]!]!; i < head; i++)
      if (/\p{Ll}/u.test(tokens.text[i]!)) return this.personCalled(item, word) ?? { name: word, anonymous: false };
    return undefined;
  }

  /** The one body whose name ends so. */
  private bodyCalled(item: Item, word: string): Reference | undefined {
    const [entity, second] = this.register.entities.filter(
      ({ type, named, name }) => type === 'ORGANIZATION' && named && name.endsWith(` ${word}`),
    );
    if (!entity || second) return undefined;
    this.register.addMention(entity, { first: item.end - 1, end: item.end }, 'name', 0.7, 'coreference/body-of-source');
    this.register.note(entity, item, 'name', true);
    return { entity };
  }

  /** The one person of that surname, or of one that is nearly that. */
  private personCalled(item: Item, word: string): Reference | undefined {
    const surname = foldAccents(word.toLowerCase());
    const of = (fits: (other: string) => boolean) =>
      this.register.entities.filter(
        ({ type, named, name }) =>
          type === 'PERSON' && named && name.includes(' ') && fits(foldAccents(name.split(' ').at(-1)!.toLowerCase())),
      );
    const same = of((other) => other === surname);
    const [entity, second] = same.length > 0 ? same : of((other) => isMisspelt(surname, other));
    if (!entity || second) return undefined;
    this.register.addMention(entity, item, 'name', 0.7, 'coreference/surname-of-source');
    this.register.note(entity, item, 'name', true);
    return { entity };
  }

  private readNominalSource(item: Item, phrase: NounPhrase): Reference {
    const { noun } = phrase;
    const head = this.register.document.tokens.text[phrase.head]!;
    const isHead = !noun && /^heads?$/.test(head) && this.register.document.tokens.text[phrase.head + 1] === 'of';
    const isPerson = noun ? noun.kind === 'person' : isHead || looksLikePerson(head);
    if (phrase.plural && phrase.determiner === 'none' && !this.nominals.hasName(phrase)) {
      // "scientists say": nobody in particular
      const name = isPerson || noun?.kind === 'group' ? { name: this.nominals.nameOf(phrase) } : {};
      return this.readTogether(item, { ...name, anonymous: isPerson });
    }
    const name = !noun && this.readMissedName(item, phrase);
    if (name) return name;
    if (!noun && !isPerson) return {};
    if (/^(?:both|each)$/i.test(this.register.document.tokens.text[phrase.first]!)) return {};
    return { entity: this.nominals.read(item, phrase) };
  }
}

/** "Ruiz, Hall and Low" */
function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].join(' and ');
}

/** What names nobody who could speak. */
const AMOUNTS: ReadonlySet<string> = new Set(['MONEY', 'PERCENT', 'QUANTITY']);

const NO_PERSONS =
  /^(?:water|order|number|power|border|weather|river|paper|letter|computer|matter|winter|summer|corner|layer|factor|sector|error|motor|labor|center|quarter|chapter|disaster|register|barrier|counter|thriller|poster|banner|sticker|folder|server)s?$/i;

/** A noun that the lists do not have, by its ending: "the plasterer said". */
function looksLikePerson(word: string): boolean {
  return /(?:er|or|ist|ian|man|woman|ee|eer)s?$/i.test(word) && !NO_PERSONS.test(word);
}
