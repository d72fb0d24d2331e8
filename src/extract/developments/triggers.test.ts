import { describe, expect, it } from "vitest";
import { treeOf } from "../predicates/tree.suite.js";
import { contentsIn } from "./contents.js";
import { negationOf } from "./negation.js";
import { triggersIn } from "./triggers.js";

/** What each trigger of a sentence tells: its word, what it says by itself, and of what. */
const told = (rows: string): (string | null)[][] => {
  const { tree } = treeOf(rows);
  return triggersIn(tree).map(({ predicate, base, thing, rule }) => [tree.word(predicate.n), base, thing && tree.word(thing.n), rule]);
};

describe("[DV63] a deed that begins, goes on or stops", () => {
  it("is of what is done, and not of who resumed it", () => {
    const rows = "the/DET/det>2 navy/NOUN/nsubj>4 has/AUX/aux>4 resumed/VERB/root>0 sending/VERB/xcomp>4 shells/NOUN/obj>5";
    expect(told(rows)).toContainEqual(["resumed", "resumed", "shells", "DV2"]);
    expect(told("talks/NOUN/nsubj>2 resumed/VERB/root>0")[0]?.slice(0, 3)).toEqual(["resumed", "resumed", "talks"]);
  });
});

describe("[DV64] goods that move", () => {
  const reached = (who: string) => `the/DET/det>2 ${who}/NOUN/nsubj>3 reached/VERB/root>0 Orle/PROPN/obj>3`;

  it("have come where they arrive, and are on their way where they leave", () => {
    expect(told(reached("barrels"))).toEqual([["reached", "deed", "barrels", "DV64"]]);
    expect(told("the/DET/det>2 barrels/NOUN/nsubj>3 departed/VERB/root>0")).toEqual([["departed", "under-way", "barrels", "DV64"]]);
  });

  it("are late where they have not come", () => {
    const rows = "the/DET/det>2 barrels/NOUN/nsubj>5 have/AUX/aux>5 not/PART/advmod>5 reached/VERB/root>0 Orle/PROPN/obj>5";
    expect(told(rows)).toEqual([["reached", "delayed", "barrels", "DV64"]]);
  });

  it("are no people and no bodies", () => {
    for (const who of ["inspectors", "delegation", "fighters"])
      expect(told(reached(who)).map(([, , , rule]) => rule)).not.toContain("DV64");
  });
});

describe("[DV65] goods that are let go", () => {
  const released = (what: string) => told(`the/DET/det>2 bank/NOUN/nsubj>3 released/VERB/root>0 the/DET/det>5 ${what}/NOUN/obj>3`)[0]?.[1];

  it("go on again, and money is paid out", () => {
    expect(released("rockets")).toBe("resumed");
    expect(released("funds")).toBe("deed");
  });
});

describe("[DV66] what is confirmed or welcomed", () => {
  const of = (verb: string) => `she/PRON/nsubj>2 ${verb}/VERB/root>0 the/DET/det>4 arrival/NOUN/obj>2 of/ADP/case>6 shells/NOUN/nmod>4`;

  it("is so; what is hoped for or promised is not", () => {
    expect(told(of("confirmed"))).toContainEqual(["arrival", "deed", "shells", "DV66"]);
    expect(told(of("promised")).map(([, , , rule]) => rule)).not.toContain("DV66");
  });
});

describe("[DV67] the words of a negation", () => {
  const words = (rows: string, word: string): string[] => {
    const { tree, text } = treeOf(rows);
    const { predicate } = triggersIn(tree).find((one) => tree.word(one.predicate.n) === word) as ReturnType<typeof triggersIn>[number];
    return negationOf(predicate, "denied").map((span) => text.slice(...span));
  };

  it("are part of what tells a denial", () => {
    expect(words("the/DET/det>2 port/NOUN/nsubj>4 never/ADV/advmod>4 halted/VERB/root>0 deliveries/NOUN/obj>4", "halted")).toEqual([
      "never",
    ]);
    expect(words("the/DET/det>2 port/NOUN/nsubj>3 halted/VERB/root>0 deliveries/NOUN/obj>3", "halted")).toEqual([]);
  });
});

describe("[DV3] verbs with what stands beside them", () => {
  it("tell a state of what is put somewhere, far from it too", () => {
    const rows =
      "they/PRON/nsubj>2 put/VERB/root>0 the/DET/det>4 sale/NOUN/obj>2 ,/PUNCT/punct>8 of/ADP/case>8 three/NUM/nummod>8 boats/NOUN/nmod>4 ,/PUNCT/punct>8 on/ADP/case>11 hold/NOUN/conj>4";
    expect(told(rows)).toContainEqual(["put", "paused", "sale", "DV3"]);
  });

  it("tell it of what stands behind their object with a preposition", () => {
    const rows =
      "they/PRON/nsubj>2 gave/VERB/root>0 the/DET/det>5 green/ADJ/amod>5 light/NOUN/obj>2 to/ADP/case>8 the/DET/det>8 sale/NOUN/obl>2";
    expect(told(rows)).toContainEqual(["gave", "approved", "sale", "DV3"]);
  });

  it("[DV71] what ends what stood in the way of a thing takes it up again", () => {
    const rows =
      "she/PRON/nsubj>2 withdrew/VERB/root>0 her/PRON/nmod:poss>4 objection/NOUN/obj>2 to/ADP/case>7 the/DET/det>7 sale/NOUN/nmod>4";
    expect(told(rows)).toContainEqual(["withdrew", "resumed", "sale", "DV3"]);
    expect(told(rows.replace("objection", "claim")).map(([, base]) => base)).not.toContain("resumed");
  });
});

describe("[DV72] what is moved to a day", () => {
  const moved = (to: string) =>
    told(`the/DET/det>2 meeting/NOUN/nsubj:pass>4 was/AUX/aux:pass>4 moved/VERB/root>0 to/ADP/case>6 ${to}/PROPN/obl>4`);

  it("is put off, and elsewhere only moved", () => {
    expect(moved("monday")).toEqual([["moved", "delayed", "meeting", "DV2"]]);
    expect(moved("orle")).toEqual([]);
  });
});

describe("[DV69] what a shipment holds", () => {
  const goods = (rows: string): string[][] => {
    const { tree, text } = treeOf(rows);
    return contentsIn(tree).map(({ objects }) =>
      objects.map(({ span, noun, quantity }) => [text.slice(...span), noun ? text.slice(...noun) : "", quantity ?? ""].join("|")),
    );
  };
  const two = "bombs/NOUN/obj>2 of/ADP/case>6 500/NUM/nummod>6 lb/NOUN/nmod>3 and/CCONJ/cc>9 40/NUM/nummod>9";

  it("is a list of goods, each with its number; a size alone is of the noun before it", () => {
    const rows = `shipment/NOUN/nsubj>2 includes/VERB/root>0 ${two} of/ADP/case>11 900/NUM/nummod>11 lb/NOUN/nmod>9`;
    expect(goods(rows)).toEqual([["bombs of 500 lb||", "40 of 900 lb|bombs|40"]]);
    expect(goods(rows.replace("shipment", "committee"))).toEqual([]);
  });

  it("stands behind “with” and a mark too", () => {
    const rows =
      "they/PRON/nsubj>2 sent/VERB/root>0 one/NUM/nummod>4 shipment/NOUN/obj>2 ,/PUNCT/punct>2 with/ADP/case>8 90/NUM/nummod>8 rockets/NOUN/obl>2";
    expect(goods(rows)).toEqual([["90 rockets||90"]]);
  });
});
