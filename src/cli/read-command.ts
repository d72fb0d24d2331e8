/** `readout read`: reports in, records out. */
import { countOf, itemsOf } from "./inputs.js";
import type { Io } from "./io.js";
import { paintFor } from "./paint.js";
import { Progress } from "./progress.js";
import { readAll } from "./read-all.js";
import type { Result } from "./read-item.js";
import { record } from "./record.js";

export interface ReadFlags {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly jsonlIn?: boolean;
  readonly force?: boolean;
  readonly explain?: boolean;
  /** Id of the one statement to explain. */
  readonly statement?: string;
  readonly threads?: number;
  readonly jobs?: number;
}

const MOST_COLUMNS = 110;

/** The document with the decisions on one statement alone. */
const explaining = (document: Result, id: string | undefined): Result =>
  id === undefined || "error" in document ? document : { ...document, explain: document.explain?.filter((d) => d.statement === id) };

function printed(result: Result, flags: ReadFlags, io: Io): string {
  const document = explaining(result, flags.statement);
  if (flags.jsonl) return `${JSON.stringify(document)}\n`;
  if (flags.json) return `${JSON.stringify(document, null, 2)}\n`;
  if ("error" in document) return "";
  return `${record(document, Math.min(io.columns, MOST_COLUMNS), paintFor(io.stdout, io.env))}\n`;
}

/** Reads every input and prints its record as soon as it is there. @returns 0, or 1 where some inputs failed */
export async function readCommand(inputs: readonly string[], flags: ReadFlags, io: Io): Promise<0 | 1> {
  const options = {
    ...(flags.threads === undefined ? {} : { threads: flags.threads }),
    force: flags.force ?? false,
    explain: flags.explain ?? false,
  };
  const { jobs = 1 } = flags;
  const items = itemsOf(inputs, flags.jsonlIn ?? false, io.stdin);
  const all = io.stderr.isTTY ? await countOf(inputs, flags.jsonlIn ?? false) : null;
  const progress = new Progress(io, "reports", { all });
  let failed = false;
  let sought = flags.statement;
  try {
    for await (const result of readAll(items, jobs, options, (item, share) => progress.part(item, share))) {
      progress.step();
      if ("error" in result) {
        failed = true;
        progress.clear();
        io.stderr.write(`readout: ${result.error.message}\n`);
      }
      if (!("error" in result) && result.statements.some(({ id }) => id === sought)) sought = undefined;
      const words = printed(result, flags, io);
      if (!words) continue;
      progress.clear();
      if (await io.print(words)) continue;
      io.stdin.destroy(); // whoever read the results has gone; nothing more is taken in
      break;
    }
  } finally {
    progress.clear();
  }
  if (sought === undefined) return failed ? 1 : 0;
  io.stderr.write(`readout: no statement ${sought} in what was read; --json lists the ids\n`);
  return 1;
}
