/** How the page puts what a statement rests on. */
import { describe, expect, it } from "vitest";
import { saysIt } from "./statement.ts";

describe("a report's word for how something was said", () => {
  it.each([
    ["said in a statement", "assert"],
    ["according to", "assert"],
    ["Warned", "warn"],
    ["is demanding", "demand"],
    ["denies", "deny"],
  ])("%j says what the stance does: %s", (cue, stance) => expect(saysIt(cue, stance)).toBe(true));

  it.each([
    ["called", "criticise"],
    ["rewarned", "warn"],
    ["wants", "demand"],
  ])("%j is another word than %s", (cue, stance) => expect(saysIt(cue, stance)).toBe(false));
});
