/** Reports as a list, and the name of what a ledger shows. Every store must do all of it. */
import { describe, expect, it } from "vitest";
import { comparePending } from "../comparison/comparer.js";
import { correct } from "../corrections/corrections.js";
import { indexPending } from "../projection/indexer.js";
import { reportDocument } from "../queries/documents.js";
import { rawReport, reports } from "../queries/report-list.js";
import { ledgerState } from "../queries/state.js";
import { ANA, BRIDGE, type Ground, harbour, TALKS } from "./ground.suite.js";
import { sample } from "./sample.suite.js";

export function reportsSuite(on: Ground): void {
  describe("reports", () => {
    on.filled(async () => {
      await on.add(harbour("2024-06-01"), "harbour");
      await on.add(harbour("2024-05-05", TALKS), "harbour");
      await on.add(sample(BRIDGE, { title: "Whenever" }));
    });

    it("come newest first, by their day or by when they were added, a page at a time", async () => {
      const titles = async (filter: Parameters<typeof reports>[1]) => (await reports(on.ledger, filter)).items.map((r) => r.title);
      expect(await titles({})).toEqual(["On 2024-06-01", "On 2024-05-05", "Whenever"]);
      expect(await titles({ order: "added" })).toEqual(["Whenever", "On 2024-05-05", "On 2024-06-01"]);
      expect(await titles({ dossier: "harbour" })).toEqual(["On 2024-06-01", "On 2024-05-05"]);
      for (const order of ["published", "added"] as const) {
        const page = await reports(on.ledger, { order, limit: 2 });
        const rest = await reports(on.ledger, { order, limit: 2, after: page.next as string });
        expect([...page.items, ...rest.items]).toEqual((await reports(on.ledger, { order })).items);
        expect(rest.next).toBeNull();
      }
      const [first] = (await reports(on.ledger)).items;
      expect(first).toMatchObject({ day: "2024-06-01", revision: 1, statements: 2, dossiers: ["harbour"], publisher: "Harbour Wire" });
      await expect(reports(on.ledger, { dossier: "none" })).rejects.toThrow(/no such dossier/);
      expect(() => reports(on.ledger, { after: "-1" })).toThrow(/is no place in a list/);
    });

    it("give their bytes as they came in", async () => {
      const [newest] = (await reports(on.ledger, { order: "added" })).items;
      const { text } = (await reportDocument(on.ledger, newest?.id as string)).report;
      const raw = await rawReport(on.ledger, newest?.id as string);
      expect(Buffer.from(raw.bytes).toString("utf8")).toBe(text);
      await expect(rawReport(on.ledger, "r:0000000000000000")).rejects.toThrow(/no such record/);
    });
  });

  describe("the state", () => {
    it("is another after whatever changes a list, and only then", async () => {
      const seen = new Set<string>();
      const changed = async (work: () => Promise<unknown>) => {
        await work();
        const { state } = await ledgerState(on.ledger);
        expect((await ledgerState(on.ledger)).state).toBe(state);
        expect(seen).not.toContain(state);
        seen.add(state);
      };
      const s = harbour("2024-05-05");
      await changed(async () => {});
      await changed(() => on.add(s));
      await changed(() => indexPending(on.ledger));
      await changed(() => comparePending(on.ledger));
      await changed(() => correct(on.ledger, s.document.statements[0]?.id as string, { stance: "deny" }, ANA));
      expect((await ledgerState(on.ledger)).correction).toBe(1);
      await changed(() => on.add(s, "harbour"));
    });
  });
}
