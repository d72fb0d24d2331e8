/** [Y18] What a matter is called: its things in the reports' words, and whom it is between. */

import { isCountry } from "../../lexicon/countries.js";
import type { Development } from "../../records/development.js";
import { isStateWord } from "../identities/generic-words.js";
import { deedCalled, isNamedByDeed } from "./deeds.js";
import { isDistinctive, itemKey, itemOf, namesNoThing, PRONOUN } from "./item.js";
import type { MatterProfile } from "./matter-profile.js";
import { classOf } from "./nouns.js";
import { personsOf } from "./parties.js";

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
  if (head === null || deedCalled(head) !== head || deedCalled(noun) !== null || classOf(noun) === head) return words;
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

const wordsIn = (name: string): readonly string[] => name.toLowerCase().match(/\p{L}[\p{L}\p{N}]*/gu) ?? [];

/** Whether all words of a name are another's: "Adair" of "Mona Adair", "Harbour Board" of "Orle's Harbour Board". */
const isWithin = (name: string, other: string): boolean => {
  const words = wordsIn(other);
  return wordsIn(name).every((word) => words.includes(word));
};

/** The parts of one party: the one that is most often told, and others told half as often; "party" only where there is no other. */
function partsOf(roles: readonly string[]): readonly string[] {
  const telling = unless(roles, (role) => role === "party");
  const uses = (role: string) => telling.filter((one) => one === role).length;
  const [most, ...others] = byUse(telling) as [string, ...string[]];
  return [most, ...others.filter((role) => 2 * uses(role) > uses(most))];
}

type Parties = MatterDescription["parties"];

/**
 * [Y27] Each party once, by the fullest of names of which one has all words of the other; the parts
 * in the order of their use.
 */
function eachOnce(said: Parties): Parties {
  const byName = new Map<string, string[]>();
  for (const { role, name } of said) byName.set(name, [...(byName.get(name) ?? []), role]);
  const kept: { name: string; roles: string[] }[] = [];
  for (const name of byUse(said.map((party) => party.name))) {
    const roles = byName.get(name) as string[];
    const known = kept.find((one) => isWithin(one.name, name) || isWithin(name, one.name));
    if (!known) kept.push({ name, roles });
    else {
      known.roles.push(...roles);
      if (name.length > known.name.length) known.name = name;
    }
  }
  const parties = kept.flatMap(({ name, roles }) => partsOf(roles).map((role) => ({ role, name })));
  const order = byUse(said.map(({ role }) => role));
  return parties.sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}

/** Of a transfer that a country makes or gets, those in its part aside who act for it: its ministries, and people. @param people by family names */
function withoutAgents(said: Parties, people: ReadonlySet<string>): Parties {
  const states = new Set(said.filter(({ name }) => isCountry(name)).map(({ role }) => role));
  const isAgent = (name: string): boolean => people.has(wordsIn(name).at(-1) ?? "") || name.split(/\s+/).some(isStateWord);
  return said.filter(({ role, name }) => isCountry(name) || !states.has(role) || !isAgent(name));
}

/** Without those that are so, unless all are. */
function unless(all: readonly string[], is: (one: string) => boolean): readonly string[] {
  const rest = all.filter((one) => !is(one));
  return rest.length > 0 ? rest : all;
}

/** Words for things, those aside that only say how something stands ("the pause", "the shipment"), unless there are no others. */
const namesOf = (all: readonly string[]): readonly string[] =>
  unless(all, (one) => {
    const item = itemOf(one);
    return item.head === null && !isDistinctive(item);
  });

/** Words for things, each once by its fullest: "two ferries" for "ferries" beside them, "radar trucks" for "40 trucks". */
function fullest(all: readonly string[]): readonly string[] {
  const saysMore = (one: string, other: string): boolean => {
    const [a, b] = [itemOf(one), itemOf(other)];
    if (a.head !== null && a.head === b.head && isDistinctive(b) !== isDistinctive(a)) return isDistinctive(b);
    return isWithin(one, other) && wordsIn(other).length > wordsIn(one).length;
  };
  const kept = all.filter((one) => !all.some((other) => saysMore(one, other)));
  // "2,000-pound bombs" and "1,800 bombs of 2,000 lb" tell one thing: it is called by the shorter
  const shortest = new Map<string, string>();
  for (const one of kept) {
    const item = itemOf(one);
    const key = isDistinctive(item) ? itemKey(item) : one;
    const before = shortest.get(key);
    if (before === undefined || one.length < before.length) shortest.set(key, one);
  }
  return [...shortest.values()];
}

/** @param all one at least */
export function describeMatter(all: readonly DescribedDevelopment[]): MatterDescription {
  const [kind] = byUse(all.map(({ development }) => development.kind)) as [Development["kind"]];
  // who ordered the halt of a shipment neither sends nor gets it
  const isOrder = (one: DescribedDevelopment) => one.development.kind === "measure" && kind === "transfer";
  const named = all.map((one) => partiesOf(one).filter(({ role }) => role !== "decider" || !isOrder(one)));
  const people = new Set(all.flatMap(({ profile }) => personsOf(profile.parties)));
  const parties = eachOnce(kind === "transfer" ? withoutAgents(named.flat(), people) : named.flat());
  const words = all.map(thingWords);
  const texts = byUse(namesOf(words.flatMap(({ objects }) => objects)));
  // [Y25] who acts is told behind the thing
  const names = new Set(parties.map(({ name }) => name));
  const things = namesOf(words.flatMap((own) => own.thing ?? []).filter((one) => !names.has(one)));
  // "the deliveries" is no name for what another calls "the deliveries of gas"
  const [thing = null] = byUse(unless(things, (one) => namesNoThing(itemOf(one))));
  const isNoThing = (one: string) => wordsIn(one).length === 0 || namesNoThing(itemOf(one));
  const goods = listed(fullest(texts.filter((one) => !isNoThing(one))).slice(0, MOST));
  const anyWords = [thing ?? "", ...texts].find((one) => wordsIn(one).length > 0) ?? "";
  const called = thing === null || isNoThing(thing) ? goods || anyWords : thing;
  const own = kind === "transfer" ? goods || called : called;
  const whom = between(parties);
  return { kind, label: [own || kind, whom].filter(Boolean).join(", "), parties, objects: texts.map((text) => ({ text })) };
}
