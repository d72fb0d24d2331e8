import { describe, expect, it } from "vitest";
import { predicateAt } from "../predicates/predicate.js";
import { SentenceTree } from "../predicates/sentence-tree.js";
import { treeOf } from "../predicates/tree.suite.js";
import { candidatesIn } from "./candidates.js";
import { likelyThing } from "./likely-thing.js";
import { thingAt } from "./thing.js";
import { thingPhrase } from "./thing-phrase.js";

/** The phrase of the thing of what a word tells, and what the parse gives for it. */
function thingOf(rows: string, word: string, parsed: string | null = null): string | null {
  const { text, tree } = treeOf(rows);
  const at = (one: string) => tree.tokens.findIndex((_, n) => tree.word(n) === one);
  const predicate = predicateAt(tree, at(word));
  if (!predicate) throw new Error(`no predicate: ${word}`);
  const thing = parsed === null ? null : thingAt(tree, at(parsed));
  const found = likelyThing({ tree, n: predicate.n, predicate, trigger: null, thing });
  return found && text.slice(...thingPhrase(text, tree, found.n));
}

describe("[DV19] what a state is of where the parse has lost it", () => {
  it("is what stands right before the verb and its helpers, past what hangs on it", () => {
    const search =
      "the/DET/det>2 search/VERB/advcl>8 for/ADP/case>5 the/DET/det>5 barge/NOUN/obl>8 was/AUX/aux:pass>8 twice/ADV/advmod>8 suspended/VERB/root>0";
    expect(thingOf(search, "suspended")).toBe("search");
    const claim = "the/DET/det>2 claim/NOUN/dep>5 is/AUX/aux>5 being/AUX/aux:pass>5 examined/VERB/root>0";
    expect(thingOf(claim, "examined")).toBe("claim");
    const lists =
      "the/DET/det>2 duty/NOUN/dep>5 had/AUX/aux>5 been/AUX/aux:pass>5 withdrawn/VERB/root>0 and/CCONJ/cc>8 was/AUX/aux:pass>5 reviewed/VERB/conj>5";
    expect(thingOf(lists, "reviewed")).toBe("duty");
  });

  it("[DV39] is no day of a month", () => {
    const rows = "boats/NOUN/nsubj:pass>3 were/AUX/aux:pass>3 held/VERB/root>0 on/ADP/case>6 may/PROPN/compound>6 3/NUM/obl>3";
    expect(thingOf(rows, "held", "3")).toBe("boats");
    expect(thingOf(rows.replace("may/PROPN", "gate/NOUN"), "held", "3")).not.toBe("boats");
  });

  it("is a noun by its ending, with what it is of, though the parse took it for a verb", () => {
    const rows = "construction/VERB/mark>6 of/ADP/case>4 the/DET/det>4 dam/NOUN/obl>6 was/AUX/aux:pass>6 halted/VERB/root>0";
    expect(thingOf(rows, "halted")).toBe("construction of the dam");
  });

  it("is what names a matter before what the parse gives and does not", () => {
    const rows =
      "the/DET/det>2 court/NOUN/nsubj>3 ruled/VERB/root>0 and/CCONJ/cc>7 talks/NOUN/dep>7 were/AUX/aux:pass>7 paused/VERB/conj>3";
    expect(thingOf(rows, "paused", "court")).toBe("talks");
    const crates = "crates/NOUN/nsubj>3 were/AUX/aux:pass>3 delayed/VERB/root>0";
    expect(thingOf(crates, "delayed", "crates")).toBe("crates");
  });

  it("is what is given, not to whom, and not what another list has", () => {
    const rows = "they/PRON/nsubj>2 granted/VERB/root>0 the/DET/det>4 port/NOUN/obj>2 a/DET/det>6 permit/NOUN/obj>2";
    expect(thingOf(rows, "granted", "port")).toBe("permit");
    const list = "they/PRON/nsubj>2 annulled/VERB/root>0 the/DET/det>4 permit/NOUN/obj>2 ,/PUNCT/punct>6 construction/NOUN/obj>2";
    expect(thingOf(list, "annulled", "permit")).toBe("permit");
  });

  it("is a noun behind whose it is or behind no, though the parse took it for a verb", () => {
    const owned =
      "they/PRON/nsubj>2 annulled/VERB/root>0 the/DET/det>4 owner/NOUN/nmod:poss>2 's/PART/case>4 claim/VERB/obl>2 ,/PUNCT/punct>2 a/DET/det>9 clerk/NOUN/obj>2";
    expect(thingOf(owned, "annulled", "clerk")).toBe("claim");
    const verb = owned.replace("'s/PART/case>4", "may/AUX/aux>6");
    expect(thingOf(verb, "annulled", "clerk")).not.toBe("claim");
  });

  it("is whole where the tokens have cut a word at its hyphen, and is what the whole word names", () => {
    const { text, tree } = treeOf(
      "they/PRON/nsubj>2 accepted/VERB/root>0 this/DET/det>6 cease/NOUN/compound>6 -/PUNCT/punct>6 fire/NOUN/dep>2",
    );
    const tight = text.replace(" - ", "-");
    const tokens = tree.tokens.map((token, n) => {
      const start = tight.indexOf(tree.word(n));
      return { ...token, span: [start, start + tree.word(n).length] as const };
    });
    const whole = new SentenceTree(tight, tokens);
    const predicate = predicateAt(whole, 1);
    const found = predicate && likelyThing({ tree: whole, n: 1, predicate, trigger: null, thing: thingAt(whole, 0) });
    expect(found).toMatchObject({ n: 5, kind: "agreement" });
    expect(thingAt(tree, 5).kind).toBeNull();
  });

  it("stays what the parse gives of a noun that tells a state", () => {
    const rows = "after/ADP/case>2 ratification/NOUN/root>0 of/ADP/case>5 the/DET/det>5 treaty/NOUN/nmod>2";
    expect(thingOf(rows, "ratification", "treaty")).toBe("treaty");
  });

  it("tells nothing by the first part of a word that the tokens have cut at a hyphen", () => {
    const { text, tree } = treeOf("cease/VERB/compound>3 -/PUNCT/punct>1 fire/NOUN/nsubj>4 holds/VERB/root>0");
    const found = (one: SentenceTree) => candidatesIn(one).map(({ n }) => one.word(n));
    expect(found(tree)).toContain("cease");
    const tight = text.replace(" - ", "-");
    const tokens = tree.tokens.map((token, n) => {
      const start = tight.indexOf(text.slice(...token.span));
      return { ...token, span: [start, start + tree.word(n).length] as const };
    });
    expect(found(new SentenceTree(tight, tokens))).not.toContain("cease");
  });
});

