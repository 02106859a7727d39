import type { Proposal } from './proposal.js';

/**
 * Overlaps are resolved for contents only: the more certain attribution keeps its words. Sources may be shared ("Ruiz
 * praised the plan and said …" has one subject and two cues).
 */
export function resolveContents(proposals: readonly Proposal[], count: number): Proposal[] {
  const taken = new Uint8Array(count);
  const ranked = [...proposals].sort((a, b) => b.confidence - a.confidence || firstToken(a) - firstToken(b));
  const kept: Proposal[] = [];
  for (const proposal of ranked) {
    if (proposal.content.some(({ first, end }) => taken.subarray(first, end).includes(1))) continue;
    for (const { first, end } of proposal.content) taken.fill(1, first, end);
    kept.push(proposal);
  }
  return kept.sort((a, b) => firstToken(a) - firstToken(b) || b.confidence - a.confidence);
}

function firstToken({ content, cue }: Proposal): number {
  return Math.min(content[0]!.first, cue[0]?.first ?? content[0]!.first);
}
