import type { Document } from '../document/document.js';
import type { Expression } from './expression.js';
import type { PartOfDay } from './lexicon.js';
import { altered, fieldCount, type PointReading, without } from './reading.js';

/**
 * Joins readings that stand side by side and name one time: a clock time or part of the day with its day ("10 p.m.
 * Wednesday", "Monday night"), a weekday with its date ("Friday, Oct. 13"), a period with its year ("July last year").
 * What counts only beside a day and has none is dropped.
 */
export function joinExpressions(document: Document, expressions: readonly Expression[]): Expression[] {
  const joined: Expression[] = [];
  for (const expression of expressions) {
    const previous = joined.at(-1);
    const union = previous && joinPair(document, previous, expression);
    if (union) joined[joined.length - 1] = union;
    else joined.push(expression);
  }
  shareYears(document, joined);
  shareDays(document, joined);
  return joined.filter(({ reading }) => !(reading.kind === 'point' && reading.needsDay));
}

/** "From January 1 to October 31, 2007", "June 7-8 this year": the first date shares the year of the second. */
function shareYears(document: Document, expressions: Expression[]): void {
  for (let i = 0; i + 1 < expressions.length; i++) {
    const { reading, endToken } = expressions[i]!;
    const next = expressions[i + 1]!;
    if (reading.kind !== 'point' || next.reading.kind !== 'point' || next.first - endToken > 1) continue;
    const shared = withYearOf(document, reading, endToken, next, next.reading);
    if (shared) expressions[i] = expressions[i]!.readAs(shared);
  }
}

function withYearOf(
  { tokens }: Document,
  reading: PointReading,
  endToken: number,
  { first }: Expression,
  { month, day, year, shift, season }: PointReading,
): PointReading | undefined {
  const link = first > endToken ? tokens.text[endToken]! : '';
  const isOpenMonth = reading.month !== undefined && fieldCount(reading) === 1;
  // "In December in 1999"
  if (link === 'in' && isOpenMonth && year !== undefined && month === undefined) return altered(reading, { year });
  if (link !== '' && !/^(?:[-–—/]|to|and|or|until|through)$/i.test(link)) return undefined;
  if (isSeasonAlone(reading) && season !== undefined && year !== undefined) return altered(reading, { year });
  const isOpen =
    reading.month !== undefined && reading.year === undefined && reading.shift === undefined && !reading.relation;
  if (!isOpen || month === undefined || (day === undefined) !== (reading.day === undefined)) return undefined;
  if (year !== undefined) return altered(reading, { year: reading.month! > month ? year - 1 : year });
  return shift?.unit === 'year' ? altered(reading, { shift }) : undefined;
}

/**
 * A clock time told twice, or two times of one day, share the day that is told once: "10:35 a.m. (0735 GMT) Friday",
 * "at 4 in the morning (4 a.m. EDT Thursday)", "from 9 a.m. to 5 p.m. on Friday".
 */
function shareDays(document: Document, expressions: Expression[]): void {
  for (let i = 0; i < expressions.length; i++) {
    const expression = expressions[i]!;
    if (!isClockAlone(expression)) continue;
    const day = dayAfter(document, expressions, i);
    if (day) expressions[i] = expression.readAs(altered(dayOf(day), expression.reading));
  }
}

/** The day that is told after a clock time and perhaps another one. */
function dayAfter({ tokens }: Document, expressions: readonly Expression[], at: number): PointReading | undefined {
  let from = expressions[at]!.endToken;
  for (let i = at + 1; i <= at + 2; i++) {
    const next = expressions[i];
    if (next?.reading.kind !== 'point' || !isLinked(tokens.text.slice(from, next.first))) return undefined;
    if (isDay(next.reading) && next.reading.year === undefined) return next.reading;
    if (!isClockAlone(next)) return undefined;
    from = next.endToken;
  }
  return undefined;
}

/** "In the summer and fall of 2012". */
function isSeasonAlone({ season, year, shift, relation }: PointReading): boolean {
  return season !== undefined && year === undefined && shift === undefined && relation === undefined;
}

function isClockAlone(expression: Expression): expression is Expression & { reading: PointReading } {
  const { reading } = expression;
  return reading.kind === 'point' && reading.clock !== undefined && !isDay(reading) && reading.shift === undefined;
}

/** Brackets, "to" and "on" between a clock time and what tells its day. */
function isLinked(between: readonly string[]): boolean {
  return between.length <= 3 && between.every((word) => /^(?:[(),–-]|to|until|and|on)$/i.test(word));
}

/** The day of a reading, without its time. */
function dayOf(reading: PointReading): PointReading {
  return without(reading, 'clock', 'zone', 'part', 'mod', 'needsDay');
}

