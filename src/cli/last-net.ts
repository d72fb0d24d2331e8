/** What is done where the program itself breaks: one line, and where to report it; the way it came there only for those who ask. */
import { stackOf } from "../batch/failure.js";
import { ReadoutError } from "../errors.js";
import type { Failure } from "../records/document.js";
import { withFlags } from "./flag-words.js";
import { type Io, told } from "./io.js";

/** Whether errors are to be printed with the way they came: `--debug` or READOUT_DEBUG. */
export const debugging = (args: readonly string[], env: NodeJS.ProcessEnv): boolean =>
  args.slice(0, args.includes("--") ? args.indexOf("--") : undefined).includes("--debug") || !["", "0"].includes(env.READOUT_DEBUG ?? "");

/** An error as it is told: a line, and its stack for those who ask. */
export function errorLines(error: unknown, debug: boolean): string[] {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const words = `${name}: ${message}`.replace(/\s+/g, " ").slice(0, 500);
  const line =
    error instanceof ReadoutError
      ? withFlags(error)
      : `the program broke (${words}); report it with the command and the input${debug ? "" : ", and what it prints with --debug"}`;
  return [line, ...(debug ? stackOf(error).split("\n") : [])];
}

/** A failure of an input as it is told. */
export const failureLines = ({ message, stack }: Failure["error"]): string[] => [message, ...(stack?.split("\n") ?? [])];

/** Tells an error, and line by line where it arose. */
export function tellAll(io: Pick<Io, "tell">, [line = "", ...stack]: readonly string[]): void {
  io.tell(line);
  for (const step of stack) io.tell(step, "");
}

/** Ends the process with one line where an error is caught by nobody. */
export function catchAll(args: readonly string[], env: NodeJS.ProcessEnv): void {
  const end = (error: unknown) => {
    const tell = (message: string, who?: string) => void process.stderr.write(told(message, who));
    tellAll({ tell }, errorLines(error, debugging(args, env)));
    process.exit(2);
  };
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
}
