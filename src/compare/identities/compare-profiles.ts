/** Two profiles held against each other. Symmetric; knows nothing of third ones. */
import { bodyName } from "./body-name.js";
import { compareBodies } from "./compare-bodies.js";
import { comparePersons } from "./compare-persons.js";
import { foldedName, personName } from "./person-name.js";
import { type ActorProfile, sortOf } from "./profile.js";
import { bar, join, type Verdict } from "./verdict.js";

const office = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/^the\s+/, "");

/**
 * What two profiles say; null where nothing brings them together. Never brings together what is nobody's outside its report: a source
 * without a name [I19], a surname alone [I10], a body of no known country [I28]; and none of other sorts than persons, bodies and offices.
 */
export function compareProfiles(a: ActorProfile, b: ActorProfile): Verdict | null {
  if (a.scope !== null || b.scope !== null || !a.named || !b.named) return null;
  const [x, y] = [sortOf(a.kind), sortOf(b.kind)];
  if (x !== y) return bar("I29", `one is a ${x}, the other a ${y}`);
  if (x === "person") return comparePersons(a, b);
  if (x === "body") return compareBodies(a, b);
  if (x === "office" && office(a.name) === office(b.name)) return join("I17", "the office of one person by full name", 2);
  return null;
}

/** Whether two profiles are of one sort and called by one name, whatever its spelling. */
export function isOneName(a: ActorProfile, b: ActorProfile): boolean {
  if (sortOf(a.kind) !== sortOf(b.kind)) return false;
  if (sortOf(a.kind) === "person") return foldedName(personName(a.name)) === foldedName(personName(b.name));
  return bodyName(a.name).key === bodyName(b.name).key;
}
