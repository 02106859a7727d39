import type { Attribution, NameMention } from '../../src/annotator.js';
import { createCoreferenceAnnotator } from '../../src/coreference/annotator.js';
import type { Places } from '../../src/coreference/places/places.js';
import { buildDocument } from '../../src/document/build.js';
import type { EntityType } from '../../src/record/record.js';

const TYPES: Record<string, EntityType> = {
  P: 'PERSON',
  O: 'ORGANIZATION',
  L: 'LOCATION',
  F: 'FACILITY',
  N: 'NORP',
  W: 'PRODUCT',
  M: 'MISC',
  $: 'MONEY',
};

export interface MarkedText {
  readonly text: string;
  readonly names: NameMention[];
}

/** Reads names marked as [Ana Ruiz]P: the letter is the type, and [Ruiz]O~ one that is doubtful. */
export function readMarked(marked: string): MarkedText {
  const names: NameMention[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]+\][POLFNWM$]~?)/)) {
    const found = /^\[([^\]]+)\](.)(~?)$/.exec(part);
    if (found) {
      const start = text.length;
      const confidence = found[3] ? 0.5 : 1;
      names.push({ start, end: start + found[1]!.length, type: TYPES[found[2]!]!, confidence, rule: 'test' });
    }
    text += found ? found[1] : part;
  }
  return { text, names };
}

/**
 * What is attributed: source (empty: none), content, and whom it is said to, or ":" where a colon is the cue; each is
 * the first such words that were not used yet.
 */
export type Said = readonly [source: string, content: string, addressee?: string];

export function annotate(marked: string, said: readonly Said[] = [], places?: Places) {
  const { text, names } = readMarked(marked);
  const source = { format: 'text', uri: 'test', sha256: '0'.repeat(64) };
  const { document } = buildDocument({ id: 'test', text, source, issues: [] }, 'en');
  const used = new Map<string, number>();
  const spanOf = (words: string) => {
    const start = text.indexOf(words, used.get(words) ?? 0);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    used.set(words, start + 1);
    return { start, end: start + words.length };
  };
  const attributions = said.map(([sourceWords, contentWords, addressee]): Attribution => {
    const content = [spanOf(contentWords)];
    const isQuoted = /^["“‘]/.test(contentWords);
    return {
      source: sourceWords ? [spanOf(sourceWords)] : [],
      cue: addressee === ':' ? [spanOf(':')] : sourceWords ? [{ start: 0, end: 1 }] : [],
      ...(sourceWords && addressee !== ':' ? { cueLemma: 'say' } : {}),
      content,
      ...(addressee && addressee !== ':' ? { addressee: spanOf(addressee) } : {}),
      quotes: isQuoted ? [{ kind: 'direct', spans: content, confidence: 1, rule: 'test' }] : [],
      confidence: 1,
      rule: 'test',
    };
  });
  const annotator = createCoreferenceAnnotator(places ? { places } : {});
  const { entities, speakers } = annotator.annotate(document, { names, quotes: [], attributions, dates: [] });
  return { text, document, entities, attributions, speakers };
}

/** The entities as a reader can check them: "Ana Ruiz: Ruiz, she". */
export function listed({ text, entities }: ReturnType<typeof annotate>): string[] {
  return entities.map(
    ({ name, mentions }) => `${name}: ${mentions.map(({ start, end }) => text.slice(start, end)).join(', ')}`,
  );
}
