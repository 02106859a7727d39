import type { ViewDocument } from './view-document.js';

/** Somebody who speaks in a document, and how much. */
export interface Speaker {
  /** Id of the entity, or of the attribution where no entity is known. */
  readonly key: string;
  readonly name: string;
  readonly anonymous: boolean;
  readonly entity?: string;
  readonly attributions: readonly string[];
  /** Words of what is attributed to the speaker. */
  readonly words: number;
  /** Of all attributed words, 0 to 1. */
  readonly share: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/**
 * The speakers of a document, who said most first. Attributions whose speaker is unknown are one of them, without a name.
 */
export function speakersOf({ text, attributions = [], entities = [] }: ViewDocument): Speaker[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const speakers = new Map<string, Omit<Speaker, 'share'>>();
  for (const { id, speaker, content } of attributions) {
    const entity = speaker?.entity;
    const name = speaker?.name ?? (entity ? names.get(entity) : undefined) ?? '';
    const key = entity ?? (name === '' ? '' : `name ${name}`);
    const words = content.reduce((sum, { start, end }) => sum + (text.slice(start, end).match(WORD)?.length ?? 0), 0);
    const before = speakers.get(key);
    speakers.set(key, {
      key,
      name,
      anonymous: (before?.anonymous ?? true) && (speaker?.anonymous ?? false),
      ...(entity ? { entity } : {}),
      attributions: [...(before?.attributions ?? []), id],
      words: (before?.words ?? 0) + words,
    });
  }
  const all = [...speakers.values()].reduce((sum, { words }) => sum + words, 0);
  return [...speakers.values()]
    .map((speaker) => ({ ...speaker, share: all > 0 ? speaker.words / all : 0 }))
    .sort((a, b) => b.words - a.words);
}
