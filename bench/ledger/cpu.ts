/** CPU time, which says what work costs where other programs run beside it. */
import { readFileSync } from "node:fs";
import { sql } from "kysely";
import type { Ledger } from "../../src/ledger/ledger.js";

/** Milliseconds of a clock tick, in which Linux tells the time of other processes. */
const TICK = 10;
/** Fields of /proc/PID/stat behind the name in brackets: time in the program, and in the system for it. */
const [USER, SYSTEM] = [11, 12];

/** Of the server's processes that work for a ledger: those of its own connections, on this machine. */
async function serverCpu(ledger: Ledger): Promise<number> {
  const { rows } = await ledger.read((db) =>
    sql<{ pid: number }>`select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'`.execute(
      db,
    ),
  );
  const ticks = rows.map(({ pid }) => {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return Number(fields[USER]) + Number(fields[SYSTEM]);
  });
  return ticks.reduce((sum, n) => sum + n, 0) * TICK;
}

/** CPU milliseconds so far of this process, and of the server's that work for the ledger. */
export async function cpuOf(ledger: Ledger): Promise<number> {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + (ledger.kind === "SQLite" ? 0 : await serverCpu(ledger));
}
