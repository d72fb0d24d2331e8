/** Files, folders, patterns and standard input → reports to read, one at a time, in order. Nothing is held but the report at hand. */
import { stat } from "node:fs/promises";
import { dirname, extname, resolve } from "node:path";
import { AddressNotRead, ArchiveRefused, PathInUpload, ReadoutError } from "../errors.js";
import type { WebFile } from "../fetch/web-file.js";
import { containerApart } from "../intake/apart/apart.js";
import { once, peeked } from "../intake/containers/byte-streams.js";
import type { Columns } from "../intake/containers/columns.js";
import type { ContainedReport, ContainerBytes } from "../intake/containers/container.js";
import { Nesting } from "../intake/containers/nesting.js";
import { type ContainerFormat, type Format, HEAD } from "../intake/format.js";
import { FORMATS, type FormatName, formatOfExtension, formatOfFile } from "../intake/formats.js";
import type { MediaType, ReportInput } from "../intake/input.js";
import { comingFrom } from "../intake/metadata-sources.js";
import type { MetadataSource } from "../records/vocabulary.js";
import { bytesOf, fileInput, filesOf, type PassedOver, streamInput, unreadable } from "./files.js";
import type { BatchItem } from "./items.js";

export interface InputOptions {
  /** The form that every input has, whatever its name says. */
  readonly format?: FormatName | undefined;
  /** What the input `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  readonly passedOver?: PassedOver | undefined;
  /** Names of the columns of tables, by the field that each is. */
  readonly columns?: Columns | undefined;
  /** Fetches addresses; without it they are errors. */
  readonly web?: Web | undefined;
  /** Whether they were sent by somebody: a sender has no say over the files here, so none may be named. */
  readonly sent?: boolean | undefined;
}

/** The web as a batch needs it. */
export interface Web {
  /** What is at an address; a report where that is as it was when it came last. @throws the errors of fetching */
  file(address: string): Promise<WebFile | ReportInput>;
}

const STDIN = "-";

/** What is an address and no path, whatever its scheme: "C:\\story.txt" is a path. */
const isAddress = (input: string): boolean =>
  /^(?:[a-z][a-z0-9+.-]*:\/\/|(?:about|blob|data|file|ftp|https?|javascript|mailto|view-source):)/i.test(input);

const one = (source: string, incoming: BatchItem["incoming"]): BatchItem => ({ source, ref: null, line: null, incoming });

const isContainer = (format: Format | null): format is ContainerFormat => format !== null && "container" in format;

const mediaTypeOf = (format: Format | null): MediaType | null => (format && "mediaType" in format ? format.mediaType : null);

/** The form of a file: as it is said, else as its bytes begin, else by its name; null where nothing tells. */
const formatOf = (head: Uint8Array, name: string, { format }: InputOptions): Format | null =>
  format === undefined ? formatOfFile(head, extname(name)) : FORMATS[format];

/** The report that a container names. @param folder that its path is relative to; null where no file may be named */
async function namedReport({ incoming, ...where }: ContainedReport, folder: string | null, sent: boolean): Promise<BatchItem> {
  if (!("path" in incoming)) return { ...where, incoming };
  const { path, metadata } = incoming;
  if (sent) return { ...where, incoming: new PathInUpload(path) };
  if (folder === null)
    return { ...where, incoming: new ArchiveRefused(path, "is named by a file in an archive, from where no other file is opened") };
  const file = await fileInput(resolve(folder, path), mediaTypeOf(formatOfExtension(extname(path))));
  return { ...where, incoming: file instanceof ReadoutError ? file : { ...file, source: path, metadata } };
}

/** A report with where its container says what it says of it. */
export const sourced = (found: ContainedReport, source: MetadataSource | null): ContainedReport =>
  found.incoming instanceof ReadoutError || !found.incoming.metadata
    ? found
    : { ...found, incoming: { ...found.incoming, metadata: comingFrom(source, found.incoming.metadata) } };

/** The reports of a container; where its bytes break off, why they do stands at the end. */
async function* contained(
  format: ContainerFormat,
  file: ContainerBytes,
  { format: _, ...options }: InputOptions,
  outer: Nesting,
): AsyncGenerator<BatchItem> {
  const folder = outer.within ? null : file.path === null ? "." : dirname(file.path);
  try {
    const nesting = outer.inside(file.source);
    const container = await containerApart(format, options);
    const source = format.metadataSource ?? null;
    for await (const found of container.reportsIn(file)) {
      if (!("member" in found)) yield await namedReport(sourced(found, source), folder, options.sent ?? false);
      else {
        const member = { ...found.member, metadata: found.member.metadata && comingFrom(source, found.member.metadata) };
        yield* reportsOf({ ...member, path: null, chunks: nesting.counted(member.chunks, member.source) }, options, nesting);
      }
    }
  } catch (error) {
    yield one(file.source, unreadable(file.source, error));
  }
}

