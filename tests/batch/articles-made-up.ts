/** News that never was, in any amount: the same for the same seed. */

const PEOPLE = [
  'Ines Calder',
  'Tomas Rehn',
  'General Oto Brandt',
  'Mayor Lucia Vance',
  'Dr. Amara Singh',
  'Piet Claes',
];
const PLACES = ['Lisbon', 'Halden', 'Port Mercy', 'the Sable valley', 'Nairobi', 'Turin'];
const BODIES = [
  'Northwire',
  'the Harbour Watch',
  'the Ministry of Roads',
  'Kestrel Mining',
  'the National Grain Board',
];
const DAYS = ['on Monday', 'last week', 'on March 4', 'two years ago', 'in the third quarter', 'on Friday morning'];
const SAID = ['said', 'told reporters', 'added', 'wrote in a letter', 'denied', 'warned'];
const WORDS = [
  'a new pier',
  'lower tariffs',
  '12 lifeboats',
  '$3.4 million',
  'the old railway',
  '40 percent of the crop',
];

/** Pseudo-random numbers from 0 up to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface MadeUpArticle {
  readonly id: string;
  readonly text: string;
  readonly published: string;
}

export function madeUpArticles(count: number, { seed = 1, sentences = 12 } = {}): MadeUpArticle[] {
  const random = seeded(seed);
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const sentence = (): string => {
    switch (Math.floor(random() * 4)) {
      case 0:
        return `${one(PEOPLE)} of ${one(BODIES)} ${one(SAID)} ${one(DAYS)} that ${one(PLACES)} would get ${one(WORDS)}.`;
      case 1:
        return `“We need ${one(WORDS)} in ${one(PLACES)},” ${one(PEOPLE)} ${one(SAID)} ${one(DAYS)}.`;
      case 2:
        return `According to ${one(BODIES)}, ${one(WORDS)} cost ${one(PLACES)} more than ${one(WORDS)} 😀.`;
      default:
        return `Lot ${Math.floor(random() * 1e6)} went to ${one(PLACES)} ${one(DAYS)}.`;
    }
  };
  return Array.from({ length: count }, (_, i) => ({
    id: `made-up-${i}`,
    text: Array.from({ length: 1 + Math.floor(random() * sentences * 2) }, sentence).join(i % 3 ? ' ' : '\n\n'),
    published: `2024-0${1 + (i % 9)}-1${i % 10}`,
  }));
}

export function asJsonLines(articles: readonly object[]): string {
  return articles.map((article) => `${JSON.stringify(article)}\n`).join('');
}
