import { describe, expect, it } from "vitest";
import { paragraphs } from "../../text/paragraphs.js";
import { spanIn } from "../../text/span.suite.js";
import { pairQuotes } from "../../tokens/quotes.js";
import { contentBoundaries, QuoteSpans } from "./span-boundaries.js";

const marks = (text: string) => new QuoteSpans(pairQuotes(text, paragraphs(text)).quotes);

describe("[S1] edges", () => {
  const edged = (text: string, words: string) => {
    const span = contentBoundaries(text, spanIn(text, words), marks(text));
    return span && text.slice(...span);
  };

  it.each([
    ["takes in the marks of a quotation it fills", "“We wait,” he said.", "We wait", "“We wait,”"],
    ["takes in a closing mark with its comma", "“We wait,” he said.", "“We wait", "“We wait,”"],
    ["leaves the full stop off unquoted words", "He said they would wait.", "they would wait.", "they would wait"],
    ["[S1] keeps the stop of an abbreviation", "He ordered a curfew until 6 a.m.", "a curfew until 6 a.m.", "a curfew until 6 a.m."],
    ["leaves a comma off unquoted words", "They would wait, he said.", "They would wait,", "They would wait"],
    ["keeps a reported question's mark", "She asked: would they wait?", "would they wait?", "would they wait?"],
    ["keeps the full stop inside the marks", "He said: “We wait.”", "“We wait.”", "“We wait.”"],
    ["[S1] closes a bracket that opens in it", "He left (“it is late”).", "left (“it is late”", "left (“it is late”)"],
    ["[S1] leaves a bracket around it out", "They would wait (he said).", "he said", "he said"],
    ["does not reach for marks around more than it", "“We wait, and we hope,” he said.", "we hope", "we hope"],
  ])("%s", (_, text, words, wanted) => {
    expect(edged(text, words)).toBe(wanted);
  });

  it("leaves nothing of a lone mark", () => {
    expect(edged("He said, then left", ",")).toBeNull();
  });
});
