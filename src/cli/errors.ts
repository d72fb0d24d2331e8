/** What can go wrong with the command line itself. */
import { ReadoutError } from "../errors.js";

/** Data that nobody takes: a full disk, a descriptor that is closed. A reader who has gone is no error. */
export class OutputFailed extends ReadoutError {
  readonly code = "output-failed";
  constructor(why: string) {
    super("standard output", `cannot be written (${why})`, "make room, or send it elsewhere; then run the same command again");
  }
}

/** A flag that does not fit what is named beside it. */
export class FlagMisused extends ReadoutError {
  readonly code = "flag-misused";
  constructor(flag: string, why: string, remedy: string) {
    super(flag, why, remedy);
  }
}
