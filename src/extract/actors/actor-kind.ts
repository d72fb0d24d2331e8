/** What kind of actor it is that mentions name or describe. */
import type { Mention } from "../../annotate/mention.js";
import { isMedium } from "../../lexicon/media.js";
import type { Actor } from "../../records/actor.js";
import { isOffice } from "./offices.js";

export type ActorKind = Actor["kind"];

/** [P1] The kind of most of its names; without a name, that of its first noun; null where neither tells. */
export function kindOfMentions(text: string, mentions: readonly Mention[]): ActorKind | "place" | null {
  const names = mentions.filter((m) => m.entity !== null);
  const counts = new Map<string, number>();
  for (const { entity } of names) counts.set(entity as string, (counts.get(entity as string) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (most === "place" || most === "facility") return "place";
  if (most && names.some((m) => isMedium(text.slice(...m.span), most))) return "medium";
  if (most === "organisation" || most === "person" || most === "government" || most === "group") return most;
  const first = mentions.find((m) => m.form !== "pronoun");
  if (first?.kind === "person") return first.plural ? "group" : "person";
  if (first?.kind === "organisation") return isOffice(text.slice(...first.span)) ? "office" : "organisation";
  return null;
}

/**
 * [P11] A place that speaks is its government ("Iran says", "Tehran"), or a body where it is no country. [P70] So is a country that takes part
 * in a matter ("boats for Peru"); null of any other place.
 * @param isCountry asked only of a place that speaks or acts: it may go through the whole text
 */
export function kindOfPlace(
  { speaks, acts }: { readonly speaks: boolean; readonly acts: boolean },
  isCountry: () => boolean,
): ActorKind | null {
  if ((speaks || acts) && isCountry()) return "government";
  return speaks ? "organisation" : null;
}
