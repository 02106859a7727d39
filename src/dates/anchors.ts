import type { Document } from '../document/document.js';
import type { CivilDate } from '../text/calendar.js';
import { leaningAt } from './direction.js';
import type { Expression } from './expression.js';
import type { Leaning } from './leaning.js';
import type { Narrative } from './narrative.js';
import type { Anchors } from './place.js';
import type { PointReading } from './reading.js';

/** What an expression is resolved against, looked for as it is asked for: most need little of it. */
export class AnchorsOf implements Anchors {
  #leaning: Leaning | undefined | 'unread' = 'unread';

  constructor(
    private readonly document: Document,
    readonly documentTime: CivilDate | undefined,
    private readonly narrative: Narrative,
    private readonly reading: PointReading,
    private readonly expression: Expression,
    readonly isNews: boolean,
  ) {}

  get told() {
    return this.narrative.anchorOf(this.reading, this.expression)?.placed;
  }

  get period() {
    return this.narrative.periodOf(this.reading, this.expression)?.placed;
  }

  readonly leaning = (): Leaning | undefined => {
    if (this.#leaning === 'unread')
      this.#leaning = leaningAt(this.document, this.expression.first, this.expression.endToken);
    return this.#leaning;
  };
}
