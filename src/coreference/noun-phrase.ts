import { type Document, PARTS_OF_SPEECH } from '../document/document.js';
import { isDay } from '../lexicon/calendar-words.js';
import { bodyByOffice } from './lexicon/bodies-by-office.js';
import { type NounEntry, nounEntry } from './lexicon/nouns.js';
import { originNoun } from './lexicon/origin-nouns.js';
import { US_STATE_NAMES, US_STATES } from './lexicon/us-states.js';
import { countryIndex } from './places/countries.js';

/** A noun phrase as far as reference needs it. Tokens by index, ends exclusive. */
export interface NounPhrase {
  readonly first: number;
  /** The end of the phrase with what follows the head. */
  readonly end: number;
  readonly head: number;
  /** What the head noun refers to; undefined for a noun that the lists do not have. */
  readonly noun: NounEntry | undefined;
  readonly determiner: Determiner;
  /** Lower-case words between determiner and head. */
  readonly modifiers: readonly string[];
  readonly plural: boolean;
}

export type Determiner = 'definite' | 'indefinite' | 'possessive' | 'number' | 'none';

const CODE = new Map(PARTS_OF_SPEECH.map((tag, code) => [tag, code]));
const NOUN = CODE.get('NOUN')!;
const ADJ = CODE.get('ADJ')!;
const PROPN = CODE.get('PROPN')!;
const ADP = CODE.get('ADP')!;
const VERB = CODE.get('VERB')!;
const AUX = CODE.get('AUX')!;
const NUM = CODE.get('NUM')!;

const RELATIVE = new Set(['who', 'whom', 'whose', 'which', 'that', 'where', 'when', 'and', 'or', 'but', 'as', 'than']);
const STOP_MARK = /^[,;:()[\]–—-]+$/;
/** "HAL.N", "0857.HK": what stands behind a firm's name is none. */
const SHARE_SIGN = /^(?:[A-Z][A-Z\d]{0,5}[a-z]{0,2}|\d{4,6})\.[A-Z]{1,3}$/;
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'both', 'all']);
const INDEFINITE = new Set([
  'a',
  'an',
  'another',
  'some',
  'one',
  'any',
  'several',
  'many',
  'most',
  'few',
  'other',
  'no',
  'each',
  'every',
]);
const POSSESSIVE = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your']);
const QUANTITY = new Set(
  'one two three four five six seven eight nine ten some many most several few half all both none dozens hundreds thousands majority number group couple each'.split(
    ' ',
  ),
);

/** Tokens of names, which are nouns whatever part of speech they were given. */
export type NameTokens = Pick<ReadonlyMap<number, unknown>, 'has'>;

