/** Which profiles are held against each other: those that share a key. All that a rule can join do. */
import { bareWord } from "../../text/letters.js";
import { bodyName, initialsOf } from "./body-name.js";
import { acronymsOf } from "./compare-bodies.js";
import { calledOf } from "./given-name-forms.js";
import { soundForms } from "./letter-classes.js";
import { isParticle, personName } from "./person-name.js";
import { type ActorProfile, sortOf } from "./profile.js";

const FAMILY_NAMES = 3; // words behind the given name that a shorter form of it may end in

const initials = (word: string): readonly string[] => [
  ...new Set([bareWord(word), ...soundForms(word), ...calledOf(bareWord(word))].map((form) => form.replace(/^[~^]/, "").slice(0, 1))),
];

function personKeys(name: string): string[] {
  const { words } = personName(name);
  // [I8] "Novak-Weller" is held against "Novak" too
  const families = words
    .slice(1)
    .flatMap((word) => [word, ...(word.includes("-") ? word.split("-") : [])])
    .filter((word) => !isParticle(word))
    .slice(-FAMILY_NAMES);
  return families.flatMap((word) =>
    soundForms(word).flatMap((family) => initials(words[0] as string).map((given) => `person ${family} ${given}`)),
  );
}

function bodyKeys(profile: ActorProfile): string[] {
  const acronyms = [...acronymsOf(profile), ...initialsOf(profile.name)].map((acronym) => `acronym ${acronym}`);
  return [`body ${bodyName(profile.name).key}`, ...acronyms];
}

/**
 * Keys of a profile: none of what is nobody's outside its report. A person's are of its family names by sound with the given name's first
 * letter, so that a common family name alone brings nobody together.
 */
export function blockingKeys(profile: ActorProfile): readonly string[] {
  if (profile.scope !== null) return [];
  const sort = sortOf(profile.kind);
  if (sort === "person") return [...new Set([profile.name, ...profile.others].flatMap(personKeys))].sort();
  if (sort === "body") return [...new Set(bodyKeys(profile))].sort();
  return sort === "office" ? [`office ${bareWord(profile.name)}`] : [];
}

/** [I11] The key under which a person of a dossier is held against others of it: the family name. */
export function dossierKeys(profile: ActorProfile, dossiers: readonly string[]): readonly string[] {
  if (sortOf(profile.kind) !== "person" || !profile.named) return [];
  const family = bareWord(personName(profile.name).words.at(-1) ?? "");
  return family === "" ? [] : dossiers.map((dossier) => `dossier ${dossier} ${family}`);
}
