/** A dossier: where its matters stand, who contradicts whom, who speaks, and its reports. */
import type { Answers, Views } from "../../../../src/http/contract.ts";
import { addressOf, Link } from "../../address/router.tsx";
import { addressFor } from "../../api/client.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Bits } from "../../parts/bits.tsx";
import { ErrorNote, Loading } from "../../parts/notes.tsx";
import { WhoseWords } from "../../parts/quote.tsx";
import { SaveRows } from "../../parts/save-list.tsx";
import { VirtualList } from "../../parts/virtual-list.tsx";
import type { Columns } from "../../words/csv.ts";
import { counted, dayWords } from "../../words/dates.ts";
import { outletWords, relationWords } from "../../words/matter.ts";
import { quotedWords } from "../../words/people.ts";
import { Conflicts } from "../matter/conflicts.tsx";
import { MatterList } from "../matter/standing.tsx";
import { SameName, sameNames } from "../people/same-name.tsx";

type Dossier = Views["dossier"];
type Report = Dossier["reports"][number];

const COLUMNS: Columns<Report> = [
  ["title", (r) => r.title],
  ["publisher", (r) => r.publisher],
  ["published", (r) => r.published],
  ["relation", (r) => r.relation],
  ["origin", (r) => r.origin],
  ["id", (r) => r.id],
];

/** So many of a list stand here; the whole has a view of its own. */
const SOME = 8;

/** Where its matters stand is asked for first, since that costs a part of the whole: who contradicts whom needs every pair of its reports. */
export function DossierView({ name }: { readonly name: string }) {
  const first = useAnswer<Answers["/matters"]>(addressFor("/matters", {}, { dossier: name, limit: 1000 }));
  const whole = useAnswer<Dossier>(first.loading ? null : addressFor("/dossiers/{name}", { name }));
  const matters = whole.answer?.matters ?? first.answer?.items;
  if (whole.error && !whole.answer) return <ErrorNote error={whole.error} again={whole.again} />;
  if (!matters) return <Loading what="the dossier" />;
  const { answer: dossier } = whole;
  return (
    <article class="dossier">
      <p class="kind">dossier</p>
      <h1>{name}</h1>
      {dossier ? <Counts dossier={dossier} /> : <Loading what="how much it holds" lines={2} later />}
      <section>
        <h2>Where it stands</h2>
        {matters.length === 0 ? <p class="dim">No matter found in these reports.</p> : <MatterList matters={matters} />}
      </section>
      {dossier ? <Rest dossier={dossier} /> : <Loading what="the rest of the dossier" later />}
    </article>
  );
}

const namedOf = ({ actors }: Dossier) =>
  actors.filter((actor) => actor.named && actor.statements > 0).sort((a, b) => b.statements - a.statements);

function Counts({ dossier }: { readonly dossier: Dossier }) {
  const { reports, origins, actors } = dossier;
  return (
    <>
      <p class="lead">
        {counted(reports.length, "report")}, {outletWords(new Set(reports.flatMap((r) => r.publisher ?? [])).size)},{" "}
        <Link to={`/origins?${queryOf(dossier)}`}>{counted(origins.filter((origin) => origin.reports.length > 0).length, "origin")}</Link>.{" "}
        {quotedWords(actors)}
      </p>
      <p class="hint">
        An origin is where a text was first: its copies, rewrites and citations count with it, as one. What a rewrite adds of its own is an
        origin too.
      </p>
    </>
  );
}

const queryOf = ({ dossier }: Dossier) => `dossier=${encodeURIComponent(dossier)}`;

function Rest({ dossier }: { readonly dossier: Dossier }) {
  const { reports, conflicts } = dossier;
  const byId = new Map(reports.map((report) => [report.id as string, report]));
  return (
    <>
      <Conflicts
        conflicts={conflicts}
        nameOf={(id) => byId.get(id) ?? { id, title: id, publisher: null, published: null }}
        title="Who contradicts whom"
        note={<WhoseWords />}
      />
      <section>
        <div class="section-head">
          <h2>Who speaks</h2>
          <Link to={`/people?${queryOf(dossier)}&unnamed=true`}>Everyone, including unnamed</Link>
        </div>
        <div class="columns">
          {sameNames(namedOf(dossier))
            .slice(0, SOME)
            .map((group) => (
              <SameName key={group[0].id} group={group} />
            ))}
        </div>
      </section>
      <section>
        <div class="section-head">
          <h2>Reports</h2>
          <SaveRows items={reports} columns={COLUMNS} name={dossier.dossier} />
        </div>
        <VirtualList
          items={reports}
          keyOf={(r) => r.id}
          height={60}
          label="Reports of the dossier"
          render={(report) => <Row report={report} of={report.of ? byId.get(report.of) : undefined} />}
        />
      </section>
    </>
  );
}

function Row({ report, of }: { readonly report: Report; readonly of: Report | undefined }) {
  return (
    <div class="report-row">
      <time>{dayWords(report.published)}</time>
      <div>
        <Link to={addressOf.report(report.id)} class="title">
          {report.title ?? "Untitled report"}
        </Link>
        <span class="dim">
          <Bits
            of={[
              report.publisher ?? "publisher not known",
              report.of && `${relationWords(report.relation)} of ${of?.publisher ?? "another"}`,
            ]}
          />
        </span>
      </div>
    </div>
  );
}
