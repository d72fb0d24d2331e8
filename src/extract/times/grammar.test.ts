/** Tense and the time that holds, by parses written by hand. */
import { describe, expect, it } from "vitest";
import type { ParsedSentence } from "../../annotate/parse.js";
import { Grammar } from "../grammar.js";
import { effectiveOf } from "./effective.js";
import { parsedTense } from "./parsed-tense.js";
import { times } from "./times.js";

/** A sentence from its words: "word/TAG/relation>head", heads counted from 1, with Past or Inf behind where it matters. */
function parsed(words: string): { text: string; grammar: Grammar } {
  const rows = words.split(" ").map((w) => /^(.+)\/([A-Z]+)\/([\w:]+)>(\d+)(?:\/(\w+))?$/.exec(w) as RegExpExecArray);
  let text = "";
  const sentence = rows.map(([, word, tag, relation, head, feature], n) => {
    const start = text.length;
    text += `${word} `;
    const features =
      feature === "Past"
        ? { Tense: "Past", VerbForm: "Fin" }
        : feature === "Part"
          ? { Tense: "Past", VerbForm: "Part" }
          : feature === "Pres"
            ? { Tense: "Pres", VerbForm: "Fin" }
            : feature
              ? { VerbForm: feature }
              : {};
    return { span: [start, start + (word as string).length], word: n, tag, relation, head: Number(head) - 1, features, factuality: 0 };
  });
  return { text: text.trimEnd(), grammar: new Grammar([sentence as unknown as ParsedSentence], [], []) };
}

const at = (text: string, word: string): [number, number] => [text.indexOf(word), text.indexOf(word) + word.length];

const MET = "Ministers/NOUN/nsubj>2 met/VERB/root>0/Past on/ADP/case>4 Friday/PROPN/obl>2";
const MEET = "Ministers/NOUN/nsubj>3 will/AUX/aux>3 meet/VERB/root>0/Inf on/ADP/case>5 Friday/PROPN/obl>3";
const PLAN = "Ministers/NOUN/nsubj>2 plan/VERB/root>0 to/PART/mark>4 meet/VERB/xcomp>2/Inf on/ADP/case>6 Friday/PROPN/obl>4";
const MANAGED = "Ministers/NOUN/nsubj>2 managed/VERB/root>0/Past to/PART/mark>4 meet/VERB/xcomp>2/Inf on/ADP/case>6 Friday/PROPN/obl>4";
const MIGHT = "Ministers/NOUN/nsubj>4 might/AUX/aux>4 have/AUX/aux>4 met/VERB/root>0/Part on/ADP/case>6 Friday/PROPN/obl>4";

describe("[T24] tense by the parse", () => {
  it.each([
    [MET, "past"],
    [MEET, "future"],
    [PLAN, "future"],
    [MANAGED, "past"],
    [MIGHT, "past"],
  ])("%s", (words, tense) => {
    const { text, grammar } = parsed(words);
    expect(parsedTense(text, grammar, at(text, "Friday"))).toBe(tense);
  });

  it.each([
    ["The/DET/det>2 lease/NOUN/nsubj>3 expires/VERB/root>0/Pres on/ADP/case>5 Friday/PROPN/obl>3", "future"],
    ["The/DET/det>2 report/NOUN/nsubj>3 says/VERB/root>0/Pres on/ADP/case>5 Friday/PROPN/obl>3", undefined],
  ])("[T50] %s", (words, tense) => {
    const { text, grammar } = parsed(words);
    expect(parsedTense(text, grammar, at(text, "Friday"))).toBe(tense);
  });

  it("says nothing of a time that hangs on no verb", () => {
    const { text, grammar } = parsed("Friday/PROPN/root>0");
    expect(parsedTense(text, grammar, at(text, "Friday"))).toBeUndefined();
  });
});

