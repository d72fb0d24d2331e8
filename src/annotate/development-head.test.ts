import { describe, expect, it } from "vitest";
import type { DevelopmentParameters, PackedRows } from "../model/manifest.js";
import { type Asked, type Classified, LearnedHead } from "./development-head.js";

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

describe("the head of developments", async () => {
  const head = await LearnedHead.open(PARAMETERS);
  const asked = (said: readonly number[], branch: readonly number[], names: readonly string[] = []): Asked => ({
    row: { said: Float32Array.from(said), branch: Float32Array.from(branch) },
    names,
    span: [0, 1],
  });
  const one = async (...given: Parameters<typeof asked>) => (await head.classify([asked(...given)]))[0] as Classified;

  it("hears what the network says, less its mean", async () => {
    expect(await one([5, 0], [0, 0])).toMatchObject({ state: "paused", kind: "talks" });
    expect((await one([1, 0], [0, 0])).state).toBeNull();
  });

  it("hears the branch, and names that it knows", async () => {
    expect(await one([0, 0], [9, 4])).toMatchObject({ state: "resumed", kind: "transfer" });
    const [without, withName] = await head.classify([asked([0, 0], [0, 1]), asked([0, 0], [0, 1], ["passive", "unheard of"])]);
    expect(withName?.probability).toBeGreaterThan(without?.probability ?? 1);
  });

  it("gives the odds of any state and of the one", async () => {
    const { probability, confidence } = await one([3, 0], [0, 0]);
    const all = Math.E + Math.exp(2) + 1;
    expect(probability).toBeCloseTo((Math.exp(2) + 1) / all, 5);
    expect(confidence).toBeCloseTo(Math.exp(2) / all, 5);
  });

  it("tells many as it tells each alone, in their order, in memory that serves one after another", async () => {
    const row = { said: new Float32Array(2), branch: new Float32Array(2) };
    function* many(): Generator<Asked> {
      for (let n = 0; n < 300; n++) {
        row.said[0] = n % 7;
        row.branch[1] = n % 5;
        yield { row, names: n % 2 ? ["passive"] : [], span: [n, n + 1] };
      }
    }
    const all = await head.classify(many());
    expect(all).toHaveLength(300);
    for (const n of [0, 63, 64, 65, 299]) expect(all[n]).toEqual(await one([n % 7, 0], [0, n % 5], n % 2 ? ["passive"] : []));
    expect(await head.classify([])).toEqual([]);
  });
});
