/** A citation with its words, as it goes into notes: who said it on whose authority and terms, the words and whose they are, where they stand, and how surely that was read. */
import type { ReportName, StatementItem } from "../../../src/http/contract.ts";
import { dayWords } from "./dates.ts";
import { isDoubtful, type Mode } from "./statement.ts";

interface Cited {
  /** Words of the report. */
  readonly quote: string;
  /** How the report gives what was said; null where `quote` is a sentence of the report that says who said it. */
  readonly mode: Mode | null;
  readonly who: string | null;
  /** What they did: "said", "denied"; null where the report itself vouches. */
  readonly verb: string | null;
  /** Posts of the speaker, in the report's words. */
  readonly posts: readonly string[];
  readonly authority: readonly string[];
  /** How surely it was read, and whether a person had a hand in it. */
  readonly confidence: number | null;
  readonly correction: StatementItem["correction"];
  readonly report: Pick<ReportName, "id" | "title" | "publisher" | "published" | "url"> & { readonly authors: readonly string[] };
  readonly statement?: string | null;
}

/** Whether words bring their own quotation marks: they get no second pair. */
export const isMarked = (words: string): boolean => /^["“„«‘']/.test(words);

/** How its words are introduced behind "said". */
const GIVEN: Readonly<Record<Mode, string>> = { direct: ": ", mixed: ", in the report’s words: ", indirect: ", in the report’s words: " };
const TOLD = ", as the report tells it: ";

/** A server on this machine is nobody else's: its address leads nowhere in a citation. */
const isLocal = (origin: string): boolean => /^https?:\/\/(?:localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\])(?::\d+)?$/i.test(origin);

/** Titles stand in double quotation marks, so those within are single. */
const titled = (title: string | null): string => (title ? `“${title.replace(/[“"](.*?)[”"]/g, "‘$1’")}”` : "untitled report");

/** What stands between the reader and the report's own words: a reading that is doubted, or a person's hand. */
function readingWords({ confidence, correction }: Pick<Cited, "confidence" | "correction">): string {
  if (correction !== null) return ` [${correction === "added" ? "added" : "corrected"} by a person]`;
  return confidence !== null && isDoubtful(confidence) ? ` [doubtful: read by machine, ${Math.round(confidence * 100)} % sure]` : "";
}

/**
 * Reported speech: who said the words, on whose authority, then the report: its writers, title, outlet and day, and its address.
 * @param origin of the page, before the address of the words in it; it is left out where only this machine has it
 */
export function citationOf(cited: Cited, origin = location.origin): string {
  const { quote, mode, who, verb, posts, authority, report, statement } = cited;
  const name = [who ?? "speaker not found", ...posts.filter((post) => !who?.includes(post))].join(", ");
  const voice = [name, ...(authority.length ? [`(${authority.join("; ")})`] : [])].join(" ");
  const words = mode === "direct" && !isMarked(quote) ? `“${quote}”` : quote;
  const said = verb === null ? `In the report’s own words: ${words}` : `${voice} ${verb}${mode ? GIVEN[mode] : TOLD}${words}`;
  const where = [report.authors.join(" and "), titled(report.title), report.publisher, dayWords(report.published)]
    .filter(Boolean)
    .join(", ");
  const place = isLocal(origin) ? "" : `${origin}/reports/${report.id}${statement ? `?s=${statement}` : ""}\n`;
  return `${said}\n— ${where}.${readingWords(cited)}${report.url ? ` ${report.url}` : ""}\n${place}`;
}
