import { type Document, PARTS_OF_SPEECH } from '../document/document.js';
import { resolveOverlaps } from '../text/overlap.js';
import { onceAWord } from '../text/word-number.js';
import { Expression } from './expression.js';
import type { Word } from './lexicon.js';
import { type Match, PatternTrie, type WordColumn } from './pattern.js';
import { type DateRule, point, type Reading, type TextAround } from './reading.js';
import { confidenceOf } from './rules/index.js';

/** The rules, compiled once: all their patterns in one trie. */
export class Recogniser {
  readonly #rules: readonly DateRule[];
  readonly #trie: PatternTrie;
  /** The rule of each pattern. */
  readonly #ruleOf: readonly number[];
  readonly #confidences: readonly number[];
  readonly #wordOf: (token: string, number: number) => Word | undefined;

  constructor(rules: readonly DateRule[]) {
    this.#rules = rules;
    this.#confidences = rules.map(({ id }) => confidenceOf(id));
    this.#trie = new PatternTrie(rules.flatMap((rule) => rule.patterns));
    this.#ruleOf = rules.flatMap((rule, index) => rule.patterns.map(() => index));
    const { vocabulary } = this.#trie;
    this.#wordOf = onceAWord((token) => vocabulary.lookUp(token));
  }

  /** The tokens that can belong to an expression. */
  words(document: Document): WordColumn {
    const { count, text, word, start, end, paragraph } = document.tokens;
    const words = new Array<Word | undefined>(count);
    for (let i = 0; i < count; i++) words[i] = this.#wordOf(text[i]!, word[i]!);
    return { words, start, end, paragraph, count };
  }

  /** Expressions by position, without overlaps: the longer wins, then the more trusted rule. */
  recognise(document: Document, column: WordColumn): Expression[] {
    const around = textAround(document);
    const found: Expression[] = [];
    for (let first = 0; first < column.count; first++) {
      if (column.words[first] === undefined) continue;
      const matches = this.#trie.matchesAt(column, first);
      if (matches !== undefined && matches.length > 0) this.#read(matches, around, found);
    }
    return (overlaps(found) ? resolveOverlaps([found]) : found).filter(({ reading }) => reading !== NOTHING);
  }

  /** Of the matches that begin at one token the longest that its rule accepts. */
  #read(matches: Match[], around: TextAround, found: Expression[]): void {
    while (matches.length > 0) {
      const match = takeBest(matches);
      const rank = this.#ruleOf[match.pattern]!;
      const rule = this.#rules[rank]!;
      const result = rule.read(match, around);
      if (result === undefined) continue;
      const { id } = rule;
      const confidence = this.#confidences[rank]!;
      if (result === 'nothing' || 'kind' in result) {
        const reading = result === 'nothing' ? NOTHING : result;
        found.push(candidateOf(match, match.first, match.end, reading, rank, id, confidence));
      } else
        for (const part of result)
          found.push(candidateOf(match, part.first, part.end, part.reading, rank, id, confidence));
      return;
    }
  }
}

/** Whether any of some expressions, by where they begin, reaches into the next. */
function overlaps(found: readonly Expression[]): boolean {
  let end = 0;
  for (const expression of found) {
    if (expression.start < end) return true;
    end = expression.end;
  }
  return false;
}

/** Takes the longest match from some; of two as long that of the more trusted rule, since patterns are in their order. */
function takeBest(matches: Match[]): Match {
  let at = 0;
  for (let i = 1; i < matches.length; i++) {
    const best = matches[at]!;
    const other = matches[i]!;
    if (other.end > best.end || (other.end === best.end && other.pattern < best.pattern)) at = i;
  }
  const best = matches[at]!;
  matches[at] = matches[matches.length - 1]!;
  matches.pop();
  return best;
}

function candidateOf(
  { column: { start, end, words } }: Match,
  first: number,
  endToken: number,
  reading: Reading,
  rank: number,
  rule: string,
  confidence: number,
): Expression {
  const last = withoutStop(words[endToken - 1], end[endToken - 1]!);
  return new Expression(start[first]!, last, first, endToken, rank, rule, confidence, reading);
}

/** "8pm." at the end of a sentence is one token. */
function withoutStop(word: Word | undefined, end: number): number {
  return word?.lower.endsWith('m.') && /\d[ap]m\.$/.test(word.lower) ? end - 1 : end;
}

/** The reading of words that a rule only closes to other rules. */
const NOTHING: Reading = point({});

function textAround({ tokens }: Document): TextAround {
  return {
    token: (index) => tokens.text[index] ?? '',
    lower: (index) => tokens.text[index]?.toLowerCase() ?? '',
    partOfSpeech: (index) => PARTS_OF_SPEECH[tokens.partOfSpeech[index] ?? -1] ?? '',
    isJoined: (index) => index > 0 && tokens.start[index] === tokens.end[index - 1],
  };
}
