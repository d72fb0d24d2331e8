/**
 * What may be unpacked of one input: containers in containers, members, bytes. A file of some kilobytes can hold millions of gigabytes;
 * real archives of reports stay far below each of these.
 */
import { ArchiveRefused } from "../../errors.js";

/** An archive of archived mail with attached archives has four. */
const DEEPEST = 6;
const MOST_MEMBERS = 1_000_000;
const MOST_BYTES = 100e9;
/** Text packs to a tenth, text that repeats itself to a fiftieth. */
const LARGEST_RATIO = 250;
/** Bytes below which nothing is a bomb. */
const SMALL = 10_000_000;

/** Counts what comes out of one input. Containers inside it count on together. */
export class Nesting {
  readonly #counts: { members: number; bytes: number };
  readonly #depth: number;

  constructor(depth = 0, counts = { members: 0, bytes: 0 }) {
    this.#depth = depth;
    this.#counts = counts;
  }

  /** One container further in. @throws ArchiveRefused */
  inside(source: string): Nesting {
    if (this.#depth >= DEEPEST) throw new ArchiveRefused(source, `lies ${DEEPEST} containers deep`);
    return new Nesting(this.#depth + 1, this.#counts);
  }

  /** Whether it lies in a container. */
  get within(): boolean {
    return this.#depth > 0;
  }

  /** The same bytes, counted. @throws ArchiveRefused */
  async *counted(chunks: AsyncIterable<Uint8Array>, source: string): AsyncGenerator<Uint8Array> {
    if (++this.#counts.members > MOST_MEMBERS)
      throw new ArchiveRefused(source, `there are over ${MOST_MEMBERS.toLocaleString("en")} files before it`);
    for await (const chunk of chunks) {
      this.#counts.bytes += chunk.length;
      if (this.#counts.bytes > MOST_BYTES) throw new ArchiveRefused(source, `over ${MOST_BYTES / 1e9} GB were unpacked before its end`);
      yield chunk;
    }
  }
}

/** @throws ArchiveRefused where what came out is more than text can be packed to @param packed bytes that went in */
export function checkRatio(source: string, unpacked: number, packed: number): void {
  if (unpacked > SMALL && unpacked > LARGEST_RATIO * packed)
    throw new ArchiveRefused(source, `unpacks to over ${LARGEST_RATIO} times its size, as no text does`);
}
