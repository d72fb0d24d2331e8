/** `readout statements`, `timeline`, `find`, `actors`, `actor`, `revisions`: a page of a list as a table or JSON, or all of it as CSV. */
import { actorWithWords } from "../../ledger/queries/actor-with-words.js";
import { actor, actors } from "../../ledger/queries/actors.js";
import { find } from "../../ledger/queries/find.js";
import { type DatedPage, type Page, type Paging, UNDATED_MOST } from "../../ledger/queries/page.js";
import { revisions } from "../../ledger/queries/reports.js";
import type { StatementFilter } from "../../ledger/queries/statement-filter.js";
import { statements, timeline } from "../../ledger/queries/statements.js";
import type { Description } from "../../records/items.js";
import { ansiFor } from "../ansi.js";
import { counted } from "../count.js";
import type { Io } from "../io.js";
import { allPrintable } from "../printable.js";
import { type CsvFlags, printCsv } from "./csv.js";
import { from, HITS, NAMES, printTable, REVISIONS, STATEMENTS, type View } from "./views.js";
import { type LedgerFlags, printJson, withLedger } from "./with-ledger.js";

export interface ListFlags extends LedgerFlags, CsvFlags {}

type Asked<T> = Page<T> & Partial<DatedPage<T>>;

/** A list, a page at a time. */
type Ask<T, P extends Asked<T>> = (paging: Paging) => Promise<P>;

/** Rows that are held at once while all of a list is printed. */
const TOGETHER = 500;

/** "12 statements have no date and are left out". */
function leftOut(undated: number, one: string): string {
  const many =
    undated >= UNDATED_MOST
      ? `${counted(undated, one).replace(" ", " or more ")} have`
      : `${counted(undated, one)} ${undated === 1 ? "has" : "have"}`;
  return `${many} no date and ${undated === 1 ? "is" : "are"} left out: list ${undated === 1 ? "it" : "them"} with --undated in place of --since and --until`;
}

/** Pages from `first` on, to the end of the list. */
async function* onwards<T, P extends Asked<T>>(first: P, ask: Ask<T, P>): AsyncGenerator<readonly T[]> {
  for (let page = first; ; page = await ask({ limit: TOGETHER, after: page.next })) {
    yield page.items;
    if (page.next === null) return;
  }
}

/** Prints a list: one page, or all rows as CSV where no `limit` is given. @returns the first page */
async function printed<T, P extends Asked<T>>(
  ask: Ask<T, P>,
  view: View<T>,
  json: (io: Io, page: P) => Promise<boolean>,
  flags: ListFlags & Paging,
  io: Io,
): Promise<P> {
  const { limit, after } = flags;
  const all = flags.csv !== undefined && limit === undefined;
  const page = await ask({ after, limit: all ? TOGETHER : limit });
  const { items, next, undated } = page;
  if (flags.json) await json(io, page);
  else if (flags.csv) await printCsv(all ? onwards(page, ask) : only(items), view.fields, flags, io);
  else await printTable(items, view, io);
  if (next !== null && !flags.json && !all) io.tell(`there are more: --after ${next}`);
  if (undated) io.tell(leftOut(undated, view.one));
  return page;
}

async function* only<T>(items: readonly T[]): AsyncGenerator<readonly T[]> {
  yield items;
}

export type StatementFlags = ListFlags & Omit<StatementFilter, "limit"> & { readonly limit?: number };

const listing =
  (list: typeof statements | typeof timeline) =>
  (flags: StatementFlags, io: Io): Promise<number> =>
    withLedger(flags, io, async (ledger) => {
      await printed((paging) => list(ledger, { ...flags, ...paging }), STATEMENTS, printJson<"statements">, flags, io);
      return 0;
    });

export const statementsCommand = listing(statements);
export const timelineCommand = listing(timeline);

export const findCommand = (words: string, flags: StatementFlags, io: Io): Promise<number> =>
  withLedger(flags, io, async (ledger) => {
    const { behind } = await printed((paging) => find(ledger, words, { ...flags, ...paging }), HITS, printJson<"find">, flags, io);
    if (behind > 0) io.tell(`${counted(behind, "report")} not in the search index yet; the end of \`readout add\` brings them in`);
    return 0;
  });

export const actorsCommand = (
  flags: StatementFlags & { readonly name?: string; readonly kind?: string; readonly unnamed?: boolean },
  io: Io,
): Promise<number> =>
  withLedger(flags, io, async (ledger) => {
    await printed((paging) => actors(ledger, { ...flags, ...paging }), NAMES, printJson<"actors">, flags, io);
    return 0;
  });

export const revisionsCommand = (report: string, flags: ListFlags, io: Io): Promise<number> =>
  withLedger(flags, io, async (ledger) => {
    await printed(async () => ({ items: await revisions(ledger, report), next: null }), REVISIONS, printJson<"revisions">, flags, io);
    return 0;
  });

/** "a spokesman (3, 2024-05-05 to 2024-06-01)" */
function spokeAs({ words, statements: n, first, last }: Description): string {
  const days = first === null || last === null ? "" : first === last ? `, ${first}` : `, ${first} to ${last}`;
  return `${words} (${n}${days})`;
}

/** One actor: roles and other names, what they said last, and the reports that have them. */
export const actorCommand = (who: string, flags: ListFlags, io: Io): Promise<number> =>
  withLedger(flags, io, async (ledger) => {
    if (flags.csv) {
      const { id } = await actor(ledger, who);
      const ask = (paging: Paging) => statements(ledger, { speaker: id, ...paging });
      await printed(ask, STATEMENTS, printJson<"statements">, flags, io);
      return 0;
    }
    const found = await actorWithWords(ledger, who);
    if (flags.json) {
      await printJson<"actor">(io, found);
      return 0;
    }
    const paint = ansiFor(io.stdout, io.env);
    const shown = allPrintable(found);
    const roles = shown.roles.map(({ title, of, reports }) => `${title}${of ? ` of ${of}` : ""} (${reports})`);
    const facts = [
      ["roles", roles.slice(0, 8).join("; ")],
      ["also", shown.aliases.slice(0, 12).join("; ")],
      ["spoke as", shown.descriptions.slice(0, 8).map(spokeAs).join("; ")],
      [
        "reports",
        shown.appearances[0]
          ? `${found.appearances.length}, the newest: ${from(shown.appearances[0].report).filter(Boolean).join(", ")}`
          : "",
      ],
      ["others of these words", shown.others.map((o) => `${o.name} (${counted(o.statements, "statement")}, ${o.id})`).join("; ")],
    ].filter(([, value]) => value);
    await io.print(
      `${paint.bold(shown.name)} ${paint.dim(`— ${found.kind}, ${counted(found.statements, "statement")} · ${found.id}`)}\n${facts.map(([title, value]) => `  ${title}: ${value}`).join("\n")}\n\n`,
    );
    await printed(async () => ({ items: found.said, next: null, undated: null }), STATEMENTS, printJson<"statements">, flags, io);
    if (found.next !== null) io.tell(`there are more: \`readout statements --speaker ${found.id}\` lists them`);
    return 0;
  });
