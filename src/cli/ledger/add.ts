/** `readout add`: reports read and stored, each in one transaction. */
import { ingest } from "../../ingest.js";
import { catchUp } from "../../ledger/catch-up.js";
import { info } from "../../ledger/queries/info.js";
import type { Ledger } from "../../ledger/store.js";
import type { Failure } from "../../records/document.js";
import { counted } from "../count.js";
import { countOf, type Item, itemsOf } from "../inputs.js";
import type { Io } from "../io.js";
import { Progress } from "../progress.js";
import { readAll } from "../read-all.js";
import { type LedgerFlags, printJson, withLedger } from "./with-ledger.js";

export interface AddFlags extends LedgerFlags {
  readonly dossier?: string;
  readonly jsonl?: boolean;
  readonly jsonlIn?: boolean;
  readonly force?: boolean;
  readonly threads?: number;
  readonly jobs?: number;
}

const WORDS = {
  added: "added",
  revision: "new as revisions",
  seen: "seen again with the same text",
  known: "there already",
  dated: "given the day they lacked",
  failed: "failed",
} as const;

/** Brings the search index up to date, telling how far it is. */
export async function catchUpAloud(ledger: Ledger, io: Io): Promise<void> {
  const progress = new Progress(io, "reports into the search index", { plain: true });
  await catchUp(ledger, (done, all) => progress.at(done, all));
  progress.clear();
}

/** @returns 0, or 1 where some inputs failed */
export function addCommand(inputs: readonly string[], flags: AddFlags, io: Io): Promise<number> {
  const { jobs = 1, jsonlIn = false, force = false } = flags;
  const options = { ...(flags.threads === undefined ? {} : { threads: flags.threads }), force, explain: false };
  const count: Record<keyof typeof WORDS, number> = { added: 0, revision: 0, seen: 0, known: 0, dated: 0, failed: 0 };
  const failures: Failure["error"][] = [];
  return withLedger(
    flags,
    io,
    async (ledger) => {
      const progress = new Progress(io, "reports", { all: await countOf(inputs, jsonlIn), plain: true });
      const items = itemsOf(inputs, jsonlIn, io.stdin);
      const heard = (item: Item, share: number) => progress.part(item, share);
      for await (const { item, result } of ingest<Item>(ledger, items, (unread) => readAll(unread, jobs, options, heard), {
        dossier: flags.dossier,
      })) {
        const failed = "error" in result;
        count[failed ? "failed" : result.outcome]++;
        progress.step(!failed && result.outcome === "known");
        if (failed) {
          progress.clear();
          failures.push(result.error);
          io.stderr.write(`readout: ${result.error.message}\n`);
        }
        const { source, ref, line } = item;
        if (flags.jsonl) await io.print(`${JSON.stringify(failed ? result : { readout: 1, ...result, source, ref, line })}\n`);
      }
      progress.clear();
      await catchUpAloud(ledger, io);
      const { reports, statements } = await info(ledger);
      const summary = (Object.keys(WORDS) as (keyof typeof WORDS)[])
        .filter((k) => count[k] > 0 || k === "added")
        .map((k) => `${count[k]} ${WORDS[k]}`);
      if (flags.json) await printJson(io, { readout: 1, ledger: ledger.name, ...count, reports, statements, errors: failures });
      else if (!flags.jsonl)
        await io.print(
          `${summary.join(", ")}. ${ledger.name} now holds ${counted(reports, "report")} with ${counted(statements, "statement")}.\n`,
        );
      return failures.length > 0 ? 1 : 0;
    },
    true,
  );
}
