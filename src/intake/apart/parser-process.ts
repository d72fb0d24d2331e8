/**
 * Inputs are taken apart in a process of their own, which is ended where one takes too long or too much memory: the libraries for it have
 * inputs that they never come back from. A thread will not do, since a library that is in the midst of native code (`JSON.parse` of
 * millions of objects with no memory left) cannot be ended but with the whole program. One task at a time; the process stays for the next.
 */
import { type ChildProcess, fork } from "node:child_process";
import { Readable } from "node:stream";
import { ParseStopped } from "../../errors.js";
import { type ApartLimits, CLOCK, STEPS } from "./limits.js";
import { passed } from "./passed-error.js";
import type { Answer, Task } from "./task.js";
import { usageOf } from "./usage.js";

/** Milliseconds between two looks at what it uses. */
const LOOK = 25;
/** How a process ends whose objects have no room left (SIGABRT). */
const ABORTED = 134;

/** Looks at what a process uses for one task. */
class Meter {
  readonly #id: number;
  readonly #limits: ApartLimits;
  #looks = 0;
  readonly #began: number;
  /** Where the last step ended: seconds of work, looks. */
  #step: readonly [number, number];
  #stepped = false;

  constructor(id: number, limits: ApartLimits) {
    this.#id = id;
    this.#limits = limits;
    this.#began = usageOf(id, 0).seconds;
    this.#step = [this.#began, 0];
  }

  step(): void {
    this.#stepped = true;
  }

  /** What there is too much of; null for nothing. While this process is busy itself no look is taken, and no time passes. */
  look(): "time" | "memory" | null {
    const { seconds, megabytes } = this.#limits;
    const looks = ++this.#looks;
    const now = usageOf(this.#id, (looks * LOOK) / 1000);
    if (this.#stepped) this.#step = [now.seconds, looks];
    this.#stepped = false;
    const [work, from] = this.#step;
    const late = now.seconds - work > seconds || ((looks - from) * LOOK) / 1000 > CLOCK * seconds;
    if (late || now.seconds - this.#began > STEPS * seconds) return "time";
    return now.memory > megabytes * 1e6 ? "memory" : null;
  }
}

export class ParserProcess {
  readonly #entry: string;
  readonly #limits: ApartLimits;
  #child: ChildProcess | null = null;
  #last: Promise<void> = Promise.resolve();

  /** @param entry the program of the process: a file */
  constructor(entry: string, limits: ApartLimits) {
    this.#entry = entry;
    this.#limits = limits;
  }

  /** The answers, as they come, whether or not anybody waits for them. The last is an `end`. */
  answers(task: Task): AsyncIterable<Answer> {
    const answers = new Readable({ objectMode: true, read() {} });
    this.#last = this.#last.then(() => this.#done(task, answers));
    return answers;
  }

  #started(): ChildProcess {
    const child = fork(this.#entry, [], {
      execArgv: [`--max-old-space-size=${Math.round((this.#limits.megabytes * 2) / 3)}`],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    child.on("exit", () => {
      if (this.#child === child) this.#child = null;
    });
    return child;
  }

  /** Sees a task to its end, whatever becomes of it. */
  #done(task: Task, answers: Readable): Promise<void> {
    this.#child ??= this.#started();
    const child = this.#child;
    const { seconds, megabytes } = this.#limits;
    const meter = new Meter(child.pid ?? 0, this.#limits);
    child.ref();
    child.channel?.ref();
    return new Promise((resolve) => {
      const end = (why: Error | null) => {
        clearInterval(timer);
        for (const [event, listener] of listeners) child.off(event, listener);
        if (why) {
          child.kill("SIGKILL");
          this.#child = null;
          answers.push({ end: passed(why) });
        }
        answers.push(null);
        child.unref();
        child.channel?.unref();
        resolve();
      };
      const message = (answer: Answer) => {
        meter.step();
        if (!("step" in answer)) answers.push(answer);
        if ("end" in answer) end(null);
      };
      const exit = (code: number | null, signal: NodeJS.Signals | null) =>
        end(
          signal === "SIGABRT" || code === ABORTED
            ? new ParseStopped(task.source, `needs over ${megabytes} MB of memory`)
            : new Error(`its process ended with ${signal ?? `code ${code}`}`),
        );
      const listeners = [
        ["message", message],
        ["exit", exit],
        ["error", end],
      ] as const satisfies [string, (...args: never[]) => void][];
      for (const [event, listener] of listeners) child.on(event, listener);
      const timer = setInterval(() => {
        const over = meter.look();
        if (over === "time") end(new ParseStopped(task.source, `takes over ${seconds} seconds to take apart`));
        if (over === "memory") end(new ParseStopped(task.source, `needs over ${megabytes} MB of memory`));
      }, LOOK);
      child.send(task, (error) => error && end(error));
    });
  }
}
