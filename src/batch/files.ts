/** Files on the disk → the reports in them. */
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { extname, isAbsolute, join } from "node:path";
import { InputMissing, InputUnreadable, NoReports, ReadoutError, TooLarge } from "../errors.js";
import { bytesUpTo } from "../intake/containers/byte-streams.js";
import { formatOfExtension, namedExtensions } from "../intake/formats.js";
import { LARGEST_REPORT, type MediaType, type ReportInput } from "../intake/input.js";
import { systemWords } from "./system-words.js";

/** Told of each file in a folder, or that fits a pattern, that holds no report, and of each link. */
export type PassedOver = (path: string) => void;

/** Why an input cannot be read. */
export function unreadable(path: string, error: unknown): ReadoutError {
  if (error instanceof ReadoutError) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return new InputMissing(path);
  if (code === "EISDIR") return new InputUnreadable(path, "it is a folder", "name the folder itself as an input, or a file in it");
  if (code === "EACCES" || code === "EPERM") return new InputUnreadable(path, systemWords(error));
  return new InputUnreadable(path, systemWords(error), "give it as a file");
}

/** Links in a folder. They are followed nowhere: one may lead out of it, to all of the disk, or round in a circle. */
async function linksIn(folder: string): Promise<string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []); // what may not be read holds nothing that is
  return all.filter((one) => one.isSymbolicLink()).map(({ parentPath, name }) => join(parentPath, name));
}

/** Files that hold reports, sorted: those under a folder, or those that fit a pattern. @throws NoReports */
async function globbed(input: string, folder: boolean, passedOver: PassedOver): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  const options = { dot: false, onlyFiles: true, expandDirectories: false, followSymbolicLinks: false } as const;
  const found = folder
    ? (await glob(["**/*"], { ...options, cwd: input })).map((f) => join(input, f))
    : await glob([input.replaceAll("\\", "/")], { ...options, absolute: isAbsolute(input) });
  const holds = (f: string) => formatOfExtension(extname(f)) !== null;
  const links = folder ? await linksIn(input) : [];
  for (const other of [...links, ...found.filter((f) => !holds(f))].sort()) passedOver(other);
  const known = found.filter(holds);
  if (known.length === 0) throw new NoReports(input, namedExtensions("or"));
  return known.sort();
}

/** The files that an input names: itself, those under it where it is a folder, or those that fit it as a pattern. @throws errors of the input */
export async function filesOf(input: string, passedOver: PassedOver = () => {}): Promise<string[]> {
  const found = await stat(input).catch((error: unknown) => unreadable(input, error));
  if (!(found instanceof ReadoutError)) return found.isDirectory() ? globbed(input, true, passedOver) : [input];
  if (!/[*?[{]/.test(input)) throw found;
  return globbed(input, false, passedOver);
}

/** The descriptor of what this process was started with, such as a shell's `<(command)`: it is open already. */
function descriptorOf(path: string): number | undefined {
  const found = /^\/(?:dev\/stdin|(?:dev|proc\/self)\/fd\/(\d+))$/.exec(path);
  return found ? Number(found[1] ?? 0) : undefined;
}

/** Why a path is not opened: a pipe that nobody writes to would be waited for without end; null where it may be. */
async function unopened(path: string): Promise<InputUnreadable | null> {
  const found = await stat(path);
  if (found.isFile() || found.isDirectory()) return null;
  const what = found.isFIFO() ? "a pipe" : found.isSocket() ? "a socket" : "a device";
  return new InputUnreadable(path, `it is ${what}, and no file`, "give what comes out of it on standard input: readout read - < PATH");
}

/**
 * A file's bytes; it is opened when the first are asked for, so one that nobody reads is never open, and one that is not there fails then.
 * @throws InputUnreadable for a pipe, a socket or a device
 */
export async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  const fd = descriptorOf(path);
  const why = fd === undefined ? await unopened(path) : null;
  if (why) throw why;
  yield* createReadStream(path, { fd });
}

/** The report that a file is, or why it cannot be had. @param chunks its bytes, where they were begun to be read */
export async function fileInput(
  path: string,
  mediaType: MediaType | null,
  chunks: AsyncIterable<Uint8Array> = bytesOf(path),
): Promise<ReportInput | ReadoutError> {
  try {
    // a pipe that the process was started with, or a file of /proc, has no size: only the bytes that came say how many they are
    const { size } = await stat(path);
    if (size > LARGEST_REPORT) return new TooLarge(path, size, LARGEST_REPORT);
    return await streamInput(chunks, path, mediaType);
  } catch (error) {
    return unreadable(path, error);
  }
}

/** The report that a stream of bytes is, or why it cannot be had. */
export async function streamInput(
  chunks: AsyncIterable<Uint8Array>,
  source: string,
  mediaType: MediaType | null,
): Promise<ReportInput | ReadoutError> {
  try {
    const bytes = await bytesUpTo(chunks, LARGEST_REPORT);
    return bytes === null ? new TooLarge(source, null, LARGEST_REPORT) : { source, bytes, mediaType };
  } catch (error) {
    return unreadable(source, error);
  }
}
