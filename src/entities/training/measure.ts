import type { NameMention } from '../../annotator.js';
import type { Document } from '../../document/document.js';
import { type LabelledDocument, LEARNED_TYPES, type LearnedType } from './corpora.js';

export interface Counts {
  right: number;
  spurious: number;
  missed: number;
}

export interface Figures {
  readonly all: Counts;
  readonly byType: Readonly<Record<LearnedType, Counts>>;
}

/** Exact span and type over the learned types, with gold spans as tokens. */
export function measure(
  gold: readonly LabelledDocument[],
  tag: (document: Document) => readonly NameMention[],
): Figures {
  const byType = Object.fromEntries(
    LEARNED_TYPES.map((type) => [type, { right: 0, spurious: 0, missed: 0 }]),
  ) as unknown as Record<LearnedType, Counts>;
  for (const { document, stretches } of gold) {
    const { tokens } = document;
    const expected = new Map(
      stretches.map(({ first, last, types }) => [`${tokens.start[first]} ${tokens.end[last]}`, types[0]!]),
    );
    for (const { start, end, type } of tag(document)) {
      if (!isLearned(type)) continue;
      const key = `${start} ${end}`;
      if (expected.get(key) === type) {
        byType[type].right++;
        expected.delete(key);
      } else byType[type].spurious++;
    }
    for (const type of expected.values()) byType[type].missed++;
  }
  const all = { right: 0, spurious: 0, missed: 0 };
  for (const counts of Object.values(byType)) {
    all.right += counts.right;
    all.spurious += counts.spurious;
    all.missed += counts.missed;
  }
  return { all, byType };
}

/** In percent; undefined where there is nothing to score. */
export function f1({ right, spurious, missed }: Counts): number | undefined {
  const total = 2 * right + spurious + missed;
  return total === 0 ? undefined : (200 * right) / total;
}

function isLearned(type: string): type is LearnedType {
  return (LEARNED_TYPES as readonly string[]).includes(type);
}
