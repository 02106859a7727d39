import type { Document } from '../document/document.js';
import type { Span } from '../text/span.js';
import type { Discourse, Referent } from './discourse.js';
import type { DraftEntity } from './draft-entity.js';
import type { Gender } from './gender.js';
import type { PronounEntry } from './lexicon/pronouns.js';
import type { NamePlace } from './nominals.js';

/** A pronoun to be resolved. */
export interface Pronoun {
  readonly token: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly entry: PronounEntry;
  readonly quotation: number;
  readonly isSource: boolean;
  /** It is the source of what a verb of saying introduces. */
  readonly says: boolean;
  /** What it is the source of: "Solheim, she said, …" speaks of somebody else. */
  readonly content: readonly Span[];
  /** Names that the same sentence mentions after the opening clause in which the pronoun stands: "In her speech, Ruiz …" */
  readonly following: readonly NamePlace[];
  /** Who speaks the quotation that it stands in: "he" is somebody else there. */
  readonly speaker: DraftEntity | undefined;
}

export interface Resolution {
  readonly entity: DraftEntity;
  readonly confidence: number;
}

/** How many sentences back an antecedent is looked for: of a person, of a thing. */
const PERSON_REACH = 10;
const LONG_REACH = 60;
const THING_REACH = 2;

/**
 * Weights of the evidence for an antecedent, in the spirit of Lappin and Leass 1994 (An Algorithm for Pronominal
 * Anaphora Resolution): recency, grammatical role, repetition, agreement.
 */
export const WEIGHTS = {
  sentenceBack: -1.2,
  subject: 1.2,
  source: 0.8,
  possessor: 0.2,
  object: 0.3,
  pronoun: 0.5,
  mentionedOften: 0.45,
  genderSure: 1.5,
  genderLikely: 1.2,
  genderUnlikely: -2.5,
  inQuotation: -1.2,
  sourceAfterSource: 0.6,
  sameParagraph: 0.3,
  reflexiveSubject: 3,
  unnamed: -0.3,
  inHeadline: 0.5,
  modifier: -1,
  follows: 0.8,
  inOwnContent: -3,
  /** Who speaks on is not whom was spoken of: "The mayor called Ruiz a liar. He said …" */
  reportedBeforeSource: -1.2,
};

export function resolvePersonPronoun(discourse: Discourse, pronoun: Pronoun, gender: Gender): Resolution | undefined {
  const agreementOf = (entity: DraftEntity) =>
    entity.type !== 'PERSON' || entity.plural ? undefined : genderAgreement(entity, gender);
  const scores = scoreCandidates(discourse, pronoun, PERSON_REACH, agreementOf);
  for (const { entity } of pronoun.following) {
    const agreement = agreementOf(entity);
    if (agreement === undefined) continue;
    const score = WEIGHTS.follows + WEIGHTS.subject + agreement;
    scores.set(entity, Math.max(score, scores.get(entity) ?? Number.NEGATIVE_INFINITY));
  }
  if (scores.size > 0) return best(scores);
  const farther = best(scoreCandidates(discourse, pronoun, LONG_REACH, agreementOf));
  return farther && { ...farther, confidence: 0.5 };
}

