import { expect, it } from "vitest";
import { TooLarge } from "../errors.js";
import { BadChange } from "../ledger/errors.js";
import { withFlags } from "./flag-words.js";

it("an error names options to programs, and flags to people", () => {
  const error = new TooLarge("a.txt", 30_000_000, 20_000_000);
  expect(error.message).toMatch(/; split it into one report each, or use "jsonlIn"$/);
  expect(withFlags(error)).toMatch(/; split it into one report each, or use --jsonl-in$/);
});

it("words that are no option stay as they are", () => {
  const error = new BadChange('"words"', "these words stand 2 times in the report", 'say which with "nth": (1) a "word"', ["nth"]);
  expect(withFlags(error)).toBe('"words": these words stand 2 times in the report; say which with --nth: (1) a "word"');
  expect(withFlags(error, error.remedy)).toBe('say which with --nth: (1) a "word"');
});
