/** Extraction from scored spans written by hand: no weights are loaded here. */
import { describe, expect, it } from "vitest";
import { paragraphs } from "../../text/paragraphs.js";
import type { Span } from "../../text/span.js";
import { pairQuotes } from "../../tokens/quotes.js";
import { modeOf } from "./mode.js";
import { contentBoundaries, QuoteSpans } from "./span-boundaries.js";
import { stanceOf } from "./stance.js";
import { BodyStatements } from "./summary-repeats.js";

const find = (text: string, words: string, from = 0): Span => {
  const at = text.indexOf(words, from);
  if (at < 0) throw new Error(`"${words}" is not in the text`);
  return [at, at + words.length];
};
const quotesOf = (text: string) => pairQuotes(text, paragraphs(text)).quotes;
const marks = (text: string) => new QuoteSpans(quotesOf(text));

describe("[S1] edges", () => {
  const edged = (text: string, words: string) => {
    const span = contentBoundaries(text, find(text, words), marks(text));
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

describe("[C1–C3] stance", () => {
  it.each([
    ["said", "assert", "neutral", false],
    ["did not say", "decline", "neutral", false],
    ["has not denied", "deny", "neutral", true],
    ["did not rule out", "deny", "neutral", true],
    ["refused to say", "decline", "neutral", false],
    ["did not immediately respond", "decline", "neutral", false],
    ["stopped short of saying", "assert", "neutral", true],
    ["declined", "decline", "neutral", false],
    ["has repeatedly denied", "deny", "neutral", false],
    ["accused", "accuse", "neutral", false],
    ["called for", "demand", "neutral", false],
    ["claimed", "assert", "distancing", false],
    ["insisted", "assert", "insisting", false],
    ["admitted", "confirm", "conceding", false],
    ["hopes", "hope", "neutral", false],
  ])("%s: %s, %s", (cue, stance, tone, negated) => {
    expect(stanceOf(cue)).toEqual({ stance, tone, negated });
  });

  it("hears a question in what is said, and a document show what a person suggests", () => {
    expect(stanceOf("said", "“Will they come?”").stance).toBe("ask");
    expect(stanceOf("denied", "“Will they come?”").stance).toBe("deny");
    expect(stanceOf("suggested", "that they come", true).stance).toBe("show");
    expect(stanceOf("suggested", "that they come").stance).toBe("assert");
  });
});

describe("[S8] repeats", () => {
  it("finds the body's statement that says the headline's", () => {
    const body = new BodyStatements([
      { id: "a", words: "that buses would run instead of trains" },
      { id: "b", words: "there had been significant progress on the supply of munitions" },
      { id: "c", words: "munitions supplies made progress" },
    ]);
    expect(body.repeating("progress made on munitions supplies")).toBe("c");
    expect(body.repeating("significant progress with munitions")).toBe("b");
    expect(body.repeating("progress on supply")).toBe("b"); // the first of two
    expect(body.repeating("bridge to close until May")).toBeNull();
    expect(body.repeating("progress")).toBeNull();
  });

  it("looks at what has words in common alone, however much is said", () => {
    const words = (n: number) => `bridge${n} harbour${n % 100} ferries${n % 50} would stay closed`;
    const start = process.cpuUsage();
    const body = new BodyStatements(Array.from({ length: 20_000 }, (_, n) => ({ id: n, words: words(n) })));
    for (let n = 0; n < 2000; n++) expect(body.repeating(`bridge${n} harbour${n % 100} ferries${n % 50}`)).toBe(n);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
  });
});
