import { Readable, Writable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ioOf } from "./io.js";
import { Progress, type ProgressOptions } from "./progress.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Progress, and what it has written. */
function progressOf(isTTY: boolean, options: ProgressOptions) {
  const written: string[] = [];
  const sink = () =>
    new Writable({
      write(chunk, _, done) {
        written.push(String(chunk));
        done();
      },
    });
  const io = ioOf({
    stdin: Readable.from([]),
    stdout: sink(),
    stderr: Object.assign(sink(), { isTTY }),
    env: {},
    columns: 90,
    print: async () => true,
  });
  return { progress: new Progress(io, "reports", options), written };
}

const pass = (seconds: number) => vi.advanceTimersByTime(seconds * 1000);

describe("on a terminal", () => {
  it("tells how much of one long report is read, and how long the rest takes", () => {
    const { progress, written } = progressOf(true, { all: 1 });
    pass(30);
    progress.part("long", 0.25);
    expect(written.at(-1)).toBe("\r\x1b[K[#####...............] 0 of 1 reports and 25 % of the next, about 2 minutes left");
  });

  it("tells the shares of all that are read at once, until each is read", () => {
    const { progress, written } = progressOf(true, { all: 10 });
    pass(10);
    progress.step();
    progress.step();
    pass(10);
    progress.part("a", 0.5);
    pass(1);
    progress.part("b", 0.999);
    expect(written.at(-1)).toContain("2 of 10 reports and 50 %, 99 % of the next, 0.1 a second");
    progress.part("a", 1);
    progress.part("b", 1);
    pass(1);
    progress.step();
    expect(written.at(-1)).toContain("3 of 10 reports, 0.1 a second");
  });

  it("tells nothing within the first second", () => {
    const { progress, written } = progressOf(true, { all: 1 });
    progress.part("short", 0.5);
    expect(written).toEqual([]);
  });
});

describe("elsewhere", () => {
  it("is a line every ten seconds, or none", () => {
    const [plain, none] = [progressOf(false, { plain: true }), progressOf(false, {})];
    for (const { progress } of [plain, none])
      for (let second = 1; second <= 25; second++) {
        pass(1);
        progress.part("long", second / 50);
      }
    expect(plain.written).toEqual(["readout: 0 reports and 20 % of the next\n", "readout: 0 reports and 40 % of the next\n"]);
    expect(none.written).toEqual([]);
  });
});
