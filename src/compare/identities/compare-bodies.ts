/** Two bodies held against each other. */
import { bodyName, initialsOf } from "./body-name.js";
import type { ActorProfile } from "./profile.js";
import { bar, doubt, join, type Verdict } from "./verdict.js";

const TELLING = 5; // letters of an acronym that no two bodies share by chance

/** [I14] Acronyms that a profile has as its name, or beside a name that they can stand for: "CNN" is none of "CNN Español". */
export function acronymsOf({ name, others }: ActorProfile): readonly string[] {
  const own = bodyName(name).acronym;
  if (own !== null) return [own];
  const words = name.split(/[\s-]+/);
  const stands = (acronym: string) =>
    !words.includes(acronym) && words.some((word) => word.slice(0, 1).toUpperCase() === acronym.slice(0, 1));
  return [...new Set(others.flatMap((one) => bodyName(one).acronym ?? []))].filter(stands);
}

/** Acronyms that are one body's: as a report has them beside the name, or as its initials make them. */
function shared(a: ActorProfile, b: ActorProfile): { readonly acronym: string; readonly said: boolean } | null {
  const [x, y] = [acronymsOf(a), acronymsOf(b)];
  const said = x.find((acronym) => y.includes(acronym));
  if (said) return { acronym: said, said: true };
  const made = x.find((one) => initialsOf(b.name).includes(one)) ?? y.find((one) => initialsOf(a.name).includes(one));
  return made ? { acronym: made, said: false } : null;
}

const sameCountry = (a: ActorProfile, b: ActorProfile): boolean => a.country !== null && a.country === b.country;

function byAcronym(a: ActorProfile, b: ActorProfile): Verdict | null {
  const found = shared(a, b);
  if (!found) return null;
  const full = [a, b].filter(({ name }) => bodyName(name).acronym === null);
  if (full.length === 2) return bar("I27", `two bodies that ${found.acronym} stands for`);
  if (!found.said) {
    if (found.acronym.length < 3) return null;
    return sameCountry(a, b)
      ? join("I15", `${found.acronym} fits the initials, and the country agrees`, 2)
      : doubt("I15", `${found.acronym} fits the initials, but no country agrees`);
  }
  const media = full.length === 0 && a.kind === "medium" && b.kind === "medium";
  if (media || found.acronym.length >= TELLING || sameCountry(a, b))
    return join("I14", `both are called ${found.acronym}`, full.length === 0 ? 1 : 2);
  return doubt("I14", `both are called ${found.acronym}, but no country agrees`);
}

export function compareBodies(a: ActorProfile, b: ActorProfile): Verdict | null {
  const [x, y] = [bodyName(a.name), bodyName(b.name)];
  if (x.acronym !== null || y.acronym !== null || x.key !== y.key) return byAcronym(a, b);
  if (!x.generic && !y.generic) return join(x.key.startsWith("country ") ? "I16" : "I12", "the same name", 1);
  if (sameCountry(a, b)) return join("I13", `the same name, and both of ${a.country}`, 1);
  return bar("I27", "one name in two countries");
}
