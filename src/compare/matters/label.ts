/** [Y18] What a matter is called: its things in the reports' words, and whom it is between. */
import type { Development } from "../../records/development.js";
import type { ProfiledDevelopment } from "./report-profiles.js";

export interface MatterDescription {
  readonly kind: Development["kind"];
  readonly label: string;
  readonly parties: readonly { readonly role: string; readonly name: string }[];
  readonly objects: readonly { readonly text: string }[];
}

/** One development of a matter, with names of its parties across reports. */
export interface DescribedDevelopment extends ProfiledDevelopment {
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

/** Words of a thing: the most used; of as many those that say more. */
function wordsOf(texts: readonly string[]): string | null {
  const [first] = byUse(texts.map(bare).filter(Boolean));
  return first ?? null;
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
    if (a && b) return `${a} to ${b}`;
  }
  return listed([...new Set(parties.map(({ name }) => name))].slice(0, MOST));
}

/** @param all one at least */
export function describeMatter(all: readonly DescribedDevelopment[]): MatterDescription {
  const [kind] = byUse(all.map(({ development }) => development.kind)) as [Development["kind"]];
  const roles = byUse(all.flatMap(({ partyNames }) => partyNames.map(({ role }) => role)));
  const parties = roles.flatMap((role) => {
    const names = byUse(all.flatMap(({ partyNames }) => partyNames.filter((party) => party.role === role).map(({ name }) => name)));
    return names.slice(0, MOST).map((name) => ({ role, name }));
  });
  const texts = byUse(all.flatMap(({ development }) => development.objects.map(({ text }) => bare(text))));
  const things = wordsOf(all.flatMap(({ development }) => development.thing?.text ?? []));
  const own = kind === "transfer" && texts.length > 0 ? listed(texts.slice(0, MOST)) : (things ?? listed(texts.slice(0, MOST)));
  const whom = between(parties);
  return { kind, label: [own || kind, whom].filter(Boolean).join(", "), parties, objects: texts.map((text) => ({ text })) };
}
