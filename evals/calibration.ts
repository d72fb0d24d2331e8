/**
 * How far a statement's confidence can be believed: a monotone map from score to probability (isotonic regression by pooling adjacent
 * violators), fitted on one half of PolNeAR dev's documents and measured on the other, and swapped. Right means matched as
 * `attribution.py` matches overlapping relations.
 */

import { calibrated } from "../src/annotate/calibration.js";
import type { Calibration } from "../src/model/manifest.js";

export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** Fewest statements that a step of the map rests on. */
const LEAST = 40;

/** The best monotone map from score to share of right ones. */
export function isotonic(pairs: readonly Judged[]): Calibration {
  const sorted = [...pairs].sort((a, b) => a.confidence - b.confidence);
  const blocks: { score: number; right: number; all: number }[] = [];
  for (let n = 0; n < sorted.length; ) {
    // equal scores are one point, and thin points are joined to the next
    const block = { score: 0, right: 0, all: 0 };
    while (n < sorted.length && (block.all < LEAST || sorted[n]?.confidence === sorted[n - 1]?.confidence)) {
      const { confidence, right } = sorted[n++] as Judged;
      block.score += confidence;
      block.right += Number(right);
      block.all++;
    }
    blocks.push(block);
    for (let last = blocks.length - 1; last > 0; last--) {
      const [a, b] = [blocks[last - 1], blocks[last]] as [typeof block, typeof block];
      if (a.right / a.all < b.right / b.all) break;
      blocks.splice(last - 1, 2, { score: a.score + b.score, right: a.right + b.right, all: a.all + b.all });
    }
  }
  const round = (x: number) => Math.round(x * 1e4) / 1e4;
  return { at: blocks.map((b) => round(b.score / b.all)), probability: blocks.map((b) => round(b.right / b.all)) };
}

export interface Bin {
  readonly from: number;
  readonly statements: number;
  readonly confidence: number;
  readonly right: number;
}

/** Ten bins of equal width, and the mean distance between confidence and share of right ones, weighted by statements. */
function reliability(pairs: readonly Judged[]): { ece: number; bins: Bin[] } {
  const round = (x: number) => Math.round(x * 1000) / 1000;
  let ece = 0;
  const bins: Bin[] = [];
  for (let b = 0; b < 10; b++) {
    const inside = pairs.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === b);
    if (inside.length === 0) continue;
    const confidence = inside.reduce((sum, p) => sum + p.confidence, 0) / inside.length;
    const right = inside.filter((p) => p.right).length / inside.length;
    ece += (Math.abs(confidence - right) * inside.length) / pairs.length;
    bins.push({ from: b / 10, statements: inside.length, confidence: round(confidence), right: round(right) });
  }
  return { ece: round(ece), bins };
}

/** Fitted on the documents at odd places and measured on the others, and the other way round. */
export function twoFold(documents: readonly (readonly Judged[])[]) {
  const half = (odd: number) => documents.filter((_, n) => n % 2 === odd).flat();
  const measured = [0, 1].map((odd) => {
    const map = isotonic(half(1 - odd));
    return half(odd).map((p) => ({ ...p, confidence: Math.round(100 * calibrated(p.confidence, map)) / 100 }));
  }) as [Judged[], Judged[]];
  return {
    "ece, each half": measured.map((m) => reliability(m).ece),
    "ece, both": reliability(measured.flat()).ece,
    "ece, raw scores": reliability(documents.flat()).ece,
    "reliability table": reliability(measured.flat()).bins,
  };
}
