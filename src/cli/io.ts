/** The edges of the process, passed in so that tests can stand in for them. */
import type { Readable, Writable } from "node:stream";

export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable & { isTTY?: boolean };
  readonly stderr: Writable & { isTTY?: boolean };
  readonly env: NodeJS.ProcessEnv;
  readonly columns: number;
  /** Writes data, waiting where the reader is slow; false once the reader has gone. */
  print(words: string): Promise<boolean>;
}

/** The running process. A reader that closes the pipe early ends the run quietly. */
export function processIo(): Io {
  let gone = false;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    gone = true;
  });
  return {
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
  };
}
