/** The program as it stands, compiled for one test file, so that no stale build is tested. */
import { execFileSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./house/files.js";

/** Compiles into a folder within the project, for its packages; without types, which `npm run check` is for. @returns that folder, with `bin` and `dist` */
export function built(name: string): string {
  const folder = join(ROOT, ".cache", "built", name);
  rmSync(folder, { recursive: true, force: true });
  const options = [
    "-p",
    join(ROOT, "tsconfig.build.json"),
    "--outDir",
    join(folder, "dist"),
    "--noCheck",
    "--declaration",
    "false",
    "--declarationMap",
    "false",
  ];
  execFileSync(process.execPath, [join(ROOT, "node_modules", "typescript", "bin", "tsc"), ...options], { stdio: "inherit" });
  cpSync(join(ROOT, "bin"), join(folder, "bin"), { recursive: true });
  return folder;
}
