/** Which reports are one: who has it from whom, and the words by which that is told. */

import { useEffect } from "preact/hooks";
import type { Answers, OriginItem, OriginReport } from "../../../../src/http/contract.ts";
import { addressOf, go, Link, usePlace, withQuery } from "../../address/router.tsx";
import { addressFor } from "../../api/client.ts";
import { useAnswer, useList } from "../../api/use-answer.ts";
import { Bits } from "../../parts/bits.tsx";
import { Empty, ErrorNote, Loading } from "../../parts/notes.tsx";
import { Quote } from "../../parts/quote.tsx";
import { SaveList } from "../../parts/save-list.tsx";
import { VirtualList } from "../../parts/virtual-list.tsx";
import { counted, dayWords } from "../../words/dates.ts";
import { originReason, relationWords, sharedWords } from "../../words/matter.ts";
import { DossierChoice } from "../matter/matters.tsx";
import { QuotationDrift } from "./quotations.tsx";

export function Origins() {
  const { query } = usePlace();
  const [dossier, all, report, matter] = [query.get("dossier"), query.get("all") === "true", query.get("report"), query.get("matter")];
  const ofMatter = useAnswer<Answers["/matters/{id}"]>(matter ? addressFor("/matters/{id}", { id: matter }) : null);
  // the origins of some reports alone: of one, or of those that tell of a matter
  const some = report ? new Set([report]) : matter ? new Set(ofMatter.answer?.history.map((entry) => entry.report as string)) : null;
  const address = addressFor("/origins", {}, { dossier, all: all || some ? true : null });
  const list = useList<OriginItem, Answers["/origins"]>(address);
  const dossiers = useAnswer<Answers["/dossiers"]>(addressFor("/dossiers")).answer?.items ?? [];
  const first = list.first;
  const items = some ? list.items.filter(({ reports }) => reports.some(({ id }) => some.has(id))) : list.items;
  const found = new Set(items.flatMap(({ reports }) => reports.map(({ id }) => id as string)));
  const seeking = some !== null && [...some].some((id) => !found.has(id));
  useEffect(() => {
    if (seeking) list.more?.();
  }, [seeking, list.more]);
  return (
    <div class="origins">
      <div class="section-head">
        <h1>Origins</h1>
        <DossierChoice names={dossiers.map(({ name }) => name)} value={dossier} />
        {items.length > 0 && <SaveList address={address} name="origins" />}
      </div>
      {first && !some && (
        <p class="lead">
          {counted(first.reports, "report")} of {counted(first.outlets, "outlet")}, {counted(first.origins, "origin")}. Copies, rewrites and
          citations of one text count as one origin.
        </p>
      )}
      {some ? (
        <p>
          {matter && ofMatter.answer ? (
            <>
              {counted(items.length, "origin")} behind the {counted(some.size, "report")} on{" "}
              <Link to={addressOf.matter(matter)}>{ofMatter.answer.label}</Link>.
            </>
          ) : (
            "Showing the origin of one report."
          )}{" "}
          <Link to="/origins">Show all</Link>
        </p>
      ) : (
        <label class="choice">
          <input type="checkbox" checked={all} onChange={() => go(withQuery({ all: all ? null : "true" }), true)} /> list origins of one
          report too
        </label>
      )}
      {first && first.behind > 0 && <p class="banner">{counted(first.behind, "text")} not compared yet.</p>}
      {list.error && <ErrorNote error={list.error} again={list.again} />}
      {list.loading && <Loading what="origins" />}
      {first && items.length === 0 && !list.more && <Empty title="No copies found among these reports." />}
      <VirtualList
        items={items}
        keyOf={(o) => o.id}
        height={220}
        label="Origins"
        more={some ? null : list.more}
        render={(origin) => <Origin origin={origin} />}
      />
    </div>
  );
}

function Origin({ origin }: { readonly origin: OriginItem }) {
  return (
    <article class="origin">
      <h2>{origin.label}</h2>
      <p class="dim">
        <Bits of={[counted(origin.reports.length, "report"), counted(origin.outlets, "outlet"), originReason(origin.why)]} />
      </p>
      <ul class="list">
        {origin.reports.map((report) => (
          <li key={report.id} class="origin-report">
            <p>
              <span class={`relation ${report.relation}`}>{relationWords(report.relation)}</span>
              <time>{dayWords(report.published)}</time> <b>{report.publisher ?? "publisher not known"}</b>{" "}
              <Link to={addressOf.report(report.id)}>{report.title ?? "untitled report"}</Link>
              {report.share !== null && <span class="dim"> {Math.round(report.share * 100)} % of its words are in the first</span>}
            </p>
            {report.of && <Evidence report={report} of={report.of} />}
          </li>
        ))}
      </ul>
      {origin.reports.length > 1 && origin.reports[0] && <QuotationDrift report={origin.reports[0].id} />}
    </article>
  );
}

/** The words that both have; where a quotation came out otherwise in the copy, both ways. */
function Evidence({ report, of }: { readonly report: OriginReport; readonly of: string }) {
  const drifted = report.shared.filter(({ quote, of: first }) => quote !== first.quote);
  return (
    <details>
      <summary>
        {sharedWords(report)}
        {drifted.length > 0 && `, ${drifted.length} reworded`}
      </summary>
      {report.sentences && report.sentences.shared > report.shared.length && <p class="hint">The first {report.shared.length}:</p>}
      <ul class="shared">
        {report.shared.map(({ span, quote, of: first }) => (
          <li key={span.join("-")}>
            <Link to={`/reports/${report.id}?at=${span.join("-")}`} class="quote-link">
              <Quote words={quote} />
            </Link>
            {quote !== first.quote && (
              <p class="dim">
                first as{" "}
                <Link to={`/reports/${of}?at=${first.span.join("-")}`} class="quote-link">
                  <Quote words={first.quote} />
                </Link>
              </p>
            )}
          </li>
        ))}
      </ul>
      <p>
        <Link to={addressOf.diff(of, report.id)}>Compare the two word by word</Link>
      </p>
    </details>
  );
}
