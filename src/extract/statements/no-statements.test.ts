import { expect, it } from "vitest";
import { spanIn } from "../../text/span.suite.js";
import { isNoStatement } from "./no-statements.js";

const none = (text: string, cue: string, content: string, source: string | null = null): boolean =>
  isNoStatement(
    text,
    {
      attribution: {
        sources: source ? [spanIn(text, source)] : [],
        cue: spanIn(text, cue),
        contents: [spanIn(text, content)],
        score: 1,
        within: null,
      },
      within: null,
    },
    [],
  );

it("[S43] what something is about is not said", () => {
  expect(none("Orr spoke twice regarding the ferries.", "regarding", "the ferries", "Orr")).toBe(true);
  expect(none("Orr discussed the dues with the owners.", "discussed", "the dues with the owners", "Orr")).toBe(true);
  expect(none("Orr discussed how the dues could be cut.", "discussed", "how the dues could be cut", "Orr")).toBe(false);
});

it("[S44] plain deeds say nothing", () => {
  expect(none("The yard unveiled a new ferry.", "unveiled", "a new ferry", "The yard")).toBe(true);
  expect(none("The council has approved a bill.", "has approved", "a bill", "The council")).toBe(true);
  expect(none("The yards have signed a contract.", "have signed", "a contract", "The yards")).toBe(true);
  expect(none("The yards signed a letter of protest.", "signed", "a letter of protest", "The yards")).toBe(false);
  expect(none("The city called for bids for a bridge.", "called for", "bids for a bridge", "The city")).toBe(true);
  expect(none("The city called for an inquiry.", "called for", "an inquiry", "The city")).toBe(false);
});

it("[S45] nor does the report's own doubt", () => {
  expect(none("It is not clear who sank it.", "It is not clear", "who sank it")).toBe(true);
  expect(none("It was clear to Orr who sank it.", "clear", "who sank it", "Orr")).toBe(false);
});
