/** docs/wire.md: whole examples of the wire format, printed by the program itself. */
import { Reader } from "../src/read.js";
import type { ReportLine } from "../src/records/document.js";

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

const FAILURE = {
  readout: 1,
  error: {
    code: "bad-line",
    message: 'reports.jsonl:7: is not JSON (Unexpected end of JSON input); each line is one JSON object with "text", "html" or "path"',
    input: "reports.jsonl",
    ref: null,
    line: 7,
  },
};

const block = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 1)}\n\`\`\`\n`;

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

${block(LINE)}`;
}
