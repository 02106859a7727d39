import type { NameMention } from '../annotator.js';
import { classBits, type Gazetteer } from '../lexicon/gazetteer.js';
import { hashString } from '../text/hash.js';
import type { Refiner } from './refiner.js';

/** "Tarn, Holm & Kelby LLP": partners in a row, of whom the last stands behind an ampersand. */
const PARTNERS =
  /(?<![\p{L}\d.&'’-]|\p{Lu}\p{Ll}+ )(?:\p{Lu}\p{Ll}[\p{L}-]+,\s){1,5}(\p{Lu}\p{Ll}[\p{L}-]+),?\s(&)\s(\p{Lu}\p{Ll}[\p{L}-]+)(?: (?:LLP|PLLC|LLC|Inc|PC|Co))?(?![\p{L}\d]|['’]s \p{Lu}| \p{Lu}\p{Ll})/gu;
const ORGANIZATION = classBits('organization');
const COUNTRY = classBits('country', 'region');
const SHOWN = 0.7;

/**
 * "Tarn, Holm & Kelby" is one firm wherever the tagger cut it. A row whose end is a firm that is listed, or whose first name is a
 * listed firm or country, is a list; one without any mention is left.
 */
export function joinPartners(gazetteer: Gazetteer): Refiner {
  const isListed = (...words: string[]) => {
    const hashes = Int32Array.from(words, (word) => hashString(word.toLowerCase()));
    return gazetteer.phraseAt(hashes, 0, hashes.length) === hashes.length && (gazetteer.classes & ORGANIZATION) !== 0;
  };
  const isSomethingElse = (word: string) =>
    (gazetteer.ofWord(hashString(word.toLowerCase())) & (ORGANIZATION | COUNTRY)) !== 0;
  return (mentions, { text }) => {
    if (!text.includes('&')) return [...mentions];
    const rows: NameMention[] = [];
    for (const { index: start, 0: row, 1: last, 2: and, 3: end } of text.matchAll(PARTNERS)) {
      if (isListed(last!, and!, end!) || isSomethingElse(row.slice(0, row.indexOf(',')))) continue;
      const after = start + row.length;
      const inside = mentions.filter((mention) => mention.start < after && start < mention.end);
      if (inside.length === 0 || inside.some((m) => m.known || m.quantity || m.start < start || m.end > after))
        continue;
      const confidence = Math.max(SHOWN, ...inside.map((mention) => mention.confidence));
      rows.push({ start, end: after, type: 'ORGANIZATION', confidence, rule: 'entities/partners' });
    }
    if (rows.length === 0) return [...mentions];
    const free = mentions.filter((mention) => !rows.some((row) => row.start < mention.end && mention.start < row.end));
    return [...free, ...rows].sort((a, b) => a.start - b.start);
  };
}
