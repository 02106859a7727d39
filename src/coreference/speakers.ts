import type { Attribution } from '../annotator.js';
import { spanKey } from './items.js';
import { isAnonymous, type Reference } from './reader.js';

export interface DraftSpeaker extends Reference {
  readonly anonymous: boolean;
}

/**
 * Who speaks, by attribution: the entity of the source; for a quotation that goes on without a source, the speaker of
 * the quotation before it.
 */
export function findSpeakers(
  attributions: readonly Attribution[],
  references: ReadonlyMap<string, Reference>,
): Map<Attribution, DraftSpeaker> {
  const speakers = new Map<Attribution, DraftSpeaker>();
  const ordered = [...attributions].sort((a, b) => a.content[0]!.start - b.content[0]!.start);
  let last: DraftSpeaker | undefined;
  let lastQuoted: DraftSpeaker | undefined;
  for (const attribution of ordered) {
    const span = attribution.source[0];
    if (span) {
      const reference = references.get(spanKey(span));
      if (!reference) continue;
      const speaker = { ...reference, anonymous: isAnonymous(reference) };
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
