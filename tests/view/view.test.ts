import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../src/view/blocks.js';
import { contextOf, labelOf } from '../../src/view/error-context.js';
import { marksOf } from '../../src/view/marks.js';
import { fillPage } from '../../src/view/page-html.js';
import { speakersOf } from '../../src/view/speakers.js';
import { timelineOf, writeInterval } from '../../src/view/timeline.js';
import { indexEntry, viewDocument } from '../../src/view/view-document.js';
import { at, RECORD, TEXT } from './make.js';

const document = viewDocument(RECORD);

describe('blocks of an article', () => {
  const written = (text: string, zones: Parameters<typeof blocksOf>[1] = []) =>
    blocksOf(text, zones).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

  test('zones, with the white space between them', () => {
    expect(written(TEXT, RECORD.zones).slice(0, 5)).toEqual([
      ['headline', 'Ferry crews end strike'],
      ['gap', '\n\n'],
      ['dateline', 'OBAN, Scotland -'],
      ['gap', ' '],
      ['paragraph', "Crews will return on Monday, Isla Grant of the Seamen's League said."],
    ]);
  });

  test('without zones a paragraph ends at a blank line', () => {
    expect(written('One\ntwo\n \n\n  Three \n')).toEqual([
      ['paragraph', 'One\ntwo'],
      ['gap', '\n \n\n  '],
      ['paragraph', 'Three'],
      ['gap', ' \n'],
    ]);
  });

  test('whatever the text and zones: all of it, in order, once', () => {
    const zone = fc
      .tuple(fc.nat(40), fc.nat(40))
      .map(([a, b]) => ({ kind: 'paragraph' as const, start: Math.min(a, b), end: Math.max(a, b) }));
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '😀', '\u200f', '\r'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.array(zone, { maxLength: 5 }), (text, zones) => {
        expect(
          written(text, zones)
            .map(([, part]) => part)
            .join(''),
        ).toBe(text);
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});

describe('what a page gets of a record', () => {
  test('spans without texts, a title, no sentences', () => {
    expect(document.title).toBe('Ferry crews end strike');
    expect(document.quotes?.[0]?.spans[0]).toEqual({ start: at(TEXT, '"We got').start, end: at(TEXT, 'for,"').end });
    expect(document).not.toHaveProperty('sentences');
    expect(document.text).toBe(TEXT);
  });

  test.each([
    { what: 'the first line', record: { text: '\n  Boats\r\nreturn' }, title: 'Boats' },
    { what: 'the id of an empty text', record: { text: '' }, title: 'a' },
    {
      what: 'a long line, cut between words',
      record: { text: 'word '.repeat(60) },
      title: `${'word '.repeat(24).trim()}…`,
    },
  ])('title: $what', ({ record, title }) => {
    expect(indexEntry({ schemaVersion: '1', id: 'a', ...record }).title).toBe(title);
  });

  test('a mark for every span', () => {
    const marks = marksOf(document);
    const count = (layer: string) => marks.filter((mark) => mark.layer === layer).length;
    expect(['entities', 'dates', 'quotes', 'attributions'].map(count)).toEqual([5, 2, 2, 10]);
  });
});

test('speakers by how much they say', () => {
  const speakers = speakersOf(document);
  expect(speakers.map(({ name, anonymous, words }) => [name, anonymous, words])).toEqual([
    ['Isla Grant', false, 17],
    ['manager', true, 1],
  ]);
  expect(speakers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
});

test('a time line in the order of the calendar, with the day of the document', () => {
  const moments = timelineOf(document).map(({ from, dates, isDocumentTime }) => [from, dates.length, isDocumentTime]);
  expect(moments).toEqual([
    ['2024-05-03', 1, false],
    ['2024-05-16', 0, true],
    ['2024-05-20', 1, false],
  ]);
});

test.each([
  ['2022-01-03', '2022-01-03', '3 Jan 2022'],
  ['2022-01-01', '2022-01-31', 'Jan 2022'],
  ['2022-01-01', '2022-03-31', 'Jan – March 2022'],
  ['2024-02-01', '2024-02-29', 'Feb 2024'],
  ['2021-12-01', '2022-02-28', 'Dec 2021 – Feb 2022'],
  ['2021-01-01', '2021-12-31', '2021'],
  ['1990-01-01', '1999-12-31', '1990 – 1999'],
  ['2022-01-03', '2022-01-09', '3–9 Jan 2022'],
  ['2021-12-27', '2022-01-02', '27 Dec 2021 – 2 Jan 2022'],
  ['2022-01-27', '2022-02-02', '27 Jan – 2 Feb 2022'],
  ['-0044-03-15', '-0043-01-01', '-0044-03-15 – -0043-01-01'],
])('%s to %s is written "%s"', (from, to, written) => {
  expect(writeInterval(from, to)).toBe(written);
});

describe('a page', () => {
  const template = '<head><title></title></head><body><!-- data --></body>';

  test('holds whatever text without ending its script', () => {
    const nasty = '</script><script>alert(1)</script><!--<script>\u2028]]>\ud800';
    const page = fillPage(template, { title: '<b>&', data: { index: [nasty] }, documents: [{ text: nasty }] });
    expect(page).toContain('<title>&lt;b&gt;&amp;</title>');
    expect(page.match(/<\/script>/g)).toHaveLength(2);
    expect(page).not.toContain('<!--');
    const json = /class="document">(.*)<\/script>/s.exec(page)![1]!;
    expect(JSON.parse(json)).toEqual({ text: nasty });
  });

  test('needs a template of the build', () => {
    expect(() => fillPage('<title></title>', { title: '', data: {}, documents: [] })).toThrow(/template/);
  });
});

describe('an error in its sentence', () => {
  const sentences = [
    { start: 0, end: 10 },
    { start: 11, end: 20 },
    { start: 21, end: 30 },
  ];
  test.each([
    { error: { kind: 'missed' as const, start: 12, end: 14, gold: 'x' }, start: 11, end: 20 },
    {
      error: { kind: 'boundary' as const, start: 12, end: 14, gold: 'x', predictedSpans: [{ start: 22, end: 25 }] },
      start: 11,
      end: 30,
    },
  ])('from $start to $end', ({ error, start, end }) => {
    expect(contextOf(error, 'x'.repeat(40), sentences)).toMatchObject({ start, end });
  });

  test('without sentences: its line', () => {
    const { start, end, gold } = contextOf({ kind: 'missed', start: 5, end: 6, gold: 'b' }, 'aaa\nabb\nccc', []);
    expect([start, end, gold]).toEqual([4, 7, [{ start: 5, end: 6, role: 'item' }]]);
  });

  test.each([
    ['DATE 2021-06-14 Monday', 'Monday', 'DATE 2021-06-14'],
    ['Ana Ruiz', 'We go', 'Ana Ruiz'],
    [undefined, '', ''],
  ])('%s of "%s" is labelled "%s"', (written, words, label) => {
    expect(labelOf(written, words)).toBe(label);
  });
});
