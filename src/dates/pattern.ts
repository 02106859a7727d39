import { CLASS, type ClassName, type Word } from './lexicon.js';
import { type Amount, beginsNumber, type NumberPhrase, readNumber } from './number.js';
import { Vocabulary } from './vocabulary.js';

/**
 * A small pattern language over tokens. A pattern is a sequence of elements between blanks:
 *
 * - `last|next|this`: one of these words, in any letter case
 * - `$month`, `$weekday|$part`: a word of one of these classes (see {@link CLASS})
 * - `#`: a number in figures or words, of one or more tokens
 * - `( … )`: a group; `?` after an element or a group: it may be absent
 * - `~x`: x stands directly after what precedes it, without white space
 * - `name:x`: x is captured under this name; classes are captured under their own name, `#` as "number"
 *
 * Patterns have no repetition, so a match is bounded by the length of its pattern. All patterns are compiled into one
 * trie; matching walks it once from every token that can begin an expression.
 */

/** The tokens of a document as the trie reads them. */
export interface WordColumn {
  /** Undefined where the token belongs to no expression. */
  readonly words: readonly (Word | undefined)[];
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
  /** An expression never crosses a paragraph; sentences are cut after "Aug." too often to be its limit. */
  readonly paragraph: ArrayLike<number>;
  readonly count: number;
}

type Test = { readonly words: ReadonlySet<string> } | { readonly classes: number } | 'number';

interface Element {
  readonly key: string;
  readonly test: Test;
  readonly adjacent: boolean;
  readonly name: string | undefined;
}

interface Edge {
  readonly element: Element;
  /** The classes that the element asks for, 0 where it asks for words or a number. */
  readonly classes: number;
  readonly node: Node;
}

interface Node {
  readonly edges: Edge[];
  /** By the element's key; undefined where no edge leads on, as at the end of most patterns. */
  edgeOf: Map<string, Edge> | undefined;
  /** The edges by what they ask for: a word, a class, a number. */
  byWord: Map<string, Edge[]> | undefined;
  readonly byClass: Edge[];
  readonly byNumber: Edge[];
  /** Index of the patterns that end here. */
  readonly patterns: number[];
}

/** What was captured on the way to an element, the last first: ways that part share what lies before. */
interface Capture {
  readonly name: string;
  readonly token: number;
  readonly before: Capture | undefined;
}

/** What a pattern matched: tokens `first` up to, not including, `end`. */
export class Match {
  constructor(
    readonly column: WordColumn,
    readonly pattern: number,
    readonly first: number,
    readonly end: number,
    private readonly captured: Capture | undefined,
  ) {}

  /** Token of a capture, of the first of that name; undefined where the element was absent. */
  token(name: string): number | undefined {
    let token: number | undefined;
    for (let capture = this.captured; capture !== undefined; capture = capture.before)
      if (capture.name === name) token = capture.token;
    return token;
  }

  has(name: string): boolean {
    return this.token(name) !== undefined;
  }

  word(name: string): Word | undefined {
    const token = this.token(name);
    return token === undefined ? undefined : this.column.words[token];
  }

  lower(name: string): string | undefined {
    return this.word(name)?.lower;
  }

  amount(name = 'number'): Amount | undefined {
    const token = this.token(name);
    return token === undefined ? undefined : readNumber(this.column, token)?.amount;
  }
}

const NO_WORDS: WordColumn = { words: [], start: [], end: [], paragraph: [], count: 0 };

/** The edges that a word can take from the root, and those of them at which a pattern ends. */
interface Starts {
  readonly all: readonly Edge[];
  readonly ending: readonly Edge[];
}

export class PatternTrie {
  readonly vocabulary = new Vocabulary();
  readonly #root: Node = newNode();
  /** By the id of a word. */
  readonly #startsOfWord: (Starts | undefined)[] = [];
  /** By the classes of figures; not of those that a pattern names literally ("9/11"). */
  readonly #startsOfFigures = new Map<number, Starts>();
  /** One for all tokens: most begin nothing, and need no object of their own. */
  readonly #way: Way = { column: NO_WORDS, first: 0, found: [] };

