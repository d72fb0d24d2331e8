/** What the process that takes inputs apart is asked, and what it answers: plain data, one task at a time. */
import { createReadStream } from "node:fs";
import { ReadoutError } from "../../errors.js";
import { bytesUpTo, once } from "../containers/byte-streams.js";
import type { ContainedReport, Member } from "../containers/container.js";
import type { ContainerFormat, ReportFormat } from "../format.js";
import { FORMATS, type FormatName } from "../formats.js";
import type { Layout } from "../laid-out.js";
import type { PageOptions } from "../page-options.js";
import type { Block } from "../report.js";
import { type PassedError, passed, revived } from "./passed-error.js";

/** A report to lay out, or a file to be taken apart into those that it holds. */
export interface Task {
  readonly format: FormatName;
  readonly source: string;
  /** A file's name; "" for a report. */
  readonly name: string;
  /** Characters or bytes; a file's path where they are the whole of a file on the disk. */
  readonly data: string | Uint8Array | { readonly path: string };
  readonly options: PageOptions;
}

type Plain<T, K extends PropertyKey, P> = Omit<T, K & keyof T> & P;
/** The same as `ContainedReport` and `Member`, as plain data. */
export type Held =
  | { readonly member: Plain<Member["member"], "chunks", { readonly bytes: Uint8Array }> }
  | Plain<
      ContainedReport,
      "incoming",
      { readonly incoming: Exclude<ContainedReport["incoming"], ReadoutError> | { readonly error: PassedError } }
    >;

/** A layout with all of its blocks. */
export type WholeLayout = Plain<Layout, "blocksBefore", { readonly blocks: readonly Block[] }>;

/** `step` says that it goes on: a page of many, say. `end` comes last, with why it failed where it did. */
export type Answer =
  | { readonly step: true }
  | { readonly layout: WholeLayout }
  | { readonly held: readonly Held[] }
  | { readonly end: PassedError | null };

async function heldOf(found: ContainedReport | Member): Promise<Held> {
  if ("member" in found) {
    const { chunks, ...member } = found.member;
    return { member: { ...member, bytes: (await bytesUpTo(chunks, Number.POSITIVE_INFINITY)) ?? new Uint8Array() } };
  }
  const { incoming, ...where } = found;
  return { ...where, incoming: incoming instanceof ReadoutError ? { error: passed(incoming) } : incoming };
}

/** What it was before it was plain. */
export function foundOf(held: Held): ContainedReport | Member {
  if ("member" in held) {
    const { bytes, ...member } = held.member;
    return { member: { ...member, chunks: once(bytes) } };
  }
  const { incoming, ...where } = held;
  return { ...where, incoming: "error" in incoming ? (revived(incoming.error) as ReadoutError) : incoming };
}

/** Reports that pass at once: each by itself would take longer to pass than to be found. */
const AT_ONCE = 100;

async function* heldIn(task: Task): AsyncGenerator<Answer> {
  const { source, name, data } = task;
  const format = FORMATS[task.format] as ContainerFormat;
  const chunks = data instanceof Uint8Array ? once(data) : createReadStream((data as { path: string }).path);
  let held: Held[] = [];
  try {
    for await (const found of (await format.container({})).reportsIn({ source, name, path: null, chunks })) {
      held.push(await heldOf(found));
      if (held.length < AT_ONCE) continue;
      yield { held };
      held = [];
    }
  } finally {
    if (held.length > 0) yield { held };
  }
}

async function layoutOf({ format: name, source, data, options }: Task, step: () => void): Promise<Answer> {
  const format = FORMATS[name] as ReportFormat;
  const { blocksBefore, ...layout } = await ("layout" in format
    ? format.layout(data as string, source, options)
    : format.layoutOfBytes(data as Uint8Array, source, { ...options, step }));
  return { layout: { ...layout, blocks: blocksBefore(layout.text.length) } };
}

/** Does what is asked. */
export async function* answersTo(task: Task, step: () => void): AsyncGenerator<Answer> {
  try {
    if ("container" in FORMATS[task.format]) yield* heldIn(task);
    else yield await layoutOf(task, step);
    yield { end: null };
  } catch (error) {
    yield { end: passed(error) };
  }
}
