/**
 * Where inputs are taken apart: text here, what takes a library in a process that can be ended. From source, and in a program that was
 * bundled into one file, there is no such process to start, and all is done here.
 */
import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { peeked } from "../containers/byte-streams.js";
import type { Container } from "../containers/container.js";
import type { ContainerFormat, ContainerOptions, Format, ReportFormat } from "../format.js";
import { FORMATS, type FormatName } from "../formats.js";
import { LARGEST_WHOLE } from "../input.js";
import { type Layout, layoutOf } from "../laid-out.js";
import type { PageOptions } from "../page-options.js";
import { apartLimits } from "./limits.js";
import { ParserProcess } from "./parser-process.js";
import { revived } from "./passed-error.js";
import { foundOf } from "./task.js";

const ENTRY = new URL("./process.js", import.meta.url);

let parser: ParserProcess | null | undefined;

/** The one of this thread; null where there can be none. */
function processOfThread(): ParserProcess | null {
  if (parser === undefined) {
    const file = ENTRY.protocol === "file:" ? fileURLToPath(ENTRY) : "";
    const limits = apartLimits();
    parser = limits && existsSync(file) ? new ParserProcess(file, limits) : null;
  }
  return parser;
}

const nameOf = (format: Format): FormatName =>
  (Object.keys(FORMATS) as FormatName[]).find((name) => FORMATS[name] === format) as FormatName;

/** The layout of a report. @param data characters, or bytes where these are more than that @throws errors of the input; ParseStopped */
export async function layoutApart(format: ReportFormat, data: string | Uint8Array, source: string, options: PageOptions): Promise<Layout> {
  const apart = format === FORMATS.text ? null : processOfThread();
  if (!apart)
    return "layout" in format ? format.layout(data as string, source, options) : format.layoutOfBytes(data as Uint8Array, source, options);
  for await (const answer of apart.answers({ format: nameOf(format), source, name: "", data, options })) {
    if ("layout" in answer) {
      const { blocks, ...layout } = answer.layout;
      return { ...layout, blocksBefore: layoutOf(layout.text, blocks, layout.metadata, layout.doubts).blocksBefore };
    }
    if ("end" in answer && answer.end) throw revived(answer.end);
  }
  throw new Error("it was given no layout");
}

/** How a container is read: the same that its format has, where that goes on as bytes come in. */
export async function containerApart(format: ContainerFormat, options: ContainerOptions): Promise<Container> {
  const direct = await format.container(options);
  const apart = format.whole ? processOfThread() : null;
  if (!apart) return direct;
  return {
    ...direct,
    async *reportsIn({ source, name, path, chunks }) {
      const isFile = path !== null && (await stat(path)).isFile();
      const { head, close } = await peeked(chunks, isFile ? 1 : LARGEST_WHOLE + 1); // what is larger is refused by its format
      await close();
      const data = isFile ? { path } : head;
      for await (const answer of apart.answers({ format: nameOf(format), source, name, data, options: {} })) {
        if ("held" in answer) yield* answer.held.map(foundOf);
        if ("end" in answer && answer.end) throw revived(answer.end);
      }
    },
  };
}
