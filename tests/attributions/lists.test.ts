import { describe, expect, test } from 'vitest';
import { attribute } from './attribute.js';

/** Who is given which words, as written. */
function attributed(text: string): string[] {
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return attribute(text).attributions.map(
    ({ source, content }) => `${source.map(cut).join(' ')}: ${content.map(cut).join(' … ')}`,
  );
}

describe('reactions under headings with a name', () => {
  test('in capitals, before the mark', () => {
    const text =
      'Reactions from analysts: ANA RUIZ, ECONOMIST, OXBOW BANK, OSLO: “Nobody had expected it. It is good news.” ' +
      'TIM HALL, STRATEGIST AT KELBY & CO. IN LEEDS “We will see.” “It may be late.”';
    expect(attributed(text)).toEqual([
      'ANA RUIZ, ECONOMIST, OXBOW BANK, OSLO: “Nobody had expected it. It is good news.”',
      'TIM HALL, STRATEGIST AT KELBY & CO. IN LEEDS: “We will see.” “It may be late.”',
    ]);
  });

  test('with a place in brackets, a day and topics', () => {
    const text =
      'Comments since the last meeting: ANA RUIZ (TARN), JAN 30 "Nobody had expected it." TIM HALL (BOARD MEMBER), JAN 27 On ' +
      'the bank\'s new loans: "We will see. It may be late." On rates: "They are as high as they have to be."';
    expect(attributed(text)).toEqual([
      'ANA RUIZ (TARN): "Nobody had expected it."',
      'TIM HALL (BOARD MEMBER): "We will see. It may be late." … "They are as high as they have to be."',
    ]);
  });

  test('in a paragraph of its own', () => {
    const text =
      'Ana Ruiz, chief economist, Oxbow Bank\n\n“Nobody had expected it.”\n\n' +
      'Tim Hall, strategist at Kelby, Leeds:\n\n“We will see.”\n';
    expect(attributed(text)).toEqual([
      'Ana Ruiz, chief economist, Oxbow Bank: “Nobody had expected it.”',
      'Tim Hall, strategist at Kelby, Leeds: “We will see.”',
    ]);
  });

  test('one heading alone is a caption', () => {
    expect(attributed('ANA RUIZ, ECONOMIST, OSLO “Fog on the Fell” was shown again.')).toEqual([]);
  });
});

describe('labels that are no speakers', () => {
  test.each([
    ['teams', 'Goalkeeper: Lind\n\nDefenders: Ruiz, Hall\n\nMidfielders: Cole, Okoro\n\nForwards: Weil, Reed'],
    ['groups', 'Group A: Norway, Chile\n\nGroup B: Ghana, Peru\n\nGroup C: Nepal, Kenya\n\nGroup D: Malta, Cuba'],
    ['facts', 'CAPITAL: Kelby. Lakeside.\n\nPOPULATION: Some 300,000 people.\n\nLANGUAGES: Two.'],
    ['datelines', 'OSLO: Talks on fish go on\n\nLIMA: A strike of dockers\n\nACCRA: The opening of a bridge'],
    ['an editor', 'URGENT: Two trains have met at the old bridge'],
    ['a squad', 'Pakistan: Ahmed (capt), Khan, Malik and Butt'],
    ['sources', 'Sources: Company Web site, Herald reports'],
  ])('%s', (_, text) => {
    expect(attributed(text)).toEqual([]);
  });

  test('people who talk say I and you', () => {
    expect(attributed('RUIZ: Why did you leave?\n\nHALL: I was tired.')).toEqual([
      'RUIZ: Why did you leave?',
      'HALL: I was tired.',
    ]);
  });
});
