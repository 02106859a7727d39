import type { Discourse, Referent } from './discourse.js';
import type { DraftEntity } from './draft-entity.js';
import type { Gender } from './gender.js';
import type { PronounEntry } from './lexicon/pronouns.js';

/** A pronoun to be resolved. */
export interface Pronoun {
  readonly token: number;
  readonly sentence: number;
  readonly entry: PronounEntry;
  readonly quotation: number;
  readonly isSource: boolean;
  /** Who speaks the quotation that it stands in: "he" is somebody else there. */
  readonly speaker: DraftEntity | undefined;
}

export interface Resolution {
  readonly entity: DraftEntity;
  readonly confidence: number;
}

/** How many sentences back an antecedent is looked for. */
const REACH = 8;

/**
 * Weights of the evidence for an antecedent, in the spirit of Lappin and Leass 1994 (An Algorithm for Pronominal
 * Anaphora Resolution): recency, grammatical role, repetition, agreement.
 */
const WEIGHTS = {
  sentenceBack: -1.1,
  subject: 1.2,
  source: 0.9,
  possessor: 0.2,
  object: 0.3,
  pronoun: 0.5,
  mentionedOften: 0.45,
  genderSure: 2.2,
  genderLikely: 1.2,
  genderUnlikely: -2.5,
  inQuotation: -1.2,
  sourceAfterSource: 0.8,
  clauseMate: -4,
  reflexiveSubject: 3,
};

export function resolvePersonPronoun(discourse: Discourse, pronoun: Pronoun, gender: Gender): Resolution | undefined {
  const scores = new Map<DraftEntity, number>();
  const { referents } = discourse;
  for (let i = referents.length - 1; i >= 0; i--) {
    const referent = referents[i]!;
    const back = pronoun.sentence - referent.sentence;
    if (back > REACH) break;
    const { entity } = referent;
    if (entity.type !== 'PERSON' || entity.plural || entity === pronoun.speaker) continue;
    const agreement = agreementOf(entity, gender);
    if (agreement === undefined) continue;
    const score =
      agreement + placeScore(pronoun, referent, back) + WEIGHTS.mentionedOften * Math.log2(1 + entity.mentions.length);
    if (score > (scores.get(entity) ?? Number.NEGATIVE_INFINITY)) scores.set(entity, score);
  }
  return best(scores);
}

function placeScore(pronoun: Pronoun, referent: Referent, back: number): number {
  let score = WEIGHTS.sentenceBack * back;
  if (referent.role === 'subject') score += WEIGHTS.subject;
  else if (referent.role === 'object') score += WEIGHTS.object;
  else if (referent.role === 'possessor') score += WEIGHTS.possessor;
  if (referent.isSource) score += WEIGHTS.source;
  if (referent.form === 'pronoun') score += WEIGHTS.pronoun;
  if (referent.isSource && pronoun.isSource) score += WEIGHTS.sourceAfterSource;
  if (referent.quotation >= 0 && referent.quotation !== pronoun.quotation) score += WEIGHTS.inQuotation;
  if (back === 0) {
    const near = pronoun.token - referent.end < 6 && referent.role === 'subject';
    if (pronoun.entry.grammar === 'object' && near) score += WEIGHTS.clauseMate;
    if (pronoun.entry.grammar === 'reflexive' && referent.role === 'subject') score += WEIGHTS.reflexiveSubject;
  }
  return score;
}

/** Undefined where the entity cannot be meant. */
function agreementOf(entity: DraftEntity, gender: Gender): number | undefined {
  if (!entity.gender) return 0;
  const sure = entity.gender.confidence > 0.9;
  if (entity.gender.gender === gender) return sure ? WEIGHTS.genderSure : WEIGHTS.genderLikely;
  return sure ? undefined : WEIGHTS.genderUnlikely;
}

function best(scores: ReadonlyMap<DraftEntity, number>): Resolution | undefined {
  let first: DraftEntity | undefined;
  let firstScore = Number.NEGATIVE_INFINITY;
  let secondScore = Number.NEGATIVE_INFINITY;
  for (const [entity, score] of scores) {
    if (score > firstScore) {
      secondScore = firstScore;
      [first, firstScore] = [entity, score];
    } else if (score > secondScore) secondScore = score;
  }
  if (!first) return undefined;
  const margin = Math.min(4, firstScore - secondScore);
  return { entity: first, confidence: Math.round(100 * (0.55 + 0.1 * margin)) / 100 };
}
