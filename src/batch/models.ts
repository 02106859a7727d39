import { readFile } from 'node:fs/promises';
import { type Models, shareModels, type TaggerModels } from '../annotators.js';

const FOLDER = new URL('../../models/', import.meta.url);

/** The trained weights and tables that ship with the package. @param ready models that need not be read again */
export async function loadModels(ready?: TaggerModels): Promise<Models> {
  const [entities, gazetteer, attributions, places] = await Promise.all([
    ready?.entities ?? readModel('entities.bin'),
    readModel('gazetteer.bin'),
    ready?.attributions ?? readModel('attributions.bin'),
    readModel('places.tsv'),
  ]);
  return { entities, gazetteer, attributions, places };
}

/** For several threads. */
export async function loadSharedModels(): Promise<TaggerModels> {
  const [entities, attributions] = await Promise.all([readModel('entities.bin'), readModel('attributions.bin')]);
  return shareModels({ entities, attributions });
}

export function readModel(name: string): Promise<Uint8Array> {
  return readFile(new URL(name, FOLDER));
}
