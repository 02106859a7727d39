import type { NameMention } from '../annotator.js';
import { classBits, type Gazetteer } from '../lexicon/gazetteer.js';
import type { EntityType } from '../record/record.js';
import { hashString } from '../text/hash.js';
import { lastAtMost } from '../text/span.js';
import { phraseHashes } from './listed-names.js';
import type { Refiner } from './refiner.js';
import { isPlaced } from './surnames.js';

/** Group 1: the side of the country that is spoken of ("east China's Tarn Province"), which is no part of its name here. */
const OWNER =
  /^((?:(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Cc]entral)(?:ern|east|west|eastern|western)?\s)?)(\p{Lu}.*?)['’]s\s+(?=\p{Lu})/u;
const COUNTRY = classBits('country');

const PLACES = classBits('city', 'country', 'region');
/** Names of places of several words end or begin so. */
const PLACE_WORD = /\s|(?:land|stan|burg|shire|ville|abad|pur)$|^(?:North|South|East|West)/u;
const BODY = classBits('organization');
const OWNED_TYPES: ReadonlySet<EntityType> = new Set(['LOCATION', 'ORGANIZATION', 'PERSON']);
/** The firm's own 's: "Tarn's Stores Inc". */
const FULL_NAME =
  /(?:Inc|Corp|Co|Cos|Ltd|[Pp][Ll][Cc]|Group|Holdings|Stores|Companies|International|Restaurants|Services?|Research|Analytics|Club|\.com)\.?$/u;

/**
 * "Canada's Tarnex" is a country and what it has, two names, and so is "Tarnex's Holm" where the document has a body or place Tarnex;
 * "Hawke's Bay" stays one.
 */
export function splitOwners(gazetteer: Gazetteer): Refiner {
  return (mentions, { text, tokens }) => {
    const nameOf = ({ start, end }: NameMention) => text.slice(start, end);
    let bodies: Set<string> | undefined;
    let places: Set<string> | undefined;
    const typeOfOwner = (mention: NameMention, start: number, end: number, rest: string): EntityType | undefined => {
      const hashes = phraseHashes(tokens.text, lastAtMost(tokens.start, start), lastAtMost(tokens.start, end - 1) + 1);
      let classes = hashes.length === 1 ? gazetteer.ofWord(hashes[0]!) : 0;
      if (hashes.length > 1 && gazetteer.phraseAt(hashes, 0, hashes.length) === hashes.length)
        classes = gazetteer.classes;
      if ((classes & COUNTRY) !== 0) return 'LOCATION';
      const owner = text.slice(start, end);
      places ??= new Set(mentions.filter(({ type }) => type === 'LOCATION').map(nameOf));
      if (places.has(owner) && mention.type === 'ORGANIZATION') return 'LOCATION';
      bodies ??= new Set(mentions.filter(({ type }) => type === 'ORGANIZATION').map(nameOf));
      return bodies.has(owner) && !FULL_NAME.test(rest) ? 'ORGANIZATION' : undefined;
    };
    const isPlace = (whole: NameMention, { start, end }: NameMention): boolean => {
      const name = text.slice(start, end);
      const classes = gazetteer.ofWord(hashString(name.toLowerCase()));
      if ((classes & BODY) !== 0) return false;
      return isPlaced(whole, text) || PLACE_WORD.test(name) || (classes & PLACES) !== 0;
    };
    return mentions.flatMap((mention): NameMention[] => {
      if (!OWNED_TYPES.has(mention.type) || mention.known) return [mention];
      const words = nameOf(mention);
      const found = OWNER.exec(words);
      if (!found) return [mention];
      const start = mention.start + found[1]!.length;
      const end = start + found[2]!.length;
      const rest = mention.start + found[0].length;
      const type = typeOfOwner(mention, start, end, text.slice(rest, mention.end));
      if (!type || (type === 'ORGANIZATION' && mention.type !== type)) return [mention];
      const owned: NameMention = { ...mention, start: rest };
      return [
        { ...mention, start, end, type, rule: RULE },
        // what is no place that is listed, and nobody is in, has been taken for one by its owner
        mention.type === 'LOCATION' && !isPlace(mention, owned)
          ? { ...owned, type: 'ORGANIZATION', rule: RULE }
          : owned,
      ];
    });
  };
}

const RULE = 'entities/owner-place';
