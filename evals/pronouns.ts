/**
 * `node .cache/tools/evals/pronouns.js [even]`: whom a bare "he" or "she" that speaks is given to, on the shared newswire labels: right among
 * those found, for the articles at even and at odd places in byte order. With `even` the misses of the even half are told.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { Reader } from "../src/read.js";
import type { Actor } from "../src/records/actor.js";
import type { Statement } from "../src/records/statement.js";
import { bareWord } from "../src/text/letters.js";
import { OffsetMap } from "../src/text/offsets.js";
import { type Span, sharedLength } from "../src/text/span.js";
import { sharedFolder } from "./shared.js";

interface Label {
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  readonly speaker: string | null;
  readonly named: boolean;
  readonly doubt: boolean;
}

interface Article {
  readonly name: string;
  readonly text: string;
  readonly items: readonly Label[];
}

/** The scorer's own loader rebuilds the texts; its offsets are code points. */
const LOAD = `
import json, sys
sys.path.insert(0, sys.argv[1])
import newswire
sys.argv = sys.argv[:1]
print(json.dumps([{"name": n, "text": t, "items": g["items"]} for n, t, g in newswire.load("pack")]))
`;

function articles(shared: string): Article[] {
  const out = execFileSync("python3", ["-c", LOAD, join(shared, "score")], { maxBuffer: 1 << 28 });
  return (JSON.parse(out.toString("utf8")) as Article[]).map(inUnits);
}

/** The labels in UTF-16 units. */
function inUnits({ name, text, items }: Article): Article {
  const offsets = new OffsetMap(text);
  const unit = ([a, b]: Span): Span => [offsets.pointToUnit(a), offsets.pointToUnit(b)];
  return { name, text, items: items.map((i) => ({ ...i, source: i.source.map(unit), content: i.content.map(unit) })) };
}

const wordsOf = (name: string): string[] =>
  name
    .split(/[^\p{L}\p{M}]+/u)
    .map(bareWord)
    .filter((w) => w.length > 1);

/** Whether an actor's name is that of the label: all its words, or those of one in the other. */
function isSame(actor: Actor | undefined, label: Label): boolean {
  if (!label.speaker) return !actor;
  if (!actor) return false;
  const [own, gold] = [wordsOf(actor.name), wordsOf(label.speaker)];
  const all = (a: string[], b: string[]) => a.length > 0 && a.every((w) => b.includes(w));
  return all(own, gold) || all(gold, own);
}

/** Printed statements with the label that shares their words, one to one. */
function pairs(statements: readonly Statement[], items: readonly Label[]): Map<number, number> {
  const found = new Map<number, number>();
  const scored = statements.flatMap((s, n) => items.map((item, m) => ({ n, m, size: sharedLength(s.content, item.content) })));
  const taken = new Set<number>();
  for (const { n, m, size } of scored.sort((a, b) => b.size - a.size || a.n - b.n || a.m - b.m)) {
    if (size === 0 || found.has(m) || taken.has(n)) continue;
    found.set(m, n);
    taken.add(n);
  }
  return found;
}

if (process.argv[1]?.endsWith("pronouns.js")) {
  const halves = { even: { right: 0, of: 0, nobody: 0 }, odd: { right: 0, of: 0, nobody: 0 } };
  await using reader = await Reader.open();
  for (const [place, { name, text, items }] of articles(sharedFolder()).entries()) {
    const half = place % 2 === 0 ? "even" : "odd";
    const document = await reader.read({ source: name, bytes: Buffer.from(text), mediaType: "text/plain" });
    const statements = document.statements.filter((s) => !s.repeats);
    const partner = pairs(statements, items);
    for (const [m, item] of items.entries()) {
      const words = item.source.map((s) => text.slice(...s)).join(" ");
      const statement = statements[partner.get(m) ?? -1];
      if (!/^(?:he|she)$/i.test(words) || item.doubt || !statement) continue;
      const actor = document.actors.find(({ id }) => id === statement.speakers[0]);
      const right = isSame(actor, item);
      halves[half].of++;
      if (right) halves[half].right++;
      else if (!actor) halves[half].nobody++;
      if (!right && half === "even" && process.argv[2] === "even")
        process.stdout.write(
          `${name} | ${words} | ${item.speaker} | ${actor?.name ?? null} | ${text.slice(...(item.content[0] as Span)).slice(0, 70)}\n`,
        );
    }
  }
  process.stdout.write(`${JSON.stringify(halves)}\n`);
}
