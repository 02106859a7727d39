import type { Zone, ZoneKind } from '../record/record.js';
import type { Block } from './paragraphs.js';

/**
 * The parts of an article as agencies lay it out. Each paragraph gets one kind; the dateline is a zone of its own at
 * the head of the paragraph that it opens.
 */
export interface Layout {
  readonly zones: readonly Zone[];
  /** The kind of each paragraph, the rest after a dateline for the one that it opens. */
  readonly kinds: readonly ZoneKind[];
}

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const DATE = `(?:${MONTH}\\s+\\d{1,2}|\\d{1,2}\\s+${MONTH})(?:,?\\s+\\d{4})?`;
const PLACE =
  "\\p{Lu}[\\p{L}.'’\\-]*(?:\\s+(?:(?:de|del|la|di|da|al|el|upon|on|of|am)\\s+)?\\p{Lu}[\\p{L}.'’\\-]*){0,4}";
const AGENCY = '\\((?:[^()\\n]{2,40})\\)';
const SEPARATOR = '\\s*(?:--+|[-\\u2010-\\u2015_:])\\s+|\\s+(?:--+|[-\\u2010-\\u2015_])\\s*';
/** `GENEVA, March 4 (AFP) -`, `NAIROBI, Kenya (AP) _`, `Paris, 3 May 2021 –`; capitals, a date or an agency make it one. */
const DATELINE = new RegExp(
  `^(?<places>${PLACE}(?:\\s*[,/]\\s*${PLACE}){0,3})(?<date>\\s*,\\s*${DATE})?(?<agency>\\s*,?\\s*${AGENCY})?(?:${SEPARATOR})`,
  'u',
);
const LONGEST_DATELINE = 120;

const BYLINE = /^(?:by|from)\s+\p{Lu}[\p{L}.'’-]+(?:[\s,]+(?:and|in|with|[\p{L}.'’-]+)){0,12}$/iu;
const BOILERPLATE = [
  /^\(?\s*(?:(?:additional |extra )?reporting|writing|editing|compiled|edited|written|reported)\s+(?:by|in)\b/i,
  /^[([-]*\s*more(?: to come| to follow)?\s*[)\]-]*\.?$/i,
  /^[-\s#*]*(?:ends?|enditem|30|nnnn|eom|endall)[-\s#*]*\.?$/i,
  /^(?:©|\(c\)|copyright\b)/i,
  /\ball rights reserved\b/i,
  /^(?:follow (?:us|him|her|me)|subscribe|sign up|click here|read more|for more (?:news|information)|watch:|related:)/i,
  /^[a-z]{2,4}(?:[/-][a-z]{2,4}){1,4}$/,
  /^\(?\$?1\s*=\s*[\d.,]+\s+\p{L}+/iu,
  /^this (?:story|article|report) (?:has been|was) (?:corrected|updated|edited|published|produced)/i,
  /^[-=_*#~\s.]{3,}$/,
];

export function findZones(text: string, blocks: readonly Block[]): Layout {
  const kinds = blocks.map((): ZoneKind => 'paragraph');
  const shown = blocks.map((block) => text.slice(block.start, Math.min(block.end, block.start + 400)));
  for (const [i, block] of shown.entries())
    if (BOILERPLATE.some((pattern) => pattern.test(block))) kinds[i] = 'boilerplate';

  const first = kinds.indexOf('paragraph');
  let body = Math.max(0, first);
  if (first >= 0 && isHeadline(shown, first)) {
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
    const length = isBody && !opened ? datelineLength(shown[i]!) : 0;
    if (isBody && opened && isCrosshead(shown, kinds, i)) kinds[i] = 'crosshead';
    if (isBody) opened = true;
    if (length > 0) zones.push({ kind: 'dateline', start: block.start, end: block.start + length });
    const start = length > 0 ? skipSpace(text, block.start + length) : block.start;
    if (start < block.end) zones.push({ kind: kinds[i]!, start, end: block.end });
  }
  return { zones, kinds };
}

/** Without its white space; 0 where the paragraph opens with none. */
function datelineLength(paragraph: string): number {
  const found = DATELINE.exec(paragraph.slice(0, LONGEST_DATELINE));
  if (!found?.groups) return 0;
  const { places, date, agency } = found.groups;
  const capitals = /^\p{Lu}[\p{Lu}.'’\- ]{2,}(?:$|[,/\s])/u.test(places!);
  return capitals || date || agency ? found[0].trimEnd().length : 0;
}

function isHeadline(paragraphs: readonly string[], index: number): boolean {
  const text = paragraphs[index]!;
  const next = paragraphs[index + 1];
  if (next === undefined || text.length > 200 || datelineLength(text) > 0) return false;
  const words = text.split(/\s+/);
  if (words.length > 28) return false;
  const endsSentence = /[.]["”’']?$/.test(text) && !/\b(?:\p{Lu}\.)+$/u.test(text);
  return !endsSentence || titleCase(words) >= 0.75;
}

/** Share of the longer words that begin with a capital. */
function titleCase(words: readonly string[]): number {
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word));
  return long.length < 3 ? 0 : long.filter((word) => /^\p{Lu}/u.test(word)).length / long.length;
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
    text.length <= 70 && text.split(/\s+/).length <= 9 && /^["“‘']?[\p{Lu}\d]/u.test(text) && !/[.!?,;:"”]$/.test(text)
  );
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}
