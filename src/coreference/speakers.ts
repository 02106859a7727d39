import type { Attribution } from '../annotator.js';
import type { DraftEntity } from './draft-entity.js';
import { spanKey } from './items.js';
import type { Reference } from './resolve.js';

export interface DraftSpeaker {
  readonly entity?: DraftEntity;
  readonly anonymous: boolean;
}

/**
 * Who speaks, by attribution: the entity of the source; for a quotation that goes on without a source, the speaker of
 * the quotation before it.
 */
export function findSpeakers(
  attributions: readonly Attribution[],
  sources: ReadonlyMap<string, Reference>,
): Map<Attribution, DraftSpeaker> {
  const speakers = new Map<Attribution, DraftSpeaker>();
  const ordered = [...attributions].sort((a, b) => a.content[0]!.start - b.content[0]!.start);
  let last: DraftSpeaker | undefined;
  let lastQuoted: DraftSpeaker | undefined;
  for (const attribution of ordered) {
    const span = attribution.source[0];
    if (span) {
      const reference = sources.get(spanKey(span));
      if (!reference) continue;
      const speaker = speakerOf(reference);
      speakers.set(attribution, speaker);
      last = speaker;
      if (attribution.quotes.length > 0) lastQuoted = speaker;
    } else if (attribution.cue.length === 0) {
      const speaker = lastQuoted ?? last;
      if (speaker) speakers.set(attribution, speaker);
    }
  }
  return speakers;
}

function speakerOf({ entity, several }: Reference): DraftSpeaker {
  if (several || !entity) return { anonymous: false };
  return { entity, anonymous: !entity.named && entity.type === 'PERSON' };
}
