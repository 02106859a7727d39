import type { ClauseView } from '../clause.js';
import { type Proposal, trimContent } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';
import { sourcePhrase } from '../source-phrase.js';
import { nounPhraseBefore } from './noun-phrase.js';
import { leadsToVerb } from './verb-group.js';

export const INNER = 'attributions/inner';

/** What somebody who is spoken of said, thought or knew. */
const VERBS = new Set(
  'believe hope fear doubt suspect expect think know promise tell assure claim admit agree'.split(' '),
);
/** The complement is a clause, as the verb sees it. */
const CLAUSE = /^(?:(?:np|name|pron)\+v|that|if|whether|how|why)$/;
const PRONOUN = /^(?:he|she|they|it)$/;
const WHO_IS_TOLD = /^(?:me|him|her|us|them)$/;

/**
 * Attributions inside indirect speech: "The clerk said | he feared the roof would fall", "… said the witness had admitted that
 * she lied". A pronoun as its subject, or "that" behind its verb, shows the second clause. They do not compete for words.
 * PolNeAR has none of these, so that the model cannot find them.
 *
 * @param proposals the attributions that were found
 */
export function proposeInner(reading: Reading, { right }: ClauseView, proposals: readonly Proposal[]): Proposal[] {
  const { lower, lemma, pos, quotation } = reading;
  const isCue = new Uint8Array(reading.count);
  for (const { cue } of proposals) for (const { first, end } of cue) isCue.fill(1, first, end);
  const found: Proposal[] = [];
  for (const { content, cue: outer } of proposals) {
    if (outer.length === 0) continue;
    for (const { first, end } of content) {
      for (let verb = first + 1; verb + 2 < end; verb++) {
        if (pos[verb] !== POS.VERB || !VERBS.has(lemma[verb]!) || isCue[verb] === 1 || quotation[verb]! >= 0) continue;
        const told = WHO_IS_TOLD.test(lower[verb + 1]!) && lower[verb + 2] === 'that' ? 1 : 0;
        if (told === 0 && !CLAUSE.test(right[verb]!)) continue;
        let start = verb;
        while (start > first && leadsToVerb(reading, start - 1)) start--;
        const cue = { first: start, end: verb + 1 };
        if (isNobodys(reading, cue)) continue;
        const isThat = lower[verb + 1 + told] === 'that';
        const source = subject(reading, cue, first, isThat);
        const clause = trimContent(reading, { first: verb + 1 + told, end: endOfClause(reading, verb + 1, end) });
        if (!source || !clause || holdsQuotation(reading, clause)) continue;
        found.push({ cue: [cue], source: [source], content: [clause], confidence: 0.6, rule: INNER });
        isCue.fill(1, cue.first, cue.end);
      }
    }
  }
  return found;
}

/** "he had been told that …", "the police’s claim that …": the subject does not say it, or there is none. */
function isNobodys({ lemma, lower, pos }: Reading, { first, end }: TokenRange): boolean {
  for (let i = first; i + 1 < end; i++)
    if ((pos[i] === POS.AUX && lemma[i] === 'be') || /^['’]s$/.test(lower[i]!)) return true;
  return false;
}

/** A pronoun; before a clause with "that" any noun phrase that the content begins with. */
function subject(reading: Reading, cue: TokenRange, from: number, isThat: boolean): TokenRange | undefined {
  const { lower, pos } = reading;
  if (cue.first === from) return undefined;
  if (PRONOUN.test(lower[cue.first - 1]!)) return { first: cue.first - 1, end: cue.first };
  if (!isThat || pos[cue.first - 1] === POS.CCONJ) return undefined;
  const phrase = nounPhraseBefore(reading, cue.first, from);
  return phrase && phrase.first <= from + 1 ? sourcePhrase(reading, phrase, cue) : undefined;
}

function holdsQuotation({ quotation }: Reading, { first, end }: TokenRange): boolean {
  for (let i = first; i < end; i++) if (quotation[i]! >= 0) return true;
  return false;
}

/** With the outer content, or before a main clause behind a comma. */
function endOfClause({ lower, pos }: Reading, from: number, end: number): number {
  for (let i = from + 1; i < end; i++) {
    if (/^[.;]$/.test(lower[i]!)) return i;
    if (lower[i] === ',' && /^(?:and|but)$/.test(lower[i + 1] ?? '') && pos[i + 2] !== POS.NOUN) return i;
  }
  return end;
}
