import { describe, expect, it } from "vitest";
import { paragraphs } from "../../text/paragraphs.js";
import type { Span } from "../../text/span.js";
import { pairQuotes } from "../../tokens/quotes.js";
import { modeOf } from "./mode.js";
import { QuoteSpans } from "./span-boundaries.js";

const find = (text: string, words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
const marks = (text: string) => new QuoteSpans(pairQuotes(text, paragraphs(text)).quotes);

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
