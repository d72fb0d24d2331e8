/**
 * Runs the program; exit codes are decided here: 0 all well, 1 some inputs failed or a check found something, 2 wrong usage, weights or
 * a ledger that cannot be used, an output that cannot be written, or a fault of the program.
 */
import { CommanderError } from "commander";
import { type Io, processIo } from "./io.js";
import { debugging, errorLines, tellAll } from "./last-net.js";
import { program } from "./program.js";

/** @param args without node and script @returns the exit code */
export async function main(args: readonly string[], edges: Io = processIo()): Promise<number> {
  const io = { ...edges, debug: debugging(args, edges.env) };
  let code = 0;
  const help: Promise<boolean>[] = [];
  try {
    try {
      await program(
        io,
        (c) => {
          code = c;
        },
        (words) => help.push(io.print(words)),
      ).parseAsync(args, { from: "user" });
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      code = error.exitCode === 0 ? 0 : 2;
    }
    await Promise.all(help);
    return code;
  } catch (error) {
    tellAll(io, errorLines(error, io.debug));
    return 2;
  }
}
