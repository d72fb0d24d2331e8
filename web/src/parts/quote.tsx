/** Words of a report, always as text. */
import type { ReportName } from "../../../src/http/contract.ts";
import { addressOf, Link } from "../address/router.tsx";
import { shortDay } from "../words/dates.ts";

type Matches = readonly (readonly [number, number])[];

/** Words that bring their own quotation marks get no second pair. */
const MARKED = /^["“„«‘']/;

export const Quote = ({ words, matches }: { readonly words: string; readonly matches?: Matches }) => (
  <q class={`quote ${MARKED.test(words) ? "marked" : ""}`}>{matches ? <Matched words={words} matches={matches} /> : words}</q>
);

/** Words with what matched a search made strong. */
export function Matched({ words, matches }: { readonly words: string; readonly matches: Matches }) {
  let at = 0;
  const parts = [...matches]
    .sort((a, b) => a[0] - b[0])
    .flatMap(([start, end]) => {
      if (start < at || end > words.length) return [];
      const before = words.slice(at, start);
      at = end;
      return [before, <mark key={start}>{words.slice(start, end)}</mark>];
    });
  return (
    <>
      {parts}
      {words.slice(at)}
    </>
  );
}

type Named = Pick<ReportName, "id" | "title" | "publisher" | "published">;

/** Where words stand: publisher, day and title, with the way there. */
export function Where({ report, statement, at }: { readonly report: Named; readonly statement?: string | null; readonly at?: string }) {
  const to = at ? `/reports/${report.id}?at=${at}` : addressOf.report(report.id, statement);
  return (
    <span class="where">
      {report.publisher ?? "publisher not known"} · <time>{shortDay(report.published)}</time> ·{" "}
      <Link to={to}>{report.title ?? "untitled report"}</Link>
    </span>
  );
}
