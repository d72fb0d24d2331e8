/** A server over one ledger: it listens, and it ends with nothing left half done. */
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Web } from "../batch/inputs.js";
import { systemWords } from "../batch/system-words.js";
import type { Ledger } from "../ledger/ledger.js";
import { makeApp } from "./app.js";
import { CannotListen } from "./errors.js";
import { EventHub } from "./events.js";
import { Files } from "./files.js";
import { Jobs } from "./jobs/jobs.js";
import { LedgerWatch } from "./ledger-watch.js";
import { type Gate, Safety } from "./safety.js";

export interface ServerOptions extends Gate {
  readonly ledger: Ledger;
  /** 0 for one that is free. */
  readonly port: number;
  readonly readOnly: boolean;
  readonly paths: boolean;
  readonly web?: Web | undefined;
  readonly user: string;
  /** Threads that read. */
  readonly threads: number;
  /** Folder of the built page, where it is not the package's own. */
  readonly page?: string | undefined;
  readonly perSecond?: number | undefined;
  readonly unforeseen: (error: unknown, number: string) => void;
}

export interface RunningServer {
  /** Where it is reached, without the token. */
  readonly address: string;
  readonly port: number;
  /** Ends it: streams are closed, jobs cancelled, requests answered. The ledger stays open: it is its opener's to close. */
  close(): Promise<void>;
}

const PER_SECOND = 2_000;
/** Bytes of uploads that may wait for their turn. */
const MOST_HELD = 512_000_000;
/** Milliseconds that requests have to end in. */
const GRACE = 3_000;
/** Milliseconds that a client has to send the head of a request, and all of it. */
const HEAD_WITHIN = 20_000;
const ALL_WITHIN = 300_000;

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const where = `${host}:${port}`;
      const taken = error.code === "EADDRINUSE";
      const remedy = taken ? "give another --port, or none for a free one" : "give another --host or --port";
      reject(new CannotListen(where, taken ? "another program listens there" : `cannot be listened at (${systemWords(error)})`, remedy));
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** @throws CannotListen */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { ledger, host, port, readOnly, paths, web, user, threads, page, perSecond = PER_SECOND, unforeseen } = options;
  const hub = new EventHub();
  const jobs = new Jobs({ ledger, hub, threads, user, mostHeld: MOST_HELD });
  const safety = new Safety(options);
  const watch = new LedgerWatch(ledger, hub);
  const app = makeApp({
    site: { ledger, hub, jobs, watch, readOnly, paths, web, user },
    safety,
    files: new Files(page),
    perSecond,
    unforeseen,
  });
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  server.headersTimeout = HEAD_WITHIN;
  server.requestTimeout = ALL_WITHIN;
  const bound = await listen(server, port, host);
  safety.port = bound;
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${bound}`,
    port: bound,
    close: async () => {
      watch.close();
      hub.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const force = setTimeout(() => server.closeAllConnections(), GRACE);
      await jobs.close();
      await closed;
      clearTimeout(force);
    },
  };
}