describe("[DV38, DV39, DV40] what is no thing of a state", () => {
  it("is who acts, where something stands bare behind the verb", () => {
    const shut = "orland/PROPN/nsubj>2 closed/VERB/root>0 its/PRON/nmod:poss>5 main/ADJ/amod>5 gate/NOUN/advmod>2";
    expect(thingOf(shut, "closed", "orland")).toBe("main gate");
    expect(thingOf("orland/PROPN/nsubj>2 closed/VERB/root>0 early/ADV/advmod>2", "closed", "orland")).toBe("orland");
  });

  it("is a day or a month", () => {
    const march =
      "the/DET/det>2 levy/NOUN/dep>5 was/AUX/aux:pass>5 first/ADV/advmod>5 proposed/VERB/root>0 in/ADP/case>7 march/PROPN/obj>5";
    const protest = march.replace("march/PROPN", "march/NOUN");
    expect(thingOf(march, "proposed", "march")).toBe("levy");
    expect(thingOf(protest, "proposed", "march")).toBe("march");
  });

  it("is what a preposition hangs on the noun before", () => {
    const talks = "talks/NOUN/obl>4 on/ADP/case>3 tariff/NOUN/nsubj>4 stalled/VERB/root>0";
    expect(thingOf(talks, "stalled", "tariff")).toBe("talks");
    expect(thingOf("the/DET/det>2 tariff/NOUN/nsubj>3 stalled/VERB/root>0", "stalled", "tariff")).toBe("tariff");
  });
});

describe("[DV48] what is neither who does it nor where it goes", () => {
  it("is the subject of a passive, not who stands behind its by", () => {
    const halt =
      "the/DET/det>2 halt/NOUN/obj>4 was/AUX/aux:pass>4 ordered/VERB/root>0 by/ADP/case>7 minister/NOUN/compound>7 orsk/PROPN/obl>4";
    expect(thingOf(halt, "ordered", "orsk")).toBe("halt");
  });

  it("are the goods that leave or reach a place, and the place where nobody sends any", () => {
    const shells = "the/DET/det>2 shells/NOUN/obj>4 would/AUX/aux>4 leave/VERB/root>0 the/DET/det>6 port/NOUN/obl>4";
    expect(thingOf(shells, "leave", "port")).toBe("shells");
    const council = shells.replace("shells/NOUN", "council/NOUN");
    expect(thingOf(council, "leave", "port")).toBe("port");
  });

  it("is not what the last of two prepositions brings in", () => {
    const { text, tree } = treeOf("deliveries/NOUN/root>0 of/ADP/case>5 shells/NOUN/nmod>1 to/ADP/case>5 ombar/PROPN/nmod>1");
    expect(text.slice(...thingPhrase(text, tree, thingAt(tree, 0).n))).toContain("deliveries");
  });
});

describe("[DV40] [DV48] [DV57] what a state is of, and not what that is on, where it goes or whose it is", () => {
  it("is talks on doing something", () => {
    const talks = (on: string) =>
      `talks/PRON/nsubj>7 ${on}/ADP/mark>7 reopening/VERB/case>9 the/DET/det>5 canal/NOUN/obj>3 will/AUX/aux>7 resume/VERB/root>0`;
    expect(thingOf(talks("on"), "resume")).toBe("talks");
    expect(thingOf(talks("despite"), "resume")).toBe("canal");
  });

  it("is talks, though the parse takes the word for a determiner where it begins", () => {
    const talks = (noun: string) => `${noun} on/ADP/case>3 quotas/NOUN/nsubj>5 will/AUX/aux>5 resume/VERB/root>0`;
    expect(thingOf(talks("talks/DET/dep>5"), "resume", "quotas")).toBe("talks");
    expect(thingOf(talks("both/DET/dep>5"), "resume", "quotas")).toBe("quotas");
  });

  it("is the bill that goes through a house", () => {
    const clears = (what: string) => `the/DET/det>2 ${what}/NOUN/nsubj>3 clears/VERB/root>0 the/DET/det>5 senate/NOUN/obj>3`;
    expect(thingOf(clears("bill"), "clears", "senate")).toBe("bill");
    expect(thingOf(clears("fire"), "clears", "senate")).toBe("senate");
  });

  it("is what somebody has", () => {
    const rows = "they/PRON/nsubj>2 halted/VERB/root>0 its/PRON/nmod:poss>4 plan/NOUN/obj>2";
    expect(thingOf(rows, "halted", "its")).toBe("plan");
  });
});
