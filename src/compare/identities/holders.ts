/** Who a surname alone is in a dossier [I11], and who holds a post on a day [I18]. */
import { bareWord } from "../../text/letters.js";
import { keyed, type Pair } from "./groups.js";
import { isOneWord, personName } from "./person-name.js";
import { type ActorProfile, sortOf } from "./profile.js";
import { compareRoles, type Role } from "./roles.js";

/** A profile of a dossier's reports, with the group that it is of by now. */
export interface InDossier {
  readonly profile: ActorProfile;
  readonly dossiers: readonly string[];
  readonly identity: number;
  readonly number: number;
}

export interface HeldSurname {
  readonly pair: Pair;
  readonly says: "join" | "doubt";
  readonly reason: string;
}

const family = ({ name }: ActorProfile): string => bareWord(personName(name).words.at(-1) ?? "");
const isPerson = ({ kind, named }: ActorProfile): boolean => named && sortOf(kind) === "person";

/**
 * Surnames that stand alone in their reports, with whom they may be: the one person in the dossier whose full name ends so, where a post
 * agrees and nothing speaks against it; else a doubt, with each who may be meant.
 * @param barred groups that are kept apart, by `keyed`
 */
export function holdersIn(all: readonly InDossier[], barred: ReadonlyMap<number, Pair>): HeldSurname[] {
  const full = new Map<string, InDossier[]>();
  for (const one of all)
    if (isPerson(one.profile) && one.profile.scope === null)
      for (const dossier of one.dossiers) {
        const key = `${dossier} ${family(one.profile)}`;
        full.set(key, [...(full.get(key) ?? []), one]);
      }
  return all
    .filter(({ profile }) => isPerson(profile) && profile.scope !== null && isOneWord(profile.name))
    .flatMap((alone) => {
      const holders = alone.dossiers.flatMap((dossier) => full.get(`${dossier} ${family(alone.profile)}`) ?? []);
      return linksTo(alone, holders, barred);
    });
}

function linksTo(alone: InDossier, holders: readonly InDossier[], barred: ReadonlyMap<number, Pair>): HeldSurname[] {
  const byIdentity = new Map<number, InDossier[]>();
  for (const holder of holders) byIdentity.set(holder.identity, [...(byIdentity.get(holder.identity) ?? []), holder]);
  const found = [...byIdentity.values()].map((own) => {
    const roles = compareRoles(
      alone.profile.roles,
      own.flatMap(({ profile }) => profile.roles),
    );
    const [least] = own as [InDossier];
    const genders = new Set([alone, ...own].flatMap(({ profile }) => profile.gender ?? []));
    const against =
      barred.has(keyed(alone.identity, least.identity)) || genders.size > 1 || roles === "two countries" || roles === "two trades";
    return { pair: [alone.number, least.number] as Pair, agrees: roles === "same" || roles === "alike", against };
  });
  const [only, ...more] = found;
  if (only && more.length === 0 && only.agrees && !only.against)
    return [{ pair: only.pair, says: "join", reason: "the one in the dossier of that surname, and a post agrees" }];
  return found
    .filter(({ against }) => !against)
    .map(({ pair }) => ({
      pair,
      says: "doubt",
      reason:
        found.length > 1
          ? `one of ${found.length} in the dossier of that surname`
          : "the one in the dossier of that surname, but no post agrees",
    }));
}

/** Somebody seen in a post, on the days of the first and the last report that say so. */
export interface Appearance {
  readonly identity: string;
  readonly role: Role;
  readonly first: string;
  readonly last: string;
}

/**
 * The one who holds a post on a day, by the reports: who was seen in it before or then, and then or later, nobody else in between. Null where the
 * reports leave it open: before the first and after the last, and between two holders.
 * @param post with its country; @param day ISO 8601
 */
export function holderAt(post: Pick<Role, "post" | "country" | "body">, day: string, appearances: readonly Appearance[]): string | null {
  const seen = appearances.filter(
    ({ role }) => !role.former && role.post === post.post && role.country === post.country && role.body === post.body,
  );
  const before = seen.filter(({ first }) => first <= day);
  const after = seen.filter(({ last }) => last >= day);
  const latest = before
    .map(({ last }) => (last < day ? last : day))
    .sort()
    .at(-1);
  const next = after.map(({ first }) => (first > day ? first : day)).sort()[0];
  const near = new Set([
    ...before.filter(({ last }) => (last < day ? last : day) === latest).map(({ identity }) => identity),
    ...after.filter(({ first }) => (first > day ? first : day) === next).map(({ identity }) => identity),
  ]);
  return before.length > 0 && after.length > 0 && near.size === 1 ? ([...near][0] as string) : null;
}
