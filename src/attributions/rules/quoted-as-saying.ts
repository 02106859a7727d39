import { isDay } from '../../lexicon/calendar-words.js';
import { type Proposal, trimContent, trimSource } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';
import { sourcePhrase } from '../source-phrase.js';
import { subjectBefore } from './noun-phrase.js';
import { leadsToVerb } from './verb-group.js';

export const QUOTED_AS_SAYING = 'attributions/quoted-as-saying';

const QUOTING = /^(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))$/;
/** In tokens: "quoted the head of the state railway company last week as saying". */
const FARTHEST = 25;

/** Forms of a document: those that have their words for themselves, and those inside of what a paper says. */
export interface QuotedAsSaying {
  readonly own: readonly Proposal[];
  /** "The paper quoted Ruiz as saying that …": the paper says it all, and Ruiz what follows. */
  readonly inner: readonly Proposal[];
}

/**
 * Who is quoted by others: `"…," Ruiz was quoted by the paper as saying`, `"…," the paper quoted Ruiz as saying`. The words are Ruiz's.
 * Only where they follow an active verb they are, after PolNeAR, what the paper says, and Ruiz's inside of that.
 */
export function proposeQuotedAsSaying(reading: Reading): QuotedAsSaying {
  const { lower, count } = reading;
  const own: Proposal[] = [];
  const inner: Proposal[] = [];
  for (let as = 1; as + 1 < count; as++) {
    const plain = quotedBy(reading, as);
    if (plain) own.push(plain);
    if (lower[as] !== 'as' || !/^(?:saying|telling)$/.test(lower[as + 1]!)) continue;
    const form = readForm(reading, as);
    if (!form) continue;
    const { verb, speaker, teller } = form;
    const saying = { first: as, end: as + 2 };
    const cue = verb.end === as ? [{ first: verb.first, end: saying.end }] : [verb, saying];
    const behind = contentBehind(reading, saying);
    const content = behind ?? contentBefore(reading, Math.min(speaker.first, teller?.first ?? speaker.first));
    if (!content) continue;
    const proposal = { source: [speaker], content: [content], confidence: 0.95, rule: QUOTED_AS_SAYING };
    if (!behind || !teller) own.push({ ...proposal, cue });
    else {
      inner.push({ ...proposal, cue: [{ first: as + 1, end: as + 2 }], confidence: 0.7 });
      own.push({ ...proposal, cue: [verb], source: [teller], content: [{ first: verb.end, end: content.end }] });
    }
  }
  return { own, inner };
}

/** `"…," Ruiz was quoted by the paper`: without "as saying". */
function quotedBy(reading: Reading, verb: number): Proposal | undefined {
  const { document, lower, lemma, isMark } = reading;
  if (lower[verb] !== 'quoted' || !/^(?:by|in)$/.test(lower[verb + 1]!)) return undefined;
  const sentence = document.tokens.sentence[verb]!;
  const start = document.sentences.firstToken[sentence]!;
  if (lower.slice(verb, document.sentences.endToken[sentence]!).includes('as')) return undefined;
  let first = verb;
  while (first > start && leadsToVerb(reading, first - 1)) first--;
  if (first === verb || lemma[verb - 1] !== 'be') return undefined;
  const phrase = subjectBefore(reading, first, start);
  const speaker = phrase && sourcePhrase(reading, phrase, { first, end: verb + 1 });
  const content = speaker && isMark[speaker.first - 1] === 1 ? contentBefore(reading, speaker.first) : undefined;
  if (!speaker || !content) return undefined;
  const cue = [{ first, end: verb + 1 }];
  return { cue, source: [speaker], content: [content], confidence: 0.95, rule: QUOTED_AS_SAYING };
}

interface Form {
  /** With its auxiliary, where it is passive. */
  readonly verb: TokenRange;
  /** Whose words they are. */
  readonly speaker: TokenRange;
  /** Who quotes him, where the verb is active. */
  readonly teller?: TokenRange;
}

function readForm(reading: Reading, as: number): Form | undefined {
  const { document, lower, lemma, pos } = reading;
  const start = document.sentences.firstToken[document.tokens.sentence[as]!]!;
  let verb = as - 1;
  while (verb > start && as - verb < FARTHEST && !QUOTING.test(lower[verb]!)) verb--;
  if (!QUOTING.test(lower[verb]!)) return undefined;
  let first = verb;
  let isPassive = false;
  while (first > start && leadsToVerb(reading, first - 1)) if (lemma[--first] === 'be') isPassive = true;
  const phrase = subjectBefore(reading, first, start);
  const subject = phrase && sourcePhrase(reading, phrase, { first, end: verb + 1 });
  const group = { first: isPassive ? first : verb, end: verb + 1 };
  if (isPassive) return subject && { verb: group, speaker: subject };
  const speaker = trimSource(reading, { first: verb + 1, end: withoutTime(reading, verb + 1, as) });
  const isVerb = pos[verb] === POS.VERB;
  return subject && speaker && isVerb ? { verb: group, speaker, teller: subject } : undefined;
}

/** "quoted Ruiz | last week | as saying". */
function withoutTime({ lower }: Reading, first: number, end: number): number {
  let stop = end;
  if (/^(?:week|month|year)$/.test(lower[stop - 1]!) && /^(?:last|this)$/.test(lower[stop - 2]!)) stop -= 2;
  else if (isDay(lower[stop - 1]!)) stop -= lower[stop - 2] === 'on' ? 2 : 1;
  return stop > first ? stop : end;
}

/** What follows the form, behind whom it was told and when and where: "as saying on Monday | that …". */
function contentBehind(reading: Reading, { end: from }: TokenRange): TokenRange | undefined {
  const { document, lower, pos, isMark, quotation, quotations } = reading;
  const stop = document.sentences.endToken[document.tokens.sentence[from - 1]!]!;
  let at = from;
  if (lower[from - 1] === 'telling') at = behindHearer(reading, from, stop);
  while (at < stop && pos[at] === POS.ADV) at++;
  const isCircumstance = pos[at] === POS.ADP || isDay(lower[at] ?? '');
  if (isCircumstance)
    while (at < stop && lower[at] !== 'that' && isMark[at] === 0 && !/^[,.;:]$/.test(lower[at]!)) at++;
  if (at >= stop || (pos[at] === POS.PUNCT && isMark[at] === 0)) return undefined;
  if (isMark[at] === 1 && quotation[at]! >= 0 && quotations[quotation[at]!]!.first !== at) return undefined;
  const last = quotation[stop - 1]!;
  return trimContent(reading, { first: at, end: last >= 0 ? quotations[last]!.end : stop });
}

/** "telling reporters", "telling the paper on Sunday". */
function behindHearer({ pos }: Reading, from: number, stop: number): number {
  let at = from;
  if (pos[at] === POS.PRON) return at + 1;
  if (pos[at] === POS.DET) at++;
  while (at < stop && (pos[at] === POS.NOUN || pos[at] === POS.PROPN || pos[at] === POS.ADJ)) at++;
  return at;
}

/** What stands before the tag that begins at the token: the quotation, or its sentence up to the comma. */
function contentBefore(reading: Reading, tag: number): TokenRange | undefined {
  const { document, lower, isMark, quotation, quotations } = reading;
  const start = document.sentences.firstToken[document.tokens.sentence[tag]!]!;
  if (tag <= start || (lower[tag - 1] !== ',' && isMark[tag - 1] === 0)) return undefined;
  const opening = quotation[start]! >= 0 ? quotations[quotation[start]!]!.first : start;
  return trimContent(reading, { first: Math.min(start, opening), end: tag });
}
