import type { DateRule, ReferenceReading } from '../reading.js';

/** Expressions that point to the present, past or future without saying when. */
const REFERENCES: readonly (readonly [ReferenceReading['value'], readonly string[]])[] = [
  [
    'PRESENT_REF',
    [
      'now',
      'right now',
      'currently',
      'at present:present',
      'nowadays',
      'the present',
      'at this moment',
      'today ~unused',
      'presently',
      'the moment',
      'current',
    ],
  ],
  [
    'PAST_REF',
    [
      'recently',
      'recent',
      'previously',
      'formerly',
      'the past',
      'the recent past',
      'lately',
      'long ago',
      'more recently',
      'once ~unused',
      'in recent times:times',
      'until recently:recently',
    ],
  ],
  [
    'FUTURE_REF',
    [
      'soon',
      'the future',
      'the near future',
      'the foreseeable future',
      'the near term',
      'the short term',
      'as soon as possible',
      'future',
      'the coming $units:unused',
    ],
  ],
];

export const reference: DateRule = {
  id: 'dates/reference',
  patterns: REFERENCES.flatMap(([, patterns]) => patterns.filter((pattern) => !/unused|:/.test(pattern))),
  read(match, text) {
    const words: string[] = [];
    for (let i = match.first; i < match.end; i++) words.push(text.lower(i));
    const phrase = words.join(' ');
    const value = REFERENCES.find(([, patterns]) => patterns.includes(phrase))?.[0];
    return value && { kind: 'reference', value };
  },
};
