/** `readout add`: reports read and stored, each in one transaction. */
import { Addition, OUTCOMES, type OutcomeName } from "../../batch/addition.js";
import { Gaps } from "../../batch/gaps.js";
import { ingest } from "../../batch/ingest.js";
import { inputCount, itemsOf } from "../../batch/inputs.js";
import type { BatchItem } from "../../batch/items.js";
import { readItems } from "../../batch/read-items.js";
import type { Ledger } from "../../ledger/ledger.js";
import { catchUp } from "../../ledger/maintenance/catch-up.js";
import { isOwn } from "../../ledger/own-files.js";
import { info } from "../../ledger/queries/info.js";
import { lastResponse } from "../../ledger/queries/responses.js";
import { envelope } from "../../records/envelope.js";
import { counted } from "../count.js";
import { GapsSaid } from "../gaps-said.js";
import { allWithGiven, type GivenFlags, namedInputs } from "../given.js";
import type { Io } from "../io.js";
import { failureLines, tellAll } from "../last-net.js";
import { line } from "../printable.js";
import { Progress } from "../progress.js";
import { type ThreadFlags, threadsOf } from "../threads.js";
import type { WebFlags } from "../web.js";
import { type LedgerFlags, printJson, signer, withLedger } from "./with-ledger.js";

export interface AddFlags extends LedgerFlags, ThreadFlags, GivenFlags, WebFlags {
  readonly dossier?: string;
  readonly jsonl?: boolean;
  readonly jsonlIn?: boolean;
  readonly force?: boolean;
}

const WORDS: Readonly<Record<OutcomeName, string>> = {
  added: "added",
  revision: "new as revisions",
  seen: "seen again with the same text",
  known: "there already",
  failed: "failed",
};

/** Brings the search index and the comparison of reports up to date, telling how far they are. */
export async function catchUpAloud(ledger: Ledger, io: Io): Promise<void> {
  const indexed = new Progress(io, "reports into the search index", { plain: true });
  let compared: Progress | null = null;
  await catchUp(ledger, {
    indexing: (done, all) => indexed.at(done, all),
    comparing: (done, all) => {
      indexed.clear();
      compared ??= new Progress(io, "texts compared", { plain: true }); // its clock begins here
      compared.at(done, all);
    },
  });
  indexed.clear();
  (compared as Progress | null)?.clear();
}

/** What the summary has no room for: what was not taken in or is not known, with what to do. */
const said = (gaps: GapsSaid, later: number): string[] => [
  ...(later > 0
    ? [
        `${counted(later, "report")} that ${later === 1 ? "was" : "were"} there already got the date or publisher given: \`readout corrections\` lists that`,
      ]
    : []),
  ...gaps.passedOver(),
  ...gaps.unread(),
  ...gaps.inPart(),
  ...gaps.undated("add again with --published to give it"),
  ...gaps.publisher("add again with --publisher to give it"),
];

/** @returns 0, or 1 where some inputs failed */
export async function addCommand(args: readonly string[], flags: AddFlags, io: Io): Promise<number> {
  let open: Ledger | null = null;
  const { inputs, options } = namedInputs(args, flags, io, async (address) => open && lastResponse(open, address));
  const { force = false } = flags;
  const reading = { ...(await threadsOf(flags, inputs, options, io)), force, explain: false, debug: io.debug ?? false };
  const addition = new Addition();
  const gaps = new Gaps();
  const passedOver = (path: string) => {
    if (!isOwn(path, flags.ledger)) gaps.passedOver.push(path);
  };
  const items = await allWithGiven(itemsOf(inputs, { ...options, passedOver }), flags);
  return withLedger(
    flags,
    io,
    async (ledger) => {
      open = ledger;
      const progress = new Progress(io, "reports", { all: await inputCount(inputs, options), plain: true });
      const heard = (item: BatchItem, share: number) => progress.part(item, share);
      const read = (unread: AsyncIterable<BatchItem>) => gaps.watch(unread, (watched) => readItems(watched, { ...reading, heard }));
      const { dossier } = flags;
      for await (const ingested of ingest(ledger, items, read, { dossier, by: () => signer(undefined, io) })) {
        const { item, result, given } = ingested;
        const failed = "error" in result;
        progress.step(addition.note(ingested) === "known");
        if (failed) {
          progress.clear();
          tellAll(io, failureLines(result.error));
        }
        const { source, ref } = item;
        if (flags.jsonl)
          await io.data(`${JSON.stringify(failed ? result : envelope({ ...result, given, source, ref, line: item.line }))}\n`);
      }
      progress.clear();
      await catchUpAloud(ledger, io);
      const { reports, statements } = await info(ledger);
      const { counts } = addition;
      const summary = OUTCOMES.filter((k) => counts[k] > 0 || k === "added").map((k) => `${counts[k]} ${WORDS[k]}`);
      const { added, revision, seen, known, failed, ...rest } = addition.sum(gaps);
      const outcomes = { added, revision, seen, known, failed };
      if (flags.json) await printJson<"add">(io, { ledger: ledger.name, ...outcomes, reports, statements, ...rest });
      else if (!flags.jsonl)
        await io.print(
          line`${summary.join(", ")}. ${ledger.name} now holds ${counted(reports, "report")} with ${counted(statements, "statement")}.\n`,
        );
      for (const words of said(new GapsSaid(gaps), addition.given)) io.tell(words);
      return counts.failed > 0 ? 1 : 0;
    },
    true,
  );
}
