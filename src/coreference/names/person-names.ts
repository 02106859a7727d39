import { distance } from 'fastest-levenshtein';
import type { NameMention } from '../../annotator.js';
import type { Gender, GenderEvidence } from '../gender.js';
import { FEMININE_NAMES, MASCULINE_NAMES } from '../lexicon/given-names.js';
import { TITLE_NOUNS, TITLE_WORDS } from '../lexicon/titles.js';
import { isMisspelt } from './misspelt.js';
import { bareName, foldAccents, nameKey } from './name-form.js';

/** A mention of a person with what its words and its title tell. */
export interface PersonMention {
  readonly mention: NameMention;
  /** Folded words without suffix ("Jr"): given names first. */
  readonly words: readonly string[];
  /** The word of a title right before the name, lower case. */
  readonly title: string | undefined;
  readonly gender: Gender | undefined;
}

export interface LinkedName {
  readonly mention: NameMention;
  /** The sieve that joined it to its group; undefined for what is written like an earlier mention, and for the first. */
  readonly rule?: string;
  readonly confidence: number;
}

export interface PersonGroup {
  readonly mentions: LinkedName[];
  /** Words of the fullest name. */
  words: readonly string[];
  /** How often a part of the name alone meant this person. */
  shortMentions: number;
  gender: GenderEvidence | undefined;
  readonly titles: Set<string>;
  lastStart: number;
}

const SUFFIX = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'phd', 'md', 'mp']);
const PARTICLES = new Set([
  'al',
  'el',
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'ibn',
  'bint',
  'la',
  'le',
  'ul',
  'ad',
  'as',
  'an',
  'ar',
  'ash',
  'at',
  'az',
]);

export function readPersonMention(text: string, mention: NameMention): PersonMention {
  const bare = bareName(text.slice(mention.start, mention.end));
  let words = personWords(bare);
  let gender: Gender | undefined;
  let title = titleBefore(text, mention.start);
  while (words.length > 1 && TITLE_WORDS.has(words[0]!) && isTitleInside(words[0]!)) {
    title = words[0]!;
    words = words.slice(1);
  }
  if (title !== undefined) gender = TITLE_WORDS.get(title);
  if (words.length > 2 && SUFFIX.has(words.at(-1)!)) words = words.slice(0, -1);
  return { mention, words, title, gender };
}

/**
 * Folded words of a name. Hyphens stay ("Okonedo-Hart" is one surname) but for a particle ("al-Dari" is two words); a
 * nickname in marks is left out.
 */
