/** A PDF is counted before it is parsed: half a megabyte can hold a page of gigabytes, which the parser would hold whole. */
import { inflateSync } from "node:zlib";
import { ArchiveRefused } from "../../errors.js";

/** Bytes that one stream may unpack to: pages and fonts have a few, pictures many. */
const LARGEST = 40_000_000;
const LARGEST_PICTURE = 300_000_000;
const DICTIONARY = 2000; // bytes before a stream that say how it is packed
const MOST_LAYERS = 4;

const isLarge = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";

/** Whether a stream unpacks to more than it may. @param layers how many times it is packed */
function isBomb(packed: Uint8Array, layers: number, most: number): boolean {
  let bytes = packed;
  try {
    for (let n = 0; n < layers; n++) bytes = inflateSync(bytes, { maxOutputLength: most });
  } catch (error) {
    return isLarge(error); // what is damaged, or encrypted, is for the parser to say
  }
  return false;
}

/** @throws ArchiveRefused where a stream unpacks to more than any page does */
export function guardStreams(file: Uint8Array, source: string): void {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  for (let at = bytes.indexOf("stream"); at >= 0; at = bytes.indexOf("stream", at)) {
    const dictionary =
      bytes
        .subarray(Math.max(0, at - DICTIONARY), at)
        .toString("latin1")
        .split(/\bobj\b/)
        .at(-1) ?? "";
    const start = at + "stream".length + (bytes[at + 6] === 0x0d ? 2 : 1);
    const end = bytes.indexOf("endstream", start);
    const layers = Math.min(MOST_LAYERS, dictionary.match(/\/Fl(?:ateDecode)?\b/g)?.length ?? 0);
    const most = /\/Image\b/.test(dictionary) ? LARGEST_PICTURE : LARGEST;
    if (layers > 0 && isBomb(bytes.subarray(start, end < 0 ? bytes.length : end), layers, most))
      throw new ArchiveRefused(
        source,
        `has a part that unpacks to over ${most / 1e6} MB, as no page does`,
        "print it to a new PDF, and give that",
      );
    at = end < 0 ? bytes.length : end + "endstream".length;
  }
}
