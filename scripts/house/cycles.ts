/**
 * Nothing imports in a circle, for types neither: of two files, or two folders side by side, that need each other, none can be read first.
 * What still does is listed here, and what no longer does must leave.
 */
import type { SourceFile } from "./files.js";
import { circles, type Graph, graphOf, wayRound } from "./graph.js";

/** The first file, or the folder, of a circle → why it is still there. */
const STILL: Readonly<Record<string, string>> = {};

const MEND = "move what both need into a file that imports neither";

/** Circles of files. @param still those that are let through */
export function fileCycles(files: readonly SourceFile[], still: Readonly<Record<string, string>> = STILL): string[] {
  const graph = graphOf(files);
  return circles(graph)
    .filter(([first]) => !still[first as string])
    .map((group) => `${wayRound(graph, group[0] as string).join(" → ")} is a circle of ${group.length} files: ${MEND}`);
}

/** For every folder, what lies right in it: which imports which. */
function rooms(files: readonly SourceFile[]): Map<string, Map<string, Set<string>>> {
  const found = new Map<string, Map<string, Set<string>>>();
  for (const [from, targets] of graphOf(files))
    for (const to of targets) {
      const [a, b] = [from.split("/"), to.split("/")];
      const depth = a.findIndex((part, n) => part !== b[n]);
      if (depth < 0) continue;
      const folder = a.slice(0, depth).join("/");
      const graph = found.get(folder) ?? new Map<string, Set<string>>();
      found.set(folder, graph);
      graph.set(a[depth] as string, (graph.get(a[depth] as string) ?? new Set()).add(b[depth] as string));
    }
  return found;
}

/** Circles of folders side by side, or of a folder and a file beside it. @param still folders in which they are let through */
export function roomCycles(files: readonly SourceFile[], still: Readonly<Record<string, string>> = STILL): string[] {
  return [...rooms(files)]
    .filter(([folder]) => !still[folder])
    .flatMap(([folder, graph]: [string, Graph]) =>
      circles(graph)
        .filter((group) => group.some((name) => !name.endsWith(".ts")))
        .map((group) => {
          const first = group.find((name) => !name.endsWith(".ts")) as string;
          return `${folder}: ${wayRound(graph, first).join(" → ")} is a circle of ${group.join(", ")}: ${MEND}`;
        }),
    );
}

/** Entries of the list that stand for no circle any more. @param still those that are let through */
export function mended(files: readonly SourceFile[], still: Readonly<Record<string, string>> = STILL): string[] {
  const found = [...fileCycles(files, {}), ...roomCycles(files, {})];
  return Object.keys(still)
    .filter((name) => !found.some((circle) => circle.startsWith(`${name} →`) || circle.startsWith(`${name}:`)))
    .map((name) => `${name} stands in no circle any more: take it off STILL in scripts/house/cycles.ts`);
}
