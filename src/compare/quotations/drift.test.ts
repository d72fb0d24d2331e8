import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeReport, says, tells } from "../changes/made-report.suite.js";
import { quotationDrift } from "./drift.js";
import { wordingDiff } from "./wording-diff.js";

const DIRECT = { mode: "direct" } as const;
const quoted = (who: string, words: string) => says(who, `“${words}”`, "said", DIRECT);

const FIRST = madeReport([
  quoted("Irena Holm", "I have twelve crews and not a single boat for them"),
  tells("The yard is at Stenholm."),
  quoted("Tomas Brandt", "Paint dries when it dries, and nothing stands still"),
  says("Irena Holm", "nobody had told the ministry anything"),
]);
const COPY = madeReport([
  quoted("Tomas Brandt", "Paint dries when it dries, and nothing stands still"),
  quoted("Irena Holm", "I have twelve crews and no boat"),
  says("Irena Holm", "nobody had told the ministry anything"),
]);
const RETOLD = madeReport([says("The minister", "she had twelve crews without a single boat")]);

const drift = () => quotationDrift([FIRST, COPY, RETOLD]);
const told = (words: string) => drift().find(([first]) => first?.quote.includes(words));

describe("quotations in copies", () => {
  it("are brought together whoever copied them, whatever stands between them, and told in one's own words", () => {
    expect(told("twelve crews")?.map(({ report, speaker, quote }) => [report, speaker, quote])).toEqual([
      [0, "Irena Holm", "“I have twelve crews and not a single boat for them”"],
      [1, "Irena Holm", "“I have twelve crews and no boat”"],
      [2, "The minister", "she had twelve crews without a single boat"],
    ]);
    expect(told("Paint dries")?.map(({ report }) => report)).toEqual([0, 1]);
  });

  it("differ from the first by their words", () => {
    const [, copy] = told("twelve crews") ?? [];
    expect(copy?.pieces).toEqual([
      { kind: "same", words: "“I have twelve crews and" },
      { kind: "gone", words: "not a single" },
      { kind: "added", words: "no" },
      { kind: "same", words: "boat”" },
      { kind: "gone", words: "for them”" },
    ]);
    expect(told("Paint dries")?.map(({ pieces }) => pieces.map(({ kind }) => kind))).toEqual([["same"], ["same"]]);
  });

  it("are none that no report has in quotation marks, or that one report alone has", () => {
    expect(told("nobody had told")).toBeUndefined();
    expect(drift()).toHaveLength(2);
    expect(quotationDrift([FIRST])).toEqual([]);
    const other = madeReport([quoted("Irena Holm", "The bridge over the Orla stays closed until May")]);
    expect(quotationDrift([FIRST, other])).toEqual([]);
  });

  it("have one variant in each report at most: the most alike", () => {
    const twice = madeReport([
      quoted("Irena Holm", "I have crews, twelve of them, and a boat"),
      quoted("Irena Holm", "I have twelve crews and not a single boat"),
    ]);
    const [variants] = quotationDrift([FIRST, twice]);
    expect(variants?.map(({ quote }) => quote)).toEqual([
      "“I have twelve crews and not a single boat for them”",
      "“I have twelve crews and not a single boat”",
    ]);
  });
});

describe("a difference in wording", () => {
  it("passes over marks, capitals and accents", () => {
    expect(wordingDiff("“We’ll see,” he … added", "we'll see he added")).toEqual([{ kind: "same", words: "we'll see he added" }]);
    expect(wordingDiff("", "now")).toEqual([{ kind: "added", words: "now" }]);
    expect(wordingDiff("the end", "…")).toEqual([{ kind: "gone", words: "the end" }]);
  });

  it("has all words of both, in their order", () => {
    const words = fc.array(fc.constantFrom("we", "no", "boat", "crews", "twelve", "a"), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = wordingDiff(before.join(" "), after.join(" "));
        const of = (...kinds: string[]) => pieces.flatMap(({ kind, words: some }) => (kinds.includes(kind) ? some.split(" ") : []));
        expect(of("same", "added")).toEqual(after);
        expect(of("same", "gone")).toEqual(before);
      }),
    );
  });
});
