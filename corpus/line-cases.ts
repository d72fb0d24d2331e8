/** Cases that stand one a line in a file of JSON lines, and those of them that are known to be missed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = import.meta.dirname;

/** @param file its path in the corpus */
export const lineCases = <T>(file: string): T[] =>
  readFileSync(join(ROOT, file), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);

/** Ids of a folder's cases that stand in `known-misses.txt`, as `folder/id: cause`. */
export const knownMisses = (folder: string): ReadonlySet<string> =>
  new Set(
    readFileSync(join(ROOT, "known-misses.txt"), "utf8")
      .split("\n")
      .flatMap((line) => (line.startsWith(`${folder}/`) ? (/^[^/]+\/([\w-]+):/.exec(line)?.[1] ?? []) : [])),
  );
