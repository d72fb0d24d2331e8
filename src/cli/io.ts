/** The edges of the process, passed in so that tests can stand in for them. */
import type { Readable, Writable } from "node:stream";
import { OutputFailed } from "../errors.js";
import { systemWords } from "./system.js";

export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable & { isTTY?: boolean };
  readonly stderr: Writable & { isTTY?: boolean };
  readonly env: NodeJS.ProcessEnv;
  readonly columns: number;
  /** Print with each error where in the program it arose. */
  readonly debug?: boolean;
  /** Writes data, waiting where the reader is slow; false once the reader has gone. @throws OutputFailed */
  print(words: string): Promise<boolean>;
}

/** Writes to a stream until its reader has gone: that ends a run quietly. Whatever else keeps words from being written is an error. */
export function printTo(stream: Writable): Io["print"] {
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
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    columns: process.stdout.columns ?? 100,
    print: printTo(process.stdout),
  };
}
