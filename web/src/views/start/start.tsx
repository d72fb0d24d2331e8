/** The first view: what is in the ledger, and the way for more to come in. */
import { useState } from "preact/hooks";
import type { Answers, ReportItem } from "../../../../src/http/contract.ts";
import { addressOf, Link } from "../../address/router.tsx";
import { addressFor } from "../../api/client.ts";
import { useAnswer, useList } from "../../api/use-answer.ts";
import { Bits } from "../../parts/bits.tsx";
import { Empty, ErrorNote, Loading } from "../../parts/notes.tsx";
import { SaveList } from "../../parts/save-list.tsx";
import { VirtualList } from "../../parts/virtual-list.tsx";
import { counted, dayWords, numberWords } from "../../words/dates.ts";
import { AddReports } from "./add-reports.tsx";
import { Jobs, useEarlierJobs } from "./jobs.tsx";
import { SampleOffer, useOpening } from "./sample.tsx";

export function Start() {
  const [sample, setSample] = useState<string | null>(null);
  useOpening(sample);
  const info = useAnswer<Answers["/info"]>(addressFor("/info"));
  const dossiers = useAnswer<Answers["/dossiers"]>(addressFor("/dossiers"));
  const asked = useAnswer<Answers["/session"]>(addressFor("/session"));
  const session = asked.answer;
  const address = addressFor("/reports");
  const reports = useList<ReportItem>(address);
  const names = dossiers.answer?.items ?? [];
  const empty = info.answer?.reports === 0;
  // what stands above the list is shown at once, so that nothing moves what is being read
  const jobs = useEarlierJobs();
  const waits = !jobs || [info, dossiers, asked].some(({ loading }) => loading);
  if (waits) return <Loading what="the record" lines={9} />;
  return (
    <div class="start">
      <div class="start-head">
        <h1>{empty ? "Who said what, on whose authority, in which words" : "Reports"}</h1>
        {info.answer && !empty && (
          <p class="lead">
            {counted(info.answer.reports, "report")} with {counted(info.answer.statements, "statement")}.{" "}
            {counted(info.answer.speakers, "named person or organisation is", "named people and organisations are")} quoted, in all reports
            of this ledger.
            {info.answer.behind > 0 && ` ${numberWords(info.answer.behind)} not searchable yet.`}
          </p>
        )}
        {empty && <p class="lead">Drop in news reports. Each is read on this machine, and nothing leaves it.</p>}
      </div>
      {info.error && <ErrorNote error={info.error} again={info.again} />}
      {session && !session.readOnly && <AddReports dossiers={names.map(({ name }) => name)} paths={session.paths} first={empty} />}
      <Jobs />
      {empty && session && !session.readOnly && <SampleOffer begun={setSample} />}
      {names.length > 0 && (
        <section>
          <h2>Dossiers</h2>
          <ul class="tiles">
            {names.map(({ name, reports: count }) => (
              <li key={name}>
                <Link to={addressOf.dossier(name)} class="tile">
                  <b>{name}</b>
                  <span class="dim">{counted(count, "report")}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {!empty && (
        <section>
          <div class="section-head">
            <h2>All reports</h2>
            {reports.items.length > 0 && <SaveList address={address} name="reports" />}
          </div>
          {reports.error && <ErrorNote error={reports.error} again={reports.again} />}
          {reports.loading && <Loading what="reports" />}
          {reports.first && reports.items.length === 0 && <Empty title="No reports yet." />}
          <VirtualList
            items={reports.items}
            keyOf={(r) => r.id}
            height={64}
            label="Reports"
            more={reports.more}
            render={(report) => <ReportRow report={report} />}
          />
        </section>
      )}
    </div>
  );
}

function ReportRow({ report }: { readonly report: ReportItem }) {
  const { id, title, publisher, published, statements, dossiers, revision } = report;
  return (
    <div class="report-row">
      <time>{dayWords(published)}</time>
      <div>
        <Link to={addressOf.report(id)} class="title">
          {title ?? "Untitled report"}
        </Link>
        <span class="dim">
          <Bits
            of={[
              publisher ?? "publisher not known",
              counted(statements, "statement"),
              revision > 1 && `revision ${revision}`,
              dossiers.join(", "),
            ]}
          />
        </span>
      </div>
    </div>
  );
}
