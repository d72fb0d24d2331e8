/** What the command line names → reports to read, one at a time, in order. Nothing is held but the report at hand. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, extname, isAbsolute, join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { AddressNotRead, BadLine, InputMissing, InputUnreadable, NoReports, ReadoutError, TooLarge } from "../errors.js";
import { LARGEST_REPORT, type ReportInput, reportInput, withoutWords } from "../intake/input.js";
import { bytesUpTo, linesOf } from "./lines.js";
import { systemWords } from "./system.js";

/** One report to read, or why it cannot be. `ref` and `line` say where it stood in a JSONL input. */
export interface InputItem {
  readonly source: string;
  readonly ref: string | null;
  readonly line: number | null;
  readonly incoming: ReportInput | ReadoutError;
}

const KINDS: Readonly<Record<string, "text/plain" | "text/html">> = {
  ".txt": "text/plain",
  ".text": "text/plain",
  ".html": "text/html",
  ".htm": "text/html",
  ".xhtml": "text/html",
};
const JSONL = [".jsonl", ".ndjson"];

/** Told of each file in a folder, or that fits a pattern, that holds no report. */
export type PassedOver = (path: string) => void;

/** Files under a folder, or that fit a pattern, that hold reports; sorted. */
async function filesOf(input: string, folder: boolean, passedOver: PassedOver = () => {}): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  const options = { dot: false, onlyFiles: true, expandDirectories: false } as const;
  const found = folder
    ? (await glob(["**/*"], { ...options, cwd: input })).map((f) => join(input, f))
    : await glob([input.replaceAll("\\", "/")], { ...options, absolute: isAbsolute(input) });
  const holds = (f: string) => KINDS[extname(f).toLowerCase()] || JSONL.includes(extname(f).toLowerCase());
  const known = found.filter(holds);
  for (const other of found.filter((f) => !holds(f)).sort()) passedOver(other);
  if (known.length === 0) throw new NoReports(input);
  return known.sort();
}

async function fileItem(path: string): Promise<InputItem> {
  const item = (incoming: InputItem["incoming"]): InputItem => ({ source: path, ref: null, line: null, incoming });
  try {
    // what is no file (a pipe, a device, a file of /proc) has no size: only the bytes that came say how many they are
    const { size } = await stat(path);
    const bytes = size > LARGEST_REPORT ? null : await bytesUpTo(createReadStream(path), LARGEST_REPORT);
    if (bytes === null) return item(new TooLarge(path, size > LARGEST_REPORT ? size : null, LARGEST_REPORT));
    return item({ source: path, bytes, mediaType: KINDS[extname(path).toLowerCase()] ?? null });
  } catch (error) {
    return item(unreadable(path, error));
  }
}

function unreadable(path: string, error: unknown): ReadoutError {
  if (error instanceof ReadoutError) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return new InputMissing(path);
  if (code === "EISDIR") return new InputUnreadable(path, "it is a folder", "name the folder itself as an input, or a file in it");
  if (code === "EACCES" || code === "EPERM") return new InputUnreadable(path, systemWords(error));
  return new InputUnreadable(path, systemWords(error), "give it as a file");
}

/** One line of JSONL → a report. `path` fields are relative to `folder`. */
async function lineItem(words: string, source: string, line: number, folder: string): Promise<InputItem> {
  const { reportLine } = await import("../records/document.js"); // zod is a third of a cold start; most runs do without
  let ref: string | null = null;
  const item = (incoming: InputItem["incoming"]): InputItem => ({ source, ref, line, incoming });
  let value: unknown;
  try {
    value = JSON.parse(words);
  } catch (error) {
    return item(new BadLine(source, line, `is not JSON (${(error as Error).message})`));
  }
  const id = (value as { id?: unknown } | null)?.id;
  if (typeof id === "string" && id !== "") ref = id;
  const parsed = reportLine.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    if (!issue || issue.path.length === 0) return item(new BadLine(source, line, "is no JSON object"));
    return item(new BadLine(source, line, `"${issue.path.join(".")}": ${issue.message}`, "mend that field, or leave it out"));
  }
  const { path, ...described } = parsed.data;
  const report = reportInput(described, `${source}:${line}`);
  if (report) return item(report);
  if (typeof path !== "string") return item(new BadLine(source, line, 'has neither "text" nor "html" nor "path"'));
  const file = await fileItem(resolve(folder, path));
  return {
    source: path,
    ref,
    line,
    incoming: file.incoming instanceof ReadoutError ? file.incoming : { ...file.incoming, source: path, metadata: withoutWords(described) },
  };
}

/** Bytes a line may have: a report of the largest size whose letters are all written as \uXXXX, three times as long as their UTF-8. */
const LARGEST_LINE = 3 * LARGEST_REPORT;
/** Bytes at the beginning that are looked at for signs of something that is no JSON. */
const HEAD = 1024;

