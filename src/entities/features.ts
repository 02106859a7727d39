import { type ColumnDeclaration, compileTemplates } from '../tagger/index.js';

/**
 * What the tagger reads of a token. Columns `ofType` depend on the word (and its sentence's casing) alone; the others on
 * its place in the sentence or on the document.
 */
const OF_TYPE = [
  'word',
  'lower',
  'shape',
  'prefix2',
  'prefix3',
  'prefix4',
  'suffix2',
  'suffix3',
  'suffix4',
  'coarse',
  'fine',
  'capitals',
  'listed#1',
  'listed#2',
  'listed#3',
  'lists',
] as const;

const OF_TOKEN = [
  /** First of its sentence, and the sentence's casing. */
  'opening',
  'tag',
  /** Listed phrase that the token is part of, and its place in it. */
  'phrase#1',
  'phrase#2',
  /** Run of capitalised words that the token stands in: its ends, what stands around it. */
  'runFirst',
  'runLast',
  'runLastLists',
  'runFirstLists',
  'runPlace',
  'runBefore',
  'runAfter',
  /** What stands beside other occurrences of the word in the document. */
  'otherBefore#1',
  'otherBefore#2',
  'otherBefore#3',
  'otherBeforeClass#1',
  'otherBeforeClass#2',
  'otherBeforeClass#3',
  'otherAfter#1',
  'otherAfter#2',
  'otherAfter#3',
  'otherAfterClass#1',
  'otherAfterClass#2',
  'otherAfterClass#3',
  'otherBeforeLists#1',
  'otherBeforeLists#2',
  'otherBeforeLists#3',
  /** The longest run of capitalised words that has the word elsewhere in the document. */
  'longRunFirst',
  'longRunLast',
  'longRunPlace',
  'longRunFirstLists',
  'longRunLastLists',
  /** How the document writes the word elsewhere. */
  'seen',
  /** The last word of the name that the token is the acronym of. */
  'acronym',
] as const;

const BOUNDARY = new Set(['word', 'lower', 'coarse', 'fine']);

export type ColumnName = (typeof OF_TYPE)[number] | (typeof OF_TOKEN)[number];

export const COLUMNS: readonly (ColumnDeclaration & { name: ColumnName })[] = [
  ...OF_TYPE.map((name) => ({ name, ofType: true, boundary: BOUNDARY.has(name) })),
  ...OF_TOKEN.map((name) => ({ name, ofType: false })),
];

/** Index of each column. */
export const COLUMN = Object.fromEntries(COLUMNS.map(({ name }, c) => [name, c])) as Readonly<
  Record<ColumnName, number>
>;

const at = (column: string, ...offsets: number[]) => offsets.map((offset) => `${column}[${offset}]`);
const each = (columns: readonly ColumnName[], name: string) =>
  columns.filter((column) => column.replace(/#\d/, '') === name);
const values = (name: string, ...offsets: number[]) =>
  each([...OF_TYPE, ...OF_TOKEN], name).flatMap((column) => at(column, ...offsets));

/** Feature groups, so that each can be left out and measured. */
export const TEMPLATE_GROUPS = {
  words: [...at('word', 0), ...at('lower', -2, -1, 0, 1, 2), 'lower[-1] lower[0]', 'lower[0] lower[1]'],
  shapes: [
    ...at('shape', -1, 0, 1),
    'shape[-1] shape[0]',
    'shape[0] shape[1]',
    'shape[-1] shape[0] shape[1]',
    'capitals[0] shape[0] opening[0]',
    'capitals[1] shape[1]',
    'capitals[-1] shape[-1]',
    'opening[0]',
    'lower[-1] shape[0]',
    'lower[1] shape[0]',
  ],
  affixes: [
    ...['prefix2', 'prefix3', 'prefix4', 'suffix2', 'suffix3', 'suffix4'].map((column) => `${column}[0]`),
    'suffix3[-1]',
    'suffix3[1]',
    'suffix3[0] shape[0]',
  ],
  classes: [
    ...at('coarse', -2, -1, 0, 1, 2),
    ...at('fine', -2, -1, 0, 1, 2),
    'fine[-1] fine[0]',
    'fine[0] fine[1]',
    'coarse[-1] coarse[0] coarse[1]',
    'coarse[-1] shape[0] coarse[1]',
    'fine[-1] shape[0]',
    'fine[1] shape[0]',
    'coarse[-2] coarse[-1]',
    'coarse[1] coarse[2]',
  ],
  tags: ['tag[0]', 'tag[-1] tag[0]', 'tag[0] tag[1]', 'tag[-1]', 'tag[1]'],
  gazetteer: [
    ...values('listed', -1, 0, 1),
    ...at('lists', 0),
    'lists[-1] lists[0]',
    'lists[0] lists[1]',
    'lists[0] shape[0]',
    ...values('phrase', -1, 0, 1),
  ],
  runs: [
    'runFirst[0] runPlace[0]',
    'runLast[0] runPlace[0]',
    'runLastLists[0] runPlace[0]',
    'runFirstLists[0] runPlace[0]',
    'runPlace[0]',
    'runBefore[0] runPlace[0]',
    'runAfter[0] runPlace[0]',
    'runLastLists[0] runFirstLists[0] runPlace[0]',
  ],
  document: [
    ...values('otherBefore', 0),
    ...values('otherAfter', 0),
    ...values('otherBeforeClass', 0),
    ...values('otherAfterClass', 0),
    ...values('otherBeforeLists', 0),
    'longRunFirst[0] longRunPlace[0]',
    'longRunLast[0] longRunPlace[0]',
    'longRunFirstLists[0] longRunPlace[0]',
    'longRunLastLists[0] longRunPlace[0]',
    'longRunPlace[0]',
    'seen[0]',
    'seen[0] shape[0] opening[0]',
    'seen[-1]',
    'seen[1]',
    'acronym[0]',
  ],
} as const satisfies Record<string, readonly string[]>;
export type TemplateGroup = keyof typeof TEMPLATE_GROUPS;

export function templatesOf(without: readonly TemplateGroup[] = []) {
  const groups = Object.entries(TEMPLATE_GROUPS).filter(([name]) => !without.includes(name as TemplateGroup));
  return compileTemplates(
    COLUMNS,
    groups.flatMap(([, templates]) => templates),
  );
}

export const TEMPLATES = templatesOf();

/** What a corpus may use in its own way: its domain has copies of these features only. */
const OF_DOMAIN: readonly string[] = [
  'opening[0]',
  'word[0]',
  'lower[0]',
  ...at('shape', -1, 0, 1),
  'capitals[0] shape[0] opening[0]',
  ...at('coarse', -1, 0, 1),
  ...at('fine', -1, 0, 1),
  ...values('listed', 0),
  'lists[0]',
  ...values('phrase', 0),
];

export function domainTemplates(without: readonly TemplateGroup[] = []) {
  const left = new Set<string>(without.flatMap((group) => TEMPLATE_GROUPS[group]));
  return compileTemplates(
    COLUMNS,
    OF_DOMAIN.filter((template) => !left.has(template)),
  );
}
