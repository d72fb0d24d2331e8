/** Whether two profiles are of one matter, by rule. Precision first: a false merge says that two histories are one. */
import { bar, doubt, join, type Verdict } from "../identities/verdict.js";
import { compareItems, type Item, type ItemVerdict, isDistinctive, namesNoun } from "./item.js";
import { type MatterProfile, subjectKey } from "./matter-profile.js";
import { monthsBetween } from "./months.js";
import { compareParties, type PartyVerdict, personsOf } from "./parties.js";

/** [Y8] Months without a word after which the same words are of another matter: of what words tell from others, and of what they do not. */
const DISTINCT_GAP = 8;
const BARE_GAP = 2;
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

/** What two profiles say of each other whatever their months and dossiers. */
interface Relation {
  readonly items: ItemVerdict;
  readonly parties: PartyVerdict;
  /** Whether words of both tell their thing from others of its kind. */
  readonly distinct: boolean;
  /** Whether both are of one kind, or of kinds that reports use by turns for a thing that words tell; or their things have one noun, whatever the kinds. */
  readonly kinds: "same" | "near" | "noun" | "apart";
  /** Whether both name who visits, and no one is the same. */
  readonly visitors: boolean;
}

/** Of two things, which nothing else can bring together. */
const TWO_THINGS: Relation = { items: "apart", parties: "open", distinct: false, kinds: "apart", visitors: false };

function kindsOf(a: MatterProfile, b: MatterProfile): Relation["kinds"] {
  if (a.kind === b.kind) return "same";
  if (NEAR.some((kinds) => kinds.includes(a.kind) && kinds.includes(b.kind))) return "near";
  return a.item.head !== null && a.item.head === b.item.head ? "noun" : "apart";
}

function relationOf(a: MatterProfile, b: MatterProfile): Relation {
  const near = kindsOf(a, b);
  const items = near === "apart" ? "apart" : compareItems(a.item, b.item);
  if (items === "apart") return TWO_THINGS;
  const [x, y] = a.kind === "visit" && b.kind === "visit" ? [personsOf(a.parties), personsOf(b.parties)] : [[], []];
  return {
    items,
    parties: compareParties(a.parties, b.parties),
    distinct: isDistinctive(a.item) && isDistinctive(b.item),
    kinds: near,
    visitors: x.length > 0 && y.length > 0 && !x.some((one) => y.includes(one)),
  };
}

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));
const isRare = ({ sizes, names }: Item): boolean => sizes.length + names.length > 0;

/** [Y10, Y11, Y12] The verdict of two profiles of the same thing, at times that are near enough. */
function ofSameThing(a: MatterProfile, b: MatterProfile, { parties, distinct }: Relation, together: boolean): Verdict | null {
  if (parties === "firm") return join("Y10", "the same thing and parties", 1);
  if (distinct && (together || parties === "some")) return join("Y11", "the same thing, by words that tell it", 1);
  // a dossier is of one affair: the same kind of thing at one time is the same thing there, where no parties speak against it
  if (together) return join("Y12", "the same kind of thing in one dossier at one time", 2);
  return distinct && isRare(a.item) && isRare(b.item) ? doubt("Y11", "the same thing, of parties that are not named") : null;
}

const MANY = 2 ** 26; // more subjects than one component has: a pair in one number

/** Compares profiles; what they say of each other whatever their months is worked out once, since a thousand reports say a few things. */
export class MatterComparer {
  readonly #relations = new Map<number, Relation>();
  readonly #numbers = new Map<MatterProfile, number>();
  readonly #subjects = new Map<string, number>();

  /** One number for all profiles that say the same. */
  #numberOf(profile: MatterProfile): number {
    const known = this.#numbers.get(profile);
    if (known !== undefined) return known;
    const subject = subjectKey(profile);
    const number = this.#subjects.get(subject) ?? this.#subjects.size;
    this.#subjects.set(subject, number);
    this.#numbers.set(profile, number);
    return number;
  }

  #relation(a: MatterProfile, b: MatterProfile): Relation {
    const key = this.#numberOf(a) * MANY + this.#numberOf(b);
    const known = this.#relations.get(key);
    if (known) return known;
    const found = relationOf(a, b);
    this.#relations.set(key, found);
    return found;
  }

  /** @returns null where nothing brings the two together or keeps them apart */
  compare(a: MatterProfile, b: MatterProfile): Verdict | null {
    const gap = monthsBetween(a.months, b.months);
    if (gap !== null && gap > ASKED_GAP) return null;
    const relation = this.#relation(a, b);
    const { items, parties, distinct, kinds, visitors } = relation;
    if (items !== "same") return null;
    if (parties === "apart") return bar("Y5", "other parties");
    if (visitors) return bar("Y5", "other visitors");
    const together = share(a.dossiers, b.dossiers);
    // what is told of one noun in one affair is of one thing, though reports take it for this or that
    if (kinds !== "same" && !(a.item.head !== null && (together || (kinds === "near" && distinct)))) return null;
    if (a.scope !== b.scope && !together) return null;
    // what has no day may be of any time: of two matters at two times it joins the one that it may be, if one alone [Y12]
    if (gap === null && (a.months === null) !== (b.months === null) && !distinct) return null;
    if (gap === null)
      return parties === "firm" && (distinct || together) ? join("Y10", "the same thing and parties, without a day", 2) : null;
    if (gap > (distinct ? DISTINCT_GAP : BARE_GAP))
      return parties === "firm" && distinct ? doubt("Y8", "the same thing and parties, long after") : null;
    return ofSameThing(a, b, relation, together);
  }

  /** [Y12] Whether two profiles may be of one matter if nothing else fits better: one says less than the other. */
  mayBeMeant(a: MatterProfile, b: MatterProfile): boolean {
    const gap = monthsBetween(a.months, b.months);
    if (gap !== null && gap > BARE_GAP) return false;
    const { items, parties, kinds, visitors } = this.#relation(a, b);
    if (parties === "apart" || visitors || kinds !== "same" || !share(a.dossiers, b.dossiers)) return false;
    return gap === null ? items !== "apart" : items === "partly";
  }

  /** [Y28] Whether two profiles of one dossier, of which one at least has no day, say the same of what they name. */
  isSameAtAnyTime(a: MatterProfile, b: MatterProfile): boolean {
    const { items, parties, kinds, visitors } = this.#relation(a, b);
    const isSame = items === "same" && kinds === "same" && parties !== "apart" && !visitors;
    return isSame && a.item.head !== null && (a.months === null || b.months === null) && share(a.dossiers, b.dossiers);
  }

  /** [Y29] Whether two profiles of one dossier may be of one thing, since they have one noun and nothing says that they are two. */
  mayBeOneUnderNoun(a: MatterProfile, b: MatterProfile): boolean {
    if (!namesNoun(a.item) || a.item.head !== b.item.head || !share(a.dossiers, b.dossiers)) return false;
    const { items, parties, kinds, visitors } = this.#relation(a, b);
    if (items === "apart" || parties === "apart" || visitors || kinds === "noun") return false;
    return (monthsBetween(a.months, b.months) ?? 0) <= DISTINCT_GAP;
  }

  /** Whether what one of them comes to may hang on the other. A bar alone holds apart what nothing brings together. */
  areRelated(a: MatterProfile, b: MatterProfile): boolean {
    const verdict = this.compare(a, b);
    if (verdict !== null && verdict.says !== "bar") return true;
    return this.mayBeMeant(a, b) || this.isSameAtAnyTime(a, b) || this.mayBeOneUnderNoun(a, b);
  }
}
