/** What goes through a whole ledger can be ended early, and leaves it whole; a ledger closes itself where it was opened with `await using`. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ReportInput } from "../../intake/input.js";
import { backup, restore } from "../maintenance/backup.js";
import { accept, reread } from "../maintenance/reread.js";
import { openLedger } from "../open.js";
import { indexPending } from "../projection/indexer.js";
import { info } from "../queries/info.js";
import { statements } from "../queries/statements.js";
import type { TaskOptions } from "../task.js";
import { verify } from "../verify/verify.js";
import { type Ground, harbour } from "./ground.suite.js";
import type { Sample } from "./sample.suite.js";

const DAYS = ["2024-05-05", "2024-05-06", "2024-05-07"];

/** Ends what it is given to at the second of its steps; what that throws. */
async function endedBy(reason: unknown, work: (task: TaskOptions) => Promise<unknown>): Promise<unknown> {
  const controller = new AbortController();
  const step = (done: number) => {
    if (done === 1) controller.abort(reason);
  };
  return work({ step, signal: controller.signal }).then(
    () => "not ended",
    (error: unknown) => error,
  );
}

export function endingSuite(on: Ground): void {
  describe("ended early", () => {
    const reason = new Error("enough");
    const added = async (): Promise<Sample[]> => {
      const samples = DAYS.map((day) => harbour(day, [{ who: "Ana Novak", words: `the bridge closed on ${day}` }]));
      for (const s of samples) await on.add(s);
      return samples;
    };
    /** Reads again as another engine, the same. */
    const again = (samples: readonly Sample[], task: TaskOptions) => {
      const engine = { version: "0.0.2", model: "sha256:1" };
      const read = async (incoming: ReportInput) => ({
        ...(samples.find((s) => "text" in incoming && s.document.report.text === incoming.text) as Sample).document,
        engine,
      });
      return reread(on.ledger, read, engine, task);
    };

    it.each([
      ["its own reason", reason],
      ["a signal's", undefined],
      ["a word", "stop"],
      ["nothing", null],
    ])("throws %s", async (_, given) => {
      await added();
      const ended = await endedBy(given, (task) => verify(on.ledger, task));
      if (given === undefined) expect(ended).toMatchObject({ name: "AbortError" });
      else expect(ended).toBe(given);
      const thrown = await endedBy(given, ({ step, signal }) =>
        on.ledger.write(async () => {
          step?.(1, 2);
          signal?.throwIfAborted();
        }),
      );
      expect(thrown).toEqual(ended);
    });

    it("at once, where it was ended before", async () => {
      const task = { signal: AbortSignal.abort(reason) };
      const copy = join(on.folder, "never.db");
      for (const work of [
        () => verify(on.ledger, task),
        () => indexPending(on.ledger, task),
        () => accept(on.ledger, "desk", task),
        () => backup(on.ledger, copy, task),
      ])
        await expect(work()).rejects.toBe(reason);
      expect(existsSync(copy)).toBe(false);
    });

    it("verify and reread between two reports; what was read is kept, and the rest is read later", async () => {
      const samples = await added();
      expect(await endedBy(reason, (task) => verify(on.ledger, task))).toBe(reason);
      expect(await endedBy(reason, (task) => again(samples, task))).toBe(reason);
      await on.clean();
      expect(await again(samples, {})).toMatchObject({ generation: 2, read: 2, same: 1, failed: [] });
    });

    it("accepting takes back all that it did", async () => {
      const samples = await added();
      await again(samples, {});
      expect(await endedBy(reason, (task) => accept(on.ledger, "desk", task))).toBe(reason);
      await on.clean();
      expect(await accept(on.ledger, "desk")).toEqual({ generation: 2, reports: 3 });
    });

    it("a copy leaves no file, and a ledger that was to be filled stays empty", async () => {
      await added();
      const [none, whole] = [join(on.folder, "none.db"), join(on.folder, `whole ${Date.now()}.db`)];
      const late = { throwIfAborted: once(reason) };
      await expect(backup(on.ledger, none, { signal: late })).rejects.toBe(reason);
      expect(readdirSync(on.folder).filter((name) => name.startsWith("none"))).toEqual([]);
      await backup(on.ledger, whole);
      const to = await on.fresh();
      await expect(restore(whole, to, { signal: { throwIfAborted: once(reason) } })).rejects.toBe(reason);
      expect(await restore(whole, to)).toBe(DAYS.length);
      await on.clean();
    });
  });

  it("closes itself", async () => {
    await on.add(harbour("2024-05-05"));
    const ledger = await openLedger(on.address);
    expect((await info(ledger)).reports).toBe(1);
    await ledger[Symbol.asyncDispose]();
    await expect(statements(ledger, {})).rejects.toThrow();
  });
}

/** Throws from the second call on: work that has begun is ended. */
function once(reason: unknown): () => void {
  let calls = 0;
  return () => {
    if (++calls > 1) throw reason;
  };
}
