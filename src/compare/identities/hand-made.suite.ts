/** Profiles and roles as tests make them up. */
import { type ActorProfile, keyOf } from "./profile.js";
import { type Role, roleOf } from "./roles.js";

/** A named person of whom nothing else is known. */
export const profile = (name: string, more: Partial<ActorProfile> = {}): ActorProfile => ({
  kind: "person",
  named: true,
  name,
  key: keyOf(name),
  others: [],
  roles: [],
  gender: null,
  country: null,
  scope: null,
  ...more,
});

/** A role as a report has it, where it names a post. */
export const role = (title: string, of: string | null = null): Role[] => [roleOf({ title, of })].flatMap((found) => found ?? []);
