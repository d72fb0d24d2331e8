import { describe, expect, it } from "vitest";
import { threadsFor } from "./threads.js";

describe("threads", () => {
  it("are as many as was asked for, where the machine and the inputs have use for them", () => {
    expect(threadsFor({}, 9, 4)).toEqual({ used: { jobs: 1 }, note: null });
    expect(threadsFor({ jobs: 4, threads: 2 }, null, 4)).toEqual({ used: { jobs: 4, threads: 2 }, note: null });
  });

  it("are no more than cores and inputs, with one note", () => {
    expect(threadsFor({ jobs: 1000, threads: 100_000 }, null, 4)).toEqual({
      used: { jobs: 4, threads: 4 },
      note: "--jobs 1000 is taken as 4, --threads 100000 is taken as 4: there are 4 cores",
    });
    expect(threadsFor({ jobs: 3 }, 2, 8)).toEqual({ used: { jobs: 2 }, note: "--jobs 3 is taken as 2: there are 8 cores and 2 inputs" });
    expect(threadsFor({ jobs: 3 }, 0, 8)).toEqual({ used: { jobs: 1 }, note: "--jobs 3 is taken as 1: there are 8 cores and 0 inputs" });
    expect(threadsFor({ jobs: 2 }, 1, 1).note).toBe("--jobs 2 is taken as 1: there is 1 core and 1 input");
  });
});
