/** How many threads are used, whatever was asked for: more than the machine has cores, or than there are reports, only cost memory. */
import { availableParallelism } from "node:os";
import { type InputOptions, inputCount } from "../batch/inputs.js";
import { counted } from "./count.js";
import type { Io } from "./io.js";

export interface ThreadFlags {
  readonly threads?: number;
  readonly jobs?: number;
}

/** @param reports how many there are; null where that is not known */
export function threadsFor({ jobs = 1, threads }: ThreadFlags, reports: number | null, cores: number) {
  const most = Math.max(1, Math.min(cores, reports ?? cores));
  const used = { jobs: Math.min(jobs, most), ...(threads === undefined ? {} : { threads: Math.min(threads, cores) }) };
  const less = [
    ...(used.jobs < jobs ? [`--jobs ${jobs} is taken as ${used.jobs}`] : []),
    ...(threads !== undefined && threads > cores ? [`--threads ${threads} is taken as ${cores}`] : []),
  ];
  const there = [counted(cores, "core"), ...(used.jobs < jobs && reports !== null && reports <= cores ? [counted(reports, "input")] : [])];
  return { used, note: less.length === 0 ? null : `${less.join(", ")}: there ${cores === 1 ? "is" : "are"} ${there.join(" and ")}` };
}

/** The threads to use, with a note on standard error where they are fewer than was asked for. */
export async function threadsOf(flags: ThreadFlags, inputs: readonly string[], options: InputOptions, io: Io) {
  const reports = (flags.jobs ?? 1) > 1 ? await inputCount(inputs, options) : null;
  const { used, note } = threadsFor(flags, reports, availableParallelism());
  if (note !== null) io.tell(note);
  return used;
}
