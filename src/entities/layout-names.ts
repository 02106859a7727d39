import type { NameMention } from '../annotator.js';
import type { Document } from '../document/document.js';
import type { EntityType } from '../record/record.js';

/** Names that the layout of copy gives away: datelines and lines of results. In order of trust. */
export function findLayoutNames(document: Document): NameMention[] {
  return [
    ...document.zones.flatMap((zone) => (zone.kind === 'dateline' ? dateline(document, zone) : [])),
    ...results(document),
    ...interviewed(document),
  ];
}

const MONTH = /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)/;
const SURE = 0.95;

/** `LERWICK, Scotland, March 4 (Northwire) --`: each place by itself, and the agency in brackets. */
function dateline({ text }: Document, zone: { readonly start: number; readonly end: number }): NameMention[] {
  const written = text.slice(zone.start, zone.end);
  const found: NameMention[] = [];
  const add = (from: number, words: string, type: EntityType) => {
    const start = zone.start + from;
    found.push({ start, end: start + words.length, type, confidence: SURE, rule: 'entities/dateline' });
  };
  const agency = /\(([^()/]+?)\)/.exec(written);
  if (agency && /^\p{Lu}\P{Nd}*$/u.test(agency[1]!)) add(agency.index + 1, agency[1]!, 'ORGANIZATION');
  const places = written.slice(0, agency?.index ?? written.length);
  // "AMMAN -" may as well be the name of a house: the tagger says.
  if (!agency && !/[,/]/.test(places)) return found;
  for (const place of places.matchAll(/(?<=^|[,/]\s*)\p{Lu}[\p{L}.'’ -]*[\p{L}.]/gu)) {
    const words = place[0].replace(/\s+(?:--?|[-–—_])?$/u, '');
    if (MONTH.test(words)) break;
    add(place.index, words, 'LOCATION');
  }
  return found;
}

const TEAM = "\\p{Lu}[\\p{L}.'’&-]*(?: (?:\\p{Lu}|of |de |and |&)[\\p{L}.'’&-]*){0,4}";
const FINAL_SCORE = new RegExp(`^(?<home>${TEAM}) \\d{1,3}[-–]\\d{1,3} (?<away>${TEAM})(?=\\s*(?:$|[(,;.]))`, 'u');
const FIXTURE = new RegExp(`^(?<home>${TEAM}) vs?\\.? (?<away>${TEAM})(?=\\s*(?:$|[(,;.]))`, 'u');

/** The text is searched once for each: a whole season's results are no article. */
const MOST_SIDES = 200;

/** "Tarn" of "Tarn Town". */
const SHORT_OF_SIDE =
  /^(.+) (?:Town|City|United|Rovers|Rangers|Wanderers|Athletic|Albion|County|Wednesday|Hotspur|FC|AFC|SC)$/;

/** "Tarn Town 3-2 Port Ayle": two sides, and so wherever else the text has their names in full. */
function results({ text, paragraphs }: Document): NameMention[] {
  const sides = new Set<string>();
  for (let p = 0; p < paragraphs.count; p++) {
    for (const line of text.slice(paragraphs.start[p]!, paragraphs.end[p]!).split('\n')) {
      if (line.length > 160 || sides.size >= MOST_SIDES) continue;
      const { home, away } = (FINAL_SCORE.exec(line) ?? FIXTURE.exec(line))?.groups ?? {};
      if (!home || !away) continue;
      for (const side of [home, away]) {
        sides.add(side);
        const short = SHORT_OF_SIDE.exec(side)?.[1];
        if (short) sides.add(short);
      }
    }
  }
  const found: NameMention[] = [];
  for (const side of sides) {
    for (let at = text.indexOf(side); at >= 0; at = text.indexOf(side, at + side.length)) {
      const end = at + side.length;
      if (/[\p{L}\d]/u.test(text[at - 1] ?? '') || /^(?:[\p{L}\d]| \p{Lu})/u.test(text.slice(end, end + 2))) continue;
      found.push({ start: at, end, type: 'ORGANIZATION', confidence: SURE, rule: 'entities/results' });
    }
  }
  return found;
}

const MOST_SPEAKERS = 100;
const SPEAKER = /^(\p{Lu}[\p{Lu}'’-]{2,}):\s/u;

/** "RUIZ: I was there.": who speaks, where the text has the name in small letters too. */
function interviewed({ text, paragraphs }: Document): NameMention[] {
  const found: NameMention[] = [];
  const known = new Map<string, boolean>();
  const isName = (capitals: string) => {
    let is = known.get(capitals);
    if (is === undefined) {
      const name = capitals[0]! + capitals.slice(1).toLowerCase();
      is = known.size < MOST_SPEAKERS && new RegExp(`\\p{Lu}\\p{Ll}+ ${name}(?!\\p{L})`, 'u').test(text);
      known.set(capitals, is);
    }
    return is;
  };
  for (let p = 0; p < paragraphs.count; p++) {
    const start = paragraphs.start[p]!;
    const name = SPEAKER.exec(text.slice(start, Math.min(start + 40, paragraphs.end[p]!)))?.[1];
    if (!name || !isName(name)) continue;
    found.push({ start, end: start + name.length, type: 'PERSON', confidence: SURE, rule: 'entities/interview' });
  }
  return found;
}
