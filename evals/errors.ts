/**
 * What kind of mistake a piece of an attribution is, on PolNeAR dev. A piece is an unbroken run of words of one role.
 * Of gold pieces: exact; off by marks and punctuation at an edge alone; off at an edge otherwise; cut or joined (several pieces of one
 * side meet one of the other); missed. Of ours: extra, where it meets no gold piece.
 */
import type { Statement } from "../src/records/statement.js";
import { overlaps, type Span } from "../src/text/span.js";
import { type GoldText, ROLES, touched, wordsOf } from "./polnear.js";

const KINDS = ["exact", "marks at an edge", "edge", "cut or joined", "missed", "extra"] as const;

/** Unbroken runs of the words of a set; a paragraph's end breaks one. */
function runsOf(words: ReadonlySet<number>, opens: ReadonlySet<number>): Span[] {
  const found: [number, number][] = [];
  for (const n of [...words].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] === n && !opens.has(n)) last[1] = n + 1;
    else found.push([n, n + 1]);
  }
  return found;
}

const distinct = (runs: readonly Span[]): Span[] => [...new Map(runs.map((r) => [String(r), r])).values()];

/** Counts of each kind for each role. */
export function errorsOf(read: readonly { gold: GoldText; statements: readonly Statement[] }[]): Record<string, Record<string, number>> {
  const found = Object.fromEntries(ROLES.map((r) => [r, Object.fromEntries(KINDS.map((k) => [k, 0])) as Record<string, number>]));
  for (const { gold, statements } of read) {
    const words = wordsOf(gold.text);
    const opens = new Set(words.flatMap(([start], n) => (n > 0 && gold.text.slice(words[n - 1]?.[1], start).includes("\n") ? [n] : [])));
    const outer = statements.filter((s) => s.within === null);
    const mark = (n: number) => !/[\p{L}\p{N}]/u.test(gold.text.slice(...(words[n] as [number, number])));
    for (const role of ROLES) {
      const count = (kind: (typeof KINDS)[number]) => {
        const row = found[role] as Record<string, number>;
        row[kind] = (row[kind] as number) + 1;
      };
      const wanted = distinct(gold.attributions.flatMap((a) => runsOf(a[role], opens)));
      const made = distinct(outer.flatMap((s) => runsOf(touched(words, s[role]), opens)));
      for (const g of wanted) {
        const near = made.filter((m) => overlaps(m, g));
        const [only] = near;
        if (!only) count("missed");
        else if (near.some((m) => String(m) === String(g))) count("exact");
        else if (near.length > 1 || wanted.filter((w) => overlaps(w, only)).length > 1) count("cut or joined");
        else {
          const differ = [only, g].flatMap(([a, b], k) => {
            const other = k === 0 ? g : only;
            return Array.from({ length: b - a }, (_, n) => a + n).filter((n) => n < other[0] || n >= other[1]);
          });
          count(differ.every(mark) ? "marks at an edge" : "edge");
        }
      }
      for (const m of made) if (!wanted.some((w) => overlaps(m, w))) count("extra");
    }
  }
  return found;
}
