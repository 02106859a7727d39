import { type Document, PARTS_OF_SPEECH } from '../document/document.js';
import { compareDates, isCivilDate, weekdayOf } from '../text/calendar.js';
import { directionAt } from './direction.js';
import type { Expression } from './expression.js';
import { altered, type PointReading, type Reading } from './reading.js';
import type { TextSoFar } from './text-so-far.js';

/** A reading with what the words around it say of its day or year. */
export function inContext(
  soFar: TextSoFar,
  expression: Expression,
  reading: PointReading,
  index: number,
): PointReading {
  if (reading.weekday !== undefined)
    return reading.month === undefined
      ? inRange(soFar, expression, reading, index)
      : inYearOfStory(soFar, expression, reading);
  if (reading.year === undefined && isRecurring(soFar, expression, reading)) return altered(reading, { generic: true });
  if (reading.month === undefined || reading.year !== undefined) return reading;
  const inSentence = inYearOfSentence(soFar, expression, reading, index);
  const inStory = inSentence === reading ? inYearOfStory(soFar, expression, reading) : inSentence;
  return inMonths(soFar, expression, inStory, index);
}

/**
 * "On Jan. 28, 1986, the shuttle exploded. In June, a panel blamed the seals": what a sentence that looks back opens with
 * goes on from the day or month of long ago that the sentence before opened with, or counted
 * from one told before.
 */
function inYearOfStory(
  { document, documentTime, narrative }: TextSoFar,
  { first, endToken }: Expression,
  reading: PointReading,
): PointReading {
  const told = narrative.last;
  const from = told?.placed.range?.from;
  if (!told || !from || !documentTime || from.year >= documentTime.year) return reading;
  const { month, day, year, shift, relation, weekday, nth } = reading;
  if (year !== undefined || shift || relation || nth !== undefined) return reading;
  const { sentence, paragraph } = document.tokens;
  const { first: toldFirst } = told.expression;
  if (paragraph[first] !== paragraph[toldFirst] || sentence[first]! - sentence[toldFirst]! > 1) return reading;
  if (told.placed.granularity !== 'day' && told.placed.granularity !== 'month') return reading;
  const isEarlier = month! < from.month || (month === from.month && day !== undefined && day < from.day);
  const date = { year: isEarlier ? from.year + 1 : from.year, month: month!, day: day ?? 1 };
  // A weekday beside the date says whether it goes on.
  if (weekday !== undefined)
    return isCivilDate(date) && weekdayOf(date) === weekday ? altered(reading, { year: date.year }) : reading;
  const { firstToken } = document.sentences;
  const isOpening = first - firstToken[sentence[first]!]! === 1 && sentence[toldFirst] !== sentence[first];
  const isCounted = told.expression.reading.kind === 'point' && told.expression.reading.shift?.from === 'narrative';
  const isFrame = isCounted || toldFirst - firstToken[sentence[toldFirst]!]! <= REACH_OF_FRAME;
  if (!isOpening || !isFrame || compareDates(date, documentTime) > 0) return reading;
  return directionAt(document, first, endToken) === 'past' ? altered(reading, { year: date.year }) : reading;
}

/** Tokens from the opening of a sentence to the date that it is about: "In 1986, on Jan. 28". */
const REACH_OF_FRAME = 4;

/** "Usually paid in March", "sales typically fall in the first quarter": those of any year. */
function isRecurring({ document }: TextSoFar, { first }: Expression, reading: PointReading): boolean {
  const { month, quarter, season, day, shift, relation } = reading;
  if ((month ?? quarter ?? season) === undefined || day !== undefined || shift || relation) return false;
  const { text, sentence, partOfSpeech } = document.tokens;
  for (let i = first - 1; i >= first - REACH_OF_HABIT && sentence[i] === sentence[first]; i--) {
    const isHabit = HABITS.get(text[i]!);
    if (isHabit === undefined) continue;
    if (!isHabit) return false;
    // "the usually strong first quarter", "have typically done worse in the first quarter"
    const isVerb = text[i]!.startsWith('tend') || PARTS_OF_SPEECH[partOfSpeech[i + 1]!] === 'VERB';
    return isVerb && !/^ha(?:s|ve|d)$/.test(text[i - 1] ?? '');
  }
  return false;
}

/** In tokens. */
const REACH_OF_HABIT = 10;
/** False where the words end the clause. */
const HABITS: ReadonlyMap<string, boolean> = new Map([
  ...['usually', 'normally', 'typically', 'traditionally', 'tends', 'tend'].map((word) => [word, true] as const),
  ...[',', ';', ':', 'but', 'and'].map((word) => [word, false] as const),
]);

