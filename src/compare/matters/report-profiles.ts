/** [Y6] The profiles of one report's developments: what a later sentence leaves out ("the bombs", "it") is taken from the report, where one thing alone fits. */
import type { Actor } from "../../records/actor.js";
import type { Development } from "../../records/development.js";
import type { ReadoutDocument } from "../../records/document.js";
import { type ActorProfile, profileOf } from "../identities/profile.js";
import { type ReportContext, reportContext } from "../identities/report-context.js";
import { actingIn, itemsOf, MOST_THINGS, namesNoMatter, once } from "./development-items.js";
import { compareItems, type Item, isDistinctive, itemKey } from "./item.js";
import { inPartyOrder, type MatterProfile } from "./matter-profile.js";
import { monthsOf } from "./months.js";
import { isStopNoun } from "./nouns.js";
import { bodiesOf, compareParties, type Party, partyOf } from "./parties.js";
import { sentenceCaseIn } from "./sentence-case.js";

/** One development with one of the things that it is of. */
export interface ProfiledDevelopment {
  readonly development: Development;
  readonly profile: MatterProfile;
}

interface Draft {
  readonly development: Development;
  /** That of its development, but for what is of whatever was named before. */
  readonly kind: Development["kind"];
  readonly items: readonly Item[];
  readonly parties: readonly Party[];
}

/** What a thing that says less may mean in this report: the things of all others that it may be, each once. */
function meant(item: Item, draft: Draft, drafts: readonly Draft[]): readonly Item[] {
  if (item.head !== null && isDistinctive(item)) return [item];
  const fuller = drafts.filter((d) => d !== draft && d.kind === draft.kind && compareParties(d.parties, draft.parties) !== "apart");
  const fits = (one: Item) => isDistinctive(one) && compareItems(item, one) === "partly" && (item.head === null || item.head === one.head);
  const found = once(
    fuller.flatMap(({ items }) => items.filter(fits)),
    itemKey,
  );
  if (found.length === 1) return found;
  // several that the report tells of together are one shipment
  const together = fuller.some(({ items }) => found.length > 1 && found.every((one) => items.some((own) => itemKey(own) === itemKey(one))));
  if (together && item.head === null) return found;
  return item.head === null && !isDistinctive(item) ? namedBefore(draft, fuller) : [item];
}

/** What was named last before something that names nothing ("it", "the hold", "construction"), where all that was named is of one noun; else itself. */
function namedBefore(draft: Draft, others: readonly Draft[]): readonly Item[] {
  const named = others
    .filter((one) => at(one) < at(draft))
    .sort((a, b) => at(a) - at(b))
    .map(({ items }) => items.filter(({ head }) => head !== null))
    .filter((items) => items.length > 0);
  const heads = new Set(named.flat().map(({ head }) => head));
  return heads.size === 1 ? (named.at(-1) as readonly Item[]) : draft.items;
}

/** States in which something stands, or stood, still. */
const STILL: ReadonlySet<Development["state"]> = new Set(["paused", "delayed", "resumed", "under-review", "cancelled"]);

const at = ({ development }: Draft): number => development.evidence[0]?.[0] ?? 0;
const namesThing = ({ items }: Draft): boolean => items.some(({ head }) => head !== null);

