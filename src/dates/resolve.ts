import type { DateMention } from '../annotator.js';
import type { Document } from '../document/document.js';
import {
  addDays,
  addMonths,
  type CivilDate,
  compareDates,
  type DayRange,
  formatDate,
  quarterOf,
} from '../text/calendar.js';
import { directionAt } from './direction.js';
import { type DatedEvent, EventIndex } from './events.js';
import { addLength, around, spanOf } from './interval.js';
import { type Anchors, type Placement, place } from './place.js';
import { type Placed, valueWithTime } from './placed.js';
import type { DurationReading, PointReading, Shift } from './reading.js';
import type { Expression } from './recognise.js';
import { formatDuration } from './value.js';

/** A mention while it is made: what it is anchored on may stand after it. */
type Draft = { -readonly [K in keyof DateMention]: DateMention[K] };

/** A date that the text told, to which later ones may refer. */
interface Told {
  readonly placed: Placed;
  readonly mention: Draft;
  readonly expression: Expression;
}

/**
 * Places expressions on the calendar in the order of the text, each against what was told before it. Lengths of time
 * that are counted from an event ("five days after his killing") wait until the whole text has been placed once, since
 * the event may be dated further down.
 */
export function resolve(
  document: Document,
  expressions: readonly Expression[],
  documentTime: CivilDate | undefined,
): DateMention[] {
  const teller = new Teller(document, expressions, documentTime, undefined);
  const mentions = teller.tell();
  const days = teller.days();
  if (days.length === 0 || !expressions.some((expression) => isCountedFromEvent(document, expression))) return mentions;
  return new Teller(document, expressions, documentTime, new EventIndex(document, days)).tell();
}

function isCountedFromEvent({ tokens }: Document, { reading, endToken }: Expression): boolean {
  if (reading.kind !== 'duration') return false;
  return /^(?:after|before|to)$/i.test(tokens.text[endToken] ?? '');
}

class Teller {
  /** The last date of any kind, the last day, the quarter that is reported on. */
  #told: Told | undefined;
  #day: Told | undefined;
  #period: Told | undefined;
  /** The quarter that "a year earlier" is compared with; none after "the nine months", "the full year". */
  #compared: Told | undefined;
  #night: Told | undefined;
  /** When fiscal years begin; the year counts from theirs. */
  #fiscalStart: CivilDate | undefined;
  readonly #all: Told[] = [];
  readonly #mentionOf = new Map<Expression, Draft>();
  readonly #waiting: [Draft, Expression][] = [];

  constructor(
    private readonly document: Document,
    private readonly expressions: readonly Expression[],
    private readonly documentTime: CivilDate | undefined,
    private readonly events: EventIndex | undefined,
  ) {}

  tell(): DateMention[] {
    const mentions: Draft[] = [];
    for (const [i, expression] of this.expressions.entries()) {
      const mention = this.mention(expression, i);
      if (!mention) continue;
      this.#mentionOf.set(expression, mention);
      mentions.push(mention);
    }
    for (const [draft, expression] of this.#waiting) {
      const anchor = this.#mentionOf.get(expression);
      if (anchor && !leadsTo(anchor, draft)) draft.anchor = anchor;
    }
    return mentions;
  }

