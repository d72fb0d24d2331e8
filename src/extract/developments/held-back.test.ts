import { describe, expect, it } from "vitest";
import { predicateAt } from "../predicates/predicate.js";
import { treeOf } from "../predicates/tree.suite.js";
import { heldBack } from "./held-back.js";
import { wasAhead } from "./once-ahead.js";
import type { State } from "./states/states.js";
import { triggersIn } from "./triggers.js";

/** A word of a sentence as a candidate, with what the tables make of it. */
function candidateOf(rows: string, word: string) {
  const { tree } = treeOf(rows);
  const n = tree.tokens.findIndex((_, at) => tree.word(at) === word);
  const predicate = predicateAt(tree, n);
  if (!predicate) throw new Error(`no predicate: ${word}`);
  const trigger = triggersIn(tree).find((one) => one.predicate.n === n) ?? null;
  return { tree, n, predicate, trigger, thing: trigger?.thing ?? null };
}
const left = (rows: string, word: string, state: State) => heldBack(candidateOf(rows, word), state);
const ahead = (rows: string, word: string, state: State) => wasAhead(candidateOf(rows, word), state);

describe("[DV33] what is to begin", () => {
  const begin = "bakers/NOUN/nsubj>3 will/AUX/aux>3 begin/VERB/root>0 a/DET/det>5 strike/NOUN/obj>3";

  it("is announced, or scheduled where its clause has a day", () => {
    expect(left(begin, "begin", "under-way")).toBe("announced");
    expect(left(`${begin} on/ADP/case>7 sunday/PROPN/obl>3`, "begin", "under-way")).toBe("scheduled");
  });

  it("is under way where it has begun, and so is what will go on", () => {
    expect(left("bakers/NOUN/nsubj>2 began/VERB/root>0 a/DET/det>4 strike/NOUN/obj>2", "began", "under-way")).toBe("under-way");
    const goes = "the/DET/det>2 strike/NOUN/nsubj>4 will/AUX/aux>4 continue/VERB/root>0 on/ADP/case>6 sunday/PROPN/obl>4";
    expect(left(goes, "continue", "under-way")).toBe("under-way");
    const widen = "bakers/NOUN/nsubj>3 will/AUX/aux>3 intensify/VERB/root>0 the/DET/det>5 strike/NOUN/obj>3";
    expect(left(widen, "intensify", "under-way")).toBe("announced");
  });
});

describe("[DV49] what is not to be", () => {
  const sent = "the/DET/det>2 trams/NOUN/nsubj:pass>6 will/AUX/aux>6 not/PART/advmod>6 be/AUX/aux:pass>6 sent/VERB/root>0";

  it("is called off, or put off where its clause says until when", () => {
    expect(left(sent, "sent", "scheduled")).toBe("cancelled");
    expect(left(`${sent} before/ADP/case>8 june/PROPN/obl>6`, "sent", "scheduled")).toBe("delayed");
    expect(left(sent.replace("not/PART", "now/ADV"), "sent", "scheduled")).toBe("scheduled");
  });

  it("is no state of what will not stop, and a promise where somebody promises it", () => {
    expect(left(sent.replace("trams", "rally").replace("sent", "cancelled"), "cancelled", "announced")).toBeNull();
    expect(left(sent.replace("sent", "suspended"), "suspended", "announced")).toBeNull();
    const promised =
      "they/PRON/nsubj>2 promised/VERB/root>0 not/PART/advmod>5 to/PART/mark>5 seize/VERB/xcomp>2 the/DET/det>7 trams/NOUN/obj>5";
    expect(left(promised, "seize", "announced")).toBe("announced");
    const hung = promised.replace("not/PART/advmod>5", "not/PART/advmod>2");
    expect(candidateOf(hung, "promised").predicate.negated).toBe(false);
    expect(candidateOf(hung, "seize").predicate.negated).toBe(true);
  });

  it("is told of none, wherever the parse hangs the word for it", () => {
    const opened = (no: string) => `${no}/DET/dep>5 new/ADJ/amod>3 inquiry/NOUN/nsubj:pass>5 was/AUX/aux:pass>5 opened/VERB/root>0`;
    expect(left(opened("no"), "opened", "done")).toBeNull();
    expect(left(opened("neither"), "opened", "done")).toBeNull();
    expect(left(opened("the"), "opened", "done")).toBe("done");
    expect(left(opened("no"), "opened", "under-way")).toBeNull();
    const ban = "the/DET/det>2 ban/NOUN/nsubj>5 has/AUX/aux>5 not/PART/advmod>5 ended/VERB/root>0";
    expect(left(ban, "ended", "under-way")).toBe("under-way");
    const none = (none: string) =>
      `${none}/NOUN/dep>6 of/ADP/case>4 the/DET/det>4 trams/NOUN/nsubj:pass>6 were/AUX/aux:pass>6 delivered/VERB/root>0`;
    expect(left(none("none"), "delivered", "done")).toBeNull();
    expect(left(none("most"), "delivered", "done")).toBe("done");
  });
});

