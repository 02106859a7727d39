import type { Document } from '../document/document.js';
import { addDays, compareDates, type DayRange, formatDate, quarterOf } from '../text/calendar.js';
import { directionAt } from './direction.js';
import { type DatedEvent, type EventIndex, sideOfEvent } from './events.js';
import type { Expression } from './expression.js';
import { addLength, around, spanOf } from './interval.js';
import { type DurationReading, point } from './reading.js';
import { isSuperlative } from './superlative.js';
import type { TextSoFar } from './text-so-far.js';
import type { Draft } from './told.js';

/** What lengths of time are bound to. */
export interface LengthContext extends TextSoFar {
  readonly events: EventIndex | undefined;
  /** The draft's anchor is the mention of an expression that may not have been placed yet. */
  readonly waitFor: (draft: Draft, expression: Expression) => void;
  /** A length that is counted from an event, as long as no events are known. */
  leaveOpen(length: OpenLength): void;
}

/** A length of time that waits for the events of its text. */
export interface OpenLength {
  readonly draft: Draft;
  readonly expression: Expression;
  readonly reading: DurationReading;
  readonly index: number;
}

/** Where a length lies on the calendar: the past three years, the quarter ended Sept. 30, five days after his killing. */
export function bindLength(
  context: LengthContext,
  draft: Draft,
  expression: Expression,
  reading: DurationReading,
  index: number,
): void {
  if (bindToEnd(context, draft, expression, reading, index)) return;
  if (bindToNow(context, draft, reading, boundOf(context.document, expression, reading))) return;
  if (context.events === undefined) {
    if (sideOfEvent(context.document.tokens.text, expression.endToken) !== undefined)
      context.leaveOpen({ draft, expression, reading, index });
    return;
  }
  const binding = eventBindingOf(context, context.events, expression, reading, index);
  if (binding) bindToEvent(context, draft, expression, binding);
}

/** "The lowest in 18 months" looks back from now, "expects a deal within two weeks" ahead. */
function boundOf(
  document: Document,
  { first, endToken }: Expression,
  { bound }: DurationReading,
): 'past' | 'future' | undefined {
  const { text } = document.tokens;
  const before = text[first - 1]?.toLowerCase();
  if (bound !== undefined || (before !== 'in' && before !== 'within')) return bound;
  if (before === 'within') return directionAt(document, first, endToken) === 'future' ? 'future' : undefined;
  for (let i = first - 2; i >= Math.max(0, first - 5); i--) if (isSuperlative(text[i]!.toLowerCase())) return 'past';
  return undefined;
}

/** The past three years end now, the next three begin now. */
function bindToNow(
  { documentTime }: LengthContext,
  draft: Draft,
  reading: DurationReading,
  bound: 'past' | 'future' | undefined,
): boolean {
  if (bound === undefined || documentTime === undefined) return false;
  const past = bound === 'past';
  const other = addLength(documentTime, reading, past ? -1 : 1);
  draft.anchor = 'documentTime';
  if (past) draft.endPoint = formatDate(documentTime);
  else draft.beginPoint = formatDate(documentTime);
  if (other) draft.resolved = spanOf(past ? { from: other, to: documentTime } : { from: documentTime, to: other });
  return true;
}

