import { type CivilDate, digits, formatDate, isoWeekOf } from '../text/calendar.js';
import type { Clock, PartOfDay, Season, Unit } from './lexicon.js';
import type { DurationReading } from './reading.js';

/** TIMEX3 values as text: the one place that knows how they are written. X stands for what is not known. */

interface UnitCode {
  readonly letter: string;
  /** Hours, minutes and seconds come after the T. */
  readonly isClock?: boolean;
  readonly factor?: number;
  /** How a fraction of the unit is written in smaller ones: half a year is six months. */
  readonly smaller?: readonly [letter: string, count: number];
}

const UNIT_CODES: Readonly<Record<Unit, UnitCode>> = {
  second: { letter: 'S', isClock: true },
  minute: { letter: 'M', isClock: true, smaller: ['S', 60] },
  hour: { letter: 'H', isClock: true, smaller: ['M', 60] },
  day: { letter: 'D' },
  night: { letter: 'D' },
  week: { letter: 'W' },
  weekend: { letter: 'W' },
  fortnight: { letter: 'W', factor: 2 },
  month: { letter: 'M' },
  quarter: { letter: 'Q' },
  half: { letter: 'M', factor: 6 },
  season: { letter: 'M', factor: 3 },
  year: { letter: 'Y', smaller: ['M', 12] },
  decade: { letter: 'Y', factor: 10 },
  century: { letter: 'Y', factor: 100 },
  millennium: { letter: 'Y', factor: 1000 },
};

/** Units of more than a year keep their own letters where nobody says how many: TimeML writes decades as PXE. */
const VAGUE_LETTER: Partial<Record<Unit, string>> = { decade: 'E', century: 'C', millennium: 'L' };

/** ISO 8601 duration: P2Y, PT5H30M, PXM. */
export function formatDuration(amounts: DurationReading['amounts']): string {
  let date = '';
  let clock = '';
  for (const { amount, unit } of amounts) {
    const code = UNIT_CODES[unit];
    const text = formatAmount(amount.value, unit, code);
    if (code.isClock || text.startsWith('T')) clock += text.replace(/^T/, '');
    else date += text;
  }
  return `P${date}${clock === '' ? '' : `T${clock}`}`;
}

function formatAmount(value: number | undefined, unit: Unit, { letter, factor = 1, smaller }: UnitCode): string {
  if (value === undefined) return `X${VAGUE_LETTER[unit] ?? letter}`;
  const total = value * factor;
  const whole = Math.floor(total);
  if (whole === total) return `${whole}${letter}`;
  const rest = smaller ? (total - whole) * smaller[1] : 0;
  if (smaller && Math.abs(rest - Math.round(rest)) < 1e-6)
    return `${whole === 0 ? '' : `${whole}${letter}`}${Math.round(rest)}${smaller[0]}`;
  if (unit === 'day') return `T${Math.round(total * 24)}H`;
  return `${Math.round(total * 100) / 100}${letter}`;
}

export function formatYear(year: number, bc = false): string {
  return bc ? `BC${digits(year, 4)}` : digits(year, 4);
}

export function formatMonth(year: number | undefined, month: number): string {
  return `${year === undefined ? 'XXXX' : digits(year, 4)}-${digits(month, 2)}`;
}

export function formatDay(year: number | undefined, month: number, day: number): string {
  return `${formatMonth(year, month)}-${digits(day, 2)}`;
}

export function formatQuarter(year: number | undefined, quarter: number): string {
  return `${year ?? 'XXXX'}-Q${quarter}`;
}

export function formatHalf(year: number | undefined, half: number): string {
  return `${year ?? 'XXXX'}-H${half}`;
}

export function formatSeason(year: number | undefined, season: Season): string {
  return `${year ?? 'XXXX'}-${season}`;
}

export function formatWeek(date: CivilDate): string {
  const { year, week } = isoWeekOf(date);
  return `${digits(year, 4)}-W${digits(week, 2)}`;
}

/** The 1990s: 199. */
export function formatDecade(firstYear: number): string {
  return String(Math.floor(firstYear / 10));
}

/** The 19th century: 18. */
export function formatCentury(century: number, bc = false): string {
  return bc ? `BC${digits(century - 1, 2)}` : digits(century - 1, 2);
}

/** Appended to the value of a day: T04:30, TMO. */
export function formatTime(clock: Clock | undefined, part: PartOfDay | undefined, zone = ''): string {
  if (clock === undefined) return part === undefined ? '' : `T${part}`;
  const { hour, minute, second } = clock;
  const seconds = second === undefined ? '' : `:${digits(second, 2)}`;
  return `T${digits(hour, 2)}:${digits(minute ?? 0, 2)}${seconds}${zone}`;
}

export { formatDate };
