/** Actors as they were built → records of actors and places, in text order. */
import { countriesIn } from "../../annotate/coreference/country-hints.js";
import { isCountry as isListedCountry } from "../../lexicon/countries.js";
import type { Actor, Place } from "../../records/actor.js";
import { recordId } from "../../records/ids.js";
import type { Report } from "../../records/report.js";
import { inTextOrder, type Span } from "../../text/span.js";
import type { ActorDraft } from "./actor-draft.js";
import { kindOfPlace } from "./actor-kind.js";
import { fullestName, withoutOverlaps } from "./actor-mentions.js";

export interface ActorRecords {
  readonly actors: Actor[];
  readonly places: Place[];
  /** The id of each draft that is an actor; two drafts may share one. */
  readonly ids: ReadonlyMap<ActorDraft, string>;
  /** The id of each draft that is a place. */
  readonly placeIds: ReadonlyMap<ActorDraft, string>;
}

const wire = (span: Span): [number, number] => [span[0], span[1]];

const byPlace = (a: Actor | Place, b: Actor | Place): number => inTextOrder(a.mentions[0]?.span as Span, b.mentions[0]?.span as Span);

/** A place, where it is named. */
function placeOf({ id, text }: Report, kept: ReturnType<typeof withoutOverlaps>): Place | null {
  const named = kept.filter((m) => m.form === "name").map((m) => wire(m.span));
  if (named.length === 0) return null;
  return { id: recordId("g", id, [named]), name: fullestName(text, kept), country: null, mentions: named.map((span) => ({ span })) };
}

/** An actor; null for what neither is of a kind nor speaks. */
function actorOf(
  { id, text }: Report,
  draft: ActorDraft,
  kept: ReturnType<typeof withoutOverlaps>,
  isCountry: (name: string) => boolean,
): Actor | null {
  const kind = draft.kind === "place" ? kindOfPlace(draft, () => isCountry(fullestName(text, kept))) : draft.kind;
  if (kind === null && !draft.speaks) return null;
  const described = draft.description && !draft.named ? text.slice(...draft.description).replace(/\s+/gu, " ") : null;
  const mentions = kept.map(({ span, form }) => ({ span: wire(span), form }));
  return {
    id: recordId("a", id, [mentions.map((m) => m.span)]),
    name: described ?? fullestName(text, kept),
    kind: kind ?? "unknown",
    roles: draft.roles.map(({ title, of, span }) => ({ title, of, span: wire(span) })),
    named: kept.some((m) => m.form === "name"),
    mentions,
  };
}

/** The records of all drafts. Those for whom nothing but pronouns stands are nobody. */
export function actorRecords(report: Report, drafts: Iterable<ActorDraft>): ActorRecords {
  const actors = new Map<string, Actor>();
  const places: Place[] = [];
  const ids = new Map<ActorDraft, string>();
  const placeIds = new Map<ActorDraft, string>();
  let unlisted: ReadonlySet<string> | null = null;
  const isUnlisted = (name: string): boolean => {
    unlisted ??= countriesIn(report.text);
    return unlisted.has(name);
  };
  const isCountry = (name: string): boolean => isListedCountry(name) || isUnlisted(name);
  for (const draft of drafts) {
    if (draft.nobody) continue;
    const kept = withoutOverlaps(draft.mentions);
    const place = draft.kind === "place" ? placeOf(report, kept) : null;
    if (place) {
      places.push(place);
      placeIds.set(draft, place.id);
    }
    const actor = actorOf(report, draft, kept, isCountry);
    if (!actor) continue;
    ids.set(draft, actor.id);
    // the same words may be a mention and, called by what that cannot be, somebody new: one record is enough
    if (!actors.has(actor.id)) actors.set(actor.id, actor);
  }
  return { actors: [...actors.values()].sort(byPlace), places: places.sort(byPlace), ids, placeIds };
}
