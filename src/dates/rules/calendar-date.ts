import { isCivilDate } from '../../text/calendar.js';
import { type DateRule, point, type Relation, shifted, type TextAround } from '../reading.js';

/** "The Sept. 11 attacks" are those of 2001, whatever the year of the text. */
function isAttack(at: number, text: TextAround): boolean {
  return [0, 1, 2].some((step) => /^(?:attacks?|terror|terrorist|hijackings?|hijackers?)$/.test(text.lower(at + step)));
}

/** Dates that name a day or a month in figures and words: "January 3, 2020", "3 May", "2021-06-16", "10/12/1997". */
export const calendarDate: DateRule = {
  id: 'dates/calendar',
  patterns: [
    '$month the? $day ,? $year',
    '$month the? dayth:$ordinal ,? $year',
    '$day ~$hyphen ~$month ~$hyphen ~$year',
    '$month tens:twenty|thirty $hyphen? dayth:$ordinal (,? $year)?',
    'the tens:twenty|thirty $hyphen? dayth:$ordinal of $month (,? $year)?',
    '$month $day',
    'rel:last|this|next $month $day',
    'the week:week of $month $day',
    'the weekend:weekend of $month $day',
    '$month the? dayth:$ordinal',
    '$day of? $month ,? $year',
    'the? dayth:$ordinal of? $month ,? $year',
    '$day of? $month',
    'the? dayth:$ordinal of? $month',
    '$month ,|of? $year',
    "$month ~'|’ ~short:$twoDigits",
  ],
  read(match, text) {
    const month = match.word('month')!.month!;
    const tens = match.word('tens')?.number ?? 0;
    if (tens > 0 && match.word('dayth')!.number! > 9) return undefined;
    const day = match.word('day')?.number ?? (match.has('dayth') ? tens + match.word('dayth')!.number! : undefined);
    const short = match.word('short')?.number;
    const year = match.word('year')?.number ?? (short === undefined ? undefined : expandYear(short));
    if (day !== undefined && !isCivilDate({ year: year ?? 2000, month, day })) return undefined;
    if (
      day !== undefined &&
      year === undefined &&
      /^(?:%|per|percent|million|billion|points?)$/.test(text.lower(match.end))
    )
      return undefined;
    if (match.word('month')!.lower === 'may' && text.token(match.token('month')!) !== 'May' && day === undefined)
      return undefined;
    if (month === 9 && day === 11 && year === undefined && isAttack(match.end, text))
      return point({ year: 2001, month, day });
    return point({
      year,
      month,
      day,
      relation: match.lower('rel') as Relation | undefined,
      weekOf: match.has('week') || undefined,
      weekendOf: match.has('weekend') || undefined,
    });
  },
};

export type DateOrder = 'month-first' | 'day-first';

/** Dates in figures alone. The other order is taken where the usual one gives no date. */
export function numericDate(order: DateOrder): DateRule {
  return {
    id: 'dates/numeric',
    patterns: [
      '$year ~$hyphen ~month:$twoDigits ~$hyphen ~day:$twoDigits',
      '$year ~/ ~month:$monthNumber ~/ ~$day',
      'first:$digits ~/ ~second:$digits ~/ ~$year',
      'first:$digits ~/ ~second:$digits ~/ ~short:$twoDigits',
      'first:$digits ~$hyphen ~second:$digits ~$hyphen ~$year',
    ],
    read(match) {
      const year = match.word('year')?.number ?? expandYear(match.word('short')?.number ?? 0);
      if (match.has('month')) {
        const iso = { year, month: match.word('month')!.number!, day: match.word('day')!.number! };
        return isCivilDate(iso) ? point(iso) : undefined;
      }
      const [first, second] = [match.word('first')!.number!, match.word('second')!.number!];
      const readings = [
        { year, month: first, day: second },
        { year, month: second, day: first },
      ];
      if (order === 'day-first') readings.reverse();
      const date = readings.find(isCivilDate);
      return date && point(date);
    },
  };
}

const STEPS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** A day of the month that was told last: "Only on the 4th"; the 15th of next month. */
export const dayOfMonth: DateRule = {
  id: 'dates/day-of-month',
  patterns: ['on|until|by|from|since|before|after the $ordinal', 'the $ordinal of month:last|this|next month'],
  read(match, text) {
    const month = match.lower('month');
    if (month !== undefined) {
      const day = match.word('ordinal')!.number!;
      return day > 31 ? undefined : point({ day, shift: shifted('month', STEPS[month]!, 'documentTime') });
    }
    const { number, lower } = match.word('ordinal')!;
    const after = text.partOfSpeech(match.end);
    // "by the 18th over", "on the 3rd floor"
    if (!/^\d/.test(lower) || number! > 31 || !(after === '' || /^(?:PUNCT|CCONJ|PRON)$/.test(after))) {
      if (!/^(?:my|his|her|our|their|at|in|when|with)$/.test(text.lower(match.end))) return undefined;
    }
    return [{ reading: point({ day: number }), first: match.first + 1, end: match.end }];
  },
};

/** '98 is 1998, '21 is 2021. */
export function expandYear(short: number): number {
  return short < 40 ? 2000 + short : 1900 + short;
}
