/** What the files import of each other: for the arrows, the cycles, and for telling which tests are quick. */
import { posix } from "node:path";
import type { SourceFile } from "./files.js";

export interface Import {
  readonly specifier: string;
  /** Path of the file within the project; null for a package. */
  readonly to: string | null;
  /** Whether it is gone once compiled. */
  readonly typeOnly: boolean;
  /** Where it stands in the text. */
  readonly offset: number;
}

/** Every statement that imports or exports from elsewhere, and every `import("…")`, for a type or at run time. */
const IMPORT = /\b(?:import|export)\s+(type\s+)?(?:[^"'`;]*?\bfrom\s+)?"([^"\n]+)"|\bimport\(\s*(?:\/\*.*?\*\/\s*)?"([^"\n]+)"/g;

export function importsOf({ path, text }: SourceFile): Import[] {
  return [...text.matchAll(IMPORT)].map(({ 1: type, 2: stated, 3: called, index }) => {
    const specifier = (stated ?? called) as string;
    const to = specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier).replace(/\.js$/, ".ts") : null;
    return { specifier, to, typeOnly: type !== undefined, offset: index };
  });
}

export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Each file with those of the files that it imports, for types too. */
export function graphOf(files: readonly SourceFile[]): Graph {
  const paths = new Set(files.map(({ path }) => path));
  return new Map(
    files.map((file) => [file.path, new Set(importsOf(file).flatMap(({ to }) => (to !== null && paths.has(to) ? [to] : [])))]),
  );
}

/** Groups in which each leads to each other, by Tarjan's strongly connected components; those of one are left out. */
export function circles(graph: Graph): string[][] {
  const index = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (at: string): number => {
    let low = index.size;
    index.set(at, low);
    lowest.set(at, low);
    stack.push(at);
    for (const to of graph.get(at) ?? []) {
      if (!index.has(to)) low = Math.min(low, visit(to));
      else if (stack.includes(to)) low = Math.min(low, index.get(to) as number);
    }
    lowest.set(at, low);
    if (low === index.get(at)) {
      const group = stack.splice(stack.indexOf(at));
      if (group.length > 1) found.push(group.sort());
    }
    return low;
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return found;
}

/** The shortest way round from a node within its group, both ends included. */
export function wayRound(graph: Graph, start: string): string[] {
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (const way of ways)
    for (const to of graph.get(way.at(-1) as string) ?? []) {
      if (to === start) return [...way, to];
      if (!seen.has(to)) ways.push([...way, to]);
      seen.add(to);
    }
  return [];
}
