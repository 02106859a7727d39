import type { Attribution } from '../annotator.js';
import type { DraftEntity } from './draft-entity.js';
import { type Reference, spanKey } from './resolve.js';

export interface DraftSpeaker {
  readonly entity?: DraftEntity;
  readonly anonymous: boolean;
}

/**
 * Who speaks, by attribution: the entity of the source; for a quotation that goes on without a source, the speaker of
 * the nearest quotation before it in the same or the paragraph before, else of the one after it.
 */
export function findSpeakers(
  attributions: readonly Attribution[],
  sources: ReadonlyMap<string, Reference>,
): Map<Attribution, DraftSpeaker> {
  const speakers = new Map<Attribution, DraftSpeaker>();
  for (const attribution of attributions) {
    const span = attribution.source[0];
    const reference = span && sources.get(spanKey(span));
    if (reference) speakers.set(attribution, speakerOf(reference));
  }
  const ordered = [...attributions].sort((a, b) => a.content[0]!.start - b.content[0]!.start);
  for (const [i, attribution] of ordered.entries()) {
    if (attribution.source.length > 0 || attribution.cue.length > 0) continue;
    const before =
      ordered.slice(0, i).findLast((other) => speakers.has(other) && other.quotes.length > 0) ??
      ordered.slice(0, i).findLast((other) => speakers.has(other));
    const found = before && speakers.get(before);
    if (found) speakers.set(attribution, found);
  }
  return speakers;
}

function speakerOf({ entity, several }: Reference): DraftSpeaker {
  if (several || !entity) return { anonymous: false };
  return { entity, anonymous: !entity.named && entity.type === 'PERSON' };
}
