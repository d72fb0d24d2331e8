/** Checks, copies and earlier schemas. Every store must do all of it. */

import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { addReport } from "../append/add-report.js";
import { addStatement, correct } from "../corrections/corrections.js";
import { correctSubject } from "../corrections/subjects.js";
import { undo } from "../corrections/undo.js";
import type { Ledger } from "../ledger.js";
import { backup, restore } from "../maintenance/backup.js";
import { SOURCES } from "../migrations/001-sources.js";
import { APPEND_ONLY } from "../migrations/004-audit.js";
import { ANEW, SCHEMA } from "../migrations/migrations.js";
import { openLedger } from "../open.js";
import { indexPending } from "../projection/indexer.js";
import { reprojectAll } from "../projection/projection.js";
import { corrections } from "../queries/corrections.js";
import { dossier } from "../queries/dossier.js";
import { find } from "../queries/find.js";
import { info } from "../queries/info.js";
import { lastResponse } from "../queries/responses.js";
import { statements } from "../queries/statements.js";
import { verify } from "../verify/verify.js";
import { keepFeed, keepFeedItems, watchedFeed } from "../watch/feed-store.js";
import type { Ground } from "./ground.suite.js";
import { ANA, harbour, TALKS } from "./ground.suite.js";
import { arrival, fetchedArrival, sample } from "./sample.suite.js";

