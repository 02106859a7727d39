import { ACT_OF_VERB, SAYING_VERBS } from '../lexicon/attribution-verbs.js';
import { createTagger, type TaggerModel } from '../tagger/index.js';
import { combine, finish, hashString } from '../text/hash.js';
import type { ClauseView } from './clause.js';
import { type JudgeContext, judgeContexts } from './judge-context.js';
import { POS, type Reading } from './reading.js';
import type { Linked } from './role-tagger.js';

/** Whether a cue with its source and content is an attribution: the last word, and the confidence that is given out. */
export const JUDGE_LABELS = ['wrong', 'right'] as const;
export const JUDGE_WIDTH = 56;
export const JUDGE_FEATURES_VERSION = 'judge-2';

export type Judge = (reading: Reading, clauses: ClauseView, linked: readonly Linked[]) => number[];

/** The probability of each candidate of a document that its cue, content and source are right. */
export function createJudge(model: TaggerModel): Judge {
  const tagger = createTagger(model);
  return (reading, clauses, linked) => {
    const contexts = judgeContexts(reading, linked);
    return linked.map((candidate, i) => {
      tagger.begin(1);
      tagger.addFeatures(0, writeJudgeFeatures(reading, clauses, candidate, contexts[i]!, tagger.features));
      return tagger.marginals(1)[1]!;
    });
  };
}

export function writeJudgeFeatures(
  reading: Reading,
  clauses: ClauseView,
  linked: Linked,
  context: JudgeContext,
  out: Int32Array,
): number {
  const { inside, holds, rival, shares } = context;
  const quotedCue = context.quoted ? 1 : 0;
  const { lower, lemma, pos, quotation } = reading;
  const { cue, source, content } = linked;
  let head = cue.end - 1;
  for (let i = cue.end - 1; i >= cue.first; i--) {
    if (pos[i] === POS.VERB) {
      head = i;
      break;
    }
  }
  let tokens = 0;
  let quoted = 0;
  for (const { first, end } of content) {
    for (let i = first; i < end; i++) {
      tokens++;
      if (quotation[i]! >= 0) quoted++;
    }
  }
  const cueBucket = bucket(cue.probability);
  const contentBucket = bucket(linked.contentConfidence);
  const sourceBucket = source.length === 0 ? 0 : 1 + bucket(linked.sourceConfidence);
  const size =
    tokens <= 1 ? 0 : tokens <= 2 ? 1 : tokens <= 4 ? 2 : tokens <= 8 ? 3 : tokens <= 16 ? 4 : tokens <= 40 ? 5 : 6;
  const marks = quoted === 0 ? 0 : quoted === tokens ? 2 : 1;
  const opens = content[0]!.first;
  const side = opens < cue.first ? 1 : 2;
  const cueLemma = hashString(lemma[head]!);
  const act = ACT_OF_VERB.get(lemma[head]!);
  const actCode =
    (act ? { communication: 1, belief: 2, factive: 3, control: 4 }[act] : 5) + (SAYING_VERBS.has(lemma[head]!) ? 8 : 0);
  const left = hashString(clauses.left[cue.first]!);
  const right = hashString(clauses.right[cue.end - 1]!);
  const first = hashString(lower[opens]!);
  const sourceFirst = source.length > 0 ? source[0]!.first : -1;
  const sourceEnd = source.length > 0 ? source[0]!.end : -1;
  const sourcePos = sourceFirst < 0 ? 0 : 1 + pos[sourceEnd - 1]!;
  const sourceSize = sourceFirst < 0 ? 0 : Math.min(5, sourceEnd - sourceFirst);
  const sourceLemma = sourceFirst < 0 ? 1 : hashString(lemma[sourceEnd - 1]!);
  let f = 0;
  const put = (...parts: number[]) => {
    let hash = Math.imul(f + 1, 0x9e3779b1);
    for (const part of parts) hash = combine(hash, part);
    out[f++] = finish(hash);
  };
  put(0);
  put(cueBucket);
  put(contentBucket);
  put(sourceBucket);
  put(cueBucket, contentBucket);
  put(cueBucket, sourceBucket);
  put(contentBucket, sourceBucket);
  put(cueBucket >> 1, contentBucket >> 1, sourceBucket >> 1);
  put(size, marks);
  put(size, cueBucket);
  put(marks, cueBucket);
  put(marks, size, contentBucket);
  put(content.length, source.length, side);
  put(side, marks, sourceBucket);
  put(cueLemma);
  put(cueLemma, marks);
  put(cueLemma, right);
  put(cueLemma, side, size);
  put(cueLemma, sourcePos);
  put(actCode, cueBucket);
  put(actCode, size, marks);
  put(actCode, right);
  put(left, right);
  put(left, side);
  put(right, side);
  put(first, side);
  put(first, actCode);
  put(first, cueLemma);
  put(pos[opens]!, size);
  put(sourcePos, sourceSize);
  put(sourceLemma);
  put(sourceLemma, actCode);
  put(sourcePos, left);
  put(pos[head]!, cue.end - cue.first);
  put(pos[head]!, cueBucket);
  put(hashString(lower[cue.end - 1]!), pos[cue.end - 1]!);
  put(hashString(lower[cue.first]!), pos[head]!);
  put(inside, quotedCue);
  put(inside, cueBucket);
  put(inside, quotedCue, side, marks);
  put(holds, cueBucket);
  put(holds, marks);
  put(rival, cueBucket);
  put(rival, inside, sourceBucket);
  put(shares, cueBucket);
  put(inside, actCode, quotedCue);
  return f;
}

/** Ten steps, finer near certainty. */
function bucket(p: number): number {
  const odds = Math.log((p + 1e-3) / (1 - p + 1e-3));
  return Math.max(0, Math.min(13, Math.round(odds * 1.5) + 6));
}
