/** Streams of bytes: their beginning looked at, their size bounded. Nothing here holds more than it is allowed to. */

/** Bytes that are at hand, as a stream. */
export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A stream whose beginning is known. */
export interface Peeked {
  readonly head: Uint8Array;
  /** The whole stream, beginning and all. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Lets go of a stream that is not read. */
  close(): Promise<void>;
}

/** Reads the first `size` bytes of a stream, or all where there are fewer. */
export async function peeked(source: AsyncIterable<Uint8Array>, size: number): Promise<Peeked> {
  const rest = source[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let ended = false;
  for (let had = 0; had < size && !ended; ) {
    const { done, value } = await rest.next();
    if (done) ended = true;
    else {
      first.push(value);
      had += value.length;
    }
  }
  const close = async () => void (await rest.return?.());
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      yield* first.splice(0);
      while (!ended) {
        const { done, value } = await rest.next();
        if (done) ended = true;
        else yield value;
      }
    } finally {
      await close();
    }
  }
  return { head: Buffer.concat(first).subarray(0, size), chunks: chunks(), close };
}

/** All bytes of a stream; null where there are more than `most`: the rest is left unread. */
export async function bytesUpTo(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) return null;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}
