/** `readout matters`, `matter`, `conflicts`, `timeline --states`: where things stand, since when, who says so, and who disagrees. */
import { conflicts, type MatterFilter, matter, matters, type StateFilter, states } from "../../ledger/queries/matters.js";
import type { ConflictItem, HistoryItem, MatterItem, StateItem } from "../../records/items.js";
import { isOpenStart } from "../../records/open-start.js";
import { type Ansi, ansiFor } from "../ansi.js";
import { counted } from "../count.js";
import type { Io } from "../io.js";
import { allPrintable, flat } from "../printable.js";
import { type LedgerFlags, printJson, withLedger } from "./with-ledger.js";

type MatterFlags = LedgerFlags & MatterFilter;

const stateWords = (state: string): string => state.replace("-", " ");
const day = (value: string | null): string => value ?? "no date";

/** [H10] Since when it is so, where words say that, else by when; a denial is said on a day; what was said to go on began before that. */
function sinceWords({
  state,
  since,
  dated,
  lastAsserted,
}: Pick<MatterItem["standing"], "state" | "since" | "dated" | "lastAsserted">): string {
  if (since !== null) return state === "denied" ? ` on ${since}` : ` ${dated ? "since" : "by"} ${since}`;
  return lastAsserted === null ? "" : ` since before ${lastAsserted.slice(0, 10)}`;
}

/** What bears one of several states: of a dispute the whole matter's numbers are nobody's. */
function heldWords(held: MatterItem["standing"]["states"][number]): string {
  const counts = [
    counted(held.reports, "report"),
    counted(held.origins, "origin"),
    ...(held.named > 0 ? [counted(held.named, "named voice")] : []),
    ...(held.unnamed > 0 ? [counted(held.unnamed, "unnamed voice")] : []),
  ];
  return `${stateWords(held.state)}${sinceWords(held)} (${counts.join(", ")})`;
}

/** The state that no account contradicts, or those of which none is told. */
function standingWords({ standing }: MatterItem, paint: Ansi): string {
  const { state, contested, stale, states } = standing;
  const words = state === null ? `contested: ${states.map(heldWords).join(", or ")}` : `${stateWords(state)}${sinceWords(standing)}`;
  return `${paint.bold(words)}${contested && state !== null ? ", contested" : ""}${stale ? ", nothing said for long" : ""}`;
}

/** A matter with where it stands: four numbers, never one. */
export function matterLines(one: MatterItem, paint: Ansi): string {
  const { reports, outlets, origins, named, unnamed, lastAsserted, accounts } = one.standing;
  const counts = [
    counted(reports, "report"),
    counted(outlets, "outlet"),
    counted(origins, "origin"),
    counted(named, "named voice"),
    `${unnamed} unnamed`,
  ];
  const last = lastAsserted === null ? "" : `; last said ${lastAsserted.slice(0, 10)}`;
  const said = one.standing.contested
    ? accounts.map((account) => `    ${account.who}: ${stateWords(account.state)}${sinceWords(account)}\n`).join("")
    : "";
  return `${paint.bold(one.label)} ${paint.dim(`— ${one.kind}${one.confirmed ? ", confirmed" : ""} · ${one.id}`)}\n  ${standingWords(one, paint)} ${paint.dim(`(${one.standing.contested ? "in all " : ""}${counts.join(", ")}${last})`)}\n${said}`;
}

const STATUS: Readonly<Record<HistoryItem["status"], string>> = { new: "", repeated: " (again)", restated: " (the same source again)" };

/** Whether its day is only one by which it was so; a denial is of its own day. */
const isBy = ({ state, effective, dated }: HistoryItem): boolean => effective !== null && !dated && state !== "denied";

const entryLines = (entry: HistoryItem, paint: Ansi): string =>
  `  ${(isOpenStart(entry.effective) ? "earlier" : `${isBy(entry) ? "by " : ""}${day(entry.effective)}`).padEnd(13)}  ${stateWords(entry.state)}${STATUS[entry.status]} ${paint.dim(`— ${entry.speaker ?? "the report"}, published ${day(entry.published?.slice(0, 10) ?? null)}, ${entry.report}`)}\n      “${flat(entry.quote)}”\n`;

