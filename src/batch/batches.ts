/** Some items that travel together, so that one hand-over serves many. */
export interface Batch<T> {
  readonly items: readonly T[];
  /** Sum of the items' sizes. */
  readonly size: number;
  /** Cut short because the source paused: somebody at its other end may be waiting for the answer. */
  readonly paused: boolean;
}

/** How long a batch waits for more, in milliseconds. */
const PATIENCE = 100;

/** Groups a stream into batches of about `limit`; an item is never cut, and a batch holds at least one. */
export async function* inBatches<T>(
  source: AsyncIterable<T>,
  limit: number,
  sizeOf: (item: T) => number,
  most = 512,
): AsyncGenerator<Batch<T>> {
  const iterator = source[Symbol.asyncIterator]();
  let items: T[] = [];
  let size = 0;
  let timer: NodeJS.Timeout | undefined;
  let deadline: Promise<'late'> | undefined;
  const cut = (paused: boolean): Batch<T> => {
    clearTimeout(timer);
    deadline = undefined;
    const batch = { items, size, paused };
    items = [];
    size = 0;
    return batch;
  };
  try {
    let next = iterator.next();
    for (;;) {
      const result = await (deadline ? Promise.race([next, deadline]) : next);
      if (result === 'late') {
        yield cut(true);
        continue;
      }
      if (result.done) break;
      items.push(result.value);
      size += sizeOf(result.value);
      if (size >= limit || items.length >= most) yield cut(false);
      else
        deadline ??= new Promise((resolve) => {
          timer = setTimeout(resolve, PATIENCE, 'late');
        });
      next = iterator.next();
    }
    if (items.length > 0) yield cut(false);
  } finally {
    clearTimeout(timer);
    void iterator.return?.();
  }
}
