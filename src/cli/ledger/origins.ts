/** `readout origins`: which reports share one first source, and by which words that is told. */
import { type OriginFilter, origins } from "../../ledger/queries/origins.js";
import type { OriginItem, OriginReport } from "../../records/items.js";
import { type Ansi, ansiFor } from "../ansi.js";
import { counted } from "../count.js";
import type { Io } from "../io.js";
import { allPrintable, flat } from "../printable.js";
import { from } from "./views.js";
import { type LedgerFlags, printJson, withLedger } from "./with-ledger.js";

const WHY: Readonly<Record<NonNullable<OriginItem["why"]>, string>> = {
  "same-text": "the same text",
  rewritten: "rewritten",
  cites: "one cites the other, or both one medium",
  "same-source": "one unnamed source's words",
};

/** Characters of a sentence that is shown. */
const SENTENCE = 160;
const cut = (words: string): string => (words.length > SENTENCE ? `${words.slice(0, SENTENCE - 1)}…` : words);

const percent = (share: number | null): string => (share === null ? "" : `, ${Math.round(share * 100)} % of its words there`);

function reportLines(report: OriginReport, paint: Ansi): string {
  const { relation, of, share, shared, id } = report;
  const line = `  ${relation.padEnd(11)} ${from(report).filter(Boolean).join(" · ")} ${paint.dim(id)}`;
  if (of === null) return `${line}\n`;
  const words = shared.map(({ quote, of: there }) => {
    const same = flat(quote) === flat(there.quote);
    return `      “${cut(flat(quote))}”\n${same ? "" : `      ${paint.dim("there:")} “${cut(flat(there.quote))}”\n`}`;
  });
  return `${line}\n    ${paint.dim(`of ${of}${percent(share)}`)}\n${words.join("")}`;
}

const originLines = (origin: OriginItem, paint: Ansi): string => {
  const { label, id, why, reports, outlets } = origin;
  const facts = [counted(reports.length, "report"), counted(outlets, "outlet"), ...(why === null ? [] : [WHY[why]])];
  return `${paint.bold(label)} ${paint.dim(`— ${facts.join(", ")} · ${id}`)}\n${reports.map((r) => reportLines(r, paint)).join("")}\n`;
};

export type OriginFlags = LedgerFlags & Pick<OriginFilter, "dossier" | "all" | "limit" | "after">;

export const originsCommand = (flags: OriginFlags, io: Io): Promise<number> =>
  withLedger(flags, io, async (ledger) => {
    const page = await origins(ledger, flags);
    if (flags.json) {
      await printJson<"origins">(io, page);
      return 0;
    }
    const paint = ansiFor(io.stdout, io.env);
    const { reports, outlets, origins: count, behind, next } = page;
    await io.print(`${counted(reports, "report")} of ${counted(outlets, "outlet")}, ${counted(count, "origin")}\n\n`);
    for (const item of page.items) await io.print(originLines(allPrintable(item), paint));
    if (page.items.length === 0 && reports > 0) await io.print("No two of them share one; --all lists each.\n");
    if (next !== null) io.tell(`there are more: --after ${next}`);
    if (behind > 0) io.tell(`${counted(behind, "text")} not compared yet; the end of \`readout add\` does that`);
    return 0;
  });