  /** What is dated to a day or a month. */
  days(): DatedEvent[] {
    return this.#all.flatMap(({ placed, mention, expression }) =>
      placed.range && (placed.granularity === 'day' || placed.granularity === 'month')
        ? [{ range: placed.range, expression, mention }]
        : [],
    );
  }

  private mention(expression: Expression, index: number): Draft | undefined {
    const { reading, start, end, rule, confidence } = expression;
    const base = { start, end, rule, confidence };
    switch (reading.kind) {
      case 'duration':
        return this.length(expression, reading, index);
      case 'set': {
        const { value, quant, freq } = reading;
        return { ...base, type: 'SET', value, ...(quant ? { quant } : {}), ...(freq ? { freq } : {}) };
      }
      case 'reference':
        return { ...base, type: reading.type ?? 'DATE', value: reading.value };
      case 'point':
        return this.point(expression, reading, index);
    }
  }

  private length(expression: Expression, reading: DurationReading, index: number): Draft {
    const { start, end, rule, confidence } = expression;
    const value = formatDuration(reading.amounts);
    const draft: Draft = {
      start,
      end,
      rule,
      confidence,
      type: 'DURATION',
      value,
      ...(reading.mod ? { mod: reading.mod } : {}),
    };
    if (draft.value === 'P6M' || draft.value === 'P9M' || draft.value === 'P1Y') this.#compared = undefined;
    this.bindToNow(draft, reading, this.boundOf(expression, reading)) ||
      this.bindToEnd(draft, expression, reading, index) ||
      this.bindToEvent(draft, expression, reading, index);
    return draft;
  }

  /** "The lowest in 18 months" looks back from now, "expects a deal within two weeks" ahead. */
  private boundOf({ first, endToken }: Expression, { bound }: DurationReading): 'past' | 'future' | undefined {
    const { text } = this.document.tokens;
    const before = text[first - 1]?.toLowerCase();
    if (bound !== undefined || (before !== 'in' && before !== 'within')) return bound;
    if (before === 'within') return directionAt(this.document, first, endToken) === 'future' ? 'future' : undefined;
    const superlative = [2, 3, 4, 5].some((back) =>
      /^(?:\w{2,}est|worst|most|best|first)$/.test(text[first - back]?.toLowerCase() ?? ''),
    );
    return superlative ? 'past' : undefined;
  }

  /** The past three years end now, the next three begin now. */
  private bindToNow(draft: Draft, reading: DurationReading, bound: 'past' | 'future' | undefined): boolean {
    if (bound === undefined || this.documentTime === undefined) return false;
    const past = bound === 'past';
    const other = addLength(this.documentTime, reading, past ? -1 : 1);
    draft.anchor = 'documentTime';
    if (past) draft.endPoint = formatDate(this.documentTime);
    else draft.beginPoint = formatDate(this.documentTime);
    if (other)
      draft.resolved = spanOf(past ? { from: other, to: this.documentTime } : { from: this.documentTime, to: other });
    return true;
  }

  /** "The three months to September 30", "the year ended June 30", "the first nine months of 2024". */
  private bindToEnd(draft: Draft, expression: Expression, reading: DurationReading, index: number): boolean {
    const next = this.expressions[index + 1];
    if (next?.reading.kind !== 'point' || next.first !== expression.endToken + 1) return false;
    const { text } = this.document.tokens;
    const word = text[expression.endToken]!.toLowerCase();
    const isFirst =
      /^(?:first|the)$/i.test(text[expression.first]!) &&
      text.slice(expression.first, expression.endToken).some((w) => w.toLowerCase() === 'first');
    if (!/^(?:to|ended|ending|through)$/.test(word) && !(word === 'of' && isFirst)) return false;
    const range = place(next.reading, this.anchors(next.reading, next))?.placed.range;
    if (!range) return false;
    if (word === 'of') {
      const end = addLength(range.from, reading, 1);
      if (end) draft.resolved = spanOf({ from: range.from, to: addDays(end, -1) });
      return true;
    }
    const begin = addLength(addDays(range.to, 1), reading, -1);
    if (!begin) return false;
    const resolved = { from: begin, to: range.to };
    draft.resolved = spanOf(resolved);
    const isQuarter = draft.value === 'P3M' && quarterOf(begin) === quarterOf(range.to);
    if (isQuarter) {
      const quarter = place(
        { kind: 'point', year: range.to.year, quarter: quarterOf(range.to) },
        this.anchors(next.reading, next),
      );
      if (quarter) this.#compared = this.#period = { placed: quarter.placed, mention: draft, expression };
    }
    return true;
  }

  /** "Five days after his killing": the date of the event, found by its words, and five days. */
  private bindToEvent(draft: Draft, expression: Expression, reading: DurationReading, index: number): void {
    const side = this.events?.sideOf(expression);
    if (!this.events || side === undefined) return;
    const { text } = this.document.tokens;
    const told = this.toldBeside(expression, index);
    if (told) {
      draft.anchor = told;
      if (told.resolved) draft.resolved = told.resolved;
      return;
    }
    const event = this.events.eventOf(expression, this.expressions);
    if (!event) return;
    const day = addLength(event.range.from, reading, side);
    const unit = reading.amounts[0]!.unit;
    if (!day || reading.amounts.length > 1) return;
    const toTheDay = text[expression.endToken]?.toLowerCase() === 'to';
    const range = toTheDay ? { from: day, to: day } : around(day, unit);
    if (!range) return;
    draft.resolved = spanOf(range);
    this.#waiting.push([draft, event.expression]);
    if (range.from === range.to)
      this.#day = { placed: { granularity: 'day', value: formatDate(day), range }, mention: draft, expression };
  }

  /** "He resigned on May 9, two years after his election": what was two years after is dated in the same sentence. */
  private toldBeside({ first }: Expression, index: number): Draft | undefined {
    const { text, sentence } = this.document.tokens;
    if (text[first - 1] !== ',' && this.expressions[index - 1]?.endToken !== first) return undefined;
    for (let i = index - 1; i >= 0 && sentence[this.expressions[i]!.first] === sentence[first]; i--) {
      const mention = this.#mentionOf.get(this.expressions[i]!);
      if (!mention?.resolved || mention.type === 'DURATION') continue;
      const { from, to } = mention.resolved;
      const isBeside = i === index - 1 && this.expressions[i]!.endToken >= first - 1;
      // A day, or a month that stands beside it: "in March, two months after the fire".
      if (from === to || (isBeside && from.slice(0, 7) === to.slice(0, 7))) return mention;
    }
    return undefined;
  }

  private point(expression: Expression, reading: PointReading, index: number): Draft | undefined {
    const { start, end, rule, confidence } = expression;
    if (reading.shift && (reading.shift.amount === undefined || isAges(reading.shift))) {
      const value = reading.shift.sign < 0 ? 'PAST_REF' : 'FUTURE_REF';
      return { start, end, rule, confidence, type: 'DATE', value, ...(reading.mod ? { mod: reading.mod } : {}) };
    }
    const placement = this.place(expression, this.inRange(expression, reading, index), this.expressions[index + 1]);
    if (!placement) return undefined;
    const { placed, anchor } = placement;
    const anchorMention = anchor === 'told' ? (this.anchorOf(reading, expression) ?? this.#day)?.mention : anchor;
    const type = reading.clock || reading.part ? 'TIME' : 'DATE';
    const mention: Draft = { start, end, rule, confidence, type, value: valueWithTime(placed, reading) };
    if (reading.mod) mention.mod = reading.mod;
    if (anchorMention) mention.anchor = anchorMention;
    const range = this.fiscalRange(expression, reading, index) ?? placed.range;
    if (range) mention.resolved = spanOf(range);
    this.remember({ placed, mention, expression }, reading);
    return mention;
  }

  /** "Fiscal 2027, which starts on July 1, 2026": the limits of fiscal years, where the text states them. */
  private fiscalRange({ rule, endToken }: Expression, { year }: PointReading, index: number): DayRange | undefined {
    if (rule !== 'dates/fiscal-year' || year === undefined) return undefined;
    const next = this.expressions[index + 1];
    if (next?.reading.kind === 'point' && next.first - endToken <= LONGEST_RELATIVE_CLAUSE) {
      const { year: startYear, month, day } = next.reading;
      const verbs = this.document.tokens.text.slice(endToken, next.first);
      if (
        startYear !== undefined &&
        month !== undefined &&
        day !== undefined &&
        verbs.some((word) => /^(?:starts|started|begins|began)$/.test(word))
      )
        this.#fiscalStart = { year: startYear - year, month, day };
    }
    if (!this.#fiscalStart) return undefined;
    const from = { ...this.#fiscalStart, year: year + this.#fiscalStart.year };
    return { from, to: addDays(addMonths(from, 12), -1) };
  }

  /** "From Monday to Friday": the second day comes after the first. */
  private inRange({ first }: Expression, reading: PointReading, index: number): PointReading {
    const before = this.expressions[index - 1];
    if (
      reading.weekday === undefined ||
      reading.month !== undefined ||
      reading.relation ||
      before?.reading.kind !== 'point'
    )
      return reading;
    const isRange =
      before.reading.weekday !== undefined &&
      before.endToken === first - 1 &&
      /^(?:to|through|until|[-–—])$/i.test(this.document.tokens.text[first - 1]!);
    return isRange && this.documentTime ? { ...reading, relation: 'after' } : reading;
  }

  private place(expression: Expression, reading: PointReading, next: Expression | undefined): Placement | undefined {
    const anchors = this.anchors(reading, expression);
    if (reading.endsNext && next?.reading.kind === 'point') {
      const end = place(next.reading, this.anchors(next.reading, next))?.placed.range?.to;
      // Fiscal quarters end a few days before or after the calendar's.
      const inside = end && addDays(end, -7);
      if (inside) return place({ kind: 'point', year: inside.year, quarter: quarterOf(inside) }, anchors);
    }
    return place(reading, anchors);
  }

  private anchors(reading: PointReading, expression: Expression): Anchors {
    return {
      documentTime: this.documentTime,
      told: this.anchorOf(reading, expression)?.placed,
      period: this.periodOf(reading, expression)?.placed,
      direction: () => directionAt(this.document, expression.first, expression.endToken),
    };
  }

  private anchorOf(reading: PointReading, expression: Expression): Told | undefined {
    const { shift } = reading;
    const period = reading.reported ? this.periodOf(reading, expression) : undefined;
    if (period) return period;
    if (reading.relation === 'before' || reading.relation === 'after') return this.#day;
    if (shift === undefined) return reading.day === undefined ? this.dayOf(expression, reading) : this.#day;
    const told = /^(?:day|night|hour|minute|second)$/.test(shift.unit) ? this.#day : this.#told;
    // "The next week" after a date of long ago, further up, counts from now.
    const { paragraph } = this.document.tokens;
    const isFar =
      told !== undefined && paragraph[expression.first]! - paragraph[told.expression.first]! > NEAR_PARAGRAPHS;
    return isFar && shift.sign > 0 && this.documentTime ? undefined : told;
  }

  /** The quarter that a reported period is counted from; a bare "a year earlier" only where one is near. */
  private periodOf({ shift, quarter, named }: PointReading, { first }: Expression): Told | undefined {
    if (shift?.unit !== 'year' || quarter !== undefined || named) return this.#period;
    const compared = this.#compared;
    return compared && first - compared.expression.first <= NEAR_TOKENS ? compared : undefined;
  }

  /** The day that a clock time or part of the day belongs to: one told beside it, or the night before it. */
  private dayOf(expression: Expression, { clock, part }: PointReading): Told | undefined {
    const day = this.#day;
    if (!day) return undefined;
    const { sentence, paragraph } = this.document.tokens;
    if (sentence[day.expression.first] === sentence[expression.first]) return day;
    if (paragraph[day.expression.first] === paragraph[expression.first] && this.documentTime) return day;
    const night = this.#night;
    const isNight = part === 'NI' || (clock !== undefined && clock.hour >= 18);
    if (night && isNight && paragraph[expression.first]! - paragraph[night.expression.first]! <= 3) return night;
    return undefined;
  }

  private remember(told: Told, reading: PointReading): void {
    this.#all.push(told);
    // What a report compares with is not what it goes on to tell about.
    if (reading.reported && reading.shift?.unit === 'year') return;
    this.#told = told;
    if (told.placed.granularity === 'day') this.#day = told;
    if (reading.part === 'NI') this.#night = told;
    if (told.placed.granularity === 'quarter' && this.hasEnded(told.placed)) {
      this.#period = told;
      this.#compared = told;
    }
    if (told.expression.rule === 'dates/fiscal-year') this.#compared = undefined;
  }

  /** Reports tell of quarters that are over. */
  private hasEnded({ range }: Placed): boolean {
    return !range || !this.documentTime || compareDates(range.to, this.documentTime) <= 0;
  }
}

/** Tokens from a quarter within which "a year earlier" is compared with it. */
const NEAR_TOKENS = 150;

/** Tokens of ", which starts on". */
const LONGEST_RELATIVE_CLAUSE = 5;

/** How far up a date may be told that "the next week" counts from. */
const NEAR_PARAGRAPHS = 2;

/** "65 million years ago": too far for the calendar. */
function isAges({ unit, amount }: Shift): boolean {
  const years = { year: 1, decade: 10, century: 100, millennium: 1000 }[unit as 'year'] ?? 0;
  return Math.abs(amount ?? 0) * years >= 1000;
}

/** Anchors never go round: a date that was counted from a length cannot be the length's own anchor. */
function leadsTo(from: DateMention, to: DateMention): boolean {
  let at: DateMention['anchor'] = from;
  while (at !== undefined && at !== 'documentTime') {
    if (at === to) return true;
    at = at.anchor;
  }
  return false;
}
