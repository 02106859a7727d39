import type { NameMention } from '../annotator.js';
import type { Refiner } from './refiner.js';

/** "( HAL.N )", "<HAL.N>", "(NYSE: HAL)": a share's sign and its market, directly after the name of whose share it is. */
const TICKER =
  /^\s?[(<[]\s?(?:[\p{Lu}\d]{1,6}\.[\p{Lu}]{1,3}|(?:NYSE|NASDAQ|Nasdaq|LSE|TSX|ASX|HKEX|SGX)\s?:\s?[\p{Lu}\d.]{1,6})\s?[)>\]]/u;
/** A share's sign by itself. */
const SIGN =
  /^[\p{Lu}\d]{1,6}\.(?:N|O|OQ|A|P|PA|L|DE|F|T|HK|SS|SZ|TO|V|AX|SI|BO|NS|KS|KL|TW|BK|MX|SA|MC|MI|AS|BR|ST|HE|CO|OL|VI|S|VX|WA|ME|IS|J)$/u;

/** Who works there says that it is a firm, and so does who owns it. */
const FIRM_BEFORE =
  /\b(?:(?:analysts?|economists?|strategists?|traders?|dealers?|brokers?|bankers?|portfolio managers?|fund managers?) (?:at|with|from|for)|shares (?:of|in)|stake in|(?:unit|subsidiary|division|shareholders?|acquisition|takeover) of|brokerages?|(?:oil|steel|drug|car|chip|retail|investment|insurance|software|media|mining|aerospace|defen[cs]e) (?:company|firm|giant|group|maker|services company|services firm)) (?:the )?$/iu;
const FIRM_AFTER =
  /^(?:['’]s?)? (?:shares (?:rose|fell|were|closed|gained|lost|jumped|dropped|climbed|slid|have|had)|stock (?:rose|fell|was|closed|gained|lost)|(?:analysts?|economists?|strategists?|shareholders?)\b)/u;

/** "its Swiss maker, Halden,": a name between commas behind what it is. */
const FIRM_APPOSED =
  /\b(?:maker|company|firm|operator|owner|parent|subsidiary|unit|carrier|airline|insurer|lender|bank|retailer|publisher|brewer|supplier|developer|contractor|manufacturer|rival|brokerage), $/iu;
/** Whom the tagger is sure of, is who it says. */
const DOUBTED = 0.6;

/** A firm's full name ends so. */
const FIRM_ENDING =
  /\s(?:Inc|Corp|Corporation|Holdings?|Ltd|Limited|LLC|LLP|Co|Company|Group|Bank|plc|PLC|AG|GmbH|SA|NV|Brothers|Motors?|Airlines|Airways|Industries|Energy|Capital|Partners|Securities|Insurance|Technologies|Systems|Pharmaceuticals?|Foundation)\.?$/u;

/** Nobody is called so. */
const LEGAL_FORM =
  /\s(?:Inc|Corp|Corporation|Ltd|LLC|LLP|LP|Co|[Pp][Ll][Cc]|GmbH|Holdings|Partners|Associates|Brothers)\.?$/;

/** The context shows what the tagger did not see. */
const SHOWN = 0.7;

/**
 * Firms named after people: "Baxter Holm ( BXH.N )", "an analyst at Baxter Holm". What is a firm in one place is one wherever
 * the document names it so; a share's sign is no name.
 */
export const nameCompanies: Refiner = (mentions, { text }) => {
  const firms = new Set<string>();
  const openings = new Set<string>();
  const nameOf = ({ start, end }: NameMention) => text.slice(start, end);
  const people = new Set(mentions.filter(isPerson).flatMap((mention) => wordsOfSeveral(nameOf(mention))));
  for (const mention of mentions) {
    if (mention.quantity || mention.known || mention.type === 'NORP') continue;
    const name = nameOf(mention);
    // "Harrow" beside "Harrow Brothers Holdings" is the firm, unless somebody of the document is called Harrow.
    if (mention.type === 'ORGANIZATION' && FIRM_ENDING.test(name)) {
      const [opening] = name.split(' ', 1);
      if (!people.has(opening!)) openings.add(opening!);
    }
    const after = text.slice(mention.end, mention.end + 32);
    const isListed = TICKER.test(after);
    const before = text.slice(Math.max(0, mention.start - 48), mention.start);
    const isApposed = mention.confidence < DOUBTED && /^[,.;]/.test(after) && FIRM_APPOSED.test(before);
    if (isApposed) firms.add(name);
    if (mention.type !== 'PERSON' && !isListed) continue;
    if (isListed || LEGAL_FORM.test(name) || FIRM_BEFORE.test(before) || FIRM_AFTER.test(after)) firms.add(name);
  }
  return mentions.flatMap((mention) => {
    if (mention.known || mention.quantity) return [mention];
    const name = nameOf(mention);
    if (SIGN.test(name) && /[(<[]\s?$/.test(text.slice(Math.max(0, mention.start - 2), mention.start))) return [];
    const isFirm = firms.has(name) || (isPerson(mention) && openings.has(name));
    const isSure = mention.type === 'ORGANIZATION' && mention.confidence >= DOUBTED;
    if (!isFirm || isSure) return [mention];
    const confidence = Math.max(mention.confidence, SHOWN);
    return [{ ...mention, type: 'ORGANIZATION', confidence, rule: 'entities/firm' }];
  });
};

function isPerson({ type }: NameMention): boolean {
  return type === 'PERSON';
}

function wordsOfSeveral(name: string): string[] {
  const words = name.split(/\s+/);
  return words.length > 1 ? words : [];
}
