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

describe("what the head is hardly sure of", () => {
  const given = (rows: string, word: string, probability: number, confidence: number): string | null => {
    const { tree } = treeOf(rows);
    const candidate = candidatesIn(tree).find(({ n }) => tree.word(n) === word);
    if (!candidate) throw new Error(`no candidate: ${word}`);
    const found = { state: probability >= 0.4 ? "done" : null, kind: "transfer", probability, confidence } as unknown as Classified;
    return settledState(candidate, found, TOLD);
  };

  it("[DV27] is told where it is sure that some state is told", () => {
    const rows = "the/DET/det>2 crew/NOUN/nsubj>3 wrapped/VERB/root>0 the/DET/det>5 turbine/NOUN/obj>3";
    expect(given(rows, "wrapped", 0.8, 0.2)).toBe("done");
    expect(given(rows, "wrapped", 0.5, 0.2)).toBeNull();
  });

  it("[DV68] is told of goods that somebody is giving, or will", () => {
    const rows = "they/PRON/nsubj>3 are/AUX/aux>3 sending/VERB/root>0 rifles/NOUN/obj>3";
    expect(given(rows, "sending", 0.15, 0.05)).toBe("under-way");
    expect(given(rows.replace("are/AUX", "will/AUX").replace("sending", "send"), "send", 0.15, 0.05)).toBe("announced");
    expect(given(rows.replace("rifles", "regards"), "sending", 0.15, 0.05)).toBeNull();
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
    expect(settled(denied("raid"), "denied", "rejected")).toBe("denied");
    const refused = "she/PRON/nsubj>2 denied/VERB/root>0 the/DET/det>4 group/NOUN/obj>2 the/DET/det>6 port/NOUN/obj>2";
    expect(settled(refused, "denied", "rejected")).toBe("rejected");
    const bail = "the/DET/det>2 raid/NOUN/nsubj:pass>4 was/AUX/aux:pass>4 denied/VERB/root>0";
    expect(settled(bail, "denied", "rejected")).toBe("rejected");
    const relative = (what: string) => `the/DET/det>2 ${what}/NOUN/root>0 he/PRON/nsubj>4 denies/VERB/acl:relcl>2`;
    expect(settled(relative("claims"), "denies", "rejected")).toBe("denied");
  });

  it("[DV53] is under way, where what takes its time has begun, and done, where it was looked at", () => {
    const began = (what: string) => `she/PRON/nsubj>2 began/VERB/root>0 a/DET/det>4 ${what}/NOUN/obj>2`;
    expect(settled(began("tour"), "began", "done")).toBe("under-way");
    expect(settled(began("delivery"), "began", "done")).toBe("done");
    expect(settled("she/PRON/nsubj>2 reviewed/VERB/root>0 the/DET/det>4 budget/NOUN/obj>2", "reviewed", "under-review")).toBe("done");
    const reviewing = "she/PRON/nsubj>3 was/AUX/aux>3 reviewing/VERB/root>0 the/DET/det>5 budget/NOUN/obj>3";
    expect(settled(reviewing, "reviewing", "under-review")).toBe("under-review");
  });

  it("[DV55] is requested, where an approval is sought, and approved, where it is given", () => {
    const approval = (verb: string) =>
      `she/PRON/nsubj>2 ${verb}/VERB/root>0 approval/NOUN/obj>2 of/ADP/case>6 the/DET/det>6 budget/NOUN/nmod>3`;
    const told = (verb: string) => candidate(approval(verb), verb).trigger?.base;
    expect(told("sought")).toBe("requested");
    expect(told("gave")).toBe("approved");
  });

  it("[DV51] is delayed, where something has yet to come", () => {
    const begin = (yet: string) => `the/DET/det>2 trial/NOUN/nsubj>3 has/AUX/root>0 ${yet}/ADV/advmod>3 to/PART/mark>6 begin/VERB/xcomp>3`;
    expect(candidate(begin("yet"), "begin").trigger?.base).toBe("delayed");
    expect(candidate(begin("now"), "begin").trigger?.base).not.toBe("delayed");
    expect(settled(begin("yet"), "begin", "delayed")).toBe("delayed");
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
    const ended = (what: string) => `in/ADP/case>3 the/DET/det>3 ${what}/NOUN/root>0 ended/VERB/acl>3 june/PROPN/obl>4 30/NUM/nummod>5`;
    expect(settled(ended("year"), "ended", "ended")).toBeNull();
    expect(settled(ended("truce"), "ended", "ended")).toBe("ended");
  });

  it("[DV52] is none of what is only said", () => {
    const gave = (what: string) => `she/PRON/nsubj>2 delivered/VERB/root>0 the/DET/det>4 ${what}/NOUN/obj>2`;
    expect(settled(gave("speech"), "delivered", "done")).toBeNull();
    expect(settled(gave("wheat"), "delivered", "done")).toBe("done");
  });

  it("[DV56] is none of a word's other sense", () => {
    const ran = (how: string) => `the/DET/det>2 ferry/NOUN/nsubj>3 ran/VERB/root>0 ${how}/ADJ/xcomp>3`;
    expect(settled(ran("aground"), "ran", "under-way")).toBeNull();
    expect(settled(ran("daily"), "ran", "under-way")).toBe("under-way");
  });

  it("[DV20] is none of what there may be one or none of", () => {
    const told = (det: string) => `she/PRON/nsubj>2 knew/VERB/root>0 of/ADP/case>5 ${det}/DET/det>5 delay/NOUN/obl>2`;
    expect(settled(told("any"), "delay", "delayed")).toBeNull();
    expect(settled(told("the"), "delay", "delayed")).toBe("delayed");
  });
});
