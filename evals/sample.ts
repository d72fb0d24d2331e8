/**
 * `npm run sample -- N SEED`: N printed statements drawn at random from the shared dossiers and PolNeAR dev, for a reader to judge, one
 * JSON object a line. Judgements are kept in evals/judgements/.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Reader } from "../src/read.js";
import type { ReadoutDocument } from "../src/records/document.js";
import type { Statement } from "../src/records/statement.js";
import { sharedFolder } from "./shared.js";

const [count, seed] = [Number(process.argv[2] ?? 200), Number(process.argv[3] ?? 1)];
const data = join(sharedFolder(), "data");

const files = [
  ...["bombs-2024", "ukraine-arms-2025"].flatMap((d) => readdirSync(join(data, "dossiers", d)).map((f) => join(data, "dossiers", d, f))),
  ...readdirSync(join(data, "polnear", "dev", "text")).map((f) => join(data, "polnear", "dev", "text", f)),
];

/** A small generator of pseudo-random numbers in [0, 1): the draw must be the same again. */
function* numbers(from: number): Generator<number, never> {
  for (let state = from >>> 0; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

function printed({ report, actors }: ReadoutDocument, s: Statement) {
  const words = (spans: readonly (readonly number[])[]) => spans.map(([a, b]) => report.text.slice(a, b));
  const name = (id: string | null) => actors.find((a) => a.id === id)?.name ?? null;
  const at = (s.content[0] as [number, number])[0];
  return {
    file: report.source.slice(data.length + 1),
    at,
    source: words(s.source),
    cue: words(s.cue),
    content: words(s.content),
    speakers: s.speakers.map(name),
    authority: s.authority.kind,
    descriptor: s.authority.descriptor,
    within: s.within !== null,
    context: report.text.slice(Math.max(0, at - 900), (s.content.at(-1) as [number, number])[1] + 300),
  };
}

const reader = await Reader.open();
const all: unknown[] = [];
for (const source of files) {
  const document = await reader.read({ source, text: readFileSync(source, "utf8") });
  all.push(...document.statements.map((s) => printed(document, s)));
}
await reader.close();
const random = numbers(seed);
for (let n = 0; n < Math.min(count, all.length); n++) {
  const pick = n + Math.floor(random.next().value * (all.length - n));
  [all[n], all[pick]] = [all[pick], all[n]];
  process.stdout.write(`${JSON.stringify({ n: n + 1, ...(all[n] as object) })}\n`);
}
