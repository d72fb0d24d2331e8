import { describe, expect, it } from "vitest";
import { dayInName } from "./dates.js";
import { intake } from "./intake.js";

describe("dayInName", () => {
  it.each([
    "2025-02-05.txt",
    "20250205.txt",
    "2025_02_05-talks.html",
    "talks 2025.02.05.txt",
    "wire20250205b.txt",
    "20250205T1200.txt",
    "05-Feb-2025.txt",
    "5 February 2025.txt",
    "05feb2025.txt",
    "Feb-05-2025.txt",
    "story February 5, 2025.htm",
    "2025-Feb-05.txt",
    "wire/2019-01-01/2025-02-05 talks.txt",
    "2025-02-05 (seen 05 Feb 2025).txt",
  ])("of %s", (name) => expect(dayInName(name)).toBe("2025-02-05"));

  it.each([
    "story.txt",
    "05-02-2025.txt",
    "02-05-25.txt",
    "2025-02.txt",
    "2025-02-31.txt",
    "2025-2-5.txt",
    "20250205123000.txt",
    "120250205.txt",
    "2025-02-05 to 2025-02-07.txt",
    "2025-02_05.txt",
    "wire/2025-02-05/story.txt",
    "15 octopuses 2025.txt",
    "",
  ])("is none in %s", (name) => expect(dayInName(name)).toBeNull());
});

describe("a report that says no day of itself", () => {
  const STORY = "Mayor Ana Novak said on Tuesday that the bridge to the islands would stay shut until the spring of next year.";
  const published = async (text: string) => (await intake({ source: "a", text })).report.published;

  it("[T44] has the one that stands in a line between its heading and its story, under the by-line", async () => {
    expect(await published(`Bridge stays shut\n\nBy Mia Kos\n\nPublished: 7 October 2026\n\n${STORY}`)).toBe("2026-10-07");
    expect(await published(`Bridge stays shut\n\n${STORY}\n\n7 October 2026`)).toBeNull();
    expect(await published(`Bridge stays shut\n\n7 October 2026\n\n8 October 2026\n\n${STORY}`)).toBeNull();
    expect(await published(`Bridge stays shut\n\n05/02/2026\n\n${STORY}`)).toBeNull();
  });

  it("[A25] has that of its capture, with a note, where a web archive kept it", async () => {
    const page = `<html><head><title>Bridge shut</title></head><body><article><h1>Bridge shut</h1><p>${STORY} ${STORY}</p><p>${STORY}</p></article></body></html><!--\n     FILE ARCHIVED ON 12:34:56 Oct 08, 2026 AND RETRIEVED FROM THE INTERNET ARCHIVE ON 01:02:03 Nov 01, 2026.\n-->`;
    const { report, notes } = await intake({ source: "a", html: page });
    expect([report.published, notes.map(({ code }) => code)]).toEqual(["2026-10-08", ["date-of-capture"]]);
    const dated = await intake({
      source: "a",
      html: page.replace("<title>", '<meta property="article:published_time" content="2026-10-06"><title>'),
    });
    expect([dated.report.published, dated.notes]).toEqual(["2026-10-06", []]);
  });
});
