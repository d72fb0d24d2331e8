/** Lines of JSON, a report each: its words, or the path of its file, with what is known of it. */
import { BadLine, TooLarge } from "../../errors.js";
import { LARGEST_REPORT, reportInput, withoutWords } from "../input.js";
import { byteLines } from "./byte-lines.js";
import type { ContainedReport, Container } from "./container.js";

/** Bytes a line may have: a report of the largest size whose letters are all written as \uXXXX, three times as long as their UTF-8. */
const LARGEST_LINE = 3 * LARGEST_REPORT;
/** Values a line may have: each takes up to a hundred times the memory of its bytes once it is understood. A report has some twenty. */
const MOST_VALUES = 100_000;
/** Bytes at the beginning that are looked at for signs of something that is no JSON. */
const HEAD = 1024;

/** The same bytes. @throws BadLine where they cannot be lines of JSON in UTF-8, however many there are */
async function* jsonBytes(chunks: AsyncIterable<Uint8Array>, source: string): AsyncGenerator<Uint8Array> {
  const as = "give one JSON object a line, as UTF-8";
  let seen = 0;
  for await (const chunk of chunks) {
    if (seen === 0 && (chunk[0] === 0xff || chunk[0] === 0xfe)) throw new BadLine(source, 1, "is UTF-16", as);
    if (seen < HEAD && chunk.subarray(0, HEAD - seen).includes(0)) throw new BadLine(source, 1, "is binary data, or UTF-16", as);
    seen += chunk.length;
    yield chunk;
  }
}

const [QUOTE, BACKSLASH, COMMA, BRACKET, BRACE] = [...'"\\,[{'].map((sign) => sign.charCodeAt(0));

/** Whether JSON has more values than it may: commas and brackets that stand in no string are counted, and nothing is built. */
function hasTooManyValues(json: Uint8Array): boolean {
  let [values, inString] = [0, false];
  for (let at = 0; at < json.length; at++) {
    const byte = json[at];
    if (byte === BACKSLASH) at++;
    else if (byte === QUOTE) inString = !inString;
    else if (!inString && (byte === COMMA || byte === BRACKET || byte === BRACE) && ++values > MOST_VALUES) return true;
  }
  return false;
}

/** One line → its report. */
async function reportOfLine(words: string, source: string, line: number): Promise<ContainedReport> {
  const { reportLine } = await import("../../records/document.js"); // zod is a third of a cold start; most runs do without
  let ref: string | null = null;
  const report = (incoming: ContainedReport["incoming"], from = source): ContainedReport => ({ source: from, ref, line, incoming });
  let value: unknown;
  try {
    value = JSON.parse(words);
  } catch (error) {
    return report(new BadLine(source, line, `is not JSON (${(error as Error).message})`));
  }
  const id = (value as { id?: unknown } | null)?.id;
  if (typeof id === "string" && id !== "") ref = id;
  const parsed = reportLine.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    if (!issue || issue.path.length === 0) return report(new BadLine(source, line, "is no JSON object"));
    return report(new BadLine(source, line, `"${issue.path.join(".")}": ${issue.message}`, "mend that field, or leave it out"));
  }
  const { path, ...described } = parsed.data;
  const found = reportInput(described, `${source}:${line}`);
  if (found) return report(found);
  if (typeof path === "string") return report({ path, metadata: withoutWords(described) }, path);
  return report(new BadLine(source, line, 'has neither "text" nor "html" nor "path"'));
}

export const jsonLines: Container = {
  async *reportsIn({ chunks, source }) {
    const failed = (line: number, incoming: BadLine | TooLarge): ContainedReport => ({ source, ref: null, line, incoming });
    try {
      for await (const line of byteLines(jsonBytes(chunks, source), LARGEST_LINE)) {
        if (line.bytes === null) {
          const remedy = "give each report a line of its own; the lines behind it are read";
          yield failed(line.number, new TooLarge(`${source}:${line.number}`, null, LARGEST_REPORT, remedy));
          continue;
        }
        if (hasTooManyValues(line.bytes)) {
          yield failed(
            line.number,
            new BadLine(source, line.number, `has over ${MOST_VALUES.toLocaleString("en")} values, as no report has`),
          );
          continue;
        }
        const words = new TextDecoder().decode(line.bytes); // drops a BOM; intake notes what it reads as U+FFFD
        if (words.trim() !== "") yield await reportOfLine(words, source, line.number);
      }
    } catch (error) {
      if (!(error instanceof BadLine)) throw error;
      yield failed(error.line, error);
    }
  },

  /** Lines that hold something. */
  async count(bytes) {
    let count = 0;
    for await (const line of byteLines(bytes, LARGEST_LINE)) if (line.bytes?.some((byte) => byte > 0x20) ?? true) count++;
    return count;
  },
};
