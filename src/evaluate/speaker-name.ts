import { overlaps } from '../text/span.js';
import type { AttributedSpans } from './gold.js';

/**
 * Whether the speaker of a gold attribution was named. A data set that lists accepted names judges the prediction that
 * was matched with it, by whole name or last word; our gold has one canonical name, and any prediction whose content
 * touches gold's may give it.
 */
export function isSpeakerNamed(
  gold: AttributedSpans,
  predicted: readonly AttributedSpans[],
  matched: AttributedSpans | undefined,
): boolean {
  if (gold.accepted) return matched?.speaker !== undefined && isAcceptedName(matched.speaker, gold.accepted);
  const name = gold.speaker?.toLowerCase();
  return predicted.some((other) => other.speaker?.toLowerCase() === name && touches(gold, other));
}

function isAcceptedName(name: string, accepted: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return accepted.some((other) => {
    const otherLower = other.toLowerCase();
    return otherLower === lower || lastWord(otherLower) === lastWord(lower);
  });
}

function lastWord(name: string): string | undefined {
  return name
    .replace(/['’]s$/, '')
    .split(/\s+/)
    .at(-1);
}

function touches(a: AttributedSpans, b: AttributedSpans): boolean {
  return a.content.some((one) => b.content.some((other) => overlaps(one, other)));
}