/** "From Monday to Friday", "on Friday and Saturday": the second day comes after the first. */
function inRange(soFar: TextSoFar, { first }: Expression, reading: PointReading, index: number): PointReading {
  const { documentTime } = soFar;
  const before = soFar.expressions[index - 1];
  const isDay = (day: Reading) =>
    day.kind === 'point' && day.weekday !== undefined && day.month === undefined && day.relation === undefined;
  const { text } = soFar.document.tokens;
  const gap = before ? first - before.endToken : 0;
  // "due on Tuesday and on Friday"
  const isLinked = gap === 1 || (gap === 2 && text[first - 1] === 'on' && text[first - 2] === 'and');
  if (!before || !isDay(reading) || !isDay(before.reading) || !isLinked) return reading;
  if (!documentTime || (before.reading as PointReading).weekday === reading.weekday) return reading;
  const link = text[before.endToken]!.toLowerCase();
  const after = altered(reading, { relation: 'after' });
  if (/^(?:to|through|until|[-–—])$/.test(link)) return after;
  if (link !== 'and' && link !== 'or') return reading;
  // "Held on Monday and Friday" may name the days backwards, if the clause looks back.
  const told = soFar.narrative.day?.placed.range?.from;
  const day = soFar.place(after, before)?.placed.range?.from;
  const fits = told && day && (compareDates(told, documentTime) > 0 || compareDates(day, documentTime) <= 0);
  return fits ? after : reading;
}

/** "January-September", "between June 7 and 14": the end says in which year it began. */
function inMonths(
  soFar: TextSoFar,
  { first, endToken }: Expression,
  reading: PointReading,
  index: number,
): PointReading {
  const next = soFar.expressions[index + 1];
  const isOpen = ({ month, year, shift, relation, weekday }: PointReading) =>
    month !== undefined && year === undefined && !shift && !relation && weekday === undefined;
  if (!isOpen(reading) || next?.reading.kind !== 'point' || !isOpen(next.reading)) return reading;
  if (next.first - endToken !== 1 || (reading.day === undefined) !== (next.reading.day === undefined)) return reading;
  const { text } = soFar.document.tokens;
  const between = text[endToken]!.toLowerCase();
  const isRange =
    /^(?:to|through|until|[-–—])$/.test(between) || (between === 'and' && /^between$/i.test(text[first - 1] ?? ''));
  const year = isRange ? soFar.place(next.reading, next)?.placed.range?.from.year : undefined;
  if (year === undefined) return reading;
  const begins = reading.month! * 32 + (reading.day ?? 0);
  const ends = next.reading.month! * 32 + (next.reading.day ?? 0);
  return altered(reading, { year: begins <= ends ? year : year - 1 });
}

/** "Last year, a rally after the February fire …": a sentence that opens with a year is about it. */
function inYearOfSentence(
  { document, expressions, mentionOf }: TextSoFar,
  expression: Expression,
  reading: PointReading,
  index: number,
): PointReading {
  const { month, year, shift, relation, weekday } = reading;
  if (month === undefined || year !== undefined || shift || relation || weekday !== undefined) return reading;
  const { text, sentence } = document.tokens;
  const at = sentence[expression.first]!;
  for (let i = index - 1; i >= 0 && sentence[expressions[i]!.first] === at; i--) {
    const frame = expressions[i]!;
    const opening = document.sentences.firstToken[at]!;
    const isJoined = /^(?:But|And|Yet)$/.test(text[opening] ?? '');
    if (frame.first - opening > (isJoined ? 2 : 1)) continue;
    const told = mentionOf.get(frame);
    // "The 2009 forecast is down" is about the forecast.
    if (isAttribute(document, frame)) return reading;
    // "Over the past year" is no year of the calendar.
    const isRolling = /^past$/i.test(text[frame.endToken - 2] ?? '');
    const isYear =
      frame.reading.kind === 'point' &&
      frame.rule !== 'dates/fiscal-year' &&
      !isRolling &&
      told?.type === 'DATE' &&
      /^\d{4}$/.test(told.value);
    return isYear ? altered(reading, { year: Number(told.value) }) : reading;
  }
  return reading;
}

function isAttribute({ tokens: { text, partOfSpeech } }: Document, { first, endToken }: Expression): boolean {
  return /^the$/i.test(text[first - 1] ?? '') && PARTS_OF_SPEECH[partOfSpeech[endToken] ?? 0] === 'NOUN';
}
