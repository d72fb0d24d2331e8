/** What is being read, how far it is, and what came of it: nothing that was refused is passed over in silence. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Answers, Job } from "../../../../src/http/contract.ts";
import { addressFor, send } from "../../api/client.ts";
import { takeJob, useJobs } from "../../api/events.ts";
import { remembered, useRemembered } from "../../api/local.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { tellError } from "../../parts/told.tsx";
import { aboutSeconds, counted, numberWords } from "../../words/dates.ts";
import { AddressesGoing } from "./addresses.tsx";
import { JobResult } from "./job-result.tsx";

const PHASE: Readonly<Record<string, string>> = {
  reading: "Reading",
  indexing: "Making it searchable",
  comparing: "Comparing with the other reports",
  checking: "Checking",
};

const isOver = ({ status }: Job) => status !== "waiting" && status !== "running";

/** Asks for the work that was begun before the page was opened. @returns whether it is known by now, so that it is shown at once with the rest */
export function useEarlierJobs(): boolean {
  const { answer, error } = useAnswer<Answers["/jobs"]>(addressFor("/jobs"));
  const [taken, setTaken] = useState(false);
  useEffect(() => {
    if (!answer) return;
    for (const job of answer.items) takeJob(job as Job);
    setTaken(true);
  }, [answer]);
  return taken || error !== null;
}

export function Jobs() {
  const [away, putAway] = useAway();
  const [earlier, setEarlier] = useState(false);
  const told = useJobs();
  const adding = told.filter((job) => job.kind === "add" && !away.includes(nameOf(job)) && !(isOver(job) && isOld(job)));
  const [running, over] = [adding.filter((job) => !isOver(job)), adding.filter(isOver)];
  const hidden = over.length - 1;
  // what ended well is no news once one has gone elsewhere; what was refused stays until it is put away
  const well = useRef<readonly string[]>([]);
  well.current = over.filter(endedWell).map(nameOf);
  useEffect(() => () => putAway(well.current), []);
  if (adding.length === 0) return null;
  return (
    <section class="jobs" aria-label="What is being read">
      {running.slice(0, MOST).map((job) => (
        <Running key={job.id} job={job} />
      ))}
      {running.length > MOST && <p class="dim">and {counted(running.length - MOST, "more upload")} waiting</p>}
      {over.slice(0, earlier ? undefined : 1).map((job) => (
        <JobResult key={job.id} job={job} close={() => putAway([nameOf(job)])} />
      ))}
      {!earlier && hidden > 0 && (
        <button type="button" class="quiet" onClick={() => setEarlier(true)}>
          Show results of {counted(hidden, "earlier upload")}
        </button>
      )}
    </section>
  );
}

const endedWell = ({ status, addition }: Job) => status === "done" && (addition?.errors.length ?? 0) === 0;

/** A server begins its numbers anew when it is started. */
const nameOf = ({ id, created }: Job) => `${id} ${created}`;

/** Jobs whose results this browser has put away, the last so many. */
const MOST_AWAY = 200;

function useAway(): [readonly string[], (jobs: readonly string[]) => void] {
  const [away, setAway] = useRemembered<readonly string[]>("away", []);
  return [away, (jobs) => setAway([...remembered<readonly string[]>("away", []), ...jobs].slice(-MOST_AWAY))];
}

/** Work that is shown at once; the rest is counted. */
const MOST = 4;

/** What ended this long ago is no news any more, in milliseconds. */
const OLD = 10 * 60_000;
const isOld = ({ ended }: Job) => ended !== null && Date.now() - Date.parse(ended) > OLD;

function Running({ job }: { readonly job: Job }) {
  const { id, all, done, rate, left, phase, status, reading, dossier } = job;
  const cancel = () => send("/jobs/{id}/cancel", { id }, {}).then(takeJob, tellError);
  const words = status === "waiting" ? "Waiting" : (PHASE[phase ?? "reading"] ?? "At work");
  const share = all ? (done + reading.reduce((sum, one) => sum + one.share, 0)) / all : null;
  return (
    <div class="job">
      <p>
        <b>{words}</b> {dossier && <span class="dim">for “{dossier}”</span>}
      </p>
      <progress aria-label={words} {...(share === null ? {} : { value: Math.min(1, share), max: 1 })} />
      <p class="dim">
        {all === null ? numberWords(done) : `${numberWords(done)} of ${numberWords(all)}`}
        {rate ? ` · ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second` : ""}
        {left !== null && left > 3 ? ` · ${aboutSeconds(left)} left` : ""}
        {reading.length > 0 && ` · ${reading.map((one) => `${one.source.split("/").at(-1)} ${Math.round(one.share * 100)} %`).join(", ")}`}
      </p>
      <AddressesGoing job={job} />
      <button type="button" class="quiet" onClick={cancel}>
        Cancel
      </button>
    </div>
  );
}
