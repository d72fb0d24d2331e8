/** Opening a ledger, adding to it, and what is never changed there. Every store must do all of it. */

import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { publicationOf } from "../../compare/revisions.js";
import { readoutDocument } from "../../records/document.js";
import { addReport } from "../append/add-report.js";
import { comparePending } from "../comparison/comparer.js";
import { reject } from "../corrections/corrections.js";
import { LedgerKept, LedgerMissing, LedgerNewer } from "../errors.js";
import type { Ledger } from "../ledger.js";
import { APPEND_ONLY } from "../migrations/004-audit.js";
import { SCHEMA } from "../migrations/migrations.js";
import { openLedger } from "../open.js";
import { indexPending } from "../projection/indexer.js";
import { find } from "../queries/find.js";
import { info } from "../queries/info.js";
import { revisions } from "../queries/reports.js";
import { statements } from "../queries/statements.js";
import { incomingAgain } from "../source-tables/arrival.js";
import { keep } from "../source-tables/audit-log.js";
import { bytesOf, currentReading, withRecords } from "../source-tables/source-store.js";
import type { Ground } from "./ground.suite.js";
import { ANA, BRIDGE, harbour, quotes, TALKS } from "./ground.suite.js";
import { arrival, ENGINE, fetchedArrival, type Sample, sample } from "./sample.suite.js";

