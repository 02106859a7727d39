import type { CountryIndex } from '../places/countries.js';
import type { NameForm } from './forms.js';

/** Short forms of bodies that are no plain initials: "BofA", "Nymex", "the Fed", "Justice Department". */

const SMALL_WORDS = new Set('of the and for in on at to de del la des du et y'.split(' '));
const LEGAL_FORMS = new Set(
  'inc incorporated corp corporation co cos company ltd limited plc llc llp lp ag sa se nv bv gmbh spa ab asa oyj kk holdings holding group'.split(
    ' ',
  ),
);

/** "Tarn Holdings Ltd" is "Tarn". */
export function withoutLegalForm(words: readonly string[]): readonly string[] {
  let length = words.length;
  while (length > 1 && LEGAL_FORMS.has(words[length - 1]!)) length--;
  return length === words.length ? words : words.slice(0, length);
}

/**
 * Whether a word puts a body's name together from the beginnings of its words: "Nymex" of "New York Mercantile Exchange",
 * "BofA" of "Bank of America" (small words whole), "J&J" of "Johnson & Johnson". Initials alone are `acronym`'s.
 *
 * @param bare the short form as written
 */
export function isClippedFrom(bare: string, words: readonly string[]): boolean {
  const pair = /^(\p{Lu})\s?&\s?(\p{Lu})$/u.exec(bare);
  if (pair) {
    const [first, and, second] = words;
    return (
      words.length === 3 &&
      and === 'and' &&
      first![0] === pair[1]!.toLowerCase() &&
      second![0] === pair[2]!.toLowerCase()
    );
  }
  const parts = bare.match(/\p{Lu}\p{Ll}{2,}/gu);
  // "StanChart": each capital begins a word
  if (parts && parts.length > 1 && parts.join('') === bare) {
    const long = withoutLegalForm(words);
    if (long.length === parts.length && parts.every((part, i) => long[i]!.startsWith(part.toLowerCase()))) return true;
  }
  if (!/^\p{Lu}[\p{L}]{3,9}$/u.test(bare) || !/\p{Ll}/u.test(bare)) return false;
  const long = withoutLegalForm(words);
  const letters = bare.toLowerCase();
  // "House" is the first word of "House and Senate", not clipped from it
  if (long.length < 2 || long[0]!.startsWith(letters) || letters.startsWith(long[0]!)) return false;
  // "AmCham" of "American Chamber of Commerce"
  const of = long.indexOf('of', 2);
  return consumes(letters, long, 0) || (of > 1 && consumes(letters, long.slice(0, of), 0));
}

/** Whether the letters are beginnings of all words from one on; a small word may be left out. */
function consumes(letters: string, words: readonly string[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return letters === '';
  if (SMALL_WORDS.has(word))
    return (
      consumes(letters, words, at + 1) ||
      (letters.startsWith(word) && consumes(letters.slice(word.length), words, at + 1))
    );
  const longest = Math.min(CLIP, word.length - 1, letters.length);
  for (let length = longest; length > 0; length--)
    if (word.startsWith(letters.slice(0, length)) && consumes(letters.slice(length), words, at + 1)) return true;
  return false;
}

/** A word's beginning in a clipped name has four letters at most ("Cham" of "AmCham"). */
const CLIP = 4;

/** Names by which copy calls a body without further ado: the short form, and the full one without its country. */
const USUAL: ReadonlyMap<string, string> = new Map(
  `fed|federal reserve
citi|citigroup
vw|volkswagen
treasury|treasury department`
    .split('\n')
    .map((row) => row.split('|') as [string, string]),
);

/** "the Fed", "the New York Fed" with the bank of that name. */
export function usualName(words: readonly string[]): string | undefined {
  const key = words.join(' ');
  const usual = USUAL.get(key);
  if (usual) return usual;
  if (words.length > 1 && words.at(-1) === 'fed') return `federal reserve bank of ${words.slice(0, -1).join(' ')}`;
  return undefined;
}

/** "New York Fed" and "Federal Reserve Bank of New York" are not "the Fed". */
export function isBranchOfFed(words: readonly string[]): boolean {
  const name = words.join(' ');
  return /^(?!us )\S.* (?:fed|federal reserve)$/.test(name) || /\bfederal reserve bank\b/.test(name);
}

/** What a firm of a group adds to the group's initials: "GE Capital" is not GE. */
const UNITS = new Set(
  (
    'capital money credit finance financial direct trust news radio tv television media networks network international global ' +
    'europe european asia asian america american americas africa pacific usa uk us china japan india germany france canada ' +
    'congress council committee commission assembly office select fund funds research securities markets cable local ' +
    'universal outlook poll index rules bank ventures partners studios pictures records airlines shipping services'
  ).split(' '),
);

/** "BHP" for "BHP Billiton": initials that open a firm's name of their own, not the name of a unit or branch. */
export function opensFirm(initials: string, words: readonly string[]): boolean {
  const [first, ...rest] = withoutLegalForm(words);
  return (
    first === initials &&
    rest.length > 0 &&
    rest.length < 3 &&
    !rest.some((word) => UNITS.has(word) || /^\d/.test(word))
  );
}

const OFFICES = new Set(
  'department ministry bureau agency office embassy directorate authority secretariat'.split(' '),
);

/**
 * "justice department" for "Department of Justice" and "Justice Department" alike, with its country apart; undefined for what
 * is no office of a government.
 */
export function officeName(
  form: NameForm,
  countries: CountryIndex,
): { readonly key: string; readonly country: string | undefined } | undefined {
  let { words } = form;
  const first = words[0]!;
  const known =
    words.length > 2 ? (countries.byName(first, first.toUpperCase()) ?? countries.byDemonym(first)) : undefined;
  if (known) words = words.slice(1);
  const [office, of, ...subject] = words;
  if (OFFICES.has(office!) && (of === 'of' || of === 'for') && subject.length > 0)
    return { key: officeKey(office!, subject), country: known?.code };
  if (words.length > 1 && OFFICES.has(words.at(-1)!))
    return { key: officeKey(words.at(-1)!, words.slice(0, -1)), country: known?.code };
  return undefined;
}

function officeKey(office: string, subject: readonly string[]): string {
  const words = subject.filter((word) => word !== 'the');
  // "Ministry of Foreign Affairs", "Ministry of the Interior", "Defense", "Defence"
  const plain = words.length === 2 && words[1] === 'affairs' ? words.slice(0, 1) : words;
  return `${office} ${plain.join(' ').replace(/\bdefense\b/, 'defence')}`;
}
