/**
 * Word classes by the exchange algorithm (Kneser & Ney 1993; Martin, Liermann & Ney 1998): words are moved from class to
 * class as long as a class bigram model of the text gets better. Words that are used alike end in one class.
 */
export interface BigramCounts {
  /** Words by falling frequency; the first two are the sentence boundary and all rare words together. */
  readonly words: readonly string[];
  readonly frequency: Float64Array;
  /** Successors of word w: `next[nextFirst[w] … nextFirst[w + 1])`, each seen `nextCount` times. */
  readonly nextFirst: Uint32Array;
  readonly next: Uint32Array;
  readonly nextCount: Uint32Array;
}

export const SENTENCE_BOUNDARY = '\n';
const RARE = '\u0001';

/** The form of a word that classes are made for: digits are all alike. */
export function clusterForm(word: string): string {
  return /\d/.test(word) ? word.replace(/\d/g, '0') : word;
}

/** Counts words, then word pairs, of sentences; the sentences are read twice. */
export function countBigrams(
  sentences: () => Iterable<readonly string[]>,
  limits: { readonly minCount: number; readonly mostWords: number },
): BigramCounts {
  const counts = new Map<string, number>();
  for (const sentence of sentences())
    for (const word of sentence) {
      const form = clusterForm(word);
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  const kept = [...counts]
    .filter(([, count]) => count >= limits.minCount)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, limits.mostWords)
    .map(([word]) => word);
  const words = [SENTENCE_BOUNDARY, RARE, ...kept];
  const index = new Map(words.map((word, i) => [word, i]));
  const pairs = new Map<number, number>();
  const frequency = new Float64Array(words.length);
  const size = words.length;
  for (const sentence of sentences()) {
    let previous = 0;
    for (let i = 0; i <= sentence.length; i++) {
      const word = i === sentence.length ? 0 : (index.get(clusterForm(sentence[i]!)) ?? 1);
      frequency[word] = frequency[word]! + 1;
      const key = previous * size + word;
      pairs.set(key, (pairs.get(key) ?? 0) + 1);
      previous = word;
    }
  }
  const keys = Float64Array.from(pairs.keys()).sort();
  const nextFirst = new Uint32Array(size + 1);
  const next = new Uint32Array(keys.length);
  const nextCount = new Uint32Array(keys.length);
  for (let k = 0; k < keys.length; k++) {
    const key = keys[k]!;
    const word = Math.floor(key / size);
    nextFirst[word + 1] = k + 1;
    next[k] = key - word * size;
    nextCount[k] = pairs.get(key)!;
  }
  for (let w = 0; w < size; w++) nextFirst[w + 1] = Math.max(nextFirst[w + 1]!, nextFirst[w]!);
  return { words, frequency, nextFirst, next, nextCount };
}

/**
 * @param classes number of classes; 0 and 1 are the sentence boundary and rare words
 * @param rounds how often each word may move
 * @returns class by word
 */
