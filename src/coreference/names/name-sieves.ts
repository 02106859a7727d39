import type { EntityType } from '../../record/record.js';
import { INTERNATIONAL_BODIES } from '../lexicon/international-bodies.js';
import { nounEntry } from '../lexicon/nouns.js';
import { US_STATES } from '../lexicon/us-states.js';
import type { CountryIndex } from '../places/countries.js';
import type { NameForm } from './forms.js';
import { isBranchOfFed, isClippedFrom, officeName, opensFirm, usualName, withoutLegalForm } from './short-bodies.js';

/**
 * Identity of names other than of persons, as sieves in order of precision: each proposes pairs of forms that name one
 * thing. A form that a more trusted sieve joined brings its whole group along. (The design is that of Raghunathan et
 * al. 2010, A Multi-Pass Sieve for Coreference Resolution, for names alone.)
 */
export interface NameSieve {
  readonly rule: string;
  /** How often a link of this sieve is right. */
  readonly confidence: number;
  propose(forms: readonly NameForm[], context: SieveContext): Iterable<readonly [NameForm, NameForm]>;
}

export interface SieveContext {
  readonly text: string;
  readonly countries: CountryIndex;
  /** The group that a form is in at present: equal values, one group. */
  groupOf(form: NameForm): number;
}

const SMALL_WORDS = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'at',
  'to',
  'de',
  'del',
  'la',
  'des',
  'du',
  'et',
  'y',
]);

const ACRONYM_TYPES: ReadonlySet<EntityType> = new Set([
  'ORGANIZATION',
  'FACILITY',
  'LOCATION',
  'PRODUCT',
  'MISC',
  'NORP',
]);
const SHORTENED_TYPES: ReadonlySet<EntityType> = new Set(['ORGANIZATION', 'FACILITY', 'PRODUCT', 'MISC']);

/** "U.S.", "United States", "America"; "Britons" and "British". */
const country: NameSieve = {
  rule: 'coreference/country',
  confidence: 0.98,
  *propose(forms, { countries }) {
    const first = new Map<string, NameForm>();
    for (const form of forms) {
      const found =
        form.type === 'LOCATION'
          ? countries.byName(form.key, form.bare)
          : form.type === 'NORP'
            ? countries.byDemonym(form.key)
            : undefined;
      if (!found) continue;
      const id = `${form.type} ${found.code}`;
      const other = first.get(id);
      if (other) yield [other, form];
      else first.set(id, form);
    }
  },
};

