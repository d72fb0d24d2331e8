import { describe, expect, it } from "vitest";
import type { Report } from "../../records/report.js";
import type { Span } from "../../text/span.js";
import { recognizeTimes } from "./recognize.js";
import { anchorOf, timesOf } from "./time-records.js";

const PUBLISHED = "2024-06-26"; // a Wednesday

/** Times of a text as "words value anchor"; each saying is a content and the words that say when it was said. */
function read(text: string, quotation: string | null, sayings: readonly [content: string, when: string][]): string[] {
  const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
  const report = { id: "r:1", text, dateline: null, published: PUBLISHED } as unknown as Report;
  const times = timesOf(report, recognizeTimes(text), {
    tenses: new Map([[text.indexOf("Monday"), "past"]]),
    quotations: quotation ? [at(quotation)] : [],
    sayings: sayings.map(([content, when]) => ({ saidAt: at(when), contents: [at(content)] })),
  });
  return times.map(({ span, value, anchor }) => `${text.slice(...span)} ${value} ${anchor}`);
}

describe("times in quotations [T25]", () => {
  const text = "“We leave today,” she said on Monday.";
  it("are held against the day of saying, which may stand behind them", () => {
    expect(read(text, "“We leave today,”", [["“We leave today,”", "Monday"]])).toEqual([
      "today 2024-06-24 quote",
      "Monday 2024-06-24 publication",
    ]);
  });

  it("are held against the report's day where no day of saying is known", () => {
    expect(read(text, "“We leave today,”", [])[0]).toBe("today 2024-06-26 publication");
    expect(read(text, null, [["“We leave today,”", "Monday"]])[0]).toBe("today 2024-06-26 publication");
  });
});

it("[T26] a report is of its dateline's day before its page's", () => {
  const published = `${PUBLISHED}T10:00:00Z`;
  const dateline = { date: "2024-06-25" };
  expect(anchorOf({ dateline, published } as unknown as Report)).toEqual({ anchor: "2024-06-25", anchorKind: "dateline" });
  expect(anchorOf({ dateline: null, published } as unknown as Report)).toEqual({ anchor: published, anchorKind: "publication" });
  expect(anchorOf({ dateline: { date: "June 25" }, published: "June" } as unknown as Report).anchor).toBeNull();
});
