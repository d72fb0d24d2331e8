/** What was decided of each statement, and by which rule: printed where a case fails, so that nobody has to read it a second time by hand. */
import type { ReadoutDocument } from "../src/records/document.js";

/** @param document read with `explain` */
export function traceOf({ report: { text }, actors, statements, explain = [] }: ReadoutDocument): string {
  const words = (spans: readonly (readonly [number, number])[]) => spans.map(([a, b]) => text.slice(a, b).replace(/\s+/g, " ")).join(" … ");
  const named = (value: string | null) => actors.find(({ id }) => id === value)?.name ?? value ?? "–";
  return statements
    .flatMap((s) => [
      `${words(s.source) || "–"} | ${words(s.cue) || "–"} | ${words(s.content)}`,
      ...explain
        .filter((d) => d.statement === s.id)
        .map((d) => `    ${d.rule.padEnd(4)} ${d.field}: ${named(d.value)}${d.score === null ? "" : ` (${d.score})`}`),
    ])
    .join("\n");
}
