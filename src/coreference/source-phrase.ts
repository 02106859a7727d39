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
  /** Words with capitals that no annotator took for a name, among several. */
  | { readonly kind: 'written'; readonly words: string }
  /** "many in Tarnia": of people in general. */
  | { readonly kind: 'some of many' }
  | { readonly kind: 'unknown' };

const CODE = new Map(PARTS_OF_SPEECH.map((tag, code) => [tag, code]));
const ADP = CODE.get('ADP')!;
const VERB = CODE.get('VERB')!;
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
  if (isSomeOfMany(reader, first, end)) return { kind: 'some of many' };
  const from = afterCrosshead(reader, first, end);
  const several = readList(reader, from, end) ?? readSeveral(reader, from, end);
  if (several) return several;
  return readOne(reader, from, end);
}

/** "many", "some in Tarnia", "those at the bank": nobody in particular, wherever they are. */
function isSomeOfMany({ document }: SourceReader, first: number, end: number): boolean {
  const { text, partOfSpeech } = document.tokens;
  if (!/^(?:many|some|most|few|others|those|several)$/i.test(text[first]!)) return false;
  if (end - first === 1) return !/^(?:those|others)$/i.test(text[first]!);
  return partOfSpeech[first + 1] === ADP && text[first + 1] !== 'of';
}

/** "RATES FALL An economist": a crosshead that runs into its paragraph is in front of the article that opens the sentence. */
function afterCrosshead({ document, nameAt }: SourceReader, first: number, end: number): number {
  const { text } = document.tokens;
  if (!/^\p{Lu}[\p{Lu}'’-]+$/u.test(text[first]!) || nameAt.has(first)) return first;
  for (let i = first + 1; i < end; i++) {
    if (/^(?:An?|The|One|Another|Two|Three|Some|Several|Many)$/.test(text[i]!)) return i;
    if (/\p{Ll}/u.test(text[i]!)) return first;
  }
  return first;
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

/**
 * "a spokesman for President Ruiz", "a union official in talks led by Minister Hall", "the party of President Ruiz": the person at the
 * end is somebody else where a verb or a preposition is in between; "chief of staff Gen. Hall" and "secretary for trade Ana Ruiz" are
 * described by it.
 */
function speaksFor(
  { document, nameAt }: SourceReader,
  { head, noun, determiner }: NounPhrase,
  name: NamePlace,
): boolean {
  const { text, partOfSpeech } = document.tokens;
  const isTitle = (i: number) => TITLE_WORDS.has(text[i]!.toLowerCase().replace(/\.$/, ''));
  const isTitled = isTitle(name.first - 1);
  const isDocument = noun?.kind === 'document';
  const isPerson = nameAt.get(head)?.mention.type === 'PERSON';
  const isBody = noun?.kind === 'group' || (nameAt.get(head)?.mention.type ?? 'PERSON') !== 'PERSON';
  let speaks = false;
  for (let i = head + 1; i < name.first; i++) {
    const word = text[i]!;
    if (nameAt.has(i) || text[i - 1] === '-') continue;
    // a source that was taken too long and begins in the clause before
    if (CLAUSE.test(word)) return false;
    if (/^(?:for|to|with)$/.test(word) && (isTitled || determiner === 'indefinite')) speaks = true;
    if (isPerson && /^(?:of|at|from|in|with|for)$/.test(word)) return true; // "Ana Ruiz of think tank Tarn"
    // who wrote a report is who says so
    if (isDocument) continue;
    if (partOfSpeech[i] === VERB && PARTICIPLE.test(word)) speaks = true;
    if (/^(?:by|in|under|from|about|against)$/.test(word) && (isTitled || determiner === 'indefinite')) speaks = true;
    if (word === 'of' && isBody && (i + 1 === name.first || isTitle(i + 1))) speaks = true;
  }
  return speaks;
}

const CLAUSE = /^(?:and|but|although|though|while|whereas|after|before|because|since|that|which|who|as|when|[.;:])$/;
/** Of a verb, not of a post ("managing director", "prize-winning economist"). */
const PARTICIPLE =
  /^(?!managing|acting|operating|leading|winning|retired|elected|sitting|visiting)\p{Ll}+(?:ed|en|ing)$/u;

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

/** "Tarn, Holm and the department": three and more, each a name or, at the end, a body or somebody with an article. */
function readList(reader: SourceReader, first: number, end: number): SourcePhrase | undefined {
  const { text } = reader.document.tokens;
  let and = -1;
  for (let i = first; i < end; i++) if (text[i] === 'and' && !reader.nameAt.has(i)) and = i;
  if (and < first + 3) return undefined;
  const members: SourcePhrase[] = [];
  const stop = text[and - 1] === ',' ? and - 1 : and;
  for (let from = first; from < stop; ) {
    let to = from;
    while (to < stop && (text[to] !== ',' || reader.nameAt.has(to))) to++;
    const member = readMember(reader, from, to);
    if (!member) return undefined;
    members.push(member);
    from = to + 1;
  }
  if (members.length < 2) return undefined;
  const last = readMember(reader, and + 1, end) ?? readOne(reader, and + 1, end);
  const isNamed = last.kind === 'name' || last.kind === 'written';
  const isBody = last.kind === 'nominal' && last.phrase.noun !== undefined && last.phrase.determiner !== 'none';
  return isNamed || isBody ? { kind: 'several', members: [...members, last] } : undefined;
}

/** All tokens as one name, or as one that was not found. */
function readMember({ document, nameAt }: SourceReader, first: number, end: number): SourcePhrase | undefined {
  const { text, start, end: ends } = document.tokens;
  const from = /^the$/i.test(text[first] ?? '') ? first + 1 : first;
  const name = nameAt.get(from);
  if (name) {
    const isSpeaker =
      name.mention.type === 'PERSON' || name.mention.type === 'ORGANIZATION' || name.mention.type === 'LOCATION';
    return isSpeaker && name.first === from && name.end === end ? { kind: 'name', name } : undefined;
  }
  if (from >= end || end - from > 3) return undefined;
  for (let i = from; i < end; i++) if (nameAt.has(i) || !/^\p{Lu}[\p{L}-]+$/u.test(text[i]!)) return undefined;
  return { kind: 'written', words: document.text.slice(start[from]!, ends[end - 1]!) };
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
