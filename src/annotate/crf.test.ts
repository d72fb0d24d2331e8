/** The CRF against trying all labels, from scores written by hand. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allowed } from "./bio.js";
import { Crf } from "./crf.js";

/** Every choice of `length` numbers below `count`. */
function* choices(length: number, count: number): Generator<number[]> {
  if (length === 0) yield [];
  else for (const rest of choices(length - 1, count)) for (let n = 0; n < count; n++) yield [...rest, n];
}

const score = fc.integer({ min: -50, max: 50 }).map((n) => n / 10);

const LABELS = ["O", "B-Source", "I-Source", "B-Cue", "I-Cue", "B-Content", "I-Content"];
const rows = (...labels: number[]) => Float32Array.from(labels.flatMap((label) => LABELS.map((_, n) => (n === label ? 5 : 0))));

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

describe("probabilities of a CRF's labels", () => {
  it("are the share of all paths that bear a label", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(score, { minLength: 3, maxLength: 3 }), fc.boolean()), { minLength: 1, maxLength: 5 }),
        fc.array(fc.array(score, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
        (words, transitions) => {
          const scores = Float32Array.from(words.flatMap(([row]) => row));
          const opens = words.map(([, o]) => o);
          const share = new Float64Array(scores.length);
          let all = 0;
          for (const path of choices(words.length, 3)) {
            let s = 0;
            path.forEach((b, t) => {
              const a = path[t - 1];
              s += (scores[t * 3 + b] as number) + (a === undefined ? 0 : (transitions[a]?.[b] as number));
              if (!allowed(a ?? 0, b, a === undefined || (opens[t] as boolean))) s = Number.NEGATIVE_INFINITY;
            });
            all += Math.exp(s);
            path.forEach((b, t) => {
              share[t * 3 + b] = (share[t * 3 + b] as number) + Math.exp(s);
            });
          }
          const crf = new Crf(scores, opens, transitions);
          share.forEach((s, n) => {
            expect(crf.at(Math.floor(n / 3), n % 3)).toBeCloseTo(s / all, 5);
          });
        },
      ),
      { numRuns: 100 },
    );
  });
});
