import { readFile } from 'node:fs/promises';

/** The trained weights and tables that ship with the package, as bytes. */
export interface Models {
  /** Names: the tagger's weights, and the word classes and lists that it reads. */
  readonly entities: Uint8Array;
  readonly gazetteer: Uint8Array;
  /** Cues, roles and judge of attributions. */
  readonly attributions: Uint8Array;
  /** Cities that names of places are linked to. */
  readonly places: Uint8Array;
}

const FOLDER = new URL('../../models/', import.meta.url);

export async function loadModels(): Promise<Models> {
  const [entities, gazetteer, attributions, places] = await Promise.all([
    readModel('entities.bin'),
    readModel('gazetteer.bin'),
    readModel('attributions.bin'),
    readModel('places.tsv'),
  ]);
  return { entities, gazetteer, attributions, places };
}

export function readModel(name: string): Promise<Uint8Array> {
  return readFile(new URL(name, FOLDER));
}
