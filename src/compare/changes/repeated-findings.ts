/** Changes that are made again and again through a text, told once. [D6] */
import { folded } from "../../text/fold.js";
import type { Finding, FindingSide } from "./finding.js";

const REPEATED: ReadonlySet<Finding["kind"]> = new Set(["speaker", "authority", "number", "date", "name", "terms"]);

/** One that is made again and again, of one speaker, number, date or name, is one change with all its places. */
export function joined(findings: readonly Finding[]): Finding[] {
  const found = new Map<string, Finding>();
  const together = (a: FindingSide | null, b: FindingSide | null): FindingSide | null => {
    if (!a || !b) return a ?? b;
    const known = new Set(a.spans.map(String));
    const added = b.spans.filter((span) => !known.has(String(span)));
    return added.length === 0 ? a : { ...a, spans: [...a.spans, ...added], quote: `${a.quote} … ${b.quote}` };
  };
  for (const [n, one] of findings.entries()) {
    const words = (side: FindingSide | null) =>
      side &&
      (one.kind === "speaker" || one.kind === "authority"
        ? (side.speaker ?? side.quote)
        : one.kind === "terms"
          ? String(side.spans)
          : side.quote);
    const key = REPEATED.has(one.kind) ? [one.kind, folded(words(one.before) ?? ""), folded(words(one.after) ?? "")].join("|") : `${n}`;
    const first = found.get(key);
    found.set(key, first ? { ...first, before: together(first.before, one.before), after: together(first.after, one.after) } : one);
  }
  return [...found.values()];
}
