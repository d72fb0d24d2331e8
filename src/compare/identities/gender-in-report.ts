/** [I22] A person's gender in one report: what a title or noun shows, else the given name, else pronouns that all say the same. */
import { GENDERS, type Gender } from "../../lexicon/gender-words.js";
import { genderOfGivenName } from "../../lexicon/given-gender.js";
import type { Actor } from "../../records/actor.js";
import { personName } from "./person-name.js";

type Personal = Exclude<Gender, "it">;

const PERSONAL = GENDERS.filter(({ gender }) => gender !== "it") as (Omit<(typeof GENDERS)[number], "gender"> & {
  readonly gender: Personal;
})[];
const BEFORE = /(\p{L}+)\.?\s+$/u;
const REACH = 20; // characters before a name in which its title stands
const SURE = 2; // pronouns that must agree

const only = (found: ReadonlySet<Personal>): Personal | null => (found.size === 1 ? ([...found][0] as Personal) : null);

export function genderIn({ name, mentions, roles }: Actor, text: string): Personal | null {
  const shown = new Set<Personal>();
  for (const { title } of roles)
    for (const word of title.toLowerCase().split(/[^\p{L}-]+/u))
      for (const { gender, nouns } of PERSONAL) if (nouns.has(word)) shown.add(gender);
  for (const { span, form } of mentions) {
    if (form !== "name") continue;
    const title = BEFORE.exec(text.slice(Math.max(0, span[0] - REACH), span[0]))?.[1];
    for (const { gender, titles } of PERSONAL) if (title && /^\p{Lu}/u.test(title) && titles.has(title.toLowerCase())) shown.add(gender);
  }
  if (shown.size > 0) return only(shown);
  const { words } = personName(name);
  const given = words.length > 1 ? genderOfGivenName(words[0] as string) : null;
  if (given !== null && given !== "it") return given;
  const said = mentions.filter(({ form }) => form === "pronoun").map(({ span }) => text.slice(...span).toLowerCase());
  const genders = said.flatMap((pronoun) => PERSONAL.find(({ pronouns }) => pronouns.has(pronoun))?.gender ?? []);
  return genders.length >= SURE ? only(new Set(genders)) : null;
}
