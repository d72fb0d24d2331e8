import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestWindow, windowsOver } from "./windows.js";

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