/** "the Tarn Support Center (TSC)", and "TSC (the Tarn …)": the bracket says so. */
const bracketedAcronym: NameSieve = {
  rule: 'coreference/bracketed-acronym',
  confidence: 0.98,
  *propose(forms, { text }) {
    const ends = new Map<number, NameForm>();
    for (const form of forms) for (const mention of form.mentions) ends.set(mention.end, form);
    for (const form of forms) {
      if (!ACRONYM_TYPES.has(form.type)) continue;
      for (const mention of form.mentions) {
        const opening = /(?:['’]s)?,? ?\((?:the )?["“']?$/.exec(
          text.slice(Math.max(0, mention.start - 12), mention.start),
        );
        if (!opening) continue;
        const before = ends.get(mention.start - opening[0].length);
        if (!before || before.type !== form.type || before.isAcronym === form.isAcronym) continue;
        const [short, long] = form.isAcronym ? [form, before] : [before, form];
        const letters = short.key.replace(/ /g, '');
        const agrees = initialsAgree(letters, long.words, 'loose') || isPermuted(letters, long.words);
        if (agrees || isUsedAgain(form, before, text)) yield [before, form];
      }
    }
  },
};

/** "Tarn Banking Association (ABT)": the initials in another language's order. */
function isPermuted(letters: string, words: readonly string[]): boolean {
  const sorted = (text: string) => [...text].sort().join('');
  return letters.length > 2 && [true, false].some((small) => sorted(initialsOf(words, small)) === sorted(letters));
}

/**
 * "Tarn Workers' Party (PTL)", the initials in the body's own language: what a bracket introduces and the text goes on to use
 * stands for the name. A party, a country or an agency in brackets says whose the name is.
 */
function isUsedAgain(short: NameForm, long: NameForm, text: string): boolean {
  if (short.type !== 'ORGANIZATION' || !short.isAcronym || long.isAcronym || short.key.length < 3) return false;
  const [first, ...later] = short.mentions;
  const { start, end } = first!;
  const isInBrackets =
    /\(["“']?$/.test(text.slice(Math.max(0, start - 2), start)) && /^["”']?\)/.test(text.slice(end, end + 2));
  return (
    isInBrackets && later.length > 0 && long.words.length > 1 && !/(?:agency|press|newspaper|reuters)$/.test(long.key)
  );
}

/** "Islamic State" and "IS", in either order. */
const acronym: NameSieve = {
  rule: 'coreference/acronym',
  confidence: 0.95,
  *propose(forms, { countries }) {
    const byInitials = new Map<string, NameForm[]>();
    for (const form of forms) {
      if (!ACRONYM_TYPES.has(form.type) || form.words.length < 2 || form.isAcronym) continue;
      const rest = withoutCountry(form.words, countries);
      const variants = [form.words, rest, ...withoutEndings(form.words)].flatMap((words) =>
        words ? [initialsOf(words, true), initialsOf(words, false)] : [],
      );
      for (const initials of new Set(variants)) {
        if (!initials || initials.length < 2) continue;
        const id = `${form.type} ${initials}`;
        const same = byInitials.get(id);
        if (same) same.push(form);
        else byInitials.set(id, [form]);
      }
    }
    for (const form of forms) {
      const letters = form.key.replace(/ /g, '');
      const isShort = form.isAcronym || (form.words.length === 1 && letters.length >= 4 && letters.length <= 6);
      if (!isShort) continue;
      const expansions = byInitials.get(`${form.type} ${letters}`);
      if (expansions) yield [nearestBefore(form, expansions), form];
    }
  },
};

/** "Siemens AG" and "Siemens". */
const legalForm: NameSieve = {
  rule: 'coreference/legal-form',
  confidence: 0.96,
  *propose(forms) {
    const stripped = new Map<string, NameForm>();
    for (const form of forms) {
      if (form.type !== 'ORGANIZATION') continue;
      const bare = withoutLegalForm(form.words);
      // "Tarn Holdings" is not the "Tarn" that is short for Tarngroup
      const id = (usualName(bare) && form.words.at(-1) === 'holdings' ? form.words : bare).join(' ');
      const other = stripped.get(id);
      if (other) yield [other, form];
      else stripped.set(id, form);
    }
  },
};

/** "BofA" and "Bank of America", "Nymex" and "New York Mercantile Exchange", "J&J": where one name fits. */
const clipped: NameSieve = {
  rule: 'coreference/clipped-name',
  confidence: 0.93,
  *propose(forms, { groupOf }) {
    const bodies = forms.filter(({ type, words }) => type === 'ORGANIZATION' && words.length > 1);
    for (const short of forms) {
      if (short.type !== 'ORGANIZATION' || !/^(?:\p{L}+|\p{Lu}\s?&\s?\p{Lu})$/u.test(short.bare)) continue;
      const longer = bodies.filter((form) => form !== short && isClippedFrom(short.bare, withoutLegalForm(form.words)));
      if (new Set(longer.map(groupOf)).size === 1) yield [longer[0]!, short];
    }
  },
};

/** "BNP" after "BNP Paribas", where nothing else has these initials. */
const firstInitials: NameSieve = {
  rule: 'coreference/first-initials',
  confidence: 0.85,
  *propose(forms, { groupOf }) {
    const sizes = new Map<number, number>();
    for (const form of forms) sizes.set(groupOf(form), (sizes.get(groupOf(form)) ?? 0) + 1);
    for (const short of forms) {
      if (short.type !== 'ORGANIZATION' || !short.isAcronym || short.words.length > 1) continue;
      if (sizes.get(groupOf(short))! > 1 || INTERNATIONAL_BODIES.has(short.key)) continue;
      const longer = forms.filter(
        (form) => form.type === 'ORGANIZATION' && form.words.length > 1 && form.words[0] === short.key,
      );
      const [first] = longer;
      if (!first || new Set(longer.map(groupOf)).size > 1 || !longer.every(({ words }) => opensFirm(short.key, words)))
        continue;
      if (first.mentions[0]!.start < short.mentions[0]!.start) yield [first, short];
    }
  },
};

/** "the Fed" and "Federal Reserve", "Citi" and "Citigroup Inc". */
const usual: NameSieve = {
  rule: 'coreference/usual-name',
  confidence: 0.95,
  *propose(forms, { countries }) {
    const byName = new Map<string, NameForm>();
    for (const form of forms) {
      if (form.type !== 'ORGANIZATION') continue;
      const words = withoutLegalForm(form.words);
      for (const variant of [words, withoutCountry(words, countries)])
        if (variant && !byName.has(variant.join(' '))) byName.set(variant.join(' '), form);
    }
    for (const form of forms) {
      if (form.type !== 'ORGANIZATION') continue;
      const name = usualName(withoutLegalForm(form.words)) ?? usualName(withoutCountry(form.words, countries) ?? []);
      const full = name === undefined ? undefined : byName.get(name);
      if (full && full !== form) yield [full, form];
    }
  },
};

/** "KelbyPost" and "Kelby Post"; "NY Post" and "New York Post". */
const writtenOtherwise: NameSieve = {
  rule: 'coreference/other-spelling',
  confidence: 0.94,
  *propose(forms) {
    const together = new Map<string, NameForm>();
    for (const form of forms) {
      if (form.type !== 'ORGANIZATION' || form.isAcronym) continue;
      const id = form.key.replaceAll(' ', '');
      const other = together.get(id);
      if (other) yield [other, form];
      else together.set(id, form);
    }
    for (const short of forms) {
      if (short.type !== 'ORGANIZATION' || short.words.length < 2 || !/^(?:\p{Lu}\.?){2,3}\s/u.test(short.bare))
        continue;
      const initials = short.words[0]!;
      const rest = short.words.slice(1).join(' ');
      const long = forms.find(
        ({ type, words }) =>
          type === 'ORGANIZATION' &&
          words.length === short.words.length - 1 + initials.length &&
          words.slice(initials.length).join(' ') === rest &&
          initialsOf(words.slice(0, initials.length), true) === initials,
      );
      if (long) yield [long, short];
    }
  },
};

/** Bodies of government that copy names with and without their country. */
const OF_ONE_COUNTRY = new Set(
  'treasury senate congress navy army parliament marines pentagon knesset bundestag duma'.split(' '),
);

/** "U.S. Department of Justice" and "Justice Department": not of two countries, and not where several have one. */
const office: NameSieve = {
  rule: 'coreference/office',
  confidence: 0.94,
  *propose(forms, { countries, groupOf }) {
    const byKey = new Map<string, { readonly form: NameForm; readonly country: string | undefined }[]>();
    for (const form of forms) {
      if (form.type !== 'ORGANIZATION') continue;
      const found = officeName(form, countries);
      if (!found) continue;
      const same = byKey.get(found.key) ?? [];
      byKey.set(found.key, [...same, { form, country: found.country }]);
    }
    for (const same of byKey.values()) {
      const owners = new Set(same.flatMap(({ country }) => country ?? []));
      if (owners.size > 1) continue;
      for (const { form } of same.slice(1)) if (groupOf(form) !== groupOf(same[0]!.form)) yield [same[0]!.form, form];
    }
  },
};

const PLACE_WORDS = new Set(
  (
    'city province state region district county island islands river lake mount mountain mountains town village municipality ' +
    'governorate prefecture oblast republic territory dc d c'
  ).split(' '),
);

/** "Shire river" and "the Shire", "Anbar province" and "Anbar": not where the bare name is a country of its own. */
const placeWord: NameSieve = {
  rule: 'coreference/place-word',
  confidence: 0.88,
  *propose(forms, { countries }) {
    const byKey = new Map<string, NameForm>();
    for (const form of forms) if (form.type === 'LOCATION') byKey.set(form.key, form);
    for (const form of forms) {
      if (form.type !== 'LOCATION' || form.words.length < 2) continue;
      let from = 0;
      let to = form.words.length;
      while (to > 1 && PLACE_WORDS.has(form.words[to - 1]!)) to--;
      while (from < to - 1 && PLACE_WORDS.has(form.words[from]!)) from++;
      if (to - from === form.words.length) continue;
      const bare = form.words.slice(from, to).join(' ');
      const other = byKey.get(bare);
      if (!other || countries.byName(bare, other.bare)) continue;
      if (form.words.at(-1) === 'city' && US_STATES.has(other.bare) && bare !== 'new york') continue;
      yield [form, other];
    }
  },
};

/** "the Vanguard" of "Coastal Vanguard", "the Alliance" of "Northern Alliance", "Tarn airport" of "Tarn International Airport". */
const shortName: NameSieve = {
  rule: 'coreference/short-name',
  confidence: 0.88,
  *propose(forms, context) {
    const byWord = new Map<string, NameForm[]>();
    for (const form of forms) {
      if (!SHORTENED_TYPES.has(form.type) || form.words.length < 2) continue;
      for (const word of new Set(form.words)) {
        const same = byWord.get(word);
        if (same) same.push(form);
        else byWord.set(word, [form]);
      }
    }
    for (const short of forms) {
      if (!SHORTENED_TYPES.has(short.type) || (short.isAcronym && short.words.length === 1)) continue;
      const longer = (byWord.get(short.words[0]!) ?? []).filter(
        (form) => form.type === short.type && form.words.length > short.words.length && shortens(short, form, context),
      );
      // "Tarn magazine" of "Tarn Enterprises Inc" is not what "Tarn" says
      const proper = longer.filter(({ bare }) => !/\s\p{Ll}+$/u.test(bare));
      const fitting = proper.length > 0 ? proper : longer;
      const groups = new Set(fitting.map((form) => context.groupOf(form)));
      const long = groups.size === 1 ? fitting[0] : groups.size > 1 ? openingAll(fitting, short) : undefined;
      if (long) yield [long, short];
    }
  },
};

/** Of "Tarn Holm Inc", "Tarn Holm Capital" and "Tarn Holm Trust" the first is whom "Tarn" means: the others have its name in theirs. */
function openingAll(fitting: readonly NameForm[], short: NameForm): NameForm | undefined {
  if (short.type !== 'ORGANIZATION') return undefined;
  const bare = (form: NameForm) => withoutLegalForm(form.words);
  const shortest = fitting.reduce((best, form) => (bare(form).length < bare(best).length ? form : best));
  const opening = bare(shortest);
  if (opening.length <= short.words.length) return undefined;
  return fitting.every((form) => opening.every((word, i) => form.words[i] === word)) ? shortest : undefined;
}

/** In order of trust. */
export const NAME_SIEVES: readonly NameSieve[] = [
  country,
  bracketedAcronym,
  legalForm,
  acronym,
  office,
  usual,
  clipped,
  writtenOtherwise,
  firstInitials,
  placeWord,
  shortName,
];

function shortens(short: NameForm, long: NameForm, { text, countries }: SieveContext): boolean {
  const { words } = short;
  if (isBranchOfFed(long.words) && !isBranchOfFed(words)) return false;
  const begins = words.every((word, i) => long.words[i] === word);
  const dropped = begins ? long.words.slice(words.length) : long.words.slice(0, long.words.length - words.length);
  if (begins) {
    if (isPartOf(words, dropped) || (words.length === 1 && words[0]!.length <= 2)) return false;
    if (short.type === 'PRODUCT') return !/^\d/.test(dropped[0]!); // models of one make
    return short.type !== 'MISC' || words.length === 1 || dropped.every((word) => /^\d+$/.test(word));
  }
  const closes = words.every((word, i) => long.words[dropped.length + i] === word);
  if (closes) {
    const isOffice = OF_ONE_COUNTRY.has(words[0]!) && dropped.length === 1 && isOfCountry(dropped[0]!, countries);
    if (words.length === 1) return isOffice || short.mentions.every(({ start, end }) => hasArticle(text, start, end));
    // "Bank of China" is not the "Agricultural Bank of China", but the "Ministry of Trade" may be the "Iraqi Ministry of Trade"
    return nounEntry(words[0]!)?.kind !== 'group' || dropped.every((word) => isOfCountry(word, countries));
  }
  return (
    words.length > 1 &&
    words[0] === long.words[0] &&
    words.at(-1) === long.words.at(-1) &&
    isSubsequence(words, long.words)
  );
}

const PARTS = new Set(
  'department division bureau committee subcommittee court tribunal office council unit branch faculty trust foundation fund'.split(
    ' ',
  ),
);

/** "African Union" and "African Union Commission": a body of the body. */
function isPartOf(short: readonly string[], rest: readonly string[]): boolean {
  if (SMALL_WORDS.has(rest[0]!)) return false;
  if (PARTS.has(rest.at(-1)!)) return true;
  return nounEntry(short.at(-1)!)?.kind === 'group' && rest.some((word) => nounEntry(word)?.kind === 'group');
}

function hasArticle(text: string, start: number, end: number): boolean {
  return /\bthe $/i.test(text.slice(Math.max(0, start - 5), start)) || /^the\s/i.test(text.slice(start, end));
}

function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return at === short.length;
}

function isOfCountry(word: string, countries: CountryIndex): boolean {
  return (countries.byName(word, word.toUpperCase()) ?? countries.byDemonym(word)) !== undefined;
}

/** "U.S. Food Agency" without "U.S.": "the FA". */
function withoutCountry(words: readonly string[], countries: CountryIndex): readonly string[] | undefined {
  const first = words[0]!;
  const known = countries.byName(first, first.toUpperCase()) ?? countries.byDemonym(first);
  return known && words.length > 2 ? words.slice(1) : undefined;
}

function initialsOf(words: readonly string[], withSmallWords: boolean): string {
  let initials = '';
  for (const word of words) if (withSmallWords || !SMALL_WORDS.has(word)) initials += word[0];
  return initials;
}

/** "American International Group Inc" without "Inc", and without "Group Inc". */
function withoutEndings(words: readonly string[]): (readonly string[])[] {
  const shortest = withoutLegalForm(words).length;
  return Array.from({ length: words.length - shortest }, (_, i) => words.slice(0, words.length - 1 - i));
}

/** Strict: the initials are the acronym. Loose, next to a bracket: its letters occur in order and it begins alike. */
function initialsAgree(letters: string, words: readonly string[], how: 'strict' | 'loose'): boolean {
  if (initialsOf(words, true) === letters || initialsOf(words, false) === letters) return true;
  if (how === 'strict') return false;
  const joined = words.join('');
  let at = 0;
  for (const letter of joined) if (letter === letters[at]) at++;
  return at >= letters.length - (letters.endsWith('s') ? 1 : 0) && joined[0] === letters[0];
}

function nearestBefore(form: NameForm, others: readonly NameForm[]): NameForm {
  const start = form.mentions[0]!.start;
  return others.findLast((other) => other.mentions[0]!.start < start) ?? others[0]!;
}
