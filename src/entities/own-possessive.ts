import type { NameMention } from '../annotator.js';
import type { Refiner } from './refiner.js';

/**
 * What follows a possessive is what is owned. Where a mark or a finite verb follows ("Marlow's said", "at Marlow's."), the 's is the
 * name's own, and so it is wherever the document names that firm.
 */
const NOTHING_OWNED = /^['’]s(?:[,;:)\]]|\.(?:\s|$)|\s(?:said|says|has|had|was|were|will|would|also|could|may)\s)/u;
const OWN = /^['’]s(?!\p{L})/u;

/** Houses that copy names often; their 's is their own unless the document has a person of the name. */
const NAMED_SO =
  /^(?:Moody|Standard (?:&|and) Poor|McDonald|Macy|Lowe|Kohl|Sotheby|Christie|Wendy|Barron|Domino|Denny|Applebee|Arby|Dillard|Bloomingdale|Hardee)$/u;
/** "Tarn Group's, …": a name that has ended takes no 's of its own. */
const LEGAL_FORM = /\s(?:Inc|Corp|Co|Ltd|LLC|LLP|[Pp][Ll][Cc]|AG|SA|NV|Group|Holdings|Bank|Brothers)\.?$/u;
/** "Tarn's Corp": the firm's full name has it. */
const FULL_NAME =
  /^(\p{Lu}\p{Ll}[\p{L}&]*)['’]s\s(?:\p{L}+\s)*(?:Inc|Corp|Co|Ltd|[Pp][Ll][Cc]|Group|Holdings|Stores|Companies|International|Restaurants|Investors?\sServices?|Research|Analytics)\.?$/u;

/** "Moody's said": an 's that is part of the name stays in it. */
export const keepOwnPossessives: Refiner = (mentions, { text }) => {
  const nameOf = ({ start, end }: NameMention) => text.slice(start, end);
  const hasOwn = ({ end }: NameMention) => OWN.test(text.slice(end, end + 3));
  const isFirm = (mention: NameMention) => mention.type === 'ORGANIZATION' && !mention.known;
  const owns = new Set<string>();
  const without = new Set<string>();
  const people = new Set<string>();
  const full = new Set<string>();
  for (const mention of mentions) {
    const name = nameOf(mention);
    if (mention.type === 'PERSON') for (const word of name.split(/\s+/).slice(1)) people.add(word);
    const opening = mention.type === 'ORGANIZATION' && FULL_NAME.exec(name)?.[1];
    if (opening) full.add(opening);
    if (LEGAL_FORM.test(name)) continue;
    if (mention.type === 'LOCATION' || mention.type === 'NORP') without.add(name);
    // A name that also stands without its 's has none of its own ("that plant is Tarn's.").
    if (!hasOwn(mention)) without.add(name);
    else if (isFirm(mention) && NOTHING_OWNED.test(text.slice(mention.end, mention.end + 10))) owns.add(name);
  }
  const isNamedSo = (name: string) =>
    (NAMED_SO.test(name) || (full.has(name) && !without.has(name))) && !people.has(name);
  return mentions.map((mention) => {
    if (mention.known || mention.quantity || !hasOwn(mention)) return mention;
    const name = nameOf(mention);
    const end = mention.end + 2;
    if (isFirm(mention) && owns.has(name) && !without.has(name)) return { ...mention, end };
    if (!isNamedSo(name)) return mention;
    const confidence = Math.max(mention.confidence, SHOWN);
    return { ...mention, type: 'ORGANIZATION', end, confidence, rule: 'entities/own-possessive' };
  });
};

const SHOWN = 0.8;
