/** What another process uses, by what the system says of it (Linux: /proc); elsewhere nothing but the clock tells. */
import { readFileSync } from "node:fs";

export interface Usage {
  /** Seconds that it was at work. */
  readonly seconds: number;
  /** Bytes of memory that it has; 0 where that is not known. */
  readonly memory: number;
}

/** Ticks of a second, and bytes of a page, as Linux counts in /proc on all machines that Node runs on. */
const TICKS = 100;
const PAGE = 4096;
/** Places of "utime", "stime" and "rss" among the fields of /proc/PID/stat behind the name. */
const [UTIME, STIME, RSS] = [11, 12, 21];

/** @param id of a process @param clock seconds since its task began, which stand for its work where nothing else is known */
export function usageOf(id: number, clock: number): Usage {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, "latin1");
    const fields = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const at = (place: number) => fields[place] ?? 0;
    return { seconds: (at(UTIME) + at(STIME)) / TICKS, memory: at(RSS) * PAGE };
  } catch {
    return { seconds: clock, memory: 0 };
  }
}
