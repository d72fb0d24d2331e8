/** Terms, venues, citations, accounts, turns and notes, from words given by hand. */
import { describe, expect, it } from "vitest";
import type { ScoredAttribution } from "../../annotate/attribution.js";
import { paragraphs } from "../../text/paragraphs.js";
import type { Span } from "../../text/span.js";
import { pairQuotes } from "../../tokens/quotes.js";
import { quoteNotes } from "./quote-notes.js";
import { MASK, reportingClause } from "./reporting-clause.js";
import { termsIn } from "./terms.js";
import { turnsOf, withTurns } from "./transcript.js";
import { venueOf } from "./venue.js";

const find = (text: string, words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];

describe("[G1–G6] terms", () => {
  it.each([
    ["the official said on condition of anonymity.", "background", "stated", "on condition of anonymity"],
    ["said the aide, who asked not to be named.", "background", "stated", "asked not to be named"],
    ["an officer speaking anonymously said", "background", "stated", "anonymously"],
    ["He was not authorised to speak publicly.", "not-authorised", "stated", "not authorised to speak publicly"],
    ["The envoy spoke off the record.", "off-the-record", "stated", "off the record"],
    ["She spoke on background.", "background", "stated", "on background"],
    ["He said it on deep background.", "deep-background", "stated", "on deep background"],
    ["The official, briefing reporters, said", "background", "inferred", "briefing reporters"],
  ] as const)("%s", (words, rule, basis, span) => {
    const found = termsIn(words, 0);
    expect(found).toMatchObject({ rule, basis });
    expect(found && words.slice(...found.span)).toBe(span);
  });

  it.each([
    "The two men share a background in law.",
    "Buyers must pass background checks on sale.",
    "It was the wettest day on record.",
    "The fund was authorised to buy bonds.",
    "The street was named after him.",
  ])("none in: %s", (words) => {
    expect(termsIn(words, 0)).toBeNull();
  });

  it("keeps the reason for anonymity verbatim", () => {
    const words = "She spoke on condition of anonymity because she feared for her post.";
    const reason = termsIn(words, 0)?.reason ?? null;
    expect(reason && words.slice(...reason)).toBe("because she feared for her post");
  });
});

describe("[W1] venues", () => {
  const venue = (words: string, cue: string, said?: string) => {
    const frame = reportingClause(words, [0, words.length], find(words, cue), said ? [find(words, said)] : []);
    const found = venueOf(frame);
    return found && [found.kind, words.slice(...found.span)];
  };

  it.each([
    ["The ministry said in a statement that it would wait.", "said", "statement", "in a statement"],
    ["He told a news conference that it would wait.", "told", "news-conference", "told a news conference"],
    ["She told reporters it would wait.", "told", "news-conference", "told reporters"],
    ["He said in an interview with Harbour Radio that it would wait.", "said", "interview", "in an interview with Harbour Radio"],
    ["She wrote on Facebook that it would wait.", "wrote", "social-media", "on Facebook"],
    ["He told the minister in a telephone call.", "told", "call", "in a telephone call"],
    ["The board wrote in a letter to the mayor.", "wrote", "document", "in a letter"],
    ["He told the court he would wait.", "told", "court", "told the court"],
  ])("%s", (words, cue, kind, span) => {
    expect(venue(words, cue)).toEqual([kind, span]);
  });

  it("does not look into what is said", () => {
    const words = "He said the plan was made in a letter last week.";
    expect(venue(words, "said", "the plan was made in a letter last week")).toBeNull();
    expect(reportingClause(words, [0, 7], [3, 7], [[0, 2]]).words).toBe(`${MASK}${MASK} said`);
  });
});

describe("[S14] transcripts", () => {
  const text = "MR. ORR: Will they come?\nNOVAK: They will. He said so.\nMR. ORR: When?";
  const turn = (words: string, cue: string): ScoredAttribution => ({
    sources: [find(text, words)],
    cue: find(text, cue),
    contents: [find(text, "so")],
    score: 0.5,
    within: null,
  });

  it("takes a turn for its speaker's words, and what is attributed in it for one layer down", () => {
    const turns = turnsOf(text, paragraphs(text));
    expect(turns.map((t) => [text.slice(...(t.sources[0] as Span)), text.slice(...(t.contents[0] as Span))])).toEqual([
      ["MR. ORR", "Will they come?"],
      ["NOVAK", "They will. He said so."],
      ["MR. ORR", "When?"],
    ]);
    const layers = withTurns([{ attribution: turn("He", "said"), within: null }], turns);
    expect(layers.map((l) => l.within)).toEqual([2, null, null, null]);
  });

  it("makes nothing of one or two headings", () => {
    const two = "NOTE: Prices may change.\nMENU: Fish and rice.";
    expect(turnsOf(two, paragraphs(two))).toEqual([]);
  });
});

describe("[N1] notes on quotations", () => {
  it("gives the reason why a quotation is no statement", () => {
    const text = "The “soft” cheese won. They sang “The Long Road Home” twice. A note read “we will all be home soon” there.";
    const { quotes } = pairQuotes(text, paragraphs(text));
    expect(quoteNotes(text, quotes, []).map((n) => n.message)).toEqual([
      "a term set off by quotation marks",
      "a title, name or nickname in quotation marks",
      "quoted words that the report ascribes to nobody here",
    ]);
  });
});
