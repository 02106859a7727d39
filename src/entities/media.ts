import type { NameMention } from '../annotator.js';
import type { Refiner } from './refiner.js';

/** What a house of the press is; "its television service" is none. */
const HOUSE =
  / (?:(?:business|sports|financial) )?(?:newspaper|daily|news agency|magazine|radio|television)(?! (?:service|set|maker|network|show|series|programme|program|industry|market|advert|production|rights))(?![\p{L}-])/gu;
/** "the Kelby", "told Extra Tarn": capitals behind a small word. */
const NAME =
  /(?:^|[\s“"(])(?:[Tt]he|by|in|told|of|and|from|to|with|private|independent|daily|mass-market|business|local|semi-official|official|state-run|weekly|influential|respected) (?:The )?((?:\p{Lu}[\p{L}-]+|al-\p{Lu}\p{Ll}+)(?: (?:(?:del|della?|de|di|le|la|of) )?\p{Lu}[\p{L}-]+){0,2})$/u;
const LONGEST = 60;
/** Words that are no name by themselves. */
const NO_NAME =
  /^(?:The|This|That|A|An|State|Sunday|Saturday|Friday|Monday|Tuesday|Wednesday|Thursday|Chinese|Web|Internet|TV|Local|National|Public|English|Arabic)$/;
const SHOWN = 0.7;

/** The name of a house of the press that the tagger left out. */
export const nameMedia: Refiner = (mentions, { text }) => {
  const found: NameMention[] = [];
  for (const { index: end } of text.matchAll(HOUSE)) {
    const name = NAME.exec(text.slice(Math.max(0, end - LONGEST), end))?.[1];
    if (!name) continue;
    const start = end - name.length;
    if (NO_NAME.test(name) || mentions.some((mention) => mention.start < end && start < mention.end)) continue;
    found.push({ start, end, type: 'ORGANIZATION', confidence: SHOWN, rule: 'entities/media' });
  }
  return found.length === 0 ? [...mentions] : [...mentions, ...found].sort((a, b) => a.start - b.start);
};
