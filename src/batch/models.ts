import { readFile } from 'node:fs/promises';
import { type AttributionModel, decodeAttributionModel } from '../attributions/model.js';
import { decodeNameModel } from '../entities/tag-names.js';
import { inSharedMemory, type TaggerModel } from '../tagger/index.js';

/** The trained weights and tables that ship with the package: bytes, or ready to be used. */
export interface Models extends TaggerModels {
  /** The word classes and lists that the tagger of names reads. */
  readonly gazetteer: Uint8Array;
  /** Cities that names of places are linked to. */
  readonly places: Uint8Array;
}

export interface TaggerModels {
  /** Names: the tagger's weights. */
  readonly entities: Uint8Array | TaggerModel;
  /** Cues, roles and judge of attributions. */
  readonly attributions: Uint8Array | AttributionModel;
}

const FOLDER = new URL('../../models/', import.meta.url);

/** @param ready models that need not be read again */
export async function loadModels(ready?: TaggerModels): Promise<Models> {
  const [entities, gazetteer, attributions, places] = await Promise.all([
    ready?.entities ?? readModel('entities.bin'),
    readModel('gazetteer.bin'),
    ready?.attributions ?? readModel('attributions.bin'),
    readModel('places.tsv'),
  ]);
  return { entities, gazetteer, attributions, places };
}

/** For several threads: each would unpack models of its own, and a processor's cache hold them as often. */
export async function loadSharedModels(): Promise<TaggerModels> {
  const [entities, attributions] = await Promise.all([readModel('entities.bin'), readModel('attributions.bin')]);
  const { cues, roles, judge, settings } = decodeAttributionModel(attributions);
  return {
    entities: inSharedMemory(decodeNameModel(entities)),
    attributions: {
      cues: inSharedMemory(cues),
      roles: inSharedMemory(roles),
      judge: inSharedMemory(judge),
      settings,
    },
  };
}

export function readModel(name: string): Promise<Uint8Array> {
  return readFile(new URL(name, FOLDER));
}
