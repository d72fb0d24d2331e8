import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { globSync } from "tinyglobby";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Reader } from "../../read.js";
import type { Development } from "../../records/development.js";
import type { Event } from "../../records/event.js";
import { RECORD_KINDS, type RegisteredKind, recordsOf } from "../../records/registry.js";
import { evidenceCheck, evidenceWords } from "./evidence-digests.js";

const TEXT = "Ana said the bridge is shut.";

describe("receipts", () => {
  it("have the words of every span, in the order of the fields", () => {
    const record = {
      id: "s:1",
      source: [[0, 3]],
      count: 2,
      cue: [[4, 8]],
      authority: { proximity: [9, 12], terms: null },
      confidence: 0.5,
    };
    expect(evidenceWords(TEXT, "statement", record)).toEqual(["Ana", "said", "the"]);
  });

  it("leave alone what is two whole numbers and no span", () => {
    const figure = { quantity: null, range: [10, 12], span: [13, 19] };
    expect(evidenceWords(TEXT, "development", { objects: [figure], range: [10, 12], evidence: [[20, 22]] })).toEqual(["bridge", "is"]);
  });

  it.each([
    [[0, 3], "Ana", "exact"],
    [[1, 4], "Ana", "moved"],
    [[0, 3], "Eva", "changed"],
    [[0, 99], "Eva", "lost"],
    [[20, 99], "bridge", "moved"],
  ] as const)("%j with %j is %s", (span, words, standing) => expect(evidenceCheck(TEXT, span, words)).toBe(standing));
});

/** How ledgers made their receipts once: all lists of two whole numbers. Theirs must be what is made today, to the byte. */
function wordsByShape(text: string, record: unknown): string[] {
  if (record === null || typeof record !== "object") return [];
  if (Array.isArray(record) && record.length === 2 && record.every(Number.isInteger)) return [text.slice(record[0], record[1])];
  return Object.values(record).flatMap((member) => wordsByShape(text, member));
}

const EVENT: Event = {
  id: "e:0",
  trigger: [4, 8],
  type: "CONSULT",
  mode: null,
  roles: [
    { role: "recipient", actor: null, span: [13, 19] },
    { role: "actor", actor: null, span: [0, 3] },
  ],
  place: { place: null, span: [9, 19] },
  time: null,
  factuality: 3,
  polarity: "positive",
  tense: null,
  voice: "reporter",
  statement: null,
  figures: [{ of: "deaths", value: 2, low: 2, high: 2, text: "open", span: [4, 8] }],
  confidence: 1,
};

const DEVELOPMENT: Development = {
  id: "d:0",
  kind: "measure",
  label: "bridge",
  thing: null,
  parties: [],
  objects: [{ text: "bridge", quantity: 1, unit: null, span: [13, 19] }],
  state: "done",
  effective: { time: null, value: null, span: [20, 22], basis: "stated" },
  due: { time: null, value: null, span: [9, 12], basis: "stated" },
  decidedBy: null,
  reason: [
    [0, 3],
    [4, 8],
  ],
  condition: [[23, 27]],
  voice: "reporter",
  statement: null,
  evidence: [[9, 27]],
  confidence: 1,
};

describe("receipts of ledgers that were made before spans had names", () => {
  const CORPUS = join(import.meta.dirname, "..", "..", "..", "corpus");
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.open();
  });
  afterAll(() => reader.close());

  it("are the same for all that is read in the corpus", async () => {
    const counts = new Map<RegisteredKind, number>();
    for (const path of globSync(["*/input.txt", "*/input.html"], { cwd: CORPUS }).sort()) {
      const words = readFileSync(join(CORPUS, path), "utf8");
      const document = await reader.read({ source: path, ...(basename(path) === "input.html" ? { html: words } : { text: words }) });
      const { text } = document.report;
      const of = (kind: RegisteredKind, record: object) => {
        const found = evidenceWords(text, kind, record);
        expect(found).toEqual(wordsByShape(text, record));
        counts.set(kind, (counts.get(kind) ?? 0) + found.length);
      };
      of("report", document.report);
      for (const kind of RECORD_KINDS) for (const record of recordsOf(document, kind)) of(kind, record);
    }
    for (const kind of ["report", "actor", "place", "statement", "time"] as const) expect(counts.get(kind)).toBeGreaterThan(20);
  });

  it.each([
    ["event", EVENT, 5],
    ["development", DEVELOPMENT, 7],
  ] as const)("are the same for one %s, of which none is read yet", (kind, record, count) => {
    expect(evidenceWords(TEXT, kind, record)).toEqual(wordsByShape(TEXT, record));
    expect(evidenceWords(TEXT, kind, record)).toHaveLength(count);
  });
});
