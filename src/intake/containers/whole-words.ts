/** The characters of a file that is read whole. */
import { EmptyInput, TooLarge } from "../../errors.js";
import { decode } from "../encoding.js";
import { bytesUpTo } from "./byte-streams.js";
import type { NamedBytes } from "./container.js";

/** Bytes of a feed, or of a message of news: those of agencies have one. */
const LARGEST = 50_000_000;

/** @throws TooLarge, EmptyInput, and what decoding can throw */
export async function wholeWords({ chunks, source }: NamedBytes): Promise<string> {
  const bytes = await bytesUpTo(chunks, LARGEST);
  if (bytes === null) throw new TooLarge(source, null, LARGEST, "split it, or give its items as lines of JSON");
  if (bytes.length === 0) throw new EmptyInput(source);
  const { text } = await decode(bytes, source, true);
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}
