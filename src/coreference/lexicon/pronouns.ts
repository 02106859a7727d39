import type { Gender } from '../gender.js';

export type PronounKind = Gender | 'neuter' | 'plural' | 'first-singular' | 'first-plural' | 'second';

export interface PronounEntry {
  readonly kind: PronounKind;
  /** subject: he; object: him; possessive: his; reflexive: himself. "her", "it" and "his" may be either of two. */
  readonly grammar: 'subject' | 'object' | 'possessive' | 'reflexive';
}

const ROWS: readonly [PronounKind, PronounEntry['grammar'], string][] = [
  ['masculine', 'subject', 'he'],
  ['masculine', 'object', 'him'],
  ['masculine', 'possessive', 'his'],
  ['masculine', 'reflexive', 'himself'],
  ['feminine', 'subject', 'she'],
  ['feminine', 'possessive', 'her hers'],
  ['feminine', 'reflexive', 'herself'],
  ['neuter', 'subject', 'it'],
  ['neuter', 'possessive', 'its'],
  ['neuter', 'reflexive', 'itself'],
  ['plural', 'subject', 'they'],
  ['plural', 'object', 'them'],
  ['plural', 'possessive', 'their theirs'],
  ['plural', 'reflexive', 'themselves'],
  ['first-singular', 'subject', 'i'],
  ['first-singular', 'object', 'me'],
  ['first-singular', 'possessive', 'my'],
  ['first-singular', 'reflexive', 'myself'],
  ['first-plural', 'subject', 'we'],
  ['first-plural', 'object', 'us'],
  ['first-plural', 'possessive', 'our ours'],
  ['first-plural', 'reflexive', 'ourselves'],
  ['second', 'subject', 'you'],
  ['second', 'possessive', 'your yours'],
  ['second', 'reflexive', 'yourself'],
];

const ENTRIES = new Map<string, PronounEntry>();
for (const [kind, grammar, list] of ROWS) {
  for (const word of list.split(' ')) {
    ENTRIES.set(word, { kind, grammar });
    if (/^(?:h|s?he|th|its)/.test(word)) ENTRIES.set(word.toUpperCase(), { kind, grammar }); // not US, IT, ME
    ENTRIES.set(word[0]!.toUpperCase() + word.slice(1), { kind, grammar });
  }
}
ENTRIES.delete('i'); // the letter; the pronoun is a capital

/** @param text the token as written: "US" is no pronoun, "I'm" is one with its verb */
export function pronounEntry(text: string): PronounEntry | undefined {
  if (text.length > 10) return undefined;
  const found = ENTRIES.get(text);
  if (found || text.charCodeAt(0) !== 0x49) return found;
  return /^I['’](?:m|ve|d|ll)$/.test(text) ? ENTRIES.get('I') : undefined;
}

/** "I", "we", "my", "us". */
export function isFirstPerson({ kind }: PronounEntry): boolean {
  return kind === 'first-singular' || kind === 'first-plural';
}