  constructor(patterns: readonly string[]) {
    const elements = new Map<string, Element>();
    const elementOf = (source: string) => {
      const known = elements.get(source) ?? parseElement(source);
      elements.set(source, known);
      return known;
    };
    for (const [index, pattern] of patterns.entries())
      for (const sequence of expand(pattern)) this.#insert(sequence.map(elementOf), index);
    for (const { test } of elements.values())
      if (typeof test === 'object' && 'words' in test) for (const word of test.words) this.vocabulary.addLiteral(word);
  }

  #insert(elements: readonly Element[], pattern: number): void {
    let node = this.#root;
    for (const element of elements) {
      node.edgeOf ??= new Map();
      let edge = node.edgeOf.get(element.key);
      if (edge === undefined) {
        edge = { element, classes: classesOf(element), node: newNode() };
        node.edgeOf.set(element.key, edge);
        node.edges.push(edge);
        file(node, edge);
      }
      node = edge.node;
    }
    if (!node.patterns.includes(pattern)) node.patterns.push(pattern);
  }

  /** Every match that begins at a token, in no order; good until the next token is asked for. */
  matchesAt(column: WordColumn, first: number): Match[] | undefined {
    const word = column.words[first];
    if (word === undefined) return undefined;
    const { all, ending } = this.#starts(word);
    // "the", "a", "of" before a word of no expression, as most of them are: only one-word patterns can match.
    const edges = column.words[first + 1] === undefined ? ending : all;
    if (edges.length === 0) return undefined;
    const way = this.#way;
    way.column = column;
    way.first = first;
    way.found.length = 0;
    let number: NumberPhrase | undefined;
    for (const edge of edges) {
      if (edge.element.test !== 'number') {
        take(way, edge, first, first + 1, undefined);
        continue;
      }
      number ??= readNumber(column, first);
      if (number === undefined) continue;
      take(way, edge, first, number.end, undefined);
    }
    return way.found;
  }

  /** The edges of the root that a word can take. */
  #starts(word: Word): Starts {
    const { id, classes, lower } = word;
    const known = id >= 0 ? this.#startsOfWord[id] : this.#startsOfFigures.get(classes);
    const isLiteral = id < 0 && this.#root.byWord!.has(lower);
    if (known !== undefined && !isLiteral) return known;
    const { byWord, byClass, byNumber } = this.#root;
    const ofClass = byClass.filter(({ classes: wanted }) => (wanted & classes) !== 0);
    const ofNumber = beginsNumber(word) ? byNumber : [];
    const all = [...(byWord!.get(lower) ?? []), ...ofClass, ...ofNumber];
    const starts = { all, ending: all.filter(({ node }) => node.patterns.length > 0) };
    if (id >= 0) this.#startsOfWord[id] = starts;
    else if (!isLiteral) this.#startsOfFigures.set(classes, starts);
    return starts;
  }
}

function classesOf({ test }: Element): number {
  return typeof test === 'object' && 'classes' in test ? test.classes : 0;
}

function file(node: Node, edge: Edge): void {
  const { test } = edge.element;
  if (test === 'number') node.byNumber.push(edge);
  else if ('classes' in test) node.byClass.push(edge);
  else {
    node.byWord ??= new Map();
    for (const word of test.words) {
      const known = node.byWord.get(word);
      if (known) known.push(edge);
      else node.byWord.set(word, [edge]);
    }
  }
}

function newNode(): Node {
  return { edges: [], edgeOf: undefined, byWord: undefined, byClass: [], byNumber: [], patterns: [] };
}

/** The ways through the trie from one token, and what they matched. */
interface Way {
  column: WordColumn;
  first: number;
  readonly found: Match[];
}

