import type { Zone, ZoneKind } from '../record/record.js';
import type { Block } from './paragraphs.js';
import { isSignOff } from './sign-off.js';

/**
 * The parts of an article as agencies lay it out. Each paragraph gets one kind; the dateline is a zone of its own at
 * the head of the paragraph that it opens.
 */
export interface Layout {
  readonly zones: readonly Zone[];
  /** The kind of each paragraph, the rest after a dateline for the one that it opens. */
  readonly kinds: readonly ZoneKind[];
}

const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const MONTH = `(?:(?:${MONTHS})[a-z]{0,6}|(?:${MONTHS.toUpperCase()})[A-Z]{0,6})\\.?`;
const DATE = `(?:${MONTH}\\s*\\d{1,2}|\\d{1,2}\\s+${MONTH})(?:,?\\s+\\d{4})?`;
const PLACE =
  "\\p{Lu}[\\p{L}.'’\\-]*(?:\\s+(?:(?:de|del|la|di|da|al|el|upon|on|of|am)\\s+)?\\p{Lu}[\\p{L}.'’\\-]*){0,4}";
const AGENCY = '\\((?:[^()\\n]{2,40})\\)';
/** Without brackets only those that sign so: `DHAKA, Nov 15, AFP -`. */
const BARE_AGENCY = ',\\s*(?:AFP|AP|DPA|dpa|UPI|PTI|IANS|ANI|TASS|Xinhua|Reuters?|Kyodo)';
const DASH = '\\s*(?:--+|[-\\u2010-\\u2015_])(?:\\s+|$)|\\s+(?:--+|[-\\u2010-\\u2015_])\\s*';
/**
 * `GENEVA, March 4 (AFP) -`, `NAIROBI, Kenya (AP) _`, `Paris, 3 May 2021 –`, `SEOUL Jan 12 (Reuters) -`,
 * `KUWAIT CITY, July 25:`, `(Reuters) -`; capitals, a date or an agency make it one.
 */
const DATELINE = new RegExp(
  `^(?:(?<places>${PLACE}(?:\\s*[,/]\\s*${PLACE}){0,3}?)(?<date>\\s*,?\\s+${DATE})?(?<agency>\\s*,?\\s*${AGENCY}|${BARE_AGENCY})?|(?<only>${AGENCY}))(?:${DASH}|(?<colon>:)\\s)`,
  'u',
);
const LONGEST_DATELINE = 120;

const BYLINE = /^(?:by|from)\s+\p{Lu}[\p{L}.'’-]+(?:[\s,]+(?:and|in|with|[\p{L}.'’-]+)){0,12}$/iu;
/** Where a headline could stand, only names make a byline. */
const BYLINE_FIRST =
  /^(?:By|BY)\s+\p{Lu}[\p{L}.'’-]+(?:[\s,]+(?:and|AND|in|IN|de|van|von|al|\p{Lu}[\p{L}.'’-]*)){1,9}$/u;
