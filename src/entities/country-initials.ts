import type { NameMention } from '../annotator.js';
import { CASING, sentenceCasing } from './casing.js';
import type { Refiner } from './refiner.js';

/** Initials of countries that stand for nothing else in copy. */
const INITIALS = /(?<![\p{L}\d.&/-])(?:U\.S\.|U\.K\.|UK)(?![\p{L}\d]|\.\p{L})/gu;
/** "300 U.S. dollars", "a 2 million (U.S.) contract": the money is named, not the country. */
const OF_MONEY = /^(?:\)|[\s-](?:dollars?|cents?|currency|\$))/u;
const LEAST = 0.8;

/** "top U.S. makers": the country is always one, also where the tagger was in doubt. */
export const nameCountryInitials: Refiner = (mentions, document) => {
  const { text, tokens } = document;
  const found: NameMention[] = [];
  let casing: Uint8Array | undefined;
  let next = 0;
  let token = 0;
  for (const { index: start, 0: initials } of text.matchAll(INITIALS)) {
    const end = start + initials.length;
    while (next < mentions.length && mentions[next]!.end <= start) next++;
    if (next < mentions.length && mentions[next]!.start < end) continue;
    if (OF_MONEY.test(text.slice(end, end + 12))) continue;
    while (token + 1 < tokens.count && tokens.start[token + 1]! <= start) token++;
    casing ??= sentenceCasing(document);
    if (casing[tokens.sentence[token]!] === CASING.capitals) continue;
    found.push({ start, end, type: 'LOCATION', confidence: LEAST, rule: 'entities/country-initials' });
  }
  return found.length === 0 ? [...mentions] : [...mentions, ...found].sort((a, b) => a.start - b.start);
};
