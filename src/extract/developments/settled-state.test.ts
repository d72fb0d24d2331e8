import { describe, expect, it } from "vitest";
import type { Classified } from "../../annotate/development-head.js";
import { predicateAt } from "../predicates/predicate.js";
import { treeOf } from "../predicates/tree.suite.js";
import type { CandidatePlace } from "./candidate-features.js";
import { denialAt } from "./denial.js";
import { settledState } from "./settled-state.js";

const TOLD: CandidatePlace = { headline: false, cue: false, content: false, quoted: false, lead: false };
const SAID: CandidatePlace = { ...TOLD, quoted: true };

/** The state of a word that the head takes for paused. */
function stateOf(rows: string, word: string, place: CandidatePlace): string | null {
  const { tree } = treeOf(rows);
  const n = tree.tokens.findIndex((_, at) => tree.word(at) === word);
  const predicate = predicateAt(tree, n);
  if (!predicate) throw new Error(`no predicate: ${word}`);
  const found = { state: "paused", kind: "transfer", probability: 1, confidence: 1 } as unknown as Classified;
  return settledState({ tree, n, predicate, trigger: null, thing: null }, found, place);
}

describe("[DV20] a change that is said not to have come", () => {
  const nothing = "nothing/PRON/nsubj:pass>3 is/AUX/aux:pass>3 suspended/VERB/root>0";
  const we = "we/PRON/nsubj>2 suspended/VERB/root>0 nothing/PRON/obj>2";

  it("is denied by who says so, and told by no report that does", () => {
    for (const rows of [nothing, we]) {
      expect(stateOf(rows, "suspended", SAID)).toBe("denied");
      expect(stateOf(rows, "suspended", TOLD)).toBeNull();
    }
  });

  it("is one that came where nothing says otherwise", () => {
    const rows = "grain/NOUN/nsubj:pass>3 is/AUX/aux:pass>3 suspended/VERB/root>0";
    expect(stateOf(rows, "suspended", SAID)).toBe("paused");
  });
});

describe("[DV18] what there is said to be none of", () => {
  const denied = (rows: string, noun: string) => {
    const { tree } = treeOf(rows);
    return denialAt(
      tree,
      tree.tokens.findIndex((_, at) => tree.word(at) === noun),
    )?.base;
  };

  it("is told by the words before it, wherever the parse hangs them", () => {
    expect(denied("there/PRON/expl>2 were/VERB/root>0 no/DET/advmod>2 talks/NOUN/nsubj>2", "talks")).toBe("denied");
    expect(denied("there/PRON/expl>2 is/VERB/root>0 no/DET/mark>2 fresh/ADJ/amod>5 inquiry/NOUN/nsubj>2", "inquiry")).toBe("denied");
    expect(denied("there/PRON/expl>2 is/VERB/root>0 no/DET/det>4 case/VERB/xcomp>2", "case")).toBe("denied");
    expect(denied("there/PRON/expl>2 is/VERB/root>0 no/DET/det>5 such/ADJ/amod>5 inquiry/NOUN/nsubj>2", "inquiry")).toBe("denied");
    expect(denied("there/PRON/expl>2 is/VERB/root>0 no/DET/det>5 further/ADJ/amod>5 inquiry/NOUN/nsubj>2", "inquiry")).toBeUndefined();
    expect(denied("there/PRON/expl>2 is/VERB/root>0 an/DET/det>4 inquiry/NOUN/nsubj>2", "inquiry")).toBeUndefined();
  });
});
