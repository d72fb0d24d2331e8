/** The type declarations of the package as it stands, and where each of its entries has them. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The project: `npm run docs` and the tests both run in it, while this file may stand in a build. */
export const PROJECT = process.cwd();

export interface Declarations {
  /** A folder within the project, for its packages. */
  readonly folder: string;
  /** Declaration files by the name a program imports, `readout/text`. */
  readonly entries: ReadonlyMap<string, string>;
}

export const TSC = join(PROJECT, "node_modules", "typescript", "bin", "tsc");

/** Compiles the declarations alone. @param name of the folder, one for each that asks at the same time */
export function declarations(name: string): Declarations {
  const folder = join(PROJECT, ".cache", "declarations", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync(process.execPath, [TSC, "-p", join(PROJECT, "tsconfig.build.json"), "--emitDeclarationOnly", "--outDir", folder]);
  const { exports } = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as {
    exports: Record<string, string | { types: string }>;
  };
  const entries = Object.entries(exports).flatMap(([path, to]): [string, string][] =>
    typeof to === "string" ? [] : [[path.replace(/^\./, "readout"), join(folder, to.types.replace("./dist/", ""))]],
  );
  return { folder, entries: new Map(entries) };
}

/** A project over the declarations, as a program has one that uses the package. @returns its file */
export function project({ folder, entries }: Declarations, name: string, options: object, files: readonly string[]): string {
  const path = join(folder, `${name}.json`);
  const paths = Object.fromEntries([...entries].map(([entry, file]) => [entry, [file]]));
  const compilerOptions = { strict: true, module: "nodenext", target: "es2023", noEmit: true, paths, ...options };
  writeFileSync(path, JSON.stringify({ compilerOptions, files }));
  return path;
}
