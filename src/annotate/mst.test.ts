/** The spanning tree against trying all trees. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spanningTree } from "./mst.js";

/** Every choice of `length` numbers below `count`. */
function* choices(length: number, count: number): Generator<number[]> {
  if (length === 0) yield [];
  else for (const rest of choices(length - 1, count)) for (let n = 0; n < count; n++) yield [...rest, n];
}

const score = fc.integer({ min: -50, max: 50 }).map((n) => n / 10);

describe("spanningTree", () => {
  const total = (scores: Float64Array, n: number, heads: readonly number[]) =>
    heads.reduce((sum, h, d) => sum + (scores[d * (n + 1) + (h < 0 ? n : h)] as number), 0);
  const isTree = (heads: readonly number[]) =>
    heads.filter((h) => h < 0).length === 1 &&
    heads.every((_, start) => {
      let at = start;
      for (let step = 0; step <= heads.length; step++) {
        if (at < 0) return true;
        at = heads[at] as number;
      }
      return false;
    });

  it("is the best tree with one root, whatever the scores", () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 5 })
          .chain((n) => fc.tuple(fc.constant(n), fc.array(score, { minLength: n * (n + 1), maxLength: n * (n + 1) }))),
        ([n, list]) => {
          const scores = Float64Array.from(list);
          const made = [...spanningTree(scores, n)];
          expect(isTree(made)).toBe(true);
          let best = Number.NEGATIVE_INFINITY;
          for (const choice of choices(n, n + 1)) {
            const heads = choice.map((h) => h - 1);
            if (heads.every((h, d) => h !== d) && isTree(heads)) best = Math.max(best, total(scores, n, heads));
          }
          expect(total(scores, n, made)).toBeCloseTo(best, 6);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("takes long sentences", () => {
    const n = 160;
    const scores = Float64Array.from({ length: n * (n + 1) }, (_, k) => ((k * 7919) % 1000) / 100);
    expect(isTree([...spanningTree(scores, n)])).toBe(true);
  });
});
