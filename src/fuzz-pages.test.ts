/**
 * Pages of the corpus with stretches left out, said twice, moved or broken into: each is read or refused with one error of ours, and none
 * keeps the reader busy. READOUT_FUZZ_PAGES sets how many there are; fast-check prints the seed of a failure.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { often } from "../scripts/whole.js";
import { ReadoutError } from "./errors.js";
import { intake } from "./intake/intake.js";

const CASES = Number(process.env.READOUT_FUZZ_PAGES ?? often(300, 10_000));
const LONGEST = 2000; // milliseconds of CPU for one page
const MINUTES = 60_000;

const ROOT = join(import.meta.dirname, "../corpus/pages");
const PAGES = readdirSync(ROOT).map((name) => readFileSync(join(ROOT, name, "input.html"), "utf8"));
const BROKEN = [
  "<div>",
  "</article>",
  "<p",
  "<!--",
  "]]>",
  '"',
  "&#x110000;",
  "&",
  "<table><tr>",
  "<script>",
  "</body>",
  "\u0000",
  "\ud800",
  "<svg><p>",
];

const mutated = fc
  .tuple(
    fc.constantFrom(...PAGES),
    fc.array(fc.tuple(fc.nat(3), fc.nat(), fc.nat(300), fc.constantFrom(...BROKEN)), { minLength: 1, maxLength: 8 }),
  )
  .map(([page, changes]) =>
    changes.reduce((now, [how, place, length, put]) => {
      const at = place % (now.length + 1);
      const cut = now.slice(at, at + length);
      return now.slice(0, at) + ["", cut + cut, put + cut, put.repeat(20)][how] + now.slice(at + length);
    }, page),
  );

it(
  "reads or refuses any page, soon",
  async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (html) => {
        const began = process.cpuUsage();
        const found = await intake({ source: "page.html", html }).catch((error: unknown) => error);
        const { user, system } = process.cpuUsage(began);
        expect((user + system) / 1000).toBeLessThan(LONGEST);
        if (found instanceof Error) expect(found).toBeInstanceOf(ReadoutError);
        else expect(found).toMatchObject({ report: { mediaType: "text/html" } });
      }),
      { numRuns: CASES },
    );
  },
  10 * MINUTES,
);
