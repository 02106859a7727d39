import type { NameMention } from '../annotator.js';
import { type Gazetteer, NAME_CLASSES } from '../lexicon/gazetteer.js';
import type { EntityType } from '../record/record.js';
import { lastAtMost } from '../text/span.js';
import { phraseHashes } from './listed-names.js';
import type { Refiner } from './refiner.js';

/** Group 1: the side of the country that is spoken of ("east China's Tarn Province"), which is no part of its name here. */
const OWNER =
  /^((?:(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Cc]entral)(?:ern|east|west|eastern|western)?\s)?)(\p{Lu}.*?)['’]s\s+(?=\p{Lu})/u;
const COUNTRY = 1 << NAME_CLASSES.indexOf('country');

const OWNED_TYPES: ReadonlySet<EntityType> = new Set(['LOCATION', 'ORGANIZATION', 'PERSON']);
/** The firm's own 's: "Tarn's Stores Inc". */
const FULL_NAME =
  /(?:Inc|Corp|Co|Cos|Ltd|[Pp][Ll][Cc]|Group|Holdings|Stores|Companies|International|Restaurants|Services?|Research|Analytics|Club|\.com)\.?$/u;

/**
 * "Canada's Tarnex" is a country and what it has, two names, and so is "Tarnex's Holm" where the document has a body Tarnex;
 * "Hawke's Bay" stays one.
 */
export function splitOwners(gazetteer: Gazetteer): Refiner {
  return (mentions, { text, tokens }) => {
    const nameOf = ({ start, end }: NameMention) => text.slice(start, end);
    let bodies: Set<string> | undefined;
    const typeOfOwner = (start: number, end: number, rest: string): EntityType | undefined => {
      const hashes = phraseHashes(tokens.text, lastAtMost(tokens.start, start), lastAtMost(tokens.start, end - 1) + 1);
      let classes = hashes.length === 1 ? gazetteer.ofWord(hashes[0]!) : 0;
      if (hashes.length > 1 && gazetteer.phraseAt(hashes, 0, hashes.length) === hashes.length)
        classes = gazetteer.classes;
      if ((classes & COUNTRY) !== 0) return 'LOCATION';
      bodies ??= new Set(mentions.filter(({ type }) => type === 'ORGANIZATION').map(nameOf));
      return bodies.has(text.slice(start, end)) && !FULL_NAME.test(rest) ? 'ORGANIZATION' : undefined;
    };
    return mentions.flatMap((mention): NameMention[] => {
      if (!OWNED_TYPES.has(mention.type) || mention.known) return [mention];
      const words = nameOf(mention);
      const found = OWNER.exec(words);
      if (!found) return [mention];
      const start = mention.start + found[1]!.length;
      const end = start + found[2]!.length;
      const rest = mention.start + found[0].length;
      const type = typeOfOwner(start, end, text.slice(rest, mention.end));
      if (!type || (type === 'ORGANIZATION' && mention.type !== type)) return [mention];
      return [
        { ...mention, start, end, type, rule: RULE },
        { ...mention, start: rest }, // as doubtful as before
      ];
    });
  };
}

const RULE = 'entities/owner-place';
