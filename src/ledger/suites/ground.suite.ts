/** What the suites stand on: a new ledger for each test, and the reports they put in it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RawBuilder } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import type { Outcome } from "../../records/views.js";
import { addReport } from "../append/add-report.js";
import type { Ledger } from "../ledger.js";
import { openLedger } from "../open.js";
import { verify } from "../verify/verify.js";
import { arrival, type Line, type Sample, sample } from "./sample.suite.js";

export const BRIDGE: Line[] = [
  { who: "Ana Novak", words: "the bridge would stay closed" },
  { who: "a senior official", words: "the harbour was never at risk", authority: "official-unnamed", stance: "deny" },
];
export const TALKS: Line[] = [
  { who: "Ben Okoro", words: "the talks on the bridge had ended", stance: "confirm" },
  { who: "Ana Novak", words: "she would not resign", stance: "promise" },
];
/** Who corrects, and why. */
export const ANA = { who: "desk", why: "read again" };

export const harbour = (published: string, lines = BRIDGE, more = {}): Sample =>
  sample(lines, { publisher: "Harbour Wire", published, title: `On ${published}`, ...more });

export const quotes = (page: { items: readonly { quote: string | null }[] }) => page.items.map((i) => i.quote);

export async function listed<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** Runs statements on an open ledger with every guard of the store off, and puts the guards back. */
export type Unguarded = (ledger: Ledger, address: string, statements: readonly RawBuilder<unknown>[]) => Promise<void>;

/** What the suites ask of the place where ledgers are. */
export interface Store {
  /** The address of a ledger that is not there yet. */
  fresh(): Promise<string>;
  /** The address of a copy of a ledger that is closed: quicker by far than to make one. */
  copyOf(ledger: string): Promise<string>;
  readonly unguarded: Unguarded;
}

export class Ground {
  readonly fresh: Store["fresh"];
  readonly unguarded: Unguarded;
  folder = "";
  address = "";
  readonly #store: Store;
  /** The closed ledger that each test begins with a copy of. */
  #start = "";
  #ledger: Ledger | null = null;

  constructor(store: Store) {
    this.#store = store;
    this.fresh = () => store.fresh();
    this.unguarded = store.unguarded;
    beforeAll(async () => {
      this.folder = mkdtempSync(join(tmpdir(), "readout-ledger-"));
      this.#start = await store.fresh();
      await (await openLedger(this.#start, { create: true })).close();
    });
    afterAll(() => rmSync(this.folder, { recursive: true }));
    beforeEach(() => this.#open());
    afterEach(() => this.#ledger?.close());
  }

  /** Each test of a group begins with what is put into the ledger here, once for all of them. */
  filled(fill: () => Promise<void>): void {
    let before: string;
    beforeAll(async () => {
      before = this.#start;
      await this.#open();
      await fill();
      await this.ledger.close();
      this.#start = this.address;
    });
    afterAll(() => {
      this.#start = before;
    });
  }

  async #open(): Promise<void> {
    this.address = await this.#store.copyOf(this.#start);
    this.#ledger = await openLedger(this.address);
  }

  get ledger(): Ledger {
    return this.#ledger as Ledger;
  }

  add(s: Sample, dossier: string | null = null): Promise<Outcome> {
    return addReport(this.ledger, arrival(s, dossier));
  }

  /** Nothing in the ledger is otherwise than it was kept. */
  async clean(ledger = this.ledger): Promise<void> {
    const { findings, store } = await verify(ledger);
    expect({ findings, store }).toEqual({ findings: [], store: [] });
  }
}
