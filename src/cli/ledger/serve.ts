/** `readout serve`: the page and the HTTP API, until a signal ends it. */
import { availableParallelism } from "node:os";
import { CannotListen } from "../../http/errors.js";
import { isLoopback, newToken } from "../../http/safety.js";
import { type RunningServer, type ServerOptions, startServer } from "../../http/server.js";
import { FlagMisused } from "../errors.js";
import type { Io } from "../io.js";
import { errorLines, tellAll } from "../last-net.js";
import { line } from "../printable.js";
import { type WebFlags, webOf } from "../web.js";
import { type LedgerFlags, printJson, signer, withLedger } from "./with-ledger.js";

export interface ServeFlags extends LedgerFlags, WebFlags {
  readonly host: string;
  readonly port?: number;
  readonly token?: string;
  readonly allowHost?: readonly string[];
  readonly readOnly?: boolean;
  readonly paths?: boolean;
  readonly open?: boolean;
  readonly jobs?: number;
  readonly requests?: number;
  readonly by?: string;
}

/** Where it listens unless another program does. */
export const PORT = 7450;

/** A token that people give must not be guessed either. */
const SHORTEST_TOKEN = 16;

/** The token: as given, else made up where nobody but this machine can reach the server. @throws FlagMisused */
function tokenOf({ token, host }: ServeFlags): { readonly token: string; readonly made: boolean } {
  if (token === undefined) {
    if (isLoopback(host)) return { token: newToken(), made: true };
    throw new FlagMisused(
      `--host ${host}`,
      "can be reached from other machines",
      "give them a secret of 16 letters or more with READOUT_TOKEN (or --token), which all who connect must have",
    );
  }
  if (token.length < SHORTEST_TOKEN || /[^\x21-\x7e]/.test(token))
    throw new FlagMisused(
      "--token",
      "is shorter than 16 letters, or has others than those of ASCII",
      "give a longer one: `openssl rand -hex 16`",
    );
  return { token, made: false };
}

/** At the port that was asked for; else at the usual one, or where another program has it, at a free one. @throws CannotListen */
async function started(options: ServerOptions, port: number | undefined): Promise<RunningServer> {
  if (port !== undefined) return startServer({ ...options, port });
  try {
    return await startServer({ ...options, port: PORT });
  } catch (error) {
    if (!(error instanceof CannotListen)) throw error;
    return startServer({ ...options, port: 0 });
  }
}

/** Until the program is asked to end. */
const asked = (): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, end); // a second one ends it at once
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, end);
  });

export function serveCommand(flags: ServeFlags, io: Io): Promise<number> {
  const { token, made } = tokenOf(flags);
  const { host, port, allowHost: names = [], readOnly = false, paths = isLoopback(host), jobs = 1 } = flags;
  const serve = async (ledger: ServerOptions["ledger"]) => {
    const ended = asked();
    const unforeseen = (error: unknown, number: string) => {
      io.tell(`fault ${number}:`);
      tellAll(io, errorLines(error, true));
    };
    const threads = Math.min(jobs, availableParallelism());
    const user = signer(flags.by, io);
    const server = await started(
      {
        ledger,
        host,
        port: PORT,
        token,
        names,
        readOnly,
        paths,
        user,
        threads,
        web: webOf(flags, io),
        perSecond: flags.requests,
        unforeseen,
      },
      port,
    );
    const open = made ? `${server.address}/?token=${token}` : server.address;
    if (flags.json) await printJson<"serve">(io, { ledger: ledger.name, address: server.address, open });
    else await io.print(line`${ledger.name} is served at\n  ${open}\nCtrl-C ends it.\n`);
    if (flags.open) await (await import("open")).default(open);
    await ended;
    await server.close();
    return 0;
  };
  return withLedger(flags, io, serve, !readOnly);
}
