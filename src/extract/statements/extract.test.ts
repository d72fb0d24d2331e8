/** Extraction from scored spans written by hand: no weights are loaded here. */
import { describe, expect, it } from "vitest";
import type { ScoredAttribution } from "../../model/attribution.js";
import type { Report } from "../../records/report.js";
import { paragraphs } from "../../text/paragraphs.js";
import type { Span } from "../../text/span.js";
import { pairQuotes } from "../../tokens/quotes.js";
import { authorityKind, authorityOf } from "./authority.js";
import { contentEdges, QuoteSpans } from "./edges.js";
import { modeOf } from "./mode.js";
import { repeatedBy } from "./repeats.js";
import { stanceOf } from "./stance.js";
import { innerStretches, layeredOf, statementsOf } from "./statements.js";

const find = (text: string, words: string, from = 0): Span => {
  const at = text.indexOf(words, from);
  if (at < 0) throw new Error(`"${words}" is not in the text`);
  return [at, at + words.length];
};
const quotesOf = (text: string) => pairQuotes(text, paragraphs(text)).quotes;
const marks = (text: string) => new QuoteSpans(quotesOf(text));

describe("[S1] edges", () => {
  const edged = (text: string, words: string) => {
    const span = contentEdges(text, find(text, words), marks(text));
    return span && text.slice(...span);
  };

  it.each([
    ["takes in the marks of a quotation it fills", "“We wait,” he said.", "We wait", "“We wait,”"],
    ["takes in a closing mark with its comma", "“We wait,” he said.", "“We wait", "“We wait,”"],
    ["leaves the full stop off unquoted words", "He said they would wait.", "they would wait.", "they would wait"],
    ["leaves a comma off unquoted words", "They would wait, he said.", "They would wait,", "They would wait"],
    ["keeps a reported question's mark", "She asked: would they wait?", "would they wait?", "would they wait?"],
    ["keeps the full stop inside the marks", "He said: “We wait.”", "“We wait.”", "“We wait.”"],
    ["does not reach for marks around more than it", "“We wait, and we hope,” he said.", "we hope", "we hope"],
  ])("%s", (_, text, words, wanted) => {
    expect(edged(text, words)).toBe(wanted);
  });

  it("leaves nothing of a lone mark", () => {
    expect(edged("He said, then left", ",")).toBeNull();
  });
});

describe("[S2] mode", () => {
  it.each([
    ["“We will wait for them,”", "direct"],
    ["“Yes,”", "direct"],
    ["“bumpy road”", "mixed"],
    ["that the talks were “a bumpy road” so far", "mixed"],
    ["that the talks went on", "indirect"],
  ])("%s is %s", (content, mode) => {
    const text = `He said ${content} then.`;
    expect(modeOf(text, [find(text, content)], marks(text))).toBe(mode);
  });

  it("is direct in two pieces where both are quoted, mixed where one is not", () => {
    const text = "“We wait,” he said. “They come.” Then they came.";
    const pieces = [find(text, "“We wait,”"), find(text, "“They come.”")];
    expect(modeOf(text, pieces, marks(text))).toBe("direct");
    expect(modeOf(text, [...pieces, find(text, "Then they came")], marks(text))).toBe("mixed");
  });
});

