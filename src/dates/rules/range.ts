import { isCivilDate } from '../../text/calendar.js';
import { type DateRule, type PartialReading, point } from '../reading.js';

/** Ranges and lists that share a word: May 3-6, 3-6 May 2021, April 24 and 25, 2010-12, 5-6 p.m. */
export const range: DateRule = {
  id: 'dates/range',
  patterns: [
    '$month day:$day|$ordinal and|or|to|until|through|&|/ second:$day|$ordinal (,? $year)?',
    '$month day:$day|$ordinal $hyphen second:$day|$ordinal (,? $year)?',
    'day:$day|$ordinal to|and|& second:$day|$ordinal of? $month (,? $year)?',
    'day:$day|$ordinal $hyphen second:$day|$ordinal of? $month (,? $year)?',
    'from:$year ~$hyphen ~short:$twoDigits',
    'from:$year ~/ ~short:$twoDigits',
    'hour:$day to|and second:$day $meridiem',
    'hour:$day $hyphen second:$day $meridiem',
    'begin:$militaryClock to|and|until second:$militaryClock zone:$zone',
    'begin:$militaryClock $hyphen second:$militaryClock zone:$zone',
  ],
  read(match, text) {
    const month = match.word('month')?.month;
    const second = match.token('second');
    if (month !== undefined && second !== undefined) {
      // "May second and third" in words is left to the words
      if (![match.lower('day'), match.lower('second')].every((word) => /^\d/.test(word!))) return undefined;
      const [from, to] = [match.word('day')!.number!, match.word('second')!.number!];
      const year = match.word('year')?.number;
      if (
        !isCivilDate({ year: year ?? 2000, month, day: from }) ||
        !isCivilDate({ year: year ?? 2000, month, day: to })
      )
        return undefined;
      if (from >= to && !match.has('year')) return undefined;
      if (
        !match.has('year') &&
        /^(?:NOUN|PROPN|NUM)$/.test(text.partOfSpeech(match.end)) &&
        /^(?:and|or)$/.test(text.lower(second - 1))
      )
        return undefined;
      const parts: PartialReading[] = [];
      const split = match.token('month')! < match.token('day')! ? second - 1 : match.token('day')! + 1;
      parts.push({ reading: point({ month, day: from, year }), first: match.first, end: split });
      parts.push({
        reading: point({ month, day: to, year }),
        first: second > split ? second : split + 1,
        end: match.end,
      });
      return parts;
    }
    const short = match.token('short');
    if (short !== undefined) {
      const from = match.word('from')!.number!;
      const to = Math.floor(from / 100) * 100 + match.word('short')!.number!;
      if (from < 1500 || from > 2100 || to <= from) return undefined;
      return [
        { reading: point({ year: from }), first: match.first, end: match.first + 1 },
        { reading: point({ year: to }), first: short, end: short + 1 },
      ];
    }
    const begin = match.word('begin')?.clock;
    if (begin !== undefined && second !== undefined) {
      const { zone } = match.word('zone')!;
      return [
        { reading: point({ clock: begin, zone }), first: match.first, end: match.first + 1 },
        { reading: point({ clock: match.word('second')!.clock, zone }), first: second, end: match.end },
      ];
    }
    const hour = match.word('hour')?.number;
    if (hour === undefined || second === undefined) return undefined;
    const afternoon = match.word('meridiem')!.afternoon!;
    const at = (h: number) => point({ clock: { hour: (h % 12) + (afternoon ? 12 : 0) } });
    if (hour > 12) return undefined;
    return [
      { reading: at(hour), first: match.first, end: match.first + 1 },
      { reading: at(match.word('second')!.number!), first: second, end: match.end },
    ];
  },
};
