import type { NameMention } from '../annotator.js';
import type { EntityType } from '../record/record.js';
import type { Refiner } from './refiner.js';

const KEPT: ReadonlySet<EntityType> = new Set(['PERSON', 'ORGANIZATION', 'LOCATION', 'FACILITY', 'NORP']);
/** Surer than this, and of two words or more, a name is taken whole wherever it stands. */
const SURE = 0.7;

/** Names with an ampersand are what the tagger cuts: who has "Tarn & Holm Paper Co" in one place and "Tarn" or "Holm Paper Co" for the same words in another has cut a name. */
export const keepFullNames: Refiner = (mentions, { text }) => {
  if (!text.includes('&')) return [...mentions];
  /** By the first word. */
  const byOpening = new Map<string, NameMention[]>();
  for (const mention of mentions) {
    if (mention.confidence < SURE || mention.quantity || mention.known || !KEPT.has(mention.type)) continue;
    const name = text.slice(mention.start, mention.end);
    const blank = name.indexOf(' ');
    if (blank < 0 || !name.includes('&') || name.includes('\n')) continue;
    const opening = name.slice(0, blank);
    const same = byOpening.get(opening);
    if (same) same.push(mention);
    else byOpening.set(opening, [mention]);
  }
  if (byOpening.size === 0) return [...mentions];
  let end = 0;
  let changed = false;
  const result: NameMention[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!;
    if (mention.start < end) {
      changed = true;
      continue;
    }
    const longer = longerName(mention, mentions, i, byOpening, text);
    if (!longer) {
      result.push(mention);
      continue;
    }
    end = mention.start + (longer.end - longer.start);
    const confidence = Math.max(mention.confidence, longer.confidence * 0.95);
    result.push({ ...mention, end, type: longer.type, confidence, rule: 'entities/full-name' });
    changed = true;
  }
  return changed ? result : [...mentions];
};

function longerName(
  mention: NameMention,
  mentions: readonly NameMention[],
  i: number,
  byOpening: ReadonlyMap<string, readonly NameMention[]>,
  text: string,
): NameMention | undefined {
  if (mention.known || mention.quantity) return undefined;
  const name = text.slice(mention.start, mention.end);
  const blank = name.indexOf(' ');
  const candidates = byOpening.get(blank < 0 ? name : name.slice(0, blank));
  if (!candidates) return undefined;
  let best: NameMention | undefined;
  for (const candidate of candidates) {
    const length = candidate.end - candidate.start;
    if (length <= name.length || (best && length <= best.end - best.start)) continue;
    if (!text.startsWith(text.slice(candidate.start, candidate.end), mention.start)) continue;
    const end = mention.start + length;
    if (/^[\p{L}\d]/u.test(text.slice(end, end + 2))) continue;
    // what follows must be cut at its edge, too
    let last = i;
    while (last + 1 < mentions.length && mentions[last + 1]!.start < end) last++;
    if (mentions[last]!.end > end || mentions.slice(i, last + 1).some(({ known, quantity }) => known || quantity))
      continue;
    best = candidate;
  }
  return best;
}
