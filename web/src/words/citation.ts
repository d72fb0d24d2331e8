/** A citation with its words, as it goes into notes: the words and whose they are, who said it on whose authority and terms, how surely that was read, and where it stands. */
import type { ReportName, StatementItem } from "../../../src/http/contract.ts";
import { dayWords } from "./dates.ts";
import { isDoubtful, type Mode } from "./statement.ts";

interface Cited {
  /** Words of the report. */
  readonly quote: string;
  /** How the report gives what was said; null where `quote` is a sentence of the report that says who said it. */
  readonly mode: Mode | null;
  readonly who: string | null;
  /** Posts of the speaker, in the report's words. */
  readonly posts: readonly string[];
  readonly authority: readonly string[];
  /** How surely it was read, and whether a person had a hand in it. */
  readonly confidence: number | null;
  readonly correction: StatementItem["correction"];
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

/** What stands between the reader and the report's own words: a reading that is doubted, or a person's hand. */
function readingWords({ confidence, correction }: Pick<Cited, "confidence" | "correction">): string {
  if (correction !== null) return ` [${correction === "added" ? "added" : "corrected"} by a person]`;
  return confidence !== null && isDoubtful(confidence) ? ` [doubtful: read by machine, ${Math.round(confidence * 100)} % sure]` : "";
}

/** @param origin of the page, before the address of the words in it */
export function citationOf(cited: Cited, origin = location.origin): string {
  const { quote, mode, who, posts, authority, report, statement } = cited;
  const name = [who ?? "speaker not found", ...posts.filter((post) => !who?.includes(post))].join(", ");
  const voice = [name, ...(authority.length ? [`(${authority.join("; ")})`] : [])].join(" ");
  const where = [titled(report.title), report.publisher, dayWords(report.published)].filter(Boolean).join(", ");
  const place = `${origin}/reports/${report.id}${statement ? `?s=${statement}` : ""}`;
  const words = mode === "direct" ? (isMarked(quote) ? quote : `“${quote}”`) : `In the report’s words: ${quote}`;
  const given = `${mode ? GIVEN[mode] : "as told in"} ${where}.${readingWords(cited)}`;
  return `${words}\n— ${voice}, ${given}${report.url ? ` ${report.url}` : ""}\n${place}\n`;
}