/** Goes on behind a node, at a token that its edges have not been compared with. */
function walk(way: Way, node: Node, at: number, captured: Capture | undefined): void {
  const { column, first } = way;
  if (at >= column.count) return;
  const word = column.words[at];
  if (word === undefined || column.paragraph[at] !== column.paragraph[first]) return;
  const isAdjacent = column.start[at] === column.end[at - 1];
  const { byWord, byClass, byNumber } = node;
  if (byWord !== undefined) {
    const edges = byWord.get(word.lower);
    if (edges !== undefined)
      for (const edge of edges) if (isAdjacent || !edge.element.adjacent) take(way, edge, at, at + 1, captured);
  }
  for (const edge of byClass) {
    if ((edge.classes & word.classes) !== 0 && (isAdjacent || !edge.element.adjacent))
      take(way, edge, at, at + 1, captured);
  }
  if (byNumber.length > 0) {
    const number = readNumber(column, at);
    if (number !== undefined)
      for (const edge of byNumber) if (isAdjacent || !edge.element.adjacent) take(way, edge, at, number.end, captured);
  }
}

/** Takes an edge whose test has held. */
function take(way: Way, { element, node }: Edge, at: number, next: number, before: Capture | undefined): void {
  const { column, found, first } = way;
  const captured = element.name === undefined ? before : { name: element.name, token: at, before };
  for (const pattern of node.patterns) found.push(new Match(column, pattern, first, next, captured));
  if (node.edges.length > 0) walk(way, node, next, captured);
}

/** A pattern as plain sequences: every optional element once with and once without. */
export function expand(pattern: string): string[][] {
  const tokens = pattern
    .replace(/\(/g, ' ( ')
    .replace(/\)\?/g, ' )? ')
    .replace(/\)(?!\?)/g, ' ) ')
    .trim()
    .split(/\s+/);
  let at = 0;
  const sequence = (): string[][] => {
    let variants: string[][] = [[]];
    while (at < tokens.length && !tokens[at]!.startsWith(')')) {
      let token = tokens[at++]!;
      let branches: string[][];
      let optional = false;
      if (token === '(') {
        branches = sequence();
        if (at >= tokens.length) throw new Error(`unclosed group in pattern "${pattern}"`);
        optional = tokens[at++] === ')?';
      } else {
        optional = token.length > 1 && token.endsWith('?');
        if (optional) token = token.slice(0, -1);
        branches = [[token]];
      }
      if (optional) branches = [...branches, []];
      variants = variants.flatMap((head) => branches.map((tail) => [...head, ...tail]));
    }
    return variants;
  };
  const variants = sequence();
  if (at < tokens.length) throw new Error(`unopened group in pattern "${pattern}"`);
  return variants.filter((variant) => variant.length > 0);
}

const ELEMENT = /^(~)?(?:([a-z]\w*):)?(.+)$/i;

function parseElement(source: string): Element {
  const found = ELEMENT.exec(source)!;
  const adjacent = found[1] !== undefined;
  let name = found[2];
  const body = found[3]!;
  let test: Test;
  if (body === '#') {
    test = 'number';
    name ??= 'number';
  } else if (body.startsWith('$')) {
    const names = body.split('|').map((part) => part.replace(/^\$/, '') as ClassName);
    test = { classes: names.reduce((bits, part) => bits | classBit(part, source), 0) };
    name ??= names.length === 1 ? names[0] : undefined;
  } else {
    test = { words: new Set(body.split('|').map((word) => word.replaceAll('_', ' '))) };
  }
  return { key: `${adjacent ? '~' : ''}${name ?? ''}:${body}`, test, adjacent, name };
}

function classBit(name: ClassName, source: string): number {
  const bit = CLASS[name];
  if (bit === undefined) throw new Error(`unknown word class in pattern element "${source}"`);
  return bit;
}
