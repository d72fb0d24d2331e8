/** How the page puts what a statement rests on. */
import { describe, expect, it } from "vitest";
import { postBeside, saysIt } from "./statement.ts";

it.each([
  ["The mayor of Tarn, Eva Lind,", "mayor of Tarn"],
  ["Eva Lind, the mayor of Tarn, ", "mayor of Tarn"],
  ["Tarn's mayor, Eva Lind", "Tarn's mayor"],
  ["Eva Lind", null],
  ["a group led by Eva Lind", null],
  ["Lind", null],
])("a report's words %j say beside the name: %j", (source, post) => expect(postBeside(source, "Eva Lind")).toBe(post));

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
