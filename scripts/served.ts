/** `readout serve` as a program of its own, for whoever measures it or asks it from outside. */
import { spawn } from "node:child_process";

export interface ServedProgram {
  readonly address: string;
  /** Ends it as Ctrl-C would. */
  end(): void;
}

/** @param more flags of `readout serve` @throws Error where it ends before it has said its address */
export async function served(ledger: string, token: string, ...more: readonly string[]): Promise<ServedProgram> {
  const args = ["bin/readout.js", "serve", "--ledger", ledger, "--port", "0", "--json", ...more];
  const program = spawn(process.execPath, args, { env: { ...process.env, READOUT_TOKEN: token }, stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise<string>((resolve, reject) => {
    let words = "";
    program.on("exit", () => reject(new Error("the server ended")));
    program.stdout.on("data", (chunk) => {
      words += chunk;
      if (words.trimEnd().endsWith("}")) resolve((JSON.parse(words) as { address: string }).address);
    });
  });
  return { address, end: () => void program.kill("SIGINT") };
}
