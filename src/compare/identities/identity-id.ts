/** [I31] Ids of identities. */
import { nameId } from "../../records/ids.js";
import { type ActorProfile, nameIdOf, profileKey } from "./profile.js";
import { roleSignature } from "./roles.js";

/** Profiles by whose names an identity is called: those that are somebody's outside their reports, else all. */
function calling(group: readonly ActorProfile[]): readonly ActorProfile[] {
  const own = group.filter(({ scope }) => scope === null);
  return own.length > 0 ? own : group;
}

const least = (words: readonly string[]): string => [...words].sort()[0] as string;

/**
 * The id of one identity: that of its name, the least where it has several; for one of two namesakes with a role; and of what is of one report,
 * with the report.
 * @param shared ids of names that other identities have too
 */
function identityId(group: readonly ActorProfile[], shared: ReadonlySet<string>): string {
  const own = calling(group);
  const [scope] = own.flatMap((profile) => profile.scope ?? []).sort();
  const id = least(own.map(nameIdOf));
  if (scope !== undefined) return nameId([id, scope, least(own.map(profileKey))]);
  if (!shared.has(id)) return id;
  const roles = own.filter((profile) => nameIdOf(profile) === id).flatMap(({ roles }) => roles.map(roleSignature));
  return roles.length > 0 ? nameId([id, least(roles)]) : id;
}

/** Ids of identities that were told apart together, in their order: no two are equal. */
export function identityIds(groups: readonly (readonly ActorProfile[])[]): string[] {
  const bearers = new Map<string, number>();
  for (const group of groups) for (const id of new Set(calling(group).map(nameIdOf))) bearers.set(id, (bearers.get(id) ?? 0) + 1);
  const shared = new Set([...bearers].filter(([, n]) => n > 1).map(([id]) => id));
  const ids = groups.map((group) => identityId(group, shared));
  const times = new Map<string, number>();
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  return ids.map((id, n) => (times.get(id) === 1 ? id : nameId([id, least((groups[n] as readonly ActorProfile[]).map(profileKey))])));
}
