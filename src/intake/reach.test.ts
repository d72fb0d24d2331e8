import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordless } from "./anatomy/wordless.js";
import { intake } from "./intake.js";
import { MOST_CHARACTERS, MOST_WORDS, unreadRest } from "./reach.js";

const LINE = "Mayor Ana Novak said on Tuesday that the bridge would stay closed.\n"; // twelve words, one mark

describe("what is read of one report", () => {
  it("is all of it, up to the words and characters that are read", () => {
    expect(unreadRest("")).toBeNull();
    expect(unreadRest("- ".repeat(MOST_WORDS))).toBeNull();
    expect(unreadRest("x".repeat(MOST_CHARACTERS))).toBeNull();
    expect(unreadRest(`${" ".repeat(2 * MOST_CHARACTERS)}Novak said so.`)).toBeNull();
  });

  it("ends with a line", () => {
    const text = LINE.repeat(MOST_WORDS / 10);
    const [start, end] = unreadRest(text) ?? [0, 0];
    expect(text[start - 1]).toBe("\n");
    expect(start).toBe(Math.floor(MOST_WORDS / 13) * LINE.length);
    expect(end).toBe(text.length - 1);
  });

  it("ends within a line that has no end, between two words or characters", () => {
    expect(unreadRest("-".repeat(MOST_WORDS + 9))).toEqual([MOST_WORDS, MOST_WORDS + 9]);
    expect(unreadRest(`x${"😀".repeat(MOST_CHARACTERS)}`)?.[0]).toBe(2 * MOST_WORDS - 1);
    expect(unreadRest(`x${"𝐀".repeat(MOST_CHARACTERS)}`)?.[0]).toBe(MOST_CHARACTERS - 1);
  });

  it("is said in a note; the rest is one part of the anatomy, and no paragraph that is read", async () => {
    const text = LINE.repeat(MOST_WORDS / 10);
    const { report, paragraphs, notes } = await intake({ source: "in", text });
    expect(report.text).toBe(text);
    const rest = unreadRest(text);
    expect(notes).toMatchObject([{ code: "read-in-part", span: rest, message: expect.stringContaining("200,000 words and marks") }]);
    expect(report.anatomy.at(-1)).toEqual({ part: "paragraph", span: rest });
    expect(paragraphs.at(-1)?.[1]).toBeLessThan(rest?.[0] ?? 0);
    expect(paragraphs).toHaveLength(Math.floor(MOST_WORDS / 13));
  });

  it("ends with the text of a page, too", async () => {
    const html = `<title>Talks go on</title><article>${`<p>${LINE.repeat(50)}</p>`.repeat(500)}</article>`;
    const { report, paragraphs, notes } = await intake({ source: "in", html });
    expect(notes.map(({ code }) => code)).toEqual(["read-in-part"]);
    expect(paragraphs.at(-1)?.[1]).toBeLessThan(notes[0]?.span?.[0] ?? 0);
    expect(report.text.length).toBeGreaterThan(MOST_CHARACTERS);
  });
});

describe("[A10] a long run without a word", () => {
  const runs = (text: string) => wordless(text, [[0, text.length]]).map(([a, b]) => text.slice(a, b));

  it.each([
    ["marks", "-".repeat(80)],
    ["figures", "1,200 3.4 5% ".repeat(30).trim()],
    ["single letters", "A. B. ".repeat(30).trim()],
    ["signs", "😀👩‍👧…—".repeat(20)],
    ["zero-width characters", "\u200b".repeat(80)],
    ["accents", "\u0301".repeat(80)],
  ])("is all of a text of %s", (_, text) => {
    expect(runs(text)).toEqual([text]);
  });

  it("leaves the marks beside words to them", () => {
    expect(runs(`“We wait.” ${"-".repeat(80)} “No,” she said.`)).toEqual(["-".repeat(77)]); // .” and a mark, two and “
    expect(runs(`We wait ${"*".repeat(80)}`)).toEqual(["*".repeat(77)]);
  });

  it("goes on over paragraphs", () => {
    const text = "a\n1\n".repeat(40);
    const lines = Array.from({ length: 80 }, (_, n) => [2 * n, 2 * n + 1] as const);
    expect(wordless(text, lines)).toEqual([[0, text.length - 1]]);
  });

  it("is none where it is short or has words, in whatever script", () => {
    for (const text of [
      "-".repeat(50),
      `${"-".repeat(40)} so ${"-".repeat(40)}`,
      "諾瓦克 ".repeat(90),
      "नोवाक ".repeat(90),
      "said ".repeat(90),
    ])
      expect(runs(text)).toEqual([]);
  });

  it("never holds a word, and nothing longer is left", () => {
    const piece = fc.constantFrom("-", "…", "7", "a", " ", "“", "Novak", "é", "-".repeat(55), "A. ".repeat(30));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        const found = wordless(text, [[0, text.length]]);
        let from = 0;
        for (const [start, end] of [...found, [text.length, text.length] as const]) {
          expect(text.slice(start, end)).not.toMatch(/\p{L}\p{M}*\p{L}/u);
          // words, and beside them at most three marks each, or a run that is short
          for (const left of text.slice(from, start).split(/[\p{L}\p{N}_]*\p{L}\p{L}[\p{L}\p{N}_]*/u))
            expect(left.match(/[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]/gu)?.length ?? 0).toBeLessThanOrEqual(50);
          from = end;
        }
      }),
    );
  });
});
