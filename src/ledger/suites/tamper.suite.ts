/** What somebody changes behind the program's back, column by column and row by row: `verify` finds it, or docs/ledger.md says that it does not. */
import { gzipSync } from "node:zlib";
import { type RawBuilder, sql } from "kysely";
import { describe, expect, it } from "vitest";
import { often } from "../../../scripts/whole.js";
import { addReport } from "../append/add-report.js";
import { comparePending } from "../comparison/comparer.js";
import { addStatement, correct, reject } from "../corrections/corrections.js";
import { undo } from "../corrections/undo.js";
import { accept, reread } from "../maintenance/reread.js";
import { APPEND_ONLY } from "../migrations/004-audit.js";
import { indexPending } from "../projection/indexer.js";
import { verify } from "../verify/verify.js";
import { ANA, BRIDGE, type Ground, harbour, TALKS } from "./ground.suite.js";
import { HELD, HELD_LONG_AFTER, HELD_STILL } from "./matters.suite.js";
import { story } from "./origins.suite.js";
import { fetchedArrival, sample } from "./sample.suite.js";

type Row = Readonly<Record<string, unknown>>;

/** Columns whose change `verify` does not see, as docs/ledger.md says. */
const UNSEEN = new Set(["search_queue.report", "comparison_queue.text", "identity_queue.profile", "matter_queue.profile"]);

/** Another value of the same sort. */
function other(table: string, column: string, value: unknown): unknown {
  if (Buffer.isBuffer(value)) return gzipSync("something else");
  if (typeof value === "number") return value + 1_000;
  if (value === null)
    return /report|publication|engine|generation|undoes|serial|parent|source|profile|identity|n$/.test(column) ? 1_000 : "x";
  const words = String(value);
  return table === "readings" && column === "document" ? words.replace(/bridge|quay|dues/, "tunnel") : `${words}x`;
}

const where = (row: Row): RawBuilder<unknown> =>
  sql.join(
    Object.entries(row)
      .filter(([, value]) => !Buffer.isBuffer(value))
      .map(([column, value]) => (value === null ? sql`${sql.ref(column)} is null` : sql`${sql.ref(column)} = ${value}`)),
    sql` and `,
  );

const updated = (table: string, row: Row, column: string, value: unknown) =>
  sql`update ${sql.table(table)} set ${sql.ref(column)} = ${value} where ${where(row)}`;
const deleted = (table: string, row: Row) => sql`delete from ${sql.table(table)} where ${where(row)}`;
const inserted = (table: string, row: Row) =>
  sql`insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((c) => sql.ref(c)))}) values (${sql.join(Object.values(row))})`;

const PROJECTED = [
  "projected_reports",
  "projected_statements",
  "projected_speakers",
  "projected_actors",
  "names",
  "name_spellings",
  "name_words",
  "texts",
  "text_reports",
  "text_keys",
  "text_links",
  "profiles",
  "profile_keys",
  "profile_dossiers",
  "profiles_apart",
  "identities",
  "identity_doubts",
  "projected_developments",
  "matter_profiles",
  "matter_profile_keys",
  "matter_doubts",
];
const OTHERS = ["search_keys", "search_stems", "counters"];

/**
 * What `verify` asks is the same over either store, but over a server each query is a round trip: there everyday runs try each such
 * column or row by turns, over a file all of them.
 */
const TURNS = often(4, 1);

