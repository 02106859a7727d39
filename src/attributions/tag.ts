import { isDay } from '../lexicon/calendar-words.js';
import type { Proposal } from './proposal.js';
import { trimSource } from './proposal.js';
import { POS, type Reading, type TokenRange } from './reading.js';

/*
 * Tags: the words that say who said what stands before or around them. "Demand will fall, | said Ana Ruiz, an analyst", "Sales rose, |
 * a trade body said on Sunday". Rules that find tags and repairs that mend what the model made of them go by the same shapes.
 */

/** In tokens: "investment manager Ana Ruiz of Oxbow Capital Management". */
const LONGEST_SPEAKER = 20;
/** In tokens: "the head of the dock workers’ union". */
const LONGEST_SUBJECT = 12;
/** In tokens: "a weekly news briefing at the ministry". */
const LONGEST_CIRCUMSTANCE = 10;

/** Verb and source as one range, where they stand side by side. */
export function tagOf({ cue: [verb], source: [who] }: Proposal): TokenRange | undefined {
  if (!verb || !who || (verb.end !== who.first && who.end !== verb.first)) return undefined;
  return { first: Math.min(verb.first, who.first), end: Math.max(verb.end, who.end) };
}

/** Who stands behind the verb of a tag: a name, "the sources", "analysts" with no verb of theirs; a name with its apposition. */
export function speakerBehind(reading: Reading, { first, end }: TokenRange): TokenRange | undefined {
  const { lower, pos } = reading;
  let stop = first;
  let names = 0;
  let nouns = 0;
  for (; stop < end && stop - first < LONGEST_SPEAKER && !/^[,.;:]$/.test(lower[stop]!); stop++) {
    if (isParticipleOfNoun(reading, stop)) continue;
    const isPronoun = pos[stop] === POS.PRON && !/^(?:his|her|its|their)$/.test(lower[stop]!);
    if (pos[stop] === POS.AUX || pos[stop] === POS.VERB || isPronoun || reading.quotation[stop]! >= 0) return undefined;
    if (pos[stop] === POS.PROPN) names++;
    else if (pos[stop] === POS.NOUN) nouns++;
  }
  if (names + nouns === 0 || pos[first] === POS.ADP || /^(?:that|there|no|nothing)$/.test(lower[first]!))
    return undefined;
  const closes =
    stop >= end ||
    lower[stop] === '.' ||
    (lower[stop] === ',' && /^(?:who|whose|adding|saying)$/.test(lower[stop + 1] ?? ''));
  const isPlural =
    (pos[first] === POS.NOUN || pos[first] === POS.ADJ) && /[^s]s$/.test(lower[headOf(reading, first, stop)]!);
  const isDefinite = pos[first] === POS.DET || isPlural || /^(?:one|two|three|four|five|six)$/.test(lower[first]!);
  if (names === 0) return isDefinite && closes ? { first, end: stop } : undefined;
  if (closes || lower[stop] !== ',') return { first, end: stop };
  // "said Ana Ruiz, an analyst at Oxbow.": up to the end of the sentence or the next comma
  const apposition = pos[stop + 1] === POS.DET || pos[stop + 1] === POS.NOUN || pos[stop + 1] === POS.ADJ;
  if (!apposition) return pos[stop + 1] === POS.AUX || pos[stop + 1] === POS.VERB ? undefined : { first, end: stop };
  let last = stop + 1;
  while (last < end && !/^[,.;:]$/.test(lower[last]!)) {
    if (pos[last] === POS.AUX) return undefined;
    last++;
  }
  return trimSource(reading, { first, end: last });
}

/** The last noun before a preposition or a participle: "reports reaching here". */
function headOf({ pos }: Reading, first: number, end: number): number {
  let head = first;
  while (head + 1 < end && (pos[head + 1] === POS.NOUN || pos[head + 1] === POS.PROPN || pos[head + 1] === POS.ADJ))
    head++;
  return head;
}

/** "a survey | released on Friday", "reports | reaching Oslo": behind its noun, and what is done to it behind that. */
export function isParticipleOfNoun({ pos, lower }: Reading, i: number): boolean {
  if (pos[i] !== POS.VERB || (pos[i - 1] !== POS.NOUN && pos[i - 1] !== POS.PROPN)) return false;
  const isDone = /(?:ed|wn|nt|ld|de)$/.test(lower[i]!) && (pos[i + 1] === POS.ADP || isDay(lower[i + 1] ?? ''));
  return isDone || lower[i]!.endsWith('ing');
}

