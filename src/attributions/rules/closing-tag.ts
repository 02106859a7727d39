import { isDay } from '../../lexicon/calendar-words.js';
import { type Proposal, trimContent, trimSource } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';
import { sourcePhrase } from '../source-phrase.js';
import { isCircumstance, isDocument, isStatement, isSubject, speakerBehind } from '../tag.js';
import { nounPhraseBefore } from './noun-phrase.js';

/** Verbs of tags, and who stands around them: anybody, somebody before them alone, or what can be read. */
const VERBS: ReadonlyMap<string, 'anybody' | 'subject' | 'document'> = new Map([
  ...['said', 'says'].map((verb) => [verb, 'anybody'] as const),
  ...(
    'added told alleged reported warned noted argued announced wrote claimed explained insisted predicted estimated ' +
    'acknowledged stressed confirmed admitted suggested recalled stated say write report allege argue warn'
  )
    .split(' ')
    .map((verb) => [verb, 'subject'] as const),
  ...['showed', 'shows', 'show', 'indicated', 'revealed', 'found'].map((verb) => [verb, 'document'] as const),
]);

/** What may follow the verb of a tag: where, when, to whom, and what goes on behind it; not the object of another verb. */
const BEHIND_VERB = /^(?:[,.]|in|on|at|to|during|late|early|earlier|here|last|this|after|as|but|when|while|yesterday)$/;
/** What a tag in the middle of its sentence ends before. */
const BEHIND_TAG = /^(?:,|as|but|and|while|although|though|after|because)$/;
/** In tokens: "on Friday", "in a statement issued after the meeting". */
const LONGEST_CIRCUMSTANCE = 10;
/** What opens a clause that the tag does not end. */
const SUBORDINATE = /^(?:after|when|if|because|while|although|though|as|once|since|before|until|unless|whether|that)$/;

/**
 * "Demand will fall, | said Ana Ruiz, an analyst", "Demand will fall, | a person familiar with the matter said on Monday", "Demand fell, |
 * data showed on Friday, …": a statement without marks of its own, and who said it around the verb. The model takes a third of those with the
 * speaker behind for something else, and what data show for nothing at all.
 */
export function proposeClosingTag(reading: Reading): Proposal[] {
  const { document, lower, pos, quotation } = reading;
  const { firstToken, endToken } = document.sentences;
  const found: Proposal[] = [];
  for (let verb = 2; verb < reading.count; verb++) {
    const isVerb = pos[verb] === POS.VERB || (pos[verb] === POS.ADJ && lower[verb] === 'alleged');
    if (!isVerb || quotation[verb]! >= 0) continue;
    const who = VERBS.get(lower[verb]!);
    if (!who) continue;
    // most verbs of saying have what is said behind them
    if (lower[verb - 1] !== ',' && lower[verb] !== 'told' && !isAlone(reading, verb)) continue;
    const sentence = document.tokens.sentence[verb]!;
    const [first, end] = [firstToken[sentence]!, endToken[sentence]!];
    const comma = commaBefore(reading, verb, first);
    if (comma <= first) continue;
    const isInverted = comma === verb - 1 && who === 'anybody';
    const behind = isInverted ? speakerBehind(reading, { first: verb + 1, end }) : undefined;
    const tag = behind ? { first: comma + 1, source: behind } : speakerBefore(reading, comma, verb, end);
    if (!tag || (who === 'document' && !isDocument(reading, tag.source))) continue;
    const clause = { first: behindSign(reading, first, tag.first), end: tag.first - 1 };
    if (reading.isMark[clause.end - 1] === 1 || !isStatement(reading, clause)) continue;
    const cue = { first: verb, end: verb + 1 };
    const holdsComma = lower.slice(tag.source.first, tag.source.end).includes(',');
    const source = holdsComma ? trimSource(reading, tag.source) : sourcePhrase(reading, tag.source, cue);
    const content = trimContent(reading, clause);
    if (!source || !content) continue;
    found.push({ cue: [cue], source: [source], content: [content], confidence: 0.5, rule: 'attributions/closing-tag' });
  }
  return found;
}

