/** `readout correct`, `reject`, `add-statement`, `undo`, `corrections`: what people say of what was read. */

import { addStatement, type Corrected, correct, parsedChange, reject } from "../../ledger/corrections/corrections.js";
import { undo } from "../../ledger/corrections/undo.js";
import type { Signed } from "../../ledger/corrections/write-correction.js";
import { BadChange } from "../../ledger/errors.js";
import type { Ledger } from "../../ledger/ledger.js";
import { catchUp } from "../../ledger/maintenance/catch-up.js";
import { everyCorrection } from "../../ledger/queries/corrections.js";
import type { CorrectionItem } from "../../records/correction-item.js";
import type { Span } from "../../text/span.js";
import type { Io } from "../io.js";
import { line } from "../printable.js";
import { type CsvFlags, printCsv } from "./csv.js";
import { CORRECTIONS, printTable } from "./views.js";
import { type LedgerFlags, printJson, signer, withLedger } from "./with-ledger.js";

export interface SignedFlags extends LedgerFlags {
  readonly by?: string;
  readonly why?: string;
}

const signed = ({ by, why }: SignedFlags, io: Io): Signed => ({ who: signer(by, io), why: why ?? null });

/** How to say that a name that is new to the ledger is no person's. */
const BODY = (name: string): string => ` If that is a body: speaker='${JSON.stringify({ name, kind: "organisation" })}' in place of it.`;

/** Makes one correction, and puts what it changed into the search index. */
const correcting = (
  flags: SignedFlags,
  io: Io,
  work: (ledger: Ledger) => Promise<Pick<Corrected, "correction" | "id"> & Partial<Corrected> & { shown?: string }>,
  what: string,
): Promise<number> =>
  withLedger(flags, io, async (ledger) => {
    const { correction, id, introduced = [], speakers = [], shown = "" } = await work(ledger);
    await catchUp(ledger);
    if (flags.json) await printJson<"correct">(io, { correction, id, introduced, speakers });
    else {
      const who = speakers.length > 0 ? ` (speaker: ${speakers.map((s) => s.name).join(", ")})` : "";
      await io.print(line`${what} ${id}${shown}${who}: correction ${correction}. \`readout undo ${correction}\` takes it back.\n`);
      for (const { name, kind } of speakers.filter((s) => introduced.includes(s.name)))
        await io.print(
          line`${name} is not named in this report, and was brought in as its speaker (${kind}).${kind === "person" ? BODY(name) : ""}\n`,
        );
    }
    return 0;
  });

export const correctCommand = (id: string, pairs: readonly string[], flags: SignedFlags, io: Io): Promise<number> =>
  correcting(flags, io, (ledger) => correct(ledger, id, parsedChange(pairs), signed(flags, io)), "corrected");

export const rejectCommand = (id: string, flags: SignedFlags, io: Io): Promise<number> =>
  correcting(flags, io, async (ledger) => ({ correction: await reject(ledger, id, signed(flags, io)), id }), "rejected");

export const undoCommand = (number: number, flags: SignedFlags, io: Io): Promise<number> =>
  correcting(
    flags,
    io,
    async (ledger) => ({ correction: await undo(ledger, number, signed(flags, io)), id: `correction ${number}` }),
    "took back",
  );

/** Spans as START,END, in UTF-16 units of the report's text. @throws BadChange */
function spansOf(values: readonly string[] | undefined): Span[] {
  return (values ?? []).map((value) => {
    const [, start, end] = /^(\d+)[,-](\d+)$/.exec(value) ?? [];
    if (start === undefined) throw new BadChange(value, "is not START,END", "give two offsets into the report's text, such as 120,164");
    return [Number(start), Number(end)];
  });
}

export interface AddedFlags extends SignedFlags {
  readonly words?: readonly string[];
  readonly sourceWords?: readonly string[];
  readonly cueWords?: readonly string[];
  readonly nth?: number;
  readonly speaker?: string;
  readonly content?: readonly string[];
  readonly source?: readonly string[];
  readonly cue?: readonly string[];
}

export const addStatementCommand = (report: string, pairs: readonly string[], flags: AddedFlags, io: Io): Promise<number> =>
  correcting(
    flags,
    io,
    async (ledger) => {
      const { words = [], sourceWords = [], cueWords = [], nth, speaker } = flags;
      const pieces = {
        source: [...sourceWords, ...spansOf(flags.source)],
        cue: [...cueWords, ...spansOf(flags.cue)],
        content: [...words, ...spansOf(flags.content)],
        nth,
      };
      const change = { ...parsedChange(pairs), ...parsedChange(speaker === undefined ? [] : [`speaker=${speaker}`]) };
      const { correction, id, introduced, speakers, source, cue, content } = await addStatement(
        ledger,
        report,
        { ...pieces, change },
        signed(flags, io),
      );
      const quoted = [source, cue, content].filter((piece) => piece !== null).map((piece) => `“${piece.replace(/\s+/g, " ")}”`);
      return { correction, id, introduced, speakers, shown: ` (${quoted.join(" ")})` };
    },
    "added",
  );

export const correctionsCommand = (flags: LedgerFlags & CsvFlags, io: Io): Promise<number> =>
  withLedger(flags, io, async (ledger) => {
    let unplaced = 0;
    async function* counting(): AsyncGenerator<CorrectionItem[]> {
      for await (const items of everyCorrection(ledger)) {
        unplaced += items.filter((c) => c.status === "unplaced").length;
        yield items;
      }
    }
    if (flags.csv) await printCsv(counting(), CORRECTIONS.fields, flags, io);
    else {
      const items: CorrectionItem[] = [];
      for await (const some of counting()) items.push(...some);
      if (flags.json) await printJson<"corrections">(io, { items, next: null });
      else await printTable(items, CORRECTIONS, io);
    }
    if (unplaced > 0 && !flags.json) io.tell(`${unplaced} lie on no record as the reports are read now`);
    return 0;
  });
