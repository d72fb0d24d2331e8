/** Which tests are quick: those that reach no weights, no store and no other process, by what they import. */
import { sourceFiles } from "./files.js";
import { type Import, importsOf } from "./graph.js";

const SLOW = ["onnxruntime-node", "better-sqlite3", "pg", "node:child_process", "node:worker_threads", "recheck"];

/** Test files of the folders from which, step by step, nothing slow is imported. */
export function fastTests(folders: readonly string[]): string[] {
  const files = sourceFiles(folders, (name) => name.endsWith(".ts"));
  const imports = new Map(files.map((file) => [file.path, importsOf(file).filter(({ typeOnly }) => !typeOnly)]));
  const isSlow = ({ specifier, to }: Import, seen: Set<string>): boolean => {
    if (to === null) return SLOW.includes(specifier);
    if (seen.has(to)) return false;
    seen.add(to);
    return (imports.get(to) ?? []).some((next) => isSlow(next, seen));
  };
  return [...imports]
    .filter(([path, all]) => path.endsWith(".test.ts") && !all.some((one) => isSlow(one, new Set([path]))))
    .map(([path]) => path);
}
