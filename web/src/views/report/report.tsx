/** A report beside the record of it: click either side, and the other shows the place. */
import { useEffect, useMemo } from "preact/hooks";
import type { Answers, StatementItem } from "../../../../src/http/contract.ts";
import { usePlace } from "../../address/router.tsx";
import { addressFor, Failed } from "../../api/client.ts";
import { useAnswer, useList } from "../../api/use-answer.ts";
import { ErrorNote, Shown } from "../../parts/notes.tsx";
import { Panes } from "./panes.tsx";
import { type Document, readingOf } from "./reading.ts";

export function ReportView({ id }: { readonly id: string }) {
  const asked = useAnswer<Answers["/reports/{id}"]>(addressFor("/reports/{id}", { id }));
  return (
    <Shown asked={asked} what="the report">
      {(document) =>
        "error" in document ? (
          <ErrorNote error={new Failed(document.error.message)} />
        ) : (
          <Reader document={document as Document} seen={asked.seen} />
        )
      }
    </Shown>
  );
}

function Reader({ document, seen }: { readonly document: Document; readonly seen: number | null }) {
  const { query } = usePlace();
  const list = useList<StatementItem>(addressFor("/statements", {}, { report: document.report.id, limit: 1000 }));
  // what a list says of a statement beside the record comes with it, page by page
  useEffect(() => list.more?.(), [list.more]);
  const reading = useMemo(() => readingOf(document, list.items), [document, list.items.length, list.first]);
  const title = document.report.title ?? "Untitled report";
  useEffect(() => {
    window.document.title = `${title} · Readout`;
  }, [title]);
  const at = /^(\d+)-(\d+)$/.exec(query.get("at") ?? "");
  return <Panes reading={reading} seen={seen} statement={query.get("s")} at={at ? [Number(at[1]), Number(at[2])] : null} />;
}
