/** `readout diff`: what changed between two versions, from the ledger or from files. */
import { withGiven } from "../../batch/given.js";
import { itemsOf, type Web } from "../../batch/inputs.js";
import type { BatchItem } from "../../batch/items.js";
import { readItems } from "../../batch/read-items.js";
import { diffOf } from "../../compare/changes/diff.js";
import { ReadoutError } from "../../errors.js";
import { reportDocument } from "../../ledger/queries/documents.js";
import type { Change, SentenceDiff, VersionRelation } from "../../records/change.js";
import type { Failure, ReadoutDocument } from "../../records/document.js";
import type { ReportName } from "../../records/items.js";
import { looksLikeId } from "../../records/registry.js";
import { type Ansi, ansiFor, coloured, filled } from "../ansi.js";
import { counted } from "../count.js";
import { FlagMisused } from "../errors.js";
import type { Io } from "../io.js";
import { failureLines, tellAll } from "../last-net.js";
import { allPrintable, flat } from "../printable.js";
import { type WebFlags, webOf } from "../web.js";
import { from } from "./views.js";
import { type LedgerFlags, printJson, withLedger } from "./with-ledger.js";

export interface DiffFlags extends LedgerFlags, WebFlags {
  readonly noise?: boolean;
  readonly strict?: boolean;
  readonly ignore?: readonly RegExp[];
}

const isReport = (argument: string): boolean => looksLikeId(argument, "report");

/** The one report of a file or address. @throws InputMissing, InputUnreadable; FlagMisused where it holds more or none */
export async function itemOf(path: string, web: Web, { strict }: Pick<DiffFlags, "strict">, io: Io): Promise<BatchItem> {
  const found: BatchItem[] = [];
  for await (const item of itemsOf([path], { stdin: io.stdin, web })) {
    if (found.push(item) > 1)
      throw new FlagMisused(path, "holds several reports", "give a file of one, or add them to a ledger and give their ids");
  }
  const [item] = found;
  if (!item) throw new FlagMisused(path, "holds no report", "give a file that `readout read` takes, or a report's id");
  if (item.incoming instanceof ReadoutError) throw item.incoming;
  return withGiven(item, { strict });
}

async function* each(items: readonly BatchItem[]): AsyncGenerator<BatchItem> {
  yield* items;
}

/** The documents of both versions, files read in one go; a failure where one of these cannot be read. */
async function documents(given: readonly [string, string], flags: DiffFlags, io: Io): Promise<ReadoutDocument[] | Failure> {
  const files = new Map<string, BatchItem>();
  const web = webOf(flags, io);
  for (const path of given) if (!isReport(path)) files.set(path, await itemOf(path, web, flags, io));
  const found = new Map<string, ReadoutDocument>();
  const ids = given.filter(isReport);
  if (ids.length > 0)
    await withLedger(flags, io, async (ledger) => {
      for (const id of ids) found.set(id, await reportDocument(ledger, id));
    });
  const paths = [...files.keys()];
  if (paths.length > 0) {
    let n = 0;
    for await (const result of readItems(each([...files.values()]), { debug: io.debug ?? false })) {
      if ("error" in result) return result;
      found.set(paths[n++] as string, result);
    }
  }
  return given.map((one) => found.get(one) as ReadoutDocument);
}

const RELATIONS: Readonly<Record<VersionRelation, string>> = {
  revision: "versions of one publication",
  copy: "a copy at another publisher",
  independent: "no versions of one publication, as far as address, publisher and dates tell",
};

const INDENT = "    ";

function changeLines({ kind, before, after, line }: Change, width: number, paint: Ansi): string {
  const side = (sign: string, quote: string | undefined, colour: (words: string) => string) =>
    quote === undefined ? [] : [colour(filled(`${sign} ${flat(quote)}`, width, INDENT))];
  return [
    `${paint.cyan(kind.padEnd(16))} ${flat(line)}`,
    ...side("-", before?.quote, paint.red),
    ...side("+", after?.quote, paint.green),
  ].join("\n");
}

/** A sentence with what is gone and added in it: in colours, or between marks. */
function sentenceLine({ before, after, moved, pieces }: SentenceDiff, colours: boolean, paint: Ansi): string {
  const words = pieces.map((piece) => {
    const shown = flat(piece.words);
    if (piece.kind === "same") return shown;
    if (colours) return piece.kind === "gone" ? paint.red(shown) : paint.green(shown);
    return piece.kind === "gone" ? `[-${shown}-]` : `{+${shown}+}`;
  });
  const where = `${before ? before.join("–") : "none"} → ${after ? after.join("–") : "none"}${moved ? ", moved" : ""}`;
  return `${paint.dim(where)}${words.length > 0 ? `\n  ${words.join(" ")}` : ""}`;
}

/** @returns 0, or 1 where a file cannot be read */
export async function diffCommand(before: string, after: string, flags: DiffFlags, io: Io): Promise<number> {
  if (before === after) {
    const remedy = "give two versions; `readout revisions REPORT` lists those of a publication";
    throw new FlagMisused(before, "is given twice", remedy);
  }
  const read = await documents([before, after], flags, io);
  if ("error" in read) {
    tellAll(io, failureLines(read.error));
    return 1;
  }
  const [one, other] = read as [ReadoutDocument, ReadoutDocument];
  if (isReport(before) && isReport(after) && one.report.id === other.report.id)
    throw new FlagMisused(
      `${before} ${after}`,
      "are one report",
      "give two versions; `readout revisions REPORT` lists those of a publication",
    );
  const diff = diffOf(one, other, flags.noise ?? false, flags.ignore);
  const { relation, changes, words } = diff;
  if (flags.json) {
    await printJson<"diff">(io, diff);
    return 0;
  }
  const paint = ansiFor(io.stdout, io.env);
  const width = Math.min(io.columns, 110);
  const heading = (sign: string, name: ReportName) =>
    `${sign} ${paint.bold(from(allPrintable(name)).filter(Boolean).join(" · "))} ${paint.dim(name.id)}`;
  const meaning = changes.length === 0 ? "Nothing changed in meaning." : `${counted(changes.length, "change")} in meaning`;
  const differing = words.length === 0 ? "The words are the same." : `${counted(words.length, "sentence")} with other words, or moved`;
  await io.print(
    [
      `${heading("-", diff.before)}\n${heading("+", diff.after)}\n${paint.dim(RELATIONS[relation])}\n`,
      paint.bold(meaning),
      ...changes.map((change) => changeLines(change, width, paint)),
      `\n${paint.bold(differing)}`,
      ...words.map((sentence) => sentenceLine(sentence, coloured(io.stdout, io.env), paint)),
      "",
    ].join("\n"),
  );
  return 0;
}
