import type { DateMention } from '../annotator.js';
import type { Document } from '../document/document.js';
import { addDays, type CivilDate, compareDates, quarterOf } from '../text/calendar.js';
import { AnchorsOf } from './anchors.js';
import {
  bindLength,
  bindToEvent,
  eventBindingOf,
  type LengthContext,
  leadsToDay,
  type OpenLength,
} from './bind-length.js';
import { leaningAt } from './direction.js';
import { EventIndex } from './events.js';
import type { Expression } from './expression.js';
import { FiscalYears } from './fiscal.js';
import { FiscalQuarters } from './fiscal-quarters.js';
import { spanOf } from './interval.js';
import { Narrative } from './narrative.js';
import { type Anchors, type Placement, place } from './place.js';
import { type Placed, valueWithTime } from './placed.js';
import { altered, type DurationReading, type PointReading, point, type Shift, shifted } from './reading.js';
import { inContext } from './reading-in-context.js';
import { yearsOfTimeline } from './timeline.js';
import type { Draft } from './told.js';
import { formatDuration } from './value.js';
import { isYearOver } from './year-over.js';

/**
 * Places expressions on the calendar in the order of the text, each against what was told before it. Lengths of time
 * that are counted from an event ("five days after his killing") wait until the whole text has been placed once, since
 * the event may be dated further down; the text is placed again only where one leads to a day from which it may go on.
 */
export function resolve(
  document: Document,
  expressions: readonly Expression[],
  documentTime: CivilDate | undefined,
): DateMention[] {
  const teller = new Teller(document, expressions, documentTime, undefined);
  const mentions = teller.tell();
  const days = teller.open.length === 0 ? [] : teller.narrative.events();
  if (days.length === 0) return mentions;
  const events = new EventIndex(document, days);
  const bindings = teller.open.map(({ expression, reading, index }) =>
    eventBindingOf(teller, events, expression, reading, index),
  );
  if (bindings.some(leadsToDay)) return new Teller(document, expressions, documentTime, events).tell();
  for (const [i, binding] of bindings.entries()) {
    const { draft, expression } = teller.open[i]!;
    if (binding) bindToEvent(teller, draft, expression, binding);
  }
  teller.settle();
  return mentions;
}

/** Tells the dates of a text from its first to its last. */
class Teller implements LengthContext {
  readonly narrative: Narrative;
  readonly mentionOf = new Map<Expression, Draft>();
  readonly #fiscalYears: FiscalYears;
  readonly #fiscalQuarters: FiscalQuarters;
  readonly #waiting: [Draft, Expression][] = [];
  /** Lengths that are counted from an event, where no events are known yet. */
  readonly open: OpenLength[] = [];
  readonly #opening: number;
  /** The weekday that the opening told of, where that is still to come. */
  #newsday: number | undefined;
  readonly #timeline: ReadonlyMap<number, number>;

  constructor(
    readonly document: Document,
    readonly expressions: readonly Expression[],
    readonly documentTime: CivilDate | undefined,
    readonly events: EventIndex | undefined,
  ) {
    this.narrative = new Narrative(document, documentTime);
    this.#fiscalYears = new FiscalYears(document, expressions);
    this.#fiscalQuarters = new FiscalQuarters(document, expressions, documentTime);
    this.#opening = openingOf(document);
    this.#timeline = yearsOfTimeline(document, expressions, documentTime);
  }

  tell(): DateMention[] {
    const mentions: Draft[] = [];
    for (let i = 0; i < this.expressions.length; i++) {
      const expression = this.expressions[i]!;
      const mention = this.mention(expression, i);
      if (!mention) continue;
      this.mentionOf.set(expression, mention);
      mentions.push(mention);
    }
    this.settle();
    return mentions;
  }

  /** Gives drafts that have waited for the mention of an expression that mention as their anchor. */
  settle(): void {
    for (const [draft, expression] of this.#waiting) {
      const anchor = this.mentionOf.get(expression);
      if (anchor && !leadsTo(anchor, draft)) draft.anchor = anchor;
    }
    this.#waiting.length = 0;
  }

  private mention(expression: Expression, index: number): Draft | undefined {
    const { reading, start, end, rule, confidence } = expression;
    switch (reading.kind) {
      case 'duration':
        return this.length(expression, reading, index);
      case 'set': {
        const { value, quant, freq } = reading;
        const set: Draft = { start, end, rule, confidence, type: 'SET', value };
        if (quant) set.quant = quant;
        if (freq) set.freq = freq;
        return set;
      }
      case 'reference':
        return { start, end, rule, confidence, type: reading.type, value: reading.value };
      case 'point':
        return this.point(expression, reading, index);
    }
  }

