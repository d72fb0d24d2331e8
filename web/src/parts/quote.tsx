/** Words of a report, always as text. */
import type { ReportName } from "../../../src/http/contract.ts";
import { addressOf, Link } from "../address/router.tsx";
import { isMarked } from "../words/citation.ts";
import { dayWords } from "../words/dates.ts";
import type { Mode } from "../words/statement.ts";
import { Bits } from "./bits.tsx";

type Matches = readonly (readonly [number, number])[];

interface QuoteProps {
  readonly words: string;
  /** How the report gives them; left out of words that stand as the report has them, a sentence with who says so. */
  readonly mode?: Mode;
  readonly matches?: Matches;
}

/** Words of a report. Only what the report itself has in quotation marks is shown in them; of any other it is said that the words are the report's. */
export function Quote({ words, mode, matches }: QuoteProps) {
  const shown = matches ? <Matched words={words} matches={matches} /> : words;
  if (mode === "direct") return <q class={`quote ${isMarked(words) ? "marked" : ""}`}>{shown}</q>;
  return (
    <span class="quote reported" title="in the report’s words">
      <span class="unseen">In the report’s words: </span>
      {shown}
    </span>
  );
}

/** Said once above a list of words. */
export const WhoseWords = () => (
  <p class="hint">
    <span class="quote">Words set like this</span> are the reports’ own. Quotation marks stand only where a report has them.
  </p>
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
    <Bits
      class="where"
      of={[
        report.publisher ?? "publisher not known",
        <time key="day">{dayWords(report.published)}</time>,
        <Link key="title" to={to}>
          {report.title ?? "untitled report"}
        </Link>,
      ]}
    />
  );
}
