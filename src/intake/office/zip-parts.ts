/** The parts of a document that is a ZIP file, each unpacked no further than a document's may be. */

import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { FileDamaged, FileEncrypted, ReadoutError, TooLarge } from "../../errors.js";

/** Bytes of one part of XML, unpacked: a novel has 5 MB. */
const LARGEST_PART = 20_000_000;
/** Bytes of all parts, unpacked, pictures among them. */
const LARGEST = 500_000_000;
const MOST_PARTS = 10_000;

/** Reads a stream to its end, so that its size is known to be what it says. */
async function size(stream: Readable): Promise<number> {
  let bytes = 0;
  for await (const chunk of stream) bytes += (chunk as Uint8Array).length;
  return bytes;
}

/**
 * The parts that are wanted, by name, as UTF-8. Every other is unpacked too and thrown away: what reads the file after this meets no bomb.
 * @param form what the file should be, for errors
 * @throws FileDamaged, FileEncrypted, TooLarge
 */
export async function zipParts(
  bytes: Uint8Array,
  source: string,
  form: string,
  wanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  const { fromBufferPromise } = await import("yauzl");
  const parts = new Map<string, string>();
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    let [all, count] = [0, 0];
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new FileEncrypted(source);
      all += entry.uncompressedSize;
      if (++count > MOST_PARTS || all > LARGEST) throw new FileDamaged(source, form, "it unpacks to more than any document");
      const named = wanted(entry.fileName);
      const remedy = "save its text as a document of its own";
      if (/\.(?:xml|rels)$/i.test(entry.fileName) && entry.uncompressedSize > LARGEST_PART)
        throw new TooLarge(source, entry.uncompressedSize, LARGEST_PART, remedy);
      const stream = await zip.openReadStreamPromise(entry); // which ends with an error where its size is not what it says
      if (named) parts.set(entry.fileName, await text(stream));
      else await size(stream);
    }
  } catch (error) {
    throw error instanceof ReadoutError ? error : new FileDamaged(source, form, (error as Error).message);
  }
  return parts;
}
