/** Bytes cut into lines. Nothing here holds more than it is allowed to, whatever comes in. */

export interface ByteLine {
  /** From 1. */
  readonly number: number;
  /** Without its line feed; null where there are more than may be held. Such a line is given as soon as that is known, and passed over. */
  readonly bytes: Uint8Array | null;
}

const LINE_FEED = 0x0a;

/** Lines end with a line feed and nothing else: U+2028 may stand inside a line of JSON. The last one need not end. @param most bytes a line may have */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<ByteLine> {
  let [number, size, over] = [1, 0, false];
  let parts: Uint8Array[] = [];
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; ) {
      const end = chunk.indexOf(LINE_FEED, from);
      const part = chunk.subarray(from, end < 0 ? chunk.length : end);
      size += part.length;
      if (size <= most) parts.push(part);
      else if (!over) {
        [parts, over] = [[], true];
        yield { number, bytes: null };
      }
      if (end < 0) break;
      if (!over) yield { number, bytes: Buffer.concat(parts) };
      [number, size, over, parts, from] = [number + 1, 0, false, [], end + 1];
    }
  }
  if (parts.length > 0) yield { number, bytes: Buffer.concat(parts) };
}
