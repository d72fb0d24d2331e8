import { describe, expect, it } from "vitest";
import { predicateAt } from "../predicates/predicate.js";
import { treeOf } from "../predicates/tree.suite.js";
import { likelyThing } from "./likely-thing.js";
import { thingAt } from "./thing.js";

/** The noun of what a verb's state is of, and its kind, where the parse gives who does it. */
function thingOf(rows: string, verb: string, parsed: string): [string, string | null] | null {
  const { tree } = treeOf(rows);
  const at = (one: string) => tree.tokens.findIndex((_, n) => tree.word(n) === one);
  const predicate = predicateAt(tree, at(verb));
  if (!predicate) throw new Error(`no predicate: ${verb}`);
  const found = likelyThing({ tree, n: predicate.n, predicate, trigger: null, thing: thingAt(tree, at(parsed)) });
  return found && [tree.word(found.n), found.kind];
}

describe("[DV22] what a denial is of", () => {
  it("is what there is said to be, or what is said to be done, and never who denies it", () => {
    const there =
      "the/DET/det>2 miners/NOUN/nsubj>3 denied/VERB/root>0 that/SCONJ/mark>6 there/PRON/expl>6 was/VERB/ccomp>3 a/DET/det>8 truce/NOUN/nsubj>6";
    expect(thingOf(there, "denied", "miners")).toEqual(["truce", "agreement"]);
    const done =
      "the/DET/det>2 miners/NOUN/nsubj>3 denied/VERB/root>0 that/SCONJ/mark>7 they/PRON/nsubj>7 had/AUX/aux>7 broken/VERB/ccomp>3 the/DET/det>9 truce/NOUN/obj>7";
    expect(thingOf(done, "denied", "miners")).toEqual(["truce", "agreement"]);
    expect(thingOf("the/DET/det>2 miners/NOUN/nsubj>3 denied/VERB/root>0 it/PRON/obj>3", "denied", "miners")).toBeNull();
  });

  it("stays the noun that is denied, and who else does something", () => {
    expect(thingOf("miners/NOUN/nsubj>2 denied/VERB/root>0 the/DET/det>4 claim/NOUN/obj>2", "denied", "claim")?.[0]).toBe("claim");
    expect(thingOf("the/DET/det>2 truce/NOUN/nsubj>3 held/VERB/root>0", "held", "truce")?.[0]).toBe("truce");
  });
});

describe("[DV26] what a demand is of", () => {
  it("is what is to be done, and never who demands it", () => {
    const see = "miners/NOUN/nsubj>2 demanded/VERB/root>0 to/PART/mark>4 see/VERB/xcomp>2 the/DET/det>6 contract/NOUN/obj>4";
    expect(thingOf(see, "demanded", "miners")).toEqual(["contract", "agreement"]);
  });

  it("stays the noun that is asked for, and who asks where nothing else is told", () => {
    const noun = "miners/NOUN/nsubj>2 demanded/VERB/root>0 a/DET/det>4 truce/NOUN/obj>2 to/PART/mark>6 end/VERB/acl>4 fighting/NOUN/obj>6";
    expect(thingOf(noun, "demanded", "truce")?.[0]).toBe("truce");
    expect(thingOf("miners/NOUN/nsubj>2 asked/VERB/root>0 to/PART/mark>4 leave/VERB/xcomp>2", "asked", "miners")?.[0]).toBe("miners");
  });
});
