export const DUPLICATES = ['process', 'skip', 'link'] as const;

/**
 * What becomes of a document whose text was there before in the same run: `process` extracts it as any other, `skip`
 * leaves it out, `link` writes a record without annotations whose issue names the first one.
 */
export type Duplicates = (typeof DUPLICATES)[number];

/** Texts that were seen, by the first 96 bits of their hash: 16 bytes a document, whatever its length. */
export class SeenTexts {
  /** Open addressing; three words of the hash and the number of the document, counted from 1. */
  #table = new Uint32Array(4 * 1024);
  #count = 0;

  /** The number (from 0) of the first document with this text; undefined where this is the first. */
  firstWith(sha256: string): number | undefined {
    const words = [0, 8, 16].map((at) => Number.parseInt(sha256.slice(at, at + 8), 16)) as [number, number, number];
    const slot = this.#find(this.#table, words);
    const first = this.#table[slot + 3]!;
    if (first > 0) return first - 1;
    this.#table.set([...words, ++this.#count], slot);
    if (this.#count * 2 > this.#table.length / 4) this.#grow();
    return undefined;
  }

  #find(table: Uint32Array, [a, b, c]: readonly [number, number, number]): number {
    const mask = table.length / 4 - 1;
    for (let at = a & mask; ; at = (at + 1) & mask) {
      const slot = at * 4;
      if (table[slot + 3] === 0 || (table[slot] === a && table[slot + 1] === b && table[slot + 2] === c)) return slot;
    }
  }

  #grow(): void {
    const old = this.#table;
    const table = new Uint32Array(old.length * 2);
    for (let slot = 0; slot < old.length; slot += 4) {
      if (old[slot + 3] === 0) continue;
      const to = this.#find(table, [old[slot]!, old[slot + 1]!, old[slot + 2]!]);
      table.set(old.subarray(slot, slot + 4), to);
    }
    this.#table = table;
  }
}
