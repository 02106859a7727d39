import { sha256 } from '../read/hash.js';
import { SeenTexts } from './duplicates.js';

/** Ids that are remembered: at 32 bytes each, memory must not grow with the input for the sake of a warning. */
const MOST_IDS = 1_000_000;
const SHOWN = 3;

/** Documents whose id was there before in the same run. Each gets its record; who joins tables by id mixes them up. */
export class RepeatedIds {
  count = 0;
  /** The first of them. */
  readonly shown: string[] = [];
  #distinct = 0;
  readonly #seen = new SeenTexts();

  add(id: string): void {
    if (this.#distinct >= MOST_IDS) return;
    if (this.#seen.firstWith(sha256(id)) === undefined) {
      this.#distinct++;
      return;
    }
    this.count++;
    if (this.shown.length < SHOWN && !this.shown.includes(id)) this.shown.push(id);
  }
}
