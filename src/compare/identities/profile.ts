/** What is known of an actor of one report that tells whether an actor of another report is the same. */
import { countryOf, isOtherPlace } from "../../lexicon/countries.js";
import type { Gender } from "../../lexicon/gender-words.js";
import type { Actor } from "../../records/actor.js";
import { digest, nameId } from "../../records/ids.js";
import { appositionRole } from "./apposition-role.js";
import { type BodyName, bodyName } from "./body-name.js";
import { isNoBodysName, isNoPersonsName } from "./doubtful-names.js";
import { genderIn } from "./gender-in-report.js";
import { isBareNoun, isLocal } from "./generic-words.js";
import { ownRecord } from "./mingled.js";
import { endsInInitial, isOneWord, personName } from "./person-name.js";
import type { ReportContext } from "./report-context.js";
import { type Role, roleOf, roleSignature } from "./roles.js";

/** One actor of one report, without what is that report's alone. JSON; two actors with equal profiles are interchangeable. */
export interface ActorProfile {
  readonly kind: Actor["kind"];
  readonly named: boolean;
  /** The fullest name, as it is spelt. */
  readonly name: string;
  /** [I31] The name in small letters, by which its id is made. */
  readonly key: string;
  /** Other names of the same report that say more than the fullest: an acronym, another spelling. Sorted. */
  readonly others: readonly string[];
  readonly roles: readonly Role[];
  readonly gender: Exclude<Gender, "it"> | null;
  /** A body's country: by its name, by words beside it, or as the only one of its report. Null for persons. */
  readonly country: string | null;
  /** The report, for what is nobody's outside it: a surname alone, "the ministry" of no country, a source without a name. Else null. */
  readonly scope: string | null;
}

/** What sort of thing an actor is, across which nothing is ever joined by rule [I29]. */
export type Sort = "person" | "body" | "office" | "document" | "unknown";

export function sortOf(kind: Actor["kind"]): Sort {
  if (kind === "organisation" || kind === "government" || kind === "medium" || kind === "group") return "body";
  return kind;
}

const OTHERS = 6; // of one actor's names, beside the fullest
const spelt = (words: string): string => words.replace(/\s+/g, " ").trim();

/** A name in small letters, as ids of names are made of it. */
export const keyOf = (name: string): string => spelt(name).normalize("NFC").toLowerCase();

/** Names that say more than the fullest does. */
function otherNames(actor: Actor, text: string): string[] {
  const names = new Set(actor.mentions.filter(({ form }) => form === "name").map(({ span }) => spelt(text.slice(...span))));
  const fullest = new Set(personName(actor.name).words.map((word) => word.toLowerCase()));
  const adds = (name: string): boolean =>
    sortOf(actor.kind) === "person"
      ? personName(name).words.length > 1 && personName(name).words.some((word) => !fullest.has(word.toLowerCase()))
      : bodyName(name).acronym !== null || personName(name).words.some((word) => !fullest.has(word.toLowerCase()));
  return [...names]
    .filter((name) => keyOf(name) !== keyOf(actor.name) && adds(name))
    .sort()
    .slice(0, OTHERS);
}

