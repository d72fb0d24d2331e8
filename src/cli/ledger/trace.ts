/** `readout trace`: where each paragraph of a report stands in what came in. */
import type { ReportInput } from "../../intake/input.js";
import { type TracedReport, traceReport } from "../../intake/trace.js";
import { reportTrace } from "../../ledger/queries/trace.js";
import { looksLikeId } from "../../records/registry.js";
import type { TracedParagraph } from "../../records/trace.js";
import { overlapping, type Span } from "../../text/span.js";
import { ansiFor } from "../ansi.js";
import { FlagMisused } from "../errors.js";
import type { Io } from "../io.js";
import { line } from "../printable.js";
import type { WebFlags } from "../web.js";
import { webOf } from "../web.js";
import { itemOf } from "./diff.js";
import { type LedgerFlags, printJson, withLedger } from "./with-ledger.js";

export interface TraceFlags extends LedgerFlags, WebFlags {
  readonly strict?: boolean;
}

async function tracedOf(report: string, flags: TraceFlags, io: Io): Promise<TracedReport> {
  if (looksLikeId(report, "report")) return withLedger(flags, io, (ledger) => reportTrace(ledger, report));
  return traceReport((await itemOf(report, webOf(flags, io), flags, io)).incoming as ReportInput);
}

/** "120,240" @throws FlagMisused */
function spanIn(words: string, { text }: TracedReport): Span {
  const [, start, end] = /^(\d{1,9}),(\d{1,9})$/.exec(words) ?? [];
  const span: Span = [Number(start), Number(end)];
  if (start === undefined || span[0] >= span[1] || span[1] > text.length)
    throw new FlagMisused(
      words,
      "is no stretch of the report",
      `give two offsets as 0,${Math.min(100, text.length)}; its text ends at ${text.length}`,
    );
  return span;
}

/** The places of a paragraph, in words. */
function places({ xpath, boxes, bytes }: TracedParagraph): string {
  const found = [
    xpath,
    ...boxes.map(({ page, box: [left, bottom, right, top] }) => `page ${page} at ${left}, ${bottom} to ${right}, ${top}`),
    bytes && `bytes ${bytes[0]}–${bytes[1]}`,
  ].filter(Boolean);
  return found.join("; ") || "no place but its words";
}

/** @returns 0 @throws NoSuchRecord; what a file can throw; FlagMisused */
export async function traceCommand(report: string, within: string | undefined, flags: TraceFlags, io: Io): Promise<number> {
  const traced = await tracedOf(report, flags, io);
  const span = within === undefined ? null : spanIn(within, traced);
  const paragraphs = traced.paragraphs.filter((one) => span === null || overlapping([span], one.span));
  if (flags.json) {
    await printJson<"trace">(io, { report, mediaType: traced.mediaType, paragraphs });
    return 0;
  }
  const paint = ansiFor(io.stdout, io.env);
  for (const one of paragraphs) {
    const words = traced.text.slice(...one.span).replace(/\s+/g, " ");
    await io.print(line`${`${one.span[0]}–${one.span[1]}`}  ${words.length > 80 ? `${words.slice(0, 80).trimEnd()}…` : words}\n`);
    await io.print(`  ${paint.dim(line`${places(one)}`)}\n`);
  }
  return 0;
}
