/** [T43] What was said is over: no day of saying lies behind the day of publication, whatever stands around it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { globSync } from "tinyglobby";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { saidAfter } from "../corpus/invariants/days.js";
import { often } from "../scripts/whole.js";
import { Reader } from "./read.js";

const CORPUS = join(import.meta.dirname, "..", "corpus");
const TEXTS = globSync(["**/input.txt", "**/input.html"], { cwd: CORPUS }).sort();
/** Days of every weekday, at the turn of a month and a year. */
const DAYS = ["2025-02-12", "2024-02-29", "2025-01-01", "2016-06-05"];
const MADE_UP = 150; // texts
const TIME = 120_000; // milliseconds

const WHO = ["Ana Novak", "The ministry", "Officials", "A spokesman for the yard", "She"];
const CUES = ["said", "told reporters", "announced", "warned", "had said", "wrote", "denied", "pledged"];
const WHEN = [
  "on Monday",
  "Tuesday",
  "late on Wednesday",
  "early Thursday",
  "on Friday evening",
  "this Saturday",
  "at 10 a.m.",
  "on the 28th",
  "on December 30",
  "on 1 March",
  "in October",
  "in the summer",
  "over the weekend",
  "next week",
  "tomorrow",
  "on Tuesday of next week",
  "in a statement issued Thursday",
  "at a news conference on Sunday",
  "on June 26, 2031",
];
const WHAT = [
  "the ships will leave within days",
  "the city would cut the dues on Friday",
  "it plans to hire next month",
  "talks are due to resume on Monday",
  "nobody was hurt",
];
const part = (words: readonly string[]) => fc.constantFrom(...words);
const SENTENCE = fc.oneof(
  fc.tuple(part(WHO), part(CUES), part(WHEN), part(WHAT)).map(([who, cue, when, what]) => `${who} ${cue} ${when} that ${what}.`),
  fc.tuple(part(WHAT), part(WHO), part(CUES), part(WHEN)).map(([what, who, cue, when]) => `“W${what},” ${who} ${cue} ${when}.`),
  fc.tuple(part(WHEN), part(WHO), part(CUES), part(WHAT)).map(([when, who, cue, what]) => `${when}, ${who} ${cue} ${what}.`),
);
const OPENING = part(["", "DROST, Feb. 12 (Harbour Wire) – ", "DROST, Feb. 14, 2025 (Harbour Wire) – ", "DROST (Harbour Wire) – "]);

describe("[T43] what was said is over", () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.open();
  });
  afterAll(() => reader.close());

  it("in every case of the corpus, on any day", { timeout: TIME }, async () => {
    expect(TEXTS.length).toBeGreaterThan(50);
    for (const [n, name] of TEXTS.entries()) {
      if (n % often(3, 1) !== 0) continue;
      const content = readFileSync(join(CORPUS, name), "utf8");
      const published = DAYS[n % DAYS.length] as string;
      const input = { source: name, ...(name.endsWith(".html") ? { html: content } : { text: content }), metadata: { published } };
      expect([name, saidAfter(await reader.read(input), published)]).toEqual([name, []]);
    }
  });

  it("in made-up texts", { timeout: TIME }, async () => {
    let said = 0;
    await fc.assert(
      fc.asyncProperty(OPENING, fc.array(SENTENCE, { minLength: 1, maxLength: 3 }), part(DAYS), async (opening, sentences, published) => {
        const document = await reader.read({ source: "made up", text: opening + sentences.join("\n\n"), metadata: { published } });
        said += document.statements.filter((s) => s.saidAt?.value).length;
        expect(saidAfter(document, published)).toEqual([]);
      }),
      { numRuns: MADE_UP },
    );
    expect(said).toBeGreaterThan(MADE_UP / 4);
  });

  it("with the day before where the words around are of what is to come", async () => {
    const text = "Kesh will receive six missiles, the ministry said on Thursday.";
    const { statements } = await reader.read({ source: "in", text, metadata: { published: "2025-02-12" } });
    expect(statements.map((s) => s.saidAt?.value)).toEqual(["2025-02-06"]);
  });

  it("and what will be said has its day ahead", async () => {
    const text = "Ana Novak will tell the council on Friday that the dues must stay.";
    const { statements } = await reader.read({ source: "in", text, metadata: { published: "2025-02-12" } });
    expect(statements.map((s) => s.saidAt?.value)).toContain("2025-02-14");
  });
});
