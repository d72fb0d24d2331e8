/** The edges of the process, passed in so that tests can stand in for them. */
import type { Readable, Writable } from "node:stream";
import { withoutPasswords } from "../address.js";
import { systemWords } from "../batch/system-words.js";
import { coloured } from "./ansi.js";
import { OutputFailed } from "./errors.js";
import { printable, printableLines } from "./printable.js";

/** What a process has. */
export interface Edges {
  readonly stdin: Readable;
  readonly stdout: Writable & { isTTY?: boolean };
  readonly stderr: Writable & { isTTY?: boolean };
  readonly env: NodeJS.ProcessEnv;
  readonly columns: number;
  /** Print with each error where in the program it arose. */
  readonly debug?: boolean;
  /** Writes to standard output, waiting where the reader is slow; false once the reader has gone. @throws OutputFailed */
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

/** A message as it stands on standard error. */
export const told = (message: string, who = "readout: "): string => `${who}${printable(withoutPasswords(message))}\n`;

/** @param edges those of the process, or what stands in for them */
export const ioOf = (edges: Edges): Io => ({
  ...edges,
  print: (words) => edges.print(printableLines(words, coloured(edges.stdout, edges.env))),
  data: (words) => edges.print(words),
  tell: (message, who) => void edges.stderr.write(told(message, who)),
});

/** Writes to a stream until its reader has gone: that ends a run quietly. Whatever else keeps words from being written is an error. */
function printTo(stream: Writable): Edges["print"] {
  let gone = false;
  let failed: OutputFailed | null = null;
  const note = (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") gone = true;
    else failed ??= new OutputFailed(systemWords(error));
  };
  stream.on("error", note);
  return (words) =>
    new Promise((resolve, reject) => {
      const settle = () => (failed ? reject(failed) : resolve(!gone));
      if (gone || failed) settle();
      else
        stream.write(words, (error) => {
          if (error) note(error);
          settle();
        });
    });
}

/** The running process. */
export function processIo(): Io {
  process.stderr.on("error", () => {}); // nobody can be told, and the data goes on
  return ioOf({
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    columns: process.stdout.columns ?? 100,
    print: printTo(process.stdout),
  });
}
