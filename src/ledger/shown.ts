/** What is shown of a report: worked out from one reading and what people said of it. Pure; the rows can be made anew at any time. */
import type { Actor } from "../records/actor.js";
import type { ReadoutDocument } from "../records/document.js";
import { digest } from "../records/ids.js";
import type { Report } from "../records/report.js";
import type { Statement } from "../records/statement.js";
import type { Time } from "../records/time.js";
import { daysOf, placeOf } from "./days.js";
import { type Layer, withLayer } from "./layer.js";
import type { NameRow, ShownActorRow, ShownReportRow, ShownSpeakerRow, ShownStatementRow } from "./tables.js";
import { HALVES, wordsOfName } from "./words.js";

export interface Shown {
  readonly report: ShownReportRow;
  readonly statements: readonly ShownStatementRow[];
  readonly speakers: readonly ShownSpeakerRow[];
  readonly actors: readonly ShownActorRow[];
  /** Each name once, sorted by id, with the statements of this report. */
  readonly names: readonly NameRow[];
}

/** Which reading of which report, and its place numbers. */
export interface Whose {
  readonly report: number;
  readonly reading: number;
  readonly base: number;
}

/** What every store can hold as text: PostgreSQL has no NUL. */
export const plain = (words: string): string => words.replaceAll("\0", "\ufffd").replace(HALVES, "\ufffd");
const plainOrNull = (words: string | null): string | null => (words === null ? null : plain(words));

/**
 * The name under which an actor is found. Those with the same name and of the same kind share it, in whichever reports; no
 * description of an unnamed one is ever one with a name. Whether they are the same person is not said here.
 */
export function nameOf({ name, kind, named }: Pick<Actor, "name" | "kind" | "named">): Omit<NameRow, "statements"> {
  const words = plain(name.replace(/\s+/g, " ").trim());
  const key = words.normalize("NFC").toLowerCase();
  return { id: `p:${digest(named ? [kind, key] : ["", key])}`, name: words, kind: named ? kind : "unknown", named: named ? 1 : 0 };
}

/** A source that is no actor, under its own words. */
const described = (words: string): Omit<NameRow, "statements"> =>
  nameOf({ name: words.replace(/^(?:the|an?)\s+/i, ""), kind: "unknown", named: false });

/** The day a report is listed under. */
export const dayOfReport = ({ published, dateline }: Pick<Report, "published" | "dateline">): string | null =>
  [published, dateline?.date ?? null].find((d) => daysOf(d)) ?? null;

/** The day a statement is listed under: the first on which it may have been said, else that of its report. */
export function dayOfStatement({ saidAt }: Statement, times: ReadonlyMap<string, Time>, report: string | null): string | null {
  const time = saidAt?.time ? times.get(saidAt.time) : undefined;
  return [time?.from ?? null, saidAt?.value ?? null].find((d) => daysOf(d)) ?? report;
}

const day = (value: string | null): string | null => (value === null ? null : value.slice(0, 10));

/** @param layer people's corrections as they are laid on this reading */
export function shownOf({ report, reading, base }: Whose, document: ReadoutDocument, layer: Layer): Shown {
  const kept = <T extends { readonly id: string }>(records: readonly T[]) =>
    new Map(records.filter((r) => !layer.rejected.has(r.id)).map((r) => [r.id, withLayer(layer, r)]));
  const [times, actors] = [kept(document.times), kept(document.actors)];
  const shown = { ...document.report, ...layer.report };
  const published = dayOfReport(shown);
  const names = new Map<string, { -readonly [K in keyof NameRow]: NameRow[K] }>();
  const named = (name: Omit<NameRow, "statements">) => {
    if (!names.has(name.id)) names.set(name.id, { ...name, statements: 0 });
    return name.id;
  };
  const speakers: ShownSpeakerRow[] = [];
  const rowOf = (statement: Statement, n: number | null, number: number, changed: boolean): ShownStatementRow => {
    const said = dayOfStatement(statement, times, published);
    const place = placeOf(said, number);
    const ids = statement.speakers.flatMap((id) => (actors.has(id) ? [named(nameOf(actors.get(id) as Actor))] : []));
    if (ids.length === 0 && statement.speakerText) ids.push(named(described(statement.speakerText)));
    if (statement.repeats === null)
      for (const name of new Set(ids)) {
        speakers.push({ name, place });
        (names.get(name) as { statements: number }).statements++;
      }
    return {
      place,
      report,
      reading,
      n,
      id: statement.id,
      day: day(said),
      authority: statement.authority.kind,
      stance: statement.stance,
      mode: statement.mode,
      repeats: statement.repeats === null ? 0 : 1,
      record: changed ? JSON.stringify(statement) : null,
    };
  };
  const statements = document.statements.flatMap((statement, n) => {
    if (layer.rejected.has(statement.id)) return [];
    return [rowOf(withLayer(layer, statement), n, base + 1 + n, layer.changed.has(statement.id))];
  });
  for (const { statement, place } of layer.added) statements.push(rowOf(statement, null, place, true));
  const actorRows = document.actors.flatMap((actor, n): ShownActorRow[] => {
    const shownAs = actors.get(actor.id);
    if (!shownAs) return [];
    const record = layer.changed.has(actor.id) ? JSON.stringify(shownAs) : null;
    return [{ name: named(nameOf(shownAs)), report, reading, n, id: actor.id, record }];
  });
  return {
    report: {
      report,
      place: placeOf(published, base),
      reading,
      id: document.report.id,
      title: plainOrNull(shown.title),
      publisher: plainOrNull(shown.publisher),
      published: plainOrNull(shown.published),
      url: plainOrNull(shown.url),
      source: plain(shown.source),
      ref: plainOrNull(shown.ref),
      statements: statements.filter((s) => s.repeats === 0).length,
      actors: actorRows.length,
    },
    statements,
    speakers,
    actors: actorRows,
    names: [...names.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** The words names are found by. */
export const nameWords = (names: readonly NameRow[]): { word: string; name: string }[] =>
  names.flatMap(({ id, name }) => wordsOfName(name).map((word) => ({ word, name: id })));
