/** What the command line names → reports to read, one at a time, in order. Nothing is held but the report at hand. */
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { dirname, extname, isAbsolute, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { AddressNotRead, BadLine, InputMissing, InputUnreadable, NoReports, ReadoutError, TooLarge } from "../errors.js";
import { type Incoming, LARGEST } from "../intake/intake.js";

/** One report to read, or why it cannot be. `ref` and `line` say where it stood in a JSONL input. */
export interface Item {
  readonly source: string;
  readonly ref: string | null;
  readonly line: number | null;
  readonly incoming: Incoming | ReadoutError;
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

async function fileItem(path: string): Promise<Item> {
  const item = (incoming: Item["incoming"]): Item => ({ source: path, ref: null, line: null, incoming });
  try {
    const { size } = await stat(path);
    if (size > LARGEST) return item(new TooLarge(path, size, LARGEST));
    return item({ source: path, bytes: await readFile(path), mediaType: KINDS[extname(path).toLowerCase()] ?? null });
  } catch (error) {
    return item(unreadable(path, error));
  }
}

function unreadable(path: string, error: unknown): ReadoutError {
  const code = (error as NodeJS.ErrnoException).code;
  return code === "ENOENT" ? new InputMissing(path) : new InputUnreadable(path, code ?? String(error));
}

/** One line of JSONL → a report. `path` fields are relative to `folder`. */
async function lineItem(words: string, source: string, line: number, folder: string): Promise<Item> {
  const { reportLine } = await import("../records/document.js"); // zod is a third of a cold start; most runs do without
  let ref: string | null = null;
  const item = (incoming: Item["incoming"]): Item => ({ source, ref, line, incoming });
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
    return item(new BadLine(source, line, `"${issue?.path.join(".") ?? ""}": ${issue?.message ?? "is not as it should be"}`));
  }
  const { text, html, path, ...metadata } = parsed.data;
  const named = metadata.url ?? ref ?? `${source}:${line}`;
  if (typeof text === "string") return item({ source: named, text, metadata });
  if (typeof html === "string") return item({ source: named, html, metadata });
  if (typeof path !== "string") return item(new BadLine(source, line, 'has neither "text" nor "html" nor "path"'));
  const file = await fileItem(resolve(folder, path));
  return {
    source: path,
    ref,
    line,
    incoming: file.incoming instanceof ReadoutError ? file.incoming : { ...file.incoming, source: path, metadata },
  };
}

async function* jsonlItems(stream: Readable, source: string, folder: string): AsyncGenerator<Item> {
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  try {
    for await (const line of lines) {
      number++;
      if (line.trim() !== "") yield await lineItem(line, source, number, folder);
    }
  } catch (error) {
    yield { source, ref: null, line: null, incoming: unreadable(source, error) };
  }
}

async function* standardInput(stdin: Readable, jsonl: boolean): AsyncGenerator<Item> {
  if (jsonl) {
    yield* jsonlItems(stdin, "-", ".");
    return;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    size += (chunk as Buffer).length;
    if (size <= LARGEST) chunks.push(chunk as Buffer);
  }
  const incoming =
    size > LARGEST ? new TooLarge("-", size, LARGEST) : ({ source: "-", bytes: Buffer.concat(chunks), mediaType: null } as const);
  yield { source: "-", ref: null, line: null, incoming };
}

async function* named(input: string, jsonlIn: boolean, passedOver: PassedOver): AsyncGenerator<Item> {
  const failed = (error: ReadoutError): Item => ({ source: input, ref: null, line: null, incoming: error });
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
    if (!(error instanceof ReadoutError)) throw error;
    yield failed(error);
    return;
  }
  for (const file of files) {
    if (jsonlIn || JSONL.includes(extname(file).toLowerCase())) yield* jsonlItems(createReadStream(file), file, dirname(file));
    else yield await fileItem(file);
  }
}

/** Lines of a file that hold something. */
async function linesIn(file: string): Promise<number> {
  let [count, blank] = [0, true];
  for await (const chunk of createReadStream(file))
    for (const byte of chunk as Buffer) {
      if (byte === 0x0a) {
        if (!blank) count++;
        blank = true;
      } else if (byte > 0x20) blank = false;
    }
  return blank ? count : count + 1;
}

/** How many reports the inputs hold, so that the time left can be told; null where that cannot be known before they are read. */
export async function countOf(inputs: readonly string[], jsonlIn: boolean): Promise<number | null> {
  let count = 0;
  for (const input of inputs.length === 0 ? ["-"] : inputs) {
    if (input === "-") return null;
    const found = await stat(input).catch(() => null);
    const files = found?.isFile() ? [input] : await filesOf(input, found !== null).catch(() => [input]);
    for (const file of files) count += jsonlIn || JSONL.includes(extname(file).toLowerCase()) ? await linesIn(file).catch(() => 1) : 1;
  }
  return count;
}

/** Reports of all inputs, in order. `-`, or no input with `jsonlIn`, is standard input. */
export async function* itemsOf(
  inputs: readonly string[],
  jsonlIn: boolean,
  stdin: Readable,
  passedOver: PassedOver = () => {},
): AsyncGenerator<Item> {
  for (const input of inputs.length === 0 ? ["-"] : inputs) {
    if (input === "-") yield* standardInput(stdin, jsonlIn);
    else yield* named(input, jsonlIn, passedOver);
  }
}
