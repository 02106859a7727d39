/** Words that say when, as the rooms that are not about dates need them: all take a word in lower case. */

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const NAMED_DAY = /^(?:yesterday|today|tonight)$/;
const MONTH =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|(?:jan|feb|aug|sept|oct|nov|dec)\.?)$/;
const UNIT = /^(?:week|weekend|month|year|spring|summer|autumn|fall|winter|morning|afternoon|evening|night)$/;

/** "thursday". */
export function isWeekday(word: string): boolean {
  return WEEKDAY.test(word);
}

/** A weekday, "yesterday", "today", "tonight". */
export function isDay(word: string): boolean {
  return WEEKDAY.test(word) || NAMED_DAY.test(word);
}

/** A month's name, but for "may", which is a verb more often. */
export function isMonth(word: string): boolean {
  return MONTH.test(word);
}

/** What "last", "this" and "next" stand before: "week", "summer", "night". */
export function isCalendarUnit(word: string): boolean {
  return UNIT.test(word);
}
