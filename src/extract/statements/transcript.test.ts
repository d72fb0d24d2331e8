import { describe, expect, it } from "vitest";
import { linesOf, written } from "./shown.suite.js";
import { turnsOf } from "./transcript.js";

function turns(text: string, own: readonly (string | null)[] = []): string[] {
  const { lines, quotations } = linesOf(text);
  return written(text, turnsOf(text, lines, quotations, own).said);
}

describe("[S14] transcripts", () => {
  it("takes a turn for its speaker's words", () => {
    expect(turns("MR. ORR: Will they come?\nNOVAK: They will. He said so.\nMR. ORR: When?")).toEqual([
      "S14 MR. ORR: Will they come?",
      "S14 NOVAK: They will. He said so.",
      "S14 MR. ORR: When?",
    ]);
  });

  it("goes on while somebody speaks of himself", () => {
    expect(turns("ORR: Was it dry?\nWIIK: It was.\nI saw it myself.\nORR: And now?\nThe hearing went on until noon.\nWIIK: No.")).toContain(
      "S14 WIIK: It was. … I saw it myself.",
    );
  });

  it("makes nothing of one or two headings", () => {
    expect(turns("NOTE: Prices may change.\nMENU: Fish and rice.")).toEqual([]);
  });
});
