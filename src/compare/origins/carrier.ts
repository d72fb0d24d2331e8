/** What one report says of itself, where its text alone does not tell: who published it, whose text it is, of which day. */

import { MEDIA_NAME } from "../../lexicon/media.js";
import type { ReadoutDocument } from "../../records/document.js";
import { overlapping, type Span } from "../../text/span.js";

import { publicationOf } from "../revisions.js";
import { isWholeDay } from "./days.js";
import { mediumKey } from "./medium-name.js";

/** A report that has a text. */
export interface Carrier {
  readonly report: string;
  /** Its publisher as it is named, and as it is compared. */
  readonly publisher: string | null;
  readonly publisherKey: string | null;
  /** Names in its dateline, byline and sign-off that may be of an agency, as they are compared. */
  readonly agencies: readonly string[];
  /** The agency that it says it has its text from, as it is named. */
  readonly agency: string | null;
  /** ISO 8601, possibly partial. */
  readonly published: string | null;
  /** The address of its publication. */
  readonly publication: string | null;
  /** [O18] Which version its headline says that it is: "UPDATE 2-…" is 2, "… (adds details)" 1; 0 where it says nothing. */
  readonly update: number;
}

const NUMBERED = /^\s*(?:UPDATE|WRAPUP|REFILE|CORRECTED)[ -]?(?<number>\d{1,2})?[-–—: ]/u;
const AMENDED = /\((?:updat|add|recast|correct|refil|writes through|clarif)[^()]{0,80}\)\s*$/iu;

function updateOf({ title, anatomy, text }: ReadoutDocument["report"]): number {
  const headline = anatomy.find(({ part }) => part === "headline");
  const words = title ?? (headline ? text.slice(...headline.span) : "");
  const numbered = NUMBERED.exec(words);
  return numbered ? Number(numbered.groups?.number ?? 1) : AMENDED.test(words) ? 1 : 0;
}

const EDGE: ReadonlySet<string> = new Set(["dateline", "byline", "credit", "sign-off"]);
const SIGNED = /^\W*(?:Source:|By|From|With)?\s*(?<name>(?:[Tt]he )?\p{Lu}[\p{L}&' -]{1,40})\W*$/u;

/** A last line that is but a name ("Reuters", "Source: Harbour Wire"). */
function signed(text: string, body: readonly Span[]): string[] {
  const last = body.at(-1);
  const line = last ? text.slice(...last) : "";
  const name = line.length <= 60 && !/[.!?]\s*$/u.test(line) ? SIGNED.exec(line)?.groups?.name : undefined;
  return name ? [name] : [];
}

export function carrierOf({ report, actors }: Pick<ReadoutDocument, "report" | "actors">): Carrier {
  const { anatomy, text, publisher, published, url } = report;
  const edges = anatomy.filter(({ part }) => EDGE.has(part)).map(({ span }): Span => span);
  const media = actors
    .filter(({ kind, mentions }) => kind === "medium" && mentions.some(({ span }) => overlapping(edges, span)))
    .map(({ name }) => name);
  const opening = /^\s*(?:By )?(?<name>(?:The )?\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)*)\. /u.exec(text.slice(0, 60))?.groups?.name;
  const paragraphs = anatomy.filter(({ part }) => part === "paragraph").map(({ span }): Span => span);
  const names = [report.dateline?.agency ?? "", ...report.authors, ...media, opening ?? "", ...signed(text, paragraphs)];
  const agency = report.dateline?.agency ?? [...media, ...names].find((name) => MEDIA_NAME.test(name)) ?? null;
  return {
    report: report.id,
    publisher,
    publisherKey: publisher === null ? null : mediumKey(publisher) || null,
    agencies: [...new Set(names.map(mediumKey).filter((key) => key !== ""))].sort(),
    agency: agency === null ? null : agency.replace(/^the /i, ""),
    published,
    publication: publicationOf(url),
    update: updateOf(report),
  };
}

/** Days in order, unknown ones last; a partial date stands where its last day would. */
const dayOrder = (day: string | null): string => (day === null ? "~" : day.length < 10 ? `${day}~` : day);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The canonical order of reports: by day, unknown ones last, then by the version that they say they are, then by id. */
export const inCarrierOrder = (a: Carrier, b: Carrier): number =>
  compare(dayOrder(a.published), dayOrder(b.published)) || a.update - b.update || compare(a.report, b.report);

/** Carriers of one text by which it is compared, where it has many. */
const KEPT = 24;

/**
 * The carriers by which a text is compared, in canonical order: of each publisher with its agencies the first, of many of these the first ones.
 * The same whatever order they are given in, and whether all at once or some that were merged before.
 */
export function mergedCarriers(...lists: readonly (readonly Carrier[])[]): Carrier[] {
  const all = [...new Map(lists.flat().map((carrier) => [carrier.report, carrier])).values()].sort(inCarrierOrder);
  const seen = new Set<string>();
  return all
    .filter(({ publisherKey, agencies, published }) => {
      const kind = JSON.stringify([publisherKey, agencies, isWholeDay(published)]);
      return !seen.has(kind) && seen.add(kind);
    })
    .slice(0, KEPT);
}

/** Whether two reports are of one publisher, or stand at one address. */
export const areOneOutlet = (a: Carrier, b: Carrier): boolean =>
  (a.publication !== null && a.publication === b.publication) || (a.publisherKey !== null && a.publisherKey === b.publisherKey);
