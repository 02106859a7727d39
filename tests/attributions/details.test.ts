import { describe, expect, test } from 'vitest';
import type { DateMention } from '../../src/annotator.js';
import { createAttributionsAnnotator } from '../../src/attributions/annotator.js';
import { findQuotes } from '../../src/quotes/annotator.js';
import { attribute, documentOf } from './attribute.js';

/** The first attribution of a text, with its spans cut out. */
function first(text: string) {
  const [attribution] = attribute(text).attributions;
  if (!attribution) throw new Error(`no attribution in "${text}"`);
  const cut = (span: { start: number; end: number }) => text.slice(span.start, span.end);
  return {
    cueLemma: attribution.cueLemma,
    act: attribution.act,
    negated: attribution.negated,
    addressee: attribution.addressee && cut(attribution.addressee),
    medium: attribution.medium?.map(cut),
    anonymity: attribution.anonymity?.map(cut),
  };
}

describe('cue lemma and act', () => {
  test.each([
    ['The mayor said the bridge would reopen.', 'say', 'communication'],
    ['Officials have accused the rebels of the attack.', 'accuse', 'communication'],
    ['The party has repeatedly called for the withdrawal of foreign troops.', 'call for', 'communication'],
    ['Sales fell in April, according to a trade group.', 'according to', 'communication'],
    ['Analysts expect prices to fall.', 'expect', 'belief'],
    ['Residents fear that the dam will break.', 'fear', 'belief'],
    ['The company promised to rehire the drivers.', 'promise', 'control'],
    ['Parents want the school to stay open.', 'want', 'control'],
  ])('%s', (text, cueLemma, act) => {
    expect(first(text)).toMatchObject({ cueLemma, act });
  });
});

describe('negation', () => {
  test.each([
    ['The airline would not say how many people were on board.', true],
    ['The general did not say when the troops would leave.', true],
    ['The ministry declined to comment on the report.', true],
    ['The general denied that his troops had fired first.', false],
    ['The airline said it had not lost contact with the crew.', false],
  ])('%s', (text, negated) => {
    expect(first(text).negated).toBe(negated);
  });
});

describe('addressee', () => {
  test.each([
    ['“The fire is out,” the captain told AFP.', 'AFP'],
    ['She told the committee that the records had been lost.', 'the committee'],
    ['“We won,” he told reporters on Monday.', 'reporters'],
    ['“We won,” he said.', undefined],
  ])('%s', (text, addressee) => {
    expect(first(text).addressee).toBe(addressee);
  });
});

describe('medium and anonymity', () => {
  test.each([
    ['The ministry said in a statement that all flights had been cancelled.', ['in a statement']],
    ['“The strike is over,” the union wrote on Twitter.', ['on Twitter']],
    ['“We are ready,” she said in a telephone interview.', ['in a telephone interview']],
    ['“We are ready,” she said.', undefined],
  ])('%s', (text, medium) => {
    expect(first(text).medium).toEqual(medium);
  });

  test.each([
    ['“The list is long,” an official said, speaking on condition of anonymity.', ['on condition of anonymity']],
    ['“The list is long,” said an official who asked not to be named.', ['asked not to be named']],
    ['“The list is long,” an official said.', undefined],
  ])('%s', (text, anonymity) => {
    expect(first(text).anonymity).toEqual(anonymity);
  });
});

describe('date of the statement', () => {
  const day = (text: string, word: string): DateMention => {
    const start = text.indexOf(word);
    return { type: 'DATE', value: '2026-11-20', start, end: start + word.length, confidence: 1, rule: 'test' };
  };
  const dated = (text: string, word: string) => {
    const document = documentOf(text);
    const date = day(text, word);
    const annotator = createAttributionsAnnotator();
    const layers = { quotes: findQuotes(document), names: [], dates: [date] };
    return annotator.annotate(document, layers).attributions[0]?.date === date;
  };

  test('beside the cue', () => expect(dated('“We won,” the coach said on Friday.', 'Friday')).toBe(true));
  test('not what was said', () => expect(dated('“We play on Friday,” the coach said.', 'Friday')).toBe(false));
});
