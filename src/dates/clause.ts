import {
  APPOINTED,
  BREAKS,
  DIRECTIVES,
  FIGURES,
  FIXTURES,
  FORWARD,
  HAPPENED,
  MODALS_AHEAD,
  MODALS_OPEN,
  OUTLOOKS,
  PAST_FORMS,
} from './direction-words.js';
import { AHEAD, BACK, type Leaning, LIKELY_AHEAD, LIKELY_BACK, SURELY_AHEAD } from './leaning.js';
import { Surroundings } from './surroundings.js';
import { readVerb } from './verb-group.js';

/** Tokens on each side that are read. */
const REACH = 18;
/** A verb as near as this tells of the expression itself: took effect on Jan. 1. */
const CLOSE = 3;

/** Words before which no verb governs what follows. */
const OPENS_CLAUSE = new Set(', and but that while whether if because as " “'.split(' '));

/** The clause that an expression stands in: its verbs, and what they say of past and future. */
export class Clause extends Surroundings {
  /** An infinitive without a governor that was passed on the way back: "the race to start here on Tuesday". */
  #infinitive = false;

  ofVerb(): Leaning | undefined {
    const own = this.opensClause() ? this.after() : undefined;
    if (own) return own.direction === 'future' && this.isOfFixture() ? AHEAD : own;
    if (this.isLimitAhead()) return SURELY_AHEAD;
    const before = this.before();
    if (before === 'open') return undefined;
    // "to 1,674 points by June, extending a rally that has lifted it"
    const isLimit = this.word(this.first - 1) === 'by' && !this.isFronted() && !PAST_FORMS.has(this.word(this.end));
    if (before === undefined && isLimit) return AHEAD;
    return before ?? this.after() ?? this.lean();
  }

  /** "The vote in November will be close". */
  private isOfFixture(): boolean {
    return /^(?:in|on)$/.test(this.word(this.first - 1)) && FIXTURES.has(this.word(this.first - 2));
  }

  /** "By December it will have 30". */
  private isLimitAhead(): boolean {
    if (this.word(this.first - 1) !== 'by' || this.inSentence(this.first - 2)) return false;
    for (let i = this.end; i < this.end + REACH && this.inSentence(i) && !BREAKS.has(this.word(i)); i++)
      if (MODALS_AHEAD.has(this.word(i))) return this.word(i) !== 'would';
      else if (PAST_FORMS.has(this.word(i))) return false;
    return false;
  }