  private length(expression: Expression, reading: DurationReading, index: number): Draft {
    const { start, end, rule, confidence } = expression;
    const value = formatDuration(reading.amounts);
    const draft: Draft = { start, end, rule, confidence, type: 'DURATION', value };
    if (reading.mod) draft.mod = reading.mod;
    if (value === 'P6M' || value === 'P9M' || value === 'P1Y') this.narrative.report.forgetCompared();
    bindLength(this, draft, expression, reading, index);
    return draft;
  }

  place(reading: PointReading, expression: Expression): Placement | undefined {
    return place(reading, this.anchors(reading, expression));
  }

  readonly waitFor = (draft: Draft, expression: Expression): void => {
    this.#waiting.push([draft, expression]);
  };

  leaveOpen(length: OpenLength): void {
    this.open.push(length);
  }

  private point(expression: Expression, reading: PointReading, index: number): Draft | undefined {
    const { start, end, rule, confidence } = expression;
    if (reading.shift && (reading.shift.amount === undefined || isAges(reading.shift))) {
      const value = reading.shift.sign < 0 ? 'PAST_REF' : 'FUTURE_REF';
      return { start, end, rule, confidence, type: 'DATE', value, ...(reading.mod ? { mod: reading.mod } : {}) };
    }
    const placement =
      this.inTimeline(expression, reading, index) ??
      this.placeBefore(expression, inContext(this, expression, reading, index), this.expressions[index + 1]);
    if (!placement) return undefined;
    const { placed, anchor } = placement;
    const anchorMention =
      anchor === 'told' ? (this.narrative.anchorOf(reading, expression) ?? this.narrative.day)?.mention : anchor;
    const type = reading.clock || reading.part ? 'TIME' : 'DATE';
    const mention: Draft = { start, end, rule, confidence, type, value: valueWithTime(placed, reading) };
    if (reading.mod) mention.mod = reading.mod;
    if (anchorMention) mention.anchor = anchorMention;
    const range = this.#fiscalYears.rangeOf(expression, reading, index) ?? placed.range;
    if (range) mention.resolved = spanOf(range);
    if (reading.weekday !== undefined && this.opensReport(expression) && this.isToCome(placed))
      this.#newsday = reading.weekday;
    this.narrative.remember({ placed, mention, expression }, reading);
    return mention;
  }

  /** Entries of a chronicle are of the year that an entry before them gives. */
  private inTimeline(expression: Expression, reading: PointReading, index: number): Placement | undefined {
    const year = this.#timeline.get(index);
    return year === undefined ? undefined : this.place(altered(reading, { year }), expression);
  }

  /** "The quarter ended Sept. 30" is placed by the date that follows it. */
  private placeBefore(
    expression: Expression,
    reading: PointReading,
    next: Expression | undefined,
  ): Placement | undefined {
    if (isYearOver(this.document, expression, reading, this.documentTime))
      return this.place(altered(reading, { shift: shifted('year', -1, 'documentTime') }), expression);
    if (reading.quarter !== undefined) {
      const isAhead = () => leaningAt(this.document, expression.first, expression.endToken)?.direction === 'future';
      const fiscal = this.#fiscalQuarters.placeOf(expression, isAhead);
      if (fiscal) return { placed: fiscal, anchor: 'documentTime' };
    }
    if (reading.endsNext && next?.reading.kind === 'point') {
      const end = this.place(next.reading, next)?.placed.range?.to;
      // Fiscal quarters end days or months apart from the calendar's: its middle says which it mostly is.
      const inside = end && addDays(end, -HALF_A_QUARTER);
      // "The fiscal third quarter": what ended then is called by that number.
      if (inside && !this.narrative.report.isFiscal())
        return this.place(point({ year: inside.year, quarter: quarterOf(inside) }), expression);
    }
    return this.place(reading, expression);
  }

  private anchors(reading: PointReading, expression: Expression): Anchors {
    const isNews = this.opensReport(expression) || (reading.weekday !== undefined && reading.weekday === this.#newsday);
    return new AnchorsOf(this.document, this.documentTime, this.narrative, reading, expression, isNews);
  }

  private isToCome({ range }: Placed): boolean {
    return range !== undefined && this.documentTime !== undefined && compareDates(range.from, this.documentTime) > 0;
  }

  private opensReport({ first }: Expression): boolean {
    return this.document.tokens.sentence[first] === this.#opening;
  }
}

/** In days. */
const HALF_A_QUARTER = 45;

const SENTENCES_OF_REPORT = 3;

/**
 * Index of the sentence that opens the report: after the dateline, else of its first paragraph. A few sentences by
 * themselves are no report (-1).
 */
function openingOf({ zones, sentences, paragraphs, tokens }: Document): number {
  const dateline = zones.find(({ kind }) => kind === 'dateline');
  if (!dateline && sentences.count < SENTENCES_OF_REPORT) return -1;
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.firstToken[s]!;
    const opens = dateline
      ? tokens.start[first]! >= dateline.end
      : paragraphs.kind[tokens.paragraph[first]!] === 'paragraph';
    if (opens) return s;
  }
  return -1;
}

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
