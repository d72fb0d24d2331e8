/**
 * [R13] Pronouns that a cluster cannot have once all of its names and nouns are known: "he" or "she" of a body or of somebody of the other
 * gender, "it" of a person. Where no name or noun shows the gender it is that of most pronouns, of as many that of the first: never both.
 */
import { genderOf } from "../../annotate/coreference/gender.js";
import { likelyGender } from "../../annotate/coreference/likely-gender.js";
import type { Mention } from "../../annotate/mention.js";
import { kindOfMentions } from "./actor-kind.js";

/** Kinds of which "he" and "she" may be; null is nothing known. */
const PEOPLE: ReadonlySet<string | null> = new Set(["person", "office", null]);

/** Numbers of the pronouns that are out of place in their clusters. */
export function disagreeingPronouns(text: string, mentions: readonly Mention[], clusters: readonly number[]): readonly number[] {
  const members = new Map<number, number[]>();
  clusters.forEach((cluster, n) => {
    members.get(cluster)?.push(n) ?? members.set(cluster, [n]);
  });
  return [...members.values()].flatMap((own) => {
    const all = own.map((n) => mentions[n] as Mention);
    const pronouns = own.filter((n) => mentions[n]?.form === "pronoun" && genderOf(mentions[n] as Mention) !== null);
    if (pronouns.length === 0 || pronouns.length === own.length) return [];
    const kind = kindOfMentions(text, all);
    const shownFirst = pronouns.map((n) => genderOf(mentions[n] as Mention)).find((shown) => shown !== "it") ?? null;
    const gender = likelyGender(all) ?? shownFirst;
    return pronouns.filter((n) => {
      const shown = genderOf(mentions[n] as Mention);
      if (shown === "it") return kind === "person" && all.some(({ entity }) => entity === "person");
      return !PEOPLE.has(kind) || (gender !== null && gender !== shown);
    });
  });
}
