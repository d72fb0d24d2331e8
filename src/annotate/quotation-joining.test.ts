import { expect, it } from "vitest";
import { modelWords } from "../model/model-words.js";
import type { Piece } from "./pieces.js";
import { joinQuoted, quotationOf } from "./quotation-joining.js";

it("words know the number of their quotation, with one span a paragraph", () => {
  const text = "“We go”, she said. “Now";
  const words = modelWords(text, [[0, text.length]]);
  expect([
    ...quotationOf(words, [
      [0, 7],
      [19, 23],
    ]),
  ]).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 2, 2]);
  expect([...quotationOf(words, [[0, 2]])].slice(0, 2)).toEqual([1, 0]); // a word that it ends in stands in none
  expect([...quotationOf(words, [])]).toEqual(Array(10).fill(0));
});

it("joins contents of one quotation with nothing else between, and no others", () => {
  const piece = (role: Piece["role"], from: number, to: number): Piece => ({ role, from, to, probability: 1 });
  const quotation = Int32Array.from([1, 1, 1, 1, 0, 2, 2, 2, 2, 2]);
  const pieces = [piece("content", 0, 1), piece("content", 3, 4), piece("content", 5, 6), piece("cue", 7, 8), piece("content", 9, 10)];
  expect(joinQuoted(pieces, quotation).map((p) => [p.from, p.to])).toEqual([
    [0, 4],
    [5, 6],
    [7, 8],
    [9, 10],
  ]);
});