/** Reads the tokens `first` to `end` as one noun phrase; undefined where they hold no noun. */
export function readNounPhrase(
  document: Document,
  first: number,
  end: number,
  nameTokens: NameTokens,
): NounPhrase | undefined {
  const { text, partOfSpeech } = document.tokens;
  const age = agePhrase(document, first, end);
  if (age) return age;
  let start = first;
  let to = headEnd(document, start, end, nameTokens);
  // "two of the five donors", "a group of senators": the noun after "of" is what they are
  const lower = (i: number) => text[i]!.toLowerCase();
  if (to < end && lower(to) === 'of' && to > start && QUANTITY.has(lower(to - 1))) {
    start = to + 1;
    to = headEnd(document, start, end, nameTokens);
  }
  let head = -1;
  for (let i = to - 1; i >= start && head < 0; i--) {
    if (i > start && SHARE_SIGN.test(text[i]!) && nameTokens.has(i - 1)) continue; // "Halden Corp HAL.N"
    if (nameTokens.has(i) || isNominal(partOfSpeech[i]!, text[i]!)) head = i;
  }
  if (head < 0) return undefined;
  // "90,000 passengers daily": how often, not a newspaper
  if (/^(?:daily|weekly|monthly)$/.test(text[head]!) && head > start && /[^s]s$/.test(text[head - 1]!)) head--;
  if (isReducedRelative(document, first, head)) return readNounPhrase(document, head, end, nameTokens);
  const opening = lower(first);
  let determiner: Determiner = 'none';
  if (DEFINITE.has(opening)) determiner = 'definite';
  else if (INDEFINITE.has(opening)) determiner = 'indefinite';
  else if (POSSESSIVE.has(opening)) determiner = 'possessive';
  else if (partOfSpeech[first] === NUM || QUANTITY.has(opening) || isCounted(document, first, head))
    determiner = 'number';
  const modifiers: string[] = [];
  for (let i = start; i < head; i++) {
    if (i === first && determiner !== 'none') continue;
    if (/^['’]s?$/.test(text[i]!)) {
      determiner = 'possessive';
      modifiers.length = 0; // what stands before it describes the owner
    } else if (/\p{L}/u.test(text[i]!)) modifiers.push(lower(i).replace(/\./g, ''));
  }
  const noun = bodyByOffice(text, head) ?? nounEntry(lower(head)) ?? originNoun(text[head]!);
  const plural = start !== first ? lower(first) !== 'one' : (noun?.plural ?? /[^s]s$/.test(text[head]!));
  return { first, end, head, noun, determiner, modifiers, plural };
}

/** "a move employers say would cost jobs": who says so is of more than one, and not what the article belongs to. */
function isReducedRelative({ tokens }: Document, first: number, head: number): boolean {
  const { text, partOfSpeech } = tokens;
  if (head - first < 2 || !/^an?$/i.test(text[first]!) || partOfSpeech[head - 1] !== NOUN) return false;
  const noun = nounEntry(text[head]!.toLowerCase());
  if (noun ? !noun.plural : !/(?:ers|ors|ists|ians|ants)$/.test(text[head]!)) return false;
  for (let i = first + 1; i < head; i++)
    if (
      partOfSpeech[i] === NUM ||
      QUANTITY.has(text[i]!.toLowerCase()) ||
      /^(?:lot|dozen|hundred|thousand|million|pair|handful|series|record)$/i.test(text[i]!)
    )
      return false;
  return true;
}

const YEAR_OLD: NounEntry = { kind: 'person', plural: false, lemma: 'year-old' };

/** "the 47-year-old", five tokens that are a noun where no other noun follows; the age is its only modifier. */
function agePhrase(document: Document, first: number, end: number): NounPhrase | undefined {
  const { text, partOfSpeech } = document.tokens;
  const at = first + (DEFINITE.has(text[first]!.toLowerCase()) || INDEFINITE.has(text[first]!.toLowerCase()) ? 1 : 0);
  const head = at + 4;
  if (head >= end || text[head] !== 'old' || text[at + 2] !== 'year' || !/^\d+$/.test(text[at]!)) return undefined;
  const next = partOfSpeech[head + 1];
  if (head + 1 < end && (next === NOUN || next === PROPN || next === ADJ || text[head + 1] === '-')) return undefined;
  const determiner = at === first ? 'none' : INDEFINITE.has(text[first]!.toLowerCase()) ? 'indefinite' : 'definite';
  return { first, end, head, noun: YEAR_OLD, determiner, modifiers: [text[at]!], plural: false };
}

/** "At least four senators", "more than 20 witnesses". */
function isCounted({ tokens }: Document, first: number, head: number): boolean {
  if (!/^(?:at|more|about|nearly|over|around|up|some|fewer|less|almost)$/i.test(tokens.text[first]!)) return false;
  for (let i = first + 1; i < Math.min(head, first + 4); i++) if (tokens.partOfSpeech[i] === NUM) return true;
  return false;
}

/** The second part of a compound: "led" of "U.S.-led". */
export function isCompounded({ tokens }: Document, token: number): boolean {
  return token > 1 && tokens.text[token - 1] === '-' && tokens.end[token - 1] === tokens.start[token];
}

/** A mark that ends the phrase; not the hyphen of "U.S.-led" or "47-year-old". */
function isStop({ tokens }: Document, token: number): boolean {
  if (!STOP_MARK.test(tokens.text[token]!)) return false;
  return !/^[-–]$/.test(tokens.text[token]!) || token === 0 || tokens.start[token]! > tokens.end[token - 1]!;
}

const STATES: ReadonlySet<string> = new Set([...US_STATE_NAMES.values(), ...US_STATES.keys()]);

/** The comma of "the Kelby, Ohio-based bank" does not end the phrase. */
function opensSeat({ tokens }: Document, comma: number, end: number): boolean {
  const { text } = tokens;
  if (text[comma] !== ',') return false;
  for (let i = comma + 2; i < Math.min(end, comma + 5); i++) {
    if (text[i] !== '-' || text[i + 1] !== 'based') continue;
    const region = text.slice(comma + 1, i).join(' ');
    return STATES.has(region) || countryIndex.byName(region.toLowerCase(), region) !== undefined;
  }
  return false;
}

/** Where what belongs before the head ends: at a comma, a relative word, a preposition, or a participle after a noun. */
function headEnd(document: Document, first: number, end: number, nameTokens: NameTokens): number {
  const { text, partOfSpeech } = document.tokens;
  let nouns = 0;
  for (let i = first; i < end; i++) {
    const word = text[i]!;
    const tag = partOfSpeech[i]!;
    if (nameTokens.has(i)) {
      nouns++;
      continue;
    }
    if (isStop(document, i)) {
      if (!opensSeat(document, i, end)) return i;
      continue;
    }
    if (i === first) {
      if (isNominal(tag, word)) nouns++;
      continue;
    }
    const lower = word.toLowerCase();
    if (tag === ADP || lower === 'of' || (nouns > 0 && RELATIVE.has(lower))) return i;
    if (nouns > 0 && (tag === VERB || tag === AUX) && !nounEntry(lower) && !isCompounded(document, i)) return i;
    if (isNominal(tag, word)) nouns++;
  }
  return end;
}

function isNominal(tag: number, word: string): boolean {
  if (tag === NOUN || tag === PROPN) return true;
  return /^\p{L}/u.test(word) && nounEntry(word.toLowerCase()) !== undefined;
}

/**
 * The description as a name for somebody unnamed: without article, demonstrative and "same", and without the clause
 * that a comma opens.
 */
export function describe(document: Document, phrase: NounPhrase): { start: number; end: number } {
  const { tokens } = document;
  let first = phrase.first;
  while (
    first < phrase.head &&
    /^(?:the|a|an|this|that|these|those|another|same|his|her|its|their|my|our|your|own|which|yet|but)$/i.test(
      tokens.text[first]!,
    )
  )
    first++;
  if (/^one$/i.test(tokens.text[first]!) && first < phrase.head && !/^of$/i.test(tokens.text[first + 1]!)) first++;
  let last = phrase.head;
  const end = predicateStart(document, phrase);
  let goesOn = false;
  for (let i = phrase.head + 1; i < end; i++) {
    const word = tokens.text[i]!;
    goesOn ||= /^\p{Ll}/u.test(word);
    // "head of Tarnia's oldest bank": what is owned goes on; "minister Ruiz's" does not
    if (/^['’]s?$/.test(word) && goesOn && i + 1 < end) continue;
    if (/^['’]s?$/.test(word) || (isStop(document, i) && !isNameApart(document, i, phrase))) break;
    last = i;
  }
  while (last > phrase.head && /^(?:the|a|an|of|to|in|for|and|with)$/.test(tokens.text[last]!)) last--;
  return { start: tokens.start[first]!, end: tokens.end[last]! };
}

const ADV = CODE.get('ADV')!;
const PRON = CODE.get('PRON')!;
const DET = CODE.get('DET')!;
/** What follows a verb as its object or its clause; after a participle ("a study published in May") comes a preposition. */
const OBJECTS = new Set([DET, PRON, PROPN, NUM]);

/**
 * Where a source that was taken too long has a verb of its own ("the ministry on Friday informed the council"): the end of
 * what may describe somebody. The verb of a relative clause describes.
 */
function predicateStart({ tokens }: Document, { head, end }: NounPhrase): number {
  const { text, partOfSpeech } = tokens;
  for (let i = head + 1; i < end; i++) {
    const word = text[i]!;
    const tag = partOfSpeech[i];
    if (RELATIVE_PRONOUN.test(word)) return end;
    const opensSentence = word === '.' || word === 'but';
    const isParticiple = /(?:ing|led|based|born)$/.test(word) || text[i - 1] === '-' || text[i - 1] === 'to';
    const hasObject = OBJECTS.has(partOfSpeech[i + 1] ?? -1) || text[i + 1] === 'that' || text[i + 1] === 'to';
    const isVerb = tag === AUX || (tag === VERB && /^\p{Ll}/u.test(word) && !isParticiple && i + 1 < end && hasObject);
    if (!opensSentence && !isVerb) continue;
    let stop = i;
    while (stop > head + 1 && partOfSpeech[stop - 1] === ADV) stop--;
    if (isDay(text[stop - 1]!.toLowerCase())) stop -= /^(?:on|late|early)$/.test(text[stop - 2]!) ? 2 : 1;
    return Math.max(stop, head + 1);
  }
  return end;
}

const RELATIVE_PRONOUN = /^(?:who|whom|whose|which|that|where|when)$/i;

/** "engineers at the water company, Aguas Claras, who …": the name explains the noun before it, not the head. */
function isNameApart({ tokens }: Document, comma: number, { head, end }: NounPhrase): boolean {
  const { text, partOfSpeech } = tokens;
  if (text[comma] !== ',' || partOfSpeech[comma - 1] !== NOUN || comma - 1 === head) return false;
  let i = comma + 1;
  while (i < end && /^(?:\p{Lu}|(?:de|del|da|di|of|the|al|la)$)/u.test(text[i]!)) i++;
  return i > comma + 1 && /^\p{Lu}/u.test(text[comma + 1]!) && text[i] === ',';
}
