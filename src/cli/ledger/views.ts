/** How each kind of list is shown: the columns of its table, and of its CSV. */

import type { CsvColumn } from "../../exports/csv.js";
import type { CorrectionItem } from "../../records/correction-item.js";
import type { DayBasis, Hit, NameItem, ReportName, RevisionItem, StatementItem } from "../../records/items.js";
import { DOUBTFUL } from "../../records/statement.js";
import { ansiFor } from "../ansi.js";
import type { Io } from "../io.js";
import { type Column, table } from "./table.js";

export interface View<T> {
  readonly columns: readonly Column<T>[];
  readonly fields: readonly CsvColumn<T>[];
  /** What one of them is called. */
  readonly one: string;
  readonly none: string;
  /** The line over those that stand apart. */
  readonly heading?: (row: T) => string | null;
}

const MOST_COLUMNS = 140;

/** Prints a list as a table that fits the terminal, or says that there is nothing. */
export async function printTable<T>(items: readonly T[], { columns, none, heading }: View<T>, io: Io): Promise<void> {
  if (items.length === 0) await io.print(`${none}\n`);
  else await io.print(table(columns, items, Math.min(io.columns, MOST_COLUMNS), ansiFor(io.stdout, io.env), heading));
}

export const from = ({ publisher, published, title, id }: ReportName): (string | null)[] => [
  [publisher, published?.slice(0, 10)].filter(Boolean).join(", ") || null,
  title,
  publisher === null && title === null ? id : null,
];

const inDossiers = ({ dossiers }: ReportName): string | null => (dossiers.length > 0 ? `in ${dossiers.join(", ")}` : null);

/** Columns of a row of a report: what people read first stands before its own, where the report is found behind them, ids last. */
const withReport = <T>(of: (row: T) => ReportName | null, own: readonly CsvColumn<T>[], ids: readonly CsvColumn<T>[]): CsvColumn<T>[] => [
  ["title", (row) => of(row)?.title],
  ["publisher", (row) => of(row)?.publisher],
  ["published", (row) => of(row)?.published],
  ...own,
  ["url", (row) => of(row)?.url],
  ["dossiers", (row) => of(row)?.dossiers],
  ...ids,
  ["report", (row) => of(row)?.id],
];

const apart = ({ day }: { readonly day: string | null }): string | null => (day === null ? "without a date" : null);

const BASES: Readonly<Record<DayBasis, string>> = {
  stated: "stated",
  inferred: "inferred",
  publication: "published",
  dateline: "dateline",
};

const daysOf = (s: StatementItem): (string | null)[] => [s.day ?? "no date", s.dayBasis && BASES[s.dayBasis]];

/** How it was said: on what terms, through whom, to whom, where; what is doubtful; who had a hand in it. */
function circumstances(s: StatementItem): string | null {
  const { terms } = s.authority;
  const venue = s.venue && s.venue.kind !== "other" ? s.venue.kind.replace("-", " ") : null;
  const facts = [
    terms && `${terms.rule}${terms.basis === "inferred" ? " (inferred)" : ""}`,
    s.viaNames.length > 0 ? `through ${s.viaNames.join(", ")}` : null,
    s.addresseeName && `to ${s.addresseeName}`,
    venue && (s.venueName && s.venueName !== s.addresseeName ? `${venue}, ${s.venueName}` : venue),
    s.superseded ? "again in a later version" : null,
    s.correction === "added" ? "added by a person" : s.correction && "corrected by a person",
    s.confidence < DOUBTFUL ? `(?) confidence ${s.confidence}` : null,
    s.check === "exact" ? null : `(!) ${s.check}: run readout verify`,
  ];
  return facts.filter(Boolean).join(" · ") || null;
}

const said = (s: StatementItem, words: string): string => (s.cueWords === null ? words : `${s.cueWords}: ${words}`);

const whoSays = (s: StatementItem): string[] => [s.speakerName ?? "(no source)", s.authority.kind, `${s.negated ? "not " : ""}${s.stance}`];

/** Every column but the first, which each list has of its own. */
const SAID: readonly CsvColumn<StatementItem>[] = [
  ["speaker", (s) => s.speakerName],
  ["source", (s) => s.speakerText],
  ["authority", (s) => s.authority.kind],
  ["descriptor", (s) => s.authority.descriptor],
  ["terms", (s) => s.authority.terms?.rule],
  ["termsBasis", (s) => s.authority.terms?.basis],
  ["via", (s) => s.viaNames],
  ["addressee", (s) => s.addresseeName],
  ["venue", (s) => s.venue?.kind],
  ["venueName", (s) => s.venueName],
  ["cue", (s) => s.cueWords],
  ["stance", (s) => s.stance],
  ["negated", (s) => s.negated],
  ["mode", (s) => s.mode],
  ["quote", (s) => s.quote],
  ["confidence", (s) => s.confidence],
  ["dayBasis", (s) => s.dayBasis],
  ["correction", (s) => s.correction],
  ["superseded", (s) => s.superseded],
  ["check", (s) => s.check],
];