describe("[DV54] what somebody used to do", () => {
  it("is told of no one time", () => {
    const used = (verb: string) => `he/PRON/nsubj>2 ${verb}/VERB/root>0 to/PART/mark>4 meet/VERB/xcomp>2 envoys/NOUN/obj>4`;
    expect(left(used("used"), "meet", "done")).toBeNull();
    expect(left(used("came"), "meet", "done")).toBe("done");
  });
});

describe("[DV34] what may be", () => {
  it("is no plan, as what will be is", () => {
    const could = (word: string) => `the/DET/det>2 strike/NOUN/nsubj>5 ${word}/AUX/aux>5 be/AUX/aux:pass>5 resumed/VERB/root>0`;
    expect(left(could("could"), "resumed", "scheduled")).toBeNull();
    expect(left(could("will"), "resumed", "scheduled")).toBe("scheduled");
  });
});

describe("[DV35] what somebody is asked to do", () => {
  it("is not done, called off or rejected by that", () => {
    const urged =
      "it/PRON/nsubj>2 urged/VERB/root>0 deputies/NOUN/obj>2 to/PART/mark>5 reject/VERB/xcomp>2 the/DET/det>7 treaty/NOUN/obj>5";
    expect(left(urged, "reject", "rejected")).toBeNull();
    expect(left(urged, "reject", "requested")).toBe("requested");
    expect(left("deputies/NOUN/nsubj>2 rejected/VERB/root>0 the/DET/det>4 treaty/NOUN/obj>2", "rejected", "rejected")).toBe("rejected");
  });
});

describe("[DV36] what somebody failed to do, what has not come, and what is waited for", () => {
  it("is not told as come about", () => {
    const failed = "envoys/NOUN/nsubj>2 failed/VERB/root>0 to/PART/mark>4 approve/VERB/xcomp>2 the/DET/det>6 ban/NOUN/obj>4";
    expect(left(failed, "approve", "approved")).toBeNull();
    expect(left("envoys/NOUN/nsubj>2 approved/VERB/root>0 the/DET/det>4 ban/NOUN/obj>2", "approved", "approved")).toBe("approved");
    const not = "the/DET/det>2 pact/NOUN/nsubj:pass>6 has/AUX/aux>6 not/PART/advmod>6 been/AUX/aux:pass>6 ratified/VERB/root>0";
    expect(left(not, "ratified", "approved")).toBeNull();
    expect(left(not.replace("not/PART", "now/ADV"), "ratified", "approved")).toBe("approved");
    const none = "the/DET/det>2 army/NOUN/nsubj>4 has/AUX/aux>4 withdrawn/VERB/root>0 none/PRON/obj>4 of/ADP/case>7 it/PRON/nmod>5";
    expect(left(none, "withdrawn", "partly-done")).toBeNull();
    expect(left(none.replace("none/PRON", "half/NOUN"), "withdrawn", "partly-done")).toBe("partly-done");
  });

  it("is not where something goes on until it comes, and is where that is over", () => {
    const until = (verb: string) =>
      `the/DET/det>2 strike/NOUN/nsubj>3 ${verb}/VERB/root>0 until/SCONJ/mark>6 they/PRON/nsubj>6 agreed/VERB/advcl>3`;
    expect(left(until("continues"), "agreed", "approved")).toBeNull();
    expect(left(until("lasted"), "agreed", "approved")).toBe("approved");
    const clause = (verb: string) =>
      `he/PRON/nsubj>2 spoke/VERB/root>0 before/SCONJ/mark>5 talks/NOUN/nsubj>5 ${verb}/VERB/advcl>2 on/ADP/case>7 dams/NOUN/obl>5`;
    expect(left(clause("resume"), "resume", "resumed")).toBeNull();
    expect(left(clause("resumed"), "resumed", "resumed")).toBe("resumed");
  });
});

