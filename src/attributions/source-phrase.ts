import { isCalendarUnit, isDay, isMonth, isWeekday } from '../lexicon/calendar-words.js';
import { trimSource } from './proposal.js';
import { holdsVerb, POS, type Reading, type TokenRange } from './reading.js';

/**
 * The noun phrase of a source. The tagger finds the right end of the sentence, but where the source is the far subject of
 * a second verb it may take all that lies between ("The chair opened the meeting" of "… , saying"), and a clause before it
 * ("after the mayor" of "… claimed"); days and months that say when go with the verb.
 */
export function sourcePhrase(reading: Reading, source: TokenRange, cue: TokenRange): TokenRange | undefined {
  const own = inOneSentence(reading, source, cue);
  const phrase = own.end <= cue.first ? subjectIn(reading, own, cue) : withoutPredicate(reading, own);
  return trimSource(reading, withoutAdverb(reading, withoutDates(reading, withoutOccasion(reading, phrase))));
}

/** What tells when somebody spoke: "Ruiz, an analyst, | after the results were out". */
const OCCASION = /^(?:after|before|when|while|as)$/;

/** Behind its cue, a source ends where a second verb of its sentence begins, or an occasion: "the union | and would pay half". */
function withoutPredicate(reading: Reading, { first, end }: TokenRange): TokenRange {
  const { pos, lower } = reading;
  let isBehindComma = false;
  for (let i = first + 1; i + 1 < end; i++) {
    if (lower[i] === ',' && OCCASION.test(lower[i + 1]!) && holdsVerb(reading, { first: i + 2, end }))
      return { first, end: i };
    if (RELATIVE.has(lower[i]!)) break;
    if (pos[i] === POS.CCONJ && pos[i + 1] === POS.AUX && !isBehindComma) return { first, end: i };
    if (lower[i] === ',') isBehindComma = true;
  }
  return { first, end };
}

/** "Ruiz meanwhile": how the sentence goes on from the one before. */
const LEADS_ON =
  /^(?:meanwhile|however|also|then|later|earlier|separately|reportedly|still|now|nevertheless|therefore)$/;

function withoutAdverb({ lower }: Reading, { first, end }: TokenRange): TokenRange {
  let stop = end;
  // "Ruiz, who": the relative clause was left out
  if (end - first > 2 && /^(?:who|which)$/.test(lower[end - 1]!) && lower[end - 2] === ',') stop -= 2;
  if (stop - first > 2 && lower[stop - 1] === ',' && LEADS_ON.test(lower[stop - 2]!)) stop--; // "Ruiz, however, said"
  while (stop > first + 1 && LEADS_ON.test(lower[stop - 1]!)) stop--;
  return { first, end: stop };
}

/** A source does not go on in the next sentence: the part that is nearer to the cue. */
function inOneSentence({ document, pos }: Reading, { first, end }: TokenRange, cue: TokenRange): TokenRange {
  const { sentence, text } = document.tokens;
  const opensSentence = (i: number) => (pos[i] === POS.NOUN && pos[i + 1] === POS.AUX) || text[i] === 'The';
  // "Tarn Co. Abe is seeking"
  const isSubjectOfNext = (i: number) =>
    (pos[i] === POS.PROPN || pos[i] === POS.PRON) && pos[i + 1] === POS.AUX && /^\p{Lu}/u.test(text[i]!);
  // "I/B/E/S. Oxbow shares": one token a letter
  const endsSign = (i: number) => text[i - 1] === '/' && /^[A-Z]\.$/.test(text[i]!) && /^\p{Lu}/u.test(text[i + 1]!);
  if (sentence[first] === sentence[end - 1]) {
    // "… according to Oxbow Inc. Analysts were pleased": the stop of an abbreviation is that of the sentence, too
    if (first < cue.end) return { first, end };
    for (let i = first + 1; i + 1 < end; i++)
      if (
        endsSign(i) ||
        (/\p{Ll}\.$|^\.$|[A-Z]\/.*\.$/u.test(text[i]!) && (opensSentence(i + 1) || isSubjectOfNext(i + 1)))
      )
        return { first, end: i + 1 };
    return { first, end };
  }
  const { firstToken, endToken } = document.sentences;
  return first >= cue.end
    ? { first, end: endToken[sentence[first]!]! }
    : { first: firstToken[sentence[end - 1]!]!, end };
}

