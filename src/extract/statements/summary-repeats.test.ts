import { describe, expect, it } from "vitest";
import { BodyStatements } from "./summary-repeats.js";

describe("[S8] repeats", () => {
  it("finds the body's statement that says the headline's", () => {
    const body = new BodyStatements([
      { id: "a", words: "that buses would run instead of trains" },
      { id: "b", words: "there had been significant progress on the supply of munitions" },
      { id: "c", words: "munitions supplies made progress" },
    ]);
    expect(body.repeating("progress made on munitions supplies")).toBe("c");
    expect(body.repeating("significant progress with munitions")).toBe("b");
    expect(body.repeating("progress on supply")).toBe("b"); // the first of two
    expect(body.repeating("bridge to close until May")).toBeNull();
    expect(body.repeating("progress")).toBeNull();
  });

  it("looks at what has words in common alone, however much is said", () => {
    const words = (n: number) => `bridge${n} harbour${n % 100} ferries${n % 50} would stay closed`;
    const start = process.cpuUsage();
    const body = new BodyStatements(Array.from({ length: 20_000 }, (_, n) => ({ id: n, words: words(n) })));
    for (let n = 0; n < 2000; n++) expect(body.repeating(`bridge${n} harbour${n % 100} ferries${n % 50}`)).toBe(n);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
  });
});
