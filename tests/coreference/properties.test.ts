import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NameMention } from '../../src/annotator.js';
import { createCoreferenceAnnotator } from '../../src/coreference/annotator.js';
import { buildDocument } from '../../src/document/build.js';
import type { EntityType } from '../../src/record/record.js';

const WORDS = [
  'Ana',
  'Ruiz',
  'US',
  'Iraqi',
  'the',
  'minister',
  'he',
  'she',
  'it',
  'said',
  '“',
  '”',
  ',',
  '.',
  'and',
  'A',
  '\n\n',
  '’s',
  'İ',
  '𝒳',
  '-',
  'who',
  'of',
  'they',
  'I',
];
const TYPES: EntityType[] = ['PERSON', 'ORGANIZATION', 'LOCATION', 'NORP', 'MISC', 'MONEY'];

const copy = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '));
const cuts = fc.array(fc.tuple(fc.nat(300), fc.nat(20), fc.constantFrom(...TYPES)), { maxLength: 15 });

/** Names and attributions at arbitrary places: nothing that a lower layer gets wrong may break this one. */
const inputs = fc.record({ text: copy, names: cuts, sources: cuts }).map(({ text, names, sources }) => {
  const spans = (list: typeof names) =>
    list
      .filter(([start]) => start < text.length)
      .map(([start, length, type]) => ({ start, end: Math.min(text.length, start + length + 1), type }));
  const apart: NameMention[] = [];
  for (const span of spans(names).sort((a, b) => a.start - b.start))
    if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push({ ...span, confidence: 0.9, rule: 'test' });
  const attributions = spans(sources).map(({ start, end }, i) => ({
    source: i % 3 === 0 ? [] : [{ start, end }],
    cue: i % 3 === 1 ? [{ start, end }] : [],
    content: [{ start: Math.max(0, start - 30), end }],
    addressee: { start, end },
    quotes: [],
    confidence: 1,
    rule: 'test',
  }));
  return { text, names: apart, attributions };
});

function run({ text, names, attributions }: { text: string; names: NameMention[]; attributions: never[] | object[] }) {
  const source = { format: 'text', uri: 'test', sha256: '0'.repeat(64) };
  const { document } = buildDocument({ id: 'test', text, source, issues: [] }, 'en');
  return createCoreferenceAnnotator().annotate(document, {
    names,
    quotes: [],
    attributions: attributions as never[],
    dates: [],
  });
}

test('every name belongs to one entity, and every mention lies in the text', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { entities, speakers } = run(input);
      const named = entities.flatMap(({ mentions }) => mentions.filter(({ form }) => form === 'name'));
      expect(named.map(({ start, end }) => `${start}-${end}`).sort()).toEqual(
        input.names.map(({ start, end }) => `${start}-${end}`).sort(),
      );
      for (const { mentions, name } of entities) {
        expect(mentions.length).toBeGreaterThan(0);
        expect(name.length).toBeGreaterThan(0);
        for (const { start, end, confidence } of mentions) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(input.text.length);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }
      for (const { entity } of speakers.speaker.values()) if (entity) expect(entities).toContain(entity);
      for (const entity of speakers.addressee.values()) expect(entities).toContain(entity);
    }),
  );
});

test('the same input gives the same entities', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      expect(run(input).entities).toEqual(run(input).entities);
    }),
    { numRuns: 30 },
  );
});
