/** A packed file (.gz): the one file in it, which may be an archive (.tar.gz, .warc.gz). It is unpacked as it is read. */
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { FileDamaged, ReadoutError } from "../../errors.js";
import type { Container } from "./container.js";
import { checkRatio } from "./nesting.js";

/** The name without the ending that says it is packed. */
const innerName = (name: string): string => name.replace(/\.tgz$/i, ".tar").replace(/\.gz$/i, "");

/** What comes out, no further than text can be packed. */
async function* unpacked(chunks: AsyncIterable<Uint8Array>, source: string): AsyncGenerator<Uint8Array> {
  let [packed, size] = [0, 0];
  async function* counted() {
    for await (const chunk of chunks) {
      packed += chunk.length;
      yield chunk;
    }
  }
  const stream = createGunzip();
  pipeline(Readable.from(counted()), stream, () => {}); // an error ends the loop below
  try {
    for await (const chunk of stream) {
      size += (chunk as Uint8Array).length;
      checkRatio(source, size, packed);
      yield chunk as Uint8Array;
    }
  } catch (error) {
    throw error instanceof ReadoutError ? error : new FileDamaged(source, "gzip file", (error as Error).message);
  }
}

export const gzip: Container = {
  async *reportsIn({ chunks, source, name, metadata }) {
    const inner = innerName(name);
    const base = inner.split(/[\\/]/).at(-1) ?? inner;
    yield { member: { source: `${source}!/${base}`, name: inner, chunks: unpacked(chunks, source), metadata } };
  },
};
