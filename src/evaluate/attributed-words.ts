import { lastAtMost, type Span } from '../text/span.js';
import type { AttributedSpans } from './gold.js';

/**
 * Attributions as sets of words, so that what counts is independent of boundary punctuation: annotation schemes differ in
 * whether marks and commas belong to a content. A role is the words wholly or partly inside its spans.
 */
const WORD = /[\p{L}\p{N}_]+(?:['’.,][\p{L}\p{N}_]+)*/gu;

export interface Words {
  readonly text: string;
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Whether the word is between double quotation marks. */
  readonly quoted: readonly boolean[];
}

export type WordSet = ReadonlySet<number>;

export interface AttributedWords {
  readonly attribution: AttributedSpans;
  readonly content: WordSet;
  readonly cue: WordSet;
  readonly source: WordSet;
  /** Words of the content that are quoted. */
  readonly quoted: WordSet;
  /** direct: every word of the content is quoted; mixed: some; indirect: none. */
  readonly kind: 'direct' | 'mixed' | 'indirect';
  /** The head of each conjunct of the source. */
  readonly sourceHeads: readonly number[];
}

export function wordsOf(text: string): Words {
  const found = [...text.matchAll(WORD)];
  const start = found.map((match) => match.index);
  const end = found.map((match) => match.index + match[0].length);
  const regions = quotedRegions(text);
  const opened = regions.map((region) => region.start);
  const quoted = start.map((from, i) => {
    const region = regions[lastAtMost(opened, from)];
    return region !== undefined && end[i]! <= region.end;
  });
  return { text, start, end, quoted };
}

const MARK = /``|''|[“‟„”"]/g;

/** Stretches between double marks, paragraph by paragraph; a mark that is not closed runs to the end of its paragraph. */
function quotedRegions(text: string): Span[] {
  const regions: Span[] = [];
  for (const paragraph of text.matchAll(/[^\n]+/g)) {
    let open: number | undefined;
    for (const mark of paragraph[0].matchAll(MARK)) {
      const at = paragraph.index + mark.index;
      const closes = mark[0] === "''" || mark[0] === '”' || (mark[0] === '"' && open !== undefined);
      if (!closes) open ??= at;
      else if (open !== undefined) {
        regions.push({ start: open, end: at + mark[0].length });
        open = undefined;
      }
    }
    if (open !== undefined) regions.push({ start: open, end: paragraph.index + paragraph[0].trimEnd().length });
  }
  return regions;
}

export function attributedWords(words: Words, attribution: AttributedSpans): AttributedWords {
  const content = within(words, attribution.content);
  const source = within(words, attribution.source);
  const quoted = new Set([...content].filter((word) => words.quoted[word]));
  const kind = quoted.size === 0 ? 'indirect' : quoted.size === content.size ? 'direct' : 'mixed';
  const sourceHeads = headsOf(words, source);
  return { attribution, content, cue: within(words, attribution.cue), source, quoted, kind, sourceHeads };
}

function within(words: Words, spans: readonly Span[]): Set<number> {
  const inside = new Set<number>();
  for (const { start, end } of spans) {
    for (let i = lastAtMost(words.end, start) + 1; i < words.start.length && words.start[i]! < end; i++) inside.add(i);
  }
  return inside;
}

export function sharedWords(a: WordSet, b: WordSet): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared;
}

export function sameWords(a: WordSet, b: WordSet): boolean {
  return a.size === b.size && sharedWords(a, b) === a.size;
}

/** Sørensen–Dice coefficient: 0 to 1, 1 of two empty sets. */
export function dice(a: WordSet, b: WordSet): number {
  return a.size + b.size === 0 ? 1 : (2 * sharedWords(a, b)) / (a.size + b.size);
}

const CONJUNCTION = /^(?:and|or)$/i;
const AFTER_HEAD = /^(?:of|in|at|from|for|with|to|on|by|who|whom|whose|which|that|where|when|and|or)$/i;
const BREAK = /[,;:()[\]—–]| - /;
const AMOUNT =
  /^(?:one|some|many|all|most|half|several|both|none|two|three|dozens|hundreds|thousands|majority|number|group|percent|lot)$/i;

/**
 * The head words of a source: of each conjunct the last word before a comma, dash, bracket, relative word or
 * preposition. "Ana Ruiz, who chairs the board" has the head "Ruiz"; "two of the five senators" has "senators".
 */
function headsOf({ text, start, end }: Words, source: WordSet): number[] {
  const ordered = [...source].sort((a, b) => a - b);
  const heads: number[] = [];
  let head: number | undefined;
  let settled = false;
  ordered.forEach((word, k) => {
    const written = text.slice(start[word], end[word]);
    const isFirst = k === 0;
    if (!isFirst && CONJUNCTION.test(written)) {
      if (head !== undefined && !settled) heads.push(head);
      head = undefined;
      settled = false;
      return;
    }
    if (settled) return;
    const follows = AFTER_HEAD.test(written);
    const gap = isFirst ? '' : text.slice(end[ordered[k - 1]!], start[word]);
    if (head !== undefined && !isFirst && (follows || BREAK.test(gap))) {
      const isAmount = /^of$/i.test(written) && AMOUNT.test(text.slice(start[head], end[head]));
      if (isAmount) head = undefined;
      else {
        heads.push(head);
        settled = true;
      }
      return;
    }
    if (!follows || head === undefined) head = word;
  });
  if (head !== undefined && !settled) heads.push(head);
  return heads.length > 0 ? heads : ordered.slice(-1);
}

/**
 * Whether the source is the right mention in the text: a head of gold is among the predicted words, and the first
 * predicted head is among gold's words (or any, where half of the predicted words are gold's). Two empty sources agree.
 */
export function isSourceRight(gold: AttributedWords, predicted: AttributedWords): boolean {
  if (gold.source.size === 0 || predicted.source.size === 0) return gold.source.size === predicted.source.size;
  if (!gold.sourceHeads.some((head) => predicted.source.has(head))) return false;
  if (gold.source.has(predicted.sourceHeads[0]!)) return true;
  const mostlyGold = 2 * sharedWords(gold.source, predicted.source) >= predicted.source.size;
  return mostlyGold && predicted.sourceHeads.some((head) => gold.source.has(head));
}
