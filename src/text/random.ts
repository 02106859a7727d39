/** A stream of pseudo-random numbers that is the same for the same seed on every machine. */
export interface Random {
  /** An unsigned 32-bit integer. */
  next(): number;
  /** Uniform in [0, 1). */
  fraction(): number;
  /** Uniform integer in [0, limit). */
  below(limit: number): number;
}

/** sfc32 (C. Doty-Humphrey, PractRand): small, fast, good enough for sampling and shuffling; not for secrets. */
export function createRandom(seed: number): Random {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed | 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  const fraction = () => next() / 4294967296;
  return { next, fraction, below: (limit) => Math.floor(fraction() * limit) };
}

/** Fisher–Yates, in place. */
export function shuffle(order: Uint32Array, random: Random): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
}
