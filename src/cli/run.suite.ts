/** The command line in this process, with stand-ins for the terminal. */
import { Readable, Writable } from "node:stream";
import { type Io, ioOf } from "./io.js";
import { main } from "./main.js";

export async function run(
  args: readonly string[],
  stdin = "",
  env: NodeJS.ProcessEnv = {},
  print?: Io["print"],
): Promise<{ code: number; out: string; err: string }> {
  const sink = () => {
    const chunks: string[] = [];
    const stream = new Writable({
      write(chunk, _, done) {
        chunks.push(String(chunk));
        done();
      },
    });
    return { stream, text: () => chunks.join("") };
  };
  const [out, err] = [sink(), sink()];
  const io = ioOf({
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: out.stream,
    stderr: err.stream,
    env,
    columns: 90,
    print: print ?? (async (words) => out.stream.write(words)),
  });
  const code = await main(args, io);
  return { code, out: out.text(), err: err.text() };
}

/** What was printed as JSON lines. */
export const lines = (out: string): Record<string, unknown>[] =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
