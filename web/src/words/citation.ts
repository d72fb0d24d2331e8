/** A citation with its quote, as it goes into notes: the words, who said them on whose authority, and where they stand. */
import type { ReportName } from "../../../src/http/contract.ts";
import { dayWords } from "./dates.ts";

interface Cited {
  readonly quote: string;
  readonly who: string | null;
  readonly authority: readonly string[];
  readonly report: Pick<ReportName, "id" | "title" | "publisher" | "published" | "url">;
  readonly statement?: string | null;
}

export function citationOf({ quote, who, authority, report, statement }: Cited): string {
  const voice = [who ?? "speaker not found", ...(authority.length ? [`(${authority.join("; ")})`] : [])].join(" ");
  const where = [report.title ? `“${report.title}”` : "untitled report", report.publisher, dayWords(report.published)]
    .filter(Boolean)
    .join(", ");
  const place = `${location.origin}/reports/${report.id}${statement ? `?s=${statement}` : ""}`;
  return `“${quote}”\n— ${voice}, in ${where}.${report.url ? ` ${report.url}` : ""}\n${place}\n`;
}
