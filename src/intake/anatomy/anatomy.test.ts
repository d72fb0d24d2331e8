import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphs } from "../../text/paragraphs.js";
import { anatomyOf } from "./anatomy.js";

const anatomy = (text: string, title: string | null = null) => {
  const blocks = paragraphs(text).map((span) => ({ span, part: null }));
  return anatomyOf(text, blocks, title, null).parts.map(({ part, span }) => [part, text.slice(...span)]);
};

const STORY = "The council met on Tuesday and sent the plan back to the works office for a second look.";

describe("heads", () => {
  it("[A1] a first line that is no sentence is the headline", () => {
    expect(anatomy(`Council sends plan back\n${STORY}`)[0]).toEqual(["headline", "Council sends plan back"]);
  });

  it("[A2] a slug line and a headline printed twice are headlines", () => {
    const found = anatomy(`council-sends-plan-back-again\nCouncil sends plan back\nCouncil sends plan back\n${STORY}`);
    expect(found.map(([part]) => part)).toEqual(["headline", "headline", "headline", "paragraph"]);
  });

  it("[A3] what follows the headline and is no sentence is a standfirst", () => {
    expect(anatomy(`Plan back\nSecond look at the bridge before winter\n${STORY}`)[1]?.[0]).toBe("standfirst");
  });

  it("[A4] a line with a picture credit is a caption, with the credit inside", () => {
    const found = anatomy(`Plan back\nThe bridge on Monday. REUTERS/Ana Novak\n${STORY}`);
    expect(found.slice(1, 3)).toEqual([
      ["caption", "The bridge on Monday. REUTERS/Ana Novak"],
      ["credit", "REUTERS/Ana Novak"],
    ]);
  });

  it("a text of one paragraph has no headline", () => {
    expect(anatomy("Council sends plan back")).toEqual([["paragraph", "Council sends plan back"]]);
  });

  it("takes a byline off the paragraph it opens", () => {
    expect(anatomy(`By Ana Novak, The Harbour Wire. ${STORY}`)).toEqual([
      ["paragraph", `By Ana Novak, The Harbour Wire. ${STORY}`],
      ["byline", "By Ana Novak, The Harbour Wire."],
    ]);
  });
});

describe("what may open a paragraph", () => {
  it.each([
    ["By Ana Novak, The Harbour Wire. GENEVA (AP) - ", ["byline", "dateline"]],
    ["Updated May 5, 2025. By Ana Novak, The Harbour Wire. ", ["byline"]],
    ["Written on May 7, 2025. GENEVA - ", ["dateline"]],
    ["GENEVA — ", ["dateline"]],
  ])("%s", (opening, parts) => {
    expect(anatomy(`${opening}${STORY}`).map(([part]) => part)).toEqual(["paragraph", ...parts]);
  });
});

it("completes a dateline's date with the year that the story's opening prints", () => {
  const text = `Updated May 5, 2025. GENEVA, May 4 (AP) - ${STORY}`;
  expect(anatomyOf(text, [{ span: [0, text.length], part: null }], null, null).dateline?.date).toBe("2025-05-04");
});

it("[A26] a turn of an interview is never a headline", () => {
  expect(anatomy(`Q: Why have your ships stopped?\nA: The dues doubled.\n${STORY}`)[0]).toEqual([
    "paragraph",
    "Q: Why have your ships stopped?",
  ]);
});

it("[A27] a line that says from whose desk the words under it are is no headline", () => {
  expect(anatomy(`From the desk of Ana Novak, director\n${STORY}`)[0]).toEqual(["paragraph", "From the desk of Ana Novak, director"]);
});

it.each([
  "The bus has a heater. Its driver, Ana Novak, wrote on the window:",
  "In a letter to the council Ana Novak wrote on Tuesday:",
  "Then she said:",
])("[A30] %s leads to words and is no headline", (line) => {
  expect(anatomy(`${line}\nThe bus stays warm.\n${STORY}`)[0]).toEqual(["paragraph", line]);
});

it("[A30] another colon at the end of a headline does not", () => {
  expect(anatomy(`Three ways out of the fog:\n${STORY}`)[0]?.[0]).toBe("headline");
});

