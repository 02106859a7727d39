import type { NameMention } from '../annotator.js';
import { classBits, type Gazetteer } from '../lexicon/gazetteer.js';
import type { EntityType } from '../record/record.js';
import { hashString } from '../text/hash.js';
import type { Refiner } from './refiner.js';

/** Groups that have members of a chamber, a state or a people. */
const PARTY_OR_FAITH =
  /^(?:Democrats?|Democratic|Republicans?|Conservatives?|Liberals?|Socialists?|Communists?|Greens|Islamists?|Muslims?|Christians?|Catholics?|Protestants?|Jews?|Hindus?|Sikhs?|Sunnis?|Shiites?|Shi'ites?|Hutus?|Tutsis?|Kurds?)$/u;
/** "Liberal Democrats" are one party. */
const PART_OF_PARTY =
  /^(?:Liberal|Christian|Social|Free|National|Conservative|Independent|Democratic|Progressive|Roman|Greek|Russian|Orthodox|Evangelical|African|Arab|Native)$/;
/** "the Democratic-controlled Senate" */
const HELD =
  /^(Democratic|Republican|Conservative|Labour|Socialist|Communist|Islamist)-(?:led|controlled|run|dominated|backed|majority)\s(?=\p{Lu})/u;
const TYPES: ReadonlySet<EntityType> = new Set(['NORP', 'ORGANIZATION', 'PERSON']);
const CHAMBER = /^(?:House|Senate)$/;
const PLACE = classBits('country', 'region');
const GROUP = classBits('group');

/** "House Republicans", "Ohio Democrat" and "French Islamists" are two names each. */
export function splitParties(gazetteer: Gazetteer): Refiner {
  return (mentions, { text }) =>
    mentions.flatMap((mention): NameMention[] => {
      if (!TYPES.has(mention.type) || mention.known) return [mention];
      const held = HELD.exec(text.slice(mention.start, mention.end));
      if (held)
        return [
          { ...mention, end: mention.start + held[1]!.length, type: 'NORP', rule: RULE },
          { ...mention, start: mention.start + held[0].length, rule: RULE },
        ];
      const [, owner, party] = /^(\S.*)\s(\S+)$/u.exec(text.slice(mention.start, mention.end)) ?? [];
      if (!owner || PART_OF_PARTY.test(owner) || !PARTY_OR_FAITH.test(party!)) return [mention];
      const hashes = Int32Array.from(owner.toLowerCase().split(' '), (word) => hashString(word));
      let classes = hashes.length === 1 ? gazetteer.ofWord(hashes[0]!) : 0;
      if (hashes.length > 1 && gazetteer.phraseAt(hashes, 0, hashes.length) === hashes.length)
        classes = gazetteer.classes;
      const type = CHAMBER.test(owner)
        ? 'ORGANIZATION'
        : (classes & GROUP) !== 0
          ? 'NORP'
          : (classes & PLACE) !== 0
            ? 'LOCATION'
            : undefined;
      if (!type || (mention.type !== 'NORP' && type !== 'LOCATION')) return [mention];
      return [
        { ...mention, end: mention.start + owner.length, type, rule: RULE },
        { ...mention, start: mention.end - party!.length, type: 'NORP', rule: RULE },
      ];
    });
}

const RULE = 'entities/party';
