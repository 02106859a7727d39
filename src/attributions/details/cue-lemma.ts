import { ACT_OF_VERB, ATTRIBUTION_NOUNS, SAYING_VERBS } from '../../lexicon/attribution-verbs.js';
import type { Act } from '../../record/record.js';
import { POS, type Reading, type TokenRange } from '../reading.js';

/** Verbs that only carry another one: "declined to comment", "went on to say". */
const CARRIERS = new Set([
  'decline',
  'refuse',
  'go',
  'continue',
  'begin',
  'use',
  'try',
  'seem',
  'appear',
  'want',
  'like',
  'love',
]);
/** Particles and prepositions that make another verb: "call for", "point out". */
const PARTICLES = new Set([
  'for',
  'on',
  'of',
  'out',
  'to',
  'about',
  'against',
  'with',
  'upon',
  'off',
  'back',
  'up',
  'down',
  'into',
  'from',
  'at',
]);

/** The token that carries the meaning of a cue: its last verb that is no auxiliary, else its last noun, else its first word. */
export function cueHead({ pos, lemma, lower }: Reading, { first, end }: TokenRange): number {
  for (let i = first; i < end; i++) {
    if (pos[i] !== POS.VERB) continue;
    const carries = CARRIERS.has(lemma[i]!) && lower[i + 1] === 'to';
    if (!carries || !pos.subarray(i + 1, end).includes(POS.VERB)) return i;
  }
  for (let i = first; i < end; i++) if (ACT_OF_VERB.has(lemma[i]!)) return i;
  for (let i = end - 1; i >= first; i--) if (pos[i] === POS.NOUN || pos[i] === POS.ADJ) return i;
  for (let i = first; i < end; i++) if (pos[i] !== POS.PUNCT) return i;
  return first;
}

/** The dictionary form of a cue: "say", "call for", "according to", "be blunter", ":". */
export function cueLemma(reading: Reading, cue: TokenRange): string {
  const { lower, lemma, pos } = reading;
  if (lower[cue.first] === 'according') return 'according to';
  const head = cueHead(reading, cue);
  const next = head + 1;
  if (pos[head] === POS.ADJ && head > cue.first && lemma[head - 1] === 'be') return `be ${lower[head]}`;
  const particle =
    next < cue.end && PARTICLES.has(lower[next]!) && (pos[head] === POS.VERB || SAYING_VERBS.has(lemma[head]!));
  return particle ? `${lemma[head]} ${lower[next]}` : lemma[head]!;
}

/** Verbs whose content, when it is an infinitive, is what the other is to do. */
const DIRECTIVE_WITH_INFINITIVE = new Set([
  'tell',
  'ask',
  'warn',
  'agree',
  'challenge',
  'call',
  'vote',
  'choose',
  'decide',
  'like',
]);

/** The type of attribution after the Penn Discourse Treebank (Prasad et al. 2007). */
export function actOf(reading: Reading, cue: TokenRange, content: readonly TokenRange[]): Act {
  const { lemma, lower, pos } = reading;
  const head = cueHead(reading, cue);
  const word = lemma[head]!;
  const first = content[0]!.first;
  const infinitive = (lower[first] === 'to' || holdsInfinitive(reading, content[0]!)) && content[0]!.first >= cue.end;
  if (infinitive && DIRECTIVE_WITH_INFINITIVE.has(word)) return 'control';
  if (lemma[head] === 'call' && /^(?:for|on|upon)$/.test(lower[head + 1] ?? '')) return 'communication';
  if (pos[head] === POS.NOUN && word in ATTRIBUTION_NOUNS) return ATTRIBUTION_NOUNS[word]!;
  return ACT_OF_VERB.get(word) ?? ATTRIBUTION_NOUNS[word] ?? 'communication';
}

/** "his advisers to figure out …": somebody, and what they are to do. */
function holdsInfinitive({ lower, pos }: Reading, { first, end }: TokenRange): boolean {
  for (let i = first; i < Math.min(end, first + 8); i++) {
    if (pos[i] === POS.VERB || pos[i] === POS.AUX || pos[i] === POS.SCONJ) return false;
    if (lower[i] === 'to') return pos[i + 1] === POS.VERB || pos[i + 1] === POS.AUX;
  }
  return false;
}