export function exchangeClasses(
  bigrams: BigramCounts,
  classes: number,
  rounds: number,
  onRound?: (round: number, moved: number) => void,
): Uint16Array {
  const { words, frequency } = bigrams;
  const size = words.length;
  const before = transpose(bigrams);
  const classOf = Uint16Array.from(words, (_, w) => (w < 2 ? w : 2 + (w % (classes - 2))));
  const follow = new Float64Array(classes * classes); // follow[a * classes + b]: a then b
  const precede = new Float64Array(classes * classes); // transposed
  const total = new Float64Array(classes);
  for (let w = 0; w < size; w++) {
    const from = classOf[w]!;
    total[from] = total[from]! + frequency[w]!;
    for (let k = bigrams.nextFirst[w]!; k < bigrams.nextFirst[w + 1]!; k++) {
      const to = classOf[bigrams.next[k]!]!;
      follow[from * classes + to] = follow[from * classes + to]! + bigrams.nextCount[k]!;
      precede[to * classes + from] = precede[to * classes + from]! + bigrams.nextCount[k]!;
    }
  }
  const after = new Float64Array(classes);
  const ahead = new Float64Array(classes);
  const afterList = new Uint16Array(classes);
  const aheadList = new Uint16Array(classes);
  const gain = new Float64Array(classes);

  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let w = 2; w < size; w++) {
      let afterCount = 0;
      let aheadCount = 0;
      let self = 0;
      for (let k = bigrams.nextFirst[w]!; k < bigrams.nextFirst[w + 1]!; k++) {
        const other = bigrams.next[k]!;
        const n = bigrams.nextCount[k]!;
        if (other === w) {
          self = n;
          continue;
        }
        const c = classOf[other]!;
        if (after[c] === 0) afterList[afterCount++] = c;
        after[c] = after[c]! + n;
      }
      for (let k = before.first[w]!; k < before.first[w + 1]!; k++) {
        const other = before.word[k]!;
        if (other === w) continue;
        const c = classOf[other]!;
        if (ahead[c] === 0) aheadList[aheadCount++] = c;
        ahead[c] = ahead[c]! + before.count[k]!;
      }
      const old = classOf[w]!;
      const shift = (to: number, sign: number) => {
        for (let k = 0; k < afterCount; k++) {
          const c = afterList[k]!;
          const n = sign * after[c]!;
          follow[to * classes + c] = follow[to * classes + c]! + n;
          precede[c * classes + to] = precede[c * classes + to]! + n;
        }
        for (let k = 0; k < aheadCount; k++) {
          const c = aheadList[k]!;
          const n = sign * ahead[c]!;
          follow[c * classes + to] = follow[c * classes + to]! + n;
          precede[to * classes + c] = precede[to * classes + c]! + n;
        }
        follow[to * classes + to] = follow[to * classes + to]! + sign * self;
        precede[to * classes + to] = precede[to * classes + to]! + sign * self;
        total[to] = total[to]! + sign * frequency[w]!;
      };
      shift(old, -1);
      gain.fill(0);
      for (let k = 0; k < afterCount; k++) addGains(gain, precede, afterList[k]! * classes, after[afterList[k]!]!);
      for (let k = 0; k < aheadCount; k++) addGains(gain, follow, aheadList[k]! * classes, ahead[aheadList[k]!]!);
      let best = old;
      let highest = Number.NEGATIVE_INFINITY;
      for (let c = 2; c < classes; c++) {
        const own = follow[c * classes + c]!;
        const out = after[c]!;
        const into = ahead[c]!;
        // A class's pairs with itself were counted twice above, each time alone.
        const g =
          gain[c]! -
          (xlogx(own + out) - xlogx(own)) -
          (xlogx(own + into) - xlogx(own)) +
          (xlogx(own + out + into + self) - xlogx(own)) -
          2 * (xlogx(total[c]! + frequency[w]!) - xlogx(total[c]!));
        if (g > highest + 1e-9) {
          highest = g;
          best = c;
        }
      }
      shift(best, 1);
      if (best !== old) {
        classOf[w] = best;
        moved++;
      }
      for (let k = 0; k < afterCount; k++) after[afterList[k]!] = 0;
      for (let k = 0; k < aheadCount; k++) ahead[aheadList[k]!] = 0;
    }
    onRound?.(round + 1, moved);
    if (moved < size / 200) break;
  }
  return classOf;
}

function addGains(gain: Float64Array, counts: Float64Array, row: number, n: number): void {
  for (let c = 0; c < gain.length; c++) {
    const now = counts[row + c]!;
    if (now + n < TABLE_SIZE) gain[c] = gain[c]! + X_LOG_X[now + n]! - X_LOG_X[now]!;
    else gain[c] = gain[c]! + xlogx(now + n) - xlogx(now);
  }
}

const TABLE_SIZE = 1 << 16;
const X_LOG_X = Float64Array.from({ length: TABLE_SIZE }, (_, x) => (x === 0 ? 0 : x * Math.log(x)));

function xlogx(x: number): number {
  return x < TABLE_SIZE ? X_LOG_X[x]! : x * Math.log(x);
}

function transpose(bigrams: BigramCounts): { first: Uint32Array; word: Uint32Array; count: Uint32Array } {
  const size = bigrams.words.length;
  const first = new Uint32Array(size + 1);
  for (const word of bigrams.next) first[word + 1] = first[word + 1]! + 1;
  for (let w = 0; w < size; w++) first[w + 1] = first[w + 1]! + first[w]!;
  const at = first.slice();
  const word = new Uint32Array(bigrams.next.length);
  const count = new Uint32Array(bigrams.next.length);
  for (let w = 0; w < size; w++) {
    for (let k = bigrams.nextFirst[w]!; k < bigrams.nextFirst[w + 1]!; k++) {
      const slot = at[bigrams.next[k]!]!++;
      word[slot] = w;
      count[slot] = bigrams.nextCount[k]!;
    }
  }
  return { first, word, count };
}
