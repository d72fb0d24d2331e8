/** `readout merge`, `split`, `relabel`, `confirm`, `retract`: what people say of matters. */
import { comparePending } from "../../ledger/comparison/comparer.js";
import { confirmMatter, mergeMatters, relabelMatter, retractMatter, splitMatter } from "../../ledger/corrections/matters.js";
import type { Signed } from "../../ledger/corrections/write-correction.js";
import type { Ledger } from "../../ledger/ledger.js";
import { counted } from "../count.js";
import type { Io } from "../io.js";
import { printable } from "../printable.js";
import { type LedgerFlags, printJson, signer, withLedger } from "./with-ledger.js";

type Flags = LedgerFlags & { readonly by?: string; readonly why?: string };

/** Does what is said, catches up with it, and says how to take it back. */
const said = (
  matter: string,
  flags: Flags,
  io: Io,
  work: (ledger: Ledger, signed: Signed) => Promise<number | readonly number[]>,
): Promise<number> =>
  withLedger(flags, io, async (ledger) => {
    const made = [await work(ledger, { who: signer(flags.by, io), why: flags.why ?? null })].flat();
    await comparePending(ledger);
    if (flags.json) await printJson<"merge">(io, { matter, corrections: made });
    else
      await io.print(
        `${printable(matter)}: ${counted(made.length, "correction")}; \`readout undo ${made[0]}\` takes ${made.length === 1 ? "it" : "one"} back.\n`,
      );
    return 0;
  });

export const mergeCommand = (one: string, other: string, flags: Flags, io: Io): Promise<number> =>
  said(one, flags, io, (ledger, signed) => mergeMatters(ledger, one, other, signed));

export const splitCommand = (one: string, developments: readonly string[], flags: Flags, io: Io): Promise<number> =>
  said(one, flags, io, (ledger, signed) => splitMatter(ledger, one, developments, signed));

export const relabelCommand = (one: string, label: string, flags: Flags, io: Io): Promise<number> =>
  said(one, flags, io, (ledger, signed) => relabelMatter(ledger, one, label, signed));

export const confirmCommand = (one: string, flags: Flags, io: Io): Promise<number> =>
  said(one, flags, io, (ledger, signed) => confirmMatter(ledger, one, signed));

export const retractCommand = (one: string, flags: Flags, io: Io): Promise<number> =>
  said(one, flags, io, (ledger, signed) => retractMatter(ledger, one, signed));