/** What can be read and shows something: "government data", "the minutes of the meeting", "a survey released on Friday". */
const DOCUMENT =
  /^(?:data|figures?|reports?|surveys?|polls?|minutes|documents?|records?|papers|filings?|statistics|stud(?:y|ies)|numbers|results|index|indices|census|research|transcripts?|estimates?|calculations?|analysis|tallies|tally|returns|count|footage|pictures|images|copy|memo|letter|e-?mails?)$/;

export function isDocument({ lower }: Reading, { first, end }: TokenRange): boolean {
  for (let i = first; i < end; i++) if (DOCUMENT.test(lower[i]!)) return true;
  return false;
}

/** What may stand between the comma of a tag and its verb: a noun phrase without a verb of its own. */
export function isSubject(reading: Reading, { first, end }: TokenRange): boolean {
  const { pos, lower } = reading;
  if (end - first > LONGEST_SUBJECT || end === first) return false;
  for (let i = first; i < end; i++) {
    if (i > first && isParticipleOfNoun(reading, i)) continue;
    if (pos[i] === POS.VERB || pos[i] === POS.AUX || pos[i] === POS.CCONJ) return false;
    if (/^(?:who|which|that|whose|not|day)$/.test(lower[i]!)) return false; // "the same day Ruiz said"
  }
  const last = lower[end - 1] === ')' ? lower.lastIndexOf('(', end - 1) - 1 : end - 1;
  return pos[last] === POS.NOUN || pos[last] === POS.PROPN || pos[last] === POS.PRON;
}

/** What may follow a closing tag: to whom, where and when, and nothing with a verb of its own but "a note released on Monday". */
export function isCircumstance({ lower, pos, quotation }: Reading, { first, end }: TokenRange): boolean {
  if (end - first > LONGEST_CIRCUMSTANCE + 1) return false;
  for (let i = first; i < end; i++) {
    const isParticiple = pos[i] === POS.VERB && pos[i - 1] === POS.NOUN && lower[i]!.endsWith('ed');
    if (pos[i] === POS.AUX || (pos[i] === POS.VERB && !isParticiple) || quotation[i]! >= 0) return false;
    if (lower[i] === ',' || /^(?:and|but|as|that|who|which)$/.test(lower[i]!)) return false;
  }
  return true;
}

/** What a tag may close holds a finite verb of its own, outside of relative clauses. */
export function isStatement(reading: Reading, { first, end }: TokenRange): boolean {
  const { pos, lower, quotation } = reading;
  let isRelative = false;
  let found = false;
  for (let i = first; i < end; i++) {
    const q = quotation[i]!;
    if (q >= 0) {
      // a few words in marks inside of the clause are part of it
      const { first: open, end: close } = reading.quotations[q]!;
      if (open < first || close >= end || isUtterance(reading, open)) return false;
      continue;
    }
    if (/^[;:]$/.test(lower[i]!)) return false;
    if (lower[i] === ',') isRelative = false;
    else if (/^(?:who|which|whose|that)$/.test(lower[i]!) && i > first) isRelative = true;
    if (isRelative || i === first) continue;
    const isVerb = pos[i] === POS.VERB && lower[i - 1] !== 'to' && lower[i - 1] !== '-' && !lower[i]!.endsWith('ing');
    const isParticiple = isVerb && lower[i]!.endsWith('ed') && pos[i + 1] === POS.ADP && !isMainVerb(reading, first, i);
    if ((pos[i] === POS.AUX && lower[i - 1] !== 'to') || (isVerb && !isParticiple)) found = true;
  }
  return found;
}

/** "The crews | searched for a day": a past form behind the noun phrase that opens the clause. */
function isMainVerb({ lower, pos }: Reading, first: number, verb: number): boolean {
  if (lower[verb - 1] === ',') return verb - first > 1; // "Ruiz, the chief, | resigned on Monday"
  if (verb - first > LONGEST_SUBJECT || lower.slice(first, verb).includes(',')) return false;
  return pos[verb - 1] === POS.NOUN || pos[verb - 1] === POS.PROPN || pos[verb - 1] === POS.PRON;
}

/** Words with a capital behind an opening mark: not what a sentence borrows. */
export function isUtterance({ document, isMark }: Reading, mark: number): boolean {
  let word = mark;
  while (isMark[word] === 1) word++;
  return /^[\p{Lu}\d]/u.test(document.tokens.text[word] ?? '');
}
