import type { Clock, PartOfDay, Season, Unit } from './lexicon.js';
import type { Amount } from './number.js';
import type { Match } from './pattern.js';

/**
 * What the words of an expression say, before anything is placed on the calendar. Rules make readings; normalisation
 * turns them into TIMEX3 values.
 */
export type Reading = PointReading | DurationReading | SetReading | ReferenceReading;

/** What an offset is counted from: the document's own time, or the last date that the text narrates. */
export type Origin = 'documentTime' | 'narrative';

export type Edge = 'START' | 'MID' | 'END';

/** Last, this, next count from the document's time; before and after from the date last told. */
export type Relation = 'last' | 'this' | 'next' | 'before' | 'after';

/** What the words of a point or period give. */
interface PointFields {
  readonly year?: number;
  readonly bc?: boolean;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  /** Which of the month's weekdays of this name: 1 for its first Monday, -1 for its last. */
  readonly nth?: number;
  /** Days away from where the rest of the words lead: the Friday before last, the day after Tuesday. */
  readonly daysOn?: number;
  readonly quarter?: number;
  readonly half?: number;
  readonly season?: Season;
  readonly feast?: string;
  /** First year; below 100 where the century is left open. */
  readonly decade?: number;
  /** 19 for the 19th. */
  readonly century?: number;
  /** The ISO week that holds the day given by the other fields. */
  readonly weekOf?: boolean;
  readonly weekendOf?: boolean;
  readonly part?: PartOfDay;
  readonly clock?: Clock;
  /** Z for GMT and UTC. */
  readonly zone?: string;
  /** The unit that lies `amount` units from the origin: last year is -1 year, today 0 days. */
  readonly shift?: Shift;
  /** Which of the periods that the fields leave open: last April, this summer, next Monday. */
  readonly relation?: Relation;
  readonly mod?: string;
  /** A period of the kind that a business report is about: a year before the third quarter is a third quarter. */
  readonly reported?: boolean;
  /** The month last told, in another year: the same month last year. */
  readonly sameMonth?: boolean;
  /** A period that is only compared with: the 1988 period. */
  readonly compared?: boolean;
  /** Any day of the kind: "on a Friday". */
  readonly generic?: boolean;
  /** The kind of period that the words name: the year-earlier quarter. */
  readonly named?: 'quarter' | 'period';
  /** "The weekend", "midyear": which one, the direction of the clause says. */
  readonly definite?: boolean;
  /** How exactly the shift counts: two years ago today, this week, this month. */
  readonly exact?: 'day' | 'week' | 'month';
  /** It ends on the date that follows: "the quarter ended Sept. 30". */
  readonly endsNext?: boolean;
  /** Counts only where it can be joined with a day beside it: "night" of "Monday night", "Sat" of "Sat, May 3". */
  readonly needsDay?: boolean;
}

/**
 * A point or period on the calendar: the fields that the words give. Two readings that stand side by side are joined
 * by the union of their fields ("10 p.m." + "Wednesday", "July" + "last year").
 */
export type PointReading = { readonly kind: 'point' } & {
  readonly [Field in keyof Required<PointFields>]: PointFields[Field] | undefined;
};

export interface Shift {
  readonly unit: Unit;
  /** Signed number of units; undefined where it is vague. */
  readonly amount: number | undefined;
  readonly sign: -1 | 0 | 1;
  readonly from: Origin;
}

export interface DurationReading {
  readonly kind: 'duration';
  readonly amounts: readonly { readonly amount: Amount; readonly unit: Unit }[];
  readonly mod: string | undefined;
  /** The past three years end at the document time, the next three begin there. */
  readonly bound: 'past' | 'future' | undefined;
}

export interface SetReading {
  readonly kind: 'set';
  readonly value: string;
  readonly quant: string | undefined;
  readonly freq: string | undefined;
}

export interface ReferenceReading {
  readonly kind: 'reference';
  readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' | `P${string}`;
  readonly type: 'DATE' | 'DURATION';
}

