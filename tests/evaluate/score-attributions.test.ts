import { describe, expect, test } from 'vitest';
import type { AttributedSpans } from '../../src/evaluate/gold.js';
import { scoreAttributions } from '../../src/evaluate/score-attributions.js';

const text = [
  'The mine will close in spring, Ana Ruiz, who chairs the council, said.',
  '“Nobody was told,” the mayor of Tarn said on Friday. “Nobody at all.”',
  'Two of the five senators called the plan “a disgrace” and left.',
].join('\n\n');

interface Written {
  readonly content: string | readonly string[];
  readonly source?: string;
  readonly cue?: string;
  readonly speaker?: string;
  readonly accepted?: readonly string[];
  readonly cueClass?: string;
}
const spans = (written: string | readonly string[] | undefined) =>
  [written ?? []].flat().map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length }));
const attribution = ({ content, source, cue, ...rest }: Written): AttributedSpans => ({
  content: spans(content),
  source: spans(source),
  cue: spans(cue),
  ...rest,
});

const mine = {
  content: 'The mine will close in spring',
  source: 'Ana Ruiz, who chairs the council',
  cue: 'said',
  speaker: 'Ana Ruiz',
};
const told = {
  content: ['“Nobody was told,”', '“Nobody at all.”'],
  source: 'the mayor of Tarn',
  cue: 'said on',
  speaker: 'Lena Holm',
};
const plan = { content: 'the plan “a disgrace”', source: 'Two of the five senators', cue: 'called' };
const gold = [mine, told, plan].map(attribution);

function score(predicted: readonly Written[], reporting = false) {
  return scoreAttributions(text, gold, predicted.map(attribution), { reporting });
}

describe('attributions', () => {
  test('all right', () => {
    const { figures, errors } = score([mine, told, plan]);
    expect(errors).toEqual([]);
    expect(figures.all.full).toEqual({ predicted: 3, predictedRight: 3, gold: 3, goldRight: 3 });
    expect(figures.byKind.direct.full.gold).toBe(1);
    expect(figures.byKind.mixed.full.gold).toBe(1);
    expect(figures.byKind.indirect.full.gold).toBe(1);
    expect(figures.quotationSpeaker).toEqual({ right: 2, of: 2 });
    expect(figures.speaker).toEqual({ right: 2, of: 2 });
  });

  test.each([
    { name: 'without its closing mark', content: 'the plan “a disgrace', exact: 1, overlap: 1 },
    { name: 'with the final comma', content: 'The mine will close in spring,', exact: 1, overlap: 1 },
    { name: 'half of the words', content: 'The mine will close', exact: 0, overlap: 1 },
    { name: 'one word of six', content: 'spring', exact: 0, overlap: 0 },
  ])('content: $name', ({ content, exact, overlap }) => {
    const { contentExact, contentOverlap } = score([{ content }]).figures.all;
    expect([contentExact.goldRight, contentOverlap.goldRight]).toEqual([exact, overlap]);
  });

  test.each([
    { of: mine, source: 'Ana Ruiz', right: true },
    { of: mine, source: 'Ana Ruiz, who chairs the council,', right: true },
    { of: mine, source: 'the council', right: false },
    { of: mine, source: undefined, right: false },
    { of: told, source: 'the mayor', right: true },
    { of: told, source: 'Tarn', right: false },
    { of: told, source: 'Ana Ruiz', right: false },
    { of: plan, source: 'senators', right: true },
    { of: plan, source: 'Two', right: false },
  ])('source of “$of.source” given as “$source”: $right', ({ of, source, right }) => {
    const { source: _, ...rest } = of;
    const { figures } = score([source === undefined ? rest : { ...rest, source }]);
    expect(figures.sourceRight).toEqual({ right: right ? 1 : 0, of: 1 });
    expect(figures.all.full.goldRight).toBe(right ? 1 : 0);
  });

  test('the speaker of a quotation is judged whatever the content’s extent', () => {
    const long = {
      content: text.slice(text.indexOf('“Nobody was'), text.indexOf('Two of')),
      source: 'the mayor of Tarn',
    };
    const { figures } = score([long]);
    expect(figures.quotationSpeaker).toEqual({ right: 1, of: 2 });
  });

  test('the resolved speaker by name, whatever its capitals', () => {
    expect(score([{ ...mine, speaker: 'ANA RUIZ' }]).figures.speaker).toEqual({ right: 1, of: 2 });
    expect(score([{ ...mine, speaker: 'Ruiz' }]).figures.speaker).toEqual({ right: 0, of: 2 });
  });

  test('a data set that lists accepted names takes one of them or the last word', () => {
    const listed = [attribution({ ...mine, accepted: ['Ana Ruiz', 'chairwoman of the council'] })];
    const named = (speaker: string, content = mine.content) =>
      scoreAttributions(text, listed, [attribution({ ...mine, content, speaker })]).figures.speaker;
    expect(named('Ruiz')).toEqual({ right: 1, of: 1 });
    expect(named('Chairwoman of the council')).toEqual({ right: 1, of: 1 });
    expect(named('Lena Holm')).toEqual({ right: 0, of: 1 });
    expect(named('Ana Ruiz', 'spring')).toEqual({ right: 0, of: 1 });
  });

  test('where only reporting is required, what matches other gold is neither right nor wrong', () => {
    const mixed = [attribution({ ...mine, cueClass: 'report' }), attribution({ ...plan, cueClass: 'attitude' })];
    const of = (predicted: readonly Written[]) =>
      scoreAttributions(text, mixed, predicted.map(attribution), { reporting: true }).figures.all.full;
    expect(of([mine, plan])).toEqual({ predicted: 1, predictedRight: 1, gold: 1, goldRight: 1 });
    expect(of([plan])).toEqual({ predicted: 0, predictedRight: 0, gold: 1, goldRight: 0 });
    expect(of([mine, told])).toEqual({ predicted: 2, predictedRight: 1, gold: 1, goldRight: 1 });
  });

  test('errors say what is wrong', () => {
    const predicted = [
      { ...mine, content: 'The mine will close', source: 'the council', speaker: 'council' },
      { content: 'the mayor of Tarn' },
      plan,
    ];
    expect(score(predicted).errors.map(({ kind, gold, predicted }) => [kind, gold, predicted])).toEqual([
      ['boundary', 'The mine will close in spring', 'The mine will close'],
      ['source', 'Ana Ruiz, who chairs the council', 'the council'],
      ['speaker', 'Ana Ruiz', 'council'],
      ['missed', '“Nobody was told,” … “Nobody at all.”', undefined],
      ['spurious', undefined, 'the mayor of Tarn'],
    ]);
  });
});

describe('old-wire marks', () => {
  test.each([
    { written: "He said: ``We go.''", kind: 'direct' },
    { written: 'He said: "We go."', kind: 'direct' },
    { written: 'He said: “We go.', kind: 'direct' }, // the mark is closed in a later paragraph
    { written: 'He said: We go.', kind: 'indirect' },
  ] as const)('$written is $kind', ({ written, kind }) => {
    const start = written.indexOf('We');
    const content = [{ start, end: start + 5 }];
    const { byKind } = scoreAttributions(written, [{ content, cue: [], source: [] }], []).figures;
    expect(byKind[kind].full.gold).toBe(1);
  });
});
