/** Decoding from scores written by hand: no weights are loaded here. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allowed } from "../annotate/bio.js";
import { Crf } from "../annotate/crf.js";
import { linkPieces } from "../annotate/links.js";
import type { Piece } from "../annotate/pieces.js";
import { joinQuoted } from "../annotate/quotation-joining.js";
import type { LinkParameters } from "./manifest.js";
import { bestWindow, windowsOver } from "./windows.js";

const LABELS = ["O", "B-Source", "I-Source", "B-Cue", "I-Cue", "B-Content", "I-Content"];
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

describe("runs of a CRF", () => {
  const runs = (scores: Float32Array, opens: boolean[], least = 0.3) =>
    new Crf(scores, opens).runs(least).map((r) => [r.type, r.from, r.to]);

  it("are the labels' runs where the scores are plain", () => {
    const found = runs(rows(1, 2, 0, 3, 5, 6), [true, false, false, false, false, false]);
    expect(found).toEqual([
      [0, 0, 2],
      [1, 3, 4],
      [2, 4, 6],
    ]);
  });

  it("never cross a paragraph", () => {
    const found = runs(rows(6, 6, 6, 6), [true, false, true, false], 0.001);
    for (const [, from, to] of found as [number, number, number][]) expect(from < 2 && to > 2).toBe(false);
  });

  it("have the probability that trying all labels gives, and are all that have more than the least", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 21, maxLength: 21 }),
        fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 49, maxLength: 49 }),
        fc.boolean(),
        (scores, steps, over) => {
          const opens = [true, false, over];
          const transitions = LABELS.map((_, a) => steps.slice(7 * a, 7 * a + 7));
          const weights = new Map<string, number>();
          let total = 0;
          for (let n = 0; n < 343; n++) {
            const path = [Math.floor(n / 49), Math.floor(n / 7) % 7, n % 7];
            if (!path.every((b, t) => allowed(path[t - 1] ?? 0, b, t === 0 || (opens[t] as boolean)))) continue;
            const score = path.reduce(
              (sum, b, t) => sum + (scores[t * 7 + b] as number) + (t ? (transitions[path[t - 1] as number]?.[b] ?? 0) : 0),
              0,
            );
            total += Math.exp(score);
            for (let from = 0; from < 3; from++) {
              const begin = path[from] as number;
              if (begin % 2 === 0) continue;
              let to = from + 1;
              while (path[to] === begin + 1) to++;
              const key = `${(begin - 1) / 2} ${from} ${to}`;
              weights.set(key, (weights.get(key) ?? 0) + Math.exp(score));
            }
          }
          const likely = new Map([...weights].map(([key, w]) => [key, w / total] as const));
          const found = new Crf(Float32Array.from(scores), opens, transitions).runs(0.2);
          for (const { type, from, to, probability } of found) expect(probability).toBeCloseTo(likely.get(`${type} ${from} ${to}`) ?? 0, 6);
          for (const [key, p] of likely) {
            const [type, from, to] = key.split(" ").map(Number) as [number, number, number];
            const here = found.some((r) => r.type === type && r.from === from && r.to === to);
            const beaten = found.some((r) => r.from < to && from < r.to && r.probability >= p - 1e-9);
            if (p > 0.2 + 1e-9) expect(here || beaten).toBe(true);
          }
        },
      ),
    );
  });

  it("takes time in proportion to the length of one run without an end", () => {
    const words = 200_000;
    const scores = new Float32Array(words * 7);
    for (let n = 0; n < words; n++) scores[n * 7 + 6] = 9;
    const start = process.cpuUsage();
    new Crf(scores, Array(words).fill(false)).runs(0.2);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000);
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
  const piece = (role: Piece["role"], from: number): Piece => ({ role, from, to: from + 1, probability: 1 });
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
