import type { TaggerModel } from './model-file.js';

/**
 * The same model with its numbers in memory that threads share when the model is sent to them: they read it and never write.
 * A machine's cache then holds it once, whatever the number of threads.
 */
export function inSharedMemory({ metadata, table, transitions }: TaggerModel): TaggerModel {
  const slots = new Int32Array(shared(table.slots));
  return {
    metadata,
    table: {
      ...table,
      slots,
      slotBytes: new Int8Array(slots.buffer),
      rows: new Uint8Array(shared(table.rows)),
    },
    transitions: new Float32Array(shared(transitions)),
  };
}

function shared({ buffer, byteOffset, byteLength }: Int32Array | Uint8Array | Float32Array): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(byteLength);
  new Uint8Array(memory).set(new Uint8Array(buffer, byteOffset, byteLength));
  return memory;
}
