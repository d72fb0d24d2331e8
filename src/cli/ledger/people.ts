/** `readout correct`, `reject`, `add-statement`, `undo`, `corrections`: what people say of what was read. */
import { userInfo } from "node:os";
import { catchUp } from "../../ledger/catch-up.js";
import {
  addStatement,
  type CorrectionItem,
  correct,
  corrections,
  parsedChange,
  reject,
  type Signed,
  undo,
} from "../../ledger/corrections.js";
import { BadChange } from "../../ledger/errors.js";
import type { Ledger } from "../../ledger/store.js";
import type { Span } from "../../text/span.js";
import type { Io } from "../io.js";
import { paintFor } from "../paint.js";
import { line } from "../printable.js";
import { csv, table } from "./table.js";
import { type LedgerFlags, printJson, withLedger } from "./with-ledger.js";

export interface SignedFlags extends LedgerFlags {
  readonly by?: string;
  readonly why?: string;
}

/** Who it is said to be; else the account the program runs under. */
function signed({ by, why }: SignedFlags, io: Io): Signed {
  return { who: by ?? io.env.READOUT_USER ?? userInfo().username, why: why ?? null };
}

/** Makes one correction, and puts what it changed into the search index. */
const correcting = (
  flags: SignedFlags,
  io: Io,
  work: (ledger: Ledger) => Promise<{ correction: number; id: string }>,
  what: string,
): Promise<number> =>
  withLedger(flags, io, async (ledger) => {
    const { correction, id } = await work(ledger);
    await catchUp(ledger);
    if (flags.json) await printJson(io, { readout: 1, correction, id });
    else await io.print(line`${what} ${id}: correction ${correction}. \`readout undo ${correction}\` takes it back.\n`);
    return 0;
  });

export const correctCommand = (id: string, pairs: readonly string[], flags: SignedFlags, io: Io): Promise<number> =>
  correcting(
    flags,
    io,
    async (ledger) => ({ correction: await correct(ledger, id, parsedChange(pairs), signed(flags, io)), id }),
    "corrected",
  );

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
  readonly content?: readonly string[];
  readonly source?: readonly string[];
  readonly cue?: readonly string[];
}

export const addStatementCommand = (report: string, pairs: readonly string[], flags: AddedFlags, io: Io): Promise<number> =>
  correcting(
    flags,
    io,
    (ledger) =>
      addStatement(
        ledger,
        report,
        { source: spansOf(flags.source), cue: spansOf(flags.cue), content: spansOf(flags.content), change: parsedChange(pairs) },
        signed(flags, io),
      ),
    "added",
  );

const changeWords = (c: CorrectionItem): string | null =>
  c.change === null || c.action === "add-statement"
    ? null
    : Object.entries(c.change)
        .map(([field, value]) => `${field}=${typeof value === "string" ? value : JSON.stringify(value)}`)
        .join(" ");

export const correctionsCommand = (flags: LedgerFlags & { readonly csv?: boolean }, io: Io): Promise<number> =>
  withLedger(flags, io, async (ledger) => {
    const items = await corrections(ledger);
    if (flags.json) await printJson(io, { readout: 1, items, next: null });
    else if (flags.csv)
      await io.data(
        csv(
          ["number", "at", "who", "action", "target", "change", "why", "standing", "on", "because", "report", "words"],
          items.map((c) => [
            c.number,
            c.at,
            c.who,
            c.action,
            c.target,
            changeWords(c),
            c.why,
            c.standing,
            c.on,
            c.because,
            c.report,
            c.words,
          ]),
        ),
      );
    else if (items.length === 0) await io.print("no corrections\n");
    else
      await io.print(
        table<CorrectionItem>(
          [
            { title: "no", width: { fixed: 4 }, cell: (c) => [String(c.number)] },
            { title: "when, who", width: { fixed: 17 }, cell: (c) => [c.at.slice(0, 16).replace("T", " "), c.who] },
            {
              title: "what",
              width: { share: 4 },
              cell: (c) => [`${c.action}${c.undoes ? ` ${c.undoes}` : ""}`, changeWords(c), c.why ? `because ${c.why}` : null],
            },
            { title: "on", width: { share: 4 }, cell: (c) => [c.words, c.on ?? c.target] },
            { title: "standing", width: { share: 2 }, cell: (c) => [c.standing, c.because] },
          ],
          items,
          Math.min(io.columns, 140),
          paintFor(io.stdout, io.env),
        ),
      );
    const unplaced = items.filter((c) => c.standing === "unplaced").length;
    if (unplaced > 0 && !flags.json) io.tell(`${unplaced} lie on no record as the reports are read now`);
    return 0;
  });
