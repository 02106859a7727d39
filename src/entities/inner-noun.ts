import type { NameMention } from '../annotator.js';
import { classBits, type Gazetteer } from '../lexicon/gazetteer.js';
import { hashString } from '../text/hash.js';
import type { Refiner } from './refiner.js';

/** "Tarnian bank Holm Kelby": what it is stands between whose it is and its name. */
const KIND =
  /^((?:\p{Lu}[\p{L}.'’-]+\s){1,2})(?:\p{Ll}[\p{L}-]+\s)?(?:bank|lender|insurer|retailer|daily|weekly|newspaper|magazine|broadcaster|carrier|airline|carmaker|automaker|miner|brewer|group|firm|company|maker|rivals?|component|components|unit|subsidiary|giant)\s(?=\p{Lu})/u;
/** "the southern port city of Tarn": a place by itself, but for what the noun is part of ("the Isle of Tarn"). */
const PLACED =
  /^(?:\p{L}[\p{L}-]*\s)*(?:city|cities|town|port|village|province|region|district|state|island|county|suburb|resort|capital|area)\sof\s(?:the\s)?(?=\p{Lu})/u;

/** A common noun in small letters inside a name that describes what follows it is no part of it, nor what stands before. */
export function cutInnerNouns(gazetteer: Gazetteer): Refiner {
  const cut = (mention: NameMention, text: string): NameMention[] => {
    const { start, end, type } = mention;
    if (type === 'LOCATION') {
      const found = PLACED.exec(text.slice(start, end));
      return [found ? { ...mention, start: start + found[0].length, rule: RULE } : mention];
    }
    const found = KIND.exec(text.slice(start, end));
    if (!found) return [mention];
    const rest = { ...mention, start: start + found[0].length, rule: RULE };
    const owner = found[1]!.trimEnd();
    const isGroup = (gazetteer.ofWord(hashString(owner.toLowerCase())) & GROUP) !== 0;
    if (!isGroup && !RIVAL.test(found[0])) return [rest];
    return [{ ...mention, end: start + owner.length, type: isGroup ? 'NORP' : 'ORGANIZATION', rule: RULE }, rest];
  };
  return (mentions, { text }) => {
    const mayBeCut = ({ type, start, end, known }: NameMention) =>
      (type === 'ORGANIZATION' || type === 'LOCATION') && !known && hasSmallWord(text, start, end);
    if (!mentions.some(mayBeCut)) return [...mentions];
    return mentions.flatMap((mention) => (mayBeCut(mention) ? cut(mention, text) : [mention]));
  };
}

const GROUP = classBits('group');
/** Whose rival or unit it is, is a name, too. */
const RIVAL = /\s(?:rivals?|components?|unit|subsidiary)\s$/;

const RULE = 'entities/inner-noun';

/** Whether a word of the stretch begins small. */
function hasSmallWord(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x61 && code <= 0x7a && (i === start || text.charCodeAt(i - 1) === 0x20)) return true;
  }
  return false;
}
