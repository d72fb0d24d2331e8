import { describe, expect, it } from "vitest";
import { treeOf } from "../predicates/tree.suite.js";
import { candidatesIn } from "./candidates.js";
import type { State } from "./states/states.js";
import { toldOnce } from "./told-once.js";

/** Of a sentence the words with which its states are told, each word here with a state. */
function words(rows: string, states: Readonly<Record<string, State>>): string[] {
  const { tree } = treeOf(rows);
  const all = candidatesIn(tree).flatMap((candidate) => {
    const state = states[tree.word(candidate.n)];
    return state === undefined ? [] : [{ candidate, state }];
  });
  return toldOnce(all).map(({ candidate }) => tree.word(candidate.n));
}

describe("[DV50] one assertion", () => {
  const held = "she/PRON/nsubj>2 held/VERB/root>0 a/DET/det>4 meeting/NOUN/obj>2";

  it("is told by a verb, and not by its thing again", () => {
    expect(words(held, { held: "done", meeting: "done" })).toEqual(["held"]);
    expect(words(held, { meeting: "done" })).toEqual(["meeting"]);
  });

  it("is told by what holds a verb, and not by that verb too, unless it tells another state", () => {
    const set = "the/DET/det>2 vote/NOUN/nsubj>4 is/AUX/aux:pass>4 planned/VERB/root>0 to/PART/mark>7 be/AUX/aux:pass>7 held/VERB/xcomp>4";
    expect(words(set, { planned: "announced", held: "announced" })).toEqual(["planned"]);
    expect(words(set, { planned: "announced", held: "done" })).toEqual(["planned", "held"]);
  });
});