describe("[DV12] what is told for a purpose or on a condition", () => {
  const held = (rows: string, word: string) => candidateOf(rows, word).predicate.modality;

  it("is what an aim is, and no plan, as what somebody is to do", () => {
    const is = (what: string) =>
      `the/DET/det>2 ${what}/NOUN/nsubj>3 is/VERB/root>0 to/PART/mark>5 build/VERB/xcomp>3 a/DET/det>7 dam/NOUN/obj>5`;
    expect(held(is("aim"), "build")).toBe("purpose");
    expect(held(is("firm"), "build")).toBe("scheduled");
  });

  it("is what comes once or if something is done", () => {
    const once = (will: string) =>
      `it/PRON/nsubj>3 ${will}/AUX/aux>3 freed/VERB/root>0 once/SCONJ/mark>8 a/DET/det>6 pact/NOUN/nsubj:pass>8 was/AUX/aux:pass>8 signed/VERB/advcl>3`;
    expect(held(once("will"), "signed")).toBe("conditional");
    expect(held(once("had"), "signed")).toBe("asserted");
    const completed = (word: string) =>
      `${word}/ADV/dep>3 fully/ADV/advmod>3 completed/VERB/advcl>6 it/PRON/nsubj>6 will/AUX/aux>6 run/VERB/root>0`;
    expect(held(completed("if"), "completed")).toBe("conditional");
    expect(held(completed("now"), "completed")).toBe("asserted");
  });
});

describe("[DV28] what once lay ahead", () => {
  it("is told behind “that was to”, “had been due to” and “before”", () => {
    const that =
      "a/DET/det>2 summit/NOUN/nsubj>9 that/PRON/nsubj>6 was/AUX/aux>6 to/PART/mark>6 open/VERB/acl:relcl>2 was/AUX/aux:pass>9 hastily/ADV/advmod>9 delayed/VERB/root>0";
    expect(ahead(that, "open", "scheduled")).toBe(true);
    const due = "guns/NOUN/nsubj>4 had/AUX/aux>4 been/AUX/cop>4 due/ADJ/root>0 to/PART/mark>6 arrive/VERB/xcomp>4";
    expect(ahead(due, "arrive", "done")).toBe(true);
    const before = "it/PRON/nsubj>2 fell/VERB/root>0 before/SCONJ/mark>7 it/PRON/nsubj>7 was/AUX/aux>7 to/PART/mark>7 open/VERB/advcl>2";
    expect(ahead(before, "open", "scheduled")).toBe(true);
  });

  it("is not told by “is to”", () => {
    expect(ahead("the/DET/det>2 summit/NOUN/nsubj>5 is/AUX/aux>5 to/PART/mark>5 open/VERB/root>0", "open", "scheduled")).toBe(false);
  });
});

describe("[DV42] what is withdrawn from something", () => {
  it("is what leaves, where that is told, else what is left", () => {
    const pact = "it/PRON/nsubj>2 withdrew/VERB/root>0 from/ADP/case>5 the/DET/det>5 pact/NOUN/obl>2";
    expect(candidateOf(pact, "withdrew").trigger?.base).toBe("cancelled");
    const staff = "it/PRON/nsubj>2 withdrew/VERB/root>0 guards/NOUN/obj>2 from/ADP/case>6 the/DET/det>6 port/NOUN/obl>2";
    expect(candidateOf(staff, "withdrew").tree.word(candidateOf(staff, "withdrew").thing?.n ?? 0)).toBe("guards");
  });
});
