import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a folder and those above it. (Node's own `recursive` never returns where a file system answers "no such file"
 * for a name under a folder that exists, as /proc does.)
 *
 * @throws the system's error where the folder cannot be made, or where a file has its name
 */
export async function makeFolder(folder: string): Promise<void> {
  const full = path.resolve(folder);
  if (await isFolder(full)) return;
  if (path.dirname(full) !== full) await makeFolder(path.dirname(full));
  await mkdir(full).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST' || !(await isFolder(full))) throw error; // somebody else may have been faster
  });
}

async function isFolder(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => undefined))?.isDirectory() ?? false;
}

/**
 * For what is written under another name first, and only named when it is whole.
 *
 * @throws the system's error (EISDIR) where a folder has the name
 */
export async function refuseFolder(file: string): Promise<void> {
  if (!(await isFolder(file))) return;
  throw Object.assign(new Error('it is a folder'), { code: 'EISDIR', syscall: 'open', path: file });
}
