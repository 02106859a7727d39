import type { NameMention } from '../annotator.js';
import type { Refiner } from './refiner.js';
import { isListed } from './share-signs.js';
import { isPlaced } from './surnames.js';

/** Who works there says that it is a firm, and so does who owns it. */
const FIRM_BEFORE =
  /\b(?:(?:analysts?|economists?|strategists?|traders?|dealers?|brokers?|bankers?|portfolio managers?|fund managers?) (?:at|with|from|for)|shares (?:of|in)|stake in|(?:unit|subsidiary|division|shareholders?|acquisition|takeover) of|brokerages?|newspapers?|daily|weekly|magazine|news agency|broadcaster|(?:oil|steel|drug|car|chip|retail|investment|insurance|software|media|mining|aerospace|defen[cs]e) (?:company|firm|giant|group|maker|services company|services firm)) (?:the )?$/iu;
/** The words that it ends with; a look-up before the pattern is tried. */
const ENDS_SO: ReadonlySet<string> = new Set(
  'at with from for of in brokerage brokerages newspaper newspapers daily weekly magazine agency broadcaster company firm giant group maker'.split(
    ' ',
  ),
);

function isFirmBefore(before: string): boolean {
  if (!before.endsWith(' ')) return false;
  const from = before.lastIndexOf(' ', before.length - 2);
  let word = before.slice(from + 1, -1).toLowerCase();
  if (word === 'the') word = before.slice(before.lastIndexOf(' ', from - 1) + 1, from).toLowerCase();
  return ENDS_SO.has(/[^a-z]/.test(word) ? word.replace(/^.*[^a-z]/, '') : word) && FIRM_BEFORE.test(before);
}

