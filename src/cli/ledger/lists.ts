/** `readout statements`, `timeline`, `find`, `actors`, `revisions`: one page of a list, as a table, JSON or CSV. */
import { actor, actors, type NameItem } from "../../ledger/queries/actors.js";
import { find, type Hit } from "../../ledger/queries/find.js";
import type { ReportName, StatementItem } from "../../ledger/queries/items.js";
import type { Page } from "../../ledger/queries/page.js";
import { type RevisionItem, revisions } from "../../ledger/queries/reports.js";
import { type StatementFilter, statements, timeline } from "../../ledger/queries/statements.js";
import { counted } from "../count.js";
import type { Io } from "../io.js";
import { paintFor } from "../paint.js";
import { allPrintable } from "../printable.js";
import { type Column, csv, table } from "./table.js";
import { type LedgerFlags, printJson, withLedger } from "./with-ledger.js";

export interface ListFlags extends LedgerFlags {
  readonly csv?: boolean;
}

/** How one kind of list is shown. */
interface View<T> {
  readonly columns: readonly Column<T>[];
  /** Titles and values for CSV. */
  readonly fields: readonly (readonly [title: string, value: (row: T) => unknown])[];
  readonly none: string;
}

const MOST_COLUMNS = 140;

async function printed<T>({ items, next }: Page<T>, view: View<T>, flags: ListFlags, io: Io): Promise<number> {
  if (flags.json) await printJson(io, { readout: 1, items, next });
  else if (flags.csv)
    await io.data(
      csv(
        view.fields.map(([title]) => title),
        items.map((row) => view.fields.map(([, value]) => value(row))),
      ),
    );
  else if (items.length === 0) await io.print(`${view.none}\n`);
  else await io.print(table(view.columns, items, Math.min(io.columns, MOST_COLUMNS), paintFor(io.stdout, io.env)));
  if (next !== null && !flags.json) io.tell(`there are more: --after ${next}`);
  return 0;
}

const from = ({ publisher, published, title, id }: ReportName): (string | null)[] => [
  [publisher, published?.slice(0, 10)].filter(Boolean).join(", ") || null,
  title,
  publisher === null && title === null ? id : null,
];

const REPORT = [
  ["report", (r: ReportName) => r.id],
  ["title", (r: ReportName) => r.title],
  ["publisher", (r: ReportName) => r.publisher],
  ["published", (r: ReportName) => r.published],
  ["url", (r: ReportName) => r.url],
] as const;
const reportFields = <T>(of: (row: T) => ReportName | null) =>
  REPORT.map(([title, value]) => [title, (row: T) => (of(row) ? value(of(row) as ReportName) : null)] as const);

const flag = (s: StatementItem): string | null => (s.check === "exact" ? null : `(!) ${s.check}: run readout verify`);

const STATEMENTS: View<StatementItem> = {
  columns: [
    { title: "day", width: { fixed: 10 }, cell: (s) => [s.day ?? "no date"] },
    {
      title: "who",
      width: { share: 2 },
      cell: (s) => [s.speakerName ?? "(no source)", s.authority.kind, `${s.negated ? "not " : ""}${s.stance}`],
    },
    { title: "words", width: { share: 5 }, cell: (s) => [s.quote, flag(s)] },
    { title: "report", width: { share: 3 }, cell: (s) => [...from(s.report), s.id] },
  ],
  fields: [
    ["id", (s) => s.id],
    ["day", (s) => s.day],
    ["speaker", (s) => s.speakerName],
    ["source", (s) => s.speakerText],
    ["authority", (s) => s.authority.kind],
    ["stance", (s) => s.stance],
    ["negated", (s) => s.negated],
    ["mode", (s) => s.mode],
    ["quote", (s) => s.quote],
    ["confidence", (s) => s.confidence],
    ["check", (s) => s.check],
    ...reportFields((s: StatementItem) => s.report),
  ],
  none: "no statements",
};

const HITS: View<Hit> = {
  columns: [
    { title: "day", width: { fixed: 10 }, cell: (h) => [h.day ?? "no date"] },
    { title: "in", width: { share: 2 }, cell: (h) => (h.kind === "report" ? ["report"] : [h.speakerName ?? "(no source)", "statement"]) },
    { title: "words", width: { share: 5 }, cell: (h) => [marked(h)] },
    { title: "report", width: { share: 3 }, cell: (h) => [...new Set([...from(h.report), h.id])] },
  ],
  fields: [
    ["kind", (h) => h.kind],
    ["id", (h) => h.id],
    ["day", (h) => h.day],
    ["speaker", (h) => (h.kind === "statement" ? h.speakerName : null)],
    ["snippet", (h) => h.snippet],
    ...reportFields((h: Hit) => h.report),
  ],
  none: "nothing found",
};

