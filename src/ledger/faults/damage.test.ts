/** Damaged files (SQLite), and files that are no ledger: a clear error, or `verify` finds it; altered words are never shown as exact, and nothing crashes. */
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addReport } from "../append/add-report.js";
import { correct, reject } from "../corrections/corrections.js";
import { LedgerMissing, NotALedger } from "../errors.js";
import { openLedger } from "../open.js";
import { indexPending } from "../projection/indexer.js";
import { statements } from "../queries/statements.js";
import { arrival, type Sample } from "../suites/sample.suite.js";
import { verify } from "../verify/verify.js";
import { BEGIN, built, Child, documents, figures, idsIn, inNewFolder, rounds, seeded, whole, withLedger } from "./child.suite.js";

const SEED = Number(process.env.READOUT_FAULT_SEED ?? 1);
const random = seeded(SEED);
const below = (n: number) => Math.floor(random() * n);
const bytes = (count: number) => Buffer.from(Array.from({ length: count }, () => below(256)));

let folder: string;
let address: string;
let count = 0;
inNewFolder((made) => {
  folder = made;
});
beforeEach(() => {
  address = join(folder, `${++count}.db`);
});

const PAGE = 4096;

/** One way in which a file is damaged: bytes put over others, or the end cut off. */
interface Damage {
  readonly how: string;
  /** Offset, and what is put there: bytes in hex, or another offset and a length to copy from. */
  readonly edits: readonly (readonly [number, string | readonly [number, number]])[];
  readonly length?: number;
}

/** Words that stand all over the ledger: in texts, records, names, corrections, and what is worked out from them. */
const WORDS = /Novak|Okoro|official|minister|harbour|bridge|Wire|Report|affair|example|desk|again|warn|said|2024-/g;

function damages(file: Buffer, times: number): Damage[] {
  const pages = file.length / PAGE;
  const page = () => below(pages) * PAGE;
  const words = Array.from({ length: pages }, (_, n) =>
    [...file.toString("latin1", n * PAGE, (n + 1) * PAGE).matchAll(WORDS)].map((m) => n * PAGE + m.index),
  );
  const withWords = words.filter((on) => on.length > 0); // by pages, for most words stand in texts
  const ways: (() => Damage)[] = [
    () => ({ how: "pages of garbage", edits: Array.from({ length: 1 + below(3) }, () => [page(), bytes(PAGE).toString("hex")]) }),
    () => ({ how: "a block of garbage", edits: [[below(file.length / 512) * 512, bytes(512).toString("hex")]] }),
    () => ({ how: "a page of zeros", edits: [[page(), "00".repeat(PAGE)]] }),
    () => ({ how: "a page where another belongs", edits: [[page(), [page(), PAGE]]] }),
    () => ({ how: "the end cut off", edits: [], length: below(file.length) }),
    () => ({
      how: "a few bytes",
      edits: Array.from({ length: 1 + below(3) }, () => [below(file.length), bytes(1 + below(3)).toString("hex")]),
    }),
    ...Array.from({ length: 4 }, () => (): Damage => {
      const on = withWords[below(withWords.length)] as number[];
      return { how: "a letter of a word", edits: [[(on[below(on.length)] as number) + below(3), Buffer.from("x").toString("hex")]] };
    }),
  ];
  return Array.from({ length: times }, (_, n) => (ways[n % ways.length] as () => Damage)());
}

/** What was seen of one damaged file. */
interface Seen {
  readonly n: number;
  /** Codes of errors, by what was tried. */
  readonly errors: Readonly<Record<string, string>>;
  /** What `verify` found, in short; "" where it found nothing. */
  readonly verified?: string;
  /** Quotes that are said to be exact, and were never kept. */
  readonly lies: readonly string[];
  /** Queries that give something else than before. */
  readonly other: readonly string[];
}