export function careSuite(on: Ground): void {
  describe("verify", () => {
    /** Changes what is kept, as only somebody with the file or the server in hand can. */
    const tamper = async (statement: string, table: string) => {
      await on.ledger.write(async ({ db }) => {
        const off =
          on.ledger.kind === "SQLite"
            ? ["update", "delete"].map((act) => `drop trigger if exists ${table}_no_${act}`)
            : [`alter table ${table} disable trigger user`];
        for (const words of [...off, statement]) await sql.raw(words).execute(db);
      });
    };
    /** What is found of reports and their records; the audit log and what is worked out have tests of their own (tamper.suite.ts). */
    const found = async () =>
      (await verify(on.ledger)).findings.filter((f) => f.report !== "ledger").map((f) => [f.what.replace(/ [a-z]:.*| \d+$/, ""), f.check]);

    it("counts all as exact where nothing was touched", async () => {
      await on.add(harbour("2024-05-05"));
      expect(await verify(on.ledger)).toEqual(
        expect.objectContaining({ reports: 1, moved: 0, changed: 0, lost: 0, findings: [], store: [] }),
      );
    });

    it("finds a record with other spans, and a text with other words", async () => {
      await on.add(harbour("2024-05-05"));
      await tamper(
        `update records set record = replace(record, '"content":[[15,43]]', '"content":[[16,43]]') where kind = 'statement'`,
        "records",
      );
      expect(await found()).toEqual(
        expect.arrayContaining([
          ["statement", "moved"],
          ["reading", "changed"],
        ]),
      );
      await tamper(`update readings set document = replace(document, 'bridge', 'tunnel')`, "readings");
      expect(await found()).toEqual(
        expect.arrayContaining([
          ["text of reading", "changed"],
          ["statement", "changed"],
        ]),
      );
    });

    it("finds words that moved, spans outside the text, records and bytes that are gone", async () => {
      await on.add(harbour("2024-05-05"));
      await tamper(`update readings set document = replace(document, 'Ana Novak said', 'So Ana Novak said')`, "readings");
      expect(await found()).toEqual(
        expect.arrayContaining([
          ["statement", "moved"],
          ["actor", "moved"],
        ]),
      );
      await tamper(`update readings set document = replace(document, ' was never at risk', '')`, "readings");
      expect(await found()).toEqual(expect.arrayContaining([["statement", "lost"]]));
      await tamper("delete from records where kind = 'actor'", "records");
      expect(await found()).toEqual(expect.arrayContaining([["reading", "changed"]]));
      await tamper(on.ledger.kind === "SQLite" ? "update blobs set bytes = x'00'" : "update blobs set bytes = '\\x00'", "blobs");
      expect(await found()).toEqual(expect.arrayContaining([["bytes", "lost"]]));
    });

    it("finds a report said to come from elsewhere, and read by another engine", async () => {
      await on.add(sample(TALKS, { url: "https://example.org/talks", published: "2024-06-01" }));
      await tamper("update publications set url = 'https://example.org/other'", "publications");
      expect(await found()).toEqual([["source", "changed"]]);
      await tamper("update publications set url = 'https://example.org/talks'", "publications");
      await tamper(`update reports set given = replace(given, '2024', '2023')`, "reports");
      expect(await found()).toEqual([["source", "changed"]]);
      await tamper("update engines set version = '9.9.9'", "engines");
      expect(await found()).toEqual(expect.arrayContaining([["reading", "changed"]]));
    });

    it("finds corrections that were changed or taken out", async () => {
      const s = harbour("2024-05-05");
      await on.add(s);
      for (const stance of ["warn", "ask", "deny"]) await correct(on.ledger, s.document.statements[0]?.id as string, { stance }, ANA);
      await on.clean();
      await tamper("update corrections set who = 'somebody else' where seq = 1", "corrections");
      expect(await found()).toEqual([["correction", "changed"]]);
      await tamper("update corrections set who = 'desk' where seq = 1", "corrections");
      expect(await found()).toEqual([]);
      await tamper("delete from corrections where seq = 2", "corrections");
      expect(await found()).toEqual([["correction", "changed"]]);
    });

    it("finds what is shown otherwise than it was read", async () => {
      await on.add(harbour("2024-05-05"));
      await on.ledger.write(({ db }) => db.updateTable("projected_statements").set({ stance: "praise" }).execute());
      expect(await found()).toEqual([["what is shown", "changed"]]);
    });
  });

  describe("backup and restore", () => {
    it("hold all that was kept, corrections too, in either store", async () => {
      const s = harbour("2024-05-05");
      await on.add(s, "harbour");
      await addReport(on.ledger, fetchedArrival(sample([{ who: "Ana\0 Novak", words: "the \ud800 bridge" }])));
      const feed = {
        address: "https://wire.example/feed",
        title: "W",
        etag: '"1"',
        last_modified: null,
        checked: null,
        next: "2024",
        failures: 2,
        problem: "x",
      };
      const item = { item: "1", digest: "d", state: "vanished", since: "2024", place: 3, title: null, report: null } as const;
      await keepFeed(on.ledger, { ...feed, next: "2023" });
      await keepFeed(on.ledger, feed);
      await keepFeedItems(on.ledger, [{ feed: feed.address, ...item }]);
      await correct(on.ledger, s.document.statements[0]?.id as string, { stance: "warn" }, ANA);
      await indexPending(on.ledger);
      const file = join(on.folder, `${Math.random()}.db`);
      await backup(on.ledger, file);
      await expect(backup(on.ledger, file)).rejects.toThrow(/is there already/);
      const to = await on.fresh();
      expect(await restore(file, to)).toBe(2);
      await expect(restore(file, to)).rejects.toThrow(/holds 2 reports already/);
      const copy = await openLedger(to);
      try {
        await on.clean(copy);
        expect(await dossier(copy, "harbour")).toEqual(await dossier(on.ledger, "harbour"));
        expect(await statements(copy, {})).toEqual(await statements(on.ledger, {}));
        expect(await watchedFeed(copy, feed.address)).toEqual({ feed, items: [{ feed: feed.address, ...item }] });
        expect(await lastResponse(copy, "https://wire.example/short")).toEqual(await lastResponse(on.ledger, "https://wire.example/short"));
        expect((await lastResponse(copy, "https://wire.example/short"))?.etag).toBe('"1"');
        await indexPending(copy);
        expect((await find(copy, "harbour")).items).toEqual((await find(on.ledger, "harbour")).items);
        expect((await addReport(copy, arrival(sample(TALKS)))).outcome).toBe("added");
        await correct(copy, s.document.statements[0]?.id as string, { stance: "deny" }, ANA);
        await on.clean(copy);
      } finally {
        await copy.close();
      }
    });
  });

  describe("migrations", () => {
    /** The schema that gave some columns other names. */
    const RENAMED = 6;
    /** The schema from which a correction may be of what spans reports. */
    const SUBJECTS = 7;
    /** A row with the names of its columns in an earlier schema. */
    const asNamedBy = (schema: number, table: string, row: object): object => {
      const then: Readonly<Record<string, string>> = schema < RENAMED ? { serial: "place", link: "chain" } : {};
      const there = Object.entries(row).filter(([column]) => schema >= SUBJECTS || `${table}.${column}` !== "corrections.subject");
      return Object.fromEntries(there.map(([column, value]) => [then[column] ?? column, value]));
    };

    it.each(Array.from({ length: SCHEMA - 1 }, (_, n) => n + 1))(
      "bring a ledger of schema %i up to date, with all that it held",
      async (schema) => {
        const old = await on.fresh();
        const s = harbour("2024-05-05");
        await on.add(s, "harbour");
        const { id } = s.document.report;
        await addStatement(on.ledger, id, { source: [], cue: [], content: [[0, 3]], change: { speaker: "Rosa Lind" } }, ANA);
        await correct(on.ledger, s.document.statements[0]?.id as string, { stance: "warn" }, { who: "desk", why: null });
        await undo(on.ledger, await undo(on.ledger, 2, ANA), ANA);
        const before = await openLedger(old, { create: true, schema });
        await before.write(async (tx) => {
          await on.ledger.read(async (db) => {
            for (const table of schema < 4 ? SOURCES : APPEND_ONLY) {
              const rows = (await db.selectFrom(table).selectAll().execute()).map((row) => asNamedBy(schema, table, row));
              await tx.insert(table, rows as never[], table === "generations" ? "on conflict (number) do nothing" : "");
            }
            if (schema < 2) return;
            const given = schema < 4 ? (["serial"] as const) : (["serial", "audit"] as const);
            const counters = await db.selectFrom("counters").selectAll().where("name", "in", given).execute();
            for (const { name, value } of counters) {
              const then = (name === "serial" && schema < RENAMED ? "place" : name) as "serial";
              await tx.db.updateTable("counters").set({ value }).where("name", "=", then).execute();
            }
          });
          if (schema >= ANEW) await reprojectAll(tx); // later steps leave them as they are
          await before.settle(tx);
          // as it stands in the index of then
          if (schema >= RENAMED) await tx.insert("search_keys", [{ sort_key: 1, report: 1 }]);
          else if (schema >= 3) await tx.insert("search_places" as "search_keys", [{ place: 1, report: 1 } as never]);
        });
        await before.close();
        const told: number[] = [];
        const now = await openLedger(old, { migrating: (done) => told.push(done) });
        try {
          expect(told).toEqual(schema < ANEW ? [1] : []);
          expect((await info(now)).schema).toBe(SCHEMA);
          await indexPending(now);
          expect((await find(now, "harbour")).items).toHaveLength(2);
          expect((await statements(now, { speaker: "rosa" })).items).toEqual((await statements(on.ledger, { speaker: "rosa" })).items);
          expect((await statements(now, { speaker: "nov*" })).items).toHaveLength(1);
          expect(await dossier(now, "harbour")).toEqual(await dossier(on.ledger, "harbour"));
          expect((await addReport(now, arrival(sample(TALKS)))).outcome).toBe("added");
          await on.clean(now);
          const rows = (ledger: Ledger) => ledger.read((db) => db.selectFrom("corrections").selectAll().orderBy("seq").execute());
          expect(await rows(now)).toEqual(await rows(on.ledger));
          expect(await corrections(now)).toEqual(await corrections(on.ledger));
          const changed = sql`update corrections set who = 'somebody else'`;
          await expect(now.write(({ db }) => changed.execute(db))).rejects.toThrow(/never changed or deleted/);
          expect(await now.write((tx) => correctSubject(tx, "p:00000000000000aa", { same: [] }, ANA))).toBe(5);
          await on.clean(now);
        } finally {
          await now.close();
        }
      },
    );
  });
}
