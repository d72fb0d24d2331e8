import { expect, it } from "vitest";
import { jointOf, Spellings } from "./line-ends.js";

function joined(line: string, next: string, elsewhere = ""): string {
  const text = `${elsewhere}\n${line}\n${next}`;
  const start = elsewhere.length + 1;
  const end = start + line.length;
  const { between, hyphenOut } = jointOf(text, [start, end], [end + 1, text.length], new Spellings(text));
  return `${hyphenOut ? line.slice(0, -1) : line}${between}${next}`;
}

it.each([
  ["on Mon-", "day", "on Monday"],
  ["Odd Brek-", "ke", "Odd Brekke"],
  ["a long-", "term plan", "a long-term plan"],
  ["a newly-", "built quay", "a newly-built quay"],
  ["twenty-", "one", "twenty-one"],
  ["a 20-", "year lease", "a 20-year lease"],
  ["the U.S.-", "led talks", "the U.S.-led talks"],
  ["Anglo-", "Norse", "Anglo-Norse"],
  ["al-", "Rashid", "al-Rashid"],
  ["mother-in-", "law", "mother-in-law"],
  ["short-", "and long-term", "short- and long-term"],
  ["the quay -", "which fell", "the quay - which fell"],
  ["the quay --", "which fell", "the quay -- which fell"],
  ["the quay", "which fell", "the quay which fell"],
  ["on Mon\u00ad", "day", "on Mon\u00adday"],
])("[A13] %s | %s", (line, next, words) => {
  expect(joined(line, next)).toBe(words);
});

it("[A13] spells a word as the text does elsewhere", () => {
  expect(joined("the break-", "water", "It is a break-water.")).toBe("the break-water");
  expect(joined("a long-", "term plan", "The longterm plan.")).toBe("a longterm plan");
  expect(joined("the harbour-", "master", "The harbour has no master.")).toBe("the harbour-master");
});