const RELATIVE = new Set(['who', 'whom', 'whose', 'which', 'that', 'where', 'when', 'what', 'how', 'why']);
/** Words that open a clause whose subject may follow. */
const CLAUSE_OPENER = new Set([
  'after',
  'before',
  'since',
  'because',
  'as',
  'while',
  'if',
  'though',
  'although',
  'but',
]);

/** The subject among the words before a verb, where they hold a finite verb of their own. */
function subjectIn(reading: Reading, source: TokenRange, cue: TokenRange): TokenRange {
  const { first, end } = source;
  const relative = lastRelative(reading, source);
  const verbs = finiteVerbs(reading, first, relative < 0 ? end : relative);
  if (relative >= 0 && verbs.length === 0) {
    // "the story Ruiz told", "the plan, which Ruiz called": nothing but a subject stands behind the relative word
    const behind = { first: relative + 1, end };
    const isObject = /^(?:which|that|whom|what)$/.test(reading.lower[relative]!);
    const bare = isObject && behind.end > behind.first && !holdsVerb(reading, behind);
    return bare && isFiniteCue(reading, cue) ? behind : source;
  }
  const farSubject = !isFiniteCue(reading, cue) || isSecondVerb(reading, end, cue.first);
  const verb = verbs[0] ?? (farSubject ? mainVerb(reading, first, relative < 0 ? end : relative, cue) : undefined);
  if (verb === undefined) return withoutOpening(reading, source);
  if (farSubject) return beforeVerb(reading, first, verb) ?? source;
  return afterBoundary(reading, verbs.at(-1)!, end) ?? source;
}

/** "The firm won control | and agreed": the cue is joined to a verb before it. */
function isSecondVerb({ pos }: Reading, from: number, cue: number): boolean {
  return cue > from && pos.subarray(from, cue).every((tag) => tag !== POS.PUNCT) && pos[from] === POS.CCONJ;
}

/**
 * Where the words must hold the verb of the main clause: the first behind a noun. Before an infinitive it has no
 * object, which would be the subject of that ("tests allowed experts to conclude").
 */
function mainVerb({ pos, lower, document }: Reading, from: number, to: number, cue: TokenRange): number | undefined {
  for (let i = from + 1; i < to; i++) {
    const before = pos[i - 1];
    const isNoun = before === POS.NOUN || before === POS.PROPN || before === POS.PRON;
    const isVerb = pos[i] === POS.VERB && !lower[i]!.endsWith('ing') && /^\p{Ll}/u.test(document.tokens.text[i]!);
    if (!isVerb || !isNoun) continue;
    return lower[cue.first] !== 'to' || pos[i + 1] === POS.ADP ? i : undefined;
  }
  return undefined;
}

/** Without the phrase that opens the sentence: "In the second round in May, | two funds". */
function withoutOpening({ pos, lower, document }: Reading, { first, end }: TokenRange): TokenRange {
  const { sentence } = document.tokens;
  const start = document.sentences.firstToken[sentence[first]!]!;
  const isOpening = pos[start] === POS.ADP || pos[start] === POS.SCONJ || /ing$/.test(lower[start]!);
  if (!isOpening) return { first, end };
  if (start === first) {
    const comma = lower.indexOf(',', first);
    return comma > first && comma + 1 < end ? { first: comma + 1, end } : { first, end };
  }
  // "For the link between Oslo and | Bergen, a port, Ruiz said": who says it stands behind the last comma
  if (lower.slice(start, first).includes(',') || lower.slice(first, end).includes('and', end - first - 5))
    return { first, end };
  const comma = lower.lastIndexOf(',', end - 1);
  return comma > first && comma + 1 < end ? { first: comma + 1, end } : { first, end };
}

