/** A line of a byte stream, without its line feed; `number` counts from 1, `start` is the offset of its first byte. */
export interface Line {
  readonly number: number;
  readonly start: number;
  readonly bytes: Uint8Array;
}

const LINE_FEED = 0x0a;

/**
 * Cuts a byte stream at line feeds only. (Node's readline also cuts at U+2028, which may stand inside a JSON string.)
 * A byte order mark before the first line is dropped; blank lines are counted and left out.
 *
 * @param from where the stream begins in its file: number and offset of its first line
 */
export async function* lines(
  stream: AsyncIterable<Uint8Array>,
  from: Pick<Line, 'number' | 'start'> = { number: 1, start: 0 },
): AsyncGenerator<Line> {
  let rest: Uint8Array[] = [];
  let number = from.number - 1;
  let next = from.start;
  const line = (): Line | undefined => {
    let bytes: Uint8Array = rest.length === 1 ? rest[0]! : Buffer.concat(rest);
    rest = [];
    number++;
    const start = next;
    next += bytes.length + 1;
    if (number === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
    return bytes.some((byte) => byte > 0x20) ? { number, start, bytes } : undefined;
  };
  for await (const chunk of stream) {
    let begin = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, begin)) {
      rest.push(chunk.subarray(begin, at));
      begin = at + 1;
      const found = line();
      if (found) yield found;
    }
    if (begin < chunk.length) rest.push(chunk.subarray(begin));
  }
  if (rest.length > 0) {
    const found = line();
    if (found) yield found;
  }
}
