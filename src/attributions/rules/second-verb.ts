import { SAYING_VERBS } from '../../lexicon/attribution-verbs.js';
import { type Proposal, trimContent } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';

const SUBJECT = /^(?:he|she|they|it|there|we|i)$/;
/** Sources with whom a verb has no ending: "They … and claim". */
const PLURAL = /^(?:they|we|i|you)$|[^s]s$/;

/**
 * "The firm claimed the pumps were new | and added that …": a verb of saying behind "and" with a clause of its own, which was taken for
 * content. Of 59 such verbs in PolNeAR, 56 are cues by themselves, with the source of the verb before; contents are cut when
 * overlaps are resolved.
 *
 * @param proposals what was found so far
 */
export function proposeSecondVerb(reading: Reading, proposals: readonly Proposal[]): Proposal[] {
  const isCue = new Uint8Array(reading.count);
  for (const { cue } of proposals) for (const { first, end } of cue) isCue.fill(1, first, end);
  return proposals.flatMap((proposal): Proposal[] => {
    const { cue, source, content, confidence } = proposal;
    const [first] = cue;
    const [who] = source;
    if (!first || !who || who.end > first.first || !SAYING_VERBS.has(reading.lemma[first.end - 1]!)) return [];
    return content.flatMap((piece): Proposal[] => {
      const verb = piece.first >= first.end ? secondVerb(reading, piece, who, isCue) : -1;
      const said = verb < 0 ? undefined : trimContent(reading, { first: verb + 1, end: piece.end });
      if (!said) return [];
      isCue[verb] = 1;
      return [
        {
          cue: [{ first: verb, end: verb + 1 }],
          source,
          content: [said],
          confidence: Math.min(confidence, 0.6),
          rule: 'attributions/second-verb',
        },
      ];
    });
  });
}

/** The verb of saying behind "and" or "but" that opens a clause; -1 if none. */
function secondVerb(reading: Reading, { first, end }: TokenRange, who: TokenRange, isCue: Uint8Array): number {
  const { lower, lemma, pos, quotation } = reading;
  for (let and = first + 2; and + 3 < end; and++) {
    if (!/^(?:and|but)$/.test(lower[and]!) || quotation[and]! >= 0) continue;
    let verb = and + 1;
    while (verb + 2 < end && pos[verb] === POS.ADV) verb++;
    const word = lower[verb]!;
    if (isCue[verb] === 1 || !SAYING_VERBS.has(lemma[verb]!) || word.endsWith('ing')) continue;
    if (word === lemma[verb] && !PLURAL.test(lower[who.end - 1]!)) continue;
    const opening = lower[verb + 1]!;
    const next = pos[verb + 2];
    const isThat = opening === 'that' && pos[verb] === POS.VERB && next !== POS.PUNCT;
    const hasSubject = SUBJECT.test(opening) && (next === POS.AUX || next === POS.VERB);
    const possesses = /^(?:his|her|their|its)$/.test(opening) && pos[verb] === POS.VERB && next === POS.NOUN;
    if (isThat || hasSubject || possesses) return verb;
  }
  return -1;
}
