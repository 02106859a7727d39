import type { Document } from '../document/document.js';
import { type CivilDate, compareDates } from '../text/calendar.js';
import { leaningAt } from './direction.js';
import type { Expression } from './expression.js';
import type { Leaning } from './leaning.js';
import type { PointReading } from './reading.js';

/** An entry of a timeline: "May 7, 2008 - …", "September 30 - …", "1914: …". */
interface Entry {
  readonly index: number;
  readonly year: number | undefined;
  /** 0 where the entry is of a whole year or month. */
  readonly month: number;
  readonly day: number;
}

/**
 * The years of dates without one in a chronicle of dated entries, by the index of their expression. Entries stand in
 * order, the oldest or the newest first, and say their year only where it changes; months within an entry are of its
 * year ("1914: The museum opens in May"). Empty where the text is no such list or its entries name no year.
 */
export function yearsOfTimeline(
  document: Document,
  expressions: readonly Expression[],
  documentTime: CivilDate | undefined,
): ReadonlyMap<number, number> {
  const years = new Map<number, number>();
  const entries = entriesOf(document, expressions);
  const first = entries.findIndex(({ year }) => year !== undefined);
  if (entries.length < FEWEST || first < 0) return years;
  const step = isNewestFirst(entries) ? -1 : 1;
  // A year alone does not date what stands before it.
  if (entries[first]!.month > 0) carry(entries.slice(0, first + 1).reverse(), -step as 1 | -1, documentTime, years);
  carry(entries.slice(first), step, documentTime, years);
  for (const [k, entry] of entries.entries()) fillEntry(document, expressions, entry, entries[k + 1], years);
  return years;
}

/** The year of each entry from that of the one before it, in the direction of the list. */
function carry(entries: readonly Entry[], step: 1 | -1, now: CivilDate | undefined, years: Map<number, number>): void {
  let last = entries[0]!;
  let year = last.year!;
  let since: number[] = [];
  let turns = 0;
  for (const [k, entry] of entries.entries()) {
    if (entry.year !== undefined) {
      // Past the next date in full, or twice through the year: this is no list in order.
      if ((year - entry.year || order(last, entry)) * step > 0 || turns > 1) forget(since, years);
      year = entry.year;
      since = [];
      turns = 0;
    } else {
      if (k === entries.length - 1 && isToday(entry, now)) year = now!.year;
      else if (order(entry, last) * step < 0) {
        year += step;
        turns++;
      }
      years.set(entry.index, year);
      since.push(entry.index);
    }
    last = entry;
  }
  if (turns > 1) forget(since, years);
}

function forget(indices: readonly number[], years: Map<number, number>): void {
  for (const index of indices) years.delete(index);
}

/** The last entry is often the day's news, however long after the one before it. */
function isToday({ month, day }: Entry, now: CivilDate | undefined): boolean {
  return now !== undefined && now.month === month && now.day === day;
}

function order(a: Entry, b: Entry): number {
  if (a.month === 0 || b.month === 0) return 0;
  return a.month - b.month || (a.day === 0 || b.day === 0 ? 0 : a.day - b.day);
}

/** By the dates in full, else by the days of the year. */
function isNewestFirst(entries: readonly Entry[]): boolean {
  let balance = 0;
  const full = entries.filter(({ year }) => year !== undefined);
  const date = ({ year, month, day }: Entry) => ({ year: year!, month, day });
  for (let i = 1; i < full.length; i++) balance += Math.sign(compareDates(date(full[i]!), date(full[i - 1]!)));
  if (balance === 0) for (let i = 1; i < entries.length; i++) balance += Math.sign(order(entries[i]!, entries[i - 1]!));
  return balance < 0;
}

