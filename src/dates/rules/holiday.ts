import { FEASTS, feastKey, feastOf } from '../feasts.js';
import { isCapitalised, startsWithCapital } from '../letters.js';
import { type DateRule, point, setOf } from '../reading.js';
import { formatDay } from '../value.js';

/** Feasts and holidays by name; their day is computed for the year that the text means. */
export const holiday: DateRule = {
  id: 'dates/holiday',
  patterns: FEASTS.flatMap(({ names }) =>
    names.flatMap((name) => [
      `rel:last|this|next|every|each? ${namePattern(name)} of:week? $year?`,
      `the day beside:before|after ${namePattern(name)} $year?`,
    ]),
  ),
  read(match, text) {
    const relation = match.lower('rel') as 'last' | 'this' | 'next' | 'every' | 'each' | undefined;
    const beside = match.token('beside');
    const from = beside === undefined ? match.first + (relation ? 1 : 0) : beside + 1;
    const end = match.token('of') ?? match.token('year') ?? match.end;
    // Names are written with a capital: "the passover", "victory day" in lower case are something else.
    if (!startsWithCapital(text.token(text.lower(from) === 'the' ? from + 1 : from))) return undefined;
    // Salman Ramadan
    if (isCapitalised(text.token(from - 1)) && text.partOfSpeech(from - 1) === 'PROPN' && relation === undefined)
      return undefined;
    // Challenger, Gray & Christmas
    if (text.token(from - 1) === '&') return undefined;
    // the Yom Kippur War
    if (text.token(match.end) === 'War') return undefined;
    let name = '';
    for (let token = from; token < end; token++) name += text.lower(token);
    const key = feastKey(name);
    const feast = feastOf(key);
    if (!feast) return undefined;
    if (relation === 'every' || relation === 'each') {
      const value = feast.fixed ? formatDay(undefined, feast.fixed.month, feast.fixed.day) : 'XXXX-XX-XX';
      return setOf(value, relation.toUpperCase());
    }
    const daysOn = beside === undefined ? undefined : match.lower('beside') === 'after' ? 1 : -1;
    return point({
      feast: key,
      daysOn,
      relation,
      year: match.word('year')?.number,
      weekOf: match.has('of') || undefined,
    });
  },
};

/** The tokens of a name: year's is two, presidents' and al-fitr are split at the mark. */
function namePattern(name: string): string {
  return name
    .replace(/'s\b/g, " ~'s|’s")
    .replace(/'(?=\s|$)/g, " ~'|’")
    .replace(/-/g, ' ~$hyphen ~');
}
