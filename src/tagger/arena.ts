import { createMemory } from './webassembly.js';

/** Memory of WebAssembly that is handed out in pieces and never given back; it moves when it grows. */
export interface Arena {
  readonly memory: object;
  /** Address of so many bytes, all 0; never 0 itself. */
  allocate(bytes: number): number;
  /** The buffer as it is now. */
  buffer(): ArrayBuffer;
  /** To be called whenever the buffer is another one: views of the one before have nothing in them. */
  onMove(look: () => void): void;
}

const PAGE = 65_536;
/** Of a vector, so that no load reaches over a line of the cache where rows are whole vectors. */
const ALIGNMENT = 32;

/** @throws AddressSpaceError where the process may have no more addresses (`ulimit -v`) */
export function createArena(): Arena {
  const memory = createMemory(1);
  const looks: (() => void)[] = [];
  let buffer = memory.buffer;
  let top = ALIGNMENT;
  return {
    memory,
    allocate(bytes) {
      const at = top;
      top += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
      if (top > buffer.byteLength) {
        memory.grow(Math.ceil((top - buffer.byteLength) / PAGE));
        buffer = memory.buffer;
        for (const look of looks) look();
      }
      return at;
    },
    buffer: () => buffer,
    onMove(look) {
      looks.push(look);
    },
  };
}
