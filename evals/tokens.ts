/**
 * Sentences and tokens against the English Web Treebank's dev part, raw by paragraph: F1 over exact character spans.
 * A document's paragraphs are rebuilt from its sentences (`# newpar`, `SpaceAfter=No`); multi-word tokens count as their parts
 * where these add up to the form, as in the treebank's own surface.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { sentences } from "../src/tokens/tokens.js";

export interface Prf {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

interface Paragraph {
  text: string;
  readonly sentences: Set<string>;
  readonly tokens: Set<string>;
}

/** Surface words of a CoNLL-U sentence: each multi-word token as the parts it is cut into, if they spell it. */
function surface(lines: readonly string[]): { form: string; space: boolean; parts: string[] }[] {
  const found: { form: string; space: boolean; parts: string[] }[] = [];
  let skip = 0;
  const rows = lines.map((l) => l.split("\t"));
  rows.forEach((row, n) => {
    const id = row[0] as string;
    if (id.includes(".")) return;
    const space = !(row[9] ?? "").includes("SpaceAfter=No");
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (range) {
      skip = Number(range[2]);
      const parts = rows
        .slice(n + 1)
        .filter((r) => !r[0]?.includes("."))
        .slice(0, Number(range[2]) - Number(range[1]) + 1)
        .map((r) => r[1] as string);
      const form = row[1] as string;
      found.push({ form, space, parts: parts.join("") === form ? parts : [form] });
    } else if (Number(id) > skip) found.push({ form: row[1] as string, space, parts: [row[1] as string] });
  });
  return found;
}

function paragraphs(conllu: string): Paragraph[] {
  const found: Paragraph[] = [];
  let here: Paragraph | null = null;
  for (const block of conllu.split(/\n\n+/)) {
    const lines = block.split("\n").filter(Boolean);
    const body = lines.filter((l) => !l.startsWith("#"));
    if (body.length === 0) continue;
    if (here === null || lines.some((l) => /^# new(?:par|doc)/.test(l))) {
      here = { text: "", sentences: new Set(), tokens: new Set() };
      found.push(here);
    }
    if (here.text && !/\s$/.test(here.text)) here.text += " ";
    const start = here.text.length;
    for (const { form, space, parts } of surface(body)) {
      let at = here.text.length;
      for (const part of parts) {
        here.tokens.add(`${at}-${at + part.length}`);
        at += part.length;
      }
      here.text += form + (space ? " " : "");
    }
    here.sentences.add(`${start}-${here.text.trimEnd().length}`);
  }
  return found;
}

const prf = (right: number, made: number, gold: number): Prf => {
  const round = (x: number) => Math.round(x * 1000) / 10;
  const [p, r] = [right / Math.max(1, made), right / Math.max(1, gold)];
  return { p: round(p), r: round(r), f1: round((2 * p * r) / Math.max(1e-9, p + r)) };
};

export function scoreTokens(shared: string): { sentences: Prf; tokens: Prf } {
  const n = { st: [0, 0, 0], tk: [0, 0, 0] } as { st: [number, number, number]; tk: [number, number, number] };
  for (const gold of paragraphs(gunzipSync(readFileSync(join(shared, "data/ud/en_ewt-ud-dev.conllu.gz"))).toString("utf8"))) {
    const made = sentences(gold.text, [0, gold.text.length]);
    const count = (row: [number, number, number], spans: readonly (readonly [number, number])[], wanted: Set<string>) => {
      row[0] += spans.filter(([a, b]) => wanted.has(`${a}-${b}`)).length;
      row[1] += spans.length;
      row[2] += wanted.size;
    };
    count(
      n.st,
      made.map((s) => s.span),
      gold.sentences,
    );
    count(
      n.tk,
      made.flatMap((s) => s.tokens),
      gold.tokens,
    );
  }
  return { sentences: prf(...n.st), tokens: prf(...n.tk) };
}
