import { describe, expect, it } from "vitest";
import type { Classified } from "../../annotate/development-head.js";
import { predicateAt } from "../predicates/predicate.js";
import { treeOf } from "../predicates/tree.suite.js";
import type { CandidatePlace } from "./candidate-features.js";
import { candidatesIn } from "./candidates.js";
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

describe("states that the tables set right", () => {
  const candidate = (rows: string, word: string) => {
    const { tree } = treeOf(rows);
    const found = candidatesIn(tree).find(({ n }) => tree.word(n) === word);
    if (!found) throw new Error(`no candidate: ${word}`);
    return found;
  };
  const settled = (rows: string, word: string, state: string) =>
    settledState(candidate(rows, word), { state, kind: "claim", probability: 0, confidence: 1 } as unknown as Classified, TOLD);

  it("[DV43] is paused, where a way is closed, and ended, where a company is", () => {
    const closed = (what: string) => `the/DET/det>2 ${what}/NOUN/nsubj:pass>4 was/AUX/aux:pass>4 closed/VERB/root>0`;
    expect(settled(closed("bridge"), "closed", "ended")).toBe("paused");
    expect(settled(closed("brewery"), "closed", "ended")).toBe("ended");
  });

  it("[DV44] is denied, where a report is, and rejected, where a request is", () => {
    const denied = (what: string) => `she/PRON/nsubj>2 denied/VERB/root>0 the/DET/det>4 ${what}/NOUN/obj>2`;
    expect(settled(denied("report"), "denied", "rejected")).toBe("denied");
    expect(settled(denied("permit"), "denied", "rejected")).toBe("rejected");
  });

  it("[DV47] is no demand, where somebody calls something by a name", () => {
    const called = "they/PRON/nsubj>2 called/VERB/root>0";
    expect(settled(`${called} unjust/ADJ/xcomp>2`, "called", "requested")).toBeNull();
    expect(settled(`${called} for/ADP/case>4 talks/NOUN/obl>2`, "called", "requested")).toBe("requested");
  });

  it("[DV17] is none of who did not answer, nor of what is done without", () => {
    const had = "the/DET/det>2 ministry/NOUN/nsubj>5 had/AUX/aux>5 not/PART/advmod>5";
    expect(settled(`${had} responded/VERB/root>0`, "responded", "denied")).toBeNull();
    expect(settled(`${had} paused/VERB/root>0`, "paused", "denied")).toBe("denied");
    const left = (how: string) => `it/PRON/nsubj>2 left/VERB/root>0 ${how}/ADP/case>4 delay/NOUN/obl>2`;
    expect(settled(left("without"), "delay", "delayed")).toBeNull();
    expect(settled(left("with"), "delay", "delayed")).toBe("delayed");
  });

  it("[DV39] is none, where a month ends", () => {
    const end = (of: string) => `by/ADP/case>3 the/DET/det>3 end/NOUN/root>0 of/ADP/case>5 ${of}>3`;
    expect(settled(end("march/PROPN/nmod"), "end", "ended")).toBeNull();
    expect(settled(end("talks/NOUN/nmod"), "end", "ended")).toBe("ended");
  });
});