/** "saying", "to urge": not the verb of a main clause. */
function isFiniteCue({ lower }: Reading, { first }: TokenRange): boolean {
  return !lower[first]!.endsWith('ing') && lower[first] !== 'to';
}

function lastRelative({ lower, pos }: Reading, { first, end }: TokenRange): number {
  // "one of that panel": a determiner
  for (let i = end - 1; i > first; i--) if (RELATIVE.has(lower[i]!) && pos[i - 1] !== POS.ADP) return i;
  return -1;
}

/** Past tenses that are no participles. */
const PAST_TENSE =
  /^(?:was|were|did|had|has|is|are|does|have|went|came|gave|took|began|knew|saw|wrote|spoke|broke|chose|drove|fell|flew|grew|rose|shook|threw|wore|drew|became|ran|sang|swore|said)$/;

/** Where the verbs of main clauses stand; what may be a participle behind its noun ("a poll released Friday") is none. */
function finiteVerbs(reading: Reading, from: number, to: number): number[] {
  const { pos, lower } = reading;
  const found: number[] = [];
  for (let i = from + 1; i < to; i++) {
    if (pos[i] === POS.AUX ? lower[i - 1] !== 'to' : PAST_TENSE.test(lower[i]!) && pos[i] === POS.VERB) found.push(i);
    else if (pos[i] === POS.VERB && takesObject(reading, i)) found.push(i);
  }
  return found;
}

/** "rejected a request", "granted Ruiz": a past form between a noun and its object. */
function takesObject({ pos, lower }: Reading, i: number): boolean {
  let subject = i - 1;
  while (subject > 0 && pos[subject] === POS.ADV) subject--;
  const before = pos[subject];
  if (!/(?:ed|ent|eld|ade|id|old|ook|ought|aught)$/.test(lower[i]!)) return false;
  if (before !== POS.NOUN && before !== POS.PROPN && before !== POS.PRON) return false;
  const after = pos[i + 1];
  if (isDateWord(lower[i + 1])) return false;
  return after === POS.DET || after === POS.PROPN || after === POS.PRON || (after === POS.NUM && lower[i + 1] !== 'in');
}

/** The noun phrase before the first verb, an opening phrase up to its comma left out. */
function beforeVerb({ pos, lower }: Reading, from: number, verb: number): TokenRange | undefined {
  let end = verb;
  while (end > from && (pos[end - 1] === POS.ADV || pos[end - 1] === POS.AUX)) end--;
  let first = from;
  if (pos[from] === POS.ADP || pos[from] === POS.SCONJ) {
    for (let i = from + 1; i < end; i++) if (lower[i] === ',') first = i + 1;
    if (first === from) return undefined;
  }
  return first < end ? { first, end } : undefined;
}

/** The subject of the cue's own clause, where a word or comma shows that one begins. */
function afterBoundary({ pos, lower, isMark }: Reading, verb: number, end: number): TokenRange | undefined {
  for (let i = end - 1; i > verb; i--) {
    const opens =
      CLAUSE_OPENER.has(lower[i]!) ||
      pos[i] === POS.SCONJ ||
      (pos[i] === POS.CCONJ && lower[i] !== '&') ||
      isMark[i] === 1;
    if (opens) return i + 1 < end && i - verb > 1 ? { first: i + 1, end } : undefined;
  }
  return undefined;
}

/** "at the time", "at one point", "at a later stage". */
const POINT_IN_TIME = /^(?:time|point|stage|moment)$/;

/** "Ruiz after talks with the union", "the ministry at the time": when, not who. */
function withoutOccasion(reading: Reading, { first, end }: TokenRange): TokenRange {
  const { lower, pos } = reading;
  if (POINT_IN_TIME.test(lower[end - 1]!))
    for (let i = end - 2; i > first && i >= end - 4; i--) if (lower[i] === 'at') return { first, end: i };
  for (let i = first + 1; i < end; i++) {
    if (pos[i] === POS.VERB || RELATIVE.has(lower[i]!) || lower[i] === ',') break;
    if (/^(?:after|before|during|following|amid)$/.test(lower[i]!) && pos[i - 1] === POS.PROPN)
      return { first, end: i };
  }
  return { first, end };
}

