/** The projection of a report: the rows that lists run on, worked out from one reading and what people said of it. Pure; the rows can be made anew at any time. */

import { type ActorProfile, profileKey, profileOf } from "../../compare/identities/profile.js";
import { reportContext } from "../../compare/identities/report-context.js";
import { apartIn } from "../../compare/identities/resolve.js";
import { reportProfiles as matterProfiles } from "../../compare/matters/report-profiles.js";
import { textOf } from "../../compare/origins/text-features.js";
import type { Actor } from "../../records/actor.js";
import type { ReadoutDocument } from "../../records/document.js";
import { digest, nameId } from "../../records/ids.js";
import type { Report } from "../../records/report.js";
import type { Statement } from "../../records/statement.js";
import type { Time } from "../../records/time.js";
import { folded } from "../../text/fold.js";
import { quoteOf } from "../../text/span.js";
import type { ReportText } from "../comparison/stored-texts.js";
import type { NewProfile, ReportProfiles } from "../identities/stored-profiles.js";
import type { NewDevelopment } from "../matters/stored-matters.js";
import { type Overlay, overlaid, overlaidDocument } from "../overlay/overlay.js";
import { wordsOfName } from "../search/terms.js";
import { plain } from "../source-tables/plain.js";
import type { ProjectedActorRow, ProjectedReportRow, ProjectedSpeakerRow, ProjectedStatementRow } from "../tables.js";
import { daysOf, sortKeyOf } from "./sort-key.js";

/** A name under which somebody is found, with the words it is found by. */
export interface Name {
  readonly id: string;
  readonly kind: string;
  readonly named: boolean;
  readonly words: readonly string[];
}

/** A row that names somebody, before the ledger has given the name and the profile their numbers: by the id of the one and the key of the other. */
type ByName<Row extends { readonly name: number; readonly profile: number | null }> = Omit<Row, "name" | "profile"> & {
  readonly name: string;
  readonly profile: string | null;
};

export interface ProjectionRows {
  readonly report: ProjectedReportRow;
  readonly statements: readonly ProjectedStatementRow[];
  readonly speakers: readonly ByName<ProjectedSpeakerRow>[];
  readonly actors: readonly ByName<ProjectedActorRow>[];
  /** Each name once, sorted by id. */
  readonly names: readonly Name[];
  /** What the report is compared by. */
  readonly text: ReportText;
  /** Its developments, with what each says of its matter. */
  readonly developments: readonly NewDevelopment[];
  /** What its actors are held against others by. */
  readonly profiles: ReportProfiles;
}

/** Which reading of which report, of which publication, and the first of its serial numbers. */
export interface Whose {
  readonly report: number;
  readonly publication: number | null;
  readonly reading: number;
  readonly base: number;
}

const plainOrNull = (words: string | null): string | null => (words === null ? null : plain(words));

/** Words as they are printed of a name: on one line. */
const spelt = (words: string): string => plain(words.replace(/\s+/g, " ").trim());

/**
 * The name under which an actor is found. Those with the same name and of the same kind share it, in whichever reports and however it is
 * capitalised; no description of an unnamed one is ever one with a name. Whether they are the same person is not said here.
 */
export function nameOf({ name, kind, named }: Pick<Actor, "name" | "kind" | "named">): Name {
  const key = spelt(name).normalize("NFC").toLowerCase();
  return { id: nameId(named ? [kind, key] : ["", key]), kind: named ? kind : "unknown", named, words: wordsOfName(key) };
}

/** Who speaks: a name and how the report spells it. */
interface SpeakerName {
  readonly name: Name;
  readonly spelling: string;
  readonly profile: string | null;
}

const speakerNameOf = (actor: Pick<Actor, "name" | "kind" | "named">, profile: string | null = null): SpeakerName => ({
  name: nameOf(actor),
  spelling: spelt(actor.name),
  profile,
});

/** A source that is no actor, under its own words. */
const described = (words: string): SpeakerName =>
  speakerNameOf({ name: words.replace(/^(?:the|an?)\s+/i, ""), kind: "unknown", named: false });

/** What two revisions of a publication have in common where both make a statement: its words, whatever marks and capitals, and who says them. */
const wordingOf = (publication: number, quote: string, speakers: readonly SpeakerName[]): string =>
  digest([String(publication), folded(quote), ...speakers.map((s) => s.name.id).sort()]);

/** The day a report is listed under. */
export const dayOfReport = ({ published, dateline }: Pick<Report, "published" | "dateline">): string | null =>
  [published, dateline?.date ?? null].find((d) => daysOf(d)) ?? null;

/** The day a statement is listed under: the first on which it may have been said, else that of its report. */
function dayOfStatement({ saidAt }: Statement, times: ReadonlyMap<string, Time>, report: string | null): string | null {
  const time = saidAt?.time ? times.get(saidAt.time) : undefined;
  return [time?.from ?? null, saidAt?.value ?? null].find((d) => daysOf(d)) ?? report;
}

const day = (value: string | null): string | null => (value === null ? null : value.slice(0, 10));

