import pLimit from 'p-limit';

/**
 * Maps a stream with at most `limit` calls under way, results in the order of the input and as soon as they are there.
 * The source is asked for its next item only when a slot is free, so that memory stays bounded however long the stream
 * is (p-limit alone bounds the calls that run, not those that wait).
 */
export async function* mapOrdered<In, Out>(
  source: AsyncIterable<In> | Iterable<In>,
  limit: number,
  call: (item: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const slots = pLimit(limit);
  const iterator = iterate(source);
  const pending: Promise<Out>[] = [];
  let next: Promise<IteratorResult<In>> | undefined;
  let ended = false;
  try {
    while (!ended || pending.length > 0) {
      if (!ended && pending.length < limit) next ??= iterator.next();
      const head = pending[0];
      if (!next || (head && (await firstOf(head, next)) === 'head')) {
        yield await head!;
        pending.shift();
        continue;
      }
      const { done, value } = await next;
      next = undefined;
      if (done) {
        ended = true;
        continue;
      }
      const result = slots(() => call(value));
      result.catch(() => {}); // reported when its turn comes
      pending.push(result);
    }
  } finally {
    if (!ended) void iterator.return(undefined);
  }
}

async function* iterate<T>(source: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  yield* source;
}

function firstOf(head: Promise<unknown>, next: Promise<unknown>): Promise<'head' | 'next'> {
  const settled = <T>(promise: Promise<unknown>, name: T) =>
    promise.then(
      () => name,
      () => name,
    );
  return Promise.race([settled(head, 'head' as const), settled(next, 'next' as const)]);
}
