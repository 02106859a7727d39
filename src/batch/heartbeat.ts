/**
 * What a worker is doing, in memory that it shares with the main thread: a worker that hangs can no longer send
 * messages, but its last note can be read. The note is the index of the document under way in its batch.
 */
export type Heartbeat = SharedArrayBuffer;

/** No document yet: the batch waits for a worker. */
export const WAITING = -1;

export function newHeartbeat(): Heartbeat {
  const heartbeat = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  Atomics.store(new Int32Array(heartbeat), 0, WAITING);
  return heartbeat;
}

export function beginDocument(heartbeat: Heartbeat, index: number): void {
  Atomics.store(new Int32Array(heartbeat), 0, index);
}

export function documentUnderWay(heartbeat: Heartbeat): number {
  return Atomics.load(new Int32Array(heartbeat), 0);
}
