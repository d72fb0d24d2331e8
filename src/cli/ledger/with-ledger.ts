/** Opens the ledger a command was given, and closes it whatever happens. */
import { userInfo } from "node:os";
import { BadChange } from "../../ledger/errors.js";
import type { Ledger } from "../../ledger/ledger.js";
import { type OpenOptions, openLedger } from "../../ledger/open.js";
import { envelope } from "../../records/envelope.js";
import type { Answer, Views } from "../../records/views.js";
import type { Io } from "../io.js";
import { Progress } from "../progress.js";

/** Flags that every command on a ledger has. */
export interface LedgerFlags {
  readonly ledger: string;
  readonly json?: boolean;
}

const seconds = (value: string | undefined): number | undefined => (value !== undefined && Number(value) > 0 ? Number(value) : undefined);

/** How long to wait, by the environment. */
export function openOptions(env: NodeJS.ProcessEnv): OpenOptions {
  const [wait, longest] = [seconds(env.READOUT_LEDGER_WAIT), seconds(env.READOUT_LEDGER_TIMEOUT)];
  return { ...(wait === undefined ? {} : { wait }), ...(longest === undefined ? {} : { longest }) };
}

export async function withLedger<T>(flags: LedgerFlags, io: Io, work: (ledger: Ledger) => Promise<T>, create = false): Promise<T> {
  const migrated = new Progress(io, "reports worked out anew for this version", { plain: true });
  const migrating = (done: number, all: number) => migrated.at(done, all);
  const ledger = await openLedger(flags.ledger, { ...openOptions(io.env), create, migrating });
  migrated.clear();
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

/** What a command answers, for programs: as `records/views.ts` has it for that command, which is named as `printJson<"info">`. */
export const printJson = <C extends keyof Views = never>(io: Io, answer: NoInfer<Answer<C>>): Promise<boolean> =>
  io.data(`${JSON.stringify(envelope(answer), null, 2)}\n`);

/** The name of the user that the program runs as; some containers run it under a number that no user has. */
function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.() ?? "unknown"}`;
  }
}

/** Who a correction is said to be by; else the system's user. @throws BadChange where nobody is named */
export function signer(by: string | undefined, io: Io): string {
  const who = by ?? (io.env.READOUT_USER || systemUser());
  if (who.trim() === "") throw new BadChange("--by", "nobody is named as the one who says so", "give --by NAME, or set READOUT_USER");
  return who;
}
