import { expect, it } from "vitest";
import { BadChange } from "../ledger/errors.js";
import { withFlags } from "./flag-words.js";

it("an error names options to programs, and flags to people", () => {
  const error = new BadChange("content", "is given by its words", 'use "words" and "sourceWords"', ["words", "sourceWords"]);
  expect(error.message).toBe('content: is given by its words; use "words" and "sourceWords"');
  expect(withFlags(error)).toBe("content: is given by its words; use --words and --source-words");
});

it("words that are no option stay as they are", () => {
  const error = new BadChange('"words"', "these words stand 2 times in the report", 'say which with "nth": (1) a "word"', ["nth"]);
  expect(withFlags(error)).toBe('"words": these words stand 2 times in the report; say which with --nth: (1) a "word"');
  expect(withFlags(error, error.remedy)).toBe('say which with --nth: (1) a "word"');
});
