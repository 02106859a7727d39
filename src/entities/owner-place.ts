import type { NameMention } from '../annotator.js';
import { type Gazetteer, NAME_CLASSES } from '../lexicon/gazetteer.js';
import { lastAtMost } from '../text/span.js';
import { phraseHashes } from './listed-names.js';
import type { Refiner } from './refiner.js';

/** Group 1: the side of the country that is spoken of ("east China's Tarn Province"), which is no part of its name here. */
const OWNER =
  /^((?:(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Cc]entral)(?:ern|east|west|eastern|western)?\s)?)(\p{Lu}.*?)['’]s\s+(?=\p{Lu})/u;
const COUNTRY = 1 << NAME_CLASSES.indexOf('country');

/** "Canada's Tarnex" is a country and what it has, two names; "Hawke's Bay" stays one. */
export function splitOwners(gazetteer: Gazetteer): Refiner {
  return (mentions, { text, tokens }) =>
    mentions.flatMap((mention): NameMention[] => {
      if (mention.type !== 'LOCATION' || mention.known) return [mention];
      const found = OWNER.exec(text.slice(mention.start, mention.end));
      if (!found) return [mention];
      const start = mention.start + found[1]!.length;
      const end = start + found[2]!.length;
      const hashes = phraseHashes(tokens.text, lastAtMost(tokens.start, start), lastAtMost(tokens.start, end - 1) + 1);
      let classes = hashes.length === 1 ? gazetteer.ofWord(hashes[0]!) : 0;
      if (hashes.length > 1 && gazetteer.phraseAt(hashes, 0, hashes.length) === hashes.length)
        classes = gazetteer.classes;
      if ((classes & COUNTRY) === 0) return [mention];
      const rule = 'entities/owner-place';
      return [
        { ...mention, start, end, rule },
        { ...mention, start: mention.start + found[0].length, rule },
      ];
    });
}
