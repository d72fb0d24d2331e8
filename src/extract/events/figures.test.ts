import { describe, expect, it } from "vitest";
import { treeOf } from "../predicates/tree.suite.js";
import { countedBy, figureAt, leftAs } from "./figures.js";

/** The figure that a phrase before "people" starts with, as "words: value, low–high". */
function figure(...before: string[]): string | null {
  const n = before.length + 2;
  const tagOf = (word: string): string => (/^\d/.test(word) ? "NUM" : /^(?:at|up|over|of|to|than)$/.test(word) ? "ADP" : "ADJ");
  const rows = ["Shelling/NOUN/nsubj>2", "killed/VERB/root>0", ...before.map((w) => `${w}/${tagOf(w)}/amod>${n + 1}`), `people/NOUN/obj>2`];
  const { text, tree } = treeOf(rows.join(" "));
  const found = figureAt(text, tree, n, "deaths");
  return found && `${text.slice(...found.span)}: ${found.value}, ${found.low}–${found.high}`;
}

describe("figures [E7]", () => {
  it("are exact where nothing bounds them", () => {
    expect(figure("14")).toBe("14 people: 14, 14–14");
    expect(figure("1,500")).toBe("1,500 people: 1500, 1500–1500");
    expect(figure("three")).toBe("three people: 3, 3–3");
  });

  it("have an open end where words say so", () => {
    expect(figure("at", "least", "20")).toBe("at least 20 people: 20, 20–null");
    expect(figure("more", "than", "300")).toBe("more than 300 people: 300, 301–null");
    expect(figure("up", "to", "40")).toBe("up to 40 people: 40, null–40");
    expect(figure("nearly", "90")).toBe("nearly 90 people: 90, null–89");
    expect(figure("about", "50")).toBe("about 50 people: 50, null–null");
  });

  it("are ranges where only words say how many", () => {
    expect(figure("several")).toBe("several people: null, 3–9");
    expect(figure("thousands", "of")).toBe("thousands of people: null, 2000–9999");
  });

  it("are none without a number", () => {
    expect(figure("the")).toBeNull();
    expect(figure("young")).toBeNull();
  });

  it("belong to verbs and nouns that count people", () => {
    expect(["kill", "displace", "abduction", "praise"].map(countedBy)).toEqual(["deaths", "displaced", "abducted", null]);
  });

  it("are left dead or hurt", () => {
    const { tree } = treeOf("It/PRON/nsubj>2 left/VERB/root>0 three/NUM/nummod>4 officers/NOUN/obj>2 dead/ADJ/xcomp>2");
    expect(leftAs(tree, 1)).toEqual([{ head: 3, of: "deaths" }]);
  });
});
