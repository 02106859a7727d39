import { addDays, type CivilDate, civilDate, dayNumber } from './calendar.js';

/**
 * Movable feasts by arithmetic. Sources: the anonymous Gregorian algorithm (Meeus/Jones/Butcher) for Easter, Meeus'
 * Julian algorithm for Orthodox Easter, the tabular Islamic calendar (civil epoch, within a day or two of the sighted
 * moon), the molad arithmetic of the Hebrew calendar (Reingold and Dershowitz, "Calendrical Calculations").
 */
export function easter(year: number): CivilDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return { year, month: Math.floor(sum / 31), day: (sum % 31) + 1 };
}

export function orthodoxEaster(year: number): CivilDate {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const sum = d + e + 114;
  const julian = { year, month: Math.floor(sum / 31), day: (sum % 31) + 1 };
  return addDays(julian, Math.floor(year / 100) - Math.floor(year / 400) - 2);
}

const ISLAMIC_EPOCH = dayNumber({ year: 622, month: 7, day: 19 });

/** The first day of `month` (1 to 12) `day` of an Islamic year in the tabular calendar. */
export function islamicDate(year: number, month: number, day: number): CivilDate {
  const days = day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30);
  return civilDate(ISLAMIC_EPOCH + days - 1);
}

/** The days that an Islamic date falls on in a Gregorian year: one, in some years two. */
export function islamicFeast(year: number, month: number, day: number): CivilDate[] {
  const guess = Math.floor(((year - 622) * 33) / 32);
  return [guess - 1, guess, guess + 1, guess + 2]
    .map((islamic) => islamicDate(islamic, month, day))
    .filter((date) => date.year === year);
}

const HEBREW_EPOCH = -2_092_590; // day number of 1 Tishri of year 1, less one

function hebrewElapsedDays(year: number): number {
  const months = Math.floor((235 * year - 234) / 19);
  const parts = 12_084 + 13_753 * months;
  const days = 29 * months + Math.floor(parts / 25_920);
  return (3 * (days + 1)) % 7 < 3 ? days + 1 : days;
}

function hebrewNewYear(year: number): number {
  const [before, at, after] = [hebrewElapsedDays(year - 1), hebrewElapsedDays(year), hebrewElapsedDays(year + 1)];
  const delay = after - at === 356 ? 2 : at - before === 382 ? 1 : 0;
  return HEBREW_EPOCH + at + delay;
}

/** Rosh Hashanah in a Gregorian year: the day, not the evening on which it begins. */
export function roshHashanah(year: number): CivilDate {
  return civilDate(hebrewNewYear(year + 3761));
}

/** 15 Nisan is always 163 days before the next 1 Tishri. */
export function passover(year: number): CivilDate {
  return addDays(roshHashanah(year), -163);
}

/** 25 Kislev: 83 days after 1 Tishri, 84 in years with a long Heshvan. */
export function hanukkah(year: number): CivilDate {
  const first = hebrewNewYear(year + 3761);
  const length = hebrewNewYear(year + 3762) - first;
  return civilDate(first + (length % 10 === 5 ? 84 : 83));
}
