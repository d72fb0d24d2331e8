import { describe, expect, it } from "vitest";
import { spanIn } from "../../text/span.suite.js";
import { MASK, reportingClause } from "./reporting-clause.js";
import { venueOf } from "./venue.js";

describe("[W1] [W4] venues", () => {
  const venue = (words: string, cue: string, said?: string) => {
    const clause = reportingClause(words, [0, words.length], spanIn(words, cue), said ? [spanIn(words, said)] : []);
    const found = venueOf(clause);
    return found && [found.kind, words.slice(...found.span)];
  };

  it.each([
    ["The ministry said in a statement that it would wait.", "said", "statement", "in a statement"],
    ["He told a news conference that it would wait.", "told", "news-conference", "told a news conference"],
    ["She told reporters it would wait.", "told", "other", "told reporters"],
    ["She told reporters at a news conference it would wait.", "told", "news-conference", "told reporters at a news conference"],
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
