/** The program as it stands, compiled once for a test run, so that no stale build is tested: `built()` in any test file is where it lies. */
import { execFileSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inject } from "vitest";
import { ROOT } from "./house/files.js";

declare module "vitest" {
  export interface ProvidedContext {
    built: string;
  }
}

/** Compiles into a folder within the project, for its packages; without types, which `npm run check` is for. @returns that folder, with `bin` and `dist` */
export function compiled(): string {
  const folder = join(ROOT, ".cache", "built");
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
  buildPage(join(folder, "dist", "web"));
  cpSync(join(ROOT, "bin"), join(folder, "bin"), { recursive: true });
  return folder;
}

/** Builds the page into a folder. */
export function buildPage(into: string): void {
  const vite = join(ROOT, "node_modules", "vite", "bin", "vite.js");
  const web = join(ROOT, "web");
  execFileSync(process.execPath, [vite, "build", web, "-c", join(web, "vite.config.ts"), "--outDir", into], { stdio: "inherit" });
}

/** The folder of the compiled program, with `bin` and `dist`; all test files share it, so none writes into it. */
export const built = (): string => inject("built");

/** A module of the compiled program, by its path in `dist`: as users have it, with the processes that it starts. */
export const fromBuilt = (file: string): Promise<unknown> => import(pathToFileURL(join(built(), "dist", file)).href);
