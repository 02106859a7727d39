import type { DateRule, ReferenceReading, TextAround } from '../reading.js';

type Value = ReferenceReading['value'];

/** Expressions that point to the present, past or future without saying when. */
const REFERENCES: Readonly<Record<'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF', readonly string[]>> = {
  PRESENT_REF: ['now', 'right now', 'currently', 'nowadays', 'the present', 'this moment', 'presently', 'current'],
  PAST_REF: [
    'recently',
    'recent',
    'the past',
    'the recent past',
    'lately',
    'long ago',
    'more recently',
    'most recently',
  ],
  FUTURE_REF: [
    'soon',
    'the future',
    'the near future',
    'the foreseeable future',
    'the near term',
    'the short term',
    'as soon as possible',
  ],
};

const VALUE_OF = new Map(
  Object.entries(REFERENCES).flatMap(([value, phrases]) => phrases.map((phrase) => [phrase, value as Value] as const)),
);

export const reference: DateRule = {
  id: 'dates/reference',
  patterns: [...VALUE_OF.keys()],
  read(match, text) {
    const words: string[] = [];
    for (let token = match.first; token < match.end; token++) words.push(text.lower(token));
    const phrase = words.join(' ');
    if (REJECTED[phrase]?.(text, match.first, match.end)) return undefined;
    return { kind: 'reference', value: VALUE_OF.get(phrase)! };
  },
};

/** Uses of these words that do not say when. */
const REJECTED: Readonly<Record<string, (text: TextAround, first: number, end: number) => boolean>> = {
  // "Now, he says", "as soon as", "soon after", "the past three years" cut short, "the future of"
  soon: (text, first, end) =>
    /^(?:as|after|to|-|be)$/.test(text.lower(end)) ||
    /^(?:as|so|too|how|very)$/.test(text.lower(first - 1)) ||
    (text.partOfSpeech(end) === 'VERB' && /ed$/.test(text.lower(end))) ||
    /^(?:became|was|were|had|began|found|came)$/.test(text.lower(end)),
  now: (text, _first, end) => text.lower(end) === '-' || text.lower(end) === 'that',
  recent: (text, _first, end) => text.lower(end) !== 'past',
  'the past': (text, _first, end) => /^(?:NOUN|NUM|ADJ|PROPN)$/.test(text.partOfSpeech(end)),
  'the future': (text, _first, end) => text.lower(end) === 'of' || text.partOfSpeech(end) === 'NOUN',
  'the present': (text, _first, end) => /^(?:NOUN|ADJ|PROPN)$/.test(text.partOfSpeech(end)),
};
