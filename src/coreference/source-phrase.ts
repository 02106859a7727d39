import { type Document, PARTS_OF_SPEECH } from '../document/document.js';
import { nounEntry } from './lexicon/nouns.js';
import { pronounEntry } from './lexicon/pronouns.js';
import { TITLE_WORDS } from './lexicon/titles.js';
import type { NamePlace } from './nominals.js';
import { type NounPhrase, readNounPhrase } from './noun-phrase.js';

/** The source of an attribution, read for who is meant. */
export type SourcePhrase =
  | { readonly kind: 'pronoun'; readonly token: number }
  | { readonly kind: 'name'; readonly name: NamePlace; readonly describedBy?: NounPhrase }
  | { readonly kind: 'nominal'; readonly phrase: NounPhrase }
  /** A report, a statement: no person and no body. */
  | { readonly kind: 'document'; readonly phrase: NounPhrase }
  /** "who": whom the words before it name. */
  | { readonly kind: 'relative' }
  /** "one", "one of them": of several who were spoken of. */
  | { readonly kind: 'one of them' }
  /** "Q" or "A" of an interview. */
  | { readonly kind: 'label'; readonly label: 'question' | 'answer' }
  /** Several who speak together. */
  | { readonly kind: 'several'; readonly members: readonly SourcePhrase[] }
  | { readonly kind: 'unknown' };

const CODE = new Map(PARTS_OF_SPEECH.map((tag, code) => [tag, code]));
const BEFORE_NAME = new Set(['DET', 'ADJ', 'NOUN', 'PROPN'].map((tag) => CODE.get(tag as 'DET')!));

/** In tokens. */
const LONGEST_APPOSITION = 8;

/** What somebody says or thinks, of which the owner is the source: "Ruiz's view", "his claim". */
const UTTERANCES = new Set(
  'view opinion claim assertion remark remarks comment comments word words argument suggestion belief account version warning announcement'.split(
    ' ',
  ),
);

/** What a source is read in: the document and its names. */
export interface SourceReader {
  readonly document: Document;
  /** By position. */
  readonly names: readonly NamePlace[];
  /** By token: the name that covers it. */
  readonly nameAt: ReadonlyMap<number, NamePlace>;
}

