import type { Document } from '../document/document.js';
import { Clause } from './clause.js';
import {
  AHEAD_BEFORE,
  BACK_BEFORE,
  BREAKS,
  CONTRACTS,
  DEFERRED,
  FIGURES,
  FIXTURES,
  HAPPENED,
  LASTED,
  MODALS_AHEAD,
  PREPARED,
} from './direction-words.js';
import { isForecast } from './forecast.js';
import { AHEAD, BACK, type Direction, type Leaning, LIKELY_AHEAD, LIKELY_BACK, SURELY_BACK } from './leaning.js';

/** Tokens from "from" to the later of two dates. */
const REACH_OF_DEFERRAL = 8;
/** Tokens before "until" that are read. */
const REACH = 18;

/**
 * The direction of the verb that governs the expression: the nearest one before it in its clause, else the first after.
 * Tense is read from word forms and auxiliaries, since parts of speech do not tell it.
 */
export function directionAt(document: Document, first: number, end: number): Direction | undefined {
  return leaningAt(document, first, end)?.direction;
}

/** As {@link directionAt}, with how sure it is. */
export function leaningAt(document: Document, first: number, end: number): Leaning | undefined {
  const clause = new Beside(document, first, end);
  return clause.near() ?? (clause.isNoun() ? clause.ofFixture() : clause.ofVerb());
}

