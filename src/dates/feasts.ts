import { addDays, type CivilDate, nthWeekday } from '../text/calendar.js';
import { easter, hanukkah, islamicFeast, orthodoxEaster, passover, roshHashanah } from '../text/calendar-feasts.js';

/**
 * Feasts and holidays by name, with their day in a year. They are computed: a table of rules and a few lines of
 * arithmetic start in no time, where a library of the world's holidays takes longer than all of the rest.
 */
export interface Feast {
  readonly names: readonly string[];
  /** Its days in a year: one, but for feasts of the moon. */
  readonly on: (year: number) => CivilDate | readonly CivilDate[];
  /** Its month and day where they are the same in every year. */
  readonly fixed?: { readonly month: number; readonly day: number };
  /** Days that it lasts, 1 where left out. */
  readonly days?: number;
}

const fixed = (month: number, day: number) => ({
  on: (year: number) => ({ year, month, day }),
  fixed: { month, day },
});
const nth = (month: number, weekday: number, n: number) => (year: number) => nthWeekday(year, month, weekday, n);
const fromEaster = (days: number) => (year: number) => addDays(easter(year), days);

export const FEASTS: readonly Feast[] = [
  { names: ["new year's day", 'new years day'], ...fixed(1, 1) },
  { names: ["new year's eve", 'new years eve'], ...fixed(12, 31) },
  { names: ['orthodox christmas'], ...fixed(1, 7) },
  { names: ['epiphany'], ...fixed(1, 6) },
  { names: ['martin luther king day', 'mlk day'], on: nth(1, 1, 3) },
  { names: ['groundhog day'], ...fixed(2, 2) },
  { names: ["valentine's day"], ...fixed(2, 14) },
  { names: ["presidents' day", "president's day", 'presidents day'], on: nth(2, 1, 3) },
  { names: ["international women's day"], ...fixed(3, 8) },
  { names: ["st. patrick's day", "st patrick's day"], ...fixed(3, 17) },
  { names: ["april fools' day", "april fool's day"], ...fixed(4, 1) },
  { names: ['ash wednesday'], on: fromEaster(-46) },
  { names: ['palm sunday'], on: fromEaster(-7) },
  { names: ['maundy thursday'], on: fromEaster(-3) },
  { names: ['good friday'], on: fromEaster(-2) },
  { names: ['orthodox easter'], on: orthodoxEaster },
  { names: ['easter', 'easter sunday'], on: easter },
  { names: ['easter monday'], on: fromEaster(1) },
  { names: ['ascension day'], on: fromEaster(39) },
  { names: ['pentecost', 'whit sunday'], on: fromEaster(49) },
  { names: ['anzac day'], ...fixed(4, 25) },
  { names: ['earth day'], ...fixed(4, 22) },
  { names: ['may day', 'labour day', "international workers' day"], ...fixed(5, 1) },
  { names: ['victory day'], ...fixed(5, 9) },
  { names: ["mother's day"], on: nth(5, 7, 2) },
  { names: ['memorial day'], on: nth(5, 1, -1) },
  { names: ['juneteenth'], ...fixed(6, 19) },
  { names: ["father's day"], on: nth(6, 7, 3) },
  { names: ['canada day'], ...fixed(7, 1) },
  { names: ['the fourth of july', 'fourth of july', 'july fourth'], ...fixed(7, 4) },
  { names: ['bastille day'], ...fixed(7, 14) },
  { names: ['assumption day'], ...fixed(8, 15) },
  { names: ['labor day'], on: nth(9, 1, 1) },
  { names: ['columbus day'], on: nth(10, 1, 2) },
  { names: ['halloween'], ...fixed(10, 31) },
  { names: ["all saints' day", 'all saints day'], ...fixed(11, 1) },
  { names: ['election day'], on: (year) => addDays(nthWeekday(year, 11, 1, 1), 1) },
  { names: ['veterans day', 'armistice day', 'remembrance day', "veterans' day"], ...fixed(11, 11) },
  { names: ['thanksgiving day', 'thanksgiving'], on: nth(11, 4, 4) },
  { names: ['black friday'], on: (year) => addDays(nthWeekday(year, 11, 4, 4), 1) },
  { names: ['christmas eve'], ...fixed(12, 24) },
  { names: ['christmas day', 'christmas'], ...fixed(12, 25) },
  { names: ['boxing day'], ...fixed(12, 26) },
  { names: ['rosh hashanah', 'rosh hashana'], on: roshHashanah },
  { names: ['yom kippur'], on: (year) => addDays(roshHashanah(year), 9) },
  { names: ['sukkot'], on: (year) => addDays(roshHashanah(year), 14), days: 7 },
  { names: ['hanukkah', 'chanukah'], on: hanukkah, days: 8 },
  { names: ['passover', 'pesach'], on: passover, days: 7 },
  { names: ['ramadan'], on: (year) => islamicFeast(year, 9, 1), days: 30 },
  { names: ['eid al-fitr', 'eid ul-fitr', 'eid el-fitr'], on: (year) => islamicFeast(year, 10, 1) },
  { names: ['eid al-adha', 'eid ul-adha'], on: (year) => islamicFeast(year, 12, 10) },
  { names: ['ashura'], on: (year) => islamicFeast(year, 1, 10) },
];

const BY_NAME = new Map(FEASTS.flatMap((feast) => feast.names.map((name) => [feastKey(name), feast] as const)));

/** A name without its blanks, in lower case, with straight apostrophes and plain hyphens. */
export function feastKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s+/g, '')
    .replaceAll('’', "'")
    .replace(/[\u2010-\u2014]/g, '-');
}

/** @param key as {@link feastKey} makes it */
export function feastOf(key: string): Feast | undefined {
  return BY_NAME.get(key);
}
