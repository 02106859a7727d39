import type { Attribution, NameMention } from '../annotator.js';
import type { Document } from '../document/document.js';
import type { Span } from '../text/span.js';
import { attributionColumn, isTurn } from './attribution-column.js';
import type { DraftEntity } from './draft-entity.js';
import { joinIntroducedLater } from './introduced-later.js';
import { collectItems, type Item, placeNames, spanKey } from './items.js';
import { Reader } from './reader.js';
import type { Reference } from './reference.js';
import { SpeakerLookup } from './speakers.js';

export interface Resolved {
  readonly entities: DraftEntity[];
  /** By `start-end` of the source or addressee as written. */
  readonly references: ReadonlyMap<string, Reference>;
}

/**
 * Reads the text from left to right and gives every description and pronoun its entity from what was spoken of before;
 * what a speaker says of "me" and "my son" is read when it is known who speaks.
 */
export function resolveReferences(
  document: Document,
  named: readonly DraftEntity[],
  entityOfName: ReadonlyMap<NameMention, DraftEntity>,
  attributions: readonly Attribution[],
): Resolved {
  const names = placeNames(document, entityOfName);
  const turns = attributions
    .filter(({ cue }) => isTurn(document, cue))
    .sort((a, b) => a.content[0]!.start - b.content[0]!.start);
  const items = collectItems(document, names, attributions);
  const attributionAt = attributionColumn(document, attributions);
  const reader = new Reader(document, named, names.at, turns, (token) => attributionAt(token) !== undefined);
  const nameOfSource = new Map<string, Reference>();
  for (const { source } of items)
    if (source?.phrase.kind === 'name') nameOfSource.set(source.key, { entity: source.phrase.name.entity });
  const speakers = new SpeakerLookup(
    document,
    attributions,
    (key) => reader.references.get(key) ?? nameOfSource.get(key),
  );
  const speakerAt = (token: number): DraftEntity | undefined => {
    const attribution = attributionAt(token);
    return attribution && speakers.find(attribution)?.entity;
  };

  const labels = new Map<string, string>();
  for (const { source } of items) if (source?.phrase.kind === 'label') labels.set(source.key, source.phrase.label);
  const labelOf = (attribution: Attribution | undefined) => {
    const span = attribution?.source[0];
    return span && labels.get(spanKey(span));
  };
  const answererAt = (token: number): DraftEntity | undefined => {
    const question = attributionAt(token);
    if (!question || labelOf(question) !== 'question') return undefined;
    const answer = turns[turns.indexOf(question) + 1];
    if (!answer || labelOf(answer) === 'question') return undefined;
    return speakers.find(answer)?.entity ?? reader.interviewee();
  };

  // Who speaks a quotation may follow it: what needs a speaker waits, at most until its paragraph ends.
  let waiting: Item[] = [];
  const readWaiting = () => {
    for (const item of waiting) reader.read(item, speakerAt(item.first) ?? reader.likelySpeaker(item.first));
    waiting = [];
  };
  let paragraph = -1;
  for (const item of items) {
    const here = document.tokens.paragraph[item.first]!;
    if (here !== paragraph) readWaiting();
    paragraph = here;
    if (item.pronoun?.kind === 'second') {
      const hearer = answererAt(item.first);
      if (hearer) reader.readHearer(item, hearer);
    } else if (!reader.needsSpeaker(item)) reader.read(item);
    else {
      const speaker = speakerAt(item.first);
      if (speaker) reader.read(item, speaker);
      else waiting.push(item);
    }
  }
  readWaiting();

  const joined = joinIntroducedLater(document, reader.entities, reader.named);
  const references = new Map<string, Reference>();
  for (const [key, reference] of reader.references) {
    const entity = reference.entity && joined.get(reference.entity);
    references.set(key, entity ? { ...reference, entity } : reference);
  }
  return { entities: reader.entities.filter((entity) => !joined.has(entity)), references };
}

/** The entity of a hearer as written: as an attribution of its own has it as source, else a mention that is all of it. */
export function addresseeOf(span: Span, resolved: Resolved): DraftEntity | undefined {
  const source = resolved.references.get(spanKey(span));
  if (source) return source.entity;
  let best: DraftEntity | undefined;
  let bestLength = 0;
  for (const entity of resolved.entities) {
    for (const { start, end, form } of entity.mentions) {
      if (start < span.start || end > span.end || end - start <= bestLength) continue;
      if (end !== span.end && form !== 'name') continue;
      [best, bestLength] = [entity, end - start];
    }
  }
  return best;
}