export const STATEMENTS: View<StatementItem> = {
  columns: [
    { title: "day", width: { fixed: 10 }, cell: daysOf },
    { title: "who", width: { share: 2 }, cell: whoSays },
    { title: "words", width: { share: 5 }, cell: (s) => [said(s, s.quote), circumstances(s)] },
    { title: "report", width: { share: 3 }, cell: (s) => [...from(s.report), s.id, inDossiers(s.report)] },
  ],
  fields: withReport<StatementItem>((s) => s.report, [["day", (s) => s.day], ...SAID], [["id", (s) => s.id]]),
  one: "statement",
  none: "no statements",
  heading: apart,
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

export const HITS: View<Hit> = {
  columns: [
    { title: "day", width: { fixed: 10 }, cell: (h) => (h.kind === "report" ? [h.day ?? "no date"] : daysOf(h)) },
    { title: "in", width: { share: 2 }, cell: (h) => (h.kind === "report" ? ["report"] : whoSays(h)) },
    {
      title: "words",
      width: { share: 5 },
      cell: (h) => (h.kind === "report" ? [marked(h)] : [said(h, marked(h)), circumstances(h)]),
    },
    { title: "report", width: { share: 3 }, cell: (h) => [...new Set([...from(h.report), h.id]), inDossiers(h.report)] },
  ],
  fields: withReport<Hit>(
    (h) => h.report,
    [
      ["day", (h) => h.day],
      ["kind", (h) => h.kind],
      ["snippet", (h) => h.snippet],
      ...SAID.map(([title, value]): CsvColumn<Hit> => [title, (h) => (h.kind === "statement" ? value(h) : null)]),
    ],
    [["id", (h) => h.id]],
  ),
  one: "hit",
  none: "nothing found",
  heading: apart,
};

export const NAMES: View<NameItem> = {
  columns: [
    { title: "statements", width: { fixed: 10 }, cell: (n) => [n.statements.toLocaleString("en")] },
    { title: "name", width: { share: 3 }, cell: (n) => [n.name] },
    { title: "kind", width: { fixed: 12 }, cell: (n) => [n.named ? n.kind : "unnamed"] },
    { title: "first in", width: { share: 4 }, cell: (n) => (n.report ? from(n.report) : []) },
    { title: "id", width: { fixed: 18 }, cell: (n) => [n.id] },
  ],
  fields: [
    ["name", (n) => n.name],
    ["kind", (n) => n.kind],
    ["named", (n) => n.named],
    ["statements", (n) => n.statements],
    ...withReport<NameItem>((n) => n.report, [], [["id", (n) => n.id]]),
  ],
  one: "name",
  none: "nobody",
};

const MOST_CHANGES = 6; // lines of a table

function changeLines({ changes, revision }: RevisionItem): string[] {
  if (changes.length === 0) return revision === 1 ? [] : ["* nothing in meaning"];
  const lines = changes.slice(0, MOST_CHANGES).map(({ line }) => `* ${line}`);
  return changes.length > MOST_CHANGES ? [...lines, `* and ${changes.length - MOST_CHANGES} more: readout diff`] : lines;
}

export const REVISIONS: View<RevisionItem> = {
  columns: [
    { title: "revision", width: { fixed: 8 }, cell: (r) => [String(r.revision)] },
    { title: "taken in", width: { fixed: 20 }, cell: (r) => [r.fetched.slice(0, 19).replace("T", " ")] },
    { title: "statements", width: { fixed: 10 }, cell: (r) => [String(r.statements)] },
    {
      title: "report, and what changed in it",
      width: { share: 1 },
      cell: (r) => [...from(r.report), r.seen > 0 ? `seen ${r.seen} more times` : null, ...changeLines(r)],
    },
    { title: "id", width: { fixed: 18 }, cell: (r) => [r.report.id] },
  ],
  fields: withReport<RevisionItem>(
    (r) => r.report,
    [
      ["revision", (r) => r.revision],
      ["fetched", (r) => r.fetched],
      ["statements", (r) => r.statements],
      ["seen", (r) => r.seen],
      ["changes", (r) => r.changes.map((change) => change.line)],
    ],
    [["sha256", (r) => r.sha256]],
  ),
  one: "revision",
  none: "no revisions",
};

const changeWords = (c: CorrectionItem): string | null =>
  c.change === null || c.action === "add-statement"
    ? null
    : Object.entries(c.change)
        .flatMap(([field, value]) => fieldWords(c, field, value))
        .join(" ");

/** A field as a person would give it: speakers by name, the parts of what has parts. What is empty, and whom a change brings in, is not told. */
function fieldWords(c: CorrectionItem, field: string, value: unknown): string[] {
  if (field === "speakers") return [`speaker=${c.speakers.join(", ") || "nobody"}`];
  if ((field === "speaker" && c.change?.speakers !== undefined) || field === "actors") return [];
  if (value !== null && typeof value === "object" && !Array.isArray(value))
    return Object.entries(value).flatMap(([part, inner]) =>
      inner === null || (Array.isArray(inner) && inner.length === 0) ? [] : fieldWords(c, `${field}.${part}`, inner),
    );
  return [`${field}=${typeof value === "string" ? value : JSON.stringify(value)}`];
}

export const CORRECTIONS: View<CorrectionItem> = {
  columns: [
    { title: "no", width: { fixed: 4 }, cell: (c) => [String(c.number)] },
    { title: "when, who", width: { fixed: 17 }, cell: (c) => [c.at.slice(0, 16).replace("T", " "), c.who] },
    {
      title: "what",
      width: { share: 4 },
      cell: (c) => [`${c.action}${c.undoes ? ` ${c.undoes}` : ""}`, changeWords(c), c.why ? `because ${c.why}` : null],
    },
    { title: "on", width: { share: 4 }, cell: (c) => [c.words, c.on ?? c.target] },
    { title: "status", width: { share: 2 }, cell: (c) => [c.status, c.because] },
  ],
  fields: [
    ["number", (c) => c.number],
    ["at", (c) => c.at],
    ["who", (c) => c.who],
    ["action", (c) => c.action],
    ["target", (c) => c.target],
    ["change", changeWords],
    ["why", (c) => c.why],
    ["status", (c) => c.status],
    ["on", (c) => c.on],
    ["because", (c) => c.because],
    ["report", (c) => c.report],
    ["subject", (c) => c.subject],
    ["words", (c) => c.words],
  ],
  one: "correction",
  none: "no corrections",
};
