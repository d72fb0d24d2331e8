/** The characters of a file that is read whole. */
import { EmptyInput, TooLarge } from "../../errors.js";
import { decode } from "../encoding.js";
import { LARGEST_WHOLE } from "../input.js";
import { bytesUpTo } from "./byte-streams.js";
import type { NamedBytes } from "./container.js";

/** @throws TooLarge, EmptyInput, and what decoding can throw */
export async function wholeWords({ chunks, source }: NamedBytes): Promise<string> {
  const bytes = await bytesUpTo(chunks, LARGEST_WHOLE);
  if (bytes === null) throw new TooLarge(source, null, LARGEST_WHOLE, "split it, or give its items as lines of JSON");
  if (bytes.length === 0) throw new EmptyInput(source);
  const { text } = await decode(bytes, source, true);
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}
