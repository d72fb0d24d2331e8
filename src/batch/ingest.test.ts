/** Taking in with a reader that stands in for the engine. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EmptyInput, ReadFailed } from "../errors.js";
import type { ReportInput } from "../intake/input.js";
import { intake } from "../intake/intake.js";
import { LedgerLimit } from "../ledger/errors.js";
import type { Ledger } from "../ledger/ledger.js";
import { openLedger } from "../ledger/open.js";
import { corrections } from "../ledger/queries/corrections.js";
import { dossier } from "../ledger/queries/dossier.js";
import { statements } from "../ledger/queries/statements.js";
import { rawOf } from "../ledger/source-tables/arrival.js";
import { type Sample, sample } from "../ledger/suites/sample.suite.js";
import { verify } from "../ledger/verify/verify.js";
import type { Failure, ReadoutDocument } from "../records/document.js";
import { ingest } from "./ingest.js";
import type { PendingReport } from "./items.js";

let folder: string;
let ledger: Ledger;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "readout-ingest-"));
  ledger = await openLedger(join(folder, "a.db"), { create: true });
});
afterEach(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true });
});

const samples = [1, 2, 3].map((n) => sample([{ who: "Ana Novak", words: `bridge ${n} is shut` }], { publisher: "Wire" }));
const failure = (): Failure => {
  const { code, message, input } = new EmptyInput("x");
  return { readout: 1, error: { code, message, input, ref: null, line: null } };
};

/** Documents of samples, by their text; which of them were asked for. */
function reader() {
  const read: string[] = [];
  async function* all(items: AsyncIterable<PendingReport>): AsyncGenerator<ReadoutDocument | Failure> {
    for await (const { incoming } of items) {
      if (incoming instanceof ReadFailed) yield failure();
      else {
        const { text } = incoming as { text: string };
        read.push(text);
        yield (samples.find((s) => s.document.report.text === text) as Sample).document;
      }
    }
  }
  return { read, all };
}

async function* coming(...items: (Sample | "broken")[]): AsyncGenerator<PendingReport> {
  for (const item of items) yield { incoming: item === "broken" ? new ReadFailed("x", "why") : item.incoming };
}

it("says of each that is known at once that it is, and asks for no other before that is heard", async () => {
  await outcomes(coming(...samples));
  let asked = 0;
  async function* again(): AsyncGenerator<PendingReport> {
    for (const item of [...samples, ...samples, ...samples]) {
      asked++;
      yield { incoming: item.incoming };
    }
  }
  let heard = 0;
  for await (const { result } of ingest(ledger, again(), reader().all)) {
    expect(result).toMatchObject({ outcome: "known" });
    expect(asked - ++heard).toBeLessThanOrEqual(1);
    if (heard === 5) break; // and whoever hears no more is waited for by nobody
  }
  expect(asked).toBeLessThan(9);
});

async function outcomes(items: AsyncIterable<PendingReport>, options = {}): Promise<{ found: string[]; read: number }> {
  const { read, all } = reader();
  const found: string[] = [];
  for await (const { result } of ingest(ledger, items, all, options)) found.push("error" in result ? result.error.code : result.outcome);
  return { found, read: read.length };
}

