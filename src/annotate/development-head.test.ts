import { describe, expect, it } from "vitest";
import type { DevelopmentParameters, PackedRows } from "../model/manifest.js";
import { LearnedHead } from "./development-head.js";

const packed = (rows: readonly (readonly number[])[]): PackedRows => ({
  scale: rows.map(() => 1),
  bytes: Buffer.from(Int8Array.from(rows.flat()).buffer).toString("base64"),
});

/** Two hidden units: one hears the first output, less one; the other the branch's second number and a name. Each speaks for one state. */
const PARAMETERS: DevelopmentParameters = {
  mean: [1, 0, 0, 0],
  scale: [1, 1, 1, 1],
  dense: packed([
    [1, 0, 0, 0],
    [0, 0, 0, 1],
  ]),
  names: ["passive"],
  named: packed([[0, 2]]),
  bias: [0, 0],
  state: {
    classes: ["none", "paused", "resumed"],
    weight: [
      [0, 0],
      [1, 0],
      [0, 1],
    ],
    bias: [1, 0, 0],
  },
  kind: {
    classes: ["talks", "transfer"],
    weight: [
      [1, 0],
      [0, 1],
    ],
    bias: [0, 0],
  },
  threshold: 0.5,
};

describe("the head of developments", () => {
  const head = new LearnedHead(PARAMETERS);
  const row = (said: readonly number[], branch: readonly number[]) => ({
    said: Float32Array.from(said),
    branch: Float32Array.from(branch),
  });

  it("hears what the network says, less its mean", () => {
    expect(head.classify(row([5, 0], [0, 0]), [])).toMatchObject({ state: "paused", kind: "talks" });
    expect(head.classify(row([1, 0], [0, 0]), []).state).toBeNull();
  });

  it("hears the branch, and names that it knows", () => {
    expect(head.classify(row([0, 0], [9, 4]), [])).toMatchObject({ state: "resumed", kind: "transfer" });
    const [without, withName] = [[], ["passive", "unheard of"]].map((names) => head.classify(row([0, 0], [0, 1]), names));
    expect(withName?.probability).toBeGreaterThan(without?.probability ?? 1);
  });

  it("gives the odds of any state and of the one", () => {
    const { probability, confidence } = head.classify(row([3, 0], [0, 0]), []);
    const all = Math.E + Math.exp(2) + 1;
    expect(probability).toBeCloseTo((Math.exp(2) + 1) / all, 5);
    expect(confidence).toBeCloseTo(Math.exp(2) / all, 5);
  });
});
