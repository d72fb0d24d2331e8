/** The longest common subsequence of two lists, by the `diff` package, bounded in time. */
import { diffArrays } from "diff";

/** Runs of items that both lists have in order: begins at `before`, at `after`, so many. */
export interface Run {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/**
 * @param edits items that may be gone and added in all before the search is given up: its time grows with their square
 * @returns the runs, in order; null where there are more edits
 */
export function commonRuns(before: readonly string[], after: readonly string[], edits: number): Run[] | null {
  const found = diffArrays([...before], [...after], { maxEditLength: edits });
  if (!found) return null;
  const runs: Run[] = [];
  let [b, a] = [0, 0];
  for (const { added, removed, count } of found) {
    if (!added && !removed) runs.push({ before: b, after: a, length: count });
    if (!added) b += count;
    if (!removed) a += count;
  }
  return runs;
}
