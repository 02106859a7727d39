import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../src/document/build.js';
import { createQuotesAnnotator } from '../../src/quotes/annotator.js';

function read(text: string) {
  const source = { format: 'text', uri: 'test', sha256: '' };
  const { document } = buildDocument({ id: 'test', text, source, issues: [] }, 'en');
  const { quotes, issues = [] } = createQuotesAnnotator().annotate(document, {});
  return {
    quotes: quotes.map(({ kind, spans }) => [kind, ...spans.map((span) => text.slice(span.start, span.end))]),
    issues: issues.map(({ code, start, end }) => [code, text.slice(start, end)]),
  };
}

describe('kinds', () => {
  test.each([
    ['“We are ready,” the mayor said.', 'direct', '“We are ready,”'],
    ['The mayor said: “We are ready.”', 'direct', '“We are ready.”'],
    ['“Nobody slept” (the power was out), the nurse told Reuters.', 'direct', '“Nobody slept”'],
    ['"Is it over?" she asked.', 'direct', '"Is it over?"'],
    ["``We wait,'' the colonel said.", 'direct', "``We wait,''"],
    ['«The well is dry,» said the elder.', 'direct', '«The well is dry,»'],
    ['‘The tide took the lot,’ said the harbour master.', 'direct', '‘The tide took the lot,’'],
    [
      'The envoy said the talks were “a step in the right direction” for both.',
      'partial',
      '“a step in the right direction”',
    ],
    ['The plant was “hit twice in an hour,” the source added.', 'partial', '“hit twice in an hour,”'],
    ['The rivals call the deal “a surrender” in public.', 'partial', '“a surrender”'],
    ['A banner with the words “No more dams” hung from the tower.', 'nonspeech', '“No more dams”'],
    ['Carlos “El Gato” Mendez was arrested.', 'nonspeech', '“El Gato”'],
    ['Her first novel, “The Salt Road,” won three prizes.', 'nonspeech', '“The Salt Road,”'],
    ['The so-called “ghost fleet” sails without insurance.', 'nonspeech', '“ghost fleet”'],
    ['They found a shell with “for the mayor” painted on it.', 'nonspeech', '“for the mayor”'],
  ])('%s', (text, kind, quote) => {
    expect(read(text).quotes).toEqual([[kind, quote]]);
  });
});

describe('one quotation in several pieces', () => {
  test.each([
    [
      '“The pumps failed,” said Marta Lind. “Then the lights went out.”',
      ['“The pumps failed,”', '“Then the lights went out.”'],
    ],
    ['“If it rains,” the farmer said, “we will stay.”', ['“If it rains,”', '“we will stay.”']],
    ['“One.\n\n“Two.\n\n“Three,” the judge wrote.', ['“One.', '“Two.', '“Three,”']],
    [
      '"We are late," said Ana Ruiz, who replaced Tim Hall as chair in May. "We know it."',
      ['"We are late,"', '"We know it."'],
    ],
  ])('%s', (text, pieces) => {
    expect(read(text).quotes).toEqual([['direct', ...pieces]]);
  });

  test('a paragraph that closed its mark is a quotation of its own', () => {
    expect(read('“We lost,” the captain said.\n\n“It hurts.”').quotes).toHaveLength(2);
  });

  test('a nested quotation is one of its own', () => {
    expect(read('“They asked, ‘Is it over?’ and I said no,” he said.').quotes).toEqual([
      ['direct', '“They asked, ‘Is it over?’ and I said no,”'],
      ['direct', '‘Is it over?’'],
    ]);
  });
});

describe('trouble is an issue', () => {
  test('a mark that is never closed', () => {
    expect(read('“We will appeal against the ruling.\n\nThe court meets in May.').issues).toEqual([
      ['unclosed-quote', '“'],
    ]);
  });

  test('a forgotten mark before a tag', () => {
    expect(read('“We will appeal, said the lawyer.').quotes).toEqual([['direct', '“We will appeal']]);
  });

  test('a mark that was never opened', () => {
    expect(read('The road is closed.” Drivers wait.').issues).toEqual([['stray-quote', '”']]);
  });

  test('no issue where a long quotation reopens its mark', () => {
    expect(read('“One.\n\n“Two,” the judge wrote.').issues).toEqual([]);
  });

  test('inches are no quotation mark', () => {
    expect(read('The plank is 6" wide.').issues).toEqual([]);
  });
});