/** The same bytes. @throws BadLine where they cannot be lines of JSON in UTF-8, however many there are */
async function* jsonBytes(stream: AsyncIterable<Buffer>, source: string): AsyncGenerator<Buffer> {
  const as = "give one JSON object a line, as UTF-8";
  let seen = 0;
  for await (const chunk of stream) {
    if (seen === 0 && (chunk[0] === 0xff || chunk[0] === 0xfe)) throw new BadLine(source, 1, "is UTF-16", as);
    if (seen < HEAD && chunk.subarray(0, HEAD - seen).includes(0)) throw new BadLine(source, 1, "is binary data, or UTF-16", as);
    seen += chunk.length;
    yield chunk;
  }
}

async function* jsonlItems(stream: Readable, source: string, folder: string): AsyncGenerator<InputItem> {
  const item = (line: number | null, incoming: ReadoutError): InputItem => ({ source, ref: null, line, incoming });
  try {
    for await (const { number, bytes } of linesOf(jsonBytes(stream, source), LARGEST_LINE)) {
      if (bytes === null) {
        const remedy = "give each report a line of its own; the lines behind it are read";
        yield item(number, new TooLarge(`${source}:${number}`, null, LARGEST_REPORT, remedy));
        continue;
      }
      const words = new TextDecoder().decode(bytes); // drops a BOM; intake notes what it reads as U+FFFD
      if (words.trim() !== "") yield await lineItem(words, source, number, folder);
    }
  } catch (error) {
    yield item(error instanceof BadLine ? error.line : null, unreadable(source, error));
  }
}

async function* standardInput(stdin: Readable, jsonl: boolean): AsyncGenerator<InputItem> {
  if (jsonl) {
    yield* jsonlItems(stdin, "-", ".");
    return;
  }
  const item = (incoming: InputItem["incoming"]): InputItem => ({ source: "-", ref: null, line: null, incoming });
  try {
    const bytes = await bytesUpTo(stdin, LARGEST_REPORT);
    yield item(bytes === null ? new TooLarge("-", null, LARGEST_REPORT) : { source: "-", bytes, mediaType: null });
  } catch (error) {
    yield item(unreadable("-", error));
  }
}

async function* named(input: string, jsonlIn: boolean, passedOver: PassedOver): AsyncGenerator<InputItem> {
  const failed = (error: ReadoutError): InputItem => ({ source: input, ref: null, line: null, incoming: error });
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(input)) {
    yield failed(new AddressNotRead(input));
    return;
  }
  const found = await stat(input).catch((error: unknown) => unreadable(input, error));
  let files: string[];
  try {
    if (found instanceof ReadoutError) {
      if (!/[*?[{]/.test(input)) throw found;
      files = await filesOf(input, false, passedOver);
    } else files = found.isDirectory() ? await filesOf(input, true, passedOver) : [input];
  } catch (error) {
    yield failed(unreadable(input, error));
    return;
  }
  for (const file of files) {
    if (jsonlIn || JSONL.includes(extname(file).toLowerCase())) yield* jsonlItems(createReadStream(file), file, dirname(file));
    else yield await fileItem(file);
  }
}

/** Lines of a file that hold something. */
async function linesIn(file: string): Promise<number> {
  let count = 0;
  for await (const { bytes } of linesOf(createReadStream(file), LARGEST_LINE)) if (bytes?.some((byte) => byte > 0x20) ?? true) count++;
  return count;
}

/**
 * How many reports the inputs hold, so that the time left can be told; null where that cannot be known before they are read. What is no
 * file is never opened: a pipe can be read once.
 */
export async function inputCount(inputs: readonly string[], jsonlIn: boolean): Promise<number | null> {
  let count = 0;
  for (const input of inputs.length === 0 ? ["-"] : inputs) {
    if (input === "-") return null;
    const found = await stat(input).catch(() => null);
    const files = found && !found.isDirectory() ? [input] : await filesOf(input, found !== null).catch(() => [input]);
    for (const file of files) {
      const lines = jsonlIn || JSONL.includes(extname(file).toLowerCase());
      const kind = lines ? await stat(file).catch(() => null) : null;
      if (kind && !kind.isFile()) return null;
      count += kind ? await linesIn(file).catch(() => 1) : 1;
    }
  }
  return count;
}

/** Reports of all inputs, in order. `-`, or no input with `jsonlIn`, is standard input. */
export async function* itemsOf(
  inputs: readonly string[],
  jsonlIn: boolean,
  stdin: Readable,
  passedOver: PassedOver = () => {},
): AsyncGenerator<InputItem> {
  for (const input of inputs.length === 0 ? ["-"] : inputs) {
    if (input === "-") yield* standardInput(stdin, jsonlIn);
    else yield* named(input, jsonlIn, passedOver);
  }
}