function personWords(bare: string): string[] {
  const words: string[] = [];
  for (const written of bare.split(' ')) {
    if (/^[“"‘'(«].*[”"’')»]$/.test(written)) continue;
    const word = foldAccents(written.toLowerCase()).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$|[.'’‘`]/gu, '');
    const [first, ...rest] = word.split('-');
    if (rest.length > 0 && PARTICLES.has(first!)) words.push(first!, rest.join('-'));
    else if (word) words.push(word);
  }
  return words.length > 0 ? words : [nameKey(bare)];
}

/** Titles that are never given names: a tagger's span may begin with one. */
function isTitleInside(word: string): boolean {
  return /^(?:mr|mrs|ms|miss|dr|prof|sen|rep|gov|gen|president|minister|professor|senator)$/.test(word);
}

function titleBefore(text: string, start: number): string | undefined {
  const found = /([\p{L}-]+)\.? $/u.exec(text.slice(Math.max(0, start - 24), start));
  const word = found?.[1]?.toLowerCase();
  if (word === undefined || !TITLE_WORDS.has(word)) return undefined;
  const deputy = /\b(?:vice|deputy)[ -]\S+ $/i.test(text.slice(Math.max(0, start - 34), start));
  return deputy && !TITLE_WORDS.get(word) ? `deputy ${word}` : word;
}

/** "Kim Kye-gwan", "Lee Myung-bak", "Kim Jong Il": the first word is the family's. */
function isFamilyNameFirst([family, ...given]: readonly string[]): boolean {
  if (!FAMILIES_FIRST.has(family!)) return false;
  return given.length === 1 ? /^\p{L}{2,6}-\p{L}{2,6}$/u.test(given[0]!) : given.every((word) => word.length <= 5);
}

const FAMILIES_FIRST = new Set('kim lee park han jo kang ahn min jin song yang ma mo jung yoon chung lim'.split(' '));

/** The gender that a given name suggests. */
export function genderOfGivenName(words: readonly string[]): GenderEvidence | undefined {
  if (words.length < 2) return undefined;
  const given = words[0]!;
  if (isFamilyNameFirst(words)) return undefined;
  if (MASCULINE_NAMES.has(given)) return { gender: 'masculine', confidence: 0.8 };
  if (FEMININE_NAMES.has(given)) return { gender: 'feminine', confidence: 0.8 };
  return undefined;
}

/**
 * Joins the mentions of persons: full names that are variants of one another, then, in the order of the text, surnames
 * and given names to the person of that name who was mentioned last. Two people of one surname are kept apart by given
 * names and titles.
 */
export function groupPersons(text: string, mentions: readonly NameMention[]): PersonGroup[] {
  const persons = mentions.map((mention) => readPersonMention(text, mention));
  const groups: PersonGroup[] = [];
  const bySurname = new Map<string, PersonGroup[]>();
  const byAnyWord = new Map<string, PersonGroup[]>();
  const ofMention = new Map<PersonMention, PersonGroup>();

  for (const person of persons) {
    if (!isFullName(person.words)) continue;
    const surname = person.words.at(-1)!;
    const group =
      bySurname.get(surname)?.find((other) => sameFullName(other.words, person.words)) ??
      byAnyWord.get(person.words[0]!)?.find((other) => extendsName(other.words, person.words));
    if (group) {
      if (person.words.length > group.words.length) {
        addToIndex(bySurname, surname, group);
        for (const word of person.words) addToIndex(byAnyWord, word, group);
        group.words = person.words;
      }
      ofMention.set(person, group);
    } else ofMention.set(person, addGroup(person));
    noteGender(ofMention.get(person)!, person);
  }

  const result = new Set<PersonGroup>();
  for (const person of persons) {
    let group = ofMention.get(person);
    let link: { rule?: string; confidence: number } = { confidence: 1 };
    if (!group) {
      const found = findShort(person, bySurname, byAnyWord) ?? findMisspelt(person, bySurname);
      group = found?.group ?? addGroup(person);
      // who goes by the given name is not whom the bare surname means
      group.shortMentions += found?.link.rule === 'coreference/given-name' ? -1 : 1;
      if (found && !isSameWriting(group, person)) link = found.link;
    }
    if (group.mentions.length > 0 && link.rule === undefined && !isSameWriting(group, person))
      link = { rule: 'coreference/full-name', confidence: 0.97 };
    noteGender(group, person);
    group.mentions.push({ mention: person.mention, ...link });
    group.lastStart = person.mention.start;
    result.add(group);
  }
  for (const group of result) group.gender ??= genderOfGivenName(group.words);
  return [...result];

  function addGroup(person: PersonMention): PersonGroup {
    const group: PersonGroup = {
      mentions: [],
      words: person.words,
      shortMentions: 0,
      gender: undefined,
      titles: new Set(),
      lastStart: -1,
    };
    groups.push(group);
    addToIndex(bySurname, person.words.at(-1)!, group);
    for (const word of person.words) addToIndex(byAnyWord, word, group);
    return group;
  }

  function isSameWriting(group: PersonGroup, person: PersonMention): boolean {
    const slice = text.slice(person.mention.start, person.mention.end);
    return group.mentions.every((other) => text.slice(other.mention.start, other.mention.end) === slice);
  }
}

function addToIndex(index: Map<string, PersonGroup[]>, word: string, group: PersonGroup): void {
  const same = index.get(word);
  if (!same) index.set(word, [group]);
  else if (!same.includes(group)) same.push(group);
}

function noteGender(group: PersonGroup, person: PersonMention): void {
  if (person.title) group.titles.add(TITLE_NOUNS.get(person.title) ?? person.title);
  if (person.gender && (group.gender?.confidence ?? 0) < 0.97)
    group.gender = { gender: person.gender, confidence: 0.97 };
}

/** At least a given name and a surname; "al-Muhandis" is a surname alone. */
function isFullName(words: readonly string[]): boolean {
  return words.filter((word) => !PARTICLES.has(word)).length >= 2;
}

/** One surname, and given names that are equal, initials of one another, or dropped. */
function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  if (a.at(-1) !== b.at(-1)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (isDoubleSurname(short, long) || isSameButForASlip(a, b)) return true;
  if (!sameGiven(a[0]!, b[0]!)) return false;
  let at = 0;
  for (const word of long) if (at < short.length && sameGiven(word, short[at]!)) at++;
  return at === short.length || short.length === 2 || bothHaveInitials(short, long);
}

/** "Hoop Tarn" of "Ana de Hoop Tarn": a surname of two words, the first of which is nobody's given name. */
function isDoubleSurname(short: readonly string[], long: readonly string[]): boolean {
  const [first] = short;
  const offset = long.length - short.length;
  const isGiven = MASCULINE_NAMES.has(first!) || FEMININE_NAMES.has(first!);
  if (offset < 1 || (isGiven && !FATHER_OR_MOTHER.test(first!))) return false;
  return short.every((word, i) => long[offset + i] === word);
}

/** "Abu Tarn" of "Karim Abu Tarn": such words open a name that may stand alone. */
const FATHER_OR_MOTHER = /^(?:abu|abou|abd|umm)$/;

/** "Ana Sang Tarn" for "Ana San Tarn": of three words or more all are the same but one, which differs by a letter. */
function isSameButForASlip(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 3) return false;
  const different = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i]!] as const]));
  const [slip, second] = different;
  return slip !== undefined && !second && slip.every((word) => word.length > 2) && distance(...slip) === 1;
}

