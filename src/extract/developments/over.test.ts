import { describe, expect, it } from "vitest";
import type { Classified } from "../../annotate/development-head.js";
import { treeOf } from "../predicates/tree.suite.js";
import { candidatesIn } from "./candidates.js";
import { settledKind, settledState } from "./settled-state.js";

const DOUBTED = { state: null, kind: "measure", probability: 0.01, confidence: 0.01 } as unknown as Classified;
const SURE_ENOUGH = { state: null, kind: "measure", probability: 0.3, confidence: 0.2 } as unknown as Classified;

/** State and kind of a word that the head doubts. */
function told(rows: string, word: string, quoted = true, found = DOUBTED): (string | null)[] | undefined {
  const { tree } = treeOf(rows);
  const candidate = candidatesIn(tree).find(({ n }) => tree.word(n) === word);
  if (!candidate) return undefined;
  const state = settledState(candidate, found, { headline: false, cue: false, content: quoted, quoted, lead: false });
  return [state, settledKind(candidate, found, candidate.thing)];
}

describe("[DV23] a matter that is said to be over", () => {
  it("has ended, whatever the head gives, and what is complete is done", () => {
    expect(told("the/DET/det>2 walkout/NOUN/nsubj>4 is/AUX/cop>4 over/ADV/root>0", "over")).toEqual(["ended", "operation"]);
    expect(told("the/DET/det>2 handover/NOUN/nsubj>4 was/AUX/cop>4 complete/ADJ/root>0", "complete")?.[0]).toBeNull();
    expect(told("the/DET/det>2 shipment/NOUN/nsubj>4 was/AUX/cop>4 complete/ADJ/root>0", "complete")).toEqual(["done", "transfer"]);
  });

  it("is denied by who says that it is not, and untold by a report that does", () => {
    const rows = "the/DET/det>2 walkout/NOUN/nsubj>5 is/AUX/cop>5 not/PART/advmod>5 over/ADV/root>0";
    expect(told(rows.replace("not/PART/advmod>5 ", "").replaceAll(">5", ">4"), "over", false)).toEqual(["ended", "operation"]);
    const isnt = "the/DET/det>2 walkout/NOUN/nsubj>5 is/AUX/cop>5 n't/AUX/advmod>5 over/ADV/root>0";
    expect(told(isnt, "over")).toEqual(["denied", "operation"]);
    expect(told(isnt, "over", false)?.[0]).toBeNull();
  });

  it("is no matter that names none, and no place that something is over", () => {
    expect(told("the/DET/det>2 storm/NOUN/nsubj>4 is/AUX/cop>4 over/ADV/root>0", "over")).toBeUndefined();
    expect(
      told("the/DET/det>2 pipeline/NOUN/nsubj>6 is/AUX/cop>6 over/ADP/case>6 the/DET/det>6 river/NOUN/root>0", "over"),
    ).toBeUndefined();
  });
});

describe("[DV15] what is told as it is now", () => {
  it("goes on, though the head doubts it", () => {
    const rows = "the/DET/det>2 walkout/NOUN/nsubj>3 goes/VERB/root>0 on/ADP/advmod>3";
    expect(told(rows, "goes", true, SURE_ENOUGH)?.[0]).toBe("under-way");
    expect(told(rows, "goes")?.[0]).toBeNull();
  });

  it("is paused where it stands still", () => {
    const rows = "the/DET/det>2 construction/NOUN/nsubj>3 stands/VERB/root>0 still/ADV/advmod>3";
    expect(told(rows, "stands", true, SURE_ENOUGH)?.[0]).toBe("paused");
    expect(told(rows.replace("still", "here"), "stands", true, SURE_ENOUGH)?.[0]).toBeNull();
  });

  it("is a transfer where goods arrive, and a visit where somebody does", () => {
    const rows = "a/DET/det>2 convoy/NOUN/nsubj>3 arrived/VERB/root>0";
    expect(told(rows, "arrived")?.[1]).toBe("transfer");
    expect(told(rows.replace("convoy", "envoy"), "arrived")?.[1]).toBe("visit");
  });
});
