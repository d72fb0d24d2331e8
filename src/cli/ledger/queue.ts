/** `readout queue`: pairs of actors that may be one, for a person to decide; `readout queue yes|no|unsure N` does. */
import { comparePending } from "../../ledger/comparison/comparer.js";
import { decide } from "../../ledger/corrections/decide.js";
import { answerOf } from "../../ledger/decisions.js";
import type { Paging } from "../../ledger/queries/page.js";
import { queue } from "../../ledger/queries/queue.js";
import type { DoubtItem, DoubtSide } from "../../records/items.js";
import { type Ansi, ansiFor } from "../ansi.js";
import { counted } from "../count.js";
import type { Io } from "../io.js";
import { allPrintable } from "../printable.js";
import { from } from "./views.js";
import { type LedgerFlags, printJson, signer, withLedger } from "./with-ledger.js";

export type QueueFlags = LedgerFlags & Paging & { readonly by?: string; readonly why?: string; readonly alike?: boolean };

function sideLine({ name, kind, roles, report, quote, id }: DoubtSide, paint: Ansi): string {
  const facts = [kind, ...roles.slice(0, 3), `“${quote}”`, ...from(report).filter(Boolean)];
  return `    ${paint.bold(name)} ${paint.dim(`— ${facts.join(" · ")} · ${id}`)}\n`;
}

function doubtLines({ number, reason, rule, unsure, one, other, alike: { pairs } }: DoubtItem, paint: Ansi): string {
  const first = `${String(number).padStart(3)} ${reason} ${paint.dim(`[${rule}]`)}${unsure ? " (somebody was unsure)" : ""}\n`;
  const more = pairs > 1 ? `    ${paint.dim(`and ${counted(pairs - 1, "more pair")} of these two names: --alike answers all`)}\n` : "";
  return `${first}${sideLine(one, paint)}${sideLine(other, paint)}${more}`;
}

export const queueCommand = (flags: QueueFlags, io: Io): Promise<number> =>
  withLedger(flags, io, async (ledger) => {
    const page = await queue(ledger, flags);
    if (flags.json) {
      await printJson<"queue">(io, page);
      return 0;
    }
    const paint = ansiFor(io.stdout, io.env);
    for (const item of page.items) await io.print(doubtLines(allPrintable(item), paint));
    if (page.items.length === 0) await io.print("Nothing waits for a decision.\n");
    else io.tell("are they one? `readout queue yes N`, `no N` or `unsure N` says so; `readout undo` takes it back");
    if (page.next !== null) io.tell(`there are more: --after ${page.next}`);
    if (page.behind > 0) io.tell(`${counted(page.behind, "actor")} not compared yet; the end of \`readout add\` does that`);
    return 0;
  });

export const decideCommand = (words: string, number: number, flags: QueueFlags, io: Io): Promise<number> =>
  withLedger(flags, io, async (ledger) => {
    const answer = answerOf(words);
    const made = await decide(ledger, number, answer, { who: signer(flags.by, io), why: flags.why ?? null }, flags.alike);
    await comparePending(ledger);
    if (flags.json) await printJson<"queue">(io, { corrections: [...made], answer });
    else {
      const which = made.length === 1 ? `Correction ${made[0]}` : `${made.length} alike: corrections ${made[0]} to ${made.at(-1)}`;
      await io.print(`${number}: ${answer}. ${which}; \`readout undo ${made[0]}\` takes ${made.length === 1 ? "it" : "one"} back.\n`);
    }
    return 0;
  });
