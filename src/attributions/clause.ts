import { POS, type Reading } from './reading.js';

/**
 * What stands to the left and right of each token as a verb would see it: its subject side and its complement. One code
 * a token, from a closed list of categories (or the word itself for function words), so that a linear model can tell
 * "said that", "said Trump had" and "said goodbye to" apart.
 */
export interface ClauseView {
  /** Category of what precedes, auxiliaries, adverbs and negation skipped. */
  readonly left: readonly string[];
  /** Index of the token found to the left; -1 for the sentence's start. */
  readonly leftToken: Int32Array;
  /** The auxiliary that was skipped: be, have, do, a modal; "" for none. */
  readonly auxiliary: readonly string[];
  /** Category of the complement that follows, adverbs skipped. */
  readonly right: readonly string[];
  readonly rightToken: Int32Array;
}

const WH = new Set(['that', 'if', 'whether', 'how', 'why', 'what', 'who', 'when', 'where', 'which']);

export function viewClauses(reading: Reading): ClauseView {
  const { count } = reading;
  const left: string[] = new Array(count);
  const right: string[] = new Array(count);
  const auxiliary: string[] = new Array(count);
  const leftToken = new Int32Array(count);
  const rightToken = new Int32Array(count);
  const { firstToken, endToken } = reading.document.sentences;
  for (let s = 0; s < reading.document.sentences.count; s++) {
    const first = firstToken[s]!;
    const end = endToken[s]!;
    for (let i = first; i < end; i++) {
      auxiliary[i] = '';
      const l = lookLeft(reading, i, first, auxiliary);
      leftToken[i] = l;
      left[i] = l < first ? 'start' : leftCategory(reading, l, first);
      const r = lookRight(reading, i, end);
      rightToken[i] = r < end ? r : -1;
      right[i] = r >= end ? 'end' : rightCategory(reading, r, end);
    }
  }
  return { left, leftToken, auxiliary, right, rightToken };
}

function lookLeft({ pos, lower, lemma }: Reading, i: number, first: number, auxiliary: string[]): number {
  let l = i - 1;
  while (l >= first && i - l < 8) {
    const p = pos[l]!;
    if (p === POS.AUX) {
      if (auxiliary[i] === '') auxiliary[i] = lemma[l]!;
    } else if (p !== POS.ADV && lower[l] !== 'not' && lower[l] !== "n't" && lower[l] !== 'n’t') break;
    l--;
  }
  return l;
}

function leftCategory({ pos, lower, isMark }: Reading, l: number, first: number): string {
  if (isMark[l] === 1) return 'mark';
  if (lower[l] === ',') return l > first && isMark[l - 1] === 1 ? 'mark' : ',';
  switch (pos[l]) {
    case POS.PRON:
    case POS.ADP:
    case POS.CCONJ:
    case POS.SCONJ:
    case POS.PUNCT:
    case POS.PART:
    case POS.DET:
      return lower[l]!;
    case POS.PROPN:
      return 'name';
    case POS.NOUN:
      return 'noun';
    default:
      return `p${pos[l]}`;
  }
}

function lookRight({ pos, lower }: Reading, i: number, end: number): number {
  let r = i + 1;
  while (r < end && r - i < 5 && (pos[r] === POS.ADV || lower[r] === 'not' || lower[r] === "n't" || lower[r] === 'n’t'))
    r++;
  return r;
}

function rightCategory(reading: Reading, r: number, end: number): string {
  const { pos, lower, isMark } = reading;
  const word = lower[r]!;
  if (isMark[r] === 1) return 'mark';
  if (word === ',') return r + 1 < end && isMark[r + 1] === 1 ? ',mark' : ',';
  if (word === 'to') return pos[r + 1] === POS.VERB || pos[r + 1] === POS.AUX ? 'to+v' : 'to';
  if (WH.has(word)) return word;
  switch (pos[r]) {
    case POS.ADP:
    case POS.SCONJ:
    case POS.CCONJ:
    case POS.PUNCT:
    case POS.PART:
      return word;
    case POS.VERB:
      return word.endsWith('ing') ? 'ving' : 'verb';
    case POS.AUX:
      return 'aux';
    case POS.ADJ:
      return clauseFollows(reading, r, end) ? 'np+v' : 'adj';
    case POS.PRON:
      return clauseFollows(reading, r, end) ? 'pron+v' : 'pron';
    case POS.PROPN:
      return clauseFollows(reading, r, end) ? 'name+v' : 'name';
    default:
      return clauseFollows(reading, r, end) ? 'np+v' : 'np';
  }
}

/** A noun phrase and then a finite verb: "Trump had", "the results of the poll were". */
function clauseFollows({ pos, lower }: Reading, r: number, end: number): boolean {
  let i = r;
  while (i < end && i - r < 14) {
    const p = pos[i]!;
    if (p === POS.AUX) return i > r;
    if (p === POS.VERB) return i > r && !lower[i]!.endsWith('ing') && lower[i - 1] !== 'to';
    const inside =
      p === POS.DET ||
      p === POS.ADJ ||
      p === POS.NOUN ||
      p === POS.PROPN ||
      p === POS.PRON ||
      p === POS.NUM ||
      p === POS.ADV ||
      (p === POS.ADP && i > r) ||
      (p === POS.PART && lower[i] !== 'to') ||
      (p === POS.CCONJ && i > r);
    if (!inside) return false;
    i++;
  }
  return false;
}