/** Opens each damaged copy, asks it all that lists can show, and verifies it. */
const LOOKING = (program: string) => `${BEGIN}
  import { rmSync, writeFileSync } from "node:fs";
  import { openLedger } from "${program}/open.js";
  import { actors } from "${program}/queries/actors.js";
  import { dossier } from "${program}/queries/dossier.js";
  import { find } from "${program}/queries/find.js";
  import { statements, timeline } from "${program}/queries/statements.js";
  import { verify } from "${program}/verify/verify.js";
  const [, file, damages] = process.argv;
  const limit = 500;
  const QUERIES = {
    statements: (ledger) => statements(ledger, { limit }),
    timeline: (ledger) => timeline(ledger, { limit, speaker: "Novak" }),
    about: (ledger) => statements(ledger, { limit, about: "harbour" }),
    find: (ledger) => find(ledger, "bridge", { limit }),
    actors: (ledger) => actors(ledger, { limit, unnamed: true }),
    dossier: (ledger) => dossier(ledger, "affair"),
  };
  const where = (error) => /([\\w-]+\\.js:\\d+)/.exec(error.stack)?.[1];
  const described = (error) => (/^[a-z-]+$/.test(error.code ?? "") ? error.code : error.name + " " + (error.code ?? "") + " in " + where(error));

  async function look(address) {
    const [errors, answers] = [{}, {}];
    let verified;
    const tried = (what, work) => work().catch((error) => { errors[what] = described(error); });
    await tried("opening", async () => {
      const ledger = await openLedger(address);
      for (const [name, query] of Object.entries(QUERIES)) await tried(name, async () => { answers[name] = await query(ledger); });
      await tried("verify", async () => {
        const { findings, store } = await verify(ledger);
        verified = [...findings.map((f) => f.what + " " + f.check), ...store.map((s) => s.where + ": " + s.what)].join("; ");
      });
      await tried("closing", () => ledger.close());
    });
    return { errors, answers, verified };
  }

  const pristine = readFileSync(file);
  const copy = file + ".copy";
  const before = await look(file);
  const kept = new Set(before.answers.statements.items.map((i) => i.quote));
  const SEARCHED = ["about", "find"];
  const bare = ({ kind, snippet, matches, span, ...item }) => JSON.stringify(item);
  const known = new Set([...before.answers.statements.items, ...before.answers.find.items].map(bare));
  say({ at: "before", errors: before.errors, verified: before.verified, size: kept.size });
  for (const [n, { edits, length }] of JSON.parse(readFileSync(damages, "utf8")).entries()) {
    say({ at: "begin", n });
    const bytes = Buffer.from(pristine);
    for (const [at, what] of edits) {
      if (typeof what === "string") bytes.set(Buffer.from(what, "hex").subarray(0, bytes.length - at), at);
      else bytes.set(pristine.subarray(what[0], what[0] + what[1]), at);
    }
    for (const end of ["", "-wal", "-shm"]) rmSync(copy + end, { force: true });
    writeFileSync(copy, bytes.subarray(0, length ?? bytes.length));
    const { errors, answers, verified } = await look(copy);
    const exact = ["statements", "timeline", "about", "find"].flatMap((name) => answers[name]?.items ?? []).filter((i) => i.check === "exact");
    const lies = exact.filter((i) => !kept.has(i.quote)).map((i) => i.quote);
    // the index may have lost a word, and no check can tell: it holds no text to compare. What it leads to must be as it was
    const same = (name) =>
      SEARCHED.includes(name) ? answers[name].items.every((i) => known.has(bare(i))) : JSON.stringify(answers[name]) === JSON.stringify(before.answers[name]);
    const other = Object.keys(answers).filter((name) => !same(name));
    say({ at: "seen", n, errors, verified, lies, other });
  }
`;