describe("effectiveOf by the parse", () => {
  const of = (words: string, verb: string, said: string[] = []) => {
    const { text, grammar } = parsed(words);
    const found = effectiveOf(text, at(text, verb), times(text, { anchor: "2024-06-26" }), { grammar, said: said.map((w) => at(text, w)) });
    return found && text.slice(...found.span);
  };
  const SAID =
    "Novak/PROPN/nsubj>2 said/VERB/root>0/Past on/ADP/case>4 Tuesday/PROPN/obl>2 it/PRON/nsubj>6 paused/VERB/ccomp>2/Past the/DET/det>8 shipment/NOUN/obj>6 in/ADP/case>10 May/PROPN/obl>6";

  it("is what hangs on the verb, not what is nearest", () => {
    expect([of(SAID, "paused"), of(SAID, "said")]).toEqual(["May", "Tuesday"]);
  });

  it("is no time of saying", () => {
    expect(of(SAID, "said", ["Tuesday"])).toBeNull();
  });

  it("does not cross into another clause", () => {
    const words =
      "The/DET/det>2 bomb/NOUN/nsubj>6 that/PRON/nsubj>4 fell/VERB/acl:relcl>2/Past Friday/PROPN/obl>4 killed/VERB/root>0/Past two/NUM/obj>6";
    expect([of(words, "killed"), of(words, "fell")]).toEqual([null, "Friday"]);
  });

  it("[T55] is not the day of what it came after", () => {
    const words =
      "They/PRON/nsubj>2 paused/VERB/root>0/Past it/PRON/obj>2 after/ADP/case>7 Friday/PROPN/nmod:poss>7 's/PART/case>5 clash/NOUN/obl>2";
    expect(of(words, "paused")).toBeNull();
  });

  it("[T56] is the day right before the verb, wherever the parse hangs it", () => {
    const words =
      "Ministers/NOUN/nsubj>4 on/ADP/case>3 Monday/PROPN/dep>8 accepted/VERB/ccomp>8/Past a/DET/det>6 truce/NOUN/obj>4 they/PRON/nsubj>8 said/VERB/root>0/Past";
    expect(of(words, "accepted")).toBe("Monday");
    expect(of(words.replace("on/ADP", "for/ADP"), "accepted")).toBeNull();
  });

  it("[T58] is not the day of another verb right before it", () => {
    const words = "Boats/NOUN/nsubj>6 held/VERB/acl>1/Part since/ADP/case>4 May/PROPN/obl>6 have/AUX/aux>6 arrived/VERB/root>0/Part";
    expect([of(words, "held"), of(words, "arrived")]).toEqual([null, null]);
    expect(of(words.replace("May/PROPN/obl>6", "May/PROPN/obl>2"), "held")).toBe("May");
    expect(of(words.replace("since/ADP", "in/ADP"), "arrived")).toBeNull();
  });

  it("may hang on a noun of the verb's", () => {
    const words = "Ministers/NOUN/nsubj>2 cancelled/VERB/root>0/Past Friday/PROPN/nmod:poss>5 's/PART/case>3 meeting/NOUN/obj>2";
    expect(of(words, "cancelled")).toBe("Friday");
  });
});