/** What stands beside the expression itself: prepositions, and the noun that it goes with. */
class Beside extends Clause {
  /** As in "Tuesday's vote": "a June agreement", "the Aug. 7 attacks"; and "through August", whichever that is. */
  isNoun(): boolean {
    if (this.isPossessive()) return true;
    // "in the January-March period it fell", not "output in the March-May period is expected to rise"
    if (this.word(this.end) === 'period' && this.after()?.direction !== 'future') return false;
    const before = this.word(this.first - 1);
    if (before === 'through') return true;
    if (/^['’]s$/.test(before) && FIXTURES.has(this.word(this.end))) return true; // the party's July convention
    return (
      /^(?:NOUN|PROPN)$/.test(this.tag(this.end) ?? '') &&
      /^(?:a|an|the|its|his|her|their|whose|this|that|-)$/.test(before)
    );
  }

  /** "Will take part in Sunday's race": an event with a fixed day lies ahead where the clause does. */
  ofFixture(): Leaning | undefined {
    const from = this.isPossessive() ? this.end + 1 : this.end;
    const first = [0, 1, 2, 3, 4].map((step) => this.word(from + step));
    const isOver = first.some((word) => FIGURES.has(word) || HAPPENED.has(word));
    if (isOver) return BACK; // the February assassination, November's low
    if (this.isAfterPossessed()) return LIKELY_BACK;
    if (!first.some((word) => FIXTURES.has(word)))
      return this.isToldOf() || this.isPossessedOfPast() ? LIKELY_BACK : undefined;
    if (/^(?:if|unless)$/.test(this.word(this.first - 2))) return LIKELY_AHEAD; // if the November vote goes awry
    const leaning = this.before() ?? this.after();
    if (leaning === undefined && this.word(this.first - 1) === 'for') return LIKELY_AHEAD; // the seeds for Friday's draw
    if (leaning === 'open' || leaning === undefined) return undefined;
    if (leaning.direction === 'future') return LIKELY_AHEAD;
    return this.isHeldThen() ? BACK : undefined;
  }

  /** "After Wednesday's debate, five members had switched"; not "after Friday's vote, the talks will go on". */
  private isAfterPossessed(): boolean {
    if (!this.isPossessive() || !/^(?:after|following)$/.test(this.word(this.first - 1))) return false;
    return !this.inSentence(this.first - 2) && this.after() === LIKELY_BACK;
  }

  /** "Sunday's announcement raised hopes", "Its February move was the last". */
  private isPossessedOfPast(): boolean {
    const opens = this.isPossessive() ? this.first : this.first - 1;
    return !this.inSentence(opens - 1) && this.after() === LIKELY_BACK;
  }

  /** "In a Friday tweet", "up from Thursday's close". */
  private isToldOf(): boolean {
    if (this.word(this.end - 1) === 'quarter') return false;
    return (
      this.isHeldThen() || (this.isPossessive() && /^(?:from|against|below|above)$/.test(this.word(this.first - 1)))
    );
  }

  /** "Had made clear during a March meeting": it has been held; "on course to win the March 28 vote" waits for it. */
  private isHeldThen(): boolean {
    return (
      /^an?$/.test(this.word(this.first - 1)) &&
      /^(?:at|during|in|after|since|following)$/.test(this.word(this.first - 2))
    );
  }

  /** A word directly before it, but for a preposition. */
  near(): Leaning | undefined {
    const one = this.word(this.first - 1);
    const two = this.word(this.first - 2);
    const isUntil = /^(?:until|till)$/.test(one === 'least' && two === 'at' ? this.word(this.first - 3) : one);
    if (isUntil) return this.isOver() ? BACK : this.isGiven() ? LIKELY_AHEAD : AHEAD;
    if ((one === 'and' || one === 'to') && two === 'now') return AHEAD; // between now and May
    if (one === 'record' && two === 'of') return AHEAD; // holders of record Dec. 21
    if (this.isBackIn()) return SURELY_BACK;
    if (one === 'come') return AHEAD; // expects to win come November
    if (CONTRACTS.has(this.word(this.end)) && one !== 'since' && !this.word(this.end - 1).endsWith('day')) return AHEAD;
    if ((one === 'for' && this.isDelivery()) || (one === 'in' && two === 'delivery')) return AHEAD;
    if (one === 'to' && this.isDeferredFrom()) return AHEAD;
    if (one === 'to' && (DEFERRED.has(two) || /^(?:run-up|up|ahead|forward)$/.test(two))) return AHEAD;
    if (one === 'before' && this.isPossessive()) return this.isFrontedPast() || this.hasBeenHeld() ? BACK : AHEAD;
    if (this.isWhenPast()) return LIKELY_BACK;
    if (one === 'for' && CONTRACTS.has(two)) return AHEAD; // Brent crude for August
    if (one === 'for' && PREPARED.has(two)) return AHEAD; // warmed up for Tuesday's game
    if (one === 'after' && two === 'until') return AHEAD; // will wait until after Wednesday's hearing
    if (one === 'than' && /^(?:sooner|earlier|later)$/.test(two)) return LIKELY_AHEAD;
    if (one === 'in' && this.isComparedFigure()) return LIKELY_BACK;
    if (isForecast(this)) return AHEAD;
    const early = this.asEarlyAs(one === 'in' || one === 'on' ? this.first - 2 : this.first - 1);
    if (early) return early;
    if (this.isAheadOf() || this.isExpected(one, two)) return AHEAD;
    if (this.isAppointment(/^(?:on|at|in)$/.test(one) ? this.first - 2 : this.first - 1)) return LIKELY_AHEAD;
    if (this.isReportDay(one === 'on' ? this.first - 2 : this.first - 1)) return LIKELY_AHEAD;
    const isPreposition = /^(?:on|at|from|in|the|of|by|early|late|,)$/.test(one);
    const word = isPreposition ? two : one;
    // "last scheduled for July 25", "became effective in March"
    const before = this.word(this.first - (isPreposition ? 3 : 2));
    if (/^(?:last|became|become|was|were|been)$/.test(before) && /^(?:scheduled|effective)$/.test(word)) return BACK;
    if (word === 'due' && /^(?:came|fell)$/.test(before)) return BACK;
    // "soured beginning Thursday when it posted a loss"
    if (AHEAD_BEFORE.has(word)) return this.word(this.end) === 'when' && this.isOver() ? BACK : AHEAD;
    if (word === 'since') return SURELY_BACK;
    return BACK_BEFORE.has(word) ? BACK : undefined;
  }

  /** "Back in the spring", "way back in March"; not "report back in March". */
  private isBackIn(): boolean {
    const at = this.word(this.first - 1) === 'the' ? this.first - 2 : this.first - 1;
    if (this.word(at - 1) !== 'back' || !/^(?:in|on)$/.test(this.word(at))) return false;
    return !this.inSentence(at - 2) || /^(?:[,(]|way|even|as|--|[–—])$/.test(this.word(at - 2));
  }

  /** "Could come as early as October", "as soon as Tuesday". */
  private asEarlyAs(as: number): Leaning | undefined {
    if (this.word(as) !== 'as' || this.word(as - 2) !== 'as') return undefined;
    if (this.word(as - 1) !== 'early') return this.word(as - 1) === 'soon' ? AHEAD : undefined;
    // "were aware of it as early as March 8"
    for (let i = as - 3; i > as - REACH && this.inSentence(i); i--)
      if (/^(?:was|were|had|did|knew|began)$/.test(this.word(i))) return undefined;
    return LIKELY_AHEAD;
  }

  /** "Postponed from May to October". */
  private isDeferredFrom(): boolean {
    for (let i = this.first - 3; i >= this.first - REACH_OF_DEFERRAL && this.inSentence(i); i--)
      if (this.word(i) === 'from') return DEFERRED.has(this.word(i - 1));
    return false;
  }

  /** "To 1.33 from 1.36 in July", "up from $2 million in May". */
  private isComparedFigure(): boolean {
    for (let i = this.first - 2; i >= this.first - 6 && this.inSentence(i); i--) {
      const word = this.word(i);
      if (word === 'from') return i < this.first - 2;
      if (!/^(?:[\d.,]+|[$€£%]|percent|million|billion|points?|a|barrel|share)$/.test(word)) return false;
    }
    return false;
  }

  /** "The deadline for bids is Thursday". */
  private isAppointment(be: number): boolean {
    if (this.word(be) !== 'is' && this.word(be) !== 'are') return false;
    for (let i = be - 1; i >= be - 6 && this.inSentence(i) && !this.isVerb(i); i--)
      if (FIXTURES.has(this.word(i))) return true;
    // Independence Day is Monday
    return this.word(be - 1) === 'day' && this.isTitle(be - 1);
  }

  /** "Osk reports on Tuesday", "it reports earnings on Tuesday"; not "media reports on Tuesday". */
  private isReportDay(at: number): boolean {
    if (!this.word(this.end - 1).endsWith('day')) return false;
    const verb = /^(?:earnings|results)$/.test(this.word(at)) ? at - 1 : at;
    return this.word(verb) === 'reports' && (verb < at || (this.isTitle(verb - 1) && this.word(this.end) !== 'that'));
  }

  /** "Ahead of Monday's vote", "until a hearing on Monday", "before the caucuses on Monday". */
  private isAheadOf(): boolean {
    // "before their Saturday game", not "before his November election win"
    let hasFixture = FIXTURES.has(this.word(this.end)) && !FIGURES.has(this.word(this.end + 1));
    for (let i = this.first - 1; i >= this.first - 10 && this.inSentence(i) && !this.isVerb(i); i--) {
      const word = this.word(i);
      if (word === ',') return false;
      if (word === 'of' && this.word(i - 1) === 'ahead') return true;
      if (FIXTURES.has(word)) hasFixture = true;
      if (hasFixture && /^(?:until|before|next|upcoming|looming)$/.test(word)) return true;
    }
    return false;
  }

  /** "No figures are expected Monday"; not "fell as expected Monday". */
  private isExpected(one: string, two: string): boolean {
    const isPreposition = /^(?:on|at|in|by)$/.test(one);
    const at = isPreposition ? this.first - 2 : this.first - 1;
    const word = isPreposition ? two : one;
    if (word !== 'expected' && word !== 'planned') return false;
    return ![1, 2].some((back) => /^(?:as|than|-)$/.test(this.word(at - back)));
  }

  /** "Until Thursday, they had not", "he was on loan until October": over by now. */
  private isOver(): boolean {
    const when = this.word(this.end) === ',' ? this.end + 1 : this.end;
    const isLimit = this.word(when) === 'when' || !this.inSentence(this.first - 2);
    for (let i = this.end; isLimit && i < this.end + 8 && this.inSentence(i); i++) {
      const word = this.word(i);
      if (word === 'had' || word === 'was' || word === 'were') return true;
      if (MODALS_AHEAD.has(word)) return false;
    }
    for (let i = this.first - 2; i >= this.first - REACH && this.inSentence(i) && !BREAKS.has(this.word(i)); i--)
      if (this.isVerb(i)) return LASTED.has(this.word(i)) || this.hadBeen(i);
    return false;
  }

  /** "Had been paying rent until May". */
  private hadBeen(gerund: number): boolean {
    return this.word(gerund).endsWith('ing') && this.word(gerund - 1) === 'been' && this.word(gerund - 2) === 'had';
  }

  /** "Had lost a quarter of its value before Monday's bailout was announced". */
  private hasBeenHeld(): boolean {
    return [2, 3, 4].some((step) => /^(?:was|were)$/.test(this.word(this.end + step)));
  }

  /** "Before July's move, members warned": told of what has been. */
  private isFrontedPast(): boolean {
    return !this.inSentence(this.first - 2) && this.after()?.direction === 'past';
  }

  /** "A survey in October, when economists had predicted 3 percent". */
  private isWhenPast(): boolean {
    const when = this.word(this.end) === ',' ? this.end + 1 : this.end;
    if (this.word(when) !== 'when') return false;
    for (let i = when + 1; i < when + 8 && this.inSentence(i); i++)
      if (/^(?:had|was|were|did)$/.test(this.word(i))) return true;
      else if (this.isVerb(i)) return false;
    return false;
  }

  /** "Gave them until August 31": given when? */
  private isGiven(): boolean {
    return [2, 3, 4, 5].some((back) => /^(?:gave|given|had)$/.test(this.word(this.first - back)));
  }
}
