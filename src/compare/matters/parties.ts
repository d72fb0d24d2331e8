/** [Y5] Who has to do with a matter: countries and bodies, whoever speaks or acts for them; persons beside them. */
import { countryOf } from "../../lexicon/countries.js";
import { countryOfSeat } from "../../lexicon/seats.js";
import type { Actor } from "../../records/actor.js";
import { bareWord } from "../../text/letters.js";
import { bodyName } from "../identities/body-name.js";
import { personName } from "../identities/person-name.js";
import { type ActorProfile, sortOf } from "../identities/profile.js";

export interface Party {
  /** As the development has it: supplier, recipient, host … */
  readonly role: string;
  /** Country or body that it is or stands for; null for a person of whom none is known. */
  readonly body: string | null;
  /** Family name, in small letters, of a person; else null. */
  readonly person: string | null;
}

/** A country that a description begins with: "U.S. officials", "Saudi Arabian negotiators". */
function countryBefore(name: string): string | null {
  const words = name.replace(/^(?:(?:an?|the|senior|two|three|several|some|former)\s+)+/i, "").split(/\s+/);
  return (
    [2, 1].map((count) => (words.length > count ? countryOf(words.slice(0, count).join(" ")) : null)).find((found) => found !== null) ??
    null
  );
}

/** The one country by which a report describes somebody without a name: "a senior US official", "the official" elsewhere. */
function countryDescribed({ named, mentions }: Actor, text: string): string | null {
  const described = named ? [] : mentions.filter(({ form }) => form === "nominal").map(({ span }) => text.slice(...span));
  const found = new Set(described.flatMap((words) => countryBefore(words) ?? []));
  return found.size === 1 ? ([...found][0] as string) : null;
}

/** The country that an actor is of, by name, by roles, by description, or as the country of a government. */
function countryOfActor(actor: Actor, profile: ActorProfile | null, text: string): string | null {
  const own =
    countryOf(actor.name) ?? countryOfSeat(actor.name) ?? profile?.country ?? countryBefore(actor.name) ?? countryDescribed(actor, text);
  if (own !== null) return own;
  const said = (profile?.roles ?? []).filter(({ former }) => !former).map(({ country }) => country);
  const owned = actor.roles.map(({ of }) => (of === null ? null : (countryOf(of) ?? countryOfSeat(of))));
  const found = new Set([...said, ...owned].filter((country) => country !== null));
  return found.size === 1 ? ([...found][0] as string) : null;
}

/** @param text the report's */
export function partyOf(role: string, actor: Actor, profile: ActorProfile | null, text: string): Party {
  const country = countryOfActor(actor, profile, text);
  if (sortOf(actor.kind) === "person") {
    const family = actor.named ? bareWord(personName(actor.name).words.at(-1) ?? "") : "";
    return { role, body: country, person: family || null };
  }
  return { role, body: country ?? (actor.named ? bodyName(actor.name).key || actor.name.toLowerCase() : null), person: null };
}

/** Bodies among parties, each once. */
export const bodiesOf = (parties: readonly Party[]): readonly string[] => [...new Set(parties.flatMap(({ body }) => body ?? []))].sort();
export const personsOf = (parties: readonly Party[]): readonly string[] =>
  [...new Set(parties.flatMap(({ person }) => person ?? []))].sort();

/** `firm`: both have two in common, or all of theirs where they name two; `some`: one in common; `open`: nothing that tells; `apart`: others on each side. */
export type PartyVerdict = "firm" | "some" | "open" | "apart";

/** Whether two bodies cannot be one party: two countries, or two bodies of no known country. A body may act for a country, as the Pentagon does. */
const differ = (a: string, b: string): boolean => a !== b && (countryOf(a) === null) === (countryOf(b) === null);

function among(a: readonly string[], b: readonly string[]): PartyVerdict {
  const both = a.filter((one) => b.includes(one)).length;
  if (both >= 2) return "firm";
  const [x, y] = [a.filter((one) => !b.includes(one)), b.filter((one) => !a.includes(one))];
  // one side may name who sends, the other who gets
  const clash = x.some((one) => y.some((other) => differ(one, other)));
  if (clash && !(a.length === 1 && b.length === 1)) return "apart";
  return both === 0 ? "open" : "some";
}

/** The one that has a role, where one alone has it. */
const inRole = (parties: readonly Party[], role: string): string | null => {
  const own = bodiesOf(parties.filter((party) => party.role === role));
  return own.length === 1 ? (own[0] as string) : null;
};

/** Whether the one party that is told of is among the other side's, in whatever part: parts are read wrong more often than who has one. */
const isAmong = (some: readonly Party[], others: readonly Party[]): boolean => {
  const [own, ...rest] = bodiesOf(some);
  return own !== undefined && rest.length === 0 && bodiesOf(others).includes(own);
};

export function compareParties(a: readonly Party[], b: readonly Party[]): PartyVerdict {
  for (const role of ["recipient", "host", "visitor"]) {
    const [x, y] = [inRole(a, role), inRole(b, role)];
    if (x !== null && y !== null && differ(x, y) && !isAmong(a, b) && !isAmong(b, a)) return "apart";
  }
  return among(bodiesOf(a), bodiesOf(b));
}