function bothHaveInitials(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => sameGiven(word, b[i]!));
}

function sameGiven(a: string, b: string): boolean {
  return a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0]);
}

/** "Ana Ruiz" of "Ana Ruiz Salgado". */
function extendsName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length < long.length && short.every((word, i) => long[i] === word);
}

interface ShortMatch {
  readonly group: PersonGroup;
  readonly link: { readonly rule: string; readonly confidence: number };
}

function findShort(
  person: PersonMention,
  bySurname: ReadonlyMap<string, PersonGroup[]>,
  byAnyWord: ReadonlyMap<string, PersonGroup[]>,
): ShortMatch | undefined {
  const last = person.words.at(-1)!;
  const fits = (group: PersonGroup) => genderFits(group, person.gender);
  const surname = (bySurname.get(last) ?? []).filter((group) => endsWith(group.words, person.words) && fits(group));
  if (surname.length > 0) {
    const group = inFocus(surname, person.mention.start);
    return { group, link: { rule: 'coreference/surname', confidence: surname.length === 1 ? 0.96 : 0.75 } };
  }
  const given = (byAnyWord.get(person.words[0]!) ?? []).filter(
    (group) => containsRun(group.words, person.words) && fits(group),
  );
  if (given.length === 0) return undefined;
  const group = inFocus(given, person.mention.start);
  return { group, link: { rule: 'coreference/given-name', confidence: given.length === 1 ? 0.9 : 0.6 } };
}

/** "Kathryn Waters … Water said": a surname that nobody bears, and that is nearly the one of somebody named before. */
function findMisspelt(
  { words, mention, gender }: PersonMention,
  bySurname: ReadonlyMap<string, PersonGroup[]>,
): ShortMatch | undefined {
  const [surname, ...rest] = words;
  if (surname === undefined || rest.length > 0) return undefined;
  const found = new Set<PersonGroup>();
  for (const [other, groups] of bySurname)
    for (const group of groups)
      if (group.words.length > 1 && isMisspelt(surname, other) && genderFits(group, gender)) found.add(group);
  const [group, second] = found;
  const namedBefore = group && !second && group.lastStart >= 0 && group.lastStart < mention.start;
  return namedBefore ? { group, link: { rule: 'coreference/misspelt-surname', confidence: 0.7 } } : undefined;
}

function genderFits(group: PersonGroup, gender: Gender | undefined): boolean {
  if (gender === undefined) return true;
  const known = group.gender ?? genderOfGivenName(group.words);
  return known === undefined || known.gender === gender;
}

function endsWith(words: readonly string[], end: readonly string[]): boolean {
  const bare = end.filter((word, i) => i === end.length - 1 || !PARTICLES.has(word));
  const offset = words.length - bare.length;
  return offset >= 0 && bare.every((word, i) => words[offset + i] === word);
}

function containsRun(words: readonly string[], run: readonly string[]): boolean {
  for (let i = 0; i + run.length <= words.length; i++) if (run.every((word, j) => words[i + j] === word)) return true;
  return false;
}

/**
 * Of several people of one name the one in focus: mentioned last, or known by this short form already; if none was
 * mentioned before the offset, the one that comes first after it.
 */
function inFocus(groups: readonly PersonGroup[], start: number): PersonGroup {
  let best: PersonGroup | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const group of groups) {
    if (group.lastStart < 0 || group.lastStart >= start) continue;
    const score = -(start - group.lastStart) / CHARACTERS_OF_A_PARAGRAPH + Math.min(3, group.shortMentions);
    if (score > bestScore) [best, bestScore] = [group, score];
  }
  return best ?? groups[0]!;
}

const CHARACTERS_OF_A_PARAGRAPH = 500;
