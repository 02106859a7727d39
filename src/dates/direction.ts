import { type Document, PARTS_OF_SPEECH } from '../document/document.js';
import {
  AHEAD_BEFORE,
  APPOINTED,
  APPOINTED_PARTICIPLES,
  BACK_BEFORE,
  BREAKS,
  CALLED,
  DEFERRED,
  DIRECTIVES,
  FIXTURES,
  FORWARD,
  GOVERNORS,
  MEETINGS,
  MODALS_AHEAD,
  MODALS_OPEN,
  PAST_FORMS,
  PLANNED,
  PLANS,
  PRESENT_BE,
  SAYING,
} from './direction-words.js';

/** Whether the clause around an expression looks back or ahead. */
export type Direction = 'past' | 'future';

/** A direction, and whether the clause leaves room for the other where a date is far off. */
export interface Leaning {
  readonly direction: Direction;
  readonly sure: boolean;
}

const AHEAD: Leaning = { direction: 'future', sure: true };
const LIKELY_AHEAD: Leaning = { direction: 'future', sure: false };
const BACK: Leaning = { direction: 'past', sure: true };
const LIKELY_BACK: Leaning = { direction: 'past', sure: false };

/** Tokens on each side that are read. */
const REACH = 18;
/** A verb as near as this tells of the expression itself: took effect on Jan. 1. */
const CLOSE = 3;

/**
 * The direction of the verb that governs the expression: the nearest one before it in its clause, else the first after.
 * Tense is read from word forms and auxiliaries, since parts of speech do not tell it.
 */
export function directionAt(document: Document, first: number, end: number): Direction | undefined {
  return leaningAt(document, first, end)?.direction;
}

/** As {@link directionAt}, with how sure it is. */
export function leaningAt(document: Document, first: number, end: number): Leaning | undefined {
  const clause = new Clause(document, first, end);
  return clause.near() ?? (clause.isNoun() ? clause.ofFixture() : clause.ofVerb());
}

class Clause {
  /** An infinitive without a governor that was passed on the way back: "the race to start here on Tuesday". */
  #infinitive = false;

  constructor(
    private readonly document: Document,
    private readonly first: number,
    private readonly end: number,
  ) {}

  private word(index: number): string {
    return this.document.tokens.text[index]?.toLowerCase() ?? '';
  }

  private tag(index: number): string | undefined {
    return PARTS_OF_SPEECH[this.document.tokens.partOfSpeech[index] ?? 0];
  }

  private isVerb(index: number): boolean {
    const tag = this.tag(index);
    return tag === 'VERB' || tag === 'AUX';
  }

  private inSentence(index: number): boolean {
    const { sentence, count } = this.document.tokens;
    return index >= 0 && index < count && sentence[index] === sentence[this.first];
  }

