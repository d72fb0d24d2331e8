/** The program as it serves the page, over a ledger of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { built } from "./built.js";

/** Milliseconds that it has to listen. */
const WITHIN = 60_000;

export interface PageServer {
  /** The address that opens the page, with its token. */
  readonly opened: string;
  readonly origin: string;
  readonly token: string;
  /** Ends it as Ctrl-C would. @returns its exit status */
  end(): Promise<number | null>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => (child.exitCode === null ? child.once("exit", resolve) : resolve(child.exitCode)));

/** @param ledger a file, or a URL of PostgreSQL @param more flags of `readout serve` @throws Error with what it said, where it does not come up */
export async function servePage(ledger: string, cwd: string, ...more: readonly string[]): Promise<PageServer> {
  const port = await freePort();
  const token = "a-token-for-the-tests-of-the-page";
  const args = [join(built(), "bin", "readout.js"), "serve", "--ledger", ledger, "--port", String(port), "--by", "ana", ...more];
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, READOUT_TOKEN: token }, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (words) => (said += words));
  const origin = `http://127.0.0.1:${port}`;
  const until = Date.now() + WITHIN;
  while (!(await fetch(origin).then(Boolean, () => false))) {
    if (child.exitCode !== null || Date.now() > until) {
      child.kill("SIGKILL");
      throw new Error(`readout serve did not come up. It said:\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    origin,
    token,
    opened: `${origin}/?token=${token}`,
    end: () => {
      child.kill("SIGTERM");
      return ended(child);
    },
  };
}