const BE = /^(?:is|was|be|been|['’]s|were|seems|seemed|appears|appeared|looks|remains|became)$/i;
const MODAL = /^(?:would|will|could|may|might|must|can|should|has|had|have|not|n['’]t|['’]d|['’]ll)$/i;

/** "it is hard to say", "it was reported that", "it seems": nothing is meant. */
export function isExpletive({ tokens }: Document, token: number): boolean {
  const { text, sentence } = tokens;
  if (!/^it$/i.test(text[token]!)) return false;
  let i = token + 1;
  while (i < tokens.count && MODAL.test(text[i]!)) i++;
  if (i >= tokens.count || !BE.test(text[i]!) || sentence[i] !== sentence[token]) return false;
  if (/^(?:seems|seemed|appears|appeared)$/i.test(text[i]!)) return true;
  for (let k = i + 2; k < Math.min(tokens.count, i + 7) && sentence[k] === sentence[token]; k++) {
    const word = text[k]!;
    if (/^(?:that|to|whether|who|when|how|why)$/i.test(word) || (k === i + 2 && word === 'for')) return true;
    if (/^[,;:]$/.test(word)) return false;
  }
  return false;
}

/** In sentences. */
const SOURCE_REACH = 5;
/** How often "it" that says something is who spoke last. */
const LAST_SOURCE_RIGHT = 0.6;

/** Who spoke last, where the pronoun says something itself; a report that did stands before whoever spoke earlier. */
function lastSource(discourse: Discourse, pronoun: Pronoun): DraftEntity | undefined {
  if (!pronoun.says) return undefined;
  const { referents } = discourse;
  for (let i = discourse.countBefore(pronoun.token) - 1; i >= 0; i--) {
    const { isSource, sentence, entity, quotation } = referents[i]!;
    if (pronoun.sentence - sentence > SOURCE_REACH) return undefined;
    if (isSource && quotation < 0) return entity;
  }
  return undefined;
}

/** "it": an organisation, a place or a group that is a subject or a source close by. */
export function resolveThingPronoun(discourse: Discourse, pronoun: Pronoun): Resolution | undefined {
  if (isExpletive(discourse.document, pronoun.token)) return undefined;
  const scores = scoreCandidates(discourse, pronoun, THING_REACH, (entity) => {
    if (entity.plural) return undefined;
    if (entity.type === 'ORGANIZATION') return 0.3;
    return entity.type === 'LOCATION' || entity.type === 'FACILITY' ? 0 : undefined;
  });
  const found = best(scores);
  if (found && scores.get(found.entity)! >= 0.9) return found;
  const said = lastSource(discourse, pronoun);
  return said?.type === 'ORGANIZATION' && !said.plural ? { entity: said, confidence: LAST_SOURCE_RIGHT } : undefined;
}

/** "they": several persons, else a group that acts. */
export function resolvePluralPronoun(discourse: Discourse, pronoun: Pronoun): Resolution | undefined {
  const scores = scoreCandidates(discourse, pronoun, THING_REACH, (entity) => {
    if (entity.plural) return 1;
    if (entity.type === 'ORGANIZATION') return pronoun.entry.grammar === 'object' ? undefined : -0.6;
    return entity.type === 'NORP' ? 0 : undefined;
  });
  const found = best(scores);
  if (found && scores.get(found.entity)! >= 0.5) return found;
  const said = lastSource(discourse, pronoun);
  return said?.type === 'ORGANIZATION' || said?.plural ? { entity: said, confidence: LAST_SOURCE_RIGHT } : undefined;
}

function scoreCandidates(
  discourse: Discourse,
  pronoun: Pronoun,
  reach: number,
  agreementOf: (entity: DraftEntity) => number | undefined,
): Map<DraftEntity, number> {
  const scores = new Map<DraftEntity, number>();
  const excluded = new Set<DraftEntity>();
  const { referents } = discourse;
  for (let i = discourse.countBefore(pronoun.token) - 1; i >= 0; i--) {
    const referent = referents[i]!;
    const back = pronoun.sentence - referent.sentence;
    if (back > reach) break;
    const { entity } = referent;
    if (entity === pronoun.speaker || referent.end > pronoun.token || excluded.has(entity)) continue;
    if (isClauseMate(pronoun, referent)) {
      excluded.add(entity);
      scores.delete(entity);
      continue;
    }
    const agreement = agreementOf(entity);
    if (agreement === undefined) continue;
    const often = WEIGHTS.mentionedOften * Math.log2(1 + Math.min(8, entity.mentions.length));
    const score =
      agreement +
      placeScore(pronoun, referent, back) +
      often +
      (entity.named ? 0 : WEIGHTS.unnamed) +
      (isNamedInOwnContent(pronoun, entity) ? WEIGHTS.inOwnContent : 0) +
      (discourse.isInHeadline(entity) ? WEIGHTS.inHeadline : 0);
    if (score > (scores.get(entity) ?? Number.NEGATIVE_INFINITY)) scores.set(entity, score);
  }
  return scores;
}

/** "He said Solheim had left": he is somebody else, wherever Solheim was spoken of before. */
function isNamedInOwnContent({ isSource, content }: Pronoun, { type, mentions }: DraftEntity): boolean {
  if (!isSource || type !== 'PERSON') return false;
  return mentions.some(
    ({ start, form }) => form === 'name' && content.some((span) => span.start <= start && start < span.end),
  );
}

/** "Ruiz saw him": him is somebody else. */
function isClauseMate(pronoun: Pronoun, referent: Referent): boolean {
  if (pronoun.entry.grammar !== 'object' || referent.sentence !== pronoun.sentence) return false;
  return referent.role === 'subject' && pronoun.token - referent.end < 6;
}

function placeScore(pronoun: Pronoun, referent: Referent, back: number): number {
  let score = WEIGHTS.sentenceBack * back;
  if (referent.role === 'subject') score += WEIGHTS.subject;
  else if (referent.role === 'object') score += WEIGHTS.object;
  else if (referent.role === 'possessor') score += WEIGHTS.possessor;
  else if (referent.role === 'modifier') score += WEIGHTS.modifier;
  if (referent.isSource) score += WEIGHTS.source;
  if (referent.form === 'pronoun') score += WEIGHTS.pronoun;
  if (referent.isSource && pronoun.isSource) score += WEIGHTS.sourceAfterSource;
  if (referent.paragraph === pronoun.paragraph) score += WEIGHTS.sameParagraph;
  if (referent.quotation >= 0 && referent.quotation !== pronoun.quotation) score += WEIGHTS.inQuotation;
  if (pronoun.isSource && referent.isReported && !referent.isSource) score += WEIGHTS.reportedBeforeSource;
  if (pronoun.isSource && pronoun.content.some((span) => span.start <= referent.start && referent.start < span.end))
    score += WEIGHTS.inOwnContent;
  if (back === 0) {
    if (pronoun.entry.grammar === 'reflexive' && referent.role === 'subject') score += WEIGHTS.reflexiveSubject;
  }
  return score;
}

/** Undefined where the entity cannot be meant. */
function genderAgreement(entity: DraftEntity, gender: Gender): number | undefined {
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
  return { entity: first, confidence: 0.55 + 0.1 * margin };
}