it("[A31] a question with a number is a paragraph, a statement with one is a point", () => {
  const found = anatomy(`Two questions for Ana Novak\n1. Do you fish?\nNever.\n2. The sea is cold\n${STORY}`);
  expect(found.slice(1, 4).map(([part]) => part)).toEqual(["paragraph", "paragraph", "list-item"]);
});

describe("bodies", () => {
  it("[A6] capitals without a full stop are a subhead", () => {
    expect(anatomy(`Plan back\n${STORY}\nBRIDGE AND TUNNEL\n${STORY}`)[2]).toEqual(["subhead", "BRIDGE AND TUNNEL"]);
  });

  it.each([
    ["sign-off", "Reporting by Ana Novak and Ivo Orr; editing by Una Hill"],
    ["sign-off", "(Additional reporting by Ana Novak)"],
    ["sign-off", "Associated Press writer Ana Novak in Geneva contributed to this report."],
    ["furniture", "Sign up here."],
    ["furniture", "Our Standards: The House Principles., opens new tab"],
    ["furniture", "Read more: Council sends plan back"],
    ["furniture", "© 2025 Harbour Wire. All rights reserved."],
    ["correction", "(Corrects paragraph 3 to say Tuesday, not Monday)"],
    ["correction", "Correction: An earlier version gave the wrong day."],
    ["correction", "This story has been corrected to show the meeting was on Tuesday."],
    ["list-item", "• a second look at the bridge"],
    ["paragraph", "Reporting the matter by letter is enough, the council said."],
    ["paragraph", "Share prices fell on Tuesday after the council sent the plan back."],
    ["paragraph", "More from the council is due on Tuesday, when the works office answers."],
  ])("[A7, A8] %s: %s", (part, line) => {
    expect(anatomy(`Plan back\n${STORY}\n${line}`).at(-1)?.[0]).toBe(part);
  });

  it("[A9] parts furniture from what it trails, with no-break spaces too", () => {
    const found = anatomy(`Plan back\nThe bridge on Monday. REUTERS/Ana Novak Purchase Licensing\u00a0Rights, opens new tab\n${STORY}`);
    expect(found.slice(1, 4)).toEqual([
      ["caption", "The bridge on Monday. REUTERS/Ana Novak"],
      ["credit", "REUTERS/Ana Novak"],
      ["furniture", "Purchase Licensing\u00a0Rights, opens new tab"],
    ]);
  });
});

it("tiles any text: each visible character in exactly one top-level part", () => {
  const line = fc.constantFrom(
    STORY,
    "Plan back",
    "PLAN BACK",
    "Sign up here.",
    "By Ana Novak",
    "GENEVA (AFP) — Talks began.",
    "A b. REUTERS/X Y opens new tab",
    "Summary",
    "• point",
    "x-y-z-w-v",
    "",
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join("\n");
      const parts = anatomyOf(
        text,
        paragraphs(text).map((span) => ({ span, part: null })),
        null,
        null,
      ).parts;
      let end = 0;
      let covered = "";
      for (const { span } of parts) {
        if (span[0] < end) continue;
        covered += text.slice(...span);
        end = span[1];
      }
      expect(covered.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});

it.each([
  ["capitals behind By", `By ${"A".repeat(3000)}!`],
  ["letters behind By", `By ${"Aa".repeat(2000)}!`],
  ["names behind By", `By ${"Ana Novak ".repeat(500)}!`],
  ["commas behind By", `By Ana${", ".repeat(2000)}!`],
  ["capitals", `${"AB ".repeat(2000)}!`],
  ["places", `${"AB/".repeat(2000)}!`],
  ["slashes", `${"Photo by A/".repeat(500)}!`],
  ["brackets", `${"(AP ".repeat(2000)}!`],
  ["hyphens", `${"a-".repeat(3000)}!`],
  ["white space", `Reporting by${" ".repeat(5000)}!`],
])("no pattern takes more than moments over %s", (_, line) => {
  const start = process.cpuUsage();
  anatomy(`Head\n${line}\n${STORY}`);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
});
