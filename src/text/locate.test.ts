import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inContext, nearestOccurrenceTo, occurrencesOf, piecesOf } from "./locate.js";

const TEXT = "“The quay’s  gate\nis shut,” said Ana Novak. The quays stay open.\n\nThe quay is shut (at noon).";
const cut = (words: string) => occurrencesOf(TEXT, words).map(([a, b]) => TEXT.slice(a, b));

describe("placesOf", () => {
  it("folds white space and the style of quotation marks, and nothing else", () => {
    expect(cut(`"The quay's gate is shut,"`)).toEqual(["“The quay’s  gate\nis shut,”"]);
    expect(cut("the quay's gate")).toEqual([]);
    expect(cut("quay is shut")).toEqual(["quay is shut"]);
  });

  it("takes whole words only, and signs for signs", () => {
    expect(cut("quay")).toEqual(["quay", "quay"]);
    expect(cut("shut (at noon).")).toEqual(["shut (at noon)."]);
    expect([cut(""), cut(" \n"), cut("."), cut("sh.t")]).toEqual([[], [], [".", ".", "."], []]);
  });

  it("finds any whole words of any text, where they stand among others", () => {
    const word = fc.stringMatching(/^[a-zé"'(.*+?^$\\]{1,6}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 3, maxLength: 9 }), fc.nat(), fc.nat(), (words, a, b) => {
        const [from, to] = [a % words.length, b % words.length].sort((x, y) => x - y) as [number, number];
        const before = words.slice(0, from).map((w) => `${w}  `);
        const run = words.slice(from, to + 1);
        const start = before.join("").length;
        const text = [...before, run.join("\n "), ...words.slice(to + 1).map((w) => ` ${w}`)].join("");
        expect(occurrencesOf(text, run.join(" ")).length).toBeGreaterThan(0);
        expect(occurrencesOf(text.slice(start), run.join(" "))[0]).toEqual([0, run.join("\n ").length]);
      }),
    );
  });
});

it("nearestTo finds other letters, the beginning or the end; not one word alone", () => {
  const near = (words: string) => {
    const span = nearestOccurrenceTo(TEXT, words);
    return span && TEXT.slice(...span);
  };
  expect(near("the quay is SHUT")).toBe("The quay is shut");
  expect(near("Ana Novak. The quays were open")).toBe("Ana Novak. The quays");
  expect(near("they all stay open.")).toBe("stay open.");
  expect(near("nobody was there, Novak")).toBeNull();
});

it("piecesOf parts a span at paragraph breaks only", () => {
  const text = "One stays here.\n\n  Two goes on. ";
  expect(piecesOf(text, [4, 27]).map(([a, b]) => text.slice(a, b))).toEqual(["stays here.", "Two goes"]);
  expect(piecesOf(text, [4, 9])).toEqual([[4, 9]]);
});

it("inContext shows the words among their neighbours, on one line", () => {
  expect(inContext(TEXT, occurrencesOf(TEXT, "Ana Novak")[0] as [number, number], 13)).toBe("… shut,” said [Ana Novak]. The quays …");
  expect(inContext("the quay", [0, 8])).toBe("[the quay]");
});
