/** Whether two profiles are of one matter, by rule. Precision first: a false merge says that two histories are one. */
import { bar, doubt, join, type Verdict } from "../identities/verdict.js";
import { compareItems, isDistinctive } from "./item.js";
import type { MatterProfile } from "./matter-profile.js";
import { monthsBetween } from "./months.js";
import { compareParties, personsOf } from "./parties.js";

/** [Y8] Months without a word after which the same words are of another matter: of what words tell from others, and of what they do not. */
export const DISTINCT_GAP = 8;
export const BARE_GAP = 2;
/** Months up to which that is for a person to say. */
const ASKED_GAP = 12;

type Kind = MatterProfile["kind"];
/** [Y9] Kinds that reports use for one thing by turns. */
const NEAR: readonly (readonly Kind[])[] = [
  ["transfer", "measure", "programme"],
  ["talks", "visit"],
  ["agreement", "talks"],
  ["agreement", "measure"],
  ["measure", "inquiry"],
  ["operation", "programme"],
];

const areNear = (a: Kind, b: Kind): boolean => a === b || NEAR.some((kinds) => kinds.includes(a) && kinds.includes(b));

const shareDossier = (a: MatterProfile, b: MatterProfile): boolean => a.dossiers.some((name) => b.dossiers.includes(name));

/** Whether two profiles may be of one matter if nothing else fits better: one says less than the other. @internal */
export function mayBeMeant(a: MatterProfile, b: MatterProfile): boolean {
  const gap = monthsBetween(a.months, b.months);
  return (
    areNear(a.kind, b.kind) &&
    shareDossier(a, b) &&
    compareParties(a.parties, b.parties) !== "apart" &&
    compareItems(a.item, b.item) === "partly" &&
    (gap === null || gap <= BARE_GAP)
  );
}

/** @returns null where nothing brings the two together or keeps them apart */
export function compareMatters(a: MatterProfile, b: MatterProfile): Verdict | null {
  if (!areNear(a.kind, b.kind)) return null;
  const together = shareDossier(a, b);
  if (a.scope !== b.scope && !together) return null;
  const items = compareItems(a.item, b.item);
  if (items === "apart") return null;
  const parties = compareParties(a.parties, b.parties);
  if (parties === "apart") return items === "same" ? bar("Y5", "other parties") : null;
  if (a.kind === "visit" && b.kind === "visit") {
    const [x, y] = [personsOf(a.parties), personsOf(b.parties)];
    if (x.length > 0 && y.length > 0 && !x.some((one) => y.includes(one))) return bar("Y5", "other visitors");
  }
  if (items !== "same") return null;
  if (a.kind !== b.kind && !(isDistinctive(a.item) && isDistinctive(b.item) && a.item.head !== null)) return null;
  const gap = monthsBetween(a.months, b.months);
  const distinct = isDistinctive(a.item) && isDistinctive(b.item);
  if (gap === null)
    return parties === "firm" && (distinct || together) ? join("Y10", "the same thing and parties, without a day", 2) : null;
  if (gap > (distinct ? DISTINCT_GAP : BARE_GAP))
    return parties === "firm" && distinct && gap <= ASKED_GAP ? doubt("Y8", "the same thing and parties, long after") : null;
  if (parties === "firm") return join("Y10", "the same thing and parties", 1);
  if (distinct)
    return together || parties === "some"
      ? join("Y11", "the same thing", 1)
      : doubt("Y11", "the same thing, of parties that are not named");
  // a dossier is of one affair: the same kind of thing at one time is the same thing there, where no parties speak against it
  if (together) return join("Y12", "the same kind of thing in one dossier at one time", 2);
  return null;
}
