/** What is said from without of the reports of a batch: when they were published, by whom, where; how strictly pages are read. */
import { ReadoutError } from "../errors.js";
import { dayInName } from "../intake/dates.js";
import { type BatchItem, describedBy } from "./items.js";

/** Value of `published` that stands for the day in each file's name. */
const FILENAME = "filename";

export interface Given {
  /** A date, or "filename". */
  readonly published?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  /** Of pages, keep only paragraphs that a second extractor finds too. */
  readonly strict?: boolean | undefined;
}

/** The day in the name of the file that a report stands in alone; null where it has no file of its own. */
export const fileDay = ({ incoming, source }: BatchItem): string | null =>
  incoming instanceof ReadoutError || !("bytes" in incoming) || source === "-" ? null : dayInName(source);

/** The item with what is said of it. */
export function withGiven(item: BatchItem, { published, publisher, url, strict }: Given): BatchItem {
  const given = { publisher, url, strict: strict || null };
  if (published !== FILENAME) return describedBy(item, { ...given, published });
  return describedBy(item, { ...given, published: fileDay(item), from: fileDay(item) === null ? undefined : { published: "file-name" } });
}
