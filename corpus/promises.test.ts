/** [R20, K16] What no document may hold, over every case of the corpus, with the real weights; and that the check itself can fail. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Reader } from "../src/read.js";
import type { ReadoutDocument } from "../src/records/document.js";
import { brokenPromises } from "./promises.js";

const ROOT = import.meta.dirname;
const CASES = [ROOT, join(ROOT, "negative")].flatMap((folder) =>
  readdirSync(folder).flatMap((name) =>
    ["input.txt", "input.html"].map((file) => join(folder, name, file)).filter((path) => existsSync(path)),
  ),
);

describe("promises", () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.open();
  });
  afterAll(() => reader.close());

  it("are kept over the corpus: nobody unnamed is a named actor [R20], and a named person is a person with a name [K16]", async () => {
    const broken: string[] = [];
    for (const source of CASES) {
      const mediaType = source.endsWith(".html") ? "text/html" : "text/plain";
      broken.push(...brokenPromises(await reader.read({ source, bytes: readFileSync(source), mediaType })));
    }
    expect(broken).toEqual([]);
  }, 600_000);

  it("are seen broken where an unnamed source is a named person's mention [P32], or a body is a named person", () => {
    const text = "Another official said no. The firm said yes. Ana Novak left.";
    const document = {
      report: { text },
      actors: [
        {
          id: "a:1",
          name: "Ana Novak",
          kind: "person",
          named: true,
          mentions: [
            { span: [0, 16], form: "nominal" },
            { span: [45, 54], form: "name" },
          ],
        },
        { id: "a:2", name: "firm", kind: "organisation", named: false, mentions: [{ span: [26, 34], form: "nominal" }] },
      ],
      statements: [
        { source: [[0, 16]], speaker: "a:1", speakers: ["a:1"], authority: { kind: "official-unnamed" } },
        { source: [[26, 34]], speaker: "a:2", speakers: ["a:2"], authority: { kind: "named-person" } },
      ],
    } as unknown as ReadoutDocument;
    expect(brokenPromises(document)).toEqual([
      "“Another official” speaks as Ana Novak",
      "“Another official” is a mention of Ana Novak",
      "“The firm” is a named person and firm, organisation, without a name",
    ]);
  });
});
