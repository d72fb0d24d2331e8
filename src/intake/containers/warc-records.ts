/**
 * The records of a WARC file, as they stream by. Our own few lines, since the one library for it (warcio 2.4) spins for ever on an
 * archive that breaks off, holds a head of any size, and writes to the console (docs/decisions/016-file-libraries.md).
 */

/** Names in small letters; of several headers of one name, the last. */
export type Headers = ReadonlyMap<string, string>;

export interface WarcRecord {
  readonly headers: Headers;
  /** The bytes of its block, however many; what is not read of them is skipped. Ends with an error where the archive does before it. */
  readonly block: AsyncIterable<Uint8Array>;
}

/** Bytes that the head of a record may have. */
const LARGEST_HEAD = 1_000_000;

const END = Buffer.from("\r\n\r\n");

/** Header lines; a line that begins with white space goes on with the one before. */
export function headersOf(lines: string): Headers {
  const found = new Map<string, string>();
  for (const line of lines.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0) found.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return found;
}

/** Takes bytes off a stream. */
class Cursor {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #left: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** More bytes behind those that are there; false at the end. */
  async #more(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (done) return false;
    this.#left = this.#left.length === 0 ? Buffer.from(value.buffer, value.byteOffset, value.length) : Buffer.concat([this.#left, value]);
    return true;
  }

  /** What stands before an empty line, which is passed; null at the end of the stream. @throws Error where it has no end */
  async head(): Promise<string | null> {
    for (;;) {
      const start = this.#left.findIndex((byte) => byte !== 0x0d && byte !== 0x0a);
      const end = start < 0 ? -1 : this.#left.indexOf(END, start);
      if (end >= 0) {
        const words = this.#left.subarray(start, end).toString("utf8");
        this.#left = this.#left.subarray(end + END.length);
        return words;
      }
      if (this.#left.length > LARGEST_HEAD) throw new Error("a record's head has no end");
      if (await this.#more()) continue;
      if (start >= 0) throw new Error("it breaks off within the head of a record");
      return null;
    }
  }

  /** The next bytes. @throws Error where there are fewer */
  async *take(count: number): AsyncGenerator<Uint8Array, void> {
    for (let wanted = count; wanted > 0; ) {
      if (this.#left.length === 0 && !(await this.#more())) throw new Error("it breaks off within a record");
      const part = this.#left.subarray(0, wanted);
      this.#left = this.#left.subarray(part.length);
      wanted -= part.length;
      yield part;
    }
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}

/** @throws Error where the bytes are no records, or break off */
export async function* warcRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<WarcRecord> {
  const cursor = new Cursor(chunks);
  try {
    for (let number = 1; ; number++) {
      const head = await cursor.head();
      if (head === null) return;
      const headers = headersOf(head.slice(head.indexOf("\n") + 1));
      const length = Number(headers.get("content-length") || Number.NaN);
      if (!/^WARC\/\d/.test(head) || !Number.isSafeInteger(length) || length < 0) throw new Error(`record ${number} is none`);
      const block = cursor.take(length);
      let [left, broken] = [length, null as unknown];
      async function* counted(): AsyncGenerator<Uint8Array> {
        try {
          for (;;) {
            const { done, value } = await block.next();
            if (done) return;
            left -= value.length;
            yield value;
          }
        } catch (error) {
          broken = error;
          throw error;
        }
      }
      yield { headers, block: counted() };
      if (broken !== null) throw broken;
      for await (const part of cursor.take(left)) left -= part.length;
    }
  } finally {
    await cursor.close();
  }
}
