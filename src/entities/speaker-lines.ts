import type { NameMention } from '../annotator.js';
import type { Document } from '../document/document.js';
import { classBits, type Gazetteer } from '../lexicon/gazetteer.js';
import type { EntityType } from '../record/record.js';
import { hashString } from '../text/hash.js';

/**
 * Wires gather what analysts say under a line of capitals for each: `ANA RUIZ, CHIEF ECONOMIST, TARN & HOLM, PORT AYLE, MAINE: "…"`.
 * A comma and the post behind it are what gives it away.
 */
const POST =
  /,\s(?:[A-Z][A-Z.&/'’-]*\s+){0,6}?(?:ECONOMIST|STRATEGIST|ANALYST|TRADER|MANAGER|DIRECTOR|OFFICER|PRESIDENT|CHAIRMAN|HEAD|EXECUTIVE|DEALER|BROKER|PARTNER|FOUNDER|PROFESSOR|INVESTOR|CIO|CEO)S?(?![\p{L}\d])/gu;
const NAME =
  /(?:^|[^\p{L}\s,-]\s*|\n\s*)(?:(?:\p{Lu}+\s)?(?:COMMENTS?|COMMENTARY|ANALYSIS|QUOTES|REACTION|VIEWS?):?\s+)?((?:\p{Lu}[\p{Lu}.'’-]*\s){1,3}\p{Lu}[\p{Lu}'’-]+)$/u;
const LONGEST_NAME = 48;
const LONGEST_LINE = 180;
/** Up to the colon or the mark of what is said. */
const LINE = /^([^\p{Ll}"“”:]+?)\s*[:"“]/u;
const TITLED = /\b(?:REPRESENTATIVE|SENATOR|PRESIDENT|MINISTER|SECRETARY|GOVERNOR|CHIEF|MR|DR|SIR)\b/u;
/** "ANALYST AT TARN", "MANAGER WITH HOLM" */
const HOUSE_AFTER = /\s(?:AT|WITH)\s+(?:THE\s+)?/u;
const PART_OF = /^(?:A|AN)\s(?:UNIT|DIVISION|SUBSIDIARY|PART|ARM)\sOF\s+/u;
const SURE = 0.9;

const PLACE = classBits('city', 'town', 'country', 'region');

const REGION = classBits('country', 'region');
const NO_NAME =
  /^(?:WHICH|WHO|WHOSE|THAT|AND|FORMER)\b|\b(?:ECONOMIST|STRATEGIST|ANALYST|TRADER|MANAGER|DIRECTOR|OFFICER|PRESIDENT|CHAIRMAN|HEAD|DEALER|BROKER|CIO|CEO|RESEARCH TEAM)S?\b/u;
const FIRM_WORD =
  /&|\b(?:OF|INC|CORP|CO|LTD|LLC|LLP|PLC|AG|SA|NV|GROUP|BANK|CAPITAL|SECURITIES|PARTNERS|ASSOCIATES|ADVIS[EO]RS|MARKETS|RESEARCH|FINANCIAL|MANAGEMENT|INVESTMENTS?|ECONOMICS|GLOBAL|TRUST|FUNDS?|STRATEGIES|INSTITUTE|UNIVERSITY|COLLEGE)\b/u;

interface Piece {
  readonly start: number;
  readonly words: string;
}

export function createSpeakerLineFinder(gazetteer: Gazetteer): (document: Document) => NameMention[] {
  const isPlace = (words: string, classes: number) => {
    const hashes = Int32Array.from(
      words
        .toLowerCase()
        .replace(/^st\.? /, 'saint ')
        .replace(/\./g, '')
        .split(/\s+/),
      (word) => hashString(word),
    );
    if (hashes.length === 1) return (gazetteer.ofWord(hashes[0]!) & classes) !== 0;
    return gazetteer.phraseAt(hashes, 0, hashes.length) === hashes.length && (gazetteer.classes & classes) !== 0;
  };
  /** "GREENWICH CT", "D.C.": behind a firm. */
  const endsInRegion = (words: string) => {
    if (/^(?:\p{Lu}{2}|D\.C\.)$/u.test(words)) return true;
    const [, last] = /^[^\s&]+ ([^\s&]+)$/u.exec(words) ?? [];
    return last !== undefined && !FIRM_WORD.test(words) && isPlace(last, REGION);
  };
  return ({ text }) => {
    const found: NameMention[] = [];
    const add = ({ start, words }: Piece, type: EntityType) => {
      found.push({ start, end: start + words.length, type, confidence: SURE, rule: 'entities/speaker-line' });
    };
    for (const { index: comma } of text.matchAll(POST)) {
      const name = NAME.exec(text.slice(Math.max(0, comma - LONGEST_NAME), comma))?.[1];
      const line = name && !TITLED.test(name) ? LINE.exec(text.slice(comma + 1, comma + LONGEST_LINE))?.[1] : undefined;
      if (line === undefined) continue;
      add({ start: comma - name!.length, words: name! }, 'PERSON');
      const [post, ...rest] = piecesOf(line, comma + 1);
      const house = HOUSE_AFTER.exec(post!.words);
      if (house) {
        const from = house.index + house[0].length;
        rest.unshift(...splitAtIn({ start: post!.start + from, words: post!.words.slice(from) }));
      }
      const names = rest.flatMap(splitAtIn).filter(({ words }) => !NO_NAME.test(words));
      let places = names.length;
      while (
        places > 0 &&
        (isPlace(names[places - 1]!.words, PLACE) || (places > 1 && endsInRegion(names[places - 1]!.words)))
      )
        places--;
      // "FIRM, TOWN, STATE": what stands between the two is a town, whether or not it is listed
      const between = places === names.length - 1 && places > 1 ? names[places - 1]!.words : undefined;
      if (between && isPlace(names[places]!.words, REGION) && !FIRM_WORD.test(between)) places--;
      for (const place of names.slice(places)) add(place, 'LOCATION');
      for (const [i, piece] of names.slice(0, places).entries()) {
        const part = PART_OF.exec(piece.words)?.[0].length ?? 0;
        if (part > 0) add({ start: piece.start + part, words: piece.words.slice(part) }, 'ORGANIZATION');
        else if (i === places - 1 || PART_OF.test(names[i + 1]!.words)) add(piece, 'ORGANIZATION');
      }
    }
    return found;
  };
}

function piecesOf(line: string, offset: number): Piece[] {
  return Array.from(line.matchAll(/[^,\s](?:[^,]|, (?:INC|LTD|LLC|CO)\b)*/gu), ({ index, 0: words }) => ({
    start: offset + index,
    words: words.trimEnd(),
  }));
}

/** "HOLM IN PORT AYLE" */
function splitAtIn({ start, words }: Piece): Piece[] {
  const found = /\sIN\s+/u.exec(words);
  if (!found) return [{ start, words }];
  const from = found.index + found[0].length;
  return [
    { start, words: words.slice(0, found.index) },
    { start: start + from, words: words.slice(from) },
  ];
}