/** A reading of some tokens of a match. */
export interface PartialReading {
  readonly reading: Reading;
  readonly first: number;
  readonly end: number;
}

/**
 * One family member: patterns and what they mean. `read` says what a match means: one reading for the whole match,
 * readings for parts of it, 'nothing' where the words look like a date and are none (they are then closed to other
 * rules), or undefined where the rule does not apply.
 */
export interface DateRule {
  /** Path of the rule: dates/family. */
  readonly id: string;
  readonly patterns: readonly string[];
  read(match: Match, text: TextAround): Reading | readonly PartialReading[] | 'nothing' | undefined;
}

/** The words around a match, as rules may look at them. */
export interface TextAround {
  /** Exact text of a token, '' outside the document. */
  token(index: number): string;
  /** In lower case. */
  lower(index: number): string;
  /** Name of the part of speech, '' outside the document. */
  partOfSpeech(index: number): string;
  /** No white space between the token and the one before it. */
  isJoined(index: number): boolean;
}

type Fields = { [Field in keyof PointFields]?: PointFields[Field] | undefined };

type Point = { -readonly [Field in keyof PointReading]: PointReading[Field] };

/** All have all fields in one order, so that reading them stays fast. */
function blank(): Point {
  return {
    kind: 'point',
    year: undefined,
    bc: undefined,
    month: undefined,
    day: undefined,
    weekday: undefined,
    nth: undefined,
    daysOn: undefined,
    quarter: undefined,
    half: undefined,
    season: undefined,
    feast: undefined,
    decade: undefined,
    century: undefined,
    weekOf: undefined,
    weekendOf: undefined,
    part: undefined,
    clock: undefined,
    zone: undefined,
    shift: undefined,
    relation: undefined,
    mod: undefined,
    reported: undefined,
    sameMonth: undefined,
    compared: undefined,
    generic: undefined,
    named: undefined,
    definite: undefined,
    exact: undefined,
    endsNext: undefined,
    needsDay: undefined,
  };
}

// Every field is given a number and a text once: what a field has held shapes the objects that an engine makes, and
// code compiled for one shape is thrown away at the next.
for (const value of [1, '']) {
  const reading: Record<string, unknown> = blank() as unknown as Record<string, unknown>;
  for (const name in reading) reading[name] = value;
}

/** A point of the fields that are known. */
export function point(fields: Fields): PointReading {
  return filled(blank(), fields);
}

/** A point with other fields in place of its own; what is undefined changes nothing. */
export function altered(reading: PointReading, fields: Fields): PointReading {
  return filled(filled(blank(), reading), fields);
}

export function lengthOf(
  amounts: DurationReading['amounts'],
  mod?: string,
  bound?: DurationReading['bound'],
): DurationReading {
  return { kind: 'duration', amounts, mod, bound };
}

export function setOf(value: string, quant?: string, freq?: string): SetReading {
  return { kind: 'set', value, quant, freq };
}

export function referenceTo(
  value: ReferenceReading['value'],
  type: ReferenceReading['type'] = 'DATE',
): ReferenceReading {
  return { kind: 'reference', value, type };
}

/** A point without some of its fields. */
export function without(reading: PointReading, ...names: readonly (keyof Fields)[]): PointReading {
  const copy = filled(blank(), reading);
  for (const name of names) copy[name] = undefined;
  return copy;
}

/** How many fields the words give. */
export function fieldCount(reading: PointReading): number {
  let count = 0;
  for (const name in reading) if (name !== 'kind' && reading[name as keyof Fields] !== undefined) count++;
  return count;
}

function filled(reading: Point, fields: Fields): Point {
  for (const name in fields) {
    const value = fields[name as keyof Fields];
    if (value !== undefined) (reading as unknown as Record<string, unknown>)[name] = value;
  }
  return reading;
}

/** The unit `amount` units after the origin (before it where negative). */
export function shifted(unit: Unit, amount: number, from: Origin): Shift {
  return { unit, amount, sign: Math.sign(amount) as -1 | 0 | 1, from };
}
