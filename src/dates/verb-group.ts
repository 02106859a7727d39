import {
  APPOINTED,
  CALLED,
  FIXTURES,
  FORWARD,
  GOVERNORS,
  MEETINGS,
  MODALS_AHEAD,
  MODALS_OPEN,
  OPEN_FORMS,
  PAST_FORMS,
  PERCEIVED,
  PLANNED,
  PLANS,
  PREPARING,
  PRESENT_BE,
  SAME_FORMS,
  SAYING,
  SEEMING,
} from './direction-words.js';
import { AHEAD, BACK, type Leaning, LIKELY_AHEAD, LIKELY_BACK } from './leaning.js';
import type { Surroundings } from './surroundings.js';

/** What the token says where it is the head of a verb group. */
export function readVerb(around: Surroundings, i: number): Leaning | 'infinitive' | undefined {
  const word = around.word(i);
  if (MODALS_AHEAD.has(word)) return AHEAD;
  const isPast = PAST_FORMS.has(word);
  if (!isPast && !around.isVerb(i)) return undefined;
  // "the Kansas City Fed", "Meet the Press"; "his leave of absence", "the start"
  if (around.isTitle(i) || isNoun(around, i)) return undefined;
  // "is to meet", "is due in court on Friday"
  if (PRESENT_BE.has(word)) return /^(?:to|due)$/.test(around.word(i + 1)) ? AHEAD : undefined;
  if (word === 'has' || word === 'have') return undefined;
  if (word === 'based' && PRESENT_BE.has(around.word(i - 1))) return undefined;
  if (SAYING.has(word)) return BACK;
  if (CALLED.has(word) && meets(around, i)) return LIKELY_AHEAD;
  // "would follow a rise in February"; "will follow a meeting in July"
  if (/^follows?$/.test(word) && /^(?:an?|the|[\d.]+)$/.test(around.word(i + 1)) && !namesFixture(around, i))
    return LIKELY_BACK;
  const group = auxiliary(around, i);
  if (group === 'open') return undefined;
  if (group) return group;
  if (word.endsWith('ing')) return isDone(around, i) ? LIKELY_BACK : undefined;
  if (FORWARD.has(word) || (PLANNED.has(word) && /^(?:for|to)$/.test(around.word(i + 1)))) return AHEAD;
  // "its expected announcement on Wednesday", not "better-than-expected results on Wednesday"
  if (word.endsWith('ed') && isAttribute(around, i))
    return i < around.first && /^(?:expected|planned|scheduled)$/.test(word) && !/^(?:-|than)$/.test(around.word(i - 1))
      ? LIKELY_AHEAD
      : undefined;
  // "the boost needed for a win", "make their voice known"
  if (/^(?:needed|required|known)$/.test(word)) return undefined;
  // "should come in June, followed by another in July"
  if (word === 'followed' && around.word(i + 1) === 'by' && around.word(i - 1) === ',') return undefined;
  // "would cross the gulf and hit the coast on Monday": what governs the one governs the other
  if (SAME_FORMS.has(word) && /^(?:and|or)$/.test(around.word(i - 1))) return 'infinitive';
  // "fell as expected Monday"
  if (word === 'expected' && /^(?:as|than)$/.test(around.word(i - 1))) return undefined;
  if (isPast || word.endsWith('ed')) return BACK;
  if (OPEN_FORMS.has(word) && !/^(?:by|before)$/.test(around.word(around.first - 1))) return LIKELY_BACK;
  return APPOINTED.has(word) ? AHEAD : undefined;
}

function isNoun(around: Surroundings, i: number): boolean {
  const word = around.word(i);
  // "will issue its forecast in January"
  if (word === 'forecast' && /^(?:an?|the|its|his|their)$/.test(around.word(i - 1))) return true;
  // "hopes of a rate cut in March"
  const isCompound =
    OPEN_FORMS.has(word) &&
    /^(?:in|on|of|by|at|from)$/.test(around.word(i + 1)) &&
    [1, 2, 3].some((back) => /^(?:an?|another|further)$/.test(around.word(i - back)));
  if (isCompound) return true;
  // cut it to "hold" on Monday
  if (/^["“”]$/.test(around.word(i - 1)) && /^["“”]$/.test(around.word(i + 1))) return true;
  // "cuts that took hold on March 1"
  if (APPOINTED.has(word) && around.word(i - 1) === 'took') return true;
  return APPOINTED.has(word) && /^(?:the|an?|his|its|their|my|our)$/.test(around.word(i - 1));
}