describe("ingest", () => {
  const [a, b, c] = samples as [Sample, Sample, Sample];

  it("is ended by a signal between two reports, and goes on later", async () => {
    const controller = new AbortController();
    const found: string[] = [];
    const work = async () => {
      for await (const { result } of ingest(ledger, coming(...samples), reader().all, { signal: controller.signal })) {
        found.push("error" in result ? result.error.code : result.outcome);
        controller.abort();
      }
    };
    await expect(work()).rejects.toMatchObject({ name: "AbortError" });
    expect(found).toEqual(["added"]);
    expect((await verify(ledger)).findings).toEqual([]);
    expect(await outcomes(coming(...samples))).toEqual({ found: ["known", "added", "added"], read: 2 });
  });

  it("reads what is new and nothing that is there, and goes on behind a failure", async () => {
    expect(await outcomes(coming(a, b))).toEqual({ found: ["added", "added"], read: 2 });
    const { found, read } = await outcomes(coming(a, "broken", c, b));
    expect(found.sort()).toEqual(["added", "empty-input", "known", "known"]);
    expect(read).toBe(1);
  });

  it("puts what is there in a dossier too", async () => {
    await outcomes(coming(a));
    await outcomes(coming(a, b), { dossier: "bridges" });
    expect((await dossier(ledger, "bridges")).reports).toHaveLength(2);
  });

  it("takes the day of a report that was there without one, whichever comes first", async () => {
    const later = { ...a, incoming: { ...a.incoming, metadata: { publisher: "Wire", published: "2025-02-05" } } };
    const days = async () => (await statements(ledger, {})).items.map((i) => i.day);
    const by = { by: () => "ana" };
    expect((await outcomes(coming(a, b), by)).found).toEqual(["added", "added"]);
    expect((await outcomes(coming(later, later), by)).found).toEqual(["known", "known"]);
    expect(await days()).toEqual(["2025-02-05", null]);
    expect((await outcomes(coming(a), by)).found).toEqual(["known"]);
    expect(await days()).toEqual(["2025-02-05", null]);
    expect((await verify(ledger)).findings).toEqual([]);
  });

  it("gives what is there already the date that comes with it now, in somebody's name only", async () => {
    await outcomes(coming(a, b));
    const dated = async function* () {
      yield { incoming: { ...a.incoming, metadata: { ...a.incoming.metadata, published: "2024-05-05" } } };
    };
    const given = async (options: object) => {
      const all: (readonly string[])[] = [];
      for await (const one of ingest(ledger, dated(), reader().all, options)) all.push(one.given);
      return all;
    };
    expect(await given({})).toEqual([[]]);
    expect(await given({ by: () => "ana" })).toEqual([["published"]]);
    expect(await given({ by: () => "ana" })).toEqual([[]]);
    expect((await corrections(ledger)).map((c) => [c.who, c.change])).toEqual([["ana", { published: "2024-05-05" }]]);
  });

  it.each([
    [
      "its store has no room for",
      new LedgerLimit("a ledger", "a row is too long"),
      "ledger-limit",
      /^sample\.txt: a ledger: cannot hold this report \(a row/,
    ],
    [
      "the program breaks on",
      new TypeError("no such thing"),
      "read-failed",
      /^sample\.txt: could not be read \(TypeError: no such thing\); report this/,
    ],
  ])("goes on behind a report that %s", async (_, fault, code, message) => {
    let writes = 0;
    const failing = Object.create(ledger, {
      read: { value: ledger.read.bind(ledger) },
      write: { value: (work: Parameters<Ledger["write"]>[0]) => (++writes === 1 ? Promise.reject(fault) : ledger.write(work)) },
    }) as Ledger;
    const results: unknown[] = [];
    for await (const { result } of ingest(failing, coming(a, b), reader().all)) results.push(result);
    expect(results).toEqual([
      expect.objectContaining({ error: expect.objectContaining({ code, message: expect.stringMatching(message) }) }),
      expect.objectContaining({ outcome: "added" }),
    ]);
  });

  it("what was given before the ledger fails is kept", async () => {
    const taking = ingest(ledger, coming(a, b), reader().all);
    expect((await taking.next()).value?.result).toEqual(expect.objectContaining({ outcome: "added" }));
    rmSync(join(folder, "a.db"));
    await expect(taking.next()).rejects.toThrow(/deleted or replaced/);
  });
});

it("hashes the bytes of a report once, before it is read", async () => {
  const read = async function* (items: AsyncIterable<PendingReport>): AsyncGenerator<ReadoutDocument> {
    for await (const { incoming } of items) {
      const { sha256 } = incoming as ReportInput;
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      // what comes with the input is taken as it is: nothing behind works it out again
      const { report } = await intake({ ...(incoming as ReportInput), sha256: "0".repeat(64) });
      expect([report.sha256, rawOf({ ...(incoming as ReportInput), sha256: "1".repeat(64) }).sha256]).toEqual([
        "0".repeat(64),
        "1".repeat(64),
      ]);
      yield { ...(samples[0] as Sample).document };
    }
  };
  const [first] = samples as [Sample];
  const given = (async function* () {
    yield { incoming: first.incoming };
  })();
  const results = [];
  for await (const { result } of ingest(ledger, given, read)) results.push(result);
  expect(results).toMatchObject([{ outcome: "added" }]);
});
