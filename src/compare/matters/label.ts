/** [Y18] What a matter is called: its things in the reports' words, and whom it is between. */

import { isCountry } from "../../lexicon/countries.js";
import type { Development } from "../../records/development.js";
import { deedCalled, isNamedByDeed } from "./deeds.js";
import { itemKey, itemOf, namesNoThing, PRONOUN } from "./item.js";
import type { MatterProfile } from "./matter-profile.js";

export interface MatterDescription {
  readonly kind: Development["kind"];
  readonly label: string;
  readonly parties: readonly { readonly role: string; readonly name: string }[];
  readonly objects: readonly { readonly text: string }[];
}

/** One development of a matter: with what its profile says, and names across reports of the parties that it has itself. */
export interface DescribedDevelopment {
  readonly development: Development;
  readonly profile: Pick<MatterProfile, "item" | "parties">;
  readonly partyNames: readonly { readonly role: string; readonly name: string }[];
}

/** Values by how many have them, most first; of equals the lesser. */
function byUse(values: readonly string[]): string[] {
  const uses = new Map<string, number>();
  for (const value of values) uses.set(value, (uses.get(value) ?? 0) + 1);
  return [...uses].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value);
}

const DETERMINER = /^(?:the|an?|this|that|these|those|its|their|his|her|some|any|one|another)\s+/i;
const bare = (words: string): string => {
  const flat = words.replace(/\s+/g, " ").trim();
  return flat.replace(DETERMINER, "") || flat;
};

/** The words of the thing of a matter, of a development that may be of several. */
function thingWords({ development: { objects, thing }, profile }: DescribedDevelopment): {
  readonly objects: readonly string[];
  readonly thing: string | null;
} {
  const own = objects.filter(({ text }) => itemKey(itemOf(text)) === itemKey(profile.item));
  return {
    objects: (own.length > 0 ? own : objects).map(({ text }) => bare(text)).filter(Boolean),
    thing: thing === null || PRONOUN.test(thing.text) ? null : calledByDeed(bare(thing.text), thing.head, profile.item.head),
  };
}

/** Parties by role: countries by their usual names, whoever stands for them; others by their own. */
function partiesOf({ profile, partyNames }: DescribedDevelopment): MatterDescription["parties"] {
  const countries = profile.parties.flatMap(({ role, body }) => (body !== null && isCountry(body) ? [{ role, name: body }] : []));
  return [...countries, ...partyNames.filter(({ role }) => !countries.some((party) => party.role === role))];
}

/** [Y19] "Suspension of Novak", where the report only says that Novak was suspended. */
function calledByDeed(words: string, noun: string, head: string | null): string {
  if (head === null || deedCalled(head) !== head || deedCalled(noun) !== null) return words;
  return `${head} ${isNamedByDeed(head) ? "for" : "of"} ${words}`;
}

const MOST = 3; // things and parties in a label

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

const TO: readonly (readonly [string, string])[] = [
  ["supplier", "recipient"],
  ["visitor", "host"],
];

function between(parties: MatterDescription["parties"]): string {
  for (const [from, to] of TO) {
    const [a, b] = [from, to].map((role) => parties.find((party) => party.role === role)?.name);
    if (a && b && a !== b) return `${a} to ${b}`;
  }
  return listed([...new Set(parties.map(({ name }) => name))].slice(0, MOST));
}

/** @param all one at least */
export function describeMatter(all: readonly DescribedDevelopment[]): MatterDescription {
  const [kind] = byUse(all.map(({ development }) => development.kind)) as [Development["kind"]];
  const named = all.map(partiesOf);
  const parties = byUse(named.flatMap((own) => own.map(({ role }) => role))).flatMap((role) => {
    const names = byUse(named.flatMap((own) => own.filter((party) => party.role === role).map(({ name }) => name)));
    return names.map((name) => ({ role, name }));
  });
  const words = all.map(thingWords);
  const texts = byUse(words.flatMap(({ objects }) => objects));
  // [Y25] who acts is told behind the thing
  const names = new Set(parties.map(({ name }) => name));
  const things = words.flatMap((own) => own.thing ?? []).filter((one) => !names.has(one));
  // "the deliveries" is no name for what another calls "the deliveries of gas"
  const telling = things.filter((one) => !namesNoThing(itemOf(one)));
  const [thing = null] = byUse(telling.length > 0 ? telling : things);
  const own = kind === "transfer" && texts.length > 0 ? listed(texts.slice(0, MOST)) : (thing ?? listed(texts.slice(0, MOST)));
  const whom = between(parties);
  return { kind, label: [own || kind, whom].filter(Boolean).join(", "), parties, objects: texts.map((text) => ({ text })) };
}
