/** `readout add`: reports read and stored, each in one transaction. */
import { resolve } from "node:path";
import { ingest } from "../../batch/ingest.js";
import { inputCount, itemsOf } from "../../batch/inputs.js";
import type { BatchItem } from "../../batch/items.js";
import { readItems } from "../../batch/read-items.js";
import { comparePending } from "../../ledger/comparison/comparer.js";
import type { Ledger } from "../../ledger/ledger.js";
import { indexPending } from "../../ledger/projection/indexer.js";
import { info } from "../../ledger/queries/info.js";
import type { Failure } from "../../records/document.js";
import { envelope } from "../../records/envelope.js";
import { counted } from "../count.js";
import { Gaps } from "../gaps.js";
import { type GivenFlags, namedInputs, withGiven } from "../given.js";
import type { Io } from "../io.js";
import { failureLines, tellAll } from "../last-net.js";
import { line } from "../printable.js";
import { Progress } from "../progress.js";
import { type ThreadFlags, threadsOf } from "../threads.js";
import { type LedgerFlags, printJson, signer, withLedger } from "./with-ledger.js";

export interface AddFlags extends LedgerFlags, ThreadFlags, GivenFlags {
  readonly dossier?: string;
  readonly jsonl?: boolean;
  readonly jsonlIn?: boolean;
  readonly force?: boolean;
}

const WORDS = {
  added: "added",
  revision: "new as revisions",
  seen: "seen again with the same text",
  known: "there already",
  failed: "failed",
} as const;

/** Brings the search index and the comparison of reports up to date, telling how far they are. */
export async function catchUpAloud(ledger: Ledger, io: Io): Promise<void> {
  const indexed = new Progress(io, "reports into the search index", { plain: true });
  await indexPending(ledger, { step: (done, all) => indexed.at(done, all) });
  indexed.clear();
  const compared = new Progress(io, "texts compared", { plain: true });
  await comparePending(ledger, { step: (done, all) => compared.at(done, all) });
  compared.clear();
}

/** What the summary has no room for: what was not taken in or is not known, with what to do. */
const said = (gaps: Gaps, later: number): string[] => [
  ...(later > 0
    ? [
        `${counted(later, "report")} that ${later === 1 ? "was" : "were"} there already got the date or publisher given: \`readout corrections\` lists that`,
      ]
    : []),
  ...gaps.passedOverSaid(),
  ...gaps.unreadSaid(),
  ...gaps.inPartSaid(),
  ...gaps.undatedSaid("add again with --published to give it"),
  ...gaps.publisherSaid("add again with --publisher to give it"),
];

/** Whether a file is the ledger itself, or what SQLite keeps beside it. */
const isOwn = (path: string, ledger: string): boolean =>
  ["", "-wal", "-shm", "-journal"].some((end) => resolve(path) === resolve(ledger + end));

/** @returns 0, or 1 where some inputs failed */
export async function addCommand(args: readonly string[], flags: AddFlags, io: Io): Promise<number> {
  const { inputs, options } = namedInputs(args, flags, io);
  const { force = false } = flags;
  const reading = { ...(await threadsOf(flags, inputs, options, io)), force, explain: false, debug: io.debug ?? false };
  const count: Record<keyof typeof WORDS, number> = { added: 0, revision: 0, seen: 0, known: 0, failed: 0 };
  const failures: Failure["error"][] = [];
  const gaps = new Gaps();
  let later = 0; // given to reports that were there already
  const passedOver = (path: string) => {
    if (!isOwn(path, flags.ledger)) gaps.passedOver.push(path);
  };
  const items = await withGiven(itemsOf(inputs, { ...options, passedOver }), flags);
  return withLedger(
    flags,
    io,
    async (ledger) => {
      const progress = new Progress(io, "reports", { all: await inputCount(inputs, options), plain: true });
      const heard = (item: BatchItem, share: number) => progress.part(item, share);
      const read = (unread: AsyncIterable<BatchItem>) => gaps.watch(unread, (watched) => readItems(watched, { ...reading, heard }));
      const { dossier } = flags;
      for await (const { item, result, given } of ingest(ledger, items, read, { dossier, by: () => signer(undefined, io) })) {
        const failed = "error" in result;
        if (given.length > 0) later++;
        count[failed ? "failed" : result.outcome]++;
        progress.step(!failed && result.outcome === "known");
        if (failed) {
          progress.clear();
          failures.push(result.error);
          tellAll(io, failureLines(result.error));
        }
        const { source, ref } = item;
        if (flags.jsonl)
          await io.data(`${JSON.stringify(failed ? result : envelope({ ...result, given, source, ref, line: item.line }))}\n`);
      }
      progress.clear();
      await catchUpAloud(ledger, io);
      const { reports, statements } = await info(ledger);
      const summary = (Object.keys(WORDS) as (keyof typeof WORDS)[])
        .filter((k) => count[k] > 0 || k === "added")
        .map((k) => `${count[k]} ${WORDS[k]}`);
      const { passedOver, unread, undated, withoutPublisher } = gaps;
      const missing = { given: later, passedOver, unread, undated, withoutPublisher };
      if (flags.json) await printJson<"add">(io, { ledger: ledger.name, ...count, reports, statements, errors: failures, ...missing });
      else if (!flags.jsonl)
        await io.print(
          line`${summary.join(", ")}. ${ledger.name} now holds ${counted(reports, "report")} with ${counted(statements, "statement")}.\n`,
        );
      for (const words of said(gaps, later)) io.tell(words);
      return failures.length > 0 ? 1 : 0;
    },
    true,
  );
}
