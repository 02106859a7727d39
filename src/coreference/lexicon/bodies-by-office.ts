import type { NounEntry } from './nouns.js';

/**
 * Bodies that copy calls by what they are of another body, where their own name does not tell: "the EU executive", "the bloc's
 * executive" is the European Commission, although "a union executive" is a person. A row: the key of the name (see `nameKey`), the noun,
 * whose it is as copy writes it, and which word of these may describe the body itself ("EU"; the bloc is somebody else).
 */
const ROWS = `
european commission|executive|EU,bloc,European Union|eu
`;

interface BodyByOffice {
  readonly name: string;
  /** Owners, each as its words from last to first. */
  readonly owners: readonly (readonly string[])[];
  readonly noun: NounEntry;
  readonly descriptions: readonly string[];
}

const BODIES: readonly BodyByOffice[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [name, noun, owners, descriptions] = row.split('|') as [string, string, string, string];
    return {
      name,
      owners: owners.split(',').map((owner) => owner.split(' ').reverse()),
      noun: { kind: 'group', plural: false, lemma: noun },
      descriptions: [...descriptions.split(','), noun],
    };
  });
const BY_NOUN: ReadonlyMap<string, BodyByOffice> = new Map(BODIES.map((body) => [body.noun.lemma, body]));
const BY_NAME: ReadonlyMap<string, BodyByOffice> = new Map(BODIES.map((body) => [body.name, body]));

/** What a body with the name may be called besides the words of its name. */
export function descriptionsByOffice(nameKey: string): readonly string[] {
  return BY_NAME.get(nameKey)?.descriptions ?? [];
}

/**
 * The noun at a token as the name of a body, where a body of that kind has its owner before it.
 *
 * @param text tokens as written
 */
export function bodyByOffice(text: readonly string[], head: number): NounEntry | undefined {
  const body = BY_NOUN.get(text[head]!);
  if (!body) return undefined;
  const owner = /^['’]s?$/.test(text[head - 1] ?? '') ? head - 2 : head - 1;
  return body.owners.some((words) => words.every((word, i) => text[owner - i] === word)) ? body.noun : undefined;
}
