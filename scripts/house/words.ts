/** What the project must never carry: machine paths, registry addresses in lock files. */
import { lineAt, type SourceFile } from "./files.js";

const RULES: readonly (readonly [RegExp, string])[] = [
  [
    /(?<![\w.~-])\/(?:root|home\/\w+|Users\/\w+)\//g,
    "a path of one machine: use a path from the project's root, or an environment variable",
  ],
  [/"resolved":\s*"https?:/g, "a download address in a lock file: npm config set omit-lockfile-registry-resolved true, then npm install"],
];

export function badWords(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    RULES.flatMap(([rule, mend]) => [...text.matchAll(rule)].map((m) => `${path}:${lineAt(text, m.index)} has ${mend}`)),
  );
}