export const conflictLines = ({ about, rule, kind, id, sides }: ConflictItem, paint: Ansi): string =>
  `${paint.bold(about)} ${paint.dim(`— ${kind} [${rule}] · ${id}`)}\n${sides
    .map(
      ({ who, authority, position, published, quote }) =>
        `  ${who} ${paint.dim(`(${authority}, ${day(published?.slice(0, 10) ?? null)})`)}: ${position}\n      “${flat(quote)}”\n`,
    )
    .join("")}`;

function tellRest(io: Io, { next, behind }: { readonly next: string | null; readonly behind?: number }): void {
  if (next !== null) io.tell(`there are more: --after '${next}'`);
  if (behind) io.tell(`${counted(behind, "account")} not compared yet; the end of \`readout add\` does that`);
}

export const mattersCommand = (flags: MatterFlags, io: Io): Promise<number> =>
  withLedger(flags, io, async (ledger) => {
    const page = await matters(ledger, flags);
    if (flags.json) {
      await printJson<"matters">(io, page);
      return 0;
    }
    const paint = ansiFor(io.stdout, io.env);
    for (const item of page.items) await io.print(matterLines(allPrintable(item), paint));
    if (page.items.length === 0) await io.print("no matters\n");
    tellRest(io, page);
    return 0;
  });

export const matterCommand = (id: string, flags: LedgerFlags & { readonly asOf?: string }, io: Io): Promise<number> =>
  withLedger(flags, io, async (ledger) => {
    const found = await matter(ledger, id, flags.asOf);
    if (flags.json) {
      await printJson<"matter">(io, found);
      return 0;
    }
    const paint = ansiFor(io.stdout, io.env);
    const { history, conflicts: contrary, standing } = allPrintable(found);
    await io.print(matterLines(allPrintable(found), paint));
    if (!standing.contested)
      for (const account of standing.accounts)
        await io.print(`    ${account.who} ${paint.dim(`(${account.authority})`)}: ${stateWords(account.state)}${sinceWords(account)}\n`);
    await io.print(`\n${paint.bold("history")}\n`);
    for (const entry of history) await io.print(entryLines(entry, paint));
    if (contrary.length > 0) await io.print(`\n${paint.bold("accounts that cannot all hold")}\n`);
    for (const conflict of contrary) await io.print(conflictLines(conflict, paint));
    return 0;
  });

export const conflictsCommand = (flags: MatterFlags, io: Io): Promise<number> =>
  withLedger(flags, io, async (ledger) => {
    let page = await conflicts(ledger, flags);
    while (page.items.length === 0 && page.next !== null) page = await conflicts(ledger, { ...flags, after: page.next });
    if (flags.json) {
      await printJson<"conflicts">(io, page);
      return 0;
    }
    const paint = ansiFor(io.stdout, io.env);
    for (const item of page.items) await io.print(conflictLines(allPrintable(item), paint));
    if (page.items.length === 0) await io.print("no conflicts\n");
    tellRest(io, page);
    return 0;
  });

const stateLines = (item: StateItem, paint: Ansi): string =>
  `${paint.bold(item.label)} ${paint.dim(item.matter)}\n${entryLines(item, paint)}`;

export const statesCommand = (flags: LedgerFlags & StateFilter & { readonly said?: boolean }, io: Io): Promise<number> =>
  withLedger(flags, io, async (ledger) => {
    const page = await states(ledger, { ...flags, clock: flags.said ? "said" : "held" });
    if (flags.json) {
      await printJson<"timeline">(io, page);
      return 0;
    }
    const paint = ansiFor(io.stdout, io.env);
    for (const item of page.items) await io.print(stateLines(allPrintable(item), paint));
    if (page.items.length === 0) await io.print("no states\n");
    tellRest(io, page);
    return 0;
  });
