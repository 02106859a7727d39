import { readFile } from 'node:fs/promises';

/** The trained weights and tables that ship with the package, as bytes. */
export interface Models {
  readonly entities?: Uint8Array;
}

const FOLDER = new URL('../../models/', import.meta.url);

export async function loadModels(): Promise<Models> {
  return {};
}

export function readModel(name: string): Promise<Uint8Array> {
  return readFile(new URL(name, FOLDER));
}