/** "At the newly combined company", "its stated commitment". */
function isAttribute(around: Surroundings, i: number): boolean {
  const before = around.word(i - 1);
  if (before === '-') return true; // mortgage-related securities
  if (!/^(?:NOUN|PROPN|ADJ|SYM)$/.test(around.tag(i + 1) ?? '') && around.word(i + 1) !== '$') return false;
  // "fulfilling increased demand", "with reduced staff"
  const isObject = around.tag(i - 1) === 'ADP' || (before.endsWith('ing') && around.isVerb(i - 1));
  if (isObject && around.tag(i + 1) === 'NOUN') return true;
  if (/^(?:the|an?|its|his|her|their|our|this|these|those|['’]s)$/.test(before)) return true;
  return before.endsWith('ly') && /^(?:the|an?|its|his|her|their|['’]s)$/.test(around.word(i - 2));
}

function hasGerund(around: Surroundings, verb: number): boolean {
  for (let i = verb + 1; i < around.first; i++) if (around.word(i).endsWith('ing') && around.isVerb(i)) return true;
  return false;
}

function meets(around: Surroundings, verb: number): boolean {
  for (let i = verb + 1; i < around.first; i++)
    if (MEETINGS.has(around.word(i))) return !/^(?:in|off)$/.test(around.word(verb + 1));
  return false;
}

/** "After losing him in the summer". */
function isDone(around: Surroundings, gerund: number): boolean {
  return /^(?:after|since|by|despite)$/.test(around.word(gerund - 1));
}

/** "Is set to", "set for"; not "was set up in February". */
function isPlanned(around: Surroundings, i: number): boolean {
  const word = around.word(i);
  if (word === 'set') return /^(?:to|for)$/.test(around.word(i + 1)) || i >= around.first - 2;
  return PLANNED.has(word);
}

function namesFixture(around: Surroundings, verb: number): boolean {
  for (let i = verb + 1; i < around.first; i++) if (FIXTURES.has(around.word(i))) return true;
  return false;
}

/** What may stand between an auxiliary and its verb. */
const BETWEEN = new Set(
  "be been get not n't n’t also already only now still never almost soon then always ever just even first".split(' '),
);

/** What auxiliaries and "to" before a verb make of it; 'open' where a modal leaves it open. */
function auxiliary(around: Surroundings, i: number): Leaning | 'infinitive' | 'open' | undefined {
  const isPlan = isPlanned(around, i);
  for (let before = i - 1; before >= i - 4 && around.inSentence(before); before--) {
    const word = around.word(before);
    if (word === 'may' && around.isTitle(before)) return undefined; // "in May announced"
    if (MODALS_AHEAD.has(word)) return AHEAD;
    if (MODALS_OPEN.has(word)) return afterOpenModal(around, before, i);
    if (word === 'to') return afterTo(around, before);
    if (word === 'had' || word === 'did') return BACK;
    // "would have trouble winning" has no participle
    if ((word === 'has' || word === 'have') && !isParticiple(around.word(i)) && !isPlan) continue;
    if (word === 'has' || word === 'have') return isPlan ? AHEAD : BACK;
    // "was supposed to" tells what did not happen
    if (word === 'was' || word === 'were') return isPlan && around.word(i) !== 'supposed' ? LIKELY_AHEAD : BACK;
    if (PRESENT_BE.has(word) && !isPossessive(around, before)) {
      // "is sentenced on Sept. 18" lies ahead, "is accused of killing him on Sept. 18" does not
      if (isPlan) return AHEAD;
      // "is meeting ministers on Friday"; not "is looking into the sales of June"
      if (around.word(i).endsWith('ing'))
        return i < around.first - NEXT && !isToCome(around, i) ? 'open' : LIKELY_AHEAD;
      // "she's changed since May"
      if (/^['’]s$/.test(word)) return BACK;
      return hasGerund(around, i) ? 'infinitive' : AHEAD;
    }
    // "is due to start and be concluded by March": what governs the one governs the other
    if (word === 'be' && /^(?:and|or)$/.test(around.word(around.word(before - 1) === 'not' ? before - 2 : before - 1)))
      return 'infinitive';
    if (!BETWEEN.has(word) && !word.endsWith('ly')) return undefined;
  }
  return undefined;
}

/** "Are vying for votes at the convention in July", "is gearing up to fly from Sunday". */
function isToCome(around: Surroundings, verb: number): boolean {
  if (PREPARING.has(around.word(verb))) return true;
  for (let i = verb + 1; i < around.end + 4; i++)
    if ((i < around.first || i >= around.end) && FIXTURES.has(around.word(i))) return true;
  return false;
}

/** "The bank's unsecured debt"; "it's planned". */
function isPossessive(around: Surroundings, i: number): boolean {
  return /^['’]s$/.test(around.word(i)) && !/^(?:it|he|she|that|there|here|what|who|where)$/.test(around.word(i - 1));
}

function afterOpenModal(around: Surroundings, modal: number, verb: number): Leaning | 'open' {
  const next = around.word(modal + 1);
  // "must be submitted by December"
  if (next !== 'have' && /^(?:by|before)$/.test(around.word(around.first - 1))) return AHEAD;
  // "could be called Monday" lies ahead, "could be reached Monday" may be over
  // "could be higher on Saturday"
  if (next === 'be' && verb === modal + 1)
    return around.isVerb(verb + 1) || verb < around.first - NEXT ? 'open' : LIKELY_AHEAD;
  if (next === 'be')
    return verb < around.first - NEXT || PERCEIVED.has(around.word(verb)) || !isParticiple(around.word(verb))
      ? 'open'
      : LIKELY_AHEAD;
  // "could not stop him Friday" is over
  if (around.word(modal) === 'could' && /^(?:not|n['’]t)$/.test(next)) return LIKELY_BACK;
  return next === 'have' ? 'open' : AHEAD;
}

/** Tokens between a verb and its time, with a preposition. */
const NEXT = 4;

function isParticiple(word: string): boolean {
  return /(?:ed|en|wn|ne)$/.test(word) || PAST_FORMS.has(word) || OPEN_FORMS.has(word);
}

/** An infinitive lies ahead where its governor says so; else the verb further off decides. */
function afterTo(around: Surroundings, to: number): Leaning | 'infinitive' {
  const governor = around.word(to - 1);
  // guidelines to be published in November
  if (SEEMING.has(governor)) return 'infinitive';
  if (around.word(to + 1) === 'be' && governor !== 'supposed') return AHEAD;
  // "might have to sell", "they have to pay"
  if (governor === 'have' || governor === 'has') return isOpenOrAhead(around, to - 2) ? AHEAD : LIKELY_AHEAD;
  // "should be able to sign" lies ahead, "was able to sign" does not
  if (governor === 'able') return around.word(to - 2) === 'be' ? AHEAD : 'infinitive';
  if (governor === 'agreed') return LIKELY_AHEAD;
  // "were about to cross the street on Wednesday"
  if (governor === 'about' && /^w(?:as|ere)$/.test(around.word(to - 2))) return BACK;
  if (GOVERNORS.has(governor)) return wasBeen(around, to - 1) ? BACK : AHEAD;
  if (PLANS.has(governor)) return LIKELY_AHEAD;
  // "was to meet Thursday", told on Friday: yesterday
  if (governor === 'was' || governor === 'were') return LIKELY_AHEAD;
  return PRESENT_BE.has(governor) ? AHEAD : 'infinitive';
}

function isOpenOrAhead(around: Surroundings, i: number): boolean {
  return MODALS_AHEAD.has(around.word(i)) || MODALS_OPEN.has(around.word(i));
}

/** "It had been due to expire": the plan is over. */
function wasBeen(around: Surroundings, i: number): boolean {
  const had = around.word(i - 1) === 'had' || around.word(i - 2) === 'had';
  return (
    had || around.word(i - 1) === 'been' || (around.word(i) === 'supposed' && /^w(?:as|ere)$/.test(around.word(i - 1)))
  );
}
