import { type Document, PARTS_OF_SPEECH } from '../document/document.js';
import { type Candidate, resolveOverlaps } from '../text/overlap.js';
import type { Word } from './lexicon.js';
import { type Match, PatternTrie, type WordColumn } from './pattern.js';
import type { DateRule, Reading, TextAround } from './reading.js';
import { confidenceOf } from './rules/index.js';

/** An expression before it is placed: tokens `first` up to, not including, `endToken`. */
export interface Expression extends Candidate {
  readonly reading: Reading;
  readonly first: number;
  readonly endToken: number;
  /** Index of the rule in order of trust. */
  readonly rank: number;
}

/** The rules, compiled once: all their patterns in one trie. */
export class Recogniser {
  readonly #rules: readonly DateRule[];
  readonly #trie: PatternTrie;
  /** The rule of each pattern. */
  readonly #ruleOf: readonly number[];

  constructor(rules: readonly DateRule[]) {
    this.#rules = rules;
    this.#trie = new PatternTrie(rules.flatMap((rule) => rule.patterns));
    this.#ruleOf = rules.flatMap((rule, index) => rule.patterns.map(() => index));
  }

  /** The tokens that can belong to an expression. */
  words(document: Document): WordColumn {
    const { count, text, start, end, paragraph } = document.tokens;
    const words = new Array<Word | undefined>(count);
    const { vocabulary } = this.#trie;
    for (let i = 0; i < count; i++) words[i] = vocabulary.lookUp(text[i]!);
    return { words, start, end, paragraph, count };
  }

  /** Expressions by position, without overlaps: the longer wins, then the more trusted rule. */
  recognise(document: Document, column: WordColumn): Expression[] {
    const around = textAround(document);
    const found: (Expression | Blocked)[] = [];
    for (let first = 0; first < column.count; first++) {
      if (column.words[first] === undefined) continue;
      const matches = this.#trie.matchesAt(column, first);
      if (matches.length > 0) this.#read(matches, around, found);
    }
    return resolveOverlaps([found]).filter((candidate): candidate is Expression => 'reading' in candidate);
  }

  /** Of the matches that begin at one token the longest that its rule accepts. */
  #read(matches: readonly Match[], around: TextAround, found: (Expression | Blocked)[]): void {
    const byTrust = (a: Match, b: Match) => b.end - a.end || this.#ruleOf[a.pattern]! - this.#ruleOf[b.pattern]!;
    for (const match of matches.length > 1 ? [...matches].sort(byTrust) : matches) {
      const rank = this.#ruleOf[match.pattern]!;
      const { id } = this.#rules[rank]!;
      const result = this.#rules[rank]!.read(match, around);
      if (result === undefined) continue;
      const { start, end } = match.column;
      const span = (first: number, endToken: number) => ({
        start: start[first]!,
        end: withoutStop(match.column.words[endToken - 1], end[endToken - 1]!),
        first,
        endToken,
        rank,
        rule: id,
        confidence: confidenceOf(id),
      });
      if (result === 'nothing') found.push(span(match.first, match.end));
      else if ('kind' in result) found.push({ ...span(match.first, match.end), reading: result });
      else for (const part of result) found.push({ ...span(part.first, part.end), reading: part.reading });
      return;
    }
  }
}

/** "8pm." at the end of a sentence is one token. */
function withoutStop(word: Word | undefined, end: number): number {
  return word?.lower.endsWith('m.') && /\d[ap]m\.$/.test(word.lower) ? end - 1 : end;
}

type Blocked = Omit<Expression, 'reading'>;

function textAround({ tokens }: Document): TextAround {
  return {
    token: (index) => tokens.text[index] ?? '',
    lower: (index) => tokens.text[index]?.toLowerCase() ?? '',
    partOfSpeech: (index) => PARTS_OF_SPEECH[tokens.partOfSpeech[index] ?? -1] ?? '',
    isJoined: (index) => index > 0 && tokens.start[index] === tokens.end[index - 1],
  };
}
