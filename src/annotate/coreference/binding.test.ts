import { describe, expect, it } from "vitest";
import { parsed } from "../hand-made.suite.js";
import { childrenOf } from "../mention-phrase.js";
import { Binding } from "./binding.js";

/** What binds the pronoun that is word number `n`. */
function of(rows: string, n: number) {
  const { text, sentence } = parsed(rows);
  return new Binding(sentence, childrenOf(sentence), (k) => (sentence[k] ? text.slice(...sentence[k].span).toLowerCase() : "")).of(n);
}

describe("[P16] the grammar keeps a pronoun", () => {
  it("that is an object from the subject of its clause, and from one that the clause above gives", () => {
    expect(of("Venn/PROPN/nsubj>2 urged/VERB/root>0 him/PRON/iobj>2", 2).apart).toEqual([0]);
    expect(of("Venn/PROPN/nsubj>2 called/VERB/root>0 on/ADP/case>4 him/PRON/obl>2", 3).apart).toEqual([0]);
    expect(of("Venn/PROPN/nsubj>2 wants/VERB/root>0 to/PART/mark>4 stop/VERB/xcomp>2 him/PRON/obj>4", 4).apart).toEqual([0]);
    expect(of("Venn/PROPN/nsubj>2 asked/VERB/root>0 Hale/PROPN/obj>2 to/PART/mark>5 help/VERB/xcomp>2 him/PRON/obj>5", 5).apart).toEqual([
      2,
    ]);
    expect(of("Venn/PROPN/nsubj>4 and/CCONJ/cc>3 Hale/PROPN/conj>1 met/VERB/root>0 her/PRON/obj>4", 4).apart).toEqual([0, 2]);
  });
  it("from none where it may be the subject: behind 'with', as whose something is", () => {
    expect(of("Venn/PROPN/nsubj>2 took/VERB/root>0 it/PRON/obj>2 with/ADP/case>5 her/PRON/obl>2", 4).apart).toEqual([]);
    expect(of("Venn/PROPN/nsubj>2 lost/VERB/root>0 her/PRON/nmod:poss>4 seat/NOUN/obj>2", 2).apart).toEqual([]);
    expect(of("Venn/PROPN/nsubj>2 lowered/VERB/root>0 her/PRON/nsubj>2 eyes/NOUN/obj>2", 2).apart).toEqual([]);
  });
  it("that is a subject from the others of its clause and from names below it", () => {
    expect(of("she/PRON/nsubj>2 told/VERB/root>0 parliament/NOUN/iobj>2", 0).apart).toEqual([2]);
    expect(of("she/PRON/nsubj>2 said/VERB/root>0 Venn/PROPN/nsubj>4 lied/VERB/ccomp>2", 0).apart).toEqual([2]);
    expect(of("she/PRON/nsubj>2 became/VERB/root>0 minister/NOUN/obj>2", 0).apart).toEqual([]);
  });
  it("[P83] and gives 'he' whom the sentence is said to be about", () => {
    expect(of("As/ADP/mark>6 for/ADP/case>3 Venn/PROPN/obl>6 ,/PUNCT/punct>3 he/PRON/nsubj>6 left/VERB/root>0", 4).same).toBe(2);
    expect(of("For/ADP/case>2 Venn/PROPN/obl>5 ,/PUNCT/punct>2 she/PRON/nsubj>5 left/VERB/root>0", 3).same).toBe(1);
    expect(of("For/ADP/case>2 example/NOUN/obl>5 ,/PUNCT/punct>2 he/PRON/nsubj>5 left/VERB/root>0", 3).same).toBeNull();
    expect(of("After/ADP/case>2 Venn/PROPN/obl>5 ,/PUNCT/punct>2 he/PRON/nsubj>5 left/VERB/root>0", 3).same).toBeNull();
  });
  it("[P17] and gives 'himself' the subject", () => {
    expect(of("Venn/PROPN/nsubj>2 blamed/VERB/root>0 himself/PRON/obj>2", 2).same).toBe(0);
  });
});
