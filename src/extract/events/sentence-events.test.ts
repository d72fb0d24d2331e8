import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mention } from "../../annotate/mention.js";
import { treeOf } from "../predicates/tree.suite.js";
import { certaintyOf } from "./factuality.js";
import { sentenceEvents } from "./sentence-events.js";

/** Names and plain words for people are mentions of people, as the network finds them. */
const PEOPLE = /^(?:[A-Z]\w+|rebels|villagers|envoy|troops|students|guards|team)$/;

function told(rows: string): string[] {
  const { text, tree } = treeOf(rows);
  const mentionAt = (n: number): Mention | null => {
    const word = text.slice(...tree.token(n).span);
    return PEOPLE.test(word)
      ? ({ kind: "person", form: "nominal", entity: null, plural: word.endsWith("s"), head: tree.token(n).span } as Mention)
      : null;
  };
  return sentenceEvents(tree, mentionAt).map(({ trigger, type, mode, predicate, rule, participants }) => {
    const who = (all: readonly number[]) => all.map((n) => text.slice(...tree.token(n).span)).join("+") || "–";
    const sure = rule === "E6" ? 1 : certaintyOf(predicate).factuality;
    return `${rule} ${text.slice(...trigger)}: ${type} ${mode ?? "–"} ${who(participants.actors)} > ${who(participants.recipients)} ${sure}`;
  });
}

describe("events of a sentence", () => {
  it("are told by a verb [E1], or by a verb with its object [E2]", () => {
    expect(told("Rebels/NOUN/nsubj>2 abducted/VERB/root>0 villagers/NOUN/obj>2")).toEqual([
      "E1 abducted: ASSAULT abduct Rebels > villagers 3",
    ]);
    expect(told("Oslo/PROPN/nsubj>2 opened/VERB/root>0 fire/NOUN/obj>2 on/ADP/case>5 rebels/NOUN/obl>2")).toEqual([
      "E2 opened: ASSAULT firearms Oslo > rebels 3",
    ]);
    expect(told("Oslo/PROPN/nsubj>2 opened/VERB/root>0 a/DET/det>4 fund/NOUN/obj>2")).toEqual([]);
  });

  it("are told by a noun that a verb carries [E3], and by the verb that ends one [E4]", () => {
    expect(told("Oslo/PROPN/nsubj>2 launched/VERB/root>0 airstrikes/NOUN/obj>2 on/ADP/case>5 rebels/NOUN/nmod>3")).toEqual([
      "E3 airstrikes: ASSAULT heavy-weapons Oslo > rebels 3",
    ]);
    expect(
      told("Oslo/PROPN/nsubj>2 abandoned/VERB/root>0 its/PRON/nmod:poss>4 offensive/NOUN/obj>2 against/ADP/case>6 rebels/NOUN/nmod>4"),
    ).toEqual(["E2 abandoned: RETREAT ceasefire Oslo > rebels 3"]);
  });

  it("keep the deed apart from who wills, refuses or asks for it [E5]", () => {
    expect(told("Oslo/PROPN/nsubj>2 refused/VERB/root>0 to/PART/mark>4 meet/VERB/xcomp>2 the/DET/det>6 envoy/NOUN/obj>4")).toEqual([
      "E5 refused: REJECT meet Oslo > envoy 3",
      "E1 meet: CONSULT – Oslo > envoy -2",
    ]);
  });

  it("count neither what will be nor what was not as done [E6] [E9]", () => {
    expect(told("Oslo/PROPN/nsubj>3 will/AUX/aux>3 meet/VERB/root>0 the/DET/det>5 envoy/NOUN/obj>3")).toEqual([
      "E6 will: AGREE – Oslo > envoy 1",
      "E1 meet: CONSULT – Oslo > envoy 1",
    ]);
    expect(told("Troops/NOUN/nsubj>4 did/AUX/aux>4 not/PART/advmod>4 attack/VERB/root>0 villagers/NOUN/obj>4")).toEqual([
      "E1 attack: ASSAULT – Troops > villagers -3",
    ]);
  });

  it("trust a helper right before its verb, whatever the parse made of it [E9]", () => {
    expect(told("Troops/NOUN/nsubj>3 could/AUX/dep>1 attack/VERB/root>0 villagers/NOUN/obj>3")).toEqual([
      "E1 attack: ASSAULT – Troops > villagers 0",
    ]);
  });

  it("need somebody who can do it [E11]", () => {
    expect(told("Results/NOUN/nsubj>2 praised/VERB/root>0 villagers/NOUN/obj>2".replace("Results", "results"))).toEqual([]);
    expect(told("a/DET/det>2 crash/NOUN/nsubj>3 injured/VERB/root>0 students/NOUN/obj>3")).toEqual([]);
    expect(told("guards/NOUN/nsubj>2 injured/VERB/root>0 students/NOUN/obj>2")).toEqual(["E1 injured: ASSAULT – guards > students 3"]);
  });

  it("find to whom it is done inside what it is done with [E8]", () => {
    expect(told("Oslo/PROPN/nsubj>2 condemned/VERB/root>0 Bergen/PROPN/nmod:poss>5 's/PART/case>3 decision/NOUN/obj>2")).toEqual([
      "E1 condemned: ACCUSE disapprove Oslo > Bergen 3",
    ]);
  });

  it("are none without a verb or an event noun with those who took part [E3]", () => {
    const word = fc.constantFrom("budget/NOUN", "blue/ADJ", "of/ADP", "Oslo/PROPN", "seven/NUM", "attack/NOUN", "visit/NOUN");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const rows = words.map((w, n) => `${w}/${n === 0 ? "root>0" : "dep>1"}`).join(" ");
        // nothing hangs on a noun here, so nobody takes part
        expect(told(rows).filter((line) => !/ Oslo/.test(line))).toEqual([]);
      }),
    );
  });
});
