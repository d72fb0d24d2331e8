import { describe, expect, it } from "vitest";
import { predicateAt } from "../predicates/predicate.js";
import { treeOf } from "../predicates/tree.suite.js";
import { continuationOf, isBeginning } from "./continuation.js";
import type { State } from "./states/states.js";

/** The word that says that a state goes on. */
function told(rows: string, word: string, state: State): string | null {
  const { tree } = treeOf(rows);
  const n = tree.tokens.findIndex((_, at) => tree.word(at) === word);
  const predicate = predicateAt(tree, n);
  if (!predicate) throw new Error(`no predicate: ${word}`);
  const found = continuationOf(predicate, state);
  return found && tree.word(tree.tokens.findIndex(({ span }) => span[0] === found[0]));
}

describe("[DV25] what is said to go on", () => {
  it("is told by an adverb, by the verb that the state completes, or by the verb itself", () => {
    expect(told("grain/NOUN/nsubj:pass>4 is/AUX/aux:pass>4 still/ADV/advmod>4 paused/VERB/root>0", "paused", "paused")).toBe("still");
    expect(told("talks/NOUN/nsubj>2 remain/VERB/root>0 suspended/VERB/xcomp>2", "suspended", "paused")).toBe("remain");
    expect(told("kilns/NOUN/nsubj>2 remained/VERB/root>0 closed/VERB/xcomp>2", "closed", "ended")).toBe("remained");
    expect(told("talks/NOUN/nsubj>2 continue/VERB/root>0", "continue", "under-way")).toBe("continue");
  });

  it("is no state that comes once, and none that is only told", () => {
    expect(told("grain/NOUN/nsubj:pass>3 was/AUX/aux:pass>3 paused/VERB/root>0", "paused", "paused")).toBeNull();
    expect(told("she/PRON/nsubj>3 still/ADV/advmod>3 denied/VERB/root>0 it/PRON/obj>3", "denied", "denied")).toBeNull();
  });

  it("began on a day only where the words say since when", () => {
    const day = (text: string): boolean => isBeginning(text, [text.indexOf("7 March"), text.length]);
    expect(["has been paused since 7 March", "paused since about 7 March", "in force from 7 March"].map(day)).toEqual([true, true, true]);
    expect(["was still paused on 7 March", "still paused 7 March", "the insinceresince 7 March"].map(day)).toEqual([false, false, false]);
  });
});
