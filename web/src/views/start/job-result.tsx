/** What came of reports that were added: what is new, what was refused and why, and what they lack, asked for in place. */
import { useState } from "preact/hooks";
import type { Answers, Job } from "../../../../src/http/contract.ts";
import { addressOf, Link } from "../../address/router.tsx";
import { addressFor, send } from "../../api/client.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { change } from "../../parts/told.tsx";
import { counted } from "../../words/dates.ts";
import { useReportNames } from "../matter/report-names.ts";

type Line = Answers["/jobs/{id}/reports"]["items"][number];
type Added = Extract<Line, { readonly outcome: unknown }>;

const isAdded = (line: Line): line is Added => "outcome" in line;
/** A file by its name alone, an address whole: what stands last in it may tell nothing. */
const lastOf = (source: string) => (/^https?:/i.test(source) ? source : (source.split(/[\\/]/).at(-1) ?? source));

export function JobResult({ job, close }: { readonly job: Job; readonly close: () => void }) {
  const nameOf = useReportNames();
  const titleOf = (id: string) => (nameOf(id).title === id ? null : nameOf(id).title);
  const lines = useAnswer<Answers["/jobs/{id}/reports"]>(addressFor("/jobs/{id}/reports", { id: job.id }, { limit: 1000 }));
  const { addition, status, error } = job;
  const added = (lines.answer?.items ?? []).filter(isAdded);
  const lacking = (sources: readonly string[] | undefined) => added.filter((line) => sources?.includes(line.source));
  // what was given since is lacking no more
  const undated = lacking(addition?.undated).filter(({ id }) => nameOf(id).published === null);
  const nameless = lacking(addition?.withoutPublisher).filter(({ id }) => nameOf(id).publisher === null);
  const wanting = [...new Set([...undated, ...nameless])];
  return (
    <div class={`job over ${status}`}>
      <p>
        <b>{status === "failed" ? "Reading failed" : status === "cancelled" ? "Cancelled; what was added is kept" : "Done"}</b>
        {addition && <span> · {summary(addition)}</span>}
      </p>
      {job.dossier && added.length > 0 && (
        <p>
          <Link to={addressOf.dossier(job.dossier)} class="onward">
            Open the dossier “{job.dossier}”
          </Link>
        </p>
      )}
      {error && <p class="bad-words">{error.message}</p>}
      {addition && addition.errors.length > 0 && (
        <details open>
          <summary>{counted(addition.errors.length, "report")} refused</summary>
          <ul class="reasons">
            {addition.errors.map((one) => (
              <li key={`${one.input}${one.line}`}>
                <b class="wrap">{lastOf(one.input)}</b>: {one.message.replace(`${one.input}: `, "")}
              </li>
            ))}
          </ul>
        </details>
      )}
      {addition && addition.passedOver.length > 0 && (
        <details>
          <summary>{counted(addition.passedOver.length, "file")} skipped, not text</summary>
          <p class="wrap dim">{addition.passedOver.map(lastOf).join(", ")}</p>
        </details>
      )}
      {addition && addition.unread.length > 0 && (
        <p>
          Kept, but not analysed because not in English:{" "}
          {addition.unread.map(({ source, language }) => `${lastOf(source)}${language ? ` (${language})` : ""}`).join(", ")}
        </p>
      )}
      {wanting.length > 0 && (
        <div class="lacking">
          <p>Some reports do not say when or by whom they were published. Without a date they are left out of time lines.</p>
          {wanting.map((line) => (
            <Lacks key={line.id} line={line} date={undated.includes(line)} publisher={nameless.includes(line)} />
          ))}
        </div>
      )}
      {added.length > 0 && added.length <= 12 && (
        <ul class="became">
          {added.map((line) => {
            const title = titleOf(line.id);
            const twin = added.some(({ id }) => id !== line.id && titleOf(id) === title);
            return (
              <li key={line.id}>
                <Link to={addressOf.report(line.id)}>{title ?? lastOf(line.source)}</Link>{" "}
                <Became line={line} file={twin && title !== null} />
              </li>
            );
          })}
        </ul>
      )}
      <button type="button" class="quiet" onClick={close}>
        Dismiss
      </button>
    </div>
  );
}

/** What tells a report from others that were added with it. @param file whether its file is named, since others have its title */
function Became({ line: { id, outcome, revision, source }, file }: { readonly line: Added; readonly file: boolean }) {
  const there = outcome === "known" || outcome === "seen";
  return (
    <span class="dim">
      {file && ` · ${lastOf(source)}`}
      {there && " · already there"}
      {outcome === "revision" && (
        <>
          {" "}
          · new version of an earlier report, number {revision}: <Link to={addressOf.revisions(id)}>what changed</Link>
        </>
      )}
    </span>
  );
}

const summary = (a: NonNullable<Job["addition"]>): string =>
  [
    counted(a.added, "new report"),
    a.revision > 0 && counted(a.revision, "revision"),
    a.known + a.seen > 0 && `${a.known + a.seen} already there`,
    a.failed > 0 && `${a.failed} refused`,
  ]
    .filter(Boolean)
    .join(", ");

/** Asks for what one report lacks. */
function Lacks({ line, date, publisher }: { readonly line: Added; readonly date: boolean; readonly publisher: boolean }) {
  const [done, setDone] = useState(false);
  if (done) return null;
  const save = async (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const given = [...form].map(([name, value]): [string, string] => [name, String(value).trim()]).filter(([, value]) => value);
    if (given.length === 0) return;
    const fields = Object.fromEntries(given);
    if (await change(`Saved for ${lastOf(line.source)}.`, () => send("/records/{id}/correct", { id: line.id }, { change: fields })))
      setDone(true);
  };
  return (
    <form class="lacks" onSubmit={save}>
      <Link to={addressOf.report(line.id)}>{lastOf(line.source)}</Link>
      {date && (
        <label>
          published
          <input name="published" type="date" />
        </label>
      )}
      {publisher && (
        <label>
          publisher
          <input name="publisher" />
        </label>
      )}
      <button type="submit">Save</button>
    </form>
  );
}