const BOILERPLATE = [
  /^[([-]*\s*more(?: to come| to follow)?\s*[)\]-]*\.?$/i,
  /^[-\s#*]*(?:ends?|enditem|30|nnnn|eom|endall)[-\s#*]*\.?$/i,
  /^(?:©|\(c\)|copyright\b)/i,
  /\ball rights reserved\b/i,
  /^(?:follow (?:us|him|her|me)|subscribe|sign up|click here|read more|for more (?:news|information)|watch:|related:)/i,
  /^\((?:adds|updates|corrects|recasts|repeats|changes|refiles|clarifies|removes|embargoed|eds|note)\b[^()]*\)$/i,
  /^(?:corrects|eds:|editors:|note to editors)\b[^\n]{0,200}$/i,
  /^[a-z]{2,4}(?:[/-][a-z]{2,4}){1,4}$/,
  /^this (?:story|article|report) (?:has been|was) (?:corrected|updated|edited|published|produced)/i,
  /^[-=_*#~\s.]{3,}$/,
];

/** Editor's note and byline that a wire ran into the line of the dateline. */
const NOTE_BEFORE_DATELINE = /^\((?:adds|updates|corrects|recasts|repeats|changes|refiles)\b[^()]*\)\s+/i;
const BYLINE_BEFORE_DATELINE = /^By\s+(?:(?:\p{Lu}[\p{Ll}.'’-]+|and|de|van|von)[\s,]+){2,9}(?=\p{Lu}{2})/u;

export function findZones(text: string, blocks: readonly Block[]): Layout {
  const kinds = blocks.map((): ZoneKind => 'paragraph');
  const shown = blocks.map((block) => text.slice(block.start, Math.min(block.end, block.start + 400)));
  for (const [i, block] of shown.entries())
    if (isSignOff(block) || BOILERPLATE.some((pattern) => pattern.test(block))) kinds[i] = 'boilerplate';

  const first = kinds.indexOf('paragraph');
  let body = Math.max(0, first);
  if (first >= 0 && isHeadline(shown, first) && !BYLINE_FIRST.test(shown[first]!)) {
    kinds[first] = 'headline';
    body = first + 1;
  }
  for (let i = body; i < Math.min(body + 2, shown.length); i++) {
    if (kinds[i] === 'paragraph' && shown[i]!.length < 120 && BYLINE.test(shown[i]!)) kinds[i] = 'byline';
  }
  let opened = false;
  const zones: Zone[] = [];
  for (const [i, block] of blocks.entries()) {
    const isBody = kinds[i] === 'paragraph';
    let start = block.start;
    if (isBody && !opened) {
      for (const [kind, length] of openings(shown[i]!)) {
        const end = block.start + length;
        zones.push({ kind, start, end: trimEnd(text, start, end) });
        start = skipSpace(text, end);
      }
    } else if (isBody && isCrosshead(shown, kinds, i)) kinds[i] = 'crosshead';
    if (isBody) opened = true;
    if (start < block.end) zones.push({ kind: kinds[i]!, start, end: block.end });
  }
  return { zones, kinds };
}

/** The zones at the head of the first paragraph, each with the length up to its end: a dateline, and what leads to it. */
function openings(paragraph: string): [ZoneKind, number][] {
  const note = NOTE_BEFORE_DATELINE.exec(paragraph)?.[0].length ?? 0;
  const byline = note + (BYLINE_BEFORE_DATELINE.exec(paragraph.slice(note))?.[0].length ?? 0);
  const dateline = datelineLength(paragraph.slice(byline));
  if (dateline === 0) return [];
  const found: [ZoneKind, number][] = [['dateline', byline + dateline]];
  if (byline > note) found.unshift(['byline', byline]);
  if (note > 0) found.unshift(['boilerplate', note]);
  return found;
}

/** Without its white space; 0 where the paragraph opens with none. */
function datelineLength(paragraph: string): number {
  const found = DATELINE.exec(paragraph.slice(0, LONGEST_DATELINE));
  if (!found?.groups) return 0;
  const { places = '', date, agency, only, colon } = found.groups;
  const inCapitals = /^\p{Lu}[\p{Lu}.'’\- ]{2,}(?:$|[,/\s])/u.test(places);
  const isDateline = date || agency || only || (inCapitals && !colon);
  return isDateline ? found[0].trimEnd().length : 0;
}

function isHeadline(paragraphs: readonly string[], index: number): boolean {
  const text = paragraphs[index]!;
  const next = paragraphs[index + 1];
  if (next === undefined || text.length > 200 || datelineLength(text) > 0) return false;
  const words = text.split(/\s+/);
  if (words.length > 28) return false;
  if (/:$/.test(text) || (/\?$/.test(text) && words.length > 15)) return false;
  const endsSentence = /\.["”’']*$/.test(text) && !/\b\p{Lu}\.(?:\p{Lu}\.)+$/u.test(text);
  return !endsSentence || isTitleCase(words);
}

/** Every word that is long enough to get a capital in a headline has one. */
function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => /^\p{L}{5,}/u.test(word) && !/^(?:about|after|before|under|until)$/.test(word));
  return long.length >= 3 && long.every((word) => /^\p{Lu}/u.test(word));
}

/** A short line without a full stop between paragraphs; several in a row are a table or a list, not crossheads. */
function isCrosshead(paragraphs: readonly string[], kinds: readonly ZoneKind[], index: number): boolean {
  const isShort = (i: number) => {
    const text = paragraphs[i];
    return text !== undefined && kinds[i] !== 'boilerplate' && isShortLine(text);
  };
  return (
    isShort(index) && kinds[index + 1] === 'paragraph' && !isShort(index + 1) && !isShortLine(paragraphs[index - 1]!)
  );
}

function isShortLine(text: string): boolean {
  return (
    text.length <= 70 &&
    text.split(/\s+/).length <= 9 &&
    /^["“‘']?[\p{Lu}\d]/u.test(text) &&
    (!/[.!?,;:]["”’')]*$|["”]$/.test(text) || /^[^\p{Ll}]*\?$/u.test(text))
  );
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1]!)) at--;
  return at;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}
