import type { Attribution } from '../annotator.js';
import type { Document } from '../document/document.js';
import { lastAtMost } from '../text/span.js';
import { spanKey } from './items.js';
import { isAnonymous, type Reference } from './reference.js';

export interface DraftSpeaker extends Reference {
  readonly anonymous: boolean;
}

/** How many attributions back a quotation that goes on looks for its speaker. */
const REACH = 12;

/** Who speaks, by attribution, from what the sources refer to; it may be asked while sources are still being read. */
export class SpeakerLookup {
  private readonly ordered: readonly Attribution[];
  private readonly position = new Map<Attribution, number>();

  constructor(
    private readonly document: Document,
    attributions: readonly Attribution[],
    private readonly referenceOf: (key: string) => Reference | undefined,
  ) {
    this.ordered = [...attributions].sort((a, b) => a.content[0]!.start - b.content[0]!.start);
    for (const [i, attribution] of this.ordered.entries()) this.position.set(attribution, i);
  }

  /**
   * The entity of the source; for a quotation that goes on without source and cue, the speaker of the quotation in the
   * paragraph before it, where there is none there whoever spoke last, else the last who was quoted.
   */
  find(attribution: Attribution): DraftSpeaker | undefined {
    const own = this.fromSource(attribution);
    if (own || attribution.source.length > 0 || attribution.cue.length > 0) return own;
    const { start } = this.document.paragraphs;
    let paragraph = lastAtMost(start, attribution.content[0]!.start);
    let last: DraftSpeaker | undefined;
    const from = this.position.get(attribution)!;
    for (let i = from - 1; i >= 0 && from - i <= REACH; i--) {
      const before = this.ordered[i]!;
      if (before.source.length === 0 && before.cue.length === 0) {
        // it goes on, too: whoever spoke before that
        paragraph = lastAtMost(start, before.content[0]!.start);
        continue;
      }
      const isNear = lastAtMost(start, before.content.at(-1)!.start) >= paragraph - 1;
      if (!isNear && last) return last;
      const speaker = this.fromSource(before);
      if (speaker && before.quotes.length > 0) return speaker;
      if (isNear) last ??= speaker;
    }
    return last;
  }

  private fromSource({ source }: Attribution): DraftSpeaker | undefined {
    const span = source[0];
    const reference = span && this.referenceOf(spanKey(span));
    return reference && { ...reference, anonymous: isAnonymous(reference) };
  }
}
