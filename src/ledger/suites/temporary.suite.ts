/** A small SQLite ledger for the tests of one file. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { Outcome } from "../../records/views.js";
import { addReport } from "../append/add-report.js";
import type { Ledger } from "../ledger.js";
import { openLedger } from "../open.js";
import type { Db } from "../store.js";
import { arrival, type Sample } from "./sample.suite.js";

export class TemporaryLedger {
  #ledger: Ledger | null = null;

  /** Opened before the first test of the file, and deleted after the last. */
  constructor() {
    const folder = mkdtempSync(join(tmpdir(), "readout-query-"));
    beforeAll(async () => {
      this.#ledger = await openLedger(join(folder, "small.db"), { create: true });
    });
    afterAll(async () => {
      await this.#ledger?.close();
      rmSync(folder, { recursive: true });
    });
  }

  get ledger(): Ledger {
    return this.#ledger as Ledger;
  }

  add(sample: Sample, dossier: string | null = null): Promise<Outcome> {
    return addReport(this.ledger, arrival(sample, dossier));
  }

  read<T>(work: (db: Db) => Promise<T>): Promise<T> {
    return this.ledger.read(work);
  }

  /** Sort keys of all statements that are listed, in their order, and their ids. */
  keys(): Promise<{ sort_key: number; id: string }[]> {
    return this.read((db) => db.selectFrom("projected_statements").select(["sort_key", "id"]).orderBy("sort_key").execute());
  }
}
