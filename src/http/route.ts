/** A route, declared once: the server, the OpenAPI document and the tests all read this. */
import type { z } from "zod";
import type { Web } from "../batch/inputs.js";
import type { Ledger } from "../ledger/ledger.js";
import type { ReadOnly } from "../records/items.js";
import type { EventHub } from "./events.js";
import type { Jobs } from "./jobs/jobs.js";
import type { LedgerWatch } from "./ledger-watch.js";

/** What the routes of one server work on. */
export interface Site {
  readonly ledger: Ledger;
  readonly hub: EventHub;
  readonly jobs: Jobs;
  readonly watch: LedgerWatch;
  readonly readOnly: boolean;
  /** Fetches addresses; without it they are errors. */
  readonly web?: Web | undefined;
  /** Whether files of this machine may be added by their paths. */
  readonly paths: boolean;
  /** Who corrections are by where they do not say. */
  readonly user: string;
}

type Without<V> = V extends unknown ? Omit<V, "readout"> : never;

/** What a route answers, without the envelope. */
export type Answered<A extends z.ZodType> = Without<ReadOnly<z.output<A>>>;

export interface Asked<Q, B> {
  /** Parts of the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Q;
  readonly body: B;
}

interface Declared<Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> {
  readonly method: "get" | "post";
  /** Below /api/v1, its parts in braces. */
  readonly path: string;
  readonly summary: string;
  /** Heading that it stands under. */
  readonly tag: "reports" | "statements" | "people" | "matters" | "comparison" | "corrections" | "jobs" | "server";
  readonly query?: Q;
  readonly body?: B;
  readonly answer: A;
  /** Its name in the OpenAPI document. */
  readonly named: string;
  readonly status?: 200 | 202;
  /** Whether the answer hangs on nothing but the ledger's state. */
  readonly ofLedger: boolean;
  /** Taken from a read-only server, too. */
  readonly harmless?: boolean;
  run(site: Site, asked: Asked<z.output<Q>, z.output<B>>): Promise<Answered<A>>;
}

/** The same, whatever it takes and gives. */
export interface Route extends Omit<Declared<z.ZodType, z.ZodType, z.ZodType>, "run"> {
  run(site: Site, asked: Asked<unknown, unknown>): Promise<object>;
}

/** What a GET answers with is typed by its schema; a query that it has none of is empty. */
export const route = <A extends z.ZodType, Q extends z.ZodType = z.ZodUndefined, B extends z.ZodType = z.ZodUndefined>(
  declared: Declared<Q, B, A>,
): Route => declared as unknown as Route;
