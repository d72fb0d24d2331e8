import { describe, expect, it } from "vitest";
import { type LineKind, linesOf, written } from "./shown.suite.js";
import { turnsOf } from "./transcript.js";

function turns(text: string, own: readonly (string | null)[] = [], kinds: Readonly<Record<number, LineKind>> = {}): string[] {
  const { lines, quotations } = linesOf(text, kinds);
  return written(text, turnsOf(text, lines, quotations, own).said);
}

describe("[S14] transcripts", () => {
  it("takes a turn for its speaker's words", () => {
    expect(turns("MR. ORR: Will they come?\nNOVAK: They will. He said so.\nMR. ORR: When?")).toEqual([
      "S14 MR. ORR: Will they come?",
      "S14 NOVAK: They will. He said so.",
      "S14 MR. ORR: When?",
    ]);
  });

  it("goes on while somebody speaks of himself", () => {
    const text = "ORR: Was it dry?\nWIIK: It was.\nI saw it myself.\nORR: And now?\nThe hearing went on until noon.\nWIIK: No.";
    expect(turns(text)).toContain("S14 WIIK: It was. … I saw it myself.");
    expect(turns(text)).toContain("S14 ORR: And now?");
  });

  it("makes nothing of one or two headings", () => {
    expect(turns("NOTE: Prices may change.\nMENU: Fish and rice.")).toEqual([]);
  });
});

describe("[S28] questions and answers", () => {
  const ANSWERS = ["S28 (interviewed): The dues doubled.", "S28 (interviewed): When they are cut. … I told her so."];

  it.each([
    ["Q: Why have your ships stopped?\nA: The dues doubled.\nQ: When will you sail?\nA: When they are cut.\nI told her so."],
    ["Q. Why have your ships stopped?\nA. The dues doubled.\nQ. When will you sail?\nA. When they are cut.\nI told her so."],
    [
      "**Q:** Why have your ships stopped?\n**A:** The dues doubled.\n**Q:** When will you sail?\n**A:** When they are cut.\nI told her so.",
    ],
    ["Q1: Why have your ships stopped?\nA1: The dues doubled.\nQ2: When will you sail?\nA2: When they are cut.\nI told her so."],
    [
      "Question: Why have your ships stopped?\nAnswer: The dues doubled.\nQuestion: When will you sail?\nAnswer: When they are cut.\nI told her so.",
    ],
    ["Q: Why have your ships stopped?\nThe dues doubled.\nQ: When will you sail?\nWhen they are cut.\nI told her so."],
    ["Q: Why have your ships stopped? A: The dues doubled.\nQ: When will you sail?\nA: When they are cut.\nI told her so."],
  ])("%j", (text) => expect(turns(text)).toEqual(ANSWERS));

  it("a middle answer is all that stands before the next question, the last goes on only in the first person", () => {
    expect(
      turns("Q: Have you paid?\nA: No.\nNobody has.\n[laughs]\nQ: Will you?\nA: No.\nThe ferries have been in port since May."),
    ).toEqual(["S28 (interviewed): No. … Nobody has.", "S28 (interviewed): No."]);
  });

  it("whom an outlet's name stands for only asks", () => {
    const text =
      "Harbour chief Ruta Venn on the ice\nCourier: How thick is it?\nVenn: Forty centimetres.\nCourier: And now?\nVenn: We pray.";
    expect(turns(text, ["The Courier"])).toEqual(["S31 Venn: Forty centimetres.", "S31 Venn: We pray."]);
  });

  it("initials stand for the name before them", () => {
    const text = "Dario Vell talks to Greta Holm.\nGH: Why have you sold?\nDV: I was broke.\nGH: Do you miss them?\nDV: Every day.";
    const { lines, quotations } = linesOf(text);
    const { said } = turnsOf(text, lines, quotations, []);
    expect(said.map((s) => s.named && text.slice(...s.named))).toEqual(["Dario Vell", "Dario Vell"]);
  });

  it("an outlet that asks and answers for its readers says nothing", () => {
    expect(turns("Q: What is the dispute about?\nA: The harbour dues.\nQ: Who is to blame?\nA: The mayor blames the owners.")).toEqual([]);
  });
});

describe("[S31] turns under names in small letters", () => {
  it("are of people whom the report names before", () => {
    const text = "Ruta Venn and Tor Bekk met again.\nVenn: You lied.\nBekk: I did not.\nVenn: You did.";
    expect(turns(text)).toEqual(["S31 Venn: You lied.", "S31 Bekk: I did not.", "S31 Venn: You did."]);
  });

  it("one name alone only where questions stand between", () => {
    const text = "We met Ruta Venn.\nHow thick is it?\nVenn: Forty centimetres.\nAnd now?\nVenn: We pray.\nNothing else?\nVenn: No.";
    expect(turns(text)).toHaveLength(3);
    expect(turns("Strict Venn rules.\nVenn: no.\nVenn: yes.\nVenn: no.")).toEqual([]);
  });

  it.each([
    "Date: 5 May\nPlace: Savel\nDate: 6 May\nPlace: Valmere",
    "Ingredients: fish\nMethod: fry it\nIngredients: rice\nMethod: boil it",
  ])("not: %j", (text) => expect(turns(text)).toEqual([]));
});

it("[S71] questions with a label may be headings; a name and a colon in a heading is no turn", () => {
  const text = "Q. What will you do?\nA. Sit down.\nQ. And you there?\nA. We wait.\nVenn: ‘We wait’";
  const heading = { part: "subhead" } as const;
  expect(turns(text, [], { 0: heading, 2: heading, 4: heading })).toEqual(["S28 (interviewed): Sit down.", "S28 (interviewed): We wait."]);
});
