/** What cases cannot show: quotations, narrative, bad input, properties. Cases of every rule are in corpus/times. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber } from "../../calendar.js";
import { effectiveOf } from "./effective.js";
import { type TimeOptions, times } from "./times.js";

const read = (text: string, options: TimeOptions = { anchor: "2024-06-26" }) =>
  times(text, options).map((t) => `${text.slice(...t.span)} ${t.value} ${t.anchor}`);

const spanOf = (text: string, words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];

/** Whether one ISO date comes before another; as words, years before Christ would be in the wrong order. */
function isBefore(a: string, b: string): boolean {
  const [[dayA, restA], [dayB, restB]] = [a, b].map((date): [number, string] => {
    const [, year, month, day, rest] = /^(-?\d+)-(\d\d)-(\d\d)(.*)$/.exec(date) as RegExpExecArray;
    return [dayNumber(Number(year), Number(month), Number(day)), rest as string];
  }) as [[number, string], [number, string]];
  return dayA < dayB || (dayA === dayB && restA < restB);
}

describe("anchors", () => {
  it("[T25] counts what is quoted from the day that it was said", () => {
    const text = "“We leave tomorrow,” he said on Monday. Tomorrow the port closes.";
    const quotations = [{ span: spanOf(text, "“We leave tomorrow,”"), day: "2024-06-24" }];
    expect(read(text, { anchor: "2024-06-26", anchorKind: "dateline", quotations })).toEqual([
      "tomorrow 2024-06-25 quote",
      "Monday 2024-06-24 dateline",
      "Tomorrow 2024-06-27 dateline",
    ]);
  });

  it("[T18] goes on with a story, from day to day", () => {
    expect(read("On Tuesday they met. The next day they parted. The following day it rained. A week earlier it had snowed.")).toEqual([
      "Tuesday 2024-06-25 publication",
      "The next day 2024-06-26 narrative",
      "The following day 2024-06-27 narrative",
      "A week earlier 2024-W25 narrative",
    ]);
  });

  it("[T24] believes the parse about the tense, where it has one", () => {
    const text = "Ministers meet Friday.";
    expect(read(text)).toEqual(["Friday 2024-06-21 publication"]);
    expect(read(text, { anchor: "2024-06-26", tense: () => "future" })).toEqual(["Friday 2024-06-28 publication"]);
  });

  it("has no value for what is relative without a day", () => {
    expect(read("Talks resumed on Tuesday and last week.", {})).toEqual(["Tuesday null none", "last week null none"]);
  });

  it("takes only a whole and real date for an anchor", () => {
    for (const anchor of ["2024-02-30", "2024", "soon", ""])
      expect(read("They met on Tuesday.", { anchor })).toEqual(["Tuesday null none"]);
    expect(read("They met on Tuesday.", { anchor: "2024-06-26T22:00:00-04:00" })).toEqual(["Tuesday 2024-06-25 publication"]);
  });
});

describe("bad input", () => {
  it.each([
    ["a number of ten thousand digits", `In ${"1".repeat(10_000)} they met.`],
    ["a hundred thousand apostrophes", "'".repeat(100_000)],
    ["nothing but determiners", "the ".repeat(50_000)],
    ["months without end", "May in ".repeat(30_000)],
  ])("%s takes no time worth the name", (_, text) => {
    const start = performance.now();
    times(text, { anchor: "2024-06-26" });
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it("finds no time in another language's months", () => {
    expect(read("Le 5 juillet, am 3. Mai und el 4 de julio.")).toEqual([]);
  });

  it("gives spans in order that lie in the text and do not overlap, whatever the text", () => {
    const word = fc.constantFrom(
      ..."the last next two 3 2024 Monday June May 10 weeks ago - , . ' “ ” a.m. earlier quarter early of in by every first night 1990s year days".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.option(fc.constant("2024-06-26"), { nil: null }), (words, anchor) => {
        const text = words.join(" ");
        let end = 0;
        for (const { span, value, from, to } of times(text, { anchor })) {
          expect(span[0]).toBeGreaterThanOrEqual(end);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
          expect(text.slice(...span)).toBe(text.slice(...span).trim());
          expect(value ?? "").not.toMatch(/NaN|undefined|Infinity/);
          if (from && to) expect(isBefore(from, to)).toBe(true);
          end = span[1];
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe("effectiveOf by nearness", () => {
  const of = (text: string, verb: string, said: string[] = []) => {
    const all = times(text, { anchor: "2024-06-26" });
    const found = effectiveOf(text, spanOf(text, verb), all, { said: said.map((words) => spanOf(text, words)) });
    return found && text.slice(...found.span);
  };

  it.each([
    ["The ministry paused the shipment in May.", "paused", [], "May"],
    ["In May the ministry paused the shipment, and on Tuesday it resumed it.", "paused", [], "May"],
    ["In May the ministry paused the shipment, and on Tuesday it resumed it.", "resumed", [], "Tuesday"],
    ["The ministry said on Tuesday that it paused the shipment.", "paused", [], null],
    ["The shipment, paused on Tuesday, he said.", "paused", ["Tuesday"], null],
    ["The talks lasted two weeks.", "lasted", [], null],
    ["The talks now fail daily.", "fail", [], null],
  ] as const)("%s (%s)", (text, verb, said, expected) => {
    expect(of(text, verb, [...said])).toBe(expected);
  });
});
