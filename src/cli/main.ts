/**
 * Runs the program; exit codes are decided here: 0 all well, 1 some inputs failed or a check found something, 2 wrong usage, or weights or
 * a ledger that cannot be used.
 */
import { CommanderError } from "commander";
import { ReadoutError } from "../errors.js";
import { type Io, processIo } from "./io.js";
import { program } from "./program.js";

/** @param args without node and script @returns the exit code */
export async function main(args: readonly string[], io: Io = processIo()): Promise<number> {
  let code = 0;
  try {
    await program(io, (c) => {
      code = c;
    }).parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof ReadoutError) {
      io.tell(error.message);
      return 2;
    }
    throw error;
  }
}