/** "… according to Reuters I/B/E/S. | Shares rose": the stop of the sign ends a sentence. */
function behindSign({ document }: Reading, first: number, end: number): number {
  const { text } = document.tokens;
  for (let i = end - 1; i > first; i--) if (text[i - 1] === '/' && /^[A-Z]\.$/.test(text[i]!)) return i + 1;
  return first;
}

function commaBefore({ lower }: Reading, verb: number, first: number): number {
  let comma = verb - 1;
  while (comma > first && lower[comma] !== ',') comma--;
  return comma;
}

/** Whether nothing but a circumstance or the end of the sentence follows. */
function isAlone({ document, lower }: Reading, verb: number): boolean {
  const { sentence } = document.tokens;
  const word = lower[verb + 1];
  if (lower[verb + 3] === 'ago' || lower[verb + 2] === 'ago') return true; // "said two weeks ago"
  return (
    word === undefined ||
    sentence[verb + 1] !== sentence[verb] ||
    BEHIND_VERB.test(word) ||
    /^[!?]$/.test(word) ||
    isDay(word)
  );
}

/** What a speaker does not begin with: "well ahead of the rise predicted". */
const NO_SUBJECT = new Set([POS.ADP, POS.SCONJ, POS.ADV]);

/** Who stands before the verb of a tag, and where the tag begins; "while shares of Oxbow added 2 percent" is none. */
function speakerBefore(
  reading: Reading,
  comma: number,
  verb: number,
  end: number,
): { readonly first: number; readonly source: TokenRange } | undefined {
  const { document, lower, pos, isMark } = reading;
  const stop = /^[.!?]$/.test(lower[end - 1]!) ? end - 1 : end;
  const next = verb + 1;
  if (next < stop && lower[verb] !== 'told' && !isAlone(reading, verb)) return undefined;
  const sentence = document.sentences.firstToken[document.tokens.sentence[verb]!]!;
  const isName = comma === verb - 1;
  const source = isName
    ? nounPhraseBefore(reading, verb, sentence)
    : { first: nameBefore(reading, comma) ?? comma + 1, end: verb };
  if (!source || NO_SUBJECT.has(pos[source.first]!)) return undefined;
  if (isName ? lower[source.first - 1] !== ',' : !isSubject(reading, { first: comma + 1, end: verb })) return undefined;
  if (isMark.subarray(comma, stop).includes(1)) return undefined;
  if (isCircumstance(reading, { first: next, end: stop })) return { first: source.first, source };
  // in the middle of its sentence: "…, data showed on Friday, as …"
  let close = next;
  while (close < stop && close - next < LONGEST_CIRCUMSTANCE && !BEHIND_TAG.test(lower[close]!)) close++;
  const isClosed =
    close < stop && BEHIND_TAG.test(lower[close]!) && isCircumstance(reading, { first: next, end: close });
  return isClosed && !SUBORDINATE.test(lower[sentence]!) ? { first: source.first, source } : undefined;
}

/** What somebody is: "Ana Ruiz, | the fund’s president told the paper". */
const OFFICE =
  /^(?:president|chair(?:man|woman|person)?|chief|director|minister|spokes(?:man|woman|person)|analyst|economist|head|partner|strategist|manager|executive|officer|professor|secretary|governor|lawyer|attorney|trader|editor|founder|owner|coach|captain|commander|general|mayor|senator|ambassador|envoy|adviser|advisor|official)$/;

/** Where a name begins that a comma ends and an office follows: no other comma parts that from its verb. */
function nameBefore({ lower, pos }: Reading, comma: number): number | undefined {
  let first = comma;
  while (first > 0 && pos[first - 1] === POS.PROPN) first--;
  if (comma - first < 2 || lower[first - 1] !== ',') return undefined;
  return lower.slice(comma + 1, comma + 6).some((word) => OFFICE.test(word)) ? first : undefined;
}
