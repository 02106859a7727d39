import { type DateRule, type ReferenceReading, referenceTo, type TextAround } from '../reading.js';

type Value = ReferenceReading['value'];

/** Expressions that point to the present, past or future without saying when. */
const REFERENCES: readonly (readonly [Value, readonly string[]])[] = [
  [
    'PRESENT_REF',
    [
      'now',
      'currently',
      'nowadays',
      'these days',
      'the present',
      'this moment',
      'presently',
      'current',
      'present',
      'the present time',
    ],
  ],
  [
    'PAST_REF',
    [
      ...[
        'recently',
        'more recently',
        'most recently',
        'lately',
        'the past',
        'the recent past',
        'the distant past',
        'recent times',
      ],
      ...[
        'long ago',
        'a long time ago',
        'a short time ago',
        'some time ago',
        'a while ago',
        'moments ago',
        'a generation ago',
      ],
      ...['the other day', 'the other night', 'the other week'],
    ],
  ],
  [
    'FUTURE_REF',
    [
      'soon',
      'very soon',
      'pretty soon',
      'as soon as possible',
      'the future',
      'the near future',
      'the foreseeable future',
      'the immediate future',
      'the distant future',
      ...['future months', 'future years', 'future quarters', 'future decades'],
      'the near term',
      'the short term',
    ],
  ],
];

const VALUE_OF = new Map(REFERENCES.flatMap(([value, phrases]) => phrases.map((phrase) => [phrase, value] as const)));

export const reference: DateRule = {
  id: 'dates/reference',
  patterns: [...VALUE_OF.keys()],
  read(match, text) {
    const words: string[] = [];
    for (let token = match.first; token < match.end; token++) words.push(text.lower(token));
    const phrase = words.join(' ');
    if (IS_OTHER[phrase]?.(text, match.first, match.end)) return undefined;
    return referenceTo(VALUE_OF.get(phrase)!);
  },
};

const isNoun = (text: TextAround, at: number) => /^(?:NOUN|NUM|ADJ|PROPN)$/.test(text.partOfSpeech(at));

/** "On the other day": the second of two. */
const isOneOfTwo = (text: TextAround, first: number) => /^(?:on|for|until|of)$/.test(text.lower(first - 1));

/** Uses of these words that do not say when. */
const IS_OTHER: Readonly<Record<string, (text: TextAround, first: number, end: number) => boolean>> = {
  // as recently as last week
  recently: (text, first, end) => text.lower(first - 1) === 'as' && text.lower(end) === 'as',
  // as soon as, soon after, how soon, soon became
  soon: (text, first, end) =>
    /^(?:as|after|to|-|be|became|was|were|had|began|found|came)$/.test(text.lower(end)) ||
    /^(?:as|so|too|how|very)$/.test(text.lower(first - 1)) ||
    (text.partOfSpeech(end) === 'VERB' && text.lower(end).endsWith('ed')),
  // now-closed, now that, "Now, he says"
  now: (text, first, end) =>
    /^(?:-|that)$/.test(text.lower(end)) || (text.token(first) === 'Now' && text.token(end) === ','),
  // "at present", not "at present prices"
  present: (text, first, end) => text.lower(first - 1) !== 'at' || isNoun(text, end),
  // as long ago as 1990, too long ago; "on the other day" of two
  'long ago': (text, first, end) =>
    /^(?:as|so|how|too|that|not)$/.test(text.lower(first - 1)) || text.lower(end) === 'as',
  'the other day': isOneOfTwo,
  'the other night': isOneOfTwo,
  'the other week': isOneOfTwo,
  'the past': (text, _first, end) => isNoun(text, end),
  'the future': (text, _first, end) => text.lower(end) === 'of' || isNoun(text, end),
  'the present': (text, _first, end) => isNoun(text, end),
};
