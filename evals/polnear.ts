/** PolNeAR's dev texts and attributions, and which statements of a reading match one, as `attribution.py` matches overlapping relations. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Reader } from "../src/read.js";
import type { Statement } from "../src/records/statement.js";
import { OffsetMap } from "../src/text/offsets.js";
import { matched } from "./matching.js";

export const ROLES = ["source", "cue", "content"] as const;
type Words = Readonly<Record<(typeof ROLES)[number], ReadonlySet<number>>>;

export interface GoldText {
  readonly name: string;
  readonly text: string;
  /** Words of each role of each attribution; those without cue or content are left out. */
  readonly attributions: readonly Words[];
}

const WORD = /[\p{L}\p{N}_]+(?:[.,]\p{Nd}+)*|[^\p{L}\p{N}_\s]/gu;

export const wordsOf = (text: string): [number, number][] => [...text.matchAll(WORD)].map((m) => [m.index, m.index + m[0].length]);

/** Numbers of the words that share a character with one of the spans. */
export function touched(words: readonly [number, number][], spans: readonly (readonly [number, number])[]): Set<number> {
  const found = new Set<number>();
  for (const [start, end] of spans)
    words.forEach(([a, b], n) => {
      if (a < end && start < b) found.add(n);
    });
  return found;
}

function readAnn(raw: string, text: string): Words[] {
  const offsets = new OffsetMap(text);
  const spans = new Map<string, [number, number][]>();
  for (const line of raw.split("\n").filter((l) => /^T\d+\t/.test(l))) {
    const [id, middle] = line.split("\t") as [string, string];
    const pieces = middle.slice(middle.indexOf(" ") + 1).split(";");
    spans.set(
      id,
      pieces.map((p) => p.split(" ").map((n) => offsets.pointToUnit(Number(n))) as [number, number]),
    );
  }
  const words = wordsOf(text);
  return raw
    .split("\n")
    .filter((l) => /^E\d+\t/.test(l))
    .map((line) => {
      const roles = Object.fromEntries(ROLES.map((r) => [r, [] as [number, number][]])) as Record<
        (typeof ROLES)[number],
        [number, number][]
      >;
      for (const part of (line.split("\t")[1] as string).trim().split(" ").slice(1)) {
        const [name, id] = part.split(":") as [string, string];
        const role = ROLES.find((r) => r === name.replace(/\d+$/, "").toLowerCase());
        if (role) roles[role].push(...(spans.get(id) ?? []));
      }
      return Object.fromEntries(ROLES.map((r) => [r, touched(words, roles[r])])) as unknown as Words;
    })
    .filter((a) => a.cue.size > 0 && a.content.size > 0);
}

function polnearDev(shared: string): GoldText[] {
  const folder = join(shared, "data/polnear/dev");
  const files = readdirSync(join(folder, "attributions")).sort();
  return readdirSync(join(folder, "text"))
    .sort()
    .map((file) => {
      const name = file.replace(/\.txt$/, "");
      const text = readFileSync(join(folder, "text", file), "utf8");
      const ann = files.find((f) => f.replace(/_[^_]*$/, "") === name) as string;
      return { name, text, attributions: readAnn(readFileSync(join(folder, "attributions", ann), "utf8"), text) };
    });
}

/** The statements that the built program finds in each dev text; scores are raw. */
export async function readDev(shared: string, weights?: string): Promise<{ gold: GoldText; statements: readonly Statement[] }[]> {
  const reader = await Reader.open({ raw: true, ...(weights === undefined ? {} : { weights }) });
  const found = [];
  for (const gold of polnearDev(shared))
    found.push({ gold, statements: (await reader.read({ source: gold.name, text: gold.text })).statements });
  await reader.close();
  return found;
}

/** For each outermost statement its confidence and whether it matches an attribution in every role that this has. */
export function judged({ text, attributions }: GoldText, statements: readonly Statement[]): { confidence: number; right: boolean }[] {
  const words = wordsOf(text);
  const outer = statements.filter((s) => s.within === null);
  const made = outer.map((s) => Object.fromEntries(ROLES.map((r) => [r, touched(words, s[r])])) as unknown as Words);
  const shares = (a: ReadonlySet<number>, b: ReadonlySet<number>) => [...a].some((w) => b.has(w));
  const edges = attributions.map((g) => made.flatMap((p, j) => (ROLES.every((r) => g[r].size === 0 || shares(g[r], p[r])) ? [j] : [])));
  const right = matched(edges);
  return outer.map((s, j) => ({ confidence: s.confidence, right: right.has(j) }));
}
