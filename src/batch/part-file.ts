import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** A finished file, as a journal or manifest names it: relative to the folder of the output, with forward slashes. */
export interface FinishedFile {
  readonly name: string;
  readonly bytes: number;
  /** Left out of a single file, which nobody checks against a manifest and which may be as large as a disk. */
  readonly sha256?: string;
}

const gzipped = promisify(gzip);

/**
 * Lines go to the file in chunks of this many bytes; a gzipped file is a member for each chunk. Where chunks end depends
 * on the lines alone, so that a file that was taken up at a chunk's end has the same bytes as one that was not.
 */
const CHUNK = 1 << 20;
const SYNC_EVERY = 1000;

/** A file of JSON lines that grows under a temporary name. */
export class LinesFile {
  readonly #handle: FileHandle;
  readonly #gzip: boolean;
  #chunk: string[] = [];
  #chunkBytes = 0;
  #bytes: number;
  #synced = 0;

  private constructor(handle: FileHandle, gzip: boolean, bytes: number) {
    this.#handle = handle;
    this.#gzip = gzip;
    this.#bytes = bytes;
  }

  /** @param bytes what is kept of the file as it is; the rest is cut off */
  static async open(file: string, { gzip, bytes }: { gzip: boolean; bytes: number }): Promise<LinesFile> {
    const handle = await open(file, bytes > 0 ? 'r+' : 'w');
    await handle.truncate(bytes);
    return new LinesFile(handle, gzip, bytes);
  }

  /** How much of the file is written. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Says whether the line ended a chunk: then everything up to it is in the file. */
  async write(line: string): Promise<boolean> {
    this.#chunk.push(line);
    this.#chunkBytes += Buffer.byteLength(line);
    if (this.#chunkBytes < CHUNK) return false;
    await this.#flush();
    return true;
  }

  /** Writes the last chunk. */
  async end(): Promise<void> {
    try {
      if (this.#chunk.length > 0) await this.#flush();
      await this.#handle.datasync();
    } finally {
      await this.#handle.close();
    }
  }

  /** Leaves the file as it is, with whole chunks. */
  async leave(): Promise<void> {
    await this.#handle.close();
  }

  async #flush(): Promise<void> {
    const plain = Buffer.from(this.#chunk.join(''), 'utf8');
    const bytes = this.#gzip ? await gzipped(plain) : plain;
    for (let at = 0; at < bytes.length; ) {
      const { bytesWritten } = await this.#handle.write(bytes, at, bytes.length - at, this.#bytes + at);
      at += bytesWritten;
    }
    this.#bytes += bytes.length;
    this.#chunk = [];
    this.#chunkBytes = 0;
    if (performance.now() - this.#synced < SYNC_EVERY) return;
    await this.#handle.datasync();
    this.#synced = performance.now();
  }
}

/** Size and hash of a file. */
export async function describeFile(file: string, name: string, { hashed = true } = {}): Promise<FinishedFile> {
  const { size: bytes } = await stat(file);
  if (!hashed) return { name, bytes };
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { name, bytes, sha256: hash.digest('hex') };
}

/** The name under which a file grows; where several may make the same file, each has its own. */
export function partial(file: string, owner = ''): string {
  return `${file}${owner}.partial`;
}

/** Gives finished files their names; those that have them are passed over, so that it can be done again. */
export async function giveNames(folder: string, files: readonly FinishedFile[], owner = ''): Promise<void> {
  for (const { name } of files) {
    const file = path.join(folder, name);
    await rename(partial(file, owner), file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
}