  /** "Tuesday's vote": the verbs around it speak of something else. */
  private isPossessive(): boolean {
    return /^['’]s$/.test(this.word(this.end));
  }

  /** As in "Tuesday's vote": "a June agreement", "the Aug. 7 attacks"; and "through August", whichever that is. */
  isNoun(): boolean {
    if (this.isPossessive()) return true;
    const before = this.word(this.first - 1);
    if (before === 'through') return true;
    return this.tag(this.end) === 'NOUN' && /^(?:a|an|the|its|his|her|their|this|that|-)$/.test(before);
  }

  /** "Will take part in Sunday's race": an event with a fixed day lies ahead where the clause does. */
  ofFixture(): Leaning | undefined {
    const from = this.isPossessive() ? this.end + 1 : this.end;
    const isFixture = [0, 1, 2].some((step) => FIXTURES.has(this.word(from + step)));
    const leaning = isFixture ? (this.before() ?? this.after()) : 'open';
    return leaning !== 'open' && leaning?.direction === 'future' ? LIKELY_AHEAD : undefined;
  }

  ofVerb(): Leaning | undefined {
    const before = this.before();
    return before === 'open' ? undefined : (before ?? this.after() ?? this.lean());
  }

  /** A word directly before it, but for a preposition. */
  near(): Leaning | undefined {
    const one = this.word(this.first - 1);
    const two = this.word(this.first - 2);
    if (one === 'until' || one === 'till') return this.isOver() ? BACK : this.isGiven() ? LIKELY_AHEAD : AHEAD;
    if (one === 'record') return AHEAD; // holders of record Dec. 21
    if ((one === 'for' && this.isDelivery()) || (one === 'in' && two === 'delivery')) return AHEAD;
    if (one === 'to' && (DEFERRED.has(two) || two === 'run-up' || two === 'up')) return AHEAD;
    if (one === 'before' && this.isPossessive()) return AHEAD;
    if (this.isAheadOf()) return AHEAD;
    const isPreposition = /^(?:on|at|from|in|the|of|by|early|late|,)$/.test(one);
    const word = isPreposition ? two : one;
    if (AHEAD_BEFORE.has(word)) return AHEAD;
    return BACK_BEFORE.has(word) ? BACK : undefined;
  }

  private isDelivery(): boolean {
    return /^(?:delivery|settlement|contracts?|futures)$/.test(this.word(this.end));
  }

  /** "Ahead of Monday's vote", "ahead of a summit on Monday". */
  private isAheadOf(): boolean {
    for (let i = this.first - 1; i >= this.first - 6 && this.inSentence(i) && !this.isVerb(i); i--) {
      if (this.word(i) === ',') return false;
      if (this.word(i) === 'of' && this.word(i - 1) === 'ahead') return true;
    }
    return false;
  }

  /** "Until Thursday, they had not", "he was on loan until October": over by now. */
  private isOver(): boolean {
    for (let i = this.end; i < this.end + 8 && this.inSentence(i); i++) {
      const word = this.word(i);
      if (word === 'had' || word === 'was' || word === 'were') return true;
      if (MODALS_AHEAD.has(word)) return false;
    }
    for (let i = this.first - 2; i >= this.first - REACH && this.inSentence(i) && !BREAKS.has(this.word(i)); i--)
      if (this.isVerb(i)) return this.word(i) === 'was' || this.word(i) === 'were';
    return false;
  }

  /** "Gave them until August 31": given when? */
  private isGiven(): boolean {
    return [2, 3, 4, 5].some((back) => /^(?:gave|given|had)$/.test(this.word(this.first - back)));
  }

  /** What prepositions suggest where no verb decides: by the weekend, before Christmas, for May delivery. */
  private lean(): Leaning | undefined {
    const one = this.word(this.first - 1);
    if (one === 'by' || one === 'before' || (one === 'for' && this.isDelivery())) return AHEAD;
    return this.#infinitive ? LIKELY_AHEAD : undefined;
  }

  /** 'open' where what stands before it settles that the verb says nothing of it. */
  private before(): Leaning | 'open' | undefined {
    const opens = this.word(this.first - 1) === '(' ? this.first - 2 : this.first - 1;
    for (let i = opens; i >= this.first - REACH; i--) {
      if (!this.inSentence(i)) return undefined;
      // "at 10:00 (0700 GMT) Monday"
      if (this.word(i) === ')' && i >= this.first - 2) i = this.openingOf(i);
      else if (BREAKS.has(this.word(i)) || this.isPresent(i)) return this.stopAt();
      else if (this.isAfterEvent(i)) return 'open';
      const found = this.read(i);
      if (found === 'infinitive') this.#infinitive = true;
      else if (found && this.isSupposed(i)) return 'open';
      else if (found) return this.isAskedFor(i) ? LIKELY_AHEAD : this.byDistance(found, i);
    }
    return this.stopAt();
  }

  /** "If the cabinet fell on Dec. 8". */
  private isSupposed(verb: number): boolean {
    return [1, 2, 3, 4].some((back) => this.word(verb - back) === 'if');
  }

  /** "Was elected in January" is told of January; in "shed a dollar, for the contracts of January" it need not be. */
  private byDistance(leaning: Leaning, verb: number): Leaning {
    return leaning.direction === 'past' && verb < this.first - CLOSE ? LIKELY_BACK : leaning;
  }

  /** "Urged the bank to reply by Friday"; "asked the bank to reply on Friday" may tell when it was asked. */
  private isAskedFor(verb: number): boolean {
    return this.#infinitive && DIRECTIVES.has(this.word(verb)) && /^(?:by|before|in)$/.test(this.word(this.first - 1));
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
    for (let between = i + 1; between < this.first; between++) if (FIXTURES.has(this.word(between))) return false;
    return true;
  }

  private after(): Leaning | undefined {
    for (let i = this.end; i < this.end + REACH && this.inSentence(i); i++) {
      if (BREAKS.has(this.word(i))) return undefined;
      const found = this.read(i);
      if (found && found !== 'infinitive')
        return found.direction === 'past' ? LIKELY_BACK : this.isFronted() ? found : LIKELY_AHEAD;
    }
    return undefined;
  }

  /** "On Monday, lawmakers will"; not "the pledge of the leaders in July may". */
  private isFronted(): boolean {
    const at = /^(?:on|in|at|by|from|between)$/.test(this.word(this.first - 1)) ? this.first - 2 : this.first - 1;
    return !this.inSentence(at) || /^(?:,|and|but|that|["“”'`]+)$/.test(this.word(at));
  }

  private hasGerund(verb: number): boolean {
    for (let i = verb + 1; i < this.first; i++) if (this.word(i).endsWith('ing') && this.isVerb(i)) return true;
    return false;
  }

  private meets(verb: number): boolean {
    for (let i = verb + 1; i < this.first; i++) if (MEETINGS.has(this.word(i))) return this.word(verb + 1) !== 'in';
    return false;
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

  /** What the token says where it is the head of a verb group. */
  private read(i: number): Leaning | 'infinitive' | undefined {
    const word = this.word(i);
    if (MODALS_AHEAD.has(word)) return AHEAD;
    const isPast = PAST_FORMS.has(word);
    if (!isPast && !this.isVerb(i)) return undefined;
    if (PRESENT_BE.has(word)) return this.word(i + 1) === 'to' ? AHEAD : undefined;
    if (word === 'has' || word === 'have') return undefined;
    if (SAYING.has(word)) return BACK;
    if (CALLED.has(word) && this.meets(i)) return LIKELY_AHEAD;
    const group = this.auxiliary(i);
    if (group) return group;
    if (word.endsWith('ing')) return this.isDone(i) ? LIKELY_BACK : undefined;
    if (FORWARD.has(word) || (PLANNED.has(word) && /^(?:for|to)$/.test(this.word(i + 1)))) return AHEAD;
    if (isPast || word.endsWith('ed')) return BACK;
    return APPOINTED.has(word) ? AHEAD : undefined;
  }

  /** "After losing him in the summer". */
  private isDone(gerund: number): boolean {
    return /^(?:after|since|by|despite)$/.test(this.word(gerund - 1));
  }

  /** "Is set to", "set for"; not "was set up in February". */
  private isPlan(i: number): boolean {
    const word = this.word(i);
    if (word === 'set') return /^(?:to|for)$/.test(this.word(i + 1)) || i >= this.first - 2;
    return PLANNED.has(word);
  }

  /** What auxiliaries and "to" before a verb make of it. */
  private auxiliary(i: number): Leaning | 'infinitive' | undefined {
    const isPlan = this.isPlan(i);
    for (let before = i - 1; before >= i - 4 && this.inSentence(before); before--) {
      const word = this.word(before);
      if (MODALS_AHEAD.has(word)) return AHEAD;
      if (MODALS_OPEN.has(word)) return this.afterOpenModal(before, i);
      if (word === 'to') return this.afterTo(before);
      if (word === 'had') return BACK;
      if (word === 'has' || word === 'have') return isPlan ? AHEAD : BACK;
      // "was supposed to" tells what did not happen
      if (word === 'was' || word === 'were') return isPlan && this.word(i) !== 'supposed' ? LIKELY_AHEAD : BACK;
      if (PRESENT_BE.has(word)) {
        // "is sentenced on Sept. 18" lies ahead, "is accused of killing him on Sept. 18" does not
        if (isPlan || this.word(i).endsWith('ing')) return AHEAD;
        return this.hasGerund(i) ? 'infinitive' : AHEAD;
      }
      if (!/^(?:be|been|not|n't|n’t|also|already|only|now|still|never|\w+ly)$/.test(word)) return undefined;
    }
    return undefined;
  }

  private afterOpenModal(modal: number, verb: number): Leaning | undefined {
    const next = this.word(modal + 1);
    if (next === 'be') return APPOINTED_PARTICIPLES.has(this.word(verb)) ? LIKELY_AHEAD : undefined;
    return next === 'have' ? undefined : AHEAD;
  }

  /** An infinitive lies ahead where its governor says so; else the verb further off decides. */
  private afterTo(to: number): Leaning | 'infinitive' {
    const governor = this.word(to - 1);
    // guidelines to be published in November
    if (this.word(to + 1) === 'be' && governor !== 'supposed') return AHEAD;
    if (GOVERNORS.has(governor)) return this.wasBeen(to - 1) ? BACK : AHEAD;
    if (PLANS.has(governor)) return LIKELY_AHEAD;
    return PRESENT_BE.has(governor) || governor === 'was' || governor === 'were' ? AHEAD : 'infinitive';
  }

  /** "It had been due to expire": the plan is over. */
  private wasBeen(i: number): boolean {
    const had = this.word(i - 1) === 'had' || this.word(i - 2) === 'had';
    return (
      had || this.word(i - 1) === 'been' || (this.word(i) === 'supposed' && /^w(?:as|ere)$/.test(this.word(i - 1)))
    );
  }
}
