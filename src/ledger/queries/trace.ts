/** Where the paragraphs of a report stand in what came in, from the bytes that are kept of it. */
import { type TracedReport, traceReport } from "../../intake/trace.js";
import { ReadOtherwise } from "../errors.js";
import type { Ledger } from "../ledger.js";
import { reportDocument } from "./documents.js";
import { reportIncoming } from "./incoming.js";

/** @throws NoSuchRecord; LedgerDamaged where its bytes are not there whole; ReadOtherwise where another text is made of them now */
export async function reportTrace(ledger: Ledger, id: string): Promise<TracedReport> {
  const traced = await traceReport(await reportIncoming(ledger, id));
  const { report } = await reportDocument(ledger, id);
  if (report.text !== traced.text) throw new ReadOtherwise(id);
  return traced;
}
