/** Decoding from scores written by hand: no weights are loaded here. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkPieces } from "./links.js";
import type { LinkParameters } from "./manifest.js";
import { joinQuoted } from "./quoted.js";
import { allowed, LABELS, type Piece, piecesOf, viterbi } from "./viterbi.js";
import { bestWindow, windowsOver } from "./windows.js";

const ZERO = LABELS.map(() => LABELS.map(() => 0));
const rows = (...labels: number[]) => Float32Array.from(labels.flatMap((label) => LABELS.map((_, n) => (n === label ? 5 : 0))));

describe("windowsOver", () => {
  it("covers every word, keeps to the room, and shares no more than the overlap", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 200 }),
        fc.integer({ min: 10, max: 40 }),
        fc.integer({ min: 0, max: 8 }),
        (sizes, room, overlap) => {
          const windows = windowsOver(sizes, room, overlap);
          const sum = (from: number, to: number) => sizes.slice(from, to).reduce((a, b) => a + b, 0);
          let end = 0;
          for (const [from, to] of windows) {
            expect(from).toBeLessThanOrEqual(end);
            expect(sum(from, end)).toBeLessThanOrEqual(overlap);
            expect(sum(from, to)).toBeLessThanOrEqual(room);
            expect(to).toBeGreaterThan(end);
            end = to;
          }
          expect(end).toBe(sizes.length);
          const best = bestWindow(windows, sizes.length);
          best.forEach((w, n) => {
            const [from, to] = windows[w] ?? [0, 0];
            expect(from <= n && n < to).toBe(true);
          });
        },
      ),
    );
  });

  it("takes the window in which a word is farthest from an edge", () => {
    expect([
      ...bestWindow(
        [
          [0, 6],
          [4, 10],
        ],
        10,
      ),
    ]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
  });
});

describe("viterbi", () => {
  it("takes the best labels where they are allowed", () => {
    expect([...viterbi(rows(1, 2, 0, 3, 5, 6), [true, false, false, false, false, false], ZERO)]).toEqual([1, 2, 0, 3, 5, 6]);
  });

  it("never lets a piece cross a paragraph, or an I open one", () => {
    const path = viterbi(rows(6, 6, 6, 6), [true, false, true, false], ZERO);
    path.forEach((label, n) => {
      expect(allowed(n === 0 ? 0 : (path[n - 1] as number), label, n === 0 || n === 2)).toBe(true);
    });
    expect(piecesOf(path, [true, false, true, false]).map((p) => [p.from, p.to])).not.toContainEqual([0, 4]);
  });

  it("finds the best allowed path, as trying all of them does", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 21, maxLength: 21 }), fc.boolean(), (scores, opens) => {
        const flags = [true, false, opens];
        const path = viterbi(Float32Array.from(scores), flags, ZERO);
        const value = (labels: readonly number[]) =>
          labels.reduce(
            (sum, label, n) =>
              sum + (scores[n * 7 + label] as number) + (allowed(labels[n - 1] ?? 0, label, n === 0 || (flags[n] as boolean)) ? 0 : -1e4),
            0,
          );
        let best = Number.NEGATIVE_INFINITY;
        for (let a = 0; a < 7; a++) for (let b = 0; b < 7; b++) for (let c = 0; c < 7; c++) best = Math.max(best, value([a, b, c]));
        expect(value([...path])).toBe(best);
      }),
    );
  });
});

describe("linkPieces", () => {
  const parameters: LinkParameters = {
    width: 1,
    distances: [2],
    distance: [
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ],
    crossing: [
      [0, 0, 0],
      [0, 0, 0],
    ],
  };
  const piece = (role: Piece["role"], from: number): Piece => ({ role, from, to: from + 1 });
  /** Projections: queries at cues, keys at pieces; `want[word]` is the value of both. */
  const links = (words: number, queries: Record<number, number>, keys: Record<number, number>) => {
    const v = new Float32Array(words * 4);
    for (const [w, x] of Object.entries(queries)) v.fill(x, Number(w) * 4, Number(w) * 4 + 2);
    for (const [w, x] of Object.entries(keys)) v.fill(x, Number(w) * 4 + 2, Number(w) * 4 + 4);
    return v;
  };
  const one = { stretch: new Int32Array(10), quotation: new Int32Array(10) };

  it("gives a content to its likeliest cue, and a source to each cue that it likely belongs to", () => {
    const pieces = [piece("source", 0), piece("cue", 1), piece("content", 2), piece("cue", 4), piece("content", 5)];
    const found = linkPieces(pieces, one, links(10, { 1: 1, 4: -1 }, { 0: 1, 2: 1, 5: -1 }), parameters);
    expect(found.map((a) => [a.sources.length, a.contents.map((c) => c.piece.from)])).toEqual([
      [1, [2]],
      [0, [5]],
    ]);
  });

  it("takes no source and no unquoted content from another stretch, but a quoted one", () => {
    const link = (quotation: number[]) =>
      linkPieces(
        [piece("source", 0), piece("content", 1), piece("cue", 2), piece("content", 3)],
        { stretch: Int32Array.from([1, 1, 2, 2]), quotation: Int32Array.from(quotation) },
        links(4, { 2: 1 }, { 0: 1, 1: 1, 3: 1 }),
        parameters,
      ).map((a) => [a.sources.length, a.contents.map((c) => c.piece.from)]);
    expect(link([0, 0, 0, 0])).toEqual([[0, [3]]]);
    expect(link([1, 1, 0, 0])).toEqual([[0, [1, 3]]]);
  });

  it("leaves no cue bare where its neighbour has contents to spare", () => {
    const pieces = [piece("content", 0), piece("cue", 1), piece("content", 2), piece("cue", 4)];
    const found = linkPieces(pieces, one, links(10, { 1: 1, 4: 0.9 }, { 0: 1, 2: 0.5 }), parameters);
    expect(found.map((a) => a.contents.map((c) => c.piece.from))).toEqual([[0], [2]]);
  });
});

it("joins contents of one quotation with nothing else between, and no others", () => {
  const piece = (role: Piece["role"], from: number, to: number): Piece => ({ role, from, to });
  const quotation = Int32Array.from([1, 1, 1, 1, 0, 2, 2, 2, 2, 2]);
  const pieces = [piece("content", 0, 1), piece("content", 3, 4), piece("content", 5, 6), piece("cue", 7, 8), piece("content", 9, 10)];
  expect(joinQuoted(pieces, quotation).map((p) => [p.from, p.to])).toEqual([
    [0, 4],
    [5, 6],
    [7, 8],
    [9, 10],
  ]);
});
