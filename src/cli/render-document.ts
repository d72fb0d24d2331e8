/** The record of one report, for a person. */
import { withoutPasswords } from "../address.js";
import { languageName } from "../intake/language.js";
import { readingOf } from "../intake/report-as-read.js";
import { AUTHORITY } from "../records/authority-kinds.js";
import type { ReadoutDocument } from "../records/document.js";
import type { AnatomyPart } from "../records/report.js";
import type { Statement } from "../records/statement.js";
import { pagesOf } from "../text/pages.js";
import type { ReadingText } from "../text/reading-text.js";
import { hull, type Span } from "../text/span.js";
import { type Ansi, filled } from "./ansi.js";
import { counted } from "./count.js";
import { allPrintable, flat } from "./printable.js";
import { developmentLines } from "./render-developments.js";

const PART_WIDTH = 14;

function heading({ report }: ReadoutDocument, paint: Ansi): string {
  const source = withoutPasswords(report.source);
  const line = report.dateline ? [report.dateline.place, report.dateline.date].filter(Boolean).join(", ") : null;
  const facts = [
    report.publisher ?? report.dateline?.agency,
    line || null,
    report.published ? `published ${report.published}` : null,
    report.authors.length > 0 ? `by ${report.authors.join(", ")}` : null,
    report.language ? languageName(report.language) : null,
    source,
  ];
  return `${paint.bold(report.title ?? source)}\n${paint.dim(facts.filter(Boolean).join(" · "))}\n`;
}

/** Where what is known of the report comes from, for who asked why. */
function metadataSources({ report, explain }: ReadoutDocument, paint: Ansi): string[] {
  if (!explain || !report.metadataSources) return [];
  const known = Object.entries(report.metadataSources).flatMap(([field, source]) => (source ? [`${field}: ${source}`] : []));
  return known.length > 0 ? [`${paint.dim(known.join(" · "))}\n`] : [];
}

/** Words of the report on one line, as they are read: without what is only there since lines end. */
const shown = (reading: ReadingText, span: Span): string => {
  const read = reading.toReading(span);
  return flat(read ? reading.text.slice(...read) : ">");
};

function partLine(reading: ReadingText, { part, span }: AnatomyPart, width: number, inside: boolean, paint: Ansi): string {
  const where = `${span[0]}–${span[1]}`;
  const room = width - PART_WIDTH - where.length - 6;
  const words = shown(reading, span);
  const fitting = words.length > room ? `${words.slice(0, room - 1).trimEnd()}…` : words;
  return `  ${paint.cyan((inside ? `  ${part}` : part).padEnd(PART_WIDTH))}  ${fitting}${" ".repeat(Math.max(1, room - fitting.length))} ${paint.dim(where)}`;
}

function parts({ report }: ReadoutDocument, reading: ReadingText, width: number, paint: Ansi): string {
  let end = -1;
  const lines = report.anatomy.map((part) => {
    const inside = part.span[0] < end;
    end = Math.max(end, part.span[1]);
    return partLine(reading, part, width, inside, paint);
  });
  return `${paint.bold("Parts")}\n${lines.join("\n")}\n`;
}

/** "1", or "1a" for the first statement inside the first. */
function numbers(statements: readonly Statement[]): Map<string, string> {
  const found = new Map<string, string>();
  const inner = new Map<string, number>();
  let outer = 0;
  for (const s of statements.filter((x) => x.within === null)) found.set(s.id, String(++outer));
  for (const s of statements.filter((x) => x.within !== null)) {
    const n = inner.get(s.within as string) ?? 0;
    inner.set(s.within as string, n + 1);
    found.set(s.id, `${found.get(s.within as string) ?? "?"}${n < 26 ? String.fromCharCode(97 + n) : `.${n + 1}`}`);
  }
  return found;
}

const NEAR_AUTHORITY = 70; // columns that a descriptor may take

/** What stands in brackets behind the speaker: how the report describes the source, on what terms, and through whom. */
function speakerDetails(actors: ReadoutDocument["actors"], s: Statement): string[] {
  const { descriptor, terms, kind } = s.authority;
  const name = (id: string | null) => actors.find((a) => a.id === id)?.name;
  const via = s.via.map((v) => name(v.actor)).filter(Boolean);
  return [
    descriptor && kind !== "named-person" && descriptor.length < NEAR_AUTHORITY && !s.speakers.some((id) => name(id) === descriptor)
      ? descriptor
      : null,
    terms ? `${terms.rule}${terms.basis === "inferred" ? " (inferred)" : ""}` : null,
    via.length > 0 ? `through ${via.join(", ")}` : null,
    s.addressee?.actor ? `to ${name(s.addressee.actor)}` : null,
    s.saidAt?.value ? `on ${s.saidAt.value}` : null,
    s.venue && s.venue.kind !== "other" ? s.venue.kind.replace("-", " ") : null,
  ].filter((fact): fact is string => Boolean(fact));
}

/** Who speaks, by name; the source's own words where they say it otherwise. */
function speaker(actors: ReadoutDocument["actors"], s: Statement): string {
  const names = s.speakers.map((id) => actors.find((a) => a.id === id)?.name ?? "?").join(" and ");
  const words = s.speakerText?.replace(/\s+/g, " ").replace(/^(?:the|an?)\s+/i, "") ?? null;
  if (!names) return words ?? "(no source)";
  if (words?.includes(names)) return words;
  return words && !names.includes(words) ? `${names} (“${words}”)` : names;
}

