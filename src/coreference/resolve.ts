import type { Attribution, NameMention } from '../annotator.js';
import type { Document } from '../document/document.js';
import type { Span } from '../text/span.js';
import type { DraftEntity } from './draft-entity.js';
import { joinIntroducedLater } from './introduced-later.js';
import { collectItems, type Item, placeNames, spanKey } from './items.js';
import { Reader, type Reference } from './reader.js';
import { type SpeakerOf, speakerColumn } from './speaker-column.js';

export interface Resolved {
  readonly entities: DraftEntity[];
  /** By `start-end` of the source or addressee as written. */
  readonly references: ReadonlyMap<string, Reference>;
}

/**
 * Reads the text from left to right and gives every description and pronoun its entity from what was spoken of before;
 * what a speaker says of "me" and "my son" is read when it is known who speaks.
 *
 * @param findSpeakers from the sources that are resolved so far, who speaks which attribution
 */
export function resolveReferences(
  document: Document,
  named: readonly DraftEntity[],
  entityOfName: ReadonlyMap<NameMention, DraftEntity>,
  attributions: readonly Attribution[],
  findSpeakers: (references: ReadonlyMap<string, Reference>) => SpeakerOf,
): Resolved {
  const names = placeNames(document, entityOfName);
  const reader = new Reader(document, named, names.at);
  const inside: Item[] = [];
  for (const item of collectItems(document, names, attributions)) {
    if (reader.needsSpeaker(item)) inside.push(item);
    else reader.read(item);
  }
  const speakers = speakerColumn(document, attributions, findSpeakers(reader.references));
  for (const item of inside) reader.read(item, speakers(item.first) ?? reader.likelySpeaker(item.first));

  const joined = joinIntroducedLater(document, reader.entities);
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
