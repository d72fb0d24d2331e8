/** What a reading should hold, by words alone, as the corpus and `evals/found` write it; and what of it a document lacks. */
import { isDeepStrictEqual } from "node:util";
import type { ReadoutDocument } from "../src/records/document.js";
import type { Event } from "../src/records/event.js";
import type { Statement } from "../src/records/statement.js";
import type { Span } from "../src/text/span.js";

interface ExpectedStatement {
  readonly source?: string | null;
  readonly cue?: string;
  readonly content: string;
  readonly mode?: string;
  readonly authority?: string;
  readonly within?: true;
  readonly repeats?: true;
  /** Names of the actors who speak, in order; none for nobody. */
  readonly speakers?: readonly string[];
  readonly stance?: string;
  readonly tone?: string;
  readonly negated?: boolean;
  readonly descriptor?: string | null;
  readonly affiliation?: string | null;
  readonly seniority?: string | null;
  readonly count?: number | string | null;
  /** "rule basis", and the reason for anonymity. */
  readonly terms?: string | null;
  readonly reason?: string | null;
  readonly proximity?: string | null;
  /** "name (kind)" of each, outermost first. */
  readonly via?: readonly string[];
  readonly addressee?: string | null;
  /** "kind: words". */
  readonly venue?: string | null;
  /** The words that say when it was said. */
  readonly saidAt?: string | null;
  /** Their value. */
  readonly saidOn?: string | null;
}

/** An actor with all its mentions, in text order. */
interface ExpectedActor {
  readonly name: string;
  readonly kind?: string;
  readonly named?: boolean;
  readonly mentions?: readonly string[];
  /** "title" or "title of body". */
  readonly roles?: readonly string[];
}

/** An event by its words: those of its trigger, of each role, of its place and time, and of its figures as "of: words". */
interface ExpectedEvent {
  readonly trigger: string;
  readonly type?: string;
  readonly mode?: string | null;
  readonly actors?: readonly string[];
  readonly recipients?: readonly string[];
  readonly objects?: readonly string[];
  readonly place?: string | null;
  readonly time?: string | null;
  readonly factuality?: number;
  readonly polarity?: string;
  readonly tense?: string | null;
  readonly voice?: string;
  readonly figures?: readonly string[];
}

export interface Expected {
  readonly report?: Record<string, unknown>;
  readonly anatomy?: readonly { readonly part: string; readonly words: string }[];
  readonly absent?: readonly string[];
  readonly statements?: readonly ExpectedStatement[];
  readonly actors?: readonly ExpectedActor[];
  readonly events?: readonly ExpectedEvent[];
  /** Fields that no event may have together. */
  readonly noEvents?: readonly Partial<ExpectedEvent>[];
  readonly places?: readonly string[];
  /** All times, in text order: words, value, anchor. */
  readonly times?: readonly (readonly [string, string | null, string])[];
  /** Names that no actor may have. */
  readonly noActors?: readonly string[];
  /** Fields that no statement may have together. */
  readonly noStatements?: readonly Partial<ExpectedStatement>[];
  readonly only?: boolean;
  readonly nothing?: readonly string[];
  readonly notes?: readonly string[];
  /** Words that a note of this code is about. */
  readonly noted?: Readonly<Record<string, string>>;
}

const cut = (text: string, spans: readonly (readonly number[])[]): string =>
  spans.map(([a, b]) => text.slice(a, b).replace(/\s+/g, " ")).join(" … ");

const facts = ({ report: { text }, actors }: ReadoutDocument, s: Statement) => ({
  ...written(text, s),
  speakers: s.speakers.map((id) => actors.find((a) => a.id === id)?.name),
  stance: s.stance,
  tone: s.tone,
  negated: s.negated,
  descriptor: s.authority.descriptor,
  affiliation: s.authority.affiliation,
  seniority: s.authority.seniority,
  count: s.authority.count,
  terms: s.authority.terms && `${s.authority.terms.rule} ${s.authority.terms.basis}`,
  reason: s.authority.anonymityReason && cut(text, [s.authority.anonymityReason]),
  proximity: s.authority.proximity && cut(text, [s.authority.proximity]),
  via: s.via.map((v) => `${actors.find((a) => a.id === v.actor)?.name} (${v.kind})`),
  addressee: s.addressee && cut(text, [s.addressee.span]),
  venue: s.venue && `${s.venue.kind}: ${cut(text, [s.venue.span])}`,
  saidAt: s.saidAt?.span ? cut(text, [s.saidAt.span]) : null,
  saidOn: s.saidAt?.value ?? null,
});

const eventFacts = ({ report: { text }, times }: ReadoutDocument, e: Event) => {
  const played = (role: string) => e.roles.filter((r) => r.role === role).map((r) => cut(text, [r.span]));
  const time = times.find(({ id }) => id === e.time);
  return {
    trigger: cut(text, [e.trigger]),
    type: e.type,
    mode: e.mode,
    actors: played("actor"),
    recipients: played("recipient"),
    objects: played("object"),
    place: e.place && cut(text, [e.place.span]),
    time: time ? cut(text, [time.span]) : null,
    factuality: e.factuality,
    polarity: e.polarity,
    tense: e.tense,
    voice: e.voice,
    figures: e.figures.map((f) => `${f.of}: ${f.text} (${f.low ?? ""}–${f.high ?? ""})`),
  };
};

