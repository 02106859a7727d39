import { type Proposal, trimContent, trimSource } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';
import { sourcePhrase } from '../source-phrase.js';

const SAYING = /^(?:said|says|added)$/;
/** In tokens: "investment manager Ana Ruiz of Oxbow Capital Management". */
const LONGEST_SOURCE = 20;

/**
 * "Demand will fall, | said Ana Ruiz, an analyst": a statement without marks, and who said it behind the verb. The model takes a third of
 * them for something else.
 */
export function proposeClosingTag(reading: Reading): Proposal[] {
  const { document, lower, pos, quotation, isMark } = reading;
  const { firstToken, endToken } = document.sentences;
  const found: Proposal[] = [];
  for (let verb = 2; verb + 1 < reading.count; verb++) {
    if (!SAYING.test(lower[verb]!) || pos[verb] !== POS.VERB || lower[verb - 1] !== ',') continue;
    if (quotation[verb]! >= 0 || isMark[verb - 2] === 1) continue;
    const sentence = document.tokens.sentence[verb]!;
    const clause = { first: firstToken[sentence]!, end: verb - 1 };
    const end = endToken[sentence]!;
    const who = personBehind(reading, { first: verb + 1, end });
    if (!who || !isClause(reading, clause)) continue;
    const cue = { first: verb, end: verb + 1 };
    const source = sourcePhrase(reading, who, cue);
    const content = trimContent(reading, clause);
    if (!source || !content) continue;
    found.push({ cue: [cue], source: [source], content: [content], confidence: 0.5, rule: 'attributions/closing-tag' });
  }
  return found;
}

/** A name, "the sources", "analysts" with no verb of theirs; a name with its apposition. */
function personBehind(reading: Reading, { first, end }: TokenRange): TokenRange | undefined {
  const { lower, pos } = reading;
  let stop = first;
  let names = 0;
  let nouns = 0;
  for (; stop < end && stop - first < LONGEST_SOURCE && !/^[,.;:]$/.test(lower[stop]!); stop++) {
    if (pos[stop] === POS.AUX || pos[stop] === POS.VERB || pos[stop] === POS.PRON || reading.quotation[stop]! >= 0)
      return undefined;
    if (pos[stop] === POS.PROPN) names++;
    else if (pos[stop] === POS.NOUN) nouns++;
  }
  if (names + nouns === 0 || pos[first] === POS.ADP || /^(?:that|there|no|nothing)$/.test(lower[first]!))
    return undefined;
  const closes =
    stop >= end || lower[stop] === '.' || (lower[stop] === ',' && /^who(?:se)?$/.test(lower[stop + 1] ?? ''));
  const isDefinite =
    pos[first] === POS.DET || (pos[first] === POS.NOUN && lower[first]!.endsWith('s') && stop === first + 1);
  if (names === 0) return isDefinite && closes ? { first, end: stop } : undefined;
  if (closes || lower[stop] !== ',') return { first, end: stop };
  // "said Ana Ruiz, an analyst at Oxbow.": up to the end of the sentence or the next comma
  const apposition = pos[stop + 1] === POS.DET || pos[stop + 1] === POS.NOUN || pos[stop + 1] === POS.ADJ;
  if (!apposition) return pos[stop + 1] === POS.AUX || pos[stop + 1] === POS.VERB ? undefined : { first, end: stop };
  let last = stop + 1;
  while (last < end && !/^[,.;:]$/.test(lower[last]!)) {
    if (pos[last] === POS.AUX) return undefined;
    last++;
  }
  return trimSource(reading, { first, end: last });
}

/** It holds a finite verb of its own, outside of relative clauses. */
function isClause({ pos, lower, quotation }: Reading, { first, end }: TokenRange): boolean {
  let isRelative = false;
  let found = false;
  for (let i = first; i < end; i++) {
    if (quotation[i]! >= 0 || /^[;:]$/.test(lower[i]!)) return false;
    if (lower[i] === ',') isRelative = false;
    else if (/^(?:who|which|whose|that)$/.test(lower[i]!) && i > first) isRelative = true;
    if (isRelative || i === first) continue;
    const isVerb = pos[i] === POS.VERB && lower[i - 1] !== 'to' && lower[i - 1] !== '-' && !lower[i]!.endsWith('ing');
    const isParticiple = isVerb && lower[i]!.endsWith('ed') && pos[i + 1] === POS.ADP;
    if ((pos[i] === POS.AUX && lower[i - 1] !== 'to') || (isVerb && !isParticiple)) found = true;
  }
  return found;
}