/** "The three months to September 30", "the year ended June 30", "the first nine months of 2024", "the last three". */
function bindToEnd(
  context: LengthContext,
  draft: Draft,
  expression: Expression,
  reading: DurationReading,
  index: number,
): boolean {
  const next = context.expressions[index + 1];
  if (next?.reading.kind !== 'point' || next.first !== expression.endToken + 1) return false;
  const { text } = context.document.tokens;
  const word = text[expression.endToken]!.toLowerCase();
  const part =
    word === 'of' ? /\b(?:first|last|final)\b/i.exec(wordsOf(text, expression))?.[0].toLowerCase() : undefined;
  if (!/^(?:to|ended|ending|through)$/.test(word) && part === undefined) return false;
  const range = context.place(next.reading, next)?.placed.range;
  if (!range) return false;
  if (part === 'first') {
    const end = addLength(range.from, reading, 1);
    if (!end || compareDates(end, range.from) <= 0) return false;
    draft.resolved = spanOf({ from: range.from, to: addDays(end, -1) });
    return true;
  }
  const begin = addLength(addDays(range.to, 1), reading, -1);
  // "Half a day to noon" has no days of its own.
  if (!begin || compareDates(begin, range.to) > 0) return false;
  const resolved = { from: begin, to: range.to };
  draft.resolved = spanOf(resolved);
  const isQuarter = draft.value === 'P3M' && quarterOf(begin) === quarterOf(range.to);
  if (isQuarter) {
    const quarter = context.place(point({ year: range.to.year, quarter: quarterOf(range.to) }), next);
    if (quarter) context.narrative.report.goOnWith({ placed: quarter.placed, mention: draft, expression });
  }
  return true;
}

function wordsOf(text: readonly string[], { first, endToken }: Expression): string {
  return text.slice(first, Math.min(endToken, first + 3)).join(' ');
}

/** What a length is counted from, where that is an event. */
export interface EventBinding {
  /** The mention beside it that dates the event. */
  readonly told?: Draft;
  /** Where the event is dated, and the days that the length leads to. */
  readonly event?: DatedEvent;
  readonly range?: DayRange;
}

/** "Five days after his killing": the date of the event, found by its words, and five days. */
export function eventBindingOf(
  context: LengthContext,
  events: EventIndex,
  expression: Expression,
  reading: DurationReading,
  index: number,
): EventBinding | undefined {
  const side = events.sideOf(expression);
  if (side === undefined) return undefined;
  const told = toldBeside(context, expression, index);
  if (told) return { told };
  const event = events.eventOf(expression, context.expressions);
  if (!event || reading.amounts.length > 1) return undefined;
  const day = addLength(event.range.from, reading, side);
  if (!day) return undefined;
  const toTheDay = context.document.tokens.text[expression.endToken]?.toLowerCase() === 'to';
  const range = toTheDay ? { from: day, to: day } : around(day, reading.amounts[0]!.unit);
  return range && { event, range };
}

/** Whether a length leads to one day, from which the text may go on: "five days after his killing". */
export function leadsToDay(binding: EventBinding | undefined): boolean {
  return binding?.range !== undefined && binding.range.from === binding.range.to;
}

/** Places a length by what it is counted from. */
export function bindToEvent(
  { waitFor, narrative }: Pick<LengthContext, 'waitFor' | 'narrative'>,
  draft: Draft,
  expression: Expression,
  { told, event, range }: EventBinding,
): void {
  if (told) {
    draft.anchor = told;
    if (told.resolved) draft.resolved = told.resolved;
  }
  if (!event || !range) return;
  draft.resolved = spanOf(range);
  waitFor(draft, event.expression);
  if (range.from !== range.to) return;
  const placed = { granularity: 'day', value: formatDate(range.from), range } as const;
  narrative.rememberDay({ placed, mention: draft, expression });
}

/** "He resigned on May 9, two years after his election": what was two years after is dated in the same sentence. */
function toldBeside(
  { document, expressions, mentionOf }: LengthContext,
  { first }: Expression,
  index: number,
): Draft | undefined {
  const { text, sentence } = document.tokens;
  if (text[first - 1] !== ',' && expressions[index - 1]?.endToken !== first) return undefined;
  for (let i = index - 1; i >= 0 && sentence[expressions[i]!.first] === sentence[first]; i--) {
    const mention = mentionOf.get(expressions[i]!);
    if (!mention?.resolved || mention.type === 'DURATION') continue;
    const { from, to } = mention.resolved;
    const isBeside = i === index - 1 && expressions[i]!.endToken >= first - 1;
    // A day, or a month that stands beside it: "in March, two months after the fire".
    if (from === to || (isBeside && from.slice(0, 7) === to.slice(0, 7))) return mention;
  }
  return undefined;
}
