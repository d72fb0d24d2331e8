/** The server's events: that the ledger shows something else now, and how far long work is. One connection for the whole page. */
import { useEffect, useState } from "preact/hooks";
import type { Events, Job } from "../../../src/http/contract.ts";

type Listener = () => void;

let changes = 0;
let rounds = 0;
const jobs = new Map<string, Job>();
const listeners = new Set<Listener>();
let source: EventSource | null = null;

/** Changes come in bursts while reports are added: lists are asked again this often at most, in milliseconds. */
const PAUSE = 700;
let waiting: ReturnType<typeof setTimeout> | null = null;

const tell = () => {
  for (const listener of listeners) listener();
};

/** Says that what is shown may be out of date: after a correction made here too, since the event may come later. */
function changed(): void {
  changes++;
  if (waiting) return;
  waiting = setTimeout(() => {
    waiting = null;
    tell();
  }, PAUSE);
}

/** The same, at once. */
export function changedNow(): void {
  changes++;
  tell();
}

const RANK: Readonly<Record<Job["status"], number>> = { waiting: 0, running: 1, done: 2, cancelled: 2, failed: 2 };

/** Whether what is known of a job is further than this: an answer may come later than the events that came after it. */
const isBehind = (job: Job, known: Job): boolean =>
  RANK[job.status] < RANK[known.status] || (job.status === "running" && job.phase === known.phase && job.done < known.done);

/** Keeps what is told of a job, by an event or by an answer. */
export function takeJob(job: Job): void {
  const known = jobs.get(job.id);
  if (known && isBehind(job, known)) return;
  jobs.set(job.id, job);
  rounds++;
  tell();
}

function connect(): void {
  if (source) return;
  source = new EventSource("/api/v1/events");
  source.addEventListener("ledger", (() => changed()) as EventListener);
  source.addEventListener("job", ((event: MessageEvent<string>) => takeJob(JSON.parse(event.data) as Events["job"])) as EventListener);
  // what was missed while away is asked anew
  let opened = false;
  source.addEventListener("open", () => {
    if (opened) changed();
    opened = true;
  });
  addEventListener("pagehide", () => {
    source?.close();
    source = null;
  });
}

function useTold<T>(read: () => T): T {
  const [value, setValue] = useState(read);
  useEffect(() => {
    const listener = () => setValue(read());
    listeners.add(listener);
    connect();
    listener();
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return value;
}

/** A number that grows whenever the ledger changes. */
export const useChanges = (): number => useTold(() => changes);

/** Long work of this server, as far as events have told of it, newest first. */
export function useJobs(): readonly Job[] {
  useTold(() => rounds);
  return [...jobs.values()].sort((a, b) => b.created.localeCompare(a.created));
}
