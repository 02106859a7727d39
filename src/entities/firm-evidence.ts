import type { NameMention } from '../annotator.js';
import { classBits, type Gazetteer } from '../lexicon/gazetteer.js';
import { hashString } from '../text/hash.js';
import type { Refiner } from './refiner.js';

/** Kinds of firms and of what acts as one does; people are makers, owners and rivals too, but stand in front of their names seldom. */
const KIND =
  '(?:company|firm|maker|manufacturer|producer|retailer|chain|bank|lender|insurer|reinsurer|brokerage|carrier|airline|automaker|carmaker|brewer|miner|drugmaker|chipmaker|broadcaster|utility|supplier|distributor|conglomerate|subsidiary|unit|arm|exchange|watchdog|hedge fund|consultancy|website|start-?up|provider|giant|processor|refiner|homebuilder|contractor)';
/** The same behind a comma, closed by what may follow a noun. */
const APPOSED = new RegExp(
  `^,(?: which is)? (?:an?|one of the|its|the|\\p{L}+['’]s|the \\p{L}+['’]s) (?:(?!(?:at|of|in|to|for|with|from|by|and|who|on|former|chief|head)\\b)[\\p{L}\\d.’'-]+ ){0,6}(?:${KIND}|operator|group|newspaper|parent|regulator)(?:[,.;]| (?:that|which|whose|with|based|owned|of|for|and|to|in)\\b)`,
  'u',
);
const OWNED =
  /^['’]s? (?:board of directors|board|shares?|stock|share (?:price|offer)|chief (?:executive|financial|operating)|CEO|CFO|(?:first|second|third|fourth)[ -]quarter|full-year|net (?:profit|income|loss)|profits?|revenues?|earnings|operating profit|sales|market (?:share|value|capitali[sz]ation)|shareholders|headquarters|subsidiar(?:y|ies)|credit rating|creditors|bankruptcy)(?![\p{L}-]| (?:markets?|exchanges?)\b)/u;
const OWNED_BY_ANYBODY =
  /^['’]s? (?:quarterly|annual|customers|subscribers|products?|brands?|stores?|management|employees|balance sheet|units?|operations|plants?|website)\b/;
const SHARES =
  /^ (?:shares|share price|stock|stockholders|shareholders?|CEO|CFO|[Cc]hief [Ee]xecutive|[Cc]hief [Ff]inancial|bonds)(?! (?:markets?|exchanges?|indexe?s|futures|such)\b)\b/;
const PEOPLE_OF = /^ (?:spokes(?:man|woman|person)|executives?|employees|customers|subscribers|unit|division|brand)\b/;
/** "Tarn said on Monday its …", "Tarn said it would": somebody says what he will do, a firm what it will. */
const SAID_OF_ITSELF =
  /^(?: also| later)? (?:said|says|announced|reported|warned|added)(?: (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?(?: that)? (?:its|it (?:will|would|had|has|plans|planned|expects|expected|agreed|sold|bought|swung|aims|intends|hopes|(?:is|was) \p{Ll}+ing|may|might|could|can|did|does))\b/u;
const WHICH = /^,? which (?:\p{Ll}+(?:s|ed)|had|sold|bought|will|would)\b/u;
const DEALS =
  /\b(?:units? of|subsidiar(?:y|ies) of|divisions? of|acquisition of|takeover of|mergers? with|parent of|chief executive of|CEO of|(?:analysts?|economists?|strategists?|brokers?) (?:at|with|from|for)) $/;
const STAKES = /\b(?:shares? (?:of|in)|stakes? in|shareholders? (?:of|in)|(?:bid|offer) for|acquired?|acquiring) $/;
const KIND_BEFORE = new RegExp(`\\b${KIND} $`, 'u');
const ENDED =
  /\b(?:collapse|bankruptcy|bailout|failure|demise|breakup|break-up|sale|purchase) of $|\b(?:bail(?:ed|ing)? out|rescued?) $/;
const ENDED_AFTER = /^(?:['’]s?)? (?:bankruptcy|bailout|meltdown|collapse|demise|takeover|acquisition|buyout|merger)\b/;
const OWNED_SHARE =
  /^, (?:about |some )?\d[\d.]* (?:percent|per cent|pct)[ -]?(?:owned| of)|^, (?:majority|partly|jointly)?[ -]?owned by\b/;
const NOTED = /^ (?:said|wrote|analysts said) in a (?:research )?(?:note|report)(?: to clients)?\b/;
const FIRM_OF =
  /\b(?:law|private equity|accounting|auditing|audit|executive search|consulting|research|investment|securities|brokerage|venture capital|advisory|polling) (?:firm|bank|company|group|giant) $/;
const BASED = /-based $/;
/** What stands before and behind the name of somebody. */
const PERSON_BEFORE =
  /\b(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|President|Minister|Senator|Sen|Rep|Gov|Judge|Chancellor|Secretary|General|Gen|Chairman|analyst|economist|spokes(?:man|woman)|he|she)\.? $/;
const PERSON_AFTER = /^(?:,? (?:who|whose|himself|herself|told reporters)\b|, \d\d,)/;
const PLACED =
  /\b(?<!(?:stakes?|shares?|invest(?:ed|ing|ments?|ors?|s)?|shareholders?|partners?|confidence|interest(?:ed)?|involved|role|money|capital|cash|funds|euros|dollars|million|billion|position|faith|control|trading|analyst|economist|strategist|manager|executive|officer|employees|workers|jobs) )(?:in|near|into|outside|inside|around|across|leave|left|visit|visited|north|south|east|west) $/iu;

/** What lists of places leave out. */
const LARGE_PLACE =
  /^(?:(?:Western |Eastern |Central |Northern |Southern |North |South |Latin )?(?:Europe|Asia|Africa|America|Americas|Pacific)|Asia[- ]Pacific|Wall Street|Main Street|Capitol Hill|Hollywood|Silicon Valley|(?:Middle|Far) East|Midwest|Northeast|West Coast|East Coast|West|East|North|South|Street|Gulf|Scandinavia|Nordic|Baltics?|Balkans|Caribbean)$/;

const REACH = 56;
const BEFORE = 36;
const ENOUGH = 2;
/** Whom the tagger is as sure of needs more. */
const SURE = 0.9;
const ENOUGH_OF_SURE = 3;
const SHOWN = 0.7;
/** Company says something of whom the tagger doubts. */
const DOUBTED = 0.75;
const SURE_FIRM = 0.7;
/** Countries and the like. */
const SURE_PLACE = 0.93;
const LISTED_PLACE = classBits('city', 'town', 'country', 'region', 'placeWord');

/**
 * "Yarrow said its board …", "Yarrow, the insurer, …", "Yarrow's shares": a name that was read as somebody's or a place's is a firm's
 * where the text says of it, here or there, what only firms have, do and are.
 */
export function nameFirmsByEvidence(gazetteer: Gazetteer): Refiner {
  const isListedPlace = (name: string) => {
    const lower = name.toLowerCase();
    if (!/\s/.test(name)) return (gazetteer.ofWord(hashString(lower)) & LISTED_PLACE) !== 0 || LARGE_PLACE.test(name);
    const hashes = Int32Array.from(lower.split(/\s+/), (word) => hashString(word));
    const isListed = gazetteer.phraseAt(hashes, 0, hashes.length) === hashes.length;
    return (isListed && (gazetteer.classes & LISTED_PLACE) !== 0) || LARGE_PLACE.test(name);
  };
  return (mentions, { text }) => {
    let scores: Map<string, number> | undefined;
    const openings = new Set<string>();
    for (const mention of mentions) {
      const opening = mention.type === 'ORGANIZATION' ? openingOf(mention, text) : undefined;
      if (opening) openings.add(opening);
    }
    for (let i = 0; i < mentions.length; i++) {
      const mention = mentions[i]!;
      if (!mayBeFirm(mention)) continue;
      // "King Kelby, Ohio" is a town
      const isOpening =
        openings.size > 0 &&
        openings.has(text.slice(mention.start, mention.end)) &&
        !/^, \p{Lu}/u.test(text.slice(mention.end, mention.end + 3));
      const score = evidence(mentions, i, text) + (isOpening ? ENOUGH : 0);
      if (score === 0) continue;
      scores ??= new Map();
      const name = text.slice(mention.start, mention.end);
      scores.set(name, (scores.get(name) ?? 0) + score);
    }
    if (!scores) return [...mentions];
    const firms = new Map([...scores].filter(([, score]) => score >= ENOUGH));
    if (firms.size > 0) removeOthers(firms, mentions, text, isListedPlace);
    return firms.size === 0 ? [...mentions] : retyped(mentions, text, firms);
  };
}

/** "Lake Yarrow" of "Lake Yarrow Holm Corp": two words that a firm's full name begins with. */
function openingOf({ start, end, confidence }: NameMention, text: string): string | undefined {
  if (confidence < SURE_FIRM || end - start < SHORTEST_FULL_NAME) return undefined;
  return FULL_NAME.exec(text.slice(start, end))?.[1];
}

const SHORTEST_FULL_NAME = 12;
const FULL_NAME = /^(\S+ \S+) (?:\S+ )*(?:Inc|Corp|Ltd|LLC|[Pp][Ll][Cc]|AG|SA|NV|Co|Group|Holdings)\.?$/;

function mayBeFirm({ type, confidence, known }: NameMention): boolean {
  return !known && (type === 'PERSON' || (type === 'LOCATION' && confidence < SURE_PLACE));
}

/** Somebody of the text is called so, or the words around a mention are those of a person or a place. */
function removeOthers(
  firms: Map<string, number>,
  mentions: readonly NameMention[],
  text: string,
  isListedPlace: (name: string) => boolean,
): void {
  const parts = new Set<string>();
  const alone = new Set<string>();
  for (const { type, start, end } of mentions) {
    if (type !== 'PERSON') continue;
    const words = wordsOf(text, start, end);
    if (words.length === 1) alone.add(words[0]!);
    else for (const word of words) parts.add(word);
  }
  const isSomebody = (name: string) => {
    const last = name.lastIndexOf(' ');
    return last < 0 ? parts.has(name) : alone.has(name.slice(last + 1));
  };
  for (const { type, start, end } of mentions) {
    if (type !== 'PERSON' && type !== 'LOCATION') continue;
    const name = text.slice(start, end);
    if (!firms.has(name)) continue;
    const isPerson = type === 'PERSON';
    const before = spaced(text.slice(Math.max(0, start - BEFORE), start));
    const isOther = isPerson
      ? isSomebody(name) || PERSON_BEFORE.test(before) || PERSON_AFTER.test(spaced(text.slice(end, end + REACH)))
      : isListedPlace(name) || PLACED.test(before);
    if (isOther) firms.delete(name);
  }
}

function retyped(mentions: readonly NameMention[], text: string, scores: ReadonlyMap<string, number>): NameMention[] {
  const isFirm = ({ confidence }: NameMention, name: string) =>
    (scores.get(name) ?? 0) >= (confidence >= SURE && name.includes(' ') ? ENOUGH_OF_SURE : ENOUGH);
  const openings = new Set<string>();
  const people = new Set<string>();
  for (const mention of mentions) {
    if (mention.type !== 'PERSON' && mention.type !== 'LOCATION') continue;
    const words = wordsOf(text, mention.start, mention.end);
    if (words.length === 1) continue;
    if (isFirm(mention, text.slice(mention.start, mention.end))) openings.add(words[0]!);
    else if (mention.type === 'PERSON') for (const word of words) people.add(word);
  }
  return mentions.map((mention) => {
    if ((mention.type !== 'PERSON' && mention.type !== 'LOCATION') || mention.known) return mention;
    const name = text.slice(mention.start, mention.end);
    // "Yarrow" of "Yarrow Holm"
    const isOpening = mention.type === 'PERSON' && openings.has(name) && !people.has(name);
    if (!isOpening && !isFirm(mention, name)) return mention;
    return { ...mention, type: 'ORGANIZATION', confidence: Math.max(mention.confidence, SHOWN), rule: RULE };
  });
}

function wordsOf(text: string, start: number, end: number): string[] {
  const name = text.slice(start, end);
  return name.includes(' ') || name.includes('\n') ? name.split(/\s+/) : [name];
}

/** With single blanks. */
function spaced(text: string): string {
  return text.includes('\n') || text.includes('  ') ? text.replace(/\s+/g, ' ') : text;
}

const RULE = 'entities/firm-evidence';

/** What the words around a mention say for its being a firm. */
function evidence(mentions: readonly NameMention[], i: number, text: string): number {
  const mention = mentions[i]!;
  const { start, end, type } = mention;
  const isPerson = type === 'PERSON';
  let score = mention.confidence < DOUBTED && isAmongFirms(mentions, i, text) ? 1 : 0;
  const mark = text[end];
  if (mark === ' ' || mark === '\n' || mark === ',' || mark === "'" || mark === '’')
    score += evidenceBehind(mention, spaced(text.slice(end, end + REACH)));
  // "a merger with Europe's largest" is not with Europe
  if (endsInCue(text, start) && (isPerson || (mark !== "'" && mark !== '’'))) {
    const before = spaced(text.slice(Math.max(0, start - BEFORE), start));
    if (FIRM_OF.test(before)) score += 3;
    else if (KIND_BEFORE.test(before) || BASED.test(before) || DEALS.test(before)) score += 2;
    else if (STAKES.test(before)) score += isPerson ? 2 : 1;
    else if (ENDED.test(before)) score += 1;
  }
  return score;
}

function evidenceBehind({ type, confidence }: NameMention, after: string): number {
  const isPerson = type === 'PERSON';
  const mark = after[0];
  if (mark === ',') {
    if (APPOSED.test(after)) return 3;
    return isPerson && (WHICH.test(after) || OWNED_SHARE.test(after)) ? 2 : 0;
  }
  if (mark === "'" || mark === '’') {
    if (OWNED.test(after)) return 2;
    return ENDED_AFTER.test(after) || OWNED_BY_ANYBODY.test(after) ? 1 : 0;
  }
  if (!CUE_BEHIND.test(after)) return 0;
  if (SHARES.test(after)) return 2;
  if (ENDED_AFTER.test(after)) return isPerson ? 2 : 1;
  if (PEOPLE_OF.test(after)) return 1;
  if (isPerson && NOTED.test(after)) return confidence < DOUBTED ? 1 : 0;
  if (SAID_OF_ITSELF.test(after)) return isPerson ? 2 : 1;
  return isPerson && WHICH.test(after) ? 1 : 0;
}

/** How every word that may stand behind a firm begins; most words do not. */
const CUE_BEHIND =
  /^ (?:[sS][ahpt]|[cC](?:hief|EO|FO|EO|ollapse|ust)|b[aouer]|e[mx]|unit|div|sub|dem|m[ei]|t?a(?:cq|keover|ls|nn|dd|na)|take|la|re|w[ahr])/;

/** The last word of what may stand before a firm, looked up before the patterns are tried. */
function endsInCue(text: string, start: number): boolean {
  if (start < 3 || text.charCodeAt(start - 1) > 0x20) return false;
  let from = start - 1;
  while (from > 0 && text.charCodeAt(from - 1) > 0x20 && start - from < LONGEST_CUE) from--;
  const word = text.slice(from, start - 1);
  return LAST_WORDS.has(word) || word.includes('-');
}

const LONGEST_CUE = 24;
const LAST_WORDS: ReadonlySet<string> = new Set([
  ...KIND.slice('(?:'.length, -1).replace('start-?up', 'startup').split(/[| ]/),
  ...'of with at from for in acquired acquire acquiring rescued rescue out bank group'.split(' '),
]);

/** "Holm and Yarrow": beside a firm that the tagger is sure of. */
function isAmongFirms(mentions: readonly NameMention[], i: number, text: string): boolean {
  const isFirm = (other: NameMention | undefined, from: number, to: number) =>
    other?.type === 'ORGANIZATION' &&
    other.confidence >= SURE_FIRM &&
    /^(?:,? and |, | or )$/.test(text.slice(from, to));
  const { start, end } = mentions[i]!;
  const [before, after] = [mentions[i - 1], mentions[i + 1]];
  return isFirm(before, before?.end ?? 0, start) || isFirm(after, end, after?.start ?? 0);
}
