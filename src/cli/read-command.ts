/** `readout read`: reports in, records out. */
import { failureOf } from "../batch/failure.js";
import { Gaps } from "../batch/gaps.js";
import { inputCount, itemsOf } from "../batch/inputs.js";
import type { BatchItem, BatchResult } from "../batch/items.js";
import { readItems } from "../batch/read-items.js";
import type { Failure } from "../records/document.js";
import { ansiFor } from "./ansi.js";
import { GapsSaid } from "./gaps-said.js";
import { allWithGiven, type GivenFlags, namedInputs } from "./given.js";
import type { Io } from "./io.js";
import { failureLines, tellAll } from "./last-net.js";
import { Progress } from "./progress.js";
import { renderDocument } from "./render-document.js";
import { type ThreadFlags, threadsOf } from "./threads.js";
import type { WebFlags } from "./web.js";

export interface ReadFlags extends ThreadFlags, GivenFlags, WebFlags {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly jsonlIn?: boolean;
  readonly force?: boolean;
  readonly explain?: boolean;
  /** Id of the one statement to explain. */
  readonly statement?: string;
}

const MOST_COLUMNS = 110;

/** The document with the decisions on one statement alone. */
const explaining = (document: BatchResult, id: string | undefined): BatchResult =>
  id === undefined || "error" in document ? document : { ...document, explain: document.explain?.filter((d) => d.statement === id) };

function printed(result: BatchResult, flags: ReadFlags, io: Io): string {
  const document = explaining(result, flags.statement);
  if (flags.jsonl) return `${JSON.stringify(document)}\n`;
  if (flags.json) return `${JSON.stringify(document, null, 2)}\n`;
  if ("error" in document) return "";
  return `${renderDocument(document, Math.min(io.columns, MOST_COLUMNS), ansiFor(io.stdout, io.env))}\n`;
}

/** What is printed of a result, and its error. A document that cannot be printed is a failure like any other. */
function outcome(result: BatchResult, flags: ReadFlags, io: Io): { readonly words: string; readonly error: Failure["error"] | null } {
  if ("error" in result) return { words: printed(result, flags, io), error: result.error };
  try {
    return { words: printed(result, flags, io), error: null };
  } catch (error) {
    const { source, ref } = result.report;
    return outcome(failureOf({ source, ref, line: null }, error, io.debug), flags, io);
  }
}

/** Reads every input and prints its record as soon as it is there. @returns 0, or 1 where some inputs failed */
export async function readCommand(args: readonly string[], flags: ReadFlags, io: Io): Promise<0 | 1> {
  const { inputs, options } = namedInputs(args, flags, io);
  const threads = await threadsOf(flags, inputs, options, io);
  const gaps = new Gaps();
  const items = await allWithGiven(itemsOf(inputs, { ...options, passedOver: (path) => gaps.passedOver.push(path) }), flags);
  const all = io.stderr.isTTY ? await inputCount(inputs, options) : null;
  const progress = new Progress(io, "reports", { all });
  const heard = (item: BatchItem, share: number) => progress.part(item, share);
  const { force = false, explain = false } = flags;
  const reading = { ...threads, force, explain, debug: io.debug ?? false, heard };
  let failed = false;
  let gone = false;
  let sought = flags.statement;
  try {
    for await (const result of gaps.watch(items, (watched) => readItems(watched, reading))) {
      progress.step();
      if (!("error" in result) && result.statements.some(({ id }) => id === sought)) sought = undefined;
      const { words, error } = outcome(result, flags, io);
      if (error) {
        failed = true;
        progress.clear();
        tellAll(io, failureLines(error));
      }
      if (!words) continue;
      progress.clear();
      if (await (flags.json || flags.jsonl ? io.data(words) : io.print(words))) continue;
      io.stdin.destroy(); // whoever read the results has gone; nothing more is taken in or said
      gone = true;
      break;
    }
  } finally {
    progress.clear();
  }
  if (!gone) for (const line of new GapsSaid(gaps).passedOver()) io.tell(line);
  // a program that takes the JSON sees for itself what has no date
  if (!gone && !flags.json && !flags.jsonl) for (const line of new GapsSaid(gaps).undated("give it with --published")) io.tell(line);
  if (sought === undefined) return failed ? 1 : 0;
  io.tell(`no statement ${sought} in what was read; --json lists the ids`);
  return 1;
}
