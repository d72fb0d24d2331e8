/** Names on CrossNER politics dev, types mapped: exact spans and types. Sentences stand alone, as in the set. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Annotator } from "../src/annotate/annotator.js";
import type { Span } from "../src/text/span.js";
import { type Prf, prf } from "./prf.js";

/** Our types → the classes compared; the set's → the same. Its "misc" is not compared. */
const OURS: Readonly<Record<string, string>> = {
  person: "person",
  organisation: "body",
  government: "body",
  place: "place",
  event: "event",
};
const THEIRS: Readonly<Record<string, string>> = {
  politician: "person",
  person: "person",
  politicalparty: "body",
  organisation: "body",
  country: "place",
  location: "place",
  event: "event",
  election: "event",
};

const CLOSING = /^(?:[.,;:!?%)\]}’”]|'s|n't)$/;

/** Tokens as text, and the place of each. */
function joined(tokens: readonly string[]): { text: string; spans: Span[] } {
  let text = "";
  const spans = tokens.map((token, n): Span => {
    if (text && !CLOSING.test(token) && !/^[([{“‘$£€]$/.test(tokens[n - 1] as string)) text += " ";
    text += token;
    return [text.length - token.length, text.length];
  });
  return { text, spans };
}

export async function scoreNames(model: Annotator, shared: string): Promise<Record<string, Prf>> {
  const counts = new Map<string, [number, number, number]>();
  const blocks = readFileSync(join(shared, "data/ner/crossner-politics/dev.txt"), "utf8").split(/\n\s*\n/);
  for (const block of blocks) {
    const rows = block
      .split("\n")
      .filter(Boolean)
      .map((l) => l.split(/\s+/) as [string, string]);
    if (rows.length === 0) continue;
    const { text, spans } = joined(rows.map((r) => r[0]));
    const gold = new Set<string>();
    rows.forEach(([, tag], n) => {
      if (!tag.startsWith("B-")) return;
      let end = n;
      while (rows[end + 1]?.[1] === `I-${tag.slice(2)}`) end++;
      const type = THEIRS[tag.slice(2)];
      if (type) gold.add(`${type} ${spans[n]?.[0]} ${spans[end]?.[1]}`);
    });
    const made = new Set<string>();
    for await (const { entities } of model.sections(text, [[0, text.length]], []))
      for (const { type, span } of entities) if (OURS[type]) made.add(`${OURS[type]} ${span[0]} ${span[1]}`);
    for (const type of ["person", "body", "place", "event"]) {
      const of = (set: Set<string>) => [...set].filter((s) => s.startsWith(type));
      const row = counts.get(type) ?? [0, 0, 0];
      counts.set(type, [row[0] + of(made).filter((s) => gold.has(s)).length, row[1] + of(made).length, row[2] + of(gold).length]);
    }
  }
  return Object.fromEntries([...counts].map(([type, row]) => [type, prf(...row)]));
}
