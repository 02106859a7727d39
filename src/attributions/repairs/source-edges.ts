import { isDay } from '../../lexicon/calendar-words.js';
import { type Proposal, trimSource } from '../proposal.js';
import { holdsVerb, POS, type Reading, type TokenRange } from '../reading.js';
import { subjectBefore } from '../rules/noun-phrase.js';
import { isTime, sourcePhrase } from '../source-phrase.js';

/** What leads over from the sentence before, or opens the clause whose subject the source is. */
const LEADS_OVER =
  /^(?:and|but|yet|so|as|although|though|while|when|because|since|after|if|until|where|however|meanwhile)$/;
const QUANTITY = /^(?:many|much|few|little|well)$/;
const RELATIVE = /^(?:who|which|that)$/;
/** In what something is said. */
const MEDIUM =
  /^(?:report|note|statement|letter|filing|interview|speech|email|e-mail|memo|message|editorial|article|briefing|tweet|post|conference|call|blog)$/;

/**
 * A source without what stands around the noun phrase: "As | Ruiz", "an analyst | who", "Ruiz | in a note to clients", "the bank, | on
 * Thursday". The relative clause, where there is one, stays.
 */
export function withSourceEdges(reading: Reading, proposal: Proposal): Proposal {
  const [source] = proposal.source;
  if (!source) return proposal;
  let { first, end } = source;
  const { lower, pos } = reading;
  const isPlain = !holdsVerb(reading, source);
  const isLead = LEADS_OVER.test(lower[first]!) && pos[first + 1] !== POS.ADP && !QUANTITY.test(lower[first + 1] ?? '');
  if (isPlain && isLead) first++;
  // "in 2001 but | Ruiz said": what stands before is another clause's
  const but = lower.lastIndexOf('but', end - 2);
  if (isPlain && but > first && lower[first] !== 'not') first = but + 1;
  if (end - first > 1 && RELATIVE.test(reading.document.tokens.text[end - 1]!)) end--; // not "WHO"
  end = withoutMedium(reading, { first, end });
  end = withoutDayBehindComma(reading, { first, end });
  if (first === source.first && end === source.end) return proposal;
  const phrase = trimSource(reading, { first, end });
  return phrase ? { ...proposal, source: [phrase, ...proposal.source.slice(1)] } : proposal;
}

/** Before "in a research note", "in an interview with …"; a noun that it belongs to keeps it ("his role in a report"). */
function withoutMedium({ lower, pos }: Reading, { first, end }: TokenRange): number {
  for (let i = end - 3; i > first && end - i <= 7; i--) {
    if (lower[i] !== 'in' || !/^an?$/.test(lower[i + 1]!)) continue;
    let noun = i + 2;
    while (noun < end && (pos[noun] === POS.ADJ || pos[noun] === POS.NOUN) && !MEDIUM.test(lower[noun]!)) noun++;
    const closes = noun === end - 1 || /^(?:to|with|by|on|for)$/.test(lower[noun + 1] ?? '');
    const before = pos[i - 1];
    const isName = before === POS.PROPN || lower[i - 1] === ',' || lower[i - 1] === ')';
    if (noun < end && MEDIUM.test(lower[noun]!) && closes && isName) return i;
  }
  return end;
}

function withoutDayBehindComma({ lower }: Reading, { first, end }: TokenRange): number {
  const on = end - 2;
  return on > first + 1 && isDay(lower[end - 1]!) && lower[on] === 'on' && lower[on - 1] === ',' ? on - 1 : end;
}

/** "Oxbow, which makes pumps, Thursday said": a day says nothing; the subject before it does, if there is one. */
export function withoutTimeAsSource(reading: Reading, proposal: Proposal): Proposal {
  const [source] = proposal.source;
  const [cue] = proposal.cue;
  if (!source || !cue || source.end > cue.first || !isTime(reading, source)) return proposal;
  const { tokens, sentences } = reading.document;
  const from = sentences.firstToken[tokens.sentence[source.first]!]!;
  const subject = subjectBefore(reading, source.end, from);
  const phrase = subject && sourcePhrase(reading, subject, cue);
  return { ...proposal, source: phrase ? [phrase] : [] };
}
