/** Values of flags, checked as they are parsed. */
import { type Command, InvalidArgumentError } from "commander";
import { ISO_DATE_FORMS, isoDate } from "../calendar.js";
import { type Columns, FIELDS } from "../intake/containers/columns.js";

export const wholeNumber = (value: string): number => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("a whole number from 1 up is needed");
  return number;
};

/** One more pattern of lines. */
export function linePattern(value: string, before: readonly RegExp[] = []): readonly RegExp[] {
  try {
    return [...before, new RegExp(value, "iu")];
  } catch (error) {
    throw new InvalidArgumentError(`a regular expression is needed (${(error as Error).message})`);
  }
}

export const portNumber = (value: string): number => {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > 65_535) throw new InvalidArgumentError("a number from 0 to 65535 is needed; 0 is a free one");
  return number;
};

/** Items a page of a list may have at most: more would be held in memory at once. */
const LARGEST_PAGE = 10_000;

export const page = (value: string): number => {
  const number = wholeNumber(value);
  if (number > LARGEST_PAGE) throw new InvalidArgumentError(`at most ${LARGEST_PAGE}; the next page begins at the --after it names`);
  return number;
};

/** A number above nothing, or nothing itself: "0.5". */
const amount = (value: string): number => {
  const number = Number(value);
  if (!/^\d+(?:\.\d+)?$/.test(value)) throw new InvalidArgumentError("a number from 0 up is needed");
  return number;
};

/** What a program may call itself in a header. */
const userAgent = (value: string): string => {
  if (!/^[\x21-\x7e][\x20-\x7e]{0,199}$/.test(value))
    throw new InvalidArgumentError("at most 200 letters, marks and spaces of ASCII are needed");
  return value;
};

/** Flags of commands that fetch. */
export const fetching = (command: Command): Command =>
  command
    .option("--user-agent <words>", "what to call this program where pages are fetched (default: readout/ and its version)", userAgent)
    .option("--allow-private", "fetch from addresses of this machine and its network too")
    .option("--timeout <seconds>", "seconds that one page may take to come (default: 60)", wholeNumber)
    .option("--max-size <mb>", "megabytes that one page may have (default: 20)", wholeNumber)
    .option("--max-redirects <n>", "how often an address may lead on to another (default: 10)", amount)
    .option("--pause <seconds>", "seconds between two pages of one host (default: 1)", amount);

/** Values of a flag that may be given several times. */
export const several = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value];

/** A file for comma-separated values. Its ending tells it from a word that was meant for something else: `find --csv bridge`. */
export const csvFile = (value: string): string => {
  if (!/.\.csv$/i.test(value)) throw new InvalidArgumentError("A file to write must end in .csv; to print, put --csv behind all words.");
  return value;
};

/** When reports were published; "filename" for the day in the name of each file. */
const published = (value: string): string => {
  if (value !== "filename" && !isoDate(value))
    throw new InvalidArgumentError(`Give a date as ${ISO_DATE_FORMS}; or filename, for the day in the name of each file.`);
  return value;
};

/** "text=Body,published=Day": which column of a table is which field. */
const columns = (value: string): Columns =>
  Object.fromEntries(
    value.split(",").map((pair) => {
      const [field = "", name = ""] = [pair.slice(0, pair.indexOf("=")).trim(), pair.slice(pair.indexOf("=") + 1).trim()];
      if (!pair.includes("=") || name === "" || !(FIELDS as readonly string[]).includes(field))
        throw new InvalidArgumentError(`Give pairs as text=Body,published=Day; the fields are ${FIELDS.join(", ")}.`);
      return [field, name];
    }),
  );

/** How pages are read. */
export const strictly = (command: Command): Command =>
  command.option("--strict", "of pages, keep only paragraphs that a second extractor finds in the story too, and say what was left out");

/** Flags that say of the reports what they do not say themselves. */
export const given = (command: Command): Command =>
  strictly(command)
    .option(
      "--published <date>",
      "when they were published: 2024-06-26, 2024-06, 2024, or filename for the day in each file's name",
      published,
    )
    .option("--publisher <name>", "who published them")
    .option("--url <address>", "where the one report was published")
    .option("--columns <pairs>", "columns of tables (CSV), where their names do not tell: text=Body,published=Day", columns);
