/** What stands around a cue, from parses written by hand. */
import { describe, expect, it } from "vitest";
import type { ScoredAttribution } from "../../annotate/attribution.js";
import type { Token } from "../../annotate/parse.js";
import type { Span } from "../../text/span.js";
import { Grammar } from "../grammar.js";
import { spokenTo, subjectOf } from "./cue-syntax.js";
import { saidAtOf, yetToBeSaid } from "./day-of-saying.js";
import { reportingClause } from "./reporting-clause.js";

/** Words of one sentence: what hangs on what, and how. */
type Parse = Readonly<Record<string, readonly [relation: string, head: string | null, tag?: string]>>;

const find = (text: string, words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];

/** A sentence as a grammar; each of `mentions` is a word that heads one. */
function grammarOf(text: string, parse: Parse, mentions: readonly string[] = []): Grammar {
  const words: readonly string[] = text.match(/[\p{L}\p{N}’-]+|[^\s\p{L}\p{N}]/gu) ?? [];
  const sentence = words.map((word, n): Token => {
    const [relation, head, tag = "NOUN"] = parse[word] ?? ["dep", null];
    return { span: find(text, word), word: n, tag, features: {}, head: head ? words.indexOf(head) : -1, relation, factuality: null };
  });
  return new Grammar([sentence], [], mentions.map((w) => ({ head: find(text, w) })) as unknown as Grammar["mentions"]);
}

const attribution = (text: string, cue: string, source: string | null, content: string | null = null): ScoredAttribution => ({
  sources: source === null ? [] : [find(text, source)],
  cue: find(text, cue),
  contents: content === null ? [] : [find(text, content)],
  score: 1,
  within: null,
});

describe("[R9] the subject of a cue", () => {
  const LAUGHED: Parse = { Novak: ["nsubj", "laughed"], laughed: ["root", null, "VERB"], adding: ["advcl", "laughed", "VERB"] };

  it("is that of its verb, or of the verb that it goes with", () => {
    const text = "Novak laughed, adding more";
    const grammar = grammarOf(text, LAUGHED, ["Novak"]);
    expect(subjectOf(grammar, find(text, "laughed"))).toBe(0);
    expect(subjectOf(grammar, find(text, "adding"))).toBe(0);
  });

  it("is none of a passive, nor of a verb that hangs otherwise", () => {
    const text = "Novak laughed, adding more";
    const passive = { ...LAUGHED, more: ["aux:pass", "adding"] } as const;
    expect(subjectOf(grammarOf(text, passive, ["Novak"]), find(text, "adding"))).toBeNull();
    const other = { ...LAUGHED, adding: ["ccomp", "laughed", "VERB"] } as const;
    expect(subjectOf(grammarOf(text, other, ["Novak"]), find(text, "adding"))).toBeNull();
  });
});

describe("[R11] whoever is spoken to", () => {
  it("is the subject of a passive, for verbs of speaking to or of somebody", () => {
    for (const [verb, wanted] of [
      ["asked", true],
      ["elected", false],
    ] as const) {
      const text = `Novak was ${verb} whether it was cold`;
      const grammar = grammarOf(text, { Novak: ["nsubj:pass", verb], was: ["aux:pass", verb], [verb]: ["root", null, "VERB"] });
      expect(spokenTo(text, grammar, attribution(text, verb, "Novak"))).toBe(wanted);
    }
  });

  it("is meant by a participle that opens a clause, not by a verb with a subject", () => {
    const opened = "Asked about it, Novak left";
    expect(spokenTo(opened, grammarOf(opened, { Asked: ["advcl", "left", "VERB"] }), attribution(opened, "Asked", "Novak"))).toBe(true);
    const active = "Novak asked about it";
    const grammar = grammarOf(active, { Novak: ["nsubj", "asked"], asked: ["root", null, "VERB"] });
    expect(spokenTo(active, grammar, attribution(active, "asked", "Novak"))).toBe(false);
  });
});

describe("when it was said", () => {
  const saidAt = (text: string, parse: Parse, cue: string, date: string, content: string | null = null) => {
    const read = attribution(text, cue, "Novak", content);
    const clause = reportingClause(text, [0, text.length], read.cue, read.contents);
    const grammar = grammarOf(text, parse);
    const day = [find(text, date)];
    const toCome = yetToBeSaid(text, grammar, read.cue);
    const found = saidAtOf(text, grammar, clause, read, { times: day, days: day, toCome });
    return found && text.slice(...found);
  };

  it("[W2] is the date right beside the cue", () => {
    expect(saidAt("Novak said on Tuesday it was cold", {}, "said", "Tuesday", "it was cold")).toBe("Tuesday");
  });

  it("[W2] is the date that hangs on the cue’s verb", () => {
    const text = "Novak said to us in Oslo on Tuesday";
    const said = ["root", null, "VERB"] as const;
    expect(saidAt(text, { said, Tuesday: ["obl", "said"] }, "said", "Tuesday")).toBe("Tuesday");
    expect(saidAt(text, { said, Tuesday: ["nmod", "Oslo"], Oslo: ["nmod", "us"], us: ["obl", "said"] }, "said", "Tuesday")).toBeNull();
  });

  it("[W2] is no date in what is said", () => {
    const text = "Novak said it was cold on Tuesday";
    expect(
      saidAt(text, { said: ["root", null, "VERB"], Tuesday: ["obl", "said"] }, "said", "Tuesday", "it was cold on Tuesday"),
    ).toBeNull();
  });

  it("[W3] else is the day of what the speaker did while speaking", () => {
    const text = "Novak arrived home late Tuesday, loudly saying so";
    const arrived = ["root", null, "VERB"] as const;
    const date = ["obl", "arrived"] as const;
    expect(saidAt(text, { arrived, Tuesday: date, saying: ["advcl", "arrived", "VERB"] }, "saying", "Tuesday")).toBe("Tuesday");
    expect(saidAt(text, { arrived, Tuesday: date, saying: ["ccomp", "arrived", "VERB"] }, "saying", "Tuesday")).toBeNull();
  });
});

describe("[T43] what is still to be said", () => {
  const toCome = (text: string, parse: Parse, cue: string) => yetToBeSaid(text, grammarOf(text, parse), find(text, cue));
  const TELL = { tell: ["root", null, "VERB"] } as const;

  it("is what will be said, or is expected to be", () => {
    expect(toCome("Novak will tell us", { ...TELL, will: ["aux", "tell", "AUX"] }, "tell")).toBe(true);
    expect(
      toCome("Novak plans to tell us", { plans: ["root", null, "VERB"], tell: ["xcomp", "plans", "VERB"], to: ["mark", "tell"] }, "tell"),
    ).toBe(true);
    expect(toCome("Novak is due to tell us", {}, "is due to tell")).toBe(true);
  });

  it("is nothing else: not what somebody would not say, nor what was said", () => {
    const wouldNot = { ...TELL, would: ["aux", "tell", "AUX"], not: ["advmod", "tell"] } as const;
    expect(toCome("Novak would not tell us", wouldNot, "tell")).toBe(false);
    expect(
      toCome(
        "Novak declined to tell us",
        { declined: ["root", null, "VERB"], tell: ["xcomp", "declined", "VERB"], to: ["mark", "tell"] },
        "tell",
      ),
    ).toBe(false);
    expect(toCome("Novak said so", { said: ["ccomp", "will", "VERB"] }, "said")).toBe(false);
  });
});
