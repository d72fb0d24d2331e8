import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { comparePending } from "../comparison/comparer.js";
import { NoSuchRecord } from "../errors.js";
import { harbour, TALKS } from "../suites/ground.suite.js";
import { TemporaryLedger } from "../suites/temporary.suite.js";
import { dossier } from "./dossier.js";

const on = new TemporaryLedger();

describe("a dossier", () => {
  it("has its reports by day, and everybody by name with all they say there", async () => {
    await on.add(harbour("2024-05-06", TALKS), "harbour");
    await on.add(harbour("2024-05-05"), "harbour");
    await on.add(harbour("2024-05-04", TALKS), "other");
    await comparePending(on.ledger);
    const { reports, actors } = await dossier(on.ledger, "harbour");
    expect(reports.map((r) => [r.published, r.relation])).toEqual([
      ["2024-05-05", "independent"],
      ["2024-05-06", "independent"],
    ]);
    expect(actors.map((a) => [a.name, a.members.length, a.statements])).toEqual([
      ["Ana Novak", 2, 2],
      ...[actors[1], actors[2]].map((a) => [a?.name, 1, 1]),
    ]);
    await expect(dossier(on.ledger, "none")).rejects.toThrow(NoSuchRecord);
  });

  it("may have more reports than a store takes values in one query", async () => {
    await on.ledger.write(async ({ db }) => {
      const numbers = sql`with recursive n (i) as (select 1000 union all select i + 1 from n where i < 34000)`;
      await sql`insert into reports (seq, sha256, form, source, given, revision, fetched, digest)
        ${numbers} select i, (select sha256 from blobs limit 1), 'text', 'x', '{}', 1, '', '' from n`.execute(db);
      await sql`insert into dossier_reports (dossier, report, at) ${numbers} select 1, i, '' from n`.execute(db);
    });
    expect((await dossier(on.ledger, "harbour")).reports).toHaveLength(2);
  });
});