/** @param first @param end tokens of the source, end exclusive */
export function readSource(reader: SourceReader, first: number, end: number): SourcePhrase {
  const { text } = reader.document.tokens;
  const opening = text[first]!;
  if (end - first === 1) {
    if (opening === 'Q' || opening === 'A') return { kind: 'label', label: opening === 'Q' ? 'question' : 'answer' };
    if (/^(?:[Ww]ho|[Ww]hich|[Tt]hat|whom)$/.test(opening)) return { kind: 'relative' }; // not "WHO"
    if (/^one$/i.test(opening)) return { kind: 'one of them' };
  }
  if (pronounEntry(opening) && (end - first === 1 || /^['’,]/.test(text[first + 1]!)))
    return { kind: 'pronoun', token: first };
  if (end - first === 3 && /^one of (?:them|those)$/i.test(text.slice(first, end).join(' ')))
    return { kind: 'one of them' };
  const several = readSeveral(reader, first, end);
  if (several) return several;
  return readOne(reader, first, end);
}

function readOne(reader: SourceReader, first: number, end: number): SourcePhrase {
  const { document, nameAt } = reader;
  const { text } = document.tokens;
  const phrase = readNounPhrase(document, first, end, nameAt);
  if (!phrase) {
    for (let i = first; i < end; i++) {
      const name = nameAt.get(i);
      if (name) return { kind: 'name', name };
    }
    return pronounEntry(text[first]!) ? { kind: 'pronoun', token: first } : { kind: 'unknown' };
  }
  const titledPerson = personAtEnd(reader, first, end);
  if (titledPerson && !phrase.plural && phrase.head < titledPerson.first && !speaksFor(reader, phrase, titledPerson))
    return { kind: 'name', name: titledPerson, ...(phrase.noun?.kind === 'person' ? { describedBy: phrase } : {}) };
  const owner = nameAt.get(phrase.head);
  const isOnePerson = phrase.noun?.byOrigin && !phrase.plural && phrase.determiner !== 'none';
  if (owner && owner.end <= end && !isOnePerson) return { kind: 'name', name: owner };
  if (phrase.noun?.kind === 'document') {
    if (!UTTERANCES.has(text[phrase.head]!.toLowerCase())) return { kind: 'document', phrase };
    if (pronounEntry(text[first]!)) return { kind: 'pronoun', token: first };
    for (let i = first; i < phrase.head; i++) {
      const name = nameAt.get(i);
      if (name && /^['’]s?$/.test(text[name.end] ?? '')) return { kind: 'name', name };
    }
    return { kind: 'document', phrase };
  }
  if (/^(?:called|named|dubbed)$/.test(text[phrase.head + 1] ?? '')) {
    const called = nameAt.get(phrase.head + 2) ?? nameAt.get(phrase.head + 3);
    if (called && called.end <= end) return { kind: 'name', name: called, describedBy: phrase };
  }
  // the source was cut before an apposition: "said | his wife |, Ana Ruiz, who"
  const isCut = text[end] === ',' && phrase.head === end - 1 && phrase.noun?.kind === 'person';
  const apposed = appositionAfter(reader, phrase, isCut ? end + LONGEST_APPOSITION : end);
  if (apposed) return { kind: 'name', name: apposed, describedBy: phrase };
  // the source was cut between title and name
  const titled = end === phrase.head + 1 ? nameAt.get(end) : undefined;
  if (titled?.mention.type === 'PERSON' && phrase.noun?.kind === 'person')
    return { kind: 'name', name: titled, describedBy: phrase };
  return { kind: 'nominal', phrase };
}

/** "religion expert Ana Ruiz", "Lake Police (LP) Chief Ana Ruiz": a person right behind what describes her. */
function personAtEnd({ document, nameAt }: SourceReader, first: number, end: number): NamePlace | undefined {
  const { text, partOfSpeech } = document.tokens;
  let stop = first;
  for (; stop < end && !/^(?:,|\(|who|which|whose|that)$/i.test(text[stop]!); stop++)
    if (text[stop + 1] === '(' && text[stop + 3] === ')') stop += 3;
  const name = nameAt.get(stop - 1);
  if (name?.mention.type !== 'PERSON' || name.first <= first || name.end !== stop) return undefined;
  const before = partOfSpeech[name.first - 1]!;
  return before === CODE.get('NOUN') || before === CODE.get('PROPN') ? name : undefined;
}

/** "a spokesman for President Ruiz", "an aide to Sen. Hall": the title is that of whom the preposition names. */
function speaksFor({ document }: SourceReader, { head }: NounPhrase, name: NamePlace): boolean {
  const { text, partOfSpeech } = document.tokens;
  const title = text[name.first - 1]!.toLowerCase().replace(/\.$/, '');
  if (!TITLE_WORDS.has(title)) return false;
  for (let i = name.first - 2; i > head; i--) {
    if (/^(?:for|to|with)$/.test(text[i]!)) return true; // "chief of staff Gen. Hall" is Hall
    if (!BEFORE_NAME.has(partOfSpeech[i]!) && !/^\p{Lu}/u.test(text[i]!)) return false;
  }
  return false;
}

/** "the minister, Ana Ruiz", "the minister of water, Ana Ruiz", "her son, the film director Ana Ruiz". */
export function appositionAfter(reader: SourceReader, phrase: NounPhrase, end: number): NamePlace | undefined {
  const { text } = reader.document.tokens;
  for (let i = phrase.head + 1; i < Math.min(end, phrase.head + 12); i++) {
    if (text[i] === '(' && text[i + 2] === ')') i += 3; // "the head of the Lake Fishing Board (LFB), Ana Ruiz"
    if (i >= end || /^(?:who|which|whose|that|[;:()–—])$/i.test(text[i]!)) return undefined;
    if (text[i] !== ',') continue;
    const name = nameAhead(reader, i + 1, end);
    const closes = name && (name.end >= end || /^[,.;)]$/.test(text[name.end]!));
    const isOf = text[phrase.head + 1] === 'of';
    return closes && suits(name, phrase, i, isOf) ? name : undefined;
  }
  return undefined;
}

/** The name that begins at the token, or behind a title and its article. */
export function nameAhead(
  { document, nameAt }: Pick<SourceReader, 'document' | 'nameAt'>,
  from: number,
  end: number,
): NamePlace | undefined {
  const { text, partOfSpeech } = document.tokens;
  for (let i = from; i < Math.min(end, from + 8); i++) {
    const name = nameAt.get(i);
    if (name?.mention.type === 'PERSON') return name.first === i ? name : undefined;
    // "Slovenian Foreign Minister …": a name inside the title
    if (name && i === from && (name.end >= end || /^[,.;)]$/.test(text[name.end]!)))
      return name.first === i ? name : undefined;
    if (!name && !BEFORE_NAME.has(partOfSpeech[i]!)) return undefined;
  }
  return undefined;
}

/** @param isOf "the mufti of Kelby, Ana Ruiz": whatever the noun is, it is of something, and a person behind it */
function suits(name: NamePlace, phrase: NounPhrase, comma: number, isOf: boolean): boolean {
  if (phrase.plural) return false;
  if (phrase.noun?.kind === 'person') return name.mention.type === 'PERSON' || name.mention.type === 'ORGANIZATION';
  // "the maker, Halden,": one word alone may be a firm that was taken for a person
  if (phrase.noun?.kind === 'group')
    return name.mention.type !== 'PERSON' || (comma === phrase.head + 1 && name.end - name.first === 1);
  return comma === phrase.head + 1 || (isOf && !phrase.noun && name.mention.type === 'PERSON');
}

/** "Ruiz and Hall", "the army and a local official": conjoined outside of names, appositions and relative clauses. */
function readSeveral(reader: SourceReader, first: number, end: number): SourcePhrase | undefined {
  const { document, nameAt } = reader;
  const { text } = document.tokens;
  let commas = 0;
  for (let i = first + 1; i + 1 < end; i++) {
    const word = text[i]!;
    if (nameAt.has(i)) continue;
    if (/^(?:who|whom|whose|which|that|where)$/i.test(word)) return undefined;
    if (word === ',') commas++;
    if (!/^(?:and|&)$/i.test(word) || commas % 2 === 1) continue;
    const left = readOne(reader, first, text[i - 1] === ',' ? i - 1 : i);
    const right = readOne(reader, i + 1, end);
    if (!isSomebody(left) || !isSomebody(right)) return undefined;
    const rightFirst = text[i + 1]!;
    const ownPhrase =
      nameAt.get(i + 1)?.first === i + 1 ||
      /^(?:the|a|an|his|her|its|their|two|three|four|several|some)$/i.test(rightFirst) ||
      isPlural(right) ||
      (left.kind === 'name' && right.kind === 'name' && right.name.mention.type === 'PERSON');
    if (!ownPhrase || hangsOnPreposition(reader, first, i, right)) return undefined;
    return { kind: 'several', members: [left, right] };
  }
  return undefined;
}

function isSomebody(phrase: SourcePhrase): boolean {
  return phrase.kind === 'name' || (phrase.kind === 'nominal' && phrase.phrase.noun !== undefined);
}

function isPlural(phrase: SourcePhrase): boolean {
  return phrase.kind === 'nominal' && phrase.phrase.plural;
}

/** "a spokesman for Ruiz and Hall": both belong to the preposition. */
function hangsOnPreposition(
  { document, nameAt }: SourceReader,
  first: number,
  and: number,
  right: SourcePhrase,
): boolean {
  const { text, partOfSpeech } = document.tokens;
  if (right.kind !== 'name' || text[and - 1] === ',') return false;
  const before = nameAt.get(and - 1);
  if (!before || before.first <= first) return false;
  return partOfSpeech[before.first - 1] === CODE.get('ADP') && nounEntry(text[first]!.toLowerCase()) === undefined;
}
