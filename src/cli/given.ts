/** What the command line says of the reports it names: where they are, when they were published, by whom. */
import { withGiven } from "../batch/given.js";
import type { BatchItem } from "../batch/items.js";
import type { Before } from "../batch/web.js";
import type { Columns } from "../intake/containers/columns.js";
import { FlagMisused } from "./errors.js";
import type { Io } from "./io.js";
import { type WebFlags, webOf } from "./web.js";

export interface GivenFlags {
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly strict?: boolean;
  readonly columns?: Columns;
}

/** Inputs as flags and arguments name them: none at all is standard input. */
export const namedInputs = (
  inputs: readonly string[],
  { jsonlIn, columns, ...flags }: WebFlags & { readonly jsonlIn?: boolean; readonly columns?: Columns },
  io: Io,
  before?: Before,
) => ({
  inputs: inputs.length === 0 ? ["-"] : inputs,
  options: { stdin: io.stdin, columns, web: webOf(flags, io, before), ...(jsonlIn ? { format: "jsonl" as const } : {}) },
});

/**
 * The items with what the flags say of them: of a file's one report in place of what it says itself; where a file holds many, and for
 * lines of JSON, where they say nothing themselves.
 * @throws FlagMisused where `url` would be that of several reports; none of them has been given then
 */
export async function allWithGiven(items: AsyncGenerator<BatchItem>, flags: GivenFlags): Promise<AsyncGenerator<BatchItem>> {
  const { published, publisher, url, strict } = flags;
  if (published === undefined && publisher === undefined && url === undefined && !strict) return items;
  const first: BatchItem[] = [];
  if (url !== undefined)
    for (let n = 0; n < 2; n++) {
      const { done, value } = await items.next();
      if (done) break;
      first.push(value);
    }
  if (first.length > 1)
    throw new FlagMisused(
      `--url ${url}`,
      "is the address of one report, and there are more",
      'give one, or lines of JSON that each have a "url"',
    );
  async function* all(): AsyncGenerator<BatchItem> {
    for (const item of first) yield withGiven(item, flags);
    for await (const item of items) yield withGiven(item, flags);
  }
  return all();
}