function joinPair({ tokens }: Document, a: Expression, b: Expression): Expression | undefined {
  const gap = b.first - a.endToken;
  if (gap > 1 || a.reading.kind !== 'point' || b.reading.kind !== 'point') return undefined;
  if (tokens.paragraph[a.first] !== tokens.paragraph[b.first]) return undefined;
  // "at 8pm. June 14 …": a sentence ended
  if (a.end !== tokens.end[a.endToken - 1]) return undefined;
  const comma = gap === 1 ? tokens.text[a.endToken]! : '';
  if (gap === 1 && /^(?:on|at|of)$/.test(comma)) {
    const time = joinedByPreposition(a.reading, b.reading, comma);
    if (time) return a.joined(b, time, ruleOf(a, b), surer(a, b));
  }
  if (gap === 1 && comma !== ',' && !(comma === 'of' && (isYearShift(b.reading) || isYear(b.reading))))
    return undefined;
  const reading = union(a.reading, b.reading, comma === ',');
  if (!reading) return undefined;
  return a.joined(b, reading, ruleOf(a, b), surer(a, b));
}

/** "9:30 a.m. on Friday", "dawn on Monday", "May 8 at noon", "the night of November 12". */
function joinedByPreposition(a: PointReading, b: PointReading, word: string): PointReading | undefined {
  if (word === 'on') return isTime(a) && isDay(b) && !b.clock && !b.part ? merge(a, b) : undefined;
  if (word === 'at') return isDay(a) && !a.clock && !a.part && b.clock && !isDay(b) ? merge(a, b) : undefined;
  return (a.part || a.clock) && !isDay(a) && isDay(b) && !b.part && !b.clock ? merge(a, b) : undefined;
}

/** What is joined is as sure as its surer part. */
function surer(a: Expression, b: Expression): number {
  return Math.max(a.confidence, b.confidence);
}

function ruleOf(a: Expression, b: Expression): string {
  return (b.reading as PointReading).clock || (a.reading as PointReading).clock
    ? 'dates/clock'
    : a.rank <= b.rank
      ? a.rule
      : b.rule;
}

function union(a: PointReading, b: PointReading, comma: boolean): PointReading | undefined {
  // "7:15 this morning", "10 p.m. last night"
  if (!comma && a.clock && !a.part && !isDay(a) && !a.shift && b.part && b.shift?.unit === 'day' && !b.clock)
    return merge(a, b);
  // "June 5, nineteen sixty-seven"
  if (comma && a.month !== undefined && a.day !== undefined && a.year === undefined && isYear(b)) return merge(a, b);
  if (isTime(a) && isDay(b) && !isTime(b)) return merge(a, b);
  if (isDay(a) && isTime(b) && !isDay(b) && (!comma || b.clock)) return merge(a, b);
  const isWeekday = (p: PointReading) =>
    p.weekday !== undefined && p.month === undefined && p.shift === undefined && p.part === undefined;
  if (isWeekday(a) && b.month !== undefined && b.day !== undefined) return merge(a, b);
  // "Monday night, Oct. 23", "the night of Friday, Oct. 23"
  if (comma && a.weekday !== undefined && a.part && !a.clock && isDateAlone(b)) return merge(a, b);
  if (comma) return undefined;
  if (isPeriod(a) && (isYearShift(b) || isYear(b))) return merge(a, b);
  if (isWeekday(a) && b.shift?.unit === 'week') return merge(a, b);
  return undefined;
}

function isDateAlone({ month, day, year, part, clock, shift, weekday }: PointReading): boolean {
  return month !== undefined && day !== undefined && [year, part, clock, shift, weekday].every((x) => x === undefined);
}

function merge(a: PointReading, b: PointReading): PointReading {
  const merged = without(altered(a, b), 'needsDay');
  const { clock, part } = merged;
  return clock && part ? altered(merged, { clock: { ...clock, hour: hourIn(part, clock.hour) } }) : merged;
}

/** "11:30 Thursday night": the hour on a clock of twenty-four. */
function hourIn(part: PartOfDay, hour: number): number {
  const isLate = (part === 'NI' && hour >= 5) || part === 'EV' || part === 'AF';
  return isLate && hour < 12 ? hour + 12 : hour;
}

function isTime(p: PointReading): boolean {
  return (p.clock !== undefined || p.part !== undefined) && !isDay(p);
}

function isDay(p: PointReading): boolean {
  return (
    p.weekday !== undefined ||
    p.day !== undefined ||
    p.feast !== undefined ||
    (p.shift?.unit === 'day' && p.part === undefined)
  );
}

function isPeriod(p: PointReading): boolean {
  return (
    p.year === undefined &&
    p.shift === undefined &&
    p.relation === undefined &&
    (p.month !== undefined || p.quarter !== undefined || p.half !== undefined || p.season !== undefined)
  );
}

function isYearShift(p: PointReading): boolean {
  return p.shift?.unit === 'year' && p.quarter === undefined && p.month === undefined && p.half === undefined;
}

function isYear(p: PointReading): boolean {
  return p.year !== undefined && fieldCount(p) === 1;
}
