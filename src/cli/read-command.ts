/** `readout read`: reports in, records out. */
import { ReadFailed, ReadoutError } from "../errors.js";
import { Reader } from "../read.js";
import type { Failure, ReadoutDocument } from "../records/document.js";
import { type Item, itemsOf } from "./inputs.js";
import type { Io } from "./io.js";
import { paintFor } from "./paint.js";
import { Progress } from "./progress.js";
import { record } from "./record.js";

export interface ReadFlags {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly jsonlIn?: boolean;
  readonly force?: boolean;
  readonly threads?: number;
}

const MOST_COLUMNS = 110;

/** What a failed input gives in the JSON forms. */
const failureOf = (item: Item, error: ReadoutError): Failure => ({
  readout: 1,
  error: { code: error.code, message: error.message, input: item.source, ref: item.ref, line: item.line },
});

function printed(document: ReadoutDocument | Failure, flags: ReadFlags, io: Io): string {
  if (flags.jsonl) return `${JSON.stringify(document)}\n`;
  if (flags.json) return `${JSON.stringify(document, null, 2)}\n`;
  if ("error" in document) return "";
  return `${record(document, Math.min(io.columns, MOST_COLUMNS), paintFor(io.stdout, io.env))}\n`;
}

/** Reads every input and prints its record as soon as it is there. @returns 0, or 1 where some inputs failed */
export async function readCommand(inputs: readonly string[], flags: ReadFlags, io: Io): Promise<0 | 1> {
  const reader = await Reader.open(flags.threads === undefined ? {} : { threads: flags.threads });
  const progress = new Progress(io, "reports");
  let failed = false;
  try {
    for await (const item of itemsOf(inputs, flags.jsonlIn ?? false, io.stdin)) {
      const result = await readItem(reader, item, flags);
      progress.step();
      if ("error" in result) {
        failed = true;
        progress.clear();
        io.stderr.write(`readout: ${result.error.message}\n`);
      }
      const words = printed(result, flags, io);
      if (words) {
        progress.clear();
        if (!(await io.print(words))) break;
      }
    }
  } finally {
    progress.clear();
    await reader.close();
  }
  return failed ? 1 : 0;
}

async function readItem(reader: Reader, item: Item, flags: ReadFlags): Promise<ReadoutDocument | Failure> {
  if (item.incoming instanceof ReadoutError) return failureOf(item, item.incoming);
  try {
    const { metadata } = item.incoming;
    return await reader.read({ ...item.incoming, metadata: { ...metadata, id: item.ref } }, { force: flags.force ?? false });
  } catch (error) {
    return failureOf(item, error instanceof ReadoutError ? error : new ReadFailed(item.source, error));
  }
}
