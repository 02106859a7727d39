import { isCapitalised, startsWithCapital } from '../letters.js';
import { type DateRule, point, type TextAround } from '../reading.js';

/** "In the mid-80s", not "the over-50s". */
function isAskedFor(first: number, text: TextAround): boolean {
  const before = text.lower(first - 1) === '-' ? text.lower(first - 2) : text.lower(first - 1);
  return /^(?:in|early|mid|late)$/.test(before);
}

/** "In the early eighties", "the mid-seventies". */
function isPartOfThe(first: number, text: TextAround): boolean {
  const part = text.lower(first - 1) === '-' ? first - 2 : first - 1;
  return /^(?:early|mid|late)$/.test(text.lower(part)) && text.lower(part - 1) === 'the';
}

function isNoun(at: number, text: TextAround): boolean {
  return /^(?:NOUN|ADJ|PROPN)$/.test(text.partOfSpeech(at));
}

/** Decades and centuries: the 1990s, the '80s, the early nineties, the nineteen sixties, the 19th century. */
export const decade: DateRule = {
  id: 'dates/decade',
  patterns: [
    'the? $decade',
    'the? hundreds:$numeral $hyphen? $decade',
    "the? figure:$year ~'s|’s",
    "' ~$decade",
    "the ' ~$decade",
  ],
  read(match, text) {
    if (match.has('figure')) {
      const number = match.word('figure')!.number!;
      // 1990's: only after "the", else it is a year's possessive.
      return text.lower(match.first) === 'the' && number % 10 === 0 && number >= 1700
        ? point({ decade: number })
        : undefined;
    }
    const { decade, lower } = match.word('decade')!;
    const hundreds = match.word('hundreds')?.number;
    if (hundreds !== undefined)
      return hundreds >= 16 && hundreds <= 20 && decade! < 100
        ? point({ decade: hundreds * 100 + decade! })
        : undefined;
    const the = text.lower(match.first) === 'the';
    // the Forties pipeline
    if (isCapitalised(text.token(match.end - 1)) && /^(?:NOUN|PROPN)$/.test(text.partOfSpeech(match.end)))
      return undefined;
    // "in his fifties", "twenties" of years of age or banknotes
    if (decade! < 100 && /^[a-z]/.test(lower) && !the && !isPartOfThe(match.first, text)) return undefined;
    const isOwn = (token: number) => /^(?:his|her|their|my|your|our)$/.test(text.lower(token));
    if (decade! < 100 && [1, 2, 3].some((back) => isOwn(match.first - back))) return undefined;
    if (decade! < 100 && /^\d/.test(lower) && !the && !isAskedFor(match.first, text)) return undefined;
    // the 1800s are a century, the 2000s a decade
    if (decade! >= 1000 && decade! <= 1900 && decade! % 100 === 0) return point({ century: decade! / 100 + 1 });
    return point({ decade });
  },
};

export const century: DateRule = {
  id: 'dates/century',
  patterns: ['the? $ordinal $hyphen? century (b.c.|b.c|bc|bce|a.d.|ad|ce)?'],
  read(match, text) {
    // a batsman's fifth century; a 20th-century town is of one
    const before = text.lower(match.first - 1);
    if (/^(?:his|her|their|maiden)$/.test(before)) return undefined;
    if (before === 'a' && !(isNoun(match.end, text) && match.word('ordinal')!.number! > 9)) return undefined;
    // 21st Century Holdings
    const isTitle =
      match.column.words[match.end - 1]!.lower === 'century' && startsWithCapital(text.token(match.end - 1));
    if (isTitle && startsWithCapital(text.token(match.end))) return undefined;
    const century = match.word('ordinal')!.number!;
    const bc = /^b/.test(match.column.words[match.end - 1]!.lower);
    if (century < 1 || century > 30) return undefined;
    const reading = point({ century, bc: bc || undefined });
    // The article of "the 18th-century house" is the house's.
    const isAttribute =
      text.token(match.end - 2) === '-' && text.lower(match.first) === 'the' && isNoun(match.end, text);
    return isAttribute ? [{ reading, first: match.first + 1, end: match.end }] : reading;
  },
};
