/** What the command line says of the reports it names: when they were published, by whom, where. */
import { ReadoutError } from "../errors.js";
import { dayInName } from "../intake/dates.js";
import type { Metadata } from "../intake/report.js";
import { FlagMisused } from "./errors.js";
import type { InputItem } from "./inputs.js";

/** Value of `--published` that stands for the day in each file's name. */
const FILENAME = "filename";

export interface GivenFlags {
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
}

/** The day in the name of the file that a report stands in alone; null where it has no file of its own. */
export const fileDay = ({ incoming, source }: InputItem): string | null =>
  incoming instanceof ReadoutError || !("bytes" in incoming) || source === "-" ? null : dayInName(source);

function given(item: InputItem, { published, publisher, url }: GivenFlags): InputItem {
  if (item.incoming instanceof ReadoutError) return item;
  const day = published === FILENAME ? fileDay(item) : published;
  const own = Object.entries(item.incoming.metadata ?? {}).filter(([, value]) => value !== null && value !== undefined && value !== "");
  const metadata: Metadata = { published: day, publisher, url, ...Object.fromEntries(own) };
  return { ...item, incoming: { ...item.incoming, metadata } };
}

/**
 * The items with what the flags say of them, in place of what a page or text says; what a line of JSONL says itself wins.
 * @throws FlagMisused where `url` would be that of several reports; none of them has been given then
 */
export async function withGiven(items: AsyncGenerator<InputItem>, flags: GivenFlags): Promise<AsyncGenerator<InputItem>> {
  const { published, publisher, url } = flags;
  if (published === undefined && publisher === undefined && url === undefined) return items;
  const first: InputItem[] = [];
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
  async function* all(): AsyncGenerator<InputItem> {
    for (const item of first) yield given(item, flags);
    for await (const item of items) yield given(item, flags);
  }
  return all();
}
