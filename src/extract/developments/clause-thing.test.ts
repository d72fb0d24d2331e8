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

describe("[DV37] what a promise, a refusal or a beginning is of", () => {
  it("is what is promised or begun, and never who promises", () => {
    const free = "miners/NOUN/nsubj>2 agreed/VERB/root>0 to/PART/mark>4 free/VERB/xcomp>2 the/DET/det>6 envoys/NOUN/obj>4";
    expect(thingOf(free, "agreed", "miners")?.[0]).toBe("envoys");
    const keep = "miners/NOUN/nsubj>2 continued/VERB/root>0 to/PART/mark>4 observe/VERB/xcomp>2 the/DET/det>6 truce/NOUN/obj>4";
    expect(thingOf(keep, "continued", "miners")).toEqual(["truce", "agreement"]);
    const part = "miners/NOUN/nsubj>2 refused/VERB/root>0 to/PART/mark>4 return/VERB/xcomp>2 to/ADP/case>6 talks/NOUN/obl>4";
    expect(thingOf(part, "refused", "miners")).toEqual(["talks", "talks"]);
  });

  it("stays what the verb has itself, and who promises where nothing else is told", () => {
    const plan = "miners/NOUN/nsubj>2 rejected/VERB/root>0 a/DET/det>4 truce/NOUN/obj>2 to/PART/mark>6 free/VERB/acl>4 envoys/NOUN/obj>6";
    expect(thingOf(plan, "rejected", "truce")?.[0]).toBe("truce");
    expect(thingOf("miners/NOUN/nsubj>2 agreed/VERB/root>0 to/PART/mark>4 leave/VERB/xcomp>2", "agreed", "miners")?.[0]).toBe("miners");
  });

  it("is what there is said to be in a denial, whatever the parse calls it", () => {
    const any =
      "they/PRON/nsubj>2 denied/VERB/root>0 that/SCONJ/mark>6 there/PRON/expl>6 had/AUX/aux>6 been/VERB/ccomp>2 any/DET/det>8 fighting/NOUN/xcomp>6";
    expect(thingOf(any, "denied", "they")?.[0]).toBe("fighting");
  });
});