/** The reports of a file, or why they cannot be had. */
async function* reportsOf(file: ContainerBytes, options: InputOptions, nesting = new Nesting()): AsyncGenerator<BatchItem> {
  const { source, path, metadata } = file;
  try {
    // lines of JSON from a pipe are read as they come
    const begun = options.format === "jsonl" ? null : await peeked(file.chunks, HEAD);
    const chunks = begun?.chunks ?? file.chunks;
    const format = formatOf(begun?.head ?? new Uint8Array(), file.name, options);
    if (isContainer(format)) yield* contained(format, { ...file, chunks }, options, nesting);
    else if (nesting.within && format === null) {
      await begun?.close();
      options.passedOver?.(source);
    } else {
      const report =
        path === null ? await streamInput(chunks, source, mediaTypeOf(format)) : await fileInput(path, mediaTypeOf(format), chunks);
      yield one(source, report instanceof ReadoutError || !metadata ? report : { ...report, metadata });
    }
  } catch (error) {
    yield one(source, unreadable(source, error));
  }
}

/** The same, with that marked which is the only one. A line of a list is never held back until the next has come. */
async function* markedAlone(items: AsyncIterable<BatchItem>): AsyncGenerator<BatchItem> {
  let [first, several] = [null as BatchItem | null, false];
  for await (const item of items) {
    if (item.line !== null) several = true;
    if (!several && first === null) {
      first = item;
      continue;
    }
    several = true;
    if (first) yield first;
    first = null;
    yield item;
  }
  if (first) yield { ...first, alone: true };
}

/** The reports at an address, with what the server sent. Whoever wrote them has no say over the files here. */
async function* fetched(address: string, options: InputOptions): AsyncGenerator<BatchItem> {
  try {
    if (!options.web) throw new AddressNotRead(address);
    const found = await options.web.file(address);
    if (!("response" in found)) {
      yield { ...one(address, found), alone: true };
      return;
    }
    const { name, bytes, metadata, response } = found;
    const file = { source: address, name, path: null, chunks: once(bytes), metadata };
    for await (const item of markedAlone(reportsOf(file, { ...options, sent: true }))) yield { ...item, response };
  } catch (error) {
    yield one(address, unreadable(address, error));
  }
}

async function* named(input: string, options: InputOptions): AsyncGenerator<BatchItem> {
  if (isAddress(input)) {
    yield* fetched(input, options);
    return;
  }
  let files: string[];
  try {
    files = await filesOf(input, options.passedOver);
  } catch (error) {
    yield one(input, unreadable(input, error));
    return;
  }
  for (const path of files) yield* markedAlone(reportsOf({ source: path, name: path, path, chunks: bytesOf(path) }, options));
}

/** Reports of all inputs, in order: paths of files and folders, patterns; `-` is standard input, where there is one. */
export async function* itemsOf(inputs: Iterable<string> | AsyncIterable<string>, options: InputOptions = {}): AsyncGenerator<BatchItem> {
  for await (const input of inputs)
    if (input === STDIN && options.stdin)
      yield* markedAlone(reportsOf({ source: STDIN, name: STDIN, path: null, chunks: options.stdin }, options));
    else yield* named(input, options);
}

/** The reports in bytes that were sent under a file's name. */
export async function* itemsIn(name: string, bytes: Uint8Array): AsyncGenerator<BatchItem> {
  yield* markedAlone(reportsOf({ source: name, name, path: null, chunks: once(bytes) }, { sent: true }));
}

/**
 * How many reports the inputs hold, so that the time left can be told; null where that cannot be known before they are read. What is no
 * file is never opened: a pipe can be read once.
 */
export async function inputCount(inputs: readonly string[], options: InputOptions = {}): Promise<number | null> {
  let count = 0;
  for (const input of inputs) {
    if (input === STDIN && options.stdin) return null;
    if (isAddress(input)) {
      count++;
      continue;
    }
    for (const file of await filesOf(input).catch(() => [input])) {
      const format = options.format === undefined ? formatOfExtension(extname(file)) : FORMATS[options.format];
      if (!isContainer(format)) {
        count++;
        continue;
      }
      const found = await stat(file).catch(() => null);
      const container = await format.container(options);
      if ((found && !found.isFile()) || !container.count) return null;
      count += found ? await container.count(bytesOf(file)).catch(() => 1) : 1;
    }
  }
  return count;
}
