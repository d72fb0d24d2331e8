/** docs/wire.md: whole examples of the wire format, printed by the program itself. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Reader } from "../src/read.js";
import type { ReportLine } from "../src/records/document.js";
import { envelope } from "../src/records/envelope.js";
import { listTables } from "./wire-tables.js";

const LINE: ReportLine = {
  id: "my-1",
  text: "Ferries to stop at noon\n\nVALMERE (Harbour Wire) - Harbour master Ivo Hartl said on Friday that the ferries would stop at noon. “The wind is too strong,” he told reporters.",
  title: "Ferries to stop at noon",
  publisher: "Harbour Wire",
  authors: ["Una Brandt"],
  published: "2025-03-14",
  url: "https://harbour-wire.example/ferries",
  language: "en",
};

const FAILURE = envelope({
  error: {
    code: "bad-line",
    message: 'reports.jsonl:7: is not JSON (Unexpected end of JSON input); each line is one JSON object with "text", "html" or "path"',
    input: "reports.jsonl",
    ref: null,
    line: 7,
  },
});

const block = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 1)}\n\`\`\`\n`;

/** The last statement of a ledger that holds the one report. */
function listed(): unknown {
  const folder = mkdtempSync(join(tmpdir(), "readout-docs-"));
  const run = (...args: string[]) =>
    execFileSync(process.execPath, ["bin/readout.js", ...args, "--ledger", join(folder, "one.db"), "--json"], { encoding: "utf8" });
  try {
    writeFileSync(join(folder, "reports.jsonl"), JSON.stringify(LINE));
    run("add", join(folder, "reports.jsonl"), "--dossier", "harbour");
    return JSON.parse(run("statements", "--limit", "1"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function wirePage(): Promise<string> {
  const reader = await Reader.open();
  const document = await reader.read({ source: "my-1", text: LINE.text ?? "", metadata: { ...LINE } });
  await reader.close();
  return `# The wire format

Whole examples, printed by the program (\`npm run docs\`); a test reads each with the schema that \`readout schema\` prints. Spans are
\`[start, end)\` in UTF-16 units of \`report.text\`, without white space at either end, in text order; a paragraph break splits one.
What is not known is \`null\`, an empty list \`[]\`. Lists of values may gain members and documents fields: readers accept those they do not know.

## A document

${block(document)}
## A failed input

${block(FAILURE)}
## A line of \`--jsonl-in\`

Only \`text\` (or \`html\`, or \`path\`, relative to the file it stands in) is needed; \`id\` comes back as \`report.ref\`. \`published\` and \`modified\` may be partial (\`2025-03\`).

${block(LINE)}
## A page of a list

What \`readout statements --limit 1 --json\` prints of a ledger that holds the report above. \`next\` is the \`--after\` of the next page.

${block(listed())}
## What each command prints with \`--json\`

\`readout schema COMMAND\` prints the same as JSON Schema. All begin with \`"readout": 1\`. A statement in a list has
all the fields of the record above and those named here; every list names reports as \`statements\` does. \`[]\` stands for each of a list.

${listTables()}`;
}
