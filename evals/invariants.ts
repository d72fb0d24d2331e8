/**
 * `npm run eval:invariants [-- FILE.jsonl]`: how often documents break what must never be. Without a file, the data pack's PolNeAR
 * texts and newswire articles are read first.
 */
import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { breaches, INVARIANTS } from "../corpus/invariants.js";
import { reportInput } from "../src/intake/input.js";
import { Reader } from "../src/read.js";
import type { ReadoutDocument } from "../src/records/document.js";
import { realTexts } from "./ledger/texts.js";
import { sharedFolder } from "./shared.js";

const EXAMPLES = 5; // printed of each invariant

async function* documentsIn(file: string): AsyncGenerator<ReadoutDocument> {
  for await (const line of createInterface({ input: createReadStream(file) })) if (line.trim()) yield JSON.parse(line) as ReadoutDocument;
}

async function* documentsOf(shared: string): AsyncGenerator<ReadoutDocument> {
  await using reader = await Reader.open();
  for (const line of realTexts(shared)) {
    const input = reportInput(line, line.id ?? "?");
    if (input) yield await reader.read(input);
  }
}

/** Labelled texts are counted and never printed: half of them is for measuring alone. */
const labelled = new Set(readdirSync(join(sharedFolder(), "data/newswire")).map((name) => name.replace(".json", "")));
const counts = new Map(Object.keys(INVARIANTS).map((name) => [name, [] as string[]]));
let documents = 0;
const [file] = process.argv.slice(2);
for await (const document of file ? documentsIn(file) : documentsOf(sharedFolder())) {
  documents++;
  for (const { invariant, statement } of breaches(document)) {
    const { source } = document.report;
    if (labelled.has(source.split(".t")[0] ?? "")) {
      counts.get(invariant)?.push("         (a labelled text)");
      continue;
    }
    const names = statement.speakers.map((id) => document.actors.find((a) => a.id === id)?.name);
    counts
      .get(invariant)
      ?.push(
        `         ${source} | ${statement.speakerText} | ${names.join(", ")} | ${statement.authority.kind} | ${statement.cue.map((c) => document.report.text.slice(...c)).join(" ")}`,
      );
  }
}
process.stdout.write(`${documents} documents\n`);
for (const [invariant, found] of counts) {
  process.stdout.write(
    `${String(found.length).padStart(5)}  ${invariant}\n${found
      .slice(0, EXAMPLES)
      .map((line) => `${line}\n`)
      .join("")}`,
  );
}
process.exitCode = [...counts.values()].some((found) => found.length > 0) ? 1 : 0;
