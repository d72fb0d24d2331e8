import { describe, expect, it } from "vitest";
import { foundWords } from "./found.ts";

const some = { statements: 4, passages: 0, all: 6, capped: false, more: false };

describe("how much was found", () => {
  it.each([
    ["each once, with how many the filters count", some, "4 different statements (6 with their copies), newest first"],
    ["without copies", { ...some, all: 4 }, "4 different statements, newest first"],
    ["one", { ...some, statements: 1, all: 3 }, "1 statement (3 with their copies), newest first"],
    ["in texts beside", { ...some, passages: 1 }, "4 different statements (6 with their copies) and 1 passage of a report, newest first"],
    ["in texts alone", { ...some, statements: 0, all: 0, passages: 2 }, "2 passages of reports, newest first"],
    ["nothing", { ...some, statements: 0, all: 0 }, "0 different statements, newest first"],
    ["before it is known", { ...some, all: null }, "4 different statements, newest first"],
    ["of which some is listed", { ...some, all: 300, more: true }, "300 statements, copies among them, newest first"],
    [
      "of more than are counted",
      { ...some, all: 1000, more: true, capped: true },
      "more than 1,000 statements, copies among them, newest first",
    ],
    ["of which some is listed, in texts alone", { ...some, passages: 60, all: 0, more: true }, "64 or more, newest first"],
  ])("is told: %s", (_, found, words) => expect(foundWords(found)).toBe(words));
});