export function addingSuite(on: Ground): void {
  describe("opening", () => {
    it("is refused where there is no ledger and none is to be made", async () => {
      await expect(openLedger(await on.fresh())).rejects.toThrow(LedgerMissing);
    });

    it("a ledger of a newer program is left as it is", async () => {
      await on.ledger.write(({ insert }) =>
        insert("ledger_schema", [{ version: SCHEMA + 1, at: "2030-01-01T00:00:00.000Z", program: "9.0.0" }]),
      );
      await expect(openLedger(on.address)).rejects.toThrow(LedgerNewer);
      await expect(openLedger(on.address)).rejects.toThrow(/newer Readout/);
    });

    it("several at once make one ledger, and add to it by turns", async () => {
      const there = await on.fresh();
      const opened = await Promise.all([1, 2, 3].map(() => openLedger(there, { create: true })));
      await Promise.all(opened.map((one, n) => addReport(one, arrival(sample(BRIDGE, { publisher: `Wire ${n}` })))));
      const versions = await (opened[0] as Ledger).read((db) =>
        db.selectFrom("ledger_schema").select("version").orderBy("version").execute(),
      );
      expect(versions.map((v) => v.version)).toEqual(Array.from({ length: SCHEMA }, (_, n) => n + 1));
      expect((await info(opened[0] as Ledger)).reports).toBe(3);
      for (const one of opened) await one.close();
    });
  });

  describe("adding", () => {
    it("keeps every record of the document as it was read", async () => {
      const s = harbour("2024-05-05");
      expect(await on.add(s)).toEqual({ outcome: "added", id: s.document.report.id, revision: 1 });
      const again = await on.ledger.read(async (db) => {
        const reading = await currentReading(db, 1, [1]);
        return (await withRecords(db, reading as never)).document;
      });
      expect(readoutDocument.parse(again)).toEqual(s.document);
    });

    it("keeps the bytes, so that they can be read again as they came", async () => {
      const s = harbour("2024-05-05");
      await on.add(s);
      const incoming = await on.ledger.read(async (db) => {
        const report = await db.selectFrom("reports").selectAll().executeTakeFirstOrThrow();
        return incomingAgain(report, (await bytesOf(db, report.sha256)) as Buffer);
      });
      expect(incoming).toEqual(s.incoming);
    });

    it("the same bytes twice are one report", async () => {
      const s = harbour("2024-05-05");
      await on.add(s);
      expect((await on.add(s)).outcome).toBe("known");
      expect((await info(on.ledger)).reports).toBe(1);
    });

    it("the same text out of other bytes is the report seen again", async () => {
      const s = harbour("2024-05-05");
      await on.add(s);
      const other = { ...s, incoming: { ...s.incoming, html: `<p>${s.document.report.text}</p>` } as Sample["incoming"] };
      expect(
        (await on.add({ ...other, incoming: { source: "page.html", html: "<p>…</p>", metadata: s.incoming.metadata ?? {} } })).outcome,
      ).toBe("seen");
      expect((await revisions(on.ledger, s.document.report.id))[0]?.seen).toBe(1);
    });

    it("the same words at two outlets are two reports", async () => {
      await on.add(sample(BRIDGE, { publisher: "Harbour Wire" }));
      expect((await on.add(sample(BRIDGE, { publisher: "River Post" }))).outcome).toBe("added");
    });

    it("other text at the same address is a revision of the same publication", async () => {
      const url = "https://wire.example/bridge";
      const [one, two] = [harbour("2024-05-05", BRIDGE, { url }), harbour("2024-05-05", TALKS, { url: `${url}?utm_source=x#top` })];
      await on.add(one);
      expect(await on.add(two)).toEqual({ outcome: "revision", id: two.document.report.id, revision: 2 });
      expect((await revisions(on.ledger, one.document.report.id)).map((r) => [r.report.id, r.revision])).toEqual([
        [one.document.report.id, 1],
        [two.document.report.id, 2],
      ]);
    });

    it("leaves nothing behind where it fails half-way", async () => {
      const s = harbour("2024-05-05");
      const broken = { ...arrival(s), reading: { ...arrival(s).reading, records: [{ ...arrival(s).reading.records[0], record: null }] } };
      await expect(addReport(on.ledger, broken as never)).rejects.toThrow();
      expect((await info(on.ledger)).reports).toBe(0);
      await on.clean();
    });

    it("takes what not every store can hold: a NUL, half a surrogate pair, letters beyond the BMP", async () => {
      const s = sample([{ who: "Ana\0 Novak", words: "the \ud800 bridge 😀 is \0 shut" }], {
        publisher: "Wire\0",
        title: "A \udfff title",
        published: "2024-05-05",
      });
      await on.add(s);
      await indexPending(on.ledger);
      const page = await statements(on.ledger, {});
      expect(quotes(page)).toEqual(["the \ud800 bridge 😀 is \0 shut"]);
      expect((await find(on.ledger, "bridge shut")).items).toHaveLength(2);
      await on.clean();
    });
  });

  describe("what is kept", () => {
    it("is never changed or deleted", async () => {
      const s = harbour("2024-05-05", BRIDGE, { url: "https://wire.example/bridge" });
      await on.add(s, "harbour");
      await addReport(on.ledger, fetchedArrival(sample(TALKS, { publisher: "Web Post" })));
      await reject(on.ledger, s.document.statements[0]?.id as string, ANA);
      await on.ledger.write((tx) => keep(tx, "acceptances", { generation: 1, at: "2024-05-05T00:00:00.000Z", who: "desk" }));
      for (const table of APPEND_ONLY) {
        const column = table === "captures" ? "seen" : table === "generations" ? "started" : table === "dossiers" ? "name" : null;
        await expect(
          on.ledger.write(({ db }) => sql`delete from ${sql.table(table)}`.execute(db)),
          table,
        ).rejects.toThrow(LedgerKept);
        if (column)
          await expect(
            on.ledger.write(({ db }) => sql`update ${sql.table(table)} set ${sql.ref(column)} = 'x'`.execute(db)),
            table,
          ).rejects.toThrow(LedgerKept);
      }
      await expect(on.ledger.write(({ db }) => sql`update records set record = '{}'`.execute(db))).rejects.toThrow(
        /never changed or deleted/,
      );
      await on.clean();
    });
  });

  it("info counts, names the engine and the schema", async () => {
    await on.add(harbour("2024-05-05"), "harbour");
    expect(await info(on.ledger)).toEqual(
      expect.objectContaining({
        readout: 1,
        reports: 1,
        statements: 2,
        actors: 2,
        schema: SCHEMA,
        behind: 1,
        engines: [{ ...ENGINE, reports: 1 }],
        dossiers: [{ name: "harbour", reports: 1 }],
      }),
    );
    expect((await info(on.ledger)).bytes).toBeGreaterThan(10_000);
  });

  it("info counts the actors of every report, and who is quoted once", async () => {
    const said = (day: string, ...who: readonly string[]) =>
      sample(
        who.map((name) => ({ who: name, words: `the quay is closed since ${day}` })),
        { published: day },
      );
    for (const one of [said("2024-05-05", "Ana Novak", "two dockers"), said("2024-05-06", "Ana Novak"), said("2024-05-07", "Ben Okoro")])
      await on.add(one);
    await comparePending(on.ledger);
    expect(await info(on.ledger)).toMatchObject({ actors: 4, speakers: 2 });
  });

  it("an address is told apart without fragment and tracking", () => {
    expect(publicationOf("https://a.example/x?utm_source=y&id=1#top")).toBe("https://a.example/x?id=1");
    expect(publicationOf("tag:a,2024:x")).toBe("tag:a,2024:x");
  });
}