const OWNER_BEFORE = /(?:^|[^\p{L}])((?:\p{Lu}[\p{L}.]*\s){0,2}\p{Lu}[\p{L}.]*?)(?:\s?['’]\s?s)?\s+$/u;
const OWNER_BEHIND = /^\s+(?:of|in)\s+(?:the\s+)?((?:\p{Lu}[\p{L}.]*\s?){1,3})/u;
const REACH = 40; // characters beside a name that are looked at for its country

/** The one country that stands beside a body's mentions ("Israel's Defense Ministry"); null for none or several. */
function countryBeside(actor: Actor, text: string): string | null {
  const found = new Set<string>();
  for (const { span, form } of actor.mentions) {
    if (form === "pronoun") continue;
    const before = OWNER_BEFORE.exec(text.slice(Math.max(0, span[0] - REACH), span[0]))?.[1]?.split(" ") ?? [];
    const behind =
      OWNER_BEHIND.exec(text.slice(span[1], span[1] + REACH))?.[1]
        ?.trim()
        .split(" ") ?? [];
    const tries = [
      ...before.map((_, n) => (isOtherPlace(before[n - 1]) ? [] : before.slice(n))),
      ...behind.map((_, n) => behind.slice(0, n + 1)),
    ];
    for (const words of tries) {
      const country = countryOf(words.join(" "));
      if (country) found.add(country);
    }
  }
  return found.size === 1 ? ([...found][0] as string) : null;
}

/** [I28] Where a generic name's country comes from, for bodies of which it tells something. The report's own says nothing of one that each town has. */
function countryOfBody(actor: Actor, body: BodyName, others: readonly string[], report: ReportContext): string | null {
  if (body.country) return body.country;
  const named = others.map((name) => bodyName(name).country).filter((country) => country !== null);
  if (new Set(named).size === 1) return named[0] as string;
  const tells = body.generic || body.acronym !== null || body.key.split(" ").length > 2;
  return tells ? (countryBeside(actor, report.text) ?? (isLocal(body.key) ? null : report.country)) : null;
}

const OWNED_OFFICE = /^(.+?)['’]s?\s+office$/iu;

const TELLING = 5; // letters of an acronym that no two bodies share by chance

/** [I28] An acronym that stands for other bodies in other countries: short, and no medium's. */
const isBareAcronym = ({ kind }: Actor, { acronym }: BodyName): boolean =>
  acronym !== null && acronym.length < TELLING && kind !== "medium";

/** Whether the name is nobody's outside its report [I10] [I26] [I28]. */
function isOfReport(actor: Actor, body: BodyName, country: string | null, hasPost: boolean, report: ReportContext): boolean {
  switch (sortOf(actor.kind)) {
    case "person":
      return isOneWord(actor.name) || (!hasPost && endsInInitial(personName(actor.name))) || isNoPersonsName(actor, report);
    case "body":
      if ((body.country === null && isBareNoun(body.key)) || isNoBodysName(actor, report)) return true;
      return country === null && (body.generic || isBareAcronym(actor, body));
    case "office": {
      const owner = OWNED_OFFICE.exec(actor.name)?.[1];
      return owner === undefined || bodyName(owner).generic || isOneWord(owner);
    }
    default:
      return true;
  }
}

const CUT_WORD = /[\p{L}\p{N}]+[-‐‑–]$/u;
const WORD = 20; // characters of a word that a title may be cut out of

/** A title with the whole word that it begins within: of "front-runner" and "then-Mayor" reports' records may have what stands behind the hyphen. */
function wholeTitle({ title, span }: Actor["roles"][number], text: string): string {
  const cut = CUT_WORD.exec(text.slice(Math.max(0, span[0] - WORD), span[0]))?.[0] ?? "";
  return cut + title;
}

/** The profile of an actor of one report. A source without a name has one of its own [I19]. */
export function profileOf(record: Actor, report: ReportContext): ActorProfile {
  const person = sortOf(record.kind) === "person";
  const actor = person ? ownRecord(record, report) : record;
  const name = spelt(actor.name);
  const body = bodyName(name);
  const roles = new Map(
    actor.roles.flatMap((said) => {
      const role = roleOf({ title: wholeTitle(said, report.text), of: said.of });
      return role ? [[roleSignature(role), role] as const] : [];
    }),
  );
  if (person && roles.size === 0) {
    const role = appositionRole(actor, report.text);
    if (role) roles.set(roleSignature(role), role);
  }
  const others = otherNames(actor, report.text);
  const country = sortOf(actor.kind) === "body" ? countryOfBody(actor, body, others, report) : null;
  const scope = !actor.named ? `${report.id} ${actor.id}` : isOfReport(record, body, country, roles.size > 0, report) ? report.id : null;
  return {
    kind: actor.kind,
    named: actor.named,
    name,
    key: keyOf(name),
    others,
    roles: [...roles].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, role]) => role),
    gender: person ? genderIn(actor, report.text) : null,
    country,
    scope,
  };
}

/** A digest of a profile: equal for equal profiles, and for no others. */
export const profileKey = ({ kind, named, name, others, roles, gender, country, scope }: ActorProfile): string =>
  digest([kind, String(named), name, JSON.stringify(others), ...roles.map(roleSignature), gender ?? "", country ?? "", scope ?? ""]);

/** [I31] The id of a profile's name, as ledgers have it. */
export const nameIdOf = ({ kind, named, key }: Pick<ActorProfile, "kind" | "named" | "key">): string =>
  nameId(named ? [kind, key] : ["", key]);