/** Open months between an entry and the next, in its sentence or paragraph. */
function fillEntry(
  document: Document,
  expressions: readonly Expression[],
  entry: Entry,
  next: Entry | undefined,
  years: Map<number, number>,
): void {
  const year = entry.year ?? years.get(entry.index);
  if (year === undefined) return;
  const { paragraph } = document.tokens;
  const head = expressions[entry.index]!;
  for (let i = entry.index + 1; i < (next?.index ?? expressions.length); i++) {
    const { first, endToken, reading } = expressions[i]!;
    if (paragraph[first] !== paragraph[head.first] || first - head.first > LONGEST_ENTRY) return;
    if (reading.kind !== 'point') continue;
    // What follows another year is of that year.
    if (reading.year !== undefined && reading.year !== year) return;
    if (!isOpenMonth(reading)) continue;
    years.set(i, nearYear(year, entry.month, reading.month!, leaningAt(document, first, endToken)));
  }
}

/** "Dec. 20: Rates rise, effective January 1", "the highest since October"; else the nearest of the name. */
function nearYear(year: number, entry: number, month: number, leaning: Leaning | undefined): number {
  if (entry === 0 || month === entry) return year;
  if (leaning?.direction === 'future' && leaning.sure) return month < entry ? year + 1 : year;
  if (leaning?.certain) return month > entry ? year - 1 : year;
  if (Math.abs(month - entry) <= HALF_A_YEAR) return year;
  return month > entry ? year - 1 : year + 1;
}

/** In months. */
const HALF_A_YEAR = 6;

/** A month or a day of a month whose year the words leave open. */
function isOpenMonth({ month, year, shift, relation, weekday }: PointReading): boolean {
  return month !== undefined && year === undefined && !shift && !relation && weekday === undefined;
}

function entriesOf(document: Document, expressions: readonly Expression[]): Entry[] {
  const entries: Entry[] = [];
  for (let index = 0; index < expressions.length; index++) {
    const expression = expressions[index]!;
    const { reading } = expression;
    if (reading.kind !== 'point' || reading.shift || reading.relation || reading.clock || reading.part) continue;
    if (reading.year === undefined && reading.month === undefined) continue;
    if (reading.quarter !== undefined || reading.season !== undefined || reading.feast !== undefined) continue;
    const frame = yearBefore(document, expression, expressions[index - 1]);
    if (!isHead(document, frame?.first ?? expression.first, expression, expressions[index + 1])) continue;
    const { year = frame?.year, month = 0, day = 0 } = reading;
    entries.push({ index, year, month, day });
  }
  return entries;
}

/** At the head of a paragraph or sentence, or of a list after a colon, with a dash or a colon behind it. */
function isHead(
  { tokens }: Document,
  first: number,
  { endToken, reading }: Expression,
  next: Expression | undefined,
): boolean {
  const { text, start, end, paragraph, count } = tokens;
  if (endToken >= count || paragraph[endToken] !== paragraph[first]) return false;
  const after = text[endToken]!;
  const isDash = /^(?:-{1,2}|–|—)$/.test(after) && start[endToken]! > end[endToken - 1]!;
  // "June 14 - June 16" is a range, "2008: January 24 - …" two heads.
  const isMonth = reading.kind === 'point' && reading.month !== undefined;
  if (isDash ? isMonth && next?.first === endToken + 1 : after !== ':') return false;
  const isNewParagraph = first === 0 || paragraph[first - 1] !== paragraph[first];
  return isNewParagraph || /^(?:[.:!?)"”*•·]|-{1,2}|–|—)$/.test(text[first - 1]!) || text[first - 1]!.endsWith('.');
}

/** "2007, May 4: …", "2008 January 31 - …" */
function yearBefore({ tokens }: Document, { first, reading }: Expression, before: Expression | undefined) {
  if (before?.reading.kind !== 'point' || !isBeside(tokens.text, before.endToken, first)) return undefined;
  const { year, month } = before.reading;
  const isOpen = reading.kind === 'point' && reading.month !== undefined && reading.year === undefined;
  return isOpen && year !== undefined && month === undefined ? { first: before.first, year } : undefined;
}

function isBeside(text: readonly string[], end: number, first: number): boolean {
  return end === first || (end === first - 1 && text[end] === ',');
}

/** Tokens of an entry that are read. */
const LONGEST_ENTRY = 120;
/** Entries of the shortest list that is one. */
const FEWEST = 3;
