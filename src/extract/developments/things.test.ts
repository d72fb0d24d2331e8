import { describe, expect, it } from "vitest";
import type { ThingHead, ThingOption } from "../../annotate/thing-head.js";
import { treeOf } from "../predicates/tree.suite.js";
import { candidatesIn } from "./candidates.js";
import { thingsOf } from "./things.js";

const POURED = "he/PRON/nsubj>2 poured/VERB/root>0 cold/ADJ/amod>4 water/NOUN/obj>2 on/ADP/case>7 the/DET/det>7 sale/NOUN/obl>2";
const PAUSED = "they/PRON/nsubj>2 paused/VERB/root>0 talks/NOUN/obj>2 and/CCONJ/cc>6 rocket/NOUN/compound>6 deliveries/NOUN/conj>3";

/** What the words of a sentence are told of, with a head that takes the option with some name; of none where null. */
function told(rows: string, verb: string, name: string | null): (string | null)[] {
  const { tree } = treeOf(rows);
  const candidate = candidatesIn(tree).find(({ n }) => tree.word(n) === verb);
  if (!candidate) throw new Error(`no candidate: ${verb}`);
  const head: ThingHead = {
    best: (options: readonly ThingOption[]) => {
      const at = options.findIndex(({ names }) => names.includes(name ?? ""));
      return at < 0 ? null : at;
    },
  };
  return thingsOf(candidate, head).map((thing) => thing && tree.word(thing.n));
}

describe("[DV81] what a state is of", () => {
  it("is the noun that the head takes, else what the rules take", () => {
    expect(told(POURED, "poured", "preposition on behind")).toEqual(["sale"]);
    expect(told(POURED, "poured", null)).toEqual(["water"]);
    expect(told(POURED, "poured", "ruled")).toEqual(["water"]);
  });

  it("is told to the head by what it is to the verb, and whether it names a matter", () => {
    expect(told(POURED, "poured", "behind object known false true")).toEqual(["sale"]);
    expect(told(POURED, "poured", "role subject verb")).toEqual(["he"]);
  });

  it("is no other of its own list, nor a title", () => {
    expect(told(PAUSED, "paused", "preposition none behind")).toEqual(["talks", "rocket"]);
    const titled = "police/NOUN/nsubj>2 held/VERB/root>0 sculler/NOUN/obj>2 orsk/PROPN/flat>3";
    expect(told(titled, "held", "tag NOUN")).toEqual(["police"]);
  });
});

describe("[DV80] a list", () => {
  it("has each that names a matter told by itself", () => {
    expect(told(PAUSED, "paused", null)).toEqual(["talks", "rocket"]);
    expect(told(PAUSED.replace("talks", "trains"), "paused", null)).toEqual(["trains"]);
    expect(told(PAUSED.replace("deliveries", "trains").replace("rocket", "fast"), "paused", null)).toEqual(["talks"]);
  });
});
