import type { Gold } from '../record/record.js';
import { lastAtMost } from '../text/span.js';

/** A record or gold file as a page gets it: spans without their texts, which the page slices from the text again. */
export type ViewDocument = WithoutSpanText<Omit<Gold, 'sentences' | 'schemaVersion'>> & { readonly title: string };

type WithoutSpanText<T> = T extends readonly (infer Item)[]
  ? WithoutSpanText<Item>[]
  : T extends { start: number; end: number; text: string }
    ? WithoutSpanText<Omit<T, 'text'>>
    : T extends object
      ? { [Key in keyof T]: WithoutSpanText<T[Key]> }
      : T;

/** What the index of a page shows of a document, and what its search looks at first. */
export interface IndexEntry {
  readonly id: string;
  readonly title: string;
  /** ISO date or date-time. */
  readonly time?: string;
  /** Names of the entities that are mentioned most, for the search. */
  readonly names: readonly string[];
  readonly entities: number;
  readonly attributions: number;
}

/** A record or gold file without what a page does not show. */
export function viewDocument({ sentences: _, schemaVersion: __, ...record }: Gold): ViewDocument {
  return { ...(withoutSpanText(record) as Omit<ViewDocument, 'title'>), title: titleOf(record) };
}

export function indexEntry(record: Gold): IndexEntry {
  const { id, documentTime, entities = [], attributions = [] } = record;
  const named = entities.filter((entity) => entity.named);
  return {
    id,
    title: titleOf(record),
    ...(documentTime ? { time: documentTime.value } : {}),
    names: named
      .sort((a, b) => b.mentions.length - a.mentions.length)
      .slice(0, MOST_NAMES)
      .map(({ name }) => name),
    entities: entities.length,
    attributions: attributions.length,
  };
}

const MOST_NAMES = 12;
const LONGEST_TITLE = 120;

/** The headline as it is written, else the title that came with the document, else the beginning of the text. */
function titleOf({ text, zones = [], source, id }: Omit<Gold, 'schemaVersion'>): string {
  const headline = zones.find(({ kind }) => kind === 'headline');
  const written = headline ? text.slice(headline.start, headline.end) : source?.title;
  const title = (written ?? text.trimStart().split('\n', 1)[0] ?? '').replaceAll(/\s+/g, ' ').trim();
  return shortened(title) || id;
}

/** Cut between words where it is long. */
function shortened(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const spaces = [...title.matchAll(/ /g)].map(({ index }) => index);
  const cut = spaces[lastAtMost(spaces, LONGEST_TITLE)] ?? LONGEST_TITLE;
  return `${title.slice(0, cut)}…`;
}

function withoutSpanText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpanText);
  if (typeof value !== 'object' || value === null) return value;
  const isSpan = 'start' in value && 'end' in value;
  const entries = Object.entries(value).filter(([key]) => !(isSpan && key === 'text'));
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutSpanText(inner)]));
}