const written = (text: string, s: Statement) => ({
  source: s.speakerText,
  cue: cut(text, s.cue),
  content: cut(text, s.content),
  mode: s.mode,
  authority: s.authority.kind,
  ...(s.within ? { within: true } : {}),
  ...(s.repeats ? { repeats: true } : {}),
});

const show = (value: unknown): string => JSON.stringify(value);

/** Whether `found` has every field of `wanted`, objects within it likewise; lists are equal as a whole. */
function holds(found: unknown, wanted: unknown): boolean {
  if (wanted === null || typeof wanted !== "object" || Array.isArray(wanted)) return isDeepStrictEqual(found, wanted);
  const fields = found as Record<string, unknown> | null;
  return fields !== null && typeof fields === "object" && Object.entries(wanted).every(([key, value]) => holds(fields[key], value));
}

/** Of an object, the fields that `wanted` asks for. */
const alike = (found: unknown, wanted: unknown): unknown =>
  wanted !== null && typeof wanted === "object" && !Array.isArray(wanted)
    ? Object.fromEntries(Object.keys(wanted).map((key) => [key, (found as Record<string, unknown>)[key]]))
    : found;

/** One line for each of `wanted` that none of `found` holds. */
function missing(kind: string, found: readonly unknown[], wanted: readonly unknown[]): string[] {
  return wanted
    .filter((w) => !found.some((f) => holds(f, w)))
    .map((w) => `no ${kind} ${show(w)}\n  among ${found.map((f) => show(alike(f, w))).join("\n        ")}`);
}

/** What is wrong with a document, a line each; nothing where it holds all that is expected. Contents are compared after `tidy`. */
export function differences(document: ReadoutDocument, wanted: Expected, tidy = (content: string): string => content): string[] {
  const { report, statements, notes } = document;
  const { text } = report;
  const actors = document.actors.map((a) => ({
    roles: a.roles.map(({ title, of }) => (of ? `${title} of ${of}` : title)),
    name: a.name,
    kind: a.kind,
    named: a.named,
    mentions: a.mentions.map((m) => cut(text, [m.span])),
  }));
  const events = document.events.map((e) => eventFacts(document, e));
  const tidied = <S extends { readonly content: string }>(s: S): S => ({ ...s, content: tidy(s.content) });
  const found = statements.map((s) => tidied(facts(document, s)));
  const times = document.times.map((t) => [cut(text, [t.span]), t.value, t.anchor]);
  const outer = statements.filter((s) => s.within === null).map((s) => written(text, s).content);
  const only = (wanted.statements ?? []).filter((s) => !s.within).map((s) => s.content);
  const touching = (words: string): Statement[] => {
    const at = text.indexOf(words);
    return statements.filter((s) => [...s.source, ...s.cue, ...s.content].some(([a, b]: Span) => a < at + words.length && at < b));
  };
  const noted = notes.map((n) => [n.code, n.span && cut(text, [n.span])]);
  return [
    ...missing("report", [report], wanted.report ? [wanted.report] : []),
    ...missing(
      "part",
      report.anatomy.map(({ part, span }) => ({ part, words: text.slice(...span) })),
      wanted.anatomy ?? [],
    ),
    ...(wanted.absent ?? []).filter((words) => text.includes(words)).map((words) => `the text has ${show(words)}`),
    ...missing("actor", actors, wanted.actors ?? []),
    ...(wanted.noActors ?? []).filter((name) => actors.some((a) => a.name === name)).map((name) => `an actor ${show(name)}`),
    ...missing(
      "place",
      document.places.map((p) => p.name),
      wanted.places ?? [],
    ),
    ...(wanted.times && !isDeepStrictEqual(times, wanted.times) ? [`times ${show(times)}\n  not ${show(wanted.times)}`] : []),
    ...missing("statement", found, (wanted.statements ?? []).map(tidied)),
    ...missing("event", events, wanted.events ?? []),
    ...(wanted.noEvents ?? []).filter((w) => events.some((e) => holds(e, w))).map((w) => `an event ${show(w)}`),
    ...(wanted.noStatements ?? []).filter((w) => found.some((f) => holds(f, w))).map((w) => `a statement ${show(w)}`),
    ...(wanted.only && !isDeepStrictEqual([...outer].sort(), [...only].sort()) ? [`statements ${show(outer)}\n  not ${show(only)}`] : []),
    ...(wanted.nothing ?? []).filter((words) => !text.includes(words)).map((words) => `the text lacks ${show(words)}`),
    ...(wanted.nothing ?? []).flatMap((words) => touching(words).map((s) => `${show(words)} is in ${show(written(text, s))}`)),
    ...missing("note", noted, Object.entries(wanted.noted ?? {})),
    ...missing(
      "note",
      notes.map((n) => n.code),
      wanted.notes ?? [],
    ),
  ];
}
