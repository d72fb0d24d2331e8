/** Attributions inside contents; what the network would find is written by hand. */
import { describe, expect, it } from "vitest";
import type { Span } from "../../text/span.js";
import type { ScoredAttribution } from "../attribution.js";
import { NestedReader } from "./nested-reader.js";

const TEXT =
  "Ana said that “Ivo had told Petr that Jan denied that the mayor would go on Monday at noon”. So that Petr told Jan of what Ivo said.";

const at = (words: string): Span => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
const attribution = (source: string | null, cue: string, content: string, score = 0.9): ScoredAttribution => ({
  sources: source ? [at(source)] : [],
  cue: at(cue),
  contents: [at(content)],
  score,
  within: null,
});
const ANA = attribution("Ana", "said", "“Ivo had told Petr that Jan denied that the mayor would go on Monday at noon”");
const IVO = attribution("Ivo", "told", "that Jan denied that the mayor would go on Monday at noon");
const JAN = attribution("Jan", "denied", "that the mayor would go on Monday at noon");

/** What is found as "rule: cue in number", and the stretches that were read. */
async function nested(outermost: ScoredAttribution[], answers: Record<string, ScoredAttribution[]>) {
  const asked: string[] = [];
  const reader = new NestedReader(TEXT, async (stretch) => {
    const words = TEXT.slice(...stretch);
    asked.push(words);
    return Object.entries(answers).find(([start]) => words.startsWith(start))?.[1] ?? [];
  });
  const found = await reader.withNested(outermost);
  return { asked, found: found.map((f) => `${f.rule ?? "M1"}: ${TEXT.slice(...f.attribution.cue)} in ${f.within}`) };
}

describe("attributions inside contents [S6]", () => {
  it("are looked for layer by layer, without marks and a leading that", async () => {
    const { asked, found } = await nested([ANA], { Ivo: [IVO], Jan: [JAN] });
    expect(found).toEqual(["M1: said in null", "M2: told in 0", "M2: denied in 1"]);
    expect(asked).toEqual([
      "Ivo had told Petr that Jan denied that the mayor would go on Monday at noon",
      "Jan denied that the mayor would go on Monday at noon",
    ]);
  });

  it("are left out where they are unsure, without a source or known already", async () => {
    const unsure = { ...IVO, score: 0.44 };
    expect((await nested([ANA], { Ivo: [unsure, { ...JAN, sources: [] }, ANA] })).found).toEqual(["M1: said in null"]);
    expect((await nested([ANA], { Ivo: [{ ...IVO, score: 0.55 }] })).found).toHaveLength(2);
  });

  it("are not looked for in contents of a few words or without a word of saying", async () => {
    const { asked } = await nested([ANA], { Ivo: [IVO], Jan: [JAN], the: [attribution("the mayor", "go", "on Monday at noon")] });
    expect(asked).toHaveLength(2);
  });

  it("are not looked for beyond three layers", async () => {
    const layers = [
      attribution("Ana", "said", "Ivo had told Petr that Jan denied that the mayor would go"),
      attribution("Ivo", "told", "Petr that Jan denied that the mayor would go"),
      attribution("Petr", "that", "Jan denied that the mayor would go"),
      attribution("Jan", "denied", "that Petr told Jan of what Ivo said"),
    ] as const;
    const { asked, found } = await nested([layers[0]], { Ivo: [layers[1]], Petr: [layers[2]], Jan: [layers[3]] });
    expect(found).toEqual(["M1: said in null", "M2: told in 0", "M2: that in 1", "M2: denied in 2"]);
    expect(asked).toHaveLength(3);
  });
});
