import type { NameMention } from '../annotator.js';
import { classBits, type Gazetteer } from '../lexicon/gazetteer.js';
import { hashString } from '../text/hash.js';
import type { Refiner } from './refiner.js';

/** "the agency's Ana St. Tarn": a given name behind a possessive, and what follows it. */
const OWNED =
  /['’]s? ((\p{Lu}\p{Ll}+)(?: \p{Lu}\.)?(?: St\.)? (\p{Lu}\p{Ll}[\p{L}'’-]*))(?=,|\.?\s(?:said|says|told|added|wrote)\b|\.(?:\s|$))/gu;
const SHOWN = 0.7;
/** What the tagger is less sure of would be left out. */
const DOUBTED = 0.5;
const GIVEN = classBits('given');
const OTHER = classBits('city', 'country', 'region', 'group', 'organization', 'title', 'role', 'calendar', 'placeWord');
const NO_SURNAME = classBits(
  'organizationWord',
  'facilityWord',
  'placeWord',
  'title',
  'role',
  'eventWord',
  'productWord',
  'calendar',
  'country',
  'region',
);

/** Whom a possessive stands before and the tagger leaves out or doubts is somebody where a given name says so. */
export function nameOwnedPeople(gazetteer: Gazetteer): Refiner {
  const classesOf = (word: string) => gazetteer.ofWord(hashString(word.toLowerCase()));
  return (mentions, { text }) => {
    const found: NameMention[] = [];
    for (const { index, 0: owned, 1: name, 2: given, 3: surname } of text.matchAll(OWNED)) {
      const classes = classesOf(given!);
      if ((classes & GIVEN) === 0 || (classes & OTHER) !== 0 || (classesOf(surname!) & NO_SURNAME) !== 0) continue;
      const hashes = Int32Array.from(name!.toLowerCase().split(' '), (word) => hashString(word));
      if (gazetteer.phraseAt(hashes, 0, hashes.length) === hashes.length && (gazetteer.classes & OTHER) !== 0) continue;
      const end = index + owned.length;
      const start = end - name!.length;
      const inside = mentions.filter((mention) => mention.start < end && start < mention.end);
      if (inside.some(({ confidence, known, quantity }) => confidence >= DOUBTED || known || quantity)) continue;
      found.push({ start, end, type: 'PERSON', confidence: SHOWN, rule: 'entities/owned-person' });
    }
    if (found.length === 0) return [...mentions];
    const free = mentions.filter((mention) => !found.some((one) => one.start < mention.end && mention.start < one.end));
    return [...free, ...found].sort((a, b) => a.start - b.start);
  };
}