/** The snippet with its matches between asterisks: bold in a table would be torn by the wrapping. */
function marked({ snippet, matches }: Hit): string {
  let [words, at] = ["", 0];
  for (const [start, end] of matches) {
    words += `${snippet.slice(at, start)}*${snippet.slice(start, end)}*`;
    at = end;
  }
  return words + snippet.slice(at);
}

const NAMES: View<NameItem> = {
  columns: [
    { title: "statements", width: { fixed: 10 }, cell: (n) => [n.statements.toLocaleString("en")] },
    { title: "name", width: { share: 3 }, cell: (n) => [n.name] },
    { title: "kind", width: { fixed: 12 }, cell: (n) => [n.named ? n.kind : "unnamed"] },
    { title: "first in", width: { share: 4 }, cell: (n) => (n.report ? from(n.report) : []) },
    { title: "id", width: { fixed: 18 }, cell: (n) => [n.id] },
  ],
  fields: [
    ["id", (n) => n.id],
    ["name", (n) => n.name],
    ["kind", (n) => n.kind],
    ["named", (n) => n.named],
    ["statements", (n) => n.statements],
    ...reportFields((n: NameItem) => n.report),
  ],
  none: "nobody",
};

const REVISIONS: View<RevisionItem> = {
  columns: [
    { title: "revision", width: { fixed: 8 }, cell: (r) => [String(r.revision)] },
    { title: "taken in", width: { fixed: 20 }, cell: (r) => [r.fetched.slice(0, 19).replace("T", " ")] },
    { title: "statements", width: { fixed: 10 }, cell: (r) => [String(r.statements)] },
    { title: "report", width: { share: 1 }, cell: (r) => [...from(r.report), r.seen > 0 ? `seen ${r.seen} more times` : null] },
    { title: "id", width: { fixed: 18 }, cell: (r) => [r.report.id] },
  ],
  fields: [
    ["revision", (r) => r.revision],
    ["fetched", (r) => r.fetched],
    ["sha256", (r) => r.sha256],
    ["statements", (r) => r.statements],
    ["seen", (r) => r.seen],
    ...reportFields((r: RevisionItem) => r.report),
  ],
  none: "no revisions",
};

export type StatementFlags = ListFlags & Omit<StatementFilter, "limit"> & { readonly limit?: number };

export const statementsCommand = (flags: StatementFlags, io: Io): Promise<number> =>
  withLedger(flags, io, async (ledger) => printed(await statements(ledger, flags), STATEMENTS, flags, io));

export const timelineCommand = (flags: StatementFlags, io: Io): Promise<number> =>
  withLedger(flags, io, async (ledger) => printed(await timeline(ledger, flags), STATEMENTS, flags, io));

export const findCommand = (words: string, flags: StatementFlags, io: Io): Promise<number> =>
  withLedger(flags, io, async (ledger) => {
    const { behind, ...page } = await find(ledger, words, flags);
    if (flags.json) await printJson(io, { readout: 1, ...page, behind });
    else await printed(page, HITS, flags, io);
    if (behind > 0) io.tell(`${counted(behind, "report")} not in the search index yet; the end of \`readout add\` brings them in`);
    return 0;
  });

export const actorsCommand = (
  flags: StatementFlags & { readonly name?: string; readonly kind?: string; readonly unnamed?: boolean },
  io: Io,
): Promise<number> => withLedger(flags, io, async (ledger) => printed(await actors(ledger, flags), NAMES, flags, io));

export const revisionsCommand = (report: string, flags: ListFlags, io: Io): Promise<number> =>
  withLedger(flags, io, async (ledger) => printed({ items: await revisions(ledger, report), next: null }, REVISIONS, flags, io));

/** One actor: roles and other names, what they said last, and the reports that have them. */
export const actorCommand = (who: string, flags: ListFlags, io: Io): Promise<number> =>
  withLedger(flags, io, async (ledger) => {
    const found = await actor(ledger, who);
    const said = await statements(ledger, { speaker: found.id, limit: 20 });
    if (flags.json) {
      await printJson(io, { readout: 1, ...found, said: said.items, next: said.next });
      return 0;
    }
    const paint = paintFor(io.stdout, io.env);
    const shown = allPrintable(found);
    const roles = shown.roles.map(({ title, of, reports }) => `${title}${of ? ` of ${of}` : ""} (${reports})`);
    const facts = [
      ["roles", roles.slice(0, 8).join("; ")],
      ["also", shown.aliases.slice(0, 12).join("; ")],
      [
        "reports",
        `${found.appearances.length}, the newest: ${from((shown.appearances[0] as { report: ReportName }).report)
          .filter(Boolean)
          .join(", ")}`,
      ],
    ].filter(([, value]) => value);
    await io.print(
      `${paint.bold(shown.name)} ${paint.dim(`— ${found.kind}, ${counted(found.statements, "statement")} · ${found.id}`)}\n${facts.map(([title, value]) => `  ${title}: ${value}`).join("\n")}\n\n`,
    );
    return printed(said, STATEMENTS, flags, io);
  });
