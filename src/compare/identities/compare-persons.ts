/** Two persons with full names held against each other. */
import { compareNames, foldedName, isCommon, type NameVerdict, personName } from "./person-name.js";
import type { ActorProfile } from "./profile.js";
import { compareRoles, isPrivate, type RoleVerdict } from "./roles.js";
import { bar, doubt, join, type Verdict } from "./verdict.js";

/** As a map: names may be those of what every object has ("constructor"). */
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    I1: "the same full name",
    I2: "the same full name but for capitals, accents or marks",
    I3: "one name in two ways of writing",
    I4: "names that may be one name in two spellings",
    I5: "the same name with and without a middle name",
    I6: "a name and its initial",
    I7: "a given name and its short form",
    I8: "the same name with and without a further family name",
    I33: "one name that very many people have",
    I21: "the same name with and without what tells a son from a father",
  }),
);
const ROLES: Readonly<Record<RoleVerdict, string>> = {
  same: "the same post",
  alike: "the same kind of post",
  unknown: "no post that both have",
  "two posts": "two posts with nothing in common",
  "two countries": "posts of two countries",
  "two trades": "two trades",
};

/** The surest of what a name says; of other names of one report only what is the same in both. */
function names(a: ActorProfile, b: ActorProfile): NameVerdict | null {
  const main = compareNames(personName(a.name), personName(b.name));
  if (main && !main.bars && !main.needsRole && [a, b].some(({ name }) => isCommon(personName(name))))
    return { rule: "I33", needsRole: true };
  if (main) return main.bars || a.key !== b.key ? main : { ...main, rule: "I1" };
  const all = (profile: ActorProfile) => [profile.name, ...profile.others].map((name) => foldedName(personName(name)));
  const other = all(b);
  return all(a).some((name) => name.includes(" ") && other.includes(name)) ? { rule: "I2", needsRole: true } : null;
}

export function comparePersons(a: ActorProfile, b: ActorProfile): Verdict | null {
  const name = names(a, b);
  if (name === null) return null;
  if (name.bars) return bar(name.rule, "names that differ in what tells two of one family apart");
  if (a.gender && b.gender && a.gender !== b.gender) return bar("I22", "one is a man, the other a woman");
  const roles = compareRoles(a.roles, b.roles);
  if (roles === "two countries") return bar("I23", ROLES[roles]);
  if (roles === "two trades") return bar("I24", ROLES[roles]);
  const needsRole = name.needsRole || roles === "two posts" || isPrivate(a.roles) || isPrivate(b.roles);
  const reason = `${WORDS.get(name.rule)}, ${ROLES[roles]}`;
  if (!needsRole) return join(name.rule, reason, roles === "unknown" ? 2 : 1);
  const agrees = roles === "same" || (roles === "alike" && (name.rule === "I33" || !name.needsRole));
  return agrees ? join(name.rule, reason, 1) : doubt(name.rule, reason);
}
