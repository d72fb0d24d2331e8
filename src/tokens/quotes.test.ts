import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphs } from "../text/paragraphs.js";
import { pairQuotes } from "./quotes.js";

const pair = (text: string) => {
  const { quotes, stray } = pairQuotes(text, paragraphs(text));
  return {
    quotes: quotes.map((q) => q.pieces.map(([a, b]) => text.slice(a, b)).join(" / ")),
    levels: quotes.map((q) => q.level),
    closed: quotes.map((q) => q.closed),
    stray: stray.map(([a]) => a),
  };
};

describe("pairs", () => {
  it.each([
    ["straight", 'He said "yes" and "no".', ['"yes"', '"no"']],
    ["curly", "He said “yes” and “no”.", ["“yes”", "“no”"]],
    ["guillemets", "Il a dit « oui » puis «non».", ["« oui »", "«non»"]],
    ["German guillemets", "Er sagte »ja« dann.", ["»ja«"]],
    ["German low marks", "Er sagte „ja“ dann.", ["„ja“"]],
    ["single, curly", "She called it ‘a trap’ today.", ["‘a trap’"]],
    ["single, straight", "She called it 'a trap' today.", ["'a trap'"]],
    ["after a dash or bracket", '("yes")—"no"', ['"yes"', '"no"']],
  ])("%s", (_, text, wanted) => {
    expect(pair(text).quotes).toEqual(wanted);
  });

  it("nests", () => {
    const found = pair("“He told me ‘go home’ twice,” she said.");
    expect(found.quotes).toEqual(["“He told me ‘go home’ twice,”", "‘go home’"]);
    expect(found.levels).toEqual([1, 2]);
  });

  it("takes a quotation over paragraphs as one, its mark repeated and closed once", () => {
    const found = pair("He said: “First.\n“Second.\n“Third.”\nThen he left.");
    expect(found.quotes).toEqual(["“First. / “Second. / “Third.”"]);
    expect(found.closed).toEqual([true]);
  });

  it("runs straight marks over paragraphs too", () => {
    expect(pair('"First.\n"Second."').quotes).toEqual(['"First. / "Second."']);
  });
});

describe("never a runaway", () => {
  it("ends an unclosed quotation with its paragraph", () => {
    const found = pair("“We will wait.\nThe mayor left.");
    expect(found.quotes).toEqual(["“We will wait."]);
    expect(found.closed).toEqual([false]);
  });

  it("takes no quotation from a mark that opens within a paragraph and is never closed", () => {
    expect(pair("The mayor said “we will wait.\nHe left.")).toMatchObject({ quotes: [], stray: [15] });
  });

  it("hands back a closing mark that closes nothing", () => {
    expect(pair("We will wait,” he said.")).toMatchObject({ quotes: [], stray: [13] });
  });
});

describe("apostrophes are no marks", () => {
  it.each([
    "the workers’ rights and the ’90s",
    "the workers' rights and the '90s",
    "rock 'n' roll isn't dead, y'all",
    "It's the bosses' fault",
    "’Tis the season of O’Hara’s",
  ])("%s", (text) => {
    expect(pair(text)).toMatchObject({ quotes: [], stray: [] });
  });

  it("closes at the mark after the possessive", () => {
    expect(pair("He called it ‘the workers’ own fault’ today.").quotes).toEqual(["‘the workers’ own fault’"]);
  });
});

it("never leaves its paragraph, never overlaps at one level, whatever the text", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("“", "”", '"', "'", "‘", "’", "«", "»", "„", " ", "a", "s", ".", "\n"), { maxLength: 60 }),
      (letters) => {
        const text = letters.join("");
        const { quotes } = pairQuotes(text, paragraphs(text));
        for (const quote of quotes) for (const [a, b] of quote.pieces) expect(text.slice(a, b)).not.toContain("\n");
        const outer = quotes.filter((q) => q.level === 1).flatMap((q) => q.pieces);
        outer.forEach(([start], n) => {
          expect(start).toBeGreaterThanOrEqual(outer[n - 1]?.[1] ?? 0);
        });
      },
    ),
  );
});

it.each([
  ["opening single marks", " 'a".repeat(30_000)],
  ["opening double marks", " “a".repeat(30_000)],
  ["both in turn", " “a ‘b".repeat(20_000)],
])("takes time in proportion to the length: %s", (_, text) => {
  const start = process.cpuUsage();
  pairQuotes(text, paragraphs(text));
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000);
});