/** @param layer people's corrections as they are laid on this reading */
export function projectionRows({ report, publication, reading, base }: Whose, document: ReadoutDocument, layer: Overlay): ProjectionRows {
  const accepted = <T extends { readonly id: string }>(records: readonly T[]) =>
    new Map(records.filter((r) => !layer.rejected.has(r.id)).map((r) => [r.id, overlaid(layer, r)]));
  const [times, actors] = [accepted(document.times), accepted(actorsOf(document, layer))];
  const corrected = { ...document.report, ...layer.report };
  const published = dayOfReport(corrected);
  const shown = overlaidDocument(document, layer);
  const profiles = profilesOf(shown);
  const keyOf = ({ id }: Actor) => profiles.get(id)?.key ?? null;
  const names = new Map<string, Name>();
  const known = (name: Name): string => {
    names.set(name.id, name);
    return name.id;
  };
  const speakers: ByName<ProjectedSpeakerRow>[] = [];
  const rowOf = (statement: Statement, n: number | null, serial: number): ProjectedStatementRow => {
    const said = dayOfStatement(statement, times, published);
    const sortKey = sortKeyOf(said, serial);
    const own = new Map<string, SpeakerName>();
    const speaks = (speaker: SpeakerName) => own.has(speaker.name.id) || own.set(speaker.name.id, speaker);
    for (const id of statement.speakers) {
      const actor = actors.get(id);
      if (actor) speaks(speakerNameOf(actor, keyOf(actor)));
    }
    if (own.size === 0 && statement.speakerText) speaks(described(statement.speakerText));
    const once = statement.repeats === null;
    if (once)
      for (const { name, spelling, profile } of own.values()) speakers.push({ name: known(name), profile, sort_key: sortKey, spelling });
    const isAs = n === null || layer.changed.has(statement.id) || layer.redated.has(statement.id);
    return {
      sort_key: sortKey,
      report,
      reading,
      n,
      id: statement.id,
      day: day(said),
      authority: statement.authority.kind,
      stance: statement.stance,
      mode: statement.mode,
      repeats: once ? 0 : 1,
      corrected: n === null || layer.changed.has(statement.id) ? 1 : 0,
      record: isAs ? JSON.stringify(statement) : null,
      wording:
        once && publication !== null ? wordingOf(publication, quoteOf(document.report.text, statement.content), [...own.values()]) : null,
      superseded: 0,
    };
  };
  const statements = document.statements.flatMap((statement, n) => {
    if (layer.rejected.has(statement.id)) return [];
    return [rowOf(overlaid(layer, statement), n, base + 1 + n)];
  });
  for (const { statement, serial } of layer.added) statements.push(rowOf(statement, null, serial));
  const actorRows = actorsOf(document, layer).flatMap((actor, n): ByName<ProjectedActorRow>[] => {
    const now = actors.get(actor.id);
    if (!now) return [];
    const { name, spelling, profile } = speakerNameOf(now, keyOf(now));
    const record = layer.changed.has(actor.id) || n >= document.actors.length ? JSON.stringify(now) : null;
    return [{ name: known(name), profile, spelling, report, reading, n, id: actor.id, record }];
  });
  return {
    report: {
      report,
      sort_key: sortKeyOf(published, base),
      reading,
      id: document.report.id,
      title: plainOrNull(corrected.title),
      publisher: plainOrNull(corrected.publisher ?? corrected.dateline?.agency ?? null),
      published: plainOrNull(published),
      url: plainOrNull(corrected.url),
      source: plain(corrected.source),
      ref: plainOrNull(corrected.ref),
      statements: statements.filter((s) => s.repeats === 0).length,
      superseded: 0,
      actors: actorRows.length,
    },
    statements,
    speakers,
    actors: actorRows,
    names: [...names.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    developments: matterProfiles(shown, []).map(({ development, profile }) => ({ id: development.id, profile })),
    text: reportText(shown),
    profiles: reportProfiles([...profiles.values()]),
  };
}

/** Profiles of the named actors of a report, by the actors' ids. */
function profilesOf({ report, actors, places }: ReadoutDocument): Map<string, NewProfile & { readonly own: ActorProfile }> {
  const context = reportContext(report, actors, places);
  return new Map(
    actors
      .filter(({ named }) => named)
      .map((actor) => {
        const own = profileOf(actor, context);
        return [actor.id, { key: profileKey(own), profile: JSON.stringify(own), name: nameOf(actor).id, own }];
      }),
  );
}

function reportProfiles(all: readonly (NewProfile & { readonly own: ActorProfile })[]): ReportProfiles {
  const byKey = new Map(all.map((one) => [one.key, one]));
  return {
    profiles: [...byKey.values()].map(({ key, profile, name }) => ({ key, profile, name })).sort((a, b) => (a.key < b.key ? -1 : 1)),
    apart: apartIn(all.map(({ own }) => own)),
  };
}

/** What a report is compared by, as it is shown. */
function reportText(document: ReadoutDocument): ReportText {
  const { digest: body, features: own, carrier } = textOf(document);
  const features = JSON.stringify(own);
  // two bodies may be one once their words are folded, and still have other features
  return { digest: digest([body, features]), features, carrier: JSON.stringify(carrier) };
}

/** The actors of a reading, and behind them those that people brought in. */
const actorsOf = (document: ReadoutDocument, layer: Overlay): readonly Actor[] => [...document.actors, ...layer.actors];
