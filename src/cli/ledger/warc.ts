/** `readout warc`: what servers sent of a report, as a file. */
import { newFile } from "../../exports/sink.js";
import { webArchive } from "../../ledger/queries/responses.js";
import type { Io } from "../io.js";
import { line } from "../printable.js";
import { type LedgerFlags, printJson, withLedger } from "./with-ledger.js";

/** @returns 0 @throws NoSuchRecord, OutputRefused */
export const warcCommand = (report: string, file: string, flags: LedgerFlags, io: Io): Promise<number> =>
  withLedger(flags, io, async (ledger) => {
    const archive = await webArchive(ledger, report);
    const sink = await newFile(file);
    let whole = false;
    try {
      whole = await sink.write(archive);
    } finally {
      await sink.end(whole);
    }
    if (flags.json) await printJson<"warc">(io, { report, file, bytes: archive.length });
    else await io.print(line`${file} holds what servers sent of ${report}: ${archive.length.toLocaleString("en")} bytes.\n`);
    return 0;
  });
