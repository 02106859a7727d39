import pLimit from 'p-limit';

/**
 * Maps a stream with at most `limit` calls under way, results in the order of the input. The source is asked for its
 * next item only when a slot is free, so that memory stays bounded however long the stream is (p-limit alone bounds the
 * calls that run, not those that wait).
 */
export async function* mapOrdered<In, Out>(
  source: AsyncIterable<In> | Iterable<In>,
  limit: number,
  call: (item: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const slots = pLimit(limit);
  const pending: Promise<Out>[] = [];
  for await (const item of source) {
    const result = slots(() => call(item));
    result.catch(() => {}); // reported when it is awaited below
    pending.push(result);
    if (pending.length >= limit) yield await pending.shift()!;
  }
  while (pending.length > 0) yield await pending.shift()!;
}
