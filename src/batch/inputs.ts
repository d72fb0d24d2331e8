/** Files, folders, patterns and standard input → reports to read, one at a time, in order. Nothing is held but the report at hand. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, extname, resolve } from "node:path";
import { AddressNotRead, PathInUpload, ReadoutError, TooLarge } from "../errors.js";
import type { ContainedReport } from "../intake/containers/container.js";
import { type ContainerFormat, FORMATS, type Format, type FormatName, formatOfExtension } from "../intake/formats.js";
import { LARGEST_REPORT, type MediaType } from "../intake/input.js";
import { fileInput, filesOf, type PassedOver, streamInput, unreadable } from "./files.js";
import type { BatchItem } from "./items.js";

export interface InputOptions {
  /** The form that every input has, whatever its name says. */
  readonly format?: FormatName | undefined;
  /** What the input `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  readonly passedOver?: PassedOver | undefined;
}

const STDIN = "-";

const one = (source: string, incoming: BatchItem["incoming"]): BatchItem => ({ source, ref: null, line: null, incoming });

/** The form of a file: as it is said, else by its name; null where neither tells. */
const formatOf = (path: string, { format }: InputOptions): Format | null =>
  format === undefined ? formatOfExtension(extname(path)) : FORMATS[format];

const isContainer = (format: Format | null): format is ContainerFormat => format !== null && "container" in format;

const mediaTypeOf = (format: Format | null): MediaType | null => (format && "mediaType" in format ? format.mediaType : null);

/** A report that a container gives. @param folder that its paths are relative to */
async function itemOf({ incoming, ...where }: ContainedReport, folder: string): Promise<BatchItem> {
  if (!("path" in incoming)) return { ...where, incoming };
  const file = await fileInput(resolve(folder, incoming.path), mediaTypeOf(formatOf(incoming.path, {})));
  return { ...where, incoming: file instanceof ReadoutError ? file : { ...file, source: incoming.path, metadata: incoming.metadata } };
}

/** The reports of a container; where its bytes break off, why they do stands at the end. */
async function* contained(
  format: ContainerFormat,
  bytes: AsyncIterable<Uint8Array>,
  source: string,
  folder: string,
): AsyncGenerator<BatchItem> {
  try {
    const container = await format.container();
    for await (const report of container.reportsIn(bytes, source)) yield await itemOf(report, folder);
  } catch (error) {
    yield one(source, unreadable(source, error));
  }
}

async function* standardInput(stdin: AsyncIterable<Uint8Array>, options: InputOptions): AsyncGenerator<BatchItem> {
  const format = formatOf(STDIN, options);
  if (isContainer(format)) yield* contained(format, stdin, STDIN, ".");
  else yield one(STDIN, await streamInput(stdin, STDIN, mediaTypeOf(format)));
}

async function* named(input: string, options: InputOptions): AsyncGenerator<BatchItem> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(input)) {
    yield one(input, new AddressNotRead(input));
    return;
  }
  let files: string[];
  try {
    files = await filesOf(input, options.passedOver);
  } catch (error) {
    yield one(input, unreadable(input, error));
    return;
  }
  for (const file of files) {
    const format = formatOf(file, options);
    if (isContainer(format)) yield* contained(format, createReadStream(file), file, dirname(file));
    else yield one(file, await fileInput(file, mediaTypeOf(format)));
  }
}

/** Reports of all inputs, in order: paths of files and folders, patterns; `-` is standard input, where there is one. */
export async function* itemsOf(inputs: Iterable<string> | AsyncIterable<string>, options: InputOptions = {}): AsyncGenerator<BatchItem> {
  for await (const input of inputs)
    if (input === STDIN && options.stdin) yield* standardInput(options.stdin, options);
    else yield* named(input, options);
}

/**
 * The reports in bytes that were sent under a file's name. What they name by a path is refused: a sender has no say over the files here.
 */
export async function* itemsIn(name: string, bytes: Uint8Array): AsyncGenerator<BatchItem> {
  const format = formatOf(name, {});
  if (!isContainer(format)) {
    yield one(
      name,
      bytes.length > LARGEST_REPORT
        ? new TooLarge(name, bytes.length, LARGEST_REPORT)
        : { source: name, bytes, mediaType: mediaTypeOf(format) },
    );
    return;
  }
  const container = await format.container();
  const whole = (async function* () {
    yield bytes;
  })();
  try {
    for await (const { incoming, ...where } of container.reportsIn(whole, name))
      yield { ...where, incoming: "path" in incoming ? new PathInUpload(incoming.path) : incoming };
  } catch (error) {
    yield one(name, unreadable(name, error));
  }
}

/**
 * How many reports the inputs hold, so that the time left can be told; null where that cannot be known before they are read. What is no
 * file is never opened: a pipe can be read once.
 */
export async function inputCount(inputs: readonly string[], options: InputOptions = {}): Promise<number | null> {
  let count = 0;
  for (const input of inputs) {
    if (input === STDIN && options.stdin) return null;
    for (const file of await filesOf(input).catch(() => [input])) {
      const format = formatOf(file, options);
      const found = isContainer(format) ? await stat(file).catch(() => null) : null;
      if (found && !found.isFile()) return null;
      count += isContainer(format) && found ? await (await format.container()).count(createReadStream(file)).catch(() => 1) : 1;
    }
  }
  return count;
}
