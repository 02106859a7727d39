import type { DateMention } from '../annotator.js';
import type { Document } from '../document/document.js';
import { addDays, type CivilDate, compareDates, formatDate } from '../text/calendar.js';
import { directionAt } from './direction.js';
import { type Anchors, type Placed, type Placement, place, valueWithTime } from './normalise.js';
import type { DurationReading, PointReading } from './reading.js';
import type { Expression } from './recognise.js';
import { formatDuration } from './value.js';

/** A date that the text told, to which later ones may refer. */
interface Told {
  readonly placed: Placed;
  readonly mention: DateMention;
}

/** Places expressions on the calendar in the order of the text, each against what was told before it. */
export function resolve(
  document: Document,
  expressions: readonly Expression[],
  documentTime: CivilDate | undefined,
): DateMention[] {
  const teller = new Teller(document, documentTime);
  return expressions.flatMap((expression, i) => teller.mention(expression, expressions[i + 1]) ?? []);
}

class Teller {
  /** The last date of any kind, the last day, the quarter that is reported on. */
  #told: Told | undefined;
  #day: Told | undefined;
  #period: Told | undefined;

  constructor(
    private readonly document: Document,
    private readonly documentTime: CivilDate | undefined,
  ) {}

  mention(expression: Expression, next: Expression | undefined): DateMention | undefined {
    const { reading, start, end, rule, confidence } = expression;
    const base = { start, end, rule, confidence };
    switch (reading.kind) {
      case 'duration':
        return { ...base, type: 'DURATION', ...this.length(reading) };
      case 'set':
        return {
          ...base,
          type: 'SET',
          value: reading.value,
          ...(reading.quant ? { quant: reading.quant } : {}),
          ...(reading.freq ? { freq: reading.freq } : {}),
        };
      case 'reference':
        return { ...base, type: reading.type ?? 'DATE', value: reading.value };
      case 'point':
        return this.point(expression, reading, next);
    }
  }

  private length(reading: DurationReading) {
    const value = formatDuration(reading.amounts);
    const mod = reading.mod ? { mod: reading.mod } : {};
    if (reading.bound === undefined || this.documentTime === undefined) return { value, ...mod };
    const now = formatDate(this.documentTime);
    return {
      value,
      ...mod,
      anchor: 'documentTime' as const,
      ...(reading.bound === 'past' ? { endPoint: now } : { beginPoint: now }),
    };
  }

  private point(expression: Expression, reading: PointReading, next: Expression | undefined): DateMention | undefined {
    const { start, end, rule, confidence } = expression;
    const base = { start, end, rule, confidence, ...(reading.mod ? { mod: reading.mod } : {}) };
    if (reading.shift && reading.shift.amount === undefined)
      return { ...base, type: 'DATE', value: reading.shift.sign < 0 ? 'PAST_REF' : 'FUTURE_REF' };
    const placement = this.place(expression, reading, next);
    if (!placement) return undefined;
    const { placed, anchor } = placement;
    const anchorMention = anchor === 'told' ? this.anchorOf(reading)?.mention : anchor;
    const mention: DateMention = {
      ...base,
      type: reading.clock || reading.part ? 'TIME' : 'DATE',
      value: valueWithTime(placed, reading),
      ...(anchorMention ? { anchor: anchorMention } : {}),
      ...(placed.range ? { resolved: { from: formatDate(placed.range.from), to: formatDate(placed.range.to) } } : {}),
    };
    this.remember(placed, mention, reading);
    return mention;
  }

  private place(expression: Expression, reading: PointReading, next: Expression | undefined): Placement | undefined {
    if (reading.endsNext && next?.reading.kind === 'point') {
      const end = place(next.reading, this.anchors(next.reading, next))?.placed.range?.to;
      // Fiscal quarters end a few days before or after the calendar's.
      if (end)
        return place(
          { kind: 'point', year: addDays(end, -7).year, quarter: Math.floor((addDays(end, -7).month - 1) / 3) + 1 },
          this.anchors(reading, expression),
        );
    }
    return place(reading, this.anchors(reading, expression));
  }

  private anchors(reading: PointReading, { first, endToken }: Expression): Anchors {
    return {
      documentTime: this.documentTime,
      told: this.anchorOf(reading)?.placed,
      period: this.#period?.placed,
      direction: directionAt(this.document, first, endToken),
    };
  }

  private anchorOf(reading: PointReading): Told | undefined {
    const { shift } = reading;
    if (reading.reported && this.#period) return this.#period;
    if (reading.relation === 'before' || reading.relation === 'after') return this.#day;
    if (shift === undefined || /^(?:day|night|hour|minute|second)$/.test(shift.unit)) return this.#day;
    return this.#told;
  }

  private remember(placed: Placed, mention: DateMention, reading: PointReading): void {
    // What a report compares with is not what it goes on to tell about.
    if (reading.reported && reading.shift?.unit === 'year') return;
    this.#told = { placed, mention };
    if (placed.granularity === 'day') this.#day = this.#told;
    if (placed.granularity === 'quarter' && this.hasEnded(placed)) this.#period = this.#told;
  }

  /** Reports tell of quarters that are over. */
  private hasEnded({ range }: Placed): boolean {
    return !range || !this.documentTime || compareDates(range.to, this.documentTime) <= 0;
  }
}