const SENTENCE = 600; // characters of a long one
const SENTENCE_END = /[.!?]["”’]?\s|\n/u;

/**
 * [Y26] "The pause", "any delay" is of what its sentence told of last before it, else of what the report last told before that it stands still,
 * whatever that is; so is its kind.
 */
function ofWhatStopped(text: string, drafts: readonly Draft[]): readonly Draft[] {
  const still = drafts.filter((one) => STILL.has(one.development.state)).sort((a, b) => at(a) - at(b));
  return drafts.map((draft) => {
    const { thing } = draft.development;
    if (thing === null || !isStopNoun(thing.head) || namesThing(draft)) return draft;
    const isBefore = (one: Draft): boolean => at(one) < at(draft) && namesThing(one);
    const isNear = (one: Draft): boolean => at(draft) - at(one) < SENTENCE && !SENTENCE_END.test(text.slice(at(one), at(draft)));
    const near = drafts.filter((one) => isBefore(one) && isNear(one));
    const before = near.sort((a, b) => at(b) - at(a))[0] ?? still.findLast(isBefore);
    // who ordered it is not whom the thing is between
    return before ? { ...draft, kind: before.kind, items: before.items, parties: before.parties } : draft;
  });
}

/** The parties of a development, filled up with those that the report gives to the same thing, else to all others of its kind, where these agree. */
function partiesOf(draft: Draft, items: readonly Item[], drafts: readonly Draft[]): readonly Party[] {
  if (bodiesOf(draft.parties).length >= 2) return draft.parties;
  const own = drafts.filter((d) => d.kind === draft.kind && compareParties(d.parties, draft.parties) !== "apart");
  const ofThing = own.filter((d) => d.items.some((x) => items.some((y) => compareItems(x, y) === "same")));
  for (const some of [ofThing, own]) {
    const fullest = [...some].sort((a, b) => bodiesOf(b.parties).length - bodiesOf(a.parties).length)[0];
    if (
      fullest &&
      some.every((d) => compareParties(d.parties, fullest.parties) !== "apart") &&
      bodiesOf(fullest.parties).length > bodiesOf(draft.parties).length
    )
      return once([...draft.parties, ...fullest.parties.filter((p) => p.body !== null && !bodiesOf(draft.parties).includes(p.body))], (p) =>
        JSON.stringify(p),
      );
  }
  return draft.parties;
}

/** Profiles of the actors of a report, made when they are asked for: few of them are parties. */
function profilesOf({ report, actors, places }: ReadoutDocument): (actor: Actor) => ActorProfile | null {
  let context: ReportContext | null = null;
  const found = new Map<string, ActorProfile>();
  return (actor) => {
    if (!actor.named) return null;
    context ??= reportContext(report, actors, places);
    const profile = found.get(actor.id) ?? profileOf(actor, context);
    found.set(actor.id, profile);
    return profile;
  };
}

/**
 * @param document as it is shown @param dossiers names of those that the report is in
 * @returns in the order of the developments, several in a row for one of several things
 */
export function reportProfiles(document: ReadoutDocument, dossiers: readonly string[]): ProfiledDevelopment[] {
  if (document.developments.length === 0) return [];
  const actors = new Map(document.actors.map((actor) => [actor.id, actor]));
  const known = profilesOf(document);
  const acting = actingIn(document);
  const inSentenceCase = sentenceCaseIn(document.report.text);
  const all = document.developments.map((development): Draft => {
    const parties = development.parties.flatMap(({ role, actor: id }) => {
      const actor = actors.get(id);
      return actor ? [partyOf(role, actor, known(actor), document.report.text)] : [];
    });
    return {
      development,
      kind: development.kind,
      items: itemsOf(development, document.report.text, acting, inSentenceCase),
      parties: parties.filter((p) => p.body !== null || p.person !== null),
    };
  });
  const drafts = ofWhatStopped(
    document.report.text,
    all.filter(
      ({ development, parties }) =>
        development.thing === null || !namesNoMatter(development, development.thing) || bodiesOf(parties).length >= 2,
    ),
  );
  return drafts.flatMap((draft) => {
    const items = once(
      draft.items.flatMap((item) => meant(item, draft, drafts)),
      itemKey,
    ).slice(0, MOST_THINGS);
    const parties = [...once(partiesOf(draft, items, drafts), (p) => JSON.stringify(p))].sort(inPartyOrder);
    const months = monthsOf(draft.development, document.report);
    return items.map((item): ProfiledDevelopment => {
      const isOfReport = item.head === null && parties.length === 0;
      const profile = {
        kind: draft.kind,
        parties,
        item,
        beside: items.filter((one) => one !== item),
        months,
        dossiers: [...dossiers].sort(),
        scope: isOfReport ? document.report.id : null,
      };
      return { development: draft.development, profile };
    });
  });
}
