/** Corrections of what spans reports: kept, listed, checked, copied and taken back as those of one report are. Every store must do all of it. */
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { correct } from "../corrections/corrections.js";
import { correctSubject } from "../corrections/subjects.js";
import { takeBack, undo } from "../corrections/undo.js";
import type { Touched } from "../corrections/write-correction.js";
import { backup, restore } from "../maintenance/backup.js";
import { openLedger } from "../open.js";
import { corrections, everyCorrection } from "../queries/corrections.js";
import { info } from "../queries/info.js";
import { statements } from "../queries/statements.js";
import { verify } from "../verify/verify.js";
import { ANA, type Ground, harbour, listed, TALKS } from "./ground.suite.js";
import type { Sample } from "./sample.suite.js";

const SUBJECT = "p:00000000000000aa";

export function subjectsSuite(on: Ground): void {
  describe("corrections of what spans reports", () => {
    let s: Sample;
    const said = (change: Record<string, unknown>, subject = SUBJECT) => on.ledger.write((tx) => correctSubject(tx, subject, change, ANA));
    /** One of a report, one of a subject, and one of the report again. */
    on.filled(async () => {
      s = harbour("2024-05-05");
      await on.add(s);
      await on.add(harbour("2024-05-06", TALKS));
      const id = s.document.statements[0]?.id as string;
      await correct(on.ledger, id, { stance: "warn" }, ANA);
      expect(await said({ same: ["p:00000000000000bb"] })).toBe(2);
      await correct(on.ledger, id, { stance: "hope" }, ANA);
    });

    it("are listed in their order, and lie on their subject", async () => {
      const all = await corrections(on.ledger);
      expect(all.map((c) => [c.number, c.report, c.subject, c.status, c.on])).toEqual([
        [1, s.document.report.id, null, "placed", s.document.statements[0]?.id],
        [2, null, SUBJECT, "placed", SUBJECT],
        [3, s.document.report.id, null, "placed", s.document.statements[0]?.id],
      ]);
      expect(all[1]).toMatchObject({
        action: "correct",
        who: ANA.who,
        why: ANA.why,
        change: { same: ["p:00000000000000bb"] },
        target: null,
      });
      for (const some of [1, 2]) expect((await listed(everyCorrection(on.ledger, some))).flat()).toEqual(all);
      expect((await info(on.ledger)).corrections).toBe(3);
      await on.clean();
    });

    it("change nothing of any report by themselves; what they touch is told by who makes them", async () => {
      const before = await statements(on.ledger, {});
      await said({ same: [] });
      expect(await statements(on.ledger, {})).toEqual(before);
      await on.ledger.write(({ db }) => db.updateTable("projected_statements").set({ stance: "praise" }).execute());
      const asked: string[] = [];
      const touched: Touched = async (_, subject) => {
        asked.push(subject);
        return [1];
      };
      const number = await on.ledger.write((tx) => correctSubject(tx, SUBJECT, { same: ["x"] }, ANA, touched));
      expect((await statements(on.ledger, { stance: "praise" })).items).toHaveLength(TALKS.length); // of the second report
      await on.ledger.write((tx) => takeBack(tx, number, ANA, async (tx, subject) => [...(await touched(tx, subject)), 2]));
      expect(asked).toEqual([SUBJECT, SUBJECT]);
      expect(await statements(on.ledger, {})).toEqual(before);
      await on.clean();
    });

    it("are taken back, and back again", async () => {
      expect(await undo(on.ledger, 2, ANA)).toBe(4);
      await expect(undo(on.ledger, 2, ANA)).rejects.toThrow(/taken back by 4/);
      const now = async () => (await corrections(on.ledger)).filter((c) => c.subject !== null).map((c) => [c.number, c.status, c.because]);
      expect(await now()).toEqual([
        [2, "undone", "taken back by 4"],
        [4, "done", null],
      ]);
      await undo(on.ledger, 4, ANA);
      expect(await now()).toEqual([
        [2, "placed", null],
        [4, "undone", "taken back by 5"],
        [5, "done", null],
      ]);
      expect((await corrections(on.ledger)).find((c) => c.number === 5)).toMatchObject({ report: null, subject: SUBJECT, on: null });
      await on.clean();
    });

    it("are refused where they say nothing, or are of nothing", async () => {
      await expect(said({})).rejects.toThrow(/no field is given/);
      await expect(said({ same: [] }, " ")).rejects.toThrow(/subject: is empty/);
      expect(await corrections(on.ledger)).toHaveLength(3);
      await said({ same: ["Ana\0 Novak"] }, "p:\0");
      await on.clean();
    });

    it("are of one thing: no store lets in what is of a report and of a subject, or of neither", async () => {
      const row = await on.ledger.read((db) => db.selectFrom("corrections").selectAll().where("seq", "=", 2).executeTakeFirstOrThrow());
      for (const report of [null, 1])
        await expect(
          on.ledger.write((tx) => tx.insert("corrections", [{ ...row, seq: 9, report, subject: report === null ? null : SUBJECT }])),
        ).rejects.toThrow();
      expect(await corrections(on.ledger)).toHaveLength(3);
      await on.clean();
    });

    it("cannot be changed, or taken out from among the others, unseen", async () => {
      const found = async (statement: ReturnType<typeof sql>) => {
        await on.unguarded(on.ledger, on.address, [statement]);
        return (await verify(on.ledger)).findings.map((f) => [f.report, f.what, f.check]);
      };
      const own = [SUBJECT, "correction 2", "changed"];
      for (const [column, value] of Object.entries({ who: "x", why: "x", change: "{}", at: "x", action: "reject" })) {
        const [row] = await on.ledger.read(
          async (db) => (await sql<Record<string, string>>`select * from corrections where seq = 2`.execute(db)).rows,
        );
        expect(await found(sql`update corrections set ${sql.ref(column)} = ${value} where seq = 2`)).toEqual([own]);
        expect(await found(sql`update corrections set ${sql.ref(column)} = ${row?.[column]} where seq = 2`)).toEqual([]);
      }
      expect(await found(sql`update corrections set subject = 'p:cc' where seq = 2`)).toEqual([["p:cc", "correction 2", "changed"]]);
      expect(await found(sql`update corrections set subject = null, report = 2 where seq = 2`)).toEqual(
        expect.arrayContaining([["report 2", "correction 2", "changed"]]),
      );
      expect(await found(sql`update corrections set subject = null, report = null where seq = 2`)).toEqual([
        ["nothing", "correction 2", "changed"],
      ]);
      expect(await found(sql`update corrections set subject = ${SUBJECT} where seq = 2`)).toEqual([]);
      expect(await found(sql`delete from corrections where seq = 2`)).toEqual(
        expect.arrayContaining([
          ["report 1", "correction 3", "changed"],
          ["ledger", "row 2 of corrections", "lost"],
        ]),
      );
    });

    it("go into a backup and out of it, into either store", async () => {
      await undo(on.ledger, 2, ANA);
      await said({ same: ["p:00000000000000cc"] });
      const all = await corrections(on.ledger);
      const file = join(on.folder, `${Math.random()}.db`);
      await backup(on.ledger, file);
      for (const to of [await on.fresh(), join(on.folder, `${Math.random()}.db`)]) {
        await restore(file, to);
        const copy = await openLedger(to);
        try {
          expect(await corrections(copy)).toEqual(all);
          expect(await verify(copy)).toEqual(await verify(on.ledger));
          expect(await undo(copy, 5, ANA)).toBe(6);
          await on.clean(copy);
        } finally {
          await copy.close();
        }
      }
    });
  });
}
