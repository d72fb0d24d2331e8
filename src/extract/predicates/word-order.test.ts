import { describe, expect, it } from "vitest";
import { followedBy, isNoun, phraseHead, phraseStart, possessorBefore } from "./phrase-order.js";
import { treeOf } from "./tree.suite.js";
import { likelyIndirectObject, likelyObject, likelySubject } from "./word-order.js";

describe("arguments by the order of words [E8]", () => {
  it("take the bare noun behind a verb for its object, whatever the parse calls it", () => {
    const { tree } = treeOf("Union/PROPN/nsubj>2 sued/VERB/root>0 the/DET/det>4 bureau/NOUN/obl>2 for/ADP/case>6 records/NOUN/obl>2");
    expect(likelyObject(tree, 1)).toBe(3);
  });

  it("take no noun for an object that is the subject of a clause", () => {
    const { tree } = treeOf("He/PRON/nsubj>2 said/VERB/root>0 rebels/NOUN/nsubj>4 attacked/VERB/ccomp>2");
    expect(likelyObject(tree, 1)).toBeNull();
  });

  it("find the object behind a day, and one that is counted", () => {
    const day = treeOf("Oslo/PROPN/nsubj>2 vetoed/VERB/root>0 on/ADP/case>4 Friday/PROPN/obl>2 a/DET/det>6 draft/NOUN/nmod>4").tree;
    expect(likelyObject(day, 1)).toBe(5);
    const counted = treeOf("Police/NOUN/nsubj>2 freed/VERB/root>0 at/ADP/case>4 least/ADJ/obl>2 20/NUM/nummod>6 men/NOUN/obl>2").tree;
    expect(likelyObject(counted, 1)).toBe(5);
  });

  it("take the noun before a verb for its subject where the parse has one from behind it", () => {
    const { tree } = treeOf(
      "Novak/PROPN/dep>3 has/AUX/aux>3 pardoned/VERB/ccomp>7 Ilic/PROPN/obj>3 ,/PUNCT/punct>7 aides/NOUN/nsubj>3 said/VERB/root>0",
    );
    expect(likelySubject(tree, 2)).toBe(0);
  });

  it("never take whose a noun is for the subject", () => {
    const { tree } = treeOf("Chad/PROPN/nsubj>4 's/PART/case>1 police/NOUN/nsubj>4 charged/VERB/root>0 Ilic/PROPN/obj>4");
    expect(likelySubject(tree, 3)).toBe(2);
  });

  it("find who does it behind a passive's by", () => {
    const { tree } = treeOf("He/PRON/nsubj:pass>3 was/AUX/aux:pass>3 attacked/VERB/root>0 by/ADP/case>5 rebels/NOUN/dep>3");
    expect(likelySubject(tree, 2)).toBe(4);
  });

  it("tell to whom from what", () => {
    const { tree } = treeOf("Oslo/PROPN/nsubj>2 gave/VERB/root>0 Chad/PROPN/dep>2 a/DET/det>5 loan/NOUN/obj>2");
    expect([likelyIndirectObject(tree, 1), likelyObject(tree, 1)]).toEqual([2, 4]);
  });
});

describe("noun phrases by the order of words [E8]", () => {
  const { tree } = treeOf(
    "her/PRON/nmod:poss>4 country/NOUN/nmod:poss>4 's/PART/case>2 support/NOUN/obj>9 for/ADP/case>7 Ana/PROPN/nmod>4 Novak/PROPN/flat>6 was/AUX/aux>9 praised/VERB/root>0",
  );

  it("start at their first word, and are headed by their last noun", () => {
    expect([phraseStart(tree, 3), phraseHead(tree, 0)]).toEqual([0, 3]);
  });

  it("are somebody's", () => {
    expect(possessorBefore(tree, 3)).toBe(1);
    expect(possessorBefore(tree, 5)).toBeNull();
  });

  it("are followed by what their prepositions take; a name is headed by its first word", () => {
    expect(followedBy(tree, 3)).toEqual([{ preposition: "for", n: 5 }]);
  });

  it("may be headed by what the parse takes for a verb", () => {
    const odd = treeOf("They/PRON/nsubj>2 launched/VERB/root>0 an/DET/mark>4 inquiry/VERB/xcomp>2 ./PUNCT/punct>2").tree;
    expect([isNoun(odd, 3), isNoun(odd, 1)]).toEqual([true, false]);
  });
});
