/** A file is one concept, about a hundred lines; past 400 it is split, or listed here with its reason. */
import type { SourceFile } from "./files.js";

const LONGEST = 400;
const LONGER: Readonly<Record<string, string>> = {};

export function longFiles(files: readonly SourceFile[]): string[] {
  return files
    .map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }))
    .filter(({ path, lines }) => lines > LONGEST && !LONGER[path])
    .map(
      ({ path, lines }) =>
        `${path}:1 has ${lines} lines, over ${LONGEST}: split it by concept, or list it with its reason in scripts/house/length.ts`,
    );
}
