import { describe, expect, it } from "vitest";
import { actedOn, cameOut, NOT_OVER, onOccasion, yetToAppear } from "./day-of-saying-words.js";

/** "§" stands for the day. */
const around = (text: string): [string, string] => text.split("§") as [string, string];

describe("the words around a day", () => {
  it.each([
    ["Speaking to reporters in Drost on §, Orr said", true],
    ["Before leaving for Kesh on §", true],
    ["Orr said when asked on §", true],
    ["Orr said as she left the court late on §", true],
    ["The ship leaving on §", false],
    ["Speaking to reporters, who met on §", false],
    ["As the army left on §", false],
  ])("[S19] are of what the speaker did: %s", (text, wanted) => {
    expect(actedOn(around(text)[0])).toBe(wanted);
  });

  it.each([
    ["after §’s meeting", true],
    ["at a § news conference", true],
    ["in an interview with the Courier on §", true],
    ["Orr told a rally late on §", true],
    ["in a speech in Drost, which votes on §", false],
    ["as was the case with §’s speech", false],
    ["the price of §’s lunch", false],
  ])("[S20] are of an occasion: %s", (text, wanted) => {
    expect(onOccasion(...around(text))).toBe(wanted);
  });

  it.each([
    ["according to minutes published by the bank on §", false, true],
    ["in a letter sent on §", false, true],
    ["§’s report said", true, true],
    ["§’s report said", false, false],
    ["Orr, who was released on §", false, false],
  ])("[S18] are of what came out: %s, in the source: %s", (text, inSource, wanted) => {
    expect(cameOut(...around(text), inSource)).toBe(wanted);
  });

  it.each([
    ["in an interview to be broadcast on §", true],
    ["a report due on §", true],
    ["ahead of §", true],
    ["before a vote on §", true],
    ["before leaving on §", false],
    ["in an interview broadcast on §", false],
  ])("[S21] are of what is still to come out: %s", (text, wanted) => {
    expect(yetToAppear(around(text)[0])).toBe(wanted);
  });

  it("[S21] are days that are not over", () => {
    expect(["tomorrow", "next week", "the coming days", "last week", "Tuesday"].map((day) => NOT_OVER.test(day))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