describe("[S3] authority by the source's words", () => {
  const kind = (words: string, before = "", agency: string | null = null) => {
    const text = `${before}${words} said so.`;
    const start = before.length;
    return authorityKind(text, { spans: [[start, start + words.length]], words }, agency, []);
  };

  it.each([
    ["Ana Novak", "named-person"],
    ["Defense Minister Ana Novak", "named-person"],
    ["Hugh Orr, a doctor,", "named-person"],
    ["a doctor, Hugh Orr,", "named-person"],
    ["a man from Drost, New Varland", "unnamed"],
    ["a spokesman for the ministry", "spokesperson"],
    ["ministry spokeswoman Ana Novak", "spokesperson"],
    ["a senior U.S. official", "official-unnamed"],
    ["Two European diplomats", "official-unnamed"],
    ["White House officials", "official-unnamed"],
    ["a person familiar with the matter", "unnamed"],
    ["Critics", "unnamed"],
    ["people briefed on the talks", "unnamed"],
    ["Israel", "organisation"],
    ["Tehran", "organisation"],
    ["the Foreign Ministry", "organisation"],
    ["the minister’s office", "organisation"],
    ["NATO", "organisation"],
    ["the company", "organisation"],
    ["the report", "document"],
    ["A court filing", "document"],
    ["The Harbour Times", "other-media"],
    ["NBC News", "other-media"],
    ["local media", "other-media"],
    ["the president", "named-person"],
    ["We", "reporter"],
  ])("%s: %s", (words, wanted) => {
    expect(kind(words)).toBe(wanted);
  });

  it("takes a person brought in without a name for unnamed", () => {
    expect(kind("the trader", "A trader in Drost bought it. Then ")).toBe("unnamed");
    expect(kind("the trader", "The trader Ana Novak bought it. Then ")).toBe("named-person");
  });

  it("knows the agency's own witness", () => {
    expect(kind("a Reuters reporter", "", "Reuters")).toBe("reporter");
    expect(kind("a Reuters reporter", "", "AFP")).toBe("unnamed");
  });

  it("gives a pronoun the last source that it can stand for", () => {
    const text = "He said so.";
    const he = { spans: [[0, 2]] as Span[], words: "He" };
    expect(
      authorityKind(text, he, null, [
        { kind: "official-unnamed", plural: false },
        { kind: "organisation", plural: false },
      ]),
    ).toBe("official-unnamed");
    expect(
      authorityKind(text, { ...he, words: "They" }, null, [
        { kind: "named-person", plural: false },
        { kind: "official-unnamed", plural: true },
      ]),
    ).toBe("official-unnamed");
    expect(
      authorityKind(text, { ...he, words: "It" }, null, [
        { kind: "document", plural: false },
        { kind: "named-person", plural: false },
      ]),
    ).toBe("document");
  });

  it("gives a relative pronoun the noun before it", () => {
    const text = "He met a senior official, who said so.";
    expect(authorityKind(text, { spans: [find(text, "who")], words: "who" }, null, [])).toBe("official-unnamed");
  });

  it("is none without a source", () => {
    expect(authorityKind("It is said.", null, null, [])).toBe("none");
  });

  it("keeps the description verbatim, with seniority and number", () => {
    const text = "Two senior U.S. officials said so.";
    const source = { spans: [find(text, "Two senior U.S. officials")], words: "Two senior U.S. officials" };
    expect(authorityOf(text, source, "official-unnamed")).toMatchObject({
      descriptor: "Two senior U.S. officials",
      seniority: "senior",
      count: 2,
    });
    const one = "A former aide said so.";
    expect(authorityOf(one, { spans: [[0, 13]], words: "A former aide" }, "official-unnamed")).toMatchObject({
      descriptor: "former aide",
      descriptorSpan: [2, 13],
      seniority: "former",
      count: 1,
    });
  });
});

describe("[S5] stance", () => {
  it.each([
    ["said", "assert", "neutral", false],
    ["did not say", "assert", "neutral", true],
    ["declined", "decline", "neutral", false],
    ["has repeatedly denied", "deny", "neutral", false],
    ["accused", "accuse", "neutral", false],
    ["called for", "request", "neutral", false],
    ["claimed", "assert", "distancing", false],
    ["insisted", "assert", "insisting", false],
    ["admitted", "confirm", "conceding", false],
    ["hopes", "hope", "neutral", false],
  ])("%s: %s, %s", (cue, stance, tone, negated) => {
    expect(stanceOf(cue)).toEqual({ stance, tone, negated });
  });
});

describe("[S8] repeats", () => {
  it("finds the body's statement that says the headline's", () => {
    const body = [
      { id: "a", words: "that buses would run instead of trains" },
      { id: "b", words: "there had been significant progress on the supply of munitions" },
    ];
    expect(repeatedBy("progress made on munitions supplies", body)).toBe("b");
    expect(repeatedBy("bridge to close until May", body)).toBeNull();
    expect(repeatedBy("progress", body)).toBeNull();
  });
});

describe("statements", () => {
  const text =
    "Bridge shut until May, mayor says\nMayor Ana Novak said that the works office had promised to shut the bridge until May.\nAna left.";
  const report = {
    id: "r:1",
    text,
    dateline: null,
    anatomy: [
      { part: "headline", span: [0, 33] },
      { part: "paragraph", span: [34, 119] },
    ],
  } as unknown as Report;
  const attribution = (source: string | null, cue: string, contents: string[], from = 0): ScoredAttribution => ({
    sources: source ? [find(text, source, from)] : [],
    cue: find(text, cue, from),
    contents: contents.map((c) => find(text, c, from)),
    score: 0.5,
  });
  const outer = [
    attribution("mayor", "says", ["Bridge shut until May"]),
    attribution("Mayor Ana Novak", "said", ["that the works office had promised to shut the bridge until May"], 34),
  ];

  it("reads again what may hold another, without its opener", () => {
    expect(innerStretches(text, outer).map((s) => [text.slice(...s.span), s.within])).toEqual([
      ["the works office had promised to shut the bridge until May", 1],
    ]);
  });

  it("marks layers and repeats, outer before inner", () => {
    const inner = [attribution("the works office", "had promised", ["to shut the bridge until May"], 34)];
    const found = statementsOf(report, [], layeredOf(outer, innerStretches(text, outer), [inner]));
    expect(found.map((s) => s.speakerText)).toEqual(["mayor", "Mayor Ana Novak", "the works office"]);
    expect(found[2]?.within).toBe(found[1]?.id);
    expect(found[0]?.repeats).toBe(found[1]?.id);
    expect(found[1]).toMatchObject({ within: null, repeats: null, mode: "indirect" });
  });

  it("drops inner attributions without a source", () => {
    const bare = { ...attribution("the works office", "had promised", ["to shut the bridge until May"], 34), sources: [] };
    expect(layeredOf(outer, innerStretches(text, outer), [[bare]])).toHaveLength(2);
  });
});
