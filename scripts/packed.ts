/** The packages as they would be published, made from the files as they stand. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildPage } from "./built.js";
import { ROOT } from "./house/files.js";

export interface Packed {
  /** Path of the .tgz. */
  readonly file: string;
  /** "sha512-…", as lock files have it. */
  readonly integrity: string;
  /** Bytes once unpacked. */
  readonly unpackedSize: number;
  /** What is in it: paths within the package. */
  readonly files: readonly string[];
}

function pack(folder: string, into: string): Packed {
  const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", into];
  const out = execFileSync("npm", args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 2 ** 26 });
  type Said = { filename: string; integrity: string; unpackedSize: number; files: { path: string }[] };
  const [packed] = Object.values(JSON.parse(out) as Record<string, Said>) as [Said];
  const { filename, integrity, unpackedSize, files } = packed;
  return { file: join(into, filename), integrity, unpackedSize, files: files.map(({ path }) => path).sort() };
}

/** The copy that is compiled. */
export const PACKED = join(ROOT, ".cache", "packed");

/** Compiles a copy within the project, for its packages, and packs it, and the weights. */
export function packed(): { readonly readout: Packed; readonly weights: Packed } {
  const folder = PACKED;
  rmSync(folder, { recursive: true, force: true });
  const { files } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { files: string[] };
  for (const path of ["package.json", "tsconfig.json", "tsconfig.build.json", "README.md", "LICENSE", ...files])
    if (path !== "dist" && existsSync(join(ROOT, path))) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  const tsc = join(ROOT, "node_modules", "typescript", "bin", "tsc");
  execFileSync(process.execPath, [tsc, "-p", join(folder, "tsconfig.build.json"), "--noCheck"], { stdio: "inherit" });
  buildPage(join(folder, "dist", "web"));
  const into = join(folder, "tarballs");
  mkdirSync(into);
  return { readout: pack(folder, into), weights: pack(join(ROOT, "model"), into) };
}
