/** A citation with its words, as it goes into notes: the words and whose they are, who said it on whose authority, and where it stands. */
import type { ReportName } from "../../../src/http/contract.ts";
import { dayWords } from "./dates.ts";
import type { Mode } from "./statement.ts";

interface Cited {
  /** Words of the report. */
  readonly quote: string;
  /** How the report gives what was said; null where `quote` is a sentence of the report that says who said it. */
  readonly mode: Mode | null;
  readonly who: string | null;
  readonly authority: readonly string[];
  readonly report: Pick<ReportName, "id" | "title" | "publisher" | "published" | "url">;
  readonly statement?: string | null;
}

/** Whether words bring their own quotation marks: they get no second pair. */
export const isMarked = (words: string): boolean => /^["“„«‘']/.test(words);

const GIVEN: Readonly<Record<Mode, string>> = {
  direct: "quoted in",
  mixed: "paraphrased, with words quoted, in",
  indirect: "paraphrased in",
};

/** Titles stand in double quotation marks, so those within are single. */
const titled = (title: string | null): string => (title ? `“${title.replace(/[“"](.*?)[”"]/g, "‘$1’")}”` : "untitled report");

/** @param origin of the page, before the address of the words in it */
export function citationOf({ quote, mode, who, authority, report, statement }: Cited, origin = location.origin): string {
  const voice = [who ?? "speaker not found", ...(authority.length ? [`(${authority.join("; ")})`] : [])].join(" ");
  const where = [titled(report.title), report.publisher, dayWords(report.published)].filter(Boolean).join(", ");
  const place = `${origin}/reports/${report.id}${statement ? `?s=${statement}` : ""}`;
  const words = mode === "direct" ? (isMarked(quote) ? quote : `“${quote}”`) : `In the report’s words: ${quote}`;
  return `${words}\n— ${voice}, ${mode ? GIVEN[mode] : "as told in"} ${where}.${report.url ? ` ${report.url}` : ""}\n${place}\n`;
}
