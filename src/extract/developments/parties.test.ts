import { describe, expect, it } from "vitest";
import { predicateAt } from "../predicates/predicate.js";
import { treeOf } from "../predicates/tree.suite.js";
import type { DevelopmentFeatures } from "./development-features.js";
import { participantsOf } from "./participants.js";
import { deciderIn, roleOf } from "./parties.js";
import { thingAt } from "./thing.js";

/** Who stands how to a verb; words with a capital are somebody. */
function standing(rows: string, verb: string, noun: string | null = null): [string, string][] {
  const { tree } = treeOf(rows);
  const at = (word: string) => tree.tokens.findIndex((_, n) => tree.word(n) === word.toLowerCase());
  const predicate = predicateAt(tree, at(verb));
  if (!predicate) throw new Error(`no predicate: ${verb}`);
  const isNamed = (n: number) => tree.token(n).tag === "PROPN";
  const thing = noun === null ? null : thingAt(tree, at(noun));
  return participantsOf({ predicate, thing }, (n) => (isNamed(n) ? n : null)).map(({ as, mention }) => [as, tree.word(mention)]);
}

type Part = Pick<DevelopmentFeatures, "kind" | "state"> & { readonly words?: string; readonly head?: string };
function role(as: string, { kind, state, words = "x", head = "thing" }: Part): string | null {
  const features = { kind, state, trigger: [0, words.length], thing: { head } } as unknown as DevelopmentFeatures;
  return roleOf(words, features, { as, mention: 0 });
}

describe("[DV6] who has which part", () => {
  it("is asked and asks, whatever would have decided", () => {
    expect(role("subject", { kind: "measure", state: "requested" })).toBe("party");
    expect(role("on", { kind: "measure", state: "requested" })).toBe("decider");
    expect(role("subject", { kind: "transfer", state: "requested" })).toBe("recipient");
    expect(role("subject", { kind: "measure", state: "approved" })).toBe("decider");
    expect(role("subject", { kind: "transfer", state: "done" })).toBe("supplier");
  });

  it("gets the goods that it buys or orders", () => {
    expect(role("subject", { kind: "transfer", state: "done", words: "bought" })).toBe("recipient");
    expect(role("from", { kind: "transfer", state: "done", words: "bought" })).toBe("supplier");
    expect(role("subject", { kind: "transfer", state: "done", words: "sold" })).toBe("supplier");
    expect(role("subject", { kind: "measure", state: "approved", words: "ordered" })).toBe("decider");
  });

  it("gets none of the goods that somebody asks to be kept back", () => {
    expect(role("subject", { kind: "transfer", state: "requested", words: "end" })).toBe("party");
    expect(role("to", { kind: "transfer", state: "requested", words: "end" })).toBe("recipient");
  });

  it("is no recipient of oneself", () => {
    const freed = {
      kind: "transfer",
      state: "done",
      trigger: [0, 5],
      thing: { head: "fisherman", mention: 3 },
    } as unknown as DevelopmentFeatures;
    expect(roleOf("freed", freed, { as: "object", mention: 3 })).toBeNull();
    expect(roleOf("freed", freed, { as: "to", mention: 4 })).toBe("recipient");
  });

  it("is no visitor where people meet, and one where somebody comes", () => {
    expect(role("subject", { kind: "visit", state: "done", words: "met" })).toBe("party");
    expect(role("with", { kind: "visit", state: "scheduled", head: "meeting" })).toBe("party");
    expect(role("subject", { kind: "visit", state: "done", words: "arrived" })).toBe("visitor");
  });

  it("[DV61] is mediator, where somebody goes between others, and who is asked decides", () => {
    expect(role("subject", { kind: "talks", state: "under-way", words: "mediating" })).toBe("mediator");
    expect(role("by", { kind: "agreement", state: "done", words: "brokered" })).toBe("mediator");
    expect(role("between", { kind: "talks", state: "under-way", words: "mediating" })).toBe("party");
    expect(role("subject", { kind: "talks", state: "under-way", words: "holding" })).toBe("party");
    expect(role("subject", { kind: "measure", state: "approved", words: "brokered" })).toBe("decider");
    expect(role("object", { kind: "measure", state: "requested", words: "urged" })).toBe("decider");
  });

  it("is whose the measure is, and not of whom", () => {
    expect(role("whose", { kind: "measure", state: "done" })).toBe("decider");
    expect(role("of", { kind: "measure", state: "done" })).toBe("target");
  });
});

describe("[DV6] who stands where", () => {
  it("are both of a list, where the parse makes each the subject, and no clause behind an and", () => {
    const both = "Orsk/PROPN/nsubj>4 and/CCONJ/cc>3 Kesh/PROPN/nsubj>4 signed/VERB/root>0 a/DET/det>6 treaty/NOUN/obj>4";
    expect(standing(both, "signed")).toEqual([
      ["subject", "orsk"],
      ["subject", "kesh"],
    ]);
    const two = "Orsk/PROPN/nsubj>2 left/VERB/root>0 Vell/PROPN/obj>2 and/CCONJ/cc>6 Kesh/PROPN/nsubj>6 stayed/VERB/conj>2";
    expect(standing(two, "left")).toEqual([
      ["subject", "orsk"],
      ["object", "vell"],
    ]);
  });

  it("is who stands right before the verb where the parse has somebody from behind it", () => {
    const rows =
      "Orsk/PROPN/dep>3 has/AUX/aux>3 halted/VERB/ccomp>8 the/DET/det>5 sale/NOUN/obj>3 ,/PUNCT/punct>8 Kesh/PROPN/nsubj>3 said/VERB/root>0";
    expect(standing(rows, "halted")).toEqual([["subject", "orsk"]]);
  });
});

describe("[DV29] who decided", () => {
  const features = (state: string, as: string) => ({ state, participants: [{ as, mention: 7 }] }) as unknown as DevelopmentFeatures;

  it("is who is said to have stopped or allowed a thing", () => {
    expect(deciderIn(features("paused", "by"))).toBe(7);
    expect(deciderIn(features("approved", "subject"))).toBe(7);
  });

  it("is neither to whom a thing goes, nor who did what needs no leave", () => {
    expect(deciderIn(features("paused", "to"))).toBeNull();
    expect(deciderIn(features("under-way", "subject"))).toBeNull();
  });
});
