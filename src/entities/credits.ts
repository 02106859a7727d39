import type { NameMention } from '../annotator.js';
import { classBits, type Gazetteer } from '../lexicon/gazetteer.js';
import { lastAtMost } from '../text/span.js';
import { phraseHashes } from './listed-names.js';
import type { Refiner } from './refiner.js';

/** "(Reporting by Ana Ruiz in Lima and Tim Hall; Editing by Ida Low)": the agency's people. */
const CREDIT =
  /\((?:(?:additional|further|extra)\s+)?(?:reporting|writing|editing|compiled|written|edited)\s+by\s[^()]{4,400}(?:\)|$)/giu;
const PERSON_CREDITED =
  /(?<=\b[Bb]y\s+|\sand\s+|[,/]\s*)(\p{Lu}[\p{L}.'’-]*(?:\s(?:(?:de|del|da|van|von|der|bin|al|el|la|le)\s){0,2}(?:\p{Lu}\.|\p{Lu}[\p{L}'’-]*)){1,3})(?=\s*(?:[,;/)]|$|\.[)\s]|\sin\s|\sand\s|\sat\s|\swith\s))/gu;
/** A room of the agency is no person. */
const ROOM =
  /\b(?:Bureaux?|Bureaus|Desk|Unit|Units|Newsroom|Team|Staff|Estimates|Service|Reporting|Editing|Writing|Reuters|News|Graphics|Polls?)\b/u;
const SURE = 0.95;

/** Whom a credit at the end of a story names is a person, whatever the name looks like. */
export function readCredits(gazetteer: Gazetteer): Refiner {
  const places = classBits('city', 'town', 'country', 'region', 'organization');
  return (mentions, { text, tokens }) => {
    const people: NameMention[] = [];
    for (const credit of text.matchAll(CREDIT)) {
      for (const found of credit[0].matchAll(PERSON_CREDITED)) {
        const start = credit.index + found.index;
        const end = start + found[1]!.length;
        if (ROOM.test(found[1]!) || /\n/.test(found[1]!)) continue;
        const first = lastAtMost(tokens.start, start);
        const hashes = phraseHashes(tokens.text, first, lastAtMost(tokens.start, end - 1) + 1);
        const isListed = gazetteer.phraseAt(hashes, 0, hashes.length) === hashes.length;
        if (isListed && (gazetteer.classes & places) !== 0) continue;
        const same = mentions.find((mention) => mention.start < end && start < mention.end);
        if (same?.known || (same?.type === 'PERSON' && same.start <= start && same.end >= end)) continue;
        people.push({ start, end, type: 'PERSON', confidence: SURE, rule: 'entities/credit' });
      }
    }
    if (people.length === 0) return [...mentions];
    const free = mentions.filter(
      (mention) => !people.some((one) => one.start < mention.end && mention.start < one.end),
    );
    return [...free, ...people].sort((a, b) => a.start - b.start);
  };
}
