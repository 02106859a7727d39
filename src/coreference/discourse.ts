import type { Mention } from '../annotator.js';
import type { Document } from '../document/document.js';
import type { DraftEntity } from './draft-entity.js';
import type { Role } from './grammatical-role.js';

/** One place of the text where an entity is spoken of. */
export interface Referent {
  readonly entity: DraftEntity;
  readonly first: number;
  /** UTF-16 offset. */
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly role: Role;
  readonly form: Mention['form'];
  /** Index of the quotation that it stands in, -1 outside of quotations. */
  readonly quotation: number;
  /** It is the source of an attribution. */
  readonly isSource: boolean;
  /** Whether it stands in what somebody says. */
  readonly isReported: boolean;
}

/** What the text speaks of, so far as it was read: referents by position. */
export class Discourse {
  readonly referents: Referent[] = [];
  private readonly headline = new Set<DraftEntity>();

  constructor(readonly document: Document) {}

  note(referent: Referent): void {
    const { referents } = this;
    if (this.document.paragraphs.kind[referent.paragraph] === 'headline') this.headline.add(referent.entity);
    const last = referents.at(-1);
    if (!last || last.first <= referent.first) referents.push(referent);
    else referents.splice(this.countBefore(referent.first + 1), 0, referent);
  }

  /** The headline speaks of it. */
  isInHeadline(entity: DraftEntity): boolean {
    return this.headline.has(entity);
  }

  /** How many referents begin before the token. */
  countBefore(token: number): number {
    let low = 0;
    let high = this.referents.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.referents[middle]!.first < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
