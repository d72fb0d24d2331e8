/** Regular expressions of the source: its literals, and those that modules make when they are loaded. */
import { join } from "node:path";
import { lineAt, ROOT, type SourceFile } from "./files.js";

export interface Pattern {
  /** Where it stands: a file and line, or the file that makes it. */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** A literal stands where a value can begin: behind an operator, a bracket, a comma or "return". */
const LITERAL = /(?<=(?:[=(,:[!&|?{};]|=>|\breturn)\s*)\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([dgimsuvy]*)/g;

export const literals = (files: readonly SourceFile[]): Pattern[] =>
  files.flatMap(({ path, text }) =>
    [...text.matchAll(LITERAL)].map((m) => ({ place: `${path}:${lineAt(text, m.index)}`, source: m[1] as string, flags: m[2] as string })),
  );

/** Patterns that are put together by `new RegExp` while the files are loaded. */
export async function made(files: readonly SourceFile[]): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const Plain = globalThis.RegExp;
  let place = "";
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, [source, flags]: [string | RegExp, string | undefined]) {
      const pattern = new target(source, flags);
      if (typeof source === "string") found.push({ place, source, flags: pattern.flags });
      return pattern;
    },
  });
  try {
    for (const { path } of files) {
      place = path;
      await import(/* @vite-ignore */ join(ROOT, path));
    }
  } finally {
    globalThis.RegExp = Plain;
  }
  return found;
}