describe("a damaged file", () => {
  let all: Damage[];
  let seen: Seen[];
  let child: Child;
  /** Those that fit, in words. */
  const those = (fits: (s: Seen) => boolean) =>
    seen.filter(fits).map(({ n, errors, verified, other }) => {
      const { how, edits, length } = all[n] as Damage;
      const where = length ?? edits.map(([at]) => `page ${Math.floor(at / PAGE) + 1} byte ${at % PAGE}`).join(", ");
      const found = verified === undefined ? "failed" : `found "${verified.slice(0, 100)}"`;
      return `seed ${SEED} number ${n}, ${how} (${where}): ${JSON.stringify(errors)}; otherwise: ${other}; verify ${found}`;
    });

  beforeAll(async () => {
    const file = join(folder, "whole.db");
    const reports = documents(4, 12);
    await withLedger(
      file,
      async (ledger) => {
        for (const report of reports) await addReport(ledger, arrival(report, "affair"));
        const [one, two] = reports[0]?.document.statements ?? [];
        await correct(ledger, one?.id as string, { stance: "warn" }, { who: "desk", why: "read again" });
        await reject(ledger, two?.id as string, { who: "desk", why: "no statement" });
        await indexPending(ledger);
      },
      { create: true },
    );
    all = damages(readFileSync(file), rounds(10) * 6);
    const list = join(folder, "damages.json");
    writeFileSync(list, JSON.stringify(all));
    child = new Child(LOOKING(built()), [file, list]);
    await child.ended;
    seen = child.said.filter((line) => line.at === "seen") as unknown as Seen[];
    const found = seen.filter((s) => s.verified).length;
    const refused = seen.filter((s) => s.errors.opening).length;
    const harmless = seen.filter((s) => s.verified === "" && s.other.length === 0).length;
    figures(`${seen.length} damaged files: ${refused} not opened, ${found} found by verify, ${harmless} without effect`);
  }, 600_000);

  it("never crashes the program", async () => {
    const { code, signal, stderr } = await child.ended;
    expect({ code, signal, stderr, last: all[seen.length] }).toEqual({ code: 0, signal: null, stderr: "", last: undefined });
    expect(child.said[0]).toMatchObject({ at: "before", errors: {}, verified: "" });
    expect(child.said[0]?.size).toBeGreaterThan(70);
  });

  it("never shows other words as exact", () => {
    expect(those((s) => s.lies.length > 0)).toEqual([]);
    expect(seen.length).toBe(all.length);
  });

  it("is found by verify wherever anything is shown otherwise than before", () => {
    expect(those((s) => s.verified === "" && (s.other.length > 0 || Object.keys(s.errors).length > 0))).toEqual([]);
    expect(seen.filter((s) => s.verified).length).toBeGreaterThan(seen.length / 10);
  });

  it("gives the errors of a ledger", () => {
    const clear = (code: string) => /^(?:ledger-(?:damaged|missing|newer|failed)|not-a-ledger|no-such-record)$/.test(code);
    expect(those((s) => Object.values(s.errors).some((code) => !clear(code)))).toEqual([]);
  });

  it("can be verified for what is lost, once it can be opened", () => {
    expect(those((s) => s.errors.opening === undefined && s.errors.verify !== undefined)).toEqual([]);
  });
});

it("a name that is shown otherwise than it was read is found", async () => {
  const report = documents(1, 14)[0] as Sample;
  await withLedger(
    address,
    async (ledger) => {
      await addReport(ledger, arrival(report));
      await ledger.write(({ db }) =>
        db.updateTable("projected_speakers").set({ spelling: "Someone Else" }).where("spelling", "=", "Ana Novak").execute(),
      );
      expect((await statements(ledger, { limit: 100 })).items.map((i) => i.speakerName)).toContain("Someone Else");
      expect((await verify(ledger)).findings).not.toEqual([]);
    },
    { create: true },
  );
});

describe("what is no ledger", () => {
  it.each([
    ["a text", "Readout reads news reports.\n".repeat(200)],
    ["a short text", "x"],
    ["garbage", bytes(3 * PAGE)],
  ])("%s is refused, and left as it is", async (_, content) => {
    writeFileSync(address, content);
    await expect(openLedger(address)).rejects.toThrow(NotALedger);
    await expect(openLedger(address, { create: true })).rejects.toThrow(
      /is no ledger of Readout \(it is not a SQLite file\); give another file/,
    );
    expect(Buffer.compare(Buffer.from(content), readFileSync(address))).toBe(0);
  });

  it.each(["", "wal"])("another program's SQLite file is refused, and left as it is (%s)", async (mode) => {
    const other = new Database(address);
    if (mode) other.pragma(`journal_mode = ${mode}`);
    other.exec("create table notes (words text); insert into notes values ('mine')");
    other.close();
    const before = readFileSync(address);
    await expect(openLedger(address, { create: true })).rejects.toThrow(NotALedger);
    await expect(openLedger(address)).rejects.toThrow(/it is another program's SQLite file/);
    expect(readFileSync(address).equals(before)).toBe(true);
  });

  it("another program's SQLite file without tables is refused, too", async () => {
    const other = new Database(address);
    other.pragma("application_id = 1234");
    other.close();
    await expect(openLedger(address, { create: true })).rejects.toThrow(NotALedger);
  });

  it("a folder is refused; so is a file in a folder that is not there", async () => {
    mkdirSync(address);
    await expect(openLedger(address)).rejects.toThrow(NotALedger);
    const lost = join(folder, "nowhere", "ledger.db");
    await expect(openLedger(lost)).rejects.toThrow(LedgerMissing);
    await expect(openLedger(lost, { create: true })).rejects.toMatchObject({ input: lost, code: expect.stringMatching(/^ledger-/) });
  });

  it("an empty file is no ledger yet: it is missing, or becomes one", async () => {
    writeFileSync(address, "");
    await expect(openLedger(address)).rejects.toThrow(LedgerMissing);
    await withLedger(address, idsIn, { create: true });
    expect(await whole(address)).toEqual([]);
    truncateSync(address, 0);
    await expect(openLedger(address)).rejects.toThrow(LedgerMissing);
  });
});
