/** Filters together, over enough statements that each way a store has of finding them is taken. Every store must do all of it. */
import { describe, expect, it } from "vitest";
import { often } from "../../../scripts/whole.js";
import { addReport } from "../append/add-report.js";
import { indexPending } from "../projection/indexer.js";
import { find } from "../queries/find.js";
import type { StatementFilter } from "../queries/statement-filter.js";
import { statements, timeline } from "../queries/statements.js";
import type { Ground } from "./ground.suite.js";
import { arrival, type Line, sample } from "./sample.suite.js";

const REPORTS = 60;
/** Enough that one speaker's statements are more than a store fetches and sorts. */
const LINES = 190;
/** Word → every how many statements have it: none, all, or something between. */
const WORDS = { harbour: 1, bridge: 2, cargo: 7, ferry: 45, anchor: 900 };
const WHO = { "Ana Novak": 0.9, "Ben Okoro": 0.97, "a senior official": 1 };

type Said = { readonly id: string; readonly line: Line; readonly dossier: string; readonly day: string };

/** What each line is, worked out from its number alone. */
function lineOf(n: number): Line {
  const share = ((n * 7919) % 1000) / 1000;
  const [who] = Object.entries(WHO).find(([, below]) => share < below) as [string, number];
  const words = Object.entries(WORDS).filter(([, every]) => n % every === 0);
  const stance = n % 11 === 0 ? "deny" : n % 300 === 5 ? "promise" : "assert";
  return {
    who,
    words: `the ${words.map(([word]) => word).join(" and the ")} was number ${n}`,
    stance,
    ...(n % 13 === 0 ? { authority: "official-unnamed" } : {}),
  };
}

export function togetherSuite(on: Ground): void {
  describe("filters together", () => {
    it("give what meets all of them, in order, page by page", { timeout: 120_000 }, async () => {
      const all: Said[] = [];
      for (let r = 0; r < REPORTS; r++) {
        const lines = Array.from({ length: LINES }, (_, n) => lineOf(r * LINES + n));
        const day = `2024-${String(1 + (r % 12)).padStart(2, "0")}-${String(1 + (r % 28)).padStart(2, "0")}`;
        const dossier = r % 20 === 3 ? "small" : "large";
        const added = sample(lines, { published: day });
        await addReport(on.ledger, arrival(added, dossier));
        all.push(...added.document.statements.map((s, n) => ({ id: s.id, line: lines[n] as Line, dossier, day })));
      }
      await indexPending(on.ledger);
      const meets = (filter: StatementFilter, { line, dossier, day }: Said): boolean =>
        (filter.speaker === undefined || line.who.toLowerCase().includes(filter.speaker)) &&
        (filter.stance === undefined || line.stance === filter.stance) &&
        (filter.authority === undefined || (line.authority ?? "named-person") === filter.authority) &&
        (filter.dossier === undefined || dossier === filter.dossier) &&
        (filter.until === undefined || day.slice(0, 7) <= filter.until) &&
        (filter.about ?? "").split(" ").every((word) => line.words.split(" ").includes(word) || word === "");
      const abouts = [undefined, ...Object.keys(WORDS), "bridge cargo", "ferry anchor"];
      const others: StatementFilter[] = [
        {},
        { speaker: "novak" },
        { speaker: "okoro" },
        { stance: "deny" },
        { stance: "promise", until: "2024-06" },
        { authority: "official-unnamed", speaker: "ana" },
        { dossier: "small" },
        { dossier: "large", stance: "deny" },
        { dossier: "large", speaker: "senior official" },
      ];
      for (const [a, about] of abouts.entries())
        for (const [o, other] of others.entries()) {
          // on everyday runs by turns: each of both with some of the others
          if ((a + o) % often(3, 1) !== 0) continue;
          const filter = { ...other, about };
          const expected = all.filter((said) => meets(filter, said));
          const days = expected.map((e) => e.day).sort();
          const ids = new Set(expected.map((e) => e.id));
          for (const [list, inOrder] of [
            [statements, days.toReversed()],
            [timeline, days],
          ] as const) {
            const first = await list(on.ledger, { ...filter, limit: 5 });
            const second = first.next === null ? null : await list(on.ledger, { ...filter, limit: 5, after: first.next });
            const items = [...first.items, ...(second?.items ?? [])];
            expect({ filter, days: items.map((i) => i.day) }).toEqual({ filter, days: inOrder.slice(0, 10) });
            expect(items.filter((i) => !ids.has(i.id))).toEqual([]);
            expect(new Set(items.map((i) => i.id)).size).toBe(items.length);
          }
        }
      const rare = await find(on.ledger, "anchor -cargo", { limit: 50 });
      const hits = rare.items.filter((i) => i.kind === "statement").map((i) => i.id);
      expect(hits.sort()).toEqual(
        all
          .filter((s) => s.line.words.includes("anchor") && !s.line.words.includes("cargo"))
          .map((s) => s.id)
          .sort(),
      );
    });
  });
}
