import { describe, expect, test } from 'vitest';
import { documentOf } from './make.js';

function zonesOf(text: string): string[] {
  return documentOf(text).zones.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe('an article as agencies lay it out', () => {
  test('headline, byline, dateline, crosshead, sign-off', () => {
    const text = [
      'Harbour pilots end strike',
      'By Ines Calder',
      'LISBON, March 4 (Northwire) - Pilots went back to work on Tuesday.',
      'They had walked out over pay.',
      'Three weeks of queues',
      'Ships had waited off the coast.',
      '(Reporting by Ines Calder; editing by Tom Weil)',
    ].join('\n\n');
    expect(zonesOf(text)).toEqual([
      'headline: Harbour pilots end strike',
      'byline: By Ines Calder',
      'dateline: LISBON, March 4 (Northwire) -',
      'paragraph: Pilots went back to work on Tuesday.',
      'paragraph: They had walked out over pay.',
      'crosshead: Three weeks of queues',
      'paragraph: Ships had waited off the coast.',
      'boilerplate: (Reporting by Ines Calder; editing by Tom Weil)',
    ]);
  });

  test.each([
    ['GENEVA (Northwire) - Talks resumed.', 'GENEVA (Northwire) -'],
    ['NAIROBI, Kenya (AP) _ Talks resumed.', 'NAIROBI, Kenya (AP) _'],
    ['Paris, 3 May 2021 – Talks resumed.', 'Paris, 3 May 2021 –'],
    ['SAO PAULO -- Talks resumed.', 'SAO PAULO --'],
    ['TEL AVIV, Israel, Jan. 12, 1999 (Northwire) -- Talks resumed.', 'TEL AVIV, Israel, Jan. 12, 1999 (Northwire) --'],
    ['SEOUL Jan 12 (Northwire) - Talks resumed.', 'SEOUL Jan 12 (Northwire) -'],
    ['KUWAIT CITY, July 25: Talks resumed.', 'KUWAIT CITY, July 25:'],
    ['(Northwire) - Talks resumed.', '(Northwire) -'],
    ['(Adds quote) By Ines Calder OSLO Jan 15 (Northwire) - Talks resumed.', 'OSLO Jan 15 (Northwire) -'],
    ['WASHINGTON/LONDON, Feb 2 (Northwire) - Talks resumed.', 'WASHINGTON/LONDON, Feb 2 (Northwire) -'],
    ['SELVA, UPPER PROVINCE, Nov. 15 (Interwire) -- Boats came back.', 'SELVA, UPPER PROVINCE, Nov. 15 (Interwire) --'],
    ['LUSAKA, Nov.3 (Interwire) -- Rain fell.', 'LUSAKA, Nov.3 (Interwire) --'],
    ['LUSAKA, NOV. 15 (Interwire) -- Rain fell.', 'LUSAKA, NOV. 15 (Interwire) --'],
    ['LUSAKA, NOVEMBER 15, 2005 (Interwire) - Rain fell.', 'LUSAKA, NOVEMBER 15, 2005 (Interwire) -'],
    ['DHAKA, Nov 15, AFP - Rain fell.', 'DHAKA, Nov 15, AFP -'],
  ])('dateline of "%s"', (lead, dateline) => {
    expect(zonesOf(`Talks resume\n\n${lead}`)).toContain(`dateline: ${dateline}`);
  });

  test.each([
    'Iran - a country of many peoples - held elections.',
    'The minister - who resigned - said little.',
    'Well-known singers performed.',
    'RUIZ: The plan was ready.',
  ])('no dateline: "%s"', (lead) => {
    expect(zonesOf(`Some headline\n\n${lead}`).some((zone) => zone.startsWith('dateline'))).toBe(false);
  });

  test('a table of results is not a row of crossheads', () => {
    const text =
      'Cup results\n\nFour matches were played.\n\nRovers 2 Albion 1\n\nCity 0 Town 0\n\nUnited 3 Vale 3\n\nThe final is in May.';
    expect(zonesOf(text).filter((zone) => zone.startsWith('crosshead'))).toEqual([]);
  });

  test.each(['MORE TO COME', '(more)', 'ENDS', '-30-', '© Northwire 2021', 'tw/jk'])('sign-off "%s"', (signOff) => {
    expect(zonesOf(`Talks resume\n\nTalks resumed on Monday.\n\n${signOff}`)).toContain(`boilerplate: ${signOff}`);
  });

  test.each([
    ['(Reporting by Ines Calder; Editing by Tom Weil)'],
    ['(Reporting By Ines Calder in Porto and T. J. Weil)'],
    ['(With additional reporting by Ines Calder; Writing by Tom Weil, Editing by N. Okafor'],
    ['($1 = 7.62 krone)'],
    ['($1=.76 euros) (Additional reporting by Ines Calder)'],
    ['(This story was corrected to fix the name in the second paragraph) (Reporting by Ines Calder)'],
    ['(For the blog of the summit, please see www.northwire.example)'],
    ['(Comments can be e-mailed to ines.calder(at)northwire.example or desk@northwire.example)'],
    ['((Reporting by Ines Calder; desk@northwire.example; +351 21 000 000))'],
    ['Editing by Ines Calder'],
  ])('a sign-off that a wire ran into the last paragraph: "%s"', (signOff) => {
    const body = 'The port (the largest of the coast) reopens, the minister said. "We are ready."';
    expect(zonesOf(`LISBON, March 4 (Northwire) - Talks resumed.\n\n${body} ${signOff}`)).toEqual([
      'dateline: LISBON, March 4 (Northwire) -',
      'paragraph: Talks resumed.',
      `paragraph: ${body}`,
      `boilerplate: ${signOff}`,
    ]);
  });

  test('wrapped copy with a byline and a sign-off between single line breaks', () => {
    const lead =
      'Pilots of the harbour went back to work on Tuesday after\nthree weeks in which ships had to wait off the coast of the';
    const body =
      'country. The ministry of transport, which had called the strike\nunlawful, said that it would not appeal against the judgment of\nthe court.';
    const signOff = '(Reporting by Ines Calder in Lisbon and by Mara Sousa; editing by\nTom Weil)';
    expect(zonesOf(`By Ines Calder\nLISBON (Northwire) - ${lead}\n${body}\n${signOff}`)).toEqual([
      'byline: By Ines Calder',
      'dateline: LISBON (Northwire) -',
      `paragraph: ${lead}\n${body}`,
      `boilerplate: ${signOff}`,
    ]);
  });

  test.each([
    ['PILOTS RETURN', 'The ministry welcomed the vote.'],
    ['NO QUICK END, $3 BILLION LOST', '"We are ready," she said.'],
    ['U.S. PORTS WATCH', 'U.S. officials were silent.'],
    ["WILL THE MINISTER'S OFFER DO?", 'A spokesman said so.'],
  ])('a crosshead in capitals that a system ran into the paragraph: "%s"', (head, after) => {
    const before = 'The pilots of the harbour of Lisbon went back to work after three weeks.';
    const rest = `${after} Ships had waited off the coast of the country.`;
    expect(zonesOf(`LISBON (Northwire) - Talks resumed on Tuesday.\n\n${before} ${head} ${rest}`)).toEqual([
      'dateline: LISBON (Northwire) -',
      'paragraph: Talks resumed on Tuesday.',
      `paragraph: ${before}`,
      `crosshead: ${head}`,
      `paragraph: ${rest}`,
    ]);
  });

  test.each([
    'He joined in May. NATO EU The rest followed.',
    'It rose in May. NEW YORK (Northwire) - Stocks fell.',
    'The ship sank. HMS VICTORY was its name.',
    'He works for SABLE HARBOUR The company said so.',
  ])('no crosshead: "%s"', (paragraph) => {
    expect(zonesOf(`Talks resume\n\nTalks resumed.\n\n${paragraph}`)).toContain(`paragraph: ${paragraph}`);
  });

  test.each([
    'Writing in the newspaper, he said that the port would open.',
    'Reporting by journalists has been restricted since the war began. It is a crime now.',
    'Talks resumed on Monday (for more than a decade they had not).',
    'He wrote it in a week (writing is his trade).',
    'The story was told by the pilots (the version of the minister differs).',
  ])('no sign-off: "%s"', (last) => {
    expect(zonesOf(`Talks resume\n\nTalks resumed on Monday.\n\n${last}`)).toContain(`paragraph: ${last}`);
  });

  test('zones follow one another without overlap', () => {
    const { zones } = documentOf('A headline\n\nROME, May 2 (Northwire) - One.\n\nTwo.\n\nENDS');
    for (let i = 1; i < zones.length; i++) expect(zones[i]!.start).toBeGreaterThanOrEqual(zones[i - 1]!.end);
  });
});

describe('paragraphs', () => {
  test('hard-wrapped copy is joined, an indent opens a paragraph', () => {
    const text =
      'ROME (Northwire) - The council of ministers approved a plan on\nMonday that would move the festival from the old harbour to a\npark on the edge of the city.\n   Residents of the quarter around the park said that they had\nlearned of it from the newspapers and would go to court.';
    expect(documentOf(text).paragraphs.count).toBe(2);
  });

  test('one line a paragraph, without blank lines', () => {
    const text = 'First paragraph of the text.\nSecond paragraph of the text.\nThird paragraph of it.';
    expect(documentOf(text).paragraphs.count).toBe(3);
  });
});