  /** "Tuesday's vote": the verbs around it speak of something else. */
  protected isPossessive(): boolean {
    return /^['’]s$/.test(this.word(this.end));
  }

  protected isDelivery(): boolean {
    return /^(?:delivery|settlement|contracts?|futures)$/.test(this.word(this.end));
  }

  /** What prepositions suggest where no verb decides: by the weekend, before Christmas, for May delivery. */
  private lean(): Leaning | undefined {
    const one = this.word(this.first - 1);
    if (one === 'by' || one === 'before' || (one === 'for' && this.isDelivery())) return AHEAD;
    return this.#infinitive ? LIKELY_AHEAD : undefined;
  }

  /** 'open' where what stands before it settles that the verb says nothing of it. */
  protected before(): Leaning | 'open' | undefined {
    const opens = this.word(this.first - 1) === '(' ? this.first - 2 : this.first - 1;
    for (let i = opens; i >= this.first - REACH; i--) {
      if (!this.inSentence(i)) return undefined;
      // "at 10:00 (0700 GMT) Monday"
      if (this.word(i) === ')' && (i >= this.first - 2 || this.openingOf(i) < i)) i = this.openingOf(i);
      else if (BREAKS.has(this.word(i)) || this.isPresent(i) || this.opensRelative(i)) return this.stopAt();
      // according to a filing on Friday
      else if (this.word(i) === 'according' && this.word(i + 1) === 'to') return BACK;
      else if (HAPPENED.has(this.word(i)) && !this.isVerb(i)) return BACK;
      else if (FIGURES.has(this.word(i)) && this.isCompared(i)) return LIKELY_BACK;
      else if (this.isAfterEvent(i)) return 'open';
      // "could hurt his chances of a win in November" is as far ahead as the verb has it
      if (this.isOutlook(i)) {
        const verb = readVerb(this, this.verbBefore(i));
        return verb && verb !== 'infinitive' && verb.direction === 'future' ? verb : LIKELY_AHEAD;
      }
      const found = readVerb(this, i);
      if (found === 'infinitive') this.#infinitive = true;
      else if (found && this.isSupposed(i)) return this.isNearAhead(found, i) ? LIKELY_AHEAD : 'open';
      else if (found) return this.isAskedFor(i) ? LIKELY_AHEAD : this.byDistance(found, i);
    }
    return this.stopAt();
  }

  /** "Expectations of a rise in August", "feel good about chances in November". */
  private isOutlook(i: number): boolean {
    if (!OUTLOOKS.has(this.word(i))) return false;
    const next = this.word(i + 1);
    return next === 'in' ? this.word(i) === 'chances' && i === this.first - 2 : /^(?:of|for|that)$/.test(next);
  }

  private verbBefore(noun: number): number {
    let i = noun - 1;
    while (i > noun - REACH && this.inSentence(i) && !this.isVerb(i)) i--;
    return i;
  }

  /** "He will be followed by the president, who on his arrival on Friday called …", "because voters on Friday …". */
  private opensRelative(i: number): boolean {
    return this.word(i) === 'because' || (/^(?:who|which)$/.test(this.word(i)) && this.word(i - 1) === ',');
  }

  /** "Up from its low in November", "since a closing low of 18.6 on March 6". */
  private isCompared(i: number): boolean {
    return [1, 2, 3, 4, 5, 6].some((back) => /^(?:from|since|below|above|off|than)$/.test(this.word(i - back)));
  }

  /** "If they take office in January". */
  private isNearAhead({ direction }: Leaning, verb: number): boolean {
    return direction === 'future' && verb >= this.first - CLOSE;
  }

  /** "If the cabinet fell on Dec. 8". */
  private isSupposed(verb: number): boolean {
    for (let i = verb - 1; i >= verb - 7 && !/^[.,;:]$/.test(this.word(i)); i--) if (this.word(i) === 'if') return true;
    return false;
  }

  /** "Was elected in January" is told of January; in "shed a dollar, for the contracts of January" it need not be. */
  private byDistance(leaning: Leaning, verb: number): Leaning {
    return leaning.direction === 'past' && verb < this.first - CLOSE ? LIKELY_BACK : leaning;
  }

  /** "Urged the bank to reply by Friday"; "asked the bank to reply on Friday" may tell when it was asked. */
  private isAskedFor(verb: number): boolean {
    if (!this.#infinitive) return false;
    // "expected it to fall further on Monday"
    if (/^expect(?:ed|ing)$/.test(this.word(verb))) return true;
    if (!DIRECTIVES.has(this.word(verb))) return false;
    // "urged them to vote Tuesday"
    const isNext = this.isVerb(this.first - 1) && this.word(this.first - 2) === 'to';
    return isNext || /^(?:by|before|in)$/.test(this.word(this.first - 1));
  }

  /** What stands further off does not govern. */
  private stopAt(): undefined {
    this.#infinitive = false;
    return undefined;
  }

  private openingOf(closing: number): number {
    for (let i = closing - 1; i > closing - 6; i--) if (this.word(i) === '(') return i;
    return closing;
  }

  /** "After his reelection on May 29", "following the death Thursday"; "after the elections on Sunday" may lie ahead. */
  private isAfterEvent(i: number): boolean {
    if (!/^(?:after|following|despite)$/.test(this.word(i)) || this.#infinitive) return false;
    // "will air after Monday", "is to go to trial after the November election"
    if (i === this.first - 1 || (i === this.first - 2 && FIXTURES.has(this.word(this.end)))) return false;
    // "reports after the bell on Monday"
    if (/^(?:bell|close|market)$/.test(this.word(i + 2))) return false;
    for (let between = i + 1; between < this.first; between++) if (this.word(between) === 'reelection') return true;
    for (let between = i + 1; between < this.first; between++) if (FIXTURES.has(this.word(between))) return false;
    return true;
  }

  protected after(): Leaning | undefined {
    if (/^[-–—]+$/.test(this.word(this.end))) return undefined; // "April 30 - An aide says"
    const reach = this.isFronted() ? 2 * REACH : REACH;
    for (let i = this.end; i < this.end + reach && this.inSentence(i); i++) {
      if (BREAKS.has(this.word(i)) || this.closesQuote(i)) return undefined;
      const found = readVerb(this, i);
      // What lies ahead so far behind a date is another clause's.
      if (i >= this.end + REACH && found !== BACK) continue;
      if (found && found !== 'infinitive')
        return found.direction === 'past' ? this.asPast(found, i) : this.isFronted() ? found : LIKELY_AHEAD;
    }
    return undefined;
  }

  /** "…in late September," he said: who said it is another clause. */
  private closesQuote(i: number): boolean {
    return /^(?:["”]|'')$/.test(this.word(i)) && /^[,.?!]$/.test(this.word(i - 1));
  }

  /** "The board in July announced" tells of July, "contracts for July fell" does not. */
  private asPast(leaning: Leaning, verb: number): Leaning {
    return verb === this.end && /^(?:in|on)$/.test(this.word(this.first - 1)) ? leaning : LIKELY_BACK;
  }

  /** "…, and on Monday, the channel said": what stands before it is another clause. */
  private opensClause(): boolean {
    const at = /^(?:on|in|at|by)$/.test(this.word(this.first - 1)) ? this.first - 2 : this.first - 1;
    // "afraid that Monday we will pay for it"
    if (this.word(at) === 'that' && this.tag(this.end) === 'PRON') return true;
    if (this.isInSubject()) return true;
    // "in June and July, the bank said"
    const isListed = at === this.first - 1 && this.word(at - 1) !== ',';
    return /^(?:and|but)$/.test(this.word(at)) && this.word(this.end) === ',' && !isListed;
  }

  /** "Said that the meeting on Thursday will be the last"; not "the deal struck on Thursday will". */
  private isInSubject(): boolean {
    const verb = this.word(this.end);
    if (!MODALS_AHEAD.has(verb) && !MODALS_OPEN.has(verb)) return false;
    for (let i = this.first - 1; i > this.first - REACH; i--) {
      const word = this.word(i);
      // "who gave them money in June and July must be paid"
      if (word === 'and' && i === this.first - 1) continue;
      if (!this.inSentence(i) || BREAKS.has(word) || OPENS_CLAUSE.has(word)) return true;
      // "said the meeting on Thursday will"
      if (/^(?:said|says|say)$/.test(word)) return i < this.first - 2;
      if (this.isVerb(i) || PAST_FORMS.has(word) || word.endsWith('ed')) return false;
    }
    return false;
  }

  /** "On Monday, lawmakers will"; not "the pledge of the leaders in July may". */
  private isFronted(): boolean {
    const at = /^(?:on|in|at|by|from|between)$/.test(this.word(this.first - 1)) ? this.first - 2 : this.first - 1;
    return !this.inSentence(at) || /^(?:,|and|but|that|["“”'`]+)$/.test(this.word(at));
  }

  /** "Now sees four before Christmas": what stands before it is another clause. */
  private isPresent(i: number): boolean {
    const word = this.word(i);
    if (word === 'now') return true;
    return (
      this.isVerb(i) &&
      /[^s]s$/.test(word) &&
      !APPOINTED.has(word) &&
      !FORWARD.has(word) &&
      !/^(?:is|was|has|does|'s)$/.test(word)
    );
  }
}