describe("[T54] what is put off to a day", () => {
  const tenseOf = (words: string, time: string) => {
    const { text, grammar } = parsed(words);
    return parsedTense(text, grammar, at(text, time));
  };

  it.each([
    ["It/PRON/nsubj>3 has/AUX/aux>3 moved/VERB/root>0/Part to/ADP/case>5 Friday/PROPN/obl>3", "Friday", "future"],
    [
      "It/PRON/nsubj>4 has/AUX/aux>4 been/AUX/aux>4 put/VERB/root>0/Part off/ADP/compound>4 until/ADP/case>7 June/PROPN/obl>4",
      "June",
      "future",
    ],
    ["It/PRON/nsubj>3 was/AUX/aux>3 postponed/VERB/root>0/Part to/ADP/case>5 Friday/PROPN/obl>3", "Friday", "future"],
    ["It/PRON/nsubj>3 is/AUX/aux>3 suspended/VERB/root>0/Part until/ADP/case>5 Friday/PROPN/obl>3", "Friday", "future"],
  ])("is to come, whatever the tense: %s", (words, time, tense) => expect(tenseOf(words, time)).toBe(tense));

  it.each([
    [
      "They/PRON/nsubj>2 accepted/VERB/root>0/Past it/PRON/obj>2 ,/PUNCT/punct>6 to/PART/mark>2 begin/VERB/advcl>2/Inf on/ADP/case>8 Thursday/PROPN/obl>6",
      "Thursday",
    ],
    ["It/PRON/nsubj>3 is/AUX/aux>3 planned/VERB/root>0/Part for/ADP/case>5 Friday/PROPN/obl>3", "Friday"],
  ])("[T57] is to come where it is to begin then or is planned for it: %s", (words, time) => expect(tenseOf(words, time)).toBe("future"));

  it("of what was put off the words tell, but for weekdays", () => {
    expect(tenseOf("It/PRON/nsubj>3 was/AUX/aux>3 postponed/VERB/root>0/Part until/ADP/case>5 June/PROPN/obl>3", "June")).toBeUndefined();
    expect(tenseOf("It/PRON/nsubj>3 was/AUX/aux>3 suspended/VERB/root>0/Part on/ADP/case>5 Friday/PROPN/obl>3", "Friday")).not.toBe(
      "future",
    );
  });
});

describe("[T52] a date behind since, of the first of its kind", () => {
  const of = (words: string, verb: string) => {
    const { text, grammar } = parsed(words);
    const found = effectiveOf(text, at(text, verb), times(text, { anchor: "2024-06-26" }), { grammar });
    return found && text.slice(...found.span);
  };
  const halted = "They/PRON/nsubj>2 halted/VERB/root>0/Past it/PRON/obl>2";

  it("is how long there was none, and no day of the verb's", () => {
    const first = `${halted} the/DET/det>6 first/ADJ/amod>6 halt/NOUN/obl>2 since/ADP/case>8 May/PROPN/obl>2`;
    expect(of(first, "halted")).toBeNull();
    expect(of(`${halted} since/ADP/case>5 May/PROPN/obl>2`, "halted")).toBe("May");
  });

  it("[T53] one of two verbs in a row is the first behind each", () => {
    const met = "They/PRON/nsubj>2 met/VERB/root>0/Past in/ADP/case>4 Kesh/PROPN/obl>2 on/ADP/case>7 May/PROPN/nmod>7 2/NUM/nmod>4";
    const will = "and/CCONJ/cc>10 will/AUX/aux>10 return/VERB/conj>2 on/ADP/case>12 May/PROPN/obl>2 20/NUM/nummod>12";
    expect(of(`${met} ${will}`, "met")).toBe("May 2");
    expect(of(`${met} ${will}`, "return")).toBe("May 20");
  });
});

describe("[T51] a date that the parse hangs on the next clause", () => {
  const words = (between: string) =>
    `They/PRON/nsubj>2 signed/VERB/ccomp>8/Past it/PRON/obj>2 ${between} Friday/PROPN/nmod>11 ,/PUNCT/punct>8 clerks/NOUN/nsubj>8 said/VERB/root>0/Past in/ADP/case>11 a/DET/det>11 note/NOUN/obl>8`;

  it("is of the verb before it, with no other verb or mark between", () => {
    const { text, grammar } = parsed(words("on/ADP/case>5"));
    const found = effectiveOf(text, at(text, "signed"), times(text, {}), { grammar });
    expect(found && text.slice(...found.span)).toContain("Friday");
    const other = parsed(words("called/VERB/conj>2"));
    expect(effectiveOf(other.text, at(other.text, "signed"), times(other.text, {}), { grammar: other.grammar })).toBeNull();
  });
});
