/** A mailbox (.mbox): mails one after another, each under a line "From …". */
import { FileDamaged, TooLarge } from "../../errors.js";
import { LARGEST_WHOLE } from "../input.js";
import { byteLines } from "./byte-lines.js";
import { type Container, reportAt } from "./container.js";

const LINE_FEED = Buffer.from("\n");
const ESCAPED = /^>+From /;

const begins = (line: Uint8Array, words: string): boolean => Buffer.from(line.subarray(0, words.length)).toString("latin1") === words;

/** The line that a mail begins with: "From ana@example.org Wed Oct  7 10:15:00 2026". A line of a letter that looks like it has a ">" before it. */
const isFrom = (line: Uint8Array): boolean =>
  begins(line, "From ") && /\d{4}\s*$/.test(Buffer.from(line.subarray(0, 300)).toString("latin1"));

async function* once(parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}

export const mailbox: Container = {
  async *reportsIn({ chunks, source }) {
    let [number, size] = [0, 0];
    let parts: Uint8Array[] = [];
    const ended = () => {
      const name = `${source}!/${number}`;
      if (size > LARGEST_WHOLE)
        return reportAt(
          name,
          new TooLarge(name, null, LARGEST_WHOLE, "save what is attached, and give that; the mails behind it are read"),
        );
      return { member: { source: name, name: `${number}.eml`, chunks: once(parts) } };
    };
    let blank = true;
    for await (const { bytes } of byteLines(chunks, LARGEST_WHOLE)) {
      if (bytes && blank && isFrom(bytes)) {
        if (number > 0) yield ended();
        [number, size, parts, blank] = [number + 1, 0, [], false];
        continue;
      }
      if (number === 0) throw new FileDamaged(source, "mailbox (.mbox)", 'it does not begin with a line "From …"');
      blank = bytes?.every((byte) => byte <= 0x20) ?? false;
      size += bytes === null ? LARGEST_WHOLE + 1 : bytes.length + 1;
      if (bytes === null || size > LARGEST_WHOLE) parts = [];
      else parts.push(ESCAPED.test(Buffer.from(bytes.subarray(0, 20)).toString("latin1")) ? bytes.subarray(1) : bytes, LINE_FEED);
    }
    if (number > 0) yield ended();
  },

  async count(bytes) {
    let count = 0;
    for await (const line of byteLines(bytes, LARGEST_WHOLE)) if (line.bytes && isFrom(line.bytes)) count++;
    return count;
  },
};
