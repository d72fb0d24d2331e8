/** One statement's record, from all that was found out about it. */
import { statementOf, UNDESCRIBED } from "../../records/build.js";
import type { Report } from "../../records/report.js";
import type { Authority, Statement } from "../../records/statement.js";
import type { Time } from "../../records/time.js";
import { overlaps, quoteOf, type Span, wordsOf } from "../../text/span.js";
import type { ActorDraft, ActorIndex } from "../actors/actors.js";
import type { Phrase } from "../actors/phrase.js";
import type { ActorRole } from "../actors/roles.js";
import { timeAt } from "../times/quotation-days.js";
import { affiliationOf, countOf, descriptorOf, proximityOf, seniorityOf } from "./authority.js";
import { modeOf } from "./mode.js";
import type { QuoteSpans } from "./span-boundaries.js";
import { stanceOf } from "./stance.js";
import type { StatementDraft } from "./statements.js";

const wire = (span: Span): [number, number] => [span[0], span[1]];

/** The phrase that describes a speaker: the source's own unless that only points back; then the one that brought it in. */
function describing(making: StatementDraft, cast: ActorIndex): Phrase | null {
  const own = making.features.parts[0]?.phrase ?? null;
  const draft = making.speakers[0]?.draft ?? null;
  const points = own !== null && (own.pronoun !== null || (own.determiner === "the" && own.words.length === 1));
  const first = points ? draft?.nominals.find((m) => m.phrase[0] < own.span[0]) : undefined;
  return first ? cast.phrase(first.phrase) : own?.pronoun ? null : own;
}

function described(text: string, making: StatementDraft, cast: ActorIndex): Omit<Authority, "kind" | "terms" | "anonymityReason"> {
  const speaker = making.speakers[0];
  if (!speaker?.draft || ["organisation", "document", "other-media", "reporter", "none"].includes(speaker.kind)) return UNDESCRIBED;
  const { draft, kind } = speaker;
  if (draft.named && (kind === "named-person" || kind === "spokesperson")) {
    const at = making.features.attribution.cue[0];
    const away = (role: ActorRole) => Math.abs(role.span[0] - at);
    const [first, ...more] = draft.roles;
    const role = first && more.reduce((best, one) => (away(one) < away(best) ? one : best), first);
    if (!role) return { ...UNDESCRIBED, count: making.speakers.length };
    const words = wordsOf(text, role.span);
    return {
      ...UNDESCRIBED,
      descriptor: words,
      descriptorSpan: wire(role.span),
      affiliation: role.of,
      seniority: seniorityOf(words),
      count: making.speakers.length,
    };
  }
  const phrase = describing(making, cast);
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
  readonly within: string | null;
  readonly idOf: (draft: ActorDraft) => string | null;
  readonly cast: ActorIndex;
  readonly times: readonly Time[];
}

/** Where it was said; a medium that was told is an interview, where the frame names no other place. */
function venueFor({ features: { venue }, media }: StatementDraft, idOf: StatementContext["idOf"]): Statement["venue"] {
  const told = media.find((m) => venue === null || overlaps(m.span, venue.span));
  const actor = told?.draft ? idOf(told.draft) : null;
  if (venue) return { kind: venue.kind, actor, span: wire(venue.span) };
  return told ? { kind: "interview", actor, span: wire(told.span) } : null;
}

function saidWhen(span: Span, times: readonly Time[]): Statement["saidAt"] {
  const time = timeAt(times, span);
  return { time: time?.id ?? null, value: time?.value ?? null, span: wire(span), basis: "stated" };
}

export function statementRecord(
  report: Report,
  marks: QuoteSpans,
  making: StatementDraft,
  { within, idOf, cast, times }: StatementContext,
): Statement {
  const { text } = report;
  const { features, content, speakers, terms } = making;
  const { attribution, addressee, saidAt } = features;
  const ids = [...new Set(speakers.flatMap(({ draft }) => (draft && idOf(draft)) ?? []))];
  const kind = speakers[0]?.kind ?? "none";
  const of = (b: { mention: number | null } | null): string | null => (b?.mention == null ? null : idOf(cast.of(b.mention)));
  return statementOf(
    report.id,
    text,
    { source: attribution.sources, cue: [attribution.cue], content },
    {
      speaker: ids[0] ?? null,
      speakers: ids,
      speakerText: attribution.sources.length > 0 ? quoteOf(text, attribution.sources) : null,
      authority: {
        kind,
        ...described(text, making, cast),
        anonymityReason: terms?.reason ? wire(terms.reason) : null,
        terms: terms && { rule: terms.rule, basis: terms.basis, span: terms.basis === "stated" ? wire(terms.span) : null },
      },
      via: making.via.map((v) => ({ actor: v.draft && idOf(v.draft), kind: v.kind, span: wire(v.span) })),
      addressee: addressee && { actor: of(addressee), span: wire(addressee.phrase.span) },
      within,
      repeats: null,
      mode: modeOf(text, content, marks),
      ...stanceOf(wordsOf(text, attribution.cue), content.map((c) => wordsOf(text, c)).join(" "), kind === "document"),
      saidAt: saidAt && saidWhen(saidAt, times),
      venue: venueFor(making, idOf),
      confidence: attribution.score,
    },
  );
}
