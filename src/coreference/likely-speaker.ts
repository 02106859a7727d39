import type { Quotation } from '../document/quotation-marks.js';
import type { Discourse } from './discourse.js';
import type { DraftEntity } from './draft-entity.js';
import { tokenAt } from './token-index.js';

/** How many paragraphs back the speaker of a quotation is looked for. */
const REACH = 2;

/**
 * Who speaks a quotation that no attribution claims: the last source of its paragraph or the paragraphs before, else the
 * last person of the sentence before.
 */
export function likelySpeaker(discourse: Discourse, quotation: Quotation | undefined): DraftEntity | undefined {
  if (!quotation) return undefined;
  const { tokens } = discourse.document;
  const { referents } = discourse;
  const first = tokenAt(discourse.document, quotation.start);
  let subject: DraftEntity | undefined;
  for (let i = discourse.countBefore(first) - 1; i >= 0; i--) {
    const { entity, role, isSource, ...referent } = referents[i]!;
    if (quotation.paragraph - referent.paragraph > REACH) break;
    if (referent.quotation >= 0) continue;
    if (isSource && (entity.named || entity.type !== 'MISC')) return entity; // a report does not say "we"
    const near = tokens.sentence[first]! - referent.sentence <= 1;
    if (near && entity.type === 'PERSON' && (role === 'subject' || role === 'possessor')) subject ??= entity;
  }
  return subject;
}

/** Who answers in an interview: the person of whom the text before the first label speaks most. */
export function interviewee({ referents }: Discourse): DraftEntity | undefined {
  let best: DraftEntity | undefined;
  let most = 0;
  const counts = new Map<DraftEntity, number>();
  for (const { entity } of referents) {
    if (entity.type !== 'PERSON' || !entity.named) continue;
    const count = (counts.get(entity) ?? 0) + 1;
    counts.set(entity, count);
    if (count > most) [best, most] = [entity, count];
  }
  return best;
}

/** Who asks: the agency of the dateline, else the body that somebody "spoke to" or "told" before the questions begin. */
export function interviewer({ document, referents }: Discourse): DraftEntity | undefined {
  const { text, zones } = document;
  const datelines = zones.filter(({ kind }) => kind === 'dateline' || kind === 'byline');
  let hearer: DraftEntity | undefined;
  for (const { entity, start, form } of referents) {
    if (entity.type !== 'ORGANIZATION' || form !== 'name') continue;
    if (datelines.some((zone) => zone.start <= start && start < zone.end)) return entity;
    if (/\b(?:told|(?:spoke|talked) (?:to|with)|interview with) $/.test(text.slice(Math.max(0, start - 20), start)))
      hearer ??= entity;
  }
  return hearer;
}
