/**
 * `npm run eval:invariants [-- FILE.jsonl]`: how often documents break what must never be. Without a file, the data pack's PolNeAR
 * texts and newswire articles are read first, or one in INVARIANTS_EVERY of them.
 */
import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { COUNTED, INVARIANTS } from "../corpus/invariants/invariants.js";
import { reportInput } from "../src/intake/input.js";
import { Reader } from "../src/read.js";
import type { ReadoutDocument } from "../src/records/document.js";
import { realTexts } from "./ledger/texts.js";
import { sharedFolder } from "./shared.js";

const EXAMPLES = 5; // printed of each invariant
const EVERY = Number(process.env.INVARIANTS_EVERY ?? 1); // of so many texts one is read

async function* documentsIn(file: string): AsyncGenerator<ReadoutDocument> {
  for await (const line of createInterface({ input: createReadStream(file) })) if (line.trim()) yield JSON.parse(line) as ReadoutDocument;
}

async function* documentsOf(shared: string): AsyncGenerator<ReadoutDocument> {
  await using reader = await Reader.open();
  for (const line of realTexts(shared).filter((_, n) => n % EVERY === 0)) {
    const input = reportInput(line, line.id ?? "?");
    if (input) yield await reader.read(input);
  }
}

/** Labelled texts are counted and never printed: half of them is for measuring alone. */
const labelled = new Set(readdirSync(join(sharedFolder(), "data/newswire")).map((name) => name.replace(".json", "")));
const counts = new Map(Object.keys({ ...INVARIANTS, ...COUNTED }).map((name) => [name, [] as string[]]));
let documents = 0;
const [file] = process.argv.slice(2);
for await (const document of file ? documentsIn(file) : documentsOf(sharedFolder())) {
  documents++;
  const { source } = document.report;
  const isLabelled = labelled.has(source.split(".t")[0] ?? "");
  for (const [name, brokenIn] of Object.entries({ ...INVARIANTS, ...COUNTED }))
    counts.get(name)?.push(...brokenIn(document).map((line) => (isLabelled ? "(a labelled text)" : `${source} | ${line}`)));
}
process.stdout.write(`${documents} documents\n`);
for (const [invariant, found] of counts) {
  process.stdout.write(
    `${String(found.length).padStart(5)}  ${invariant}\n${found
      .slice(0, EXAMPLES)
      .map((line) => `         ${line}\n`)
      .join("")}`,
  );
}
process.exitCode = [...counts.values()].some((found) => found.length > 0) ? 1 : 0;