function isDateWord(word: string | undefined): boolean {
  return (
    word !== undefined &&
    (isDay(word) || isMonth(word) || isCalendarUnit(word) || /^(?:last|this|next|late|early)$/.test(word))
  );
}

/** "Thursday", "last week": a time and nothing else. */
export function isTime({ lower }: Reading, { first, end }: TokenRange): boolean {
  for (let i = first; i < end; i++) if (!isDateWord(lower[i]) && !/^\d{1,2}$/.test(lower[i]!)) return false;
  return true;
}

/** Without a time before or behind it: "Last year the bank", "the company in March". */
function withoutDates(reading: Reading, { first, end }: TokenRange): TokenRange {
  const { lower, pos } = reading;
  for (let i = first; i < end; i++) if (pos[i] === POS.VERB || RELATIVE.has(lower[i]!)) return { first, end };
  const start = first + openingDate(reading, first, end);
  const stop = end - closingDate(reading, start, end);
  return stop > start ? { first: start, end: stop } : { first, end };
}

/** How many tokens before the phrase say when. */
function openingDate({ lower, pos, document }: Reading, first: number, end: number): number {
  let i = first;
  const preposition = /^(?:in|on|by|during|since)$/.test(lower[i]!);
  if (preposition) i++;
  if (/^(?:early|late|mid)$/.test(lower[i]!)) i++;
  const from = i;
  if (
    /^(?:last|this|next)$/.test(lower[i] ?? '') &&
    (isCalendarUnit(lower[i + 1] ?? '') || isWeekday(lower[i + 1] ?? ''))
  )
    i += 2;
  else if (isWeekday(lower[i]!) || isMonth(lower[i]!)) i++;
  else if (preposition && isYear(lower[i])) i++;
  if (i === from || i >= end) return 0;
  while (i < end && (/^\d{1,2}$/.test(lower[i]!) || isYear(lower[i]))) i++;
  if (i < end && lower[i] === ',') i++;
  else if (/^['\u2019]/.test(lower[i] ?? ''))
    return 0; // Friday’s vote
  else if (!preposition && i - from < 2 && pos[i] !== POS.DET && !/^(?:in|on)$/.test(lower[first - 1] ?? '')) return 0; // Sunday Times
  return i < end && /[\p{L}\d]/u.test(document.tokens.text[i]!) ? i - first : 0;
}

/** How many tokens behind the phrase say when. */
function closingDate({ lower, document }: Reading, first: number, end: number): number {
  let i = end - 1;
  while (i > first + 1 && (/^\d{1,2}$/.test(lower[i]!) || lower[i] === ',' || isYear(lower[i]))) i--;
  const word = lower[i]!;
  if (i < end - 1 && !isMonth(word)) {
    // "in 2013"
    return i === end - 2 && isYear(lower[end - 1]) && word === 'in' ? 2 : 0;
  }
  if (isCalendarUnit(word)) {
    if (!/^(?:last|this|next|earlier)$/.test(lower[i - 1]!) && !isWeekday(lower[i - 1]!)) return 0;
    i--;
  } else if (isDay(word) && !isWeekday(word)) {
    if (document.tokens.text[i] !== word) return 0; // a newspaper
  } else if (!isWeekday(word) && !isMonth(word)) return 0;
  while (i - 1 > first && /^(?:last|this|next|late|early|earlier|just|only)$/.test(lower[i - 1]!)) i--;
  if (/^(?:in|on|by|during|since|late|early)$/.test(lower[i - 1]!)) i--;
  else if (/^(?:super|black|good|ash|election|the|a)$/.test(lower[i - 1]!)) return 0;
  return i > first ? end - i : 0;
}

function isYear(word: string | undefined): boolean {
  return word !== undefined && /^(?:1[89]|20)\d\d$/.test(word);
}
