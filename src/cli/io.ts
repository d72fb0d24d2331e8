/** The edges of the process, passed in so that tests can stand in for them. */
import type { Readable, Writable } from "node:stream";
import { withoutPasswords } from "../address.js";
import { coloured } from "./paint.js";
import { lines, printable } from "./printable.js";

/** What a process has. */
export interface Edges {
  readonly stdin: Readable;
  readonly stdout: Writable & { isTTY?: boolean };
  readonly stderr: Writable & { isTTY?: boolean };
  readonly env: NodeJS.ProcessEnv;
  readonly columns: number;
  /** Writes to standard output, waiting where the reader is slow; false once the reader has gone. */
  print(words: string): Promise<boolean>;
}

/** What a command has: three ways to say something, of which only `data` lets everything through. */
export interface Io extends Edges {
  /** For people: lines of ours, in which nothing from outside acts on a terminal. */
  print(words: string): Promise<boolean>;
  /** For programs (JSON, CSV): as it is. */
  data(words: string): Promise<boolean>;
  /** A message: one line on standard error, without passwords. @param who says it */
  tell(message: string, who?: string): void;
}

/** @param edges those of the process, or what stands in for them */
export const ioOf = (edges: Edges): Io => ({
  ...edges,
  print: (words) => edges.print(lines(words, coloured(edges.stdout, edges.env))),
  data: (words) => edges.print(words),
  tell: (message, who = "readout: ") => void edges.stderr.write(`${who}${printable(withoutPasswords(message))}\n`),
});

/** The running process. A reader that closes the pipe early ends the run quietly. */
export function processIo(): Io {
  let gone = false;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    gone = true;
  });
  return ioOf({
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    columns: process.stdout.columns ?? 100,
    print: (words) =>
      new Promise((resolve) => {
        if (gone) resolve(false);
        else process.stdout.write(words, () => resolve(!gone));
      }),
  });
}