export function tamperSuite(on: Ground): void {
  describe("what is changed behind the program's back", () => {
    on.filled(async () => {
      const url = "https://wire.example/bridge";
      const reports = [
        harbour("2024-05-05", BRIDGE, { url }),
        harbour("2024-05-06", [...BRIDGE, ...TALKS], { url }),
        sample(TALKS, { publisher: "River Post" }),
      ];
      for (const [n, report] of reports.entries()) await on.add(report, n === 1 ? null : "harbour");
      const [first, , third] = reports.map((r) => r.document);
      await correct(on.ledger, first?.statements[0]?.id as string, { stance: "warn" }, ANA);
      await reject(on.ledger, third?.statements[1]?.id as string, ANA);
      await undo(on.ledger, 2, { ...ANA, why: null });
      const words = { source: [], cue: [], content: [[0, 3]] } as const;
      await addStatement(on.ledger, third?.report.id as string, { ...words, change: { speaker: "Rosa Lind" } }, ANA);
      const newer = { version: "0.2.0", model: `sha256:${"b".repeat(64)}` };
      await reread(on.ledger, async () => ({ ...(third as NonNullable<typeof third>), engine: newer }), newer).catch(() => {});
      await accept(on.ledger, "desk");
      await on.add(sample(story(0, 1, 2, 3), { publisher: "Coast Wire", published: "2024-05-05" }));
      await on.add(sample(story(0, 1, 2), { publisher: "River Post", published: "2024-05-06" }));
      // one matter that two reports are of, and one that may be it
      for (const one of [HELD, HELD_STILL, HELD_LONG_AFTER]) await on.add(one);
      // two who may be one, and two whom a report keeps apart
      await on.add(sample([{ who: "Rosalind Marsh", words: "the dues would rise" }]));
      const two = ["Rosa Marsh", "R. Marsh"].map((who) => ({ who, words: "the dues would fall" }));
      await on.add(sample(two, { publisher: "Hill Gazette" }));
      await addReport(on.ledger, fetchedArrival(sample(TALKS, { publisher: "Web Post" })));
      await indexPending(on.ledger);
      await comparePending(on.ledger);
      await on.clean();
    });

    const rowsOf = (table: string): Promise<Row[]> =>
      on.ledger.read(async (db) => (await sql<Row>`select * from ${sql.table(table)}`.execute(db)).rows);
    const found = async (): Promise<number> => {
      const { findings, store } = await verify(on.ledger);
      return findings.length + store.length;
    };
    /** Does something, looks, and undoes it. */
    const tried = async (act: RawBuilder<unknown>, back: RawBuilder<unknown>): Promise<number> => {
      await on.unguarded(on.ledger, on.address, [act]);
      const n = await found();
      await on.unguarded(on.ledger, on.address, [back]);
      return n;
    };

    /** Those that this run tries; which ones begins elsewhere for each table. */
    const byTurns = <T>(all: readonly T[], table: number): readonly T[] =>
      on.ledger.kind === "SQLite" ? all : all.filter((_, n) => (n + table) % TURNS === 0);

    it.each([...APPEND_ONLY, ...PROJECTED].map((table, n) => [table, n] as const))(
      "%s: every column, a row taken out, a row too many",
      async (table, nth) => {
        const rows = await rowsOf(table);
        const row = rows.at(-1) as Row;
        const missed: string[] = [];
        for (const [column, value] of byTurns(Object.entries(row), nth)) {
          const changed = other(table, column, value);
          const act = updated(table, row, column, changed);
          const back = updated(table, { ...row, [column]: changed }, column, value);
          if ((await tried(act, back)) === 0 && !UNSEEN.has(`${table}.${column}`)) missed.push(column);
        }
        if ((await tried(deleted(table, row), inserted(table, row))) === 0) missed.push("a row taken out");
        const more = Object.fromEntries(Object.entries(row).map(([column, value]) => [column, other(table, column, value)]));
        if ((await tried(inserted(table, more), deleted(table, more))) === 0) missed.push("a row too many");
        expect(missed).toEqual([]);
        await on.clean();
      },
    );

    it.each(OTHERS)("%s: a row taken out", async (table) => {
      const rows = await rowsOf(table);
      expect(rows.length).toBeGreaterThanOrEqual(TURNS);
      for (const row of byTurns(rows, 0)) expect([row, await tried(deleted(table, row), inserted(table, row))]).not.toEqual([row, 0]);
      await on.clean();
    });

    it("a whole report, with all that belongs to it", async () => {
      const readings = sql`select seq from readings where report = 3`;
      const sortKeys = sql`select sort_key from projected_statements where report = 3`;
      await on.unguarded(on.ledger, on.address, [
        sql`delete from projected_speakers where sort_key in (${sortKeys})`,
        sql`delete from projected_statements where report = 3`,
        sql`delete from projected_actors where report = 3`,
        sql`delete from projected_reports where report = 3`,
        sql`delete from text_reports where report = 3`,
        sql`delete from search_keys where report = 3`,
        sql`delete from records where reading in (${readings})`,
        sql`delete from readings where report = 3`,
        sql`delete from dossier_reports where report = 3`,
        sql`delete from captures where report = 3`,
        sql`delete from corrections where report = 3`,
        sql`delete from reports where seq = 3`,
      ]);
      const { findings } = await verify(on.ledger);
      expect(findings).toEqual(expect.arrayContaining([expect.objectContaining({ what: "row 3 of reports", check: "lost" })]));
    });

    it("all lines of the log, or the newest, with the rows that they are of", async () => {
      await on.unguarded(on.ledger, on.address, [
        sql`delete from corrections where seq = 4`,
        sql`delete from audit_log where subject = 'corrections' and key = '4'`,
      ]);
      expect((await verify(on.ledger)).findings).toEqual(
        expect.arrayContaining([expect.objectContaining({ check: "changed", what: expect.stringMatching(/^line \d+ of the audit log/) })]),
      );
      await on.unguarded(on.ledger, on.address, [sql`delete from audit_log`]);
      expect((await verify(on.ledger)).findings).toEqual(
        expect.arrayContaining([expect.objectContaining({ what: "end of the audit log", check: "lost" })]),
      );
    });

    it("counters set back; the search index and the index of names emptied; guards taken away", async () => {
      for (const name of ["serial", "name", "audit"]) {
        const [row] = (await rowsOf("counters")).filter((r) => r.name === name) as [Row];
        const oneLess = Number(row.value) - 1;
        expect(
          await tried(updated("counters", row, "value", oneLess), updated("counters", { ...row, value: oneLess }, "value", row.value)),
        ).toBeGreaterThan(0);
        expect(
          await tried(updated("counters", row, "value", 0), updated("counters", { ...row, value: 0 }, "value", row.value)),
        ).toBeGreaterThan(0);
      }
      const emptied = on.ledger.kind === "SQLite" ? sql`insert into search (search) values ('delete-all')` : sql`delete from search`;
      await on.unguarded(on.ledger, on.address, [emptied]);
      expect(await found()).toBeGreaterThan(0);
      const unguard = on.ledger.kind === "SQLite" ? "drop trigger reports_no_update" : "alter table reports disable trigger user";
      await on.ledger.write(({ db }) => sql.raw(unguard).execute(db));
      expect((await verify(on.ledger)).store).toEqual([{ where: "reports", what: "its guard against changes is gone" }]);
    });

    it("lines cut off the end though others were added after; lines before the first; a mark where there is no address", async () => {
      const [line] = (await rowsOf("audit_log")).slice(-1) as [Row];
      const stray = { ...line, seq: -1, subject: "captures", key: "stray" };
      const capture = { ...((await rowsOf("captures"))[0] as Row), key: "stray" };
      await on.unguarded(on.ledger, on.address, [inserted("captures", capture), inserted("audit_log", stray)]);
      expect(await found()).toBeGreaterThan(0);
      await on.unguarded(on.ledger, on.address, [deleted("captures", capture), deleted("audit_log", stray)]);
      await on.unguarded(on.ledger, on.address, [
        sql`update projected_statements set superseded = 1 where report = 3`,
        sql`update names set statements = 0`,
        sql`update projected_reports set superseded = statements where report = 3`,
      ]);
      expect((await verify(on.ledger)).findings.map((f) => f.what)).toContain("marks of statements without an address");
      await on.unguarded(on.ledger, on.address, [sql`delete from audit_log where seq = ${line.seq}`]);
      await on.add(harbour("2024-08-08"));
      expect((await verify(on.ledger)).findings.map((f) => f.what)).toContain(`line ${Number(line.seq) + 1} of the audit log`);
    });

    it("a ledger put back to what it was, by the head that was noted", async () => {
      const { audit } = await verify(on.ledger);
      await on.add(harbour("2024-07-07"));
      expect((await verify(on.ledger, { head: audit.head as string })).findings).toEqual([]);
      expect((await verify(on.ledger, { head: "0".repeat(64) })).findings).toEqual([
        expect.objectContaining({ what: "head of the audit log that was noted", check: "lost" }),
      ]);
    });
  });
}
