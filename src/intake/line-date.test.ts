import { describe, expect, it } from "vitest";
import { intake } from "./intake.js";
import { lineDate, mediumBesideDay } from "./line-date.js";

describe("[T44] a line under the headline", () => {
  it.each([
    ["Port Maren Gazette, 3 June 2031", "3 June 2031", "Port Maren Gazette"],
    ["The Hill Courier | June 3, 2031", "June 3, 2031", "The Hill Courier"],
    ["Reuters — Tuesday, 3 June 2031", "3 June 2031", "Reuters"],
    ["Northline Wire - 2031-06-03", "2031-06-03", "Northline Wire"],
    ["Corin Hale, 2 January 2031", "2 January 2031", null], // a person
    ["Port Maren, 3 June 2031", "3 June 2031", null], // a place
    ["Release date: 6 May 2030", "6 May 2030", null],
    ["Tuesday, 3 June 2031", "3 June 2031", null],
  ])("%s", (line, day, medium) => {
    expect([lineDate(line), mediumBesideDay(line)]).toEqual([day, medium]);
  });

  it.each([
    "The Port Maren Gazette closed on 3 June 2031",
    "Readers of the Gazette, of whom few remain, met on 3 June 2031.",
    "Pilots, who struck in May, returned to work, 3 June 2031",
    "The Gazette, 3 June",
  ])("is none: %s", (line) => {
    expect([lineDate(line), mediumBesideDay(line)]).toEqual([null, null]);
  });

  it("says where and when a text came out; what was given wins, and a line of the story is none", async () => {
    const story = "Pilots went back to work on Tuesday, harbour master Ilse Varga said. The strike had lasted for two weeks.";
    const read = async (text: string, publisher?: string) => {
      const { report } = await intake({ source: "a.txt", text, metadata: { publisher } });
      return [report.publisher, report.published];
    };
    const head = "Ships return to Port Maren\n\nPort Maren Gazette, 3 June 2031";
    expect(await read(`${head}\n\n${story}`)).toEqual(["Port Maren Gazette", "2031-06-03"]);
    expect(await read(`${head}\n\n${story}`, "Hill Post")).toEqual(["Hill Post", "2031-06-03"]);
    expect(await read(`Ships return to Port Maren\n\n${story}\n\nPort Maren Gazette, 3 June 2031`)).toEqual([null, null]);
  });
});