/** "page 3", of a report that has pages. */
function pageOf(text: string, spans: readonly Span[]): string | null {
  const whole = hull(spans);
  const pages = whole && pagesOf(text, whole);
  if (!pages) return null;
  return pages[0] === pages[1] ? `page ${pages[0]}` : `pages ${pages[0]}–${pages[1]}`;
}

function statement(
  { actors, explain, report }: ReadoutDocument,
  reading: ReadingText,
  s: Statement,
  number: Map<string, string>,
  width: number,
  paint: Ansi,
): string {
  const indent = s.within === null ? "      " : "         ";
  const words = (spans: readonly [number, number][]) => spans.map((span) => shown(reading, span));
  const where = s.content.map(([a, b]) => `${a}–${b}`).join(", ");
  const facts = [AUTHORITY[s.authority.kind].label, s.mode, s.stance === "assert" ? null : `${s.negated ? "not " : ""}${s.stance}`];
  const marks = [
    pageOf(report.text, s.content),
    s.within ? `within ${number.get(s.within)}` : null,
    s.repeats ? `repeated by ${number.get(s.repeats)}` : null,
  ];
  return [
    `${(number.get(s.id) ?? "").padStart(indent.length - 2)}  ${paint.bold(speaker(actors, s))} ${paint.dim("—")} ${facts.filter(Boolean).join(", ")}`,
    ...(speakerDetails(actors, s).length > 0 ? [filled(speakerDetails(actors, s).join(" · "), width, indent)] : []),
    `${indent}${paint.cyan(words(s.cue).join(" … "))}`,
    filled(words(s.content).join(" … "), width, indent),
    `${indent}${paint.dim([`at ${where}`, ...marks].filter(Boolean).join(" · "))}`,
    ...(explain ?? [])
      .filter((d) => d.statement === s.id)
      .map((d) => `${indent}${paint.dim(`${d.rule.padEnd(4)} ${d.field}: ${d.value ?? "–"}${d.score === null ? "" : ` (${d.score})`}`)}`),
  ].join("\n");
}

const CALENDAR = /^\d{4}(?:-|$)/;

/** Dates with their values, in order of time; times that are only vague or long are left out. */
function dates({ times }: ReadoutDocument): { name: string; mentions: readonly unknown[] }[] {
  const found = new Map<string, unknown[]>();
  for (const { value } of times) if (value && CALENDAR.test(value)) found.set(value, [...(found.get(value) ?? []), value]);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, mentions]) => ({ name, mentions }));
}

/** Named actors and places, most mentioned first; the rest are counted. */
function names(document: ReadoutDocument, width: number, paint: Ansi): string[] {
  const { actors, places } = document;
  const named = actors.filter((a) => a.named).sort((a, b) => b.mentions.length - a.mentions.length);
  const list = (rows: readonly { name: string; mentions: readonly unknown[] }[]) =>
    rows.map(({ name, mentions }) => (mentions.length > 1 ? `${name} ×${mentions.length}` : name)).join(", ");
  const rows = [
    ["people", named.filter((a) => a.kind === "person")],
    ["bodies", named.filter((a) => a.kind !== "person")],
    ["places", [...places].sort((a, b) => b.mentions.length - a.mentions.length)],
    ["dates", dates(document)],
  ] as const;
  const shown = rows.filter(([, r]) => r.length > 0);
  if (shown.length === 0) return [];
  const indent = " ".repeat(PART_WIDTH + 4);
  const lines = shown.map(([key, r]) => `  ${paint.cyan(key.padEnd(PART_WIDTH))}  ${filled(list(r), width, indent).trimStart()}`);
  const unnamed = actors.length - named.length;
  return [`${paint.bold("Names")}${unnamed ? paint.dim(` and ${counted(unnamed, "unnamed actor")}`) : ""}`, ...lines, ""];
}

/**
 * The whole record as text.
 * @param width columns to fill
 */
export function renderDocument(read: ReadoutDocument, width: number, paint: Ansi): string {
  const { text } = read.report; // as it is: spans count in it
  const plain = allPrintable({ ...read, report: { ...read.report, text: "" } });
  const document: ReadoutDocument = { ...plain, report: { ...plain.report, text } };
  const { statements, notes } = document;
  const reading = readingOf(document.report);
  const number = numbers(statements);
  const repeated = statements.filter((s) => s.repeats !== null).length;
  const inner = statements.filter((s) => s.within !== null).length;
  const once = statements.length - repeated - inner;
  const more = [repeated ? `${repeated} more repeated from headings` : null, inner ? `${inner} within another` : null]
    .filter(Boolean)
    .join(", ");
  const title = `${paint.bold("Statements")} ${paint.dim(`${counted(once, "statement")}${more ? `; ${more}` : ""}`)}`;
  const doubts = notes.map((n) => `  ${n.code}${n.span ? ` at ${n.span[0]}` : ""}: ${n.message}`);
  return [
    heading(document, paint),
    ...metadataSources(document, paint),
    parts(document, reading, width, paint),
    ...names(document, width, paint),
    title,
    ...statements.map((s) => statement(document, reading, s, number, width, paint)),
    ...developmentLines(document, (span) => shown(reading, span), number, width, paint),
    ...(doubts.length > 0 ? [`\n${paint.bold("Notes")}`, ...doubts] : []),
    "",
  ].join("\n");
}