const FIRM_AFTER =
  /^(?:['’]s?)? (?:shares (?:rose|fell|were|closed|gained|lost|jumped|dropped|climbed|slid|have|had)|stock (?:rose|fell|was|closed|gained|lost)|(?:analysts?|economists?|strategists?|shareholders?)\b)/u;

/** "its Swiss maker, Halden,": a name between commas behind what it is. */
const FIRM_APPOSED =
  /\b(?:maker|company|firm|operator|owner|parent|subsidiary|unit|carrier|airline|insurer|lender|bank|retailer|publisher|brewer|supplier|developer|contractor|manufacturer|rival|brokerage), $/iu;
/** Whom the tagger is sure of, is who it says. */
const DOUBTED = 0.6;
/** A body of this name is sure enough to say what its first word is. */
const KNOWN_FIRM = 0.5;

/** Nobody is called so, nor any place. */
const LEGAL_FORM =
  /\s(?:Inc|Corp|Corporation|Ltd|LLC|LLP|LP|Co|[Pp][Ll][Cc]|GmbH|Holdings|Partners|Associates|Brothers|Management|Financial|Securities|Advisors|Economics|Stores|Zeitung|Times|Tribune|Gazette|Chronicle|Airlines|Airways|University)\.?$|^University\sof\s|^(?:Freddie\sMac|Fannie\sMae|Ginnie\sMae|Sallie\sMae)$/;

/** "Tarn Holm" of "Tarn Holm Plc": who is surely a person of that name may have founded it. */
const BARE_NAME = /^(\S+\s.*\S)\s(?:Inc|Corp|Ltd|[Pp][Ll][Cc]|AG|SA|NV|Co)\.?$/u;
const SURE_PERSON = 0.9;

/** The context shows what the tagger did not see. */
const SHOWN = 0.7;

/** Bodies named after who leads or founded them: the first word stays the person's. */
const OF_PERSON =
  /\s(?:[Aa]dministration|Cabinet|Government|[Cc]ampaign|Library|School|Cent(?:er|re)|Hospital|University|College|Airport|Institute|[Ff]amily|Commission|Committee|Report|Prize|Award|Team|Doctrine|Estate|Trust|White House)$/u;
const TITLE_BEFORE =
  /\b(?:Mr|Mrs|Ms|Miss|Mme|Dr|Sir|Lord|Lady|Dame|Sen|Gov|Rep|Gen|Col|Judge|Justice|President|Minister|Chancellor|Premier|Senator|Governor|Mayor|Secretary|King|Queen|Prince|Princess|Pope|Professor|Chairman|Chairwoman|Saint|St)\.? $/u;
/** What only a firm has or does: "Tarn shares", "Tarn would not comment". */
const OF_FIRM_AFTER =
  /^(?:['’]s?)?(?:,? (?:shares?|stock|profits?|earnings|revenues?|CEO|[Cc]hief [Ee]xecutive|[Cc]hief [Ff]inancial|customers|shareholders?) |,? (?:would not|declined to|could not be reached for) comment)/u;

/**
 * Firms named after people: "Baxter Holm ( BXH.N )", "an analyst at Baxter Holm". What is a firm in one place is one wherever
 * the document names it so, and so is the first word of a firm's name, unless somebody of the document is called so.
 */
export const nameCompanies: Refiner = (mentions, { text }) => {
  const nameOf = ({ start, end }: NameMention) => text.slice(start, end);
  const firms = shownFirms(mentions, text);
  const people = new Set<string>();
  const placed = new Set<string>();
  /** Places of which the text says what only a firm has or does. */
  const trading = new Set<string>();
  const openings = new Set<string>();
  /** Firms' names without their legal form. */
  const full = new Set<string>();
  for (const mention of mentions) {
    const name = nameOf(mention);
    if (isPerson(mention) && !firms.has(name)) {
      const words = name.split(/\s+/);
      const isTitled = TITLE_BEFORE.test(text.slice(Math.max(0, mention.start - 14), mention.start));
      if (words.length > 1 || isTitled) for (const word of words) people.add(word);
    }
    if (mention.type === 'LOCATION' && isPlaced(mention, text)) placed.add(name);
    if (mention.type === 'LOCATION' && OF_FIRM_AFTER.test(text.slice(mention.end, mention.end + 40))) trading.add(name);
    const isFirm = firms.has(name) || (mention.type === 'ORGANIZATION' && mention.confidence >= KNOWN_FIRM);
    if (!isFirm) continue;
    const bare = BARE_NAME.exec(name)?.[1];
    if (bare) full.add(bare);
    const [opening, more] = name.split(/\s+/);
    if (!more || OF_PERSON.test(name) || /^(?:and|of|de)$/.test(more)) continue;
    // "Citi" of "Citigroup Inc"
    for (const short of [opening!, opening!.replace(/group$/, '')]) openings.add(short);
  }
  const isOpening = (mention: NameMention, name: string): boolean => {
    if (full.has(name) && !placed.has(name) && mention.confidence < SURE_PERSON) return true;
    if (people.has(name) || !openings.has(name)) return false;
    if (isPerson(mention)) return true;
    return mention.type === 'LOCATION' && trading.has(name) && !placed.has(name);
  };
  return mentions.map((mention) => {
    if (mention.known || mention.quantity) return mention;
    const name = nameOf(mention);
    const isSure = mention.type === 'ORGANIZATION' && mention.confidence >= DOUBTED;
    if (isSure || !(firms.has(name) || isOpening(mention, name))) return mention;
    const confidence = Math.max(mention.confidence, SHOWN);
    return { ...mention, type: 'ORGANIZATION', confidence, rule: 'entities/firm' };
  });
};

/** Names that a share's sign, a legal form or the words around them show to be firms'. */
function shownFirms(mentions: readonly NameMention[], text: string): Set<string> {
  const firms = new Set<string>();
  for (const mention of mentions) {
    if (mention.quantity || mention.known || mention.type === 'NORP') continue;
    const name = text.slice(mention.start, mention.end);
    const after = text.slice(mention.end, mention.end + 32);
    const hasSign = isListed(text, mention.end);
    const before = text.slice(Math.max(0, mention.start - 48), mention.start);
    const isApposed = mention.confidence < DOUBTED && /^[,.;]/.test(after) && FIRM_APPOSED.test(before);
    if (isApposed) firms.add(name);
    if ((mention.type === 'LOCATION' || mention.type === 'FACILITY') && LEGAL_FORM.test(name)) firms.add(name);
    if (mention.type !== 'PERSON' && !hasSign) continue;
    if (hasSign || LEGAL_FORM.test(name) || isFirmBefore(before) || FIRM_AFTER.test(after)) firms.add(name);
  }
  return firms;
}

function isPerson({ type }: NameMention): boolean {
  return type === 'PERSON';
}
