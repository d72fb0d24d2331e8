import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ReadingText } from "./reading-text.js";

const read = (text: string): string => ReadingText.ofPlainText(text).text;

describe("the text as it is read", () => {
  it("is the text itself where nothing is seen through", () => {
    const text = "One paragraph, and long.\n> A link\n\nAnother one.";
    expect(ReadingText.ofPlainText(text).same).toBe(true);
    expect(ReadingText.ofPlainText(text).toCanonical([3, 9])).toEqual([3, 9]);
  });

  it("[A14] has no soft hyphens, on a page neither", () => {
    expect(read("Olan\u00adder de\u00adnied it.")).toBe("Olander denied it.");
    expect(ReadingText.ofPage("Olan\u00adder\n\nde\u00adnied").text).toBe("Olander\n\ndenied");
  });

  it("[A12] has no marks of mail, nor the lines that have nothing else", () => {
    expect(read("> Nobody knew that it was\n> late.\n>\n>> Two.\n> Three.").split("\n")).toEqual([
      "Nobody knew that it was late.",
      "",
      "Two.",
      "Three.",
    ]);
    expect(read("> One.")).toBe("One.");
    expect(read("One.\n> More: two\n\nThree.")).toBe("One.\n> More: two\n\nThree.");
  });

  it("keeps the place of each word", () => {
    const text = "> Mayor Pia Vik told the council on Mon-\n> day that the sea\u00adwall would\n> hold.";
    const reading = ReadingText.ofPlainText(text);
    expect(reading.text).toBe("Mayor Pia Vik told the council on Monday that the seawall would hold.");
    const placed = (words: string) => {
      const at = reading.text.indexOf(words);
      return text.slice(...reading.toCanonical([at, at + words.length]));
    };
    expect(placed("Monday")).toBe("Mon-\n> day");
    expect(placed("seawall would hold")).toBe("sea\u00adwall would\n> hold");
    expect(reading.toReading([0, 1])).toBeNull();
    expect(reading.toReading([text.indexOf("day"), text.length])).toEqual([reading.text.indexOf("day"), reading.text.length]);
  });

  it("maps every word of any text there and back", () => {
    const piece = fc.constantFrom(
      "Ana said",
      "that the bridge",
      "\u00ad",
      "\n",
      "\n\n",
      "> ",
      ">> ",
      "-\n",
      " ",
      "day.",
      "“No,”",
      "😀",
      "\ud83d",
      "\ude00",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const reading = ReadingText.ofPlainText(text);
        for (const { 0: word, index } of reading.text.matchAll(/[^\s]+/gu)) {
          const span = [index, index + word.length] as const;
          const there = reading.toCanonical(span);
          expect(reading.toReading(there)).toEqual(span);
          expect(text[there[0]]).toBe(word[0]);
          expect(text[there[1] - 1]).toBe(word.at(-1));
        }
      }),
    );
  });

  it("is worked out in moments, however many lines there are", () => {
    const lines = ["Mayor Pia Vik said on Mon-", "day that “the sea\u00adwall would hold"];
    const start = process.cpuUsage();
    read(Array.from({ length: 20_000 }, (_, n) => lines[n % 2]).join("\n> "));
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
  });
});
