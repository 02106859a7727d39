import { ACT_OF_VERB } from '../../lexicon/attribution-verbs.js';
import { cueHead } from '../details/cue-lemma.js';
import type { Proposal } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';

/** Verbs that do something to a thing, whatever else their subjects say: with a noun as their object they attribute nothing. */
const DEEDS = new Set(
  (
    'file launch fire hit score concede oust smash spark push lay take hold conduct direct win lose beat sign adopt ' +
    'halt resume acquire arrest detain kill sell buy begin start end appoint shoot confiscate replace escape strip foul ' +
    'tumble purchase snub desert refine inspect occupy grab dump allocate ordain seed'
  ).split(' '),
);
/** Verbs that say something, or tell what became of a figure ("sales declined 1.1 percent"). */
const MOVES = new Set('decline add post see gain fall rise drop close open climb slip'.split(' '));
/** What a firm posts. */
const FIGURES =
  /^(?:gain|loss|profit|growth|increase|decline|drop|rise|fall|result|earning|revenue|sale|surplus|deficit|dip|jump|return)s?$/;

/** What a firm does to its costs and staff; of its forecast it says so. */
const CUTS = new Set('cut trim slash pare reduce boost'.split(' '));
const FORECASTS = /^(?:forecasts?|outlooks?|estimates?|guidance|targets?|views?|projections?|ratings?|expectations?)$/;

/** What a court dismisses. */
const CASES = /^(?:lawsuits?|suits?|cases?|charges?|appeals?|motions?|complaints?|claims)$/;

/** A verb that nobody lists among those that attribute needs more than the least confidence, where no clause follows it. */
const SURE_OF_UNKNOWN = 0.42;

/**
 * Whether what the model took for an attribution only tells what somebody did: "fired missiles at the port", "filed for bankruptcy",
 * "posted a loss". A clause or a quotation as content is a statement, whatever the verb.
 */
export function isDeed(reading: Reading, { cue: cues, content, confidence }: Proposal): boolean {
  const [cue] = cues;
  if (!cue) return false;
  const head = cueHead(reading, cue);
  if (reading.lemma[head] === 'add' && addsTo(reading, cue.end, content[0]!)) return true;
  if (content.some((piece) => isStatement(reading, piece, cue))) return false;
  const verb = reading.lemma[head]!;
  if (reading.pos[head] !== POS.VERB) return false;
  if (DEEDS.has(verb) && !carriesOn(reading, cue, head)) return true;
  if (verb === 'dismiss' && holds(reading, content[0]!, CASES)) return true;
  if (verb === 'claim' && holds(reading, content[0]!, /^(?:life|lives|victims?)$/)) return true;
  if (MOVES.has(verb) && (isAmount(reading, content[0]!) || isAmount(reading, { first: cue.end, end: cue.end + 4 })))
    return true;
  if (CUTS.has(verb) && !carriesOn(reading, cue, head) && !content.some((piece) => holds(reading, piece, FORECASTS)))
    return true;
  if (verb === 'post' && holds(reading, content[0]!, FIGURES)) return true;
  return confidence < SURE_OF_UNKNOWN && !ACT_OF_VERB.has(verb);
}

/** "added | to the losses": not "added to reporters that …", which has a clause. */
function addsTo({ lower, lemma, pos }: Reading, behind: number, { first }: TokenRange): boolean {
  const noun = lower[first] === 'to' ? first + 1 : first;
  const isTo = lower[noun - 1] === 'to' && noun - behind <= 1;
  return isTo && (pos[noun] !== POS.VERB || lower[noun] !== lemma[noun]);
}

/** "took turns to decry", "began by praising": a verb behind it says what was said; "pushed for", "laid out". */
function carriesOn({ pos, lemma, lower }: Reading, { end }: TokenRange, head: number): boolean {
  if (/^(?:push|lay)$/.test(lemma[head]!) && /^(?:for|out|back)$/.test(lower[head + 1] ?? '')) return true;
  for (let i = head + 1; i < end; i++) if (pos[i] === POS.VERB && ACT_OF_VERB.has(lemma[i]!)) return true;
  return false;
}

/** A quotation, or a clause: a word that opens one, an infinitive, or what stands before the cue. */
function isStatement({ quotation, lower, pos }: Reading, { first, end }: TokenRange, cue: TokenRange): boolean {
  for (let i = first; i < end; i++) if (quotation[i]! >= 0) return true;
  if (/^(?:that|if|whether|how|why|what|when|where)$/.test(lower[first]!)) return true;
  if (lower[first] === 'to' && pos[first + 1] === POS.VERB) return true;
  if (end > cue.first) return false;
  for (let i = first; i < end; i++) if (pos[i] === POS.VERB || pos[i] === POS.AUX) return true;
  return false;
}

/** A number with its unit opens it: "1.1 percent", "about $3 million". */
function isAmount({ pos, lower }: Reading, { first, end }: TokenRange): boolean {
  let i = first;
  while (
    i < end &&
    (/^(?:about|nearly|almost|around|up|just|another|by|a|an|\$|€|£)$/.test(lower[i]!) || pos[i] === POS.ADV)
  )
    i++;
  return pos[i] === POS.NUM;
}

function holds({ lower }: Reading, { first, end }: TokenRange, words: RegExp): boolean {
  return lower.slice(first, Math.min(end, first + 8)).some((word) => words.test(word));
}
