import type { NameMention } from '../../src/annotator.js';
import { buildDocument } from '../../src/document/build.js';
import type { Refiner } from '../../src/entities/refiner.js';
import type { EntityType } from '../../src/record/record.js';

/** Applies a refiner to a text in which mentions are marked as `[PERSON:Ana Ruiz]`. */
export function refined(refine: Refiner, marked: string, confidence = 0.9): string[] {
  const mentions: NameMention[] = [];
  let text = '';
  for (const piece of marked.split(/(\[[A-Z]+:.*?\])/)) {
    const found = /^\[([A-Z]+):(.*)\]$/.exec(piece);
    const words = found ? found[2]! : piece;
    if (found) {
      const type = found[1] as EntityType;
      mentions.push({ start: text.length, end: text.length + words.length, type, confidence, rule: 'test' });
    }
    text += words;
  }
  const source = { format: 'text', uri: 'x', sha256: '' };
  const { document } = buildDocument({ id: 'x', text, source, issues: [] }, 'en');
  return refine(mentions, document).map(({ start, end, type }) => `${type}:${text.slice(start, end)}`);
}

export const NOTHING_LISTED = { classes: 0, ofWord: () => 0, phraseAt: () => 0 };
