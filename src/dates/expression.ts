import type { Candidate } from '../text/overlap.js';
import type { Reading } from './reading.js';

/** An expression before it is placed: tokens `first` up to, not including, `endToken`. */
export class Expression implements Candidate {
  constructor(
    readonly start: number,
    readonly end: number,
    readonly first: number,
    readonly endToken: number,
    /** Index of the rule in order of trust. */
    readonly rank: number,
    readonly rule: string,
    readonly confidence: number,
    readonly reading: Reading,
  ) {}

  /** The same words, read otherwise. */
  readAs(reading: Reading): Expression {
    const { start, end, first, endToken, rank, rule, confidence } = this;
    return new Expression(start, end, first, endToken, rank, rule, confidence, reading);
  }

  /** With the words before it from a token on, which begins at a character. */
  from(first: number, start: number, reading: Reading): Expression {
    return new Expression(start, this.end, first, this.endToken, this.rank, this.rule, this.confidence, reading);
  }

  /** With the words after it up to a token, the last of which ends at a character. */
  upTo(endToken: number, end: number): Expression {
    return new Expression(this.start, end, this.first, endToken, this.rank, this.rule, this.confidence, this.reading);
  }

  /** Together with the expression after it. */
  joined(next: Expression, reading: Reading, rule: string, confidence: number): Expression {
    return new Expression(this.start, next.end, this.first, next.endToken, this.rank, rule, confidence, reading);
  }
}
