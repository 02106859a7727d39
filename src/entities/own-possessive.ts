import type { NameMention } from '../annotator.js';
import type { Refiner } from './refiner.js';

/**
 * What follows a possessive is what is owned. Where a mark or a finite verb follows ("Marlow's said", "at Marlow's."), the 's is the
 * name's own, and so it is wherever the document names that firm.
 */
const NOTHING_OWNED = /^['’]s(?:[,;:)\]]|\.(?:\s|$)|\s(?:said|says|has|had|was|were|will|would|also|could|may)\s)/u;
const OWN = /^['’]s(?!\p{L})/u;

export const keepOwnPossessives: Refiner = (mentions, { text }) => {
  const nameOf = ({ start, end }: NameMention) => text.slice(start, end);
  const isFirm = (mention: NameMention) => mention.type === 'ORGANIZATION' && !mention.known;
  const evidence = new Map<string, number>();
  for (const mention of mentions) {
    if (!isFirm(mention) || !OWN.test(text.slice(mention.end, mention.end + 3))) continue;
    const name = nameOf(mention);
    const owns = NOTHING_OWNED.test(text.slice(mention.end, mention.end + 10)) ? 1 : 0;
    evidence.set(name, Math.max(owns, evidence.get(name) ?? 0));
  }
  // A name that also stands without its 's has none of its own ("that plant is Tarn's.").
  for (const mention of mentions)
    if (!OWN.test(text.slice(mention.end, mention.end + 3))) evidence.delete(nameOf(mention));
  return mentions.map((mention) =>
    isFirm(mention) && evidence.get(nameOf(mention)) === 1 && OWN.test(text.slice(mention.end, mention.end + 3))
      ? { ...mention, end: mention.end + 2 }
      : mention,
  );
};
