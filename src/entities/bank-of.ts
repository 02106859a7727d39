import type { NameMention } from '../annotator.js';
import type { Refiner } from './refiner.js';

const BANK_OF =
  /(?<![\p{L}-])(?:(?:Royal|National|Central|State|Reserve|Federal Reserve|Commercial|Industrial|Export-Import|People[’']s|Development|Agricultural|First) )*Banks? of (?:the )?$/u;
const LONGEST = 48;

/** "Bank of Tarnia", where the tagger has the place alone. */
export const nameBanks: Refiner = (mentions, { text }) =>
  mentions.map((mention, i): NameMention => {
    if (mention.type !== 'LOCATION' || mention.known) return mention;
    const from = Math.max(0, mention.start - LONGEST, mentions[i - 1]?.end ?? 0);
    const found = BANK_OF.exec(text.slice(from, mention.start));
    if (!found || found[0].startsWith('Banks')) return mention;
    const start = from + found.index;
    const confidence = Math.max(mention.confidence, SHOWN);
    return { ...mention, start, type: 'ORGANIZATION', confidence, rule: 'entities/bank-of' };
  });

const SHOWN = 0.8;
