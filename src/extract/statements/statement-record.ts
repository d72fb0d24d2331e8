/** One statement's record, from all that was found out about it. */
import { AUTHORITY, isNameable, isPeople } from "../../records/authority-kinds.js";
import { statementOf, UNDESCRIBED } from "../../records/build.js";
import type { Report } from "../../records/report.js";
import type { Authority, Statement } from "../../records/statement.js";
import type { Time } from "../../records/time.js";
import { overlaps, quoteOf, type Span, wordsOf } from "../../text/span.js";
import type { ActorDraft } from "../actors/actor-draft.js";
import type { ActorIndex } from "../actors/actor-index.js";
import type { Phrase } from "../actors/phrase.js";
import type { ActorRole } from "../actors/roles.js";
import { timeAt } from "../times/quotation-days.js";
import { dayOfSaying } from "../times/time-records.js";
import { affiliationOf, countOf, descriptorOf, proximityOf, seniorityOf } from "./authority-description.js";
import { modeOf } from "./mode.js";
import type { QuoteSpans } from "./span-boundaries.js";
import { stanceOf } from "./stance.js";
import type { StatementDraft } from "./statement-draft.js";
import type { Via } from "./via.js";

const wire = (span: Span): [number, number] => [span[0], span[1]];

/** What describes a speaker, without what depends on the terms. */
type Description = Omit<Authority, "kind" | "terms" | "anonymityReason">;

/** The phrase that describes a speaker: the source's own unless that only points back; then the one that brought it in. */
function describingPhrase(draft: StatementDraft, actors: ActorIndex): Phrase | null {
  const own = draft.features.sourceMentions[0]?.phrase ?? null;
  const pointsBack = own !== null && (own.pronoun !== null || (own.determiner === "the" && own.words.length === 1));
  const first = pointsBack ? draft.speakers[0]?.actor?.nominals.find((m) => m.phrase[0] < own.span[0]) : undefined;
  return first ? actors.phraseAt(first.phrase) : own?.pronoun ? null : own;
}

/** By its role nearest to the cue, of somebody who has a name. */
function describedByRole(text: string, { features, speakers }: StatementDraft, roles: readonly ActorRole[]): Description {
  const at = features.attribution.cue[0];
  const away = (role: ActorRole) => Math.abs(role.span[0] - at);
  const [first, ...more] = roles;
  const role = first && more.reduce((best, one) => (away(one) < away(best) ? one : best), first);
  if (!role) return { ...UNDESCRIBED, count: speakers.length };
  const words = wordsOf(text, role.span);
  return {
    ...UNDESCRIBED,
    descriptor: words,
    descriptorSpan: wire(role.span),
    affiliation: role.of,
    seniority: seniorityOf(words),
    count: speakers.length,
  };
}

/** [K10–K14] Only people are described: by a role where they have a name, else by the words of the source. */
function described(text: string, draft: StatementDraft, actors: ActorIndex): Description {
  const speaker = draft.speakers[0];
  if (!speaker?.actor || !isPeople(speaker.kind)) return UNDESCRIBED;
  if (speaker.actor.named && isNameable(speaker.kind)) return describedByRole(text, draft, speaker.actor.roles);
  const phrase = describingPhrase(draft, actors);
  const span = phrase && descriptorOf(phrase);
  if (!phrase || !span) return UNDESCRIBED;
  const proximity = proximityOf(phrase);
  return {
    descriptor: wordsOf(text, span),
    descriptorSpan: wire(span),
    affiliation: affiliationOf(phrase),
    seniority: seniorityOf(phrase.words.join(" ")),
    count: countOf(phrase),
    proximity: proximity && wire(proximity),
  };
}

export interface StatementContext {
  /** The id of the statement in whose content it lies. */
  readonly within: string | null;
  readonly idOf: (actor: ActorDraft) => string | null;
  readonly actors: ActorIndex;
  readonly times: readonly Time[];
}

/** Where it was said; a medium that was told, and does not speak itself, is an interview, where the clause names no other place. */
function venueFor({ features: { venue }, media, speakers }: StatementDraft, idOf: StatementContext["idOf"]): Statement["venue"] {
  const speaks = (m: Via) => m.actor !== null && speakers.some(({ actor }) => actor === m.actor);
  const told = media.find((m) => !speaks(m) && (venue === null || overlaps(m.span, venue.span)));
  const actor = told?.actor ? idOf(told.actor) : null;
  if (venue) return { kind: venue.kind, actor, span: wire(venue.span) };
  return told ? { kind: "interview", actor, span: wire(told.span) } : null;
}

function saidWhen(span: Span, times: readonly Time[], published: string | null): Statement["saidAt"] {
  const time = timeAt(times, span);
  return { time: time?.id ?? null, value: time && dayOfSaying(time, published), span: wire(span), basis: "stated" };
}

export function statementRecord(
  report: Report,
  marks: QuoteSpans,
  draft: StatementDraft,
  { within, idOf, actors, times }: StatementContext,
): Statement {
  const { text } = report;
  const { features, content, speakers, terms } = draft;
  const { attribution, addressee, saidAt } = features;
  const ids = [...new Set(speakers.flatMap(({ actor }) => (actor && idOf(actor)) ?? []))];
  const kind = speakers[0]?.kind ?? "none";
  const actorIdOf = (b: { mention: number | null } | null): string | null => (b?.mention == null ? null : idOf(actors.actorOf(b.mention)));
  return statementOf(
    report.id,
    text,
    { source: attribution.sources, cue: attribution.cue[0] < attribution.cue[1] ? [attribution.cue] : [], content },
    {
      speaker: ids[0] ?? null,
      speakers: ids,
      speakerText: attribution.sources.length > 0 ? quoteOf(text, attribution.sources) : null,
      authority: {
        kind,
        ...described(text, draft, actors),
        anonymityReason: terms?.reason ? wire(terms.reason) : null,
        terms: terms && { rule: terms.rule, basis: terms.basis, span: terms.basis === "stated" ? wire(terms.span) : null },
      },
      via: draft.via.map((v) => ({ actor: v.actor && idOf(v.actor), kind: v.kind, span: wire(v.span) })),
      addressee: addressee && { actor: actorIdOf(addressee), span: wire(addressee.phrase.span) },
      within,
      repeats: null,
      mode: features.shown ? "direct" : modeOf(text, content, marks),
      ...stanceOf(wordsOf(text, attribution.cue), content.map((c) => wordsOf(text, c)).join(" "), AUTHORITY[kind].source === "document"),
      saidAt: saidAt && saidWhen(saidAt, times, report.published),
      venue: venueFor(draft, idOf),
      confidence: attribution.score,
    },
  );
}
